// OkHttp.
import java.io.File;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

class OkHttpRow {
  static final String API = "https://api.weixin.qq.com/cgi-bin";
  static final OkHttpClient client = new OkHttpClient();

  public static void main(String[] args) throws Exception {
    String app = API + "/token?grant_type=client_credential&appid=wx1&secret=s";
    String token = field("access_token", new String(said(new Request.Builder().url(app).build())));
    RequestBody picture = RequestBody.create(new File(args[0]), MediaType.parse("image/png"));
    RequestBody form = new MultipartBody.Builder().setType(MultipartBody.FORM)
        .addFormDataPart("media", "photo.png", picture).build();
    Request upload = new Request.Builder().url(API + "/media/uploadimg?access_token=" + token).post(form).build();
    String url = field("url", new String(said(upload)));
    System.out.println(url + " " + said(new Request.Builder().url(url).build()).length);
    System.exit(0);
  }

  static byte[] said(Request request) throws Exception {
    try (var response = client.newCall(request).execute()) {
      return response.body().bytes();
    }
  }

  static String field(String name, String json) {
    var found = Pattern.compile('"' + name + "\":\"([^\"]*)\"").matcher(json);
    if (!found.find()) throw new IllegalStateException(json);
    return found.group(1).replace("\\/", "/");
  }
}
