# urllib of the standard library.
import json
import sys
from urllib.parse import urlencode
from urllib.request import Request, urlopen

API = "https://api.weixin.qq.com/cgi-bin"

app = urlencode({"grant_type": "client_credential", "appid": "wx1", "secret": "s"})
token = json.load(urlopen(f"{API}/token?{app}"))["access_token"]
picture = open(sys.argv[1], "rb").read()
head = b'--b\r\nContent-Disposition: form-data; name="media"; filename="photo.png"\r\nContent-Type: image/png\r\n\r\n'
upload = Request(f"{API}/media/uploadimg?{urlencode({'access_token': token})}", head + picture + b"\r\n--b--\r\n")
upload.add_header("Content-Type", "multipart/form-data; boundary=b")
answer = json.load(urlopen(upload))
print(answer["url"], len(urlopen(answer["url"]).read()))
