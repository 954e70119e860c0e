// java.net.http.HttpClient of the JDK.
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

class HttpClientRow {
  static final String API = "https://api.weixin.qq.com/cgi-bin";

  public static void main(String[] args) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    URI tokenUri = URI.create(API + "/token?grant_type=client_credential&appid=wx1&secret=s");
    String token = field("access_token", client.send(HttpRequest.newBuilder(tokenUri).build(), BodyHandlers.ofString()).body());
    byte[] head = "--b\r\nContent-Disposition: form-data; name=\"media\"; filename=\"a.png\"\r\n\r\n".getBytes();
    HttpRequest upload = HttpRequest.newBuilder(URI.create(API + "/media/uploadimg?access_token=" + token))
        .header("Content-Type", "multipart/form-data; boundary=b")
        .POST(HttpRequest.BodyPublishers.ofByteArray(joined(head, Files.readAllBytes(Path.of(args[0])), "\r\n--b--\r\n".getBytes())))
        .build();
    String url = field("url", client.send(upload, BodyHandlers.ofString()).body());
    byte[] picture = client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray()).body();
    System.out.println(url + " " + picture.length);
  }

  static byte[] joined(byte[]... all) {
    var out = new java.io.ByteArrayOutputStream();
    for (byte[] each : List.of(all)) out.writeBytes(each);
    return out.toByteArray();
  }

  static String field(String name, String json) {
    var found = Pattern.compile('"' + name + "\":\"([^\"]*)\"").matcher(json);
    if (!found.find()) throw new IllegalStateException(json);
    return found.group(1).replace("\\/", "/");
  }
}
