# httpx.
import sys

import httpx

API = "https://api.weixin.qq.com/cgi-bin"

app = {"grant_type": "client_credential", "appid": "wx1", "secret": "s"}
with httpx.Client() as client, open(sys.argv[1], "rb") as picture:
    token = client.get(f"{API}/token", params=app).json()["access_token"]
    files = {"media": ("photo.png", picture, "image/png")}
    answer = client.post(f"{API}/media/uploadimg", params={"access_token": token}, files=files).json()
    print(answer["url"], len(client.get(answer["url"]).content))
