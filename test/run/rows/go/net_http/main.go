// net/http of the standard library.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"os"
)

const api = "https://api.weixin.qq.com/cgi-bin"

func read(response *http.Response, err error) []byte {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	defer response.Body.Close()
	content, _ := io.ReadAll(response.Body)
	return content
}

func main() {
	var token struct {
		AccessToken string `json:"access_token"`
	}
	json.Unmarshal(read(http.Get(api+"/token?grant_type=client_credential&appid=wx1&secret=s")), &token)
	body := &bytes.Buffer{}
	form := multipart.NewWriter(body)
	part, _ := form.CreateFormFile("media", "photo.png")
	picture, _ := os.ReadFile(os.Args[1])
	part.Write(picture)
	form.Close()
	var uploaded struct {
		URL string `json:"url"`
	}
	url := api + "/media/uploadimg?access_token=" + token.AccessToken
	json.Unmarshal(read(http.Post(url, form.FormDataContentType(), body)), &uploaded)
	fmt.Println(uploaded.URL, len(read(http.Get(uploaded.URL))))
}
