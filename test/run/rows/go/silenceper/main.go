// silenceper/wechat, with the addresses that it has by itself.
package main

import (
	"fmt"
	"io"
	"net/http"
	"os"

	"github.com/silenceper/wechat/v2"
	"github.com/silenceper/wechat/v2/cache"
	"github.com/silenceper/wechat/v2/officialaccount/config"
)

func main() {
	app := &config.Config{AppID: "wx1", AppSecret: "s", Cache: cache.NewMemory()}
	url, err := wechat.NewWechat().GetOfficialAccount(app).GetMaterial().ImageUpload(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	response, err := http.Get(url)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	content, _ := io.ReadAll(response.Body)
	fmt.Println(url, len(content))
}
