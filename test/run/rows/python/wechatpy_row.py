# wechatpy, with the addresses that it has by itself.
import sys

import requests
from wechatpy import WeChatClient

client = WeChatClient("wx1", "s")
url = client.media.upload_image(open(sys.argv[1], "rb"))
print(url, len(requests.get(url).content))
