// WxJava over OkHttp, with the addresses that it has by itself. Its Apache HttpClient knows of no proxy.
import java.io.File;
import java.net.URI;
import me.chanjar.weixin.mp.api.impl.WxMpServiceOkHttpImpl;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;

class WxJavaRow {
  public static void main(String[] args) throws Exception {
    var config = new WxMpDefaultConfigImpl();
    config.setAppId("wx1");
    config.setSecret("s");
    var service = new WxMpServiceOkHttpImpl();
    service.setWxMpConfigStorage(config);
    String url = service.getMaterialService().mediaImgUpload(new File(args[0])).getUrl();
    try (var picture = URI.create(url).toURL().openStream()) {
      System.out.println(url + " " + picture.readAllBytes().length);
    }
    System.exit(0);
  }
}
