# requests, as it stands in programs: a token, an upload, and the picture under the address that came back.
import sys

import requests

API = "https://api.weixin.qq.com/cgi-bin"

app = {"grant_type": "client_credential", "appid": "wx1", "secret": "s"}
token = requests.get(f"{API}/token", params=app).json()["access_token"]
with open(sys.argv[1], "rb") as picture:
    answer = requests.post(f"{API}/media/uploadimg", params={"access_token": token}, files={"media": picture}).json()
print(answer["url"], len(requests.get(answer["url"]).content))
