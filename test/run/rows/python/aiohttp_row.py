# aiohttp, which looks at the environment only where it is told to.
import asyncio
import sys

import aiohttp

API = "https://api.weixin.qq.com/cgi-bin"


async def main():
    app = {"grant_type": "client_credential", "appid": "wx1", "secret": "s"}
    async with aiohttp.ClientSession(trust_env=True) as session:
        async with session.get(f"{API}/token", params=app) as response:
            token = (await response.json(content_type=None))["access_token"]
        form = aiohttp.FormData()
        form.add_field("media", open(sys.argv[1], "rb"), filename="photo.png", content_type="image/png")
        async with session.post(f"{API}/media/uploadimg", params={"access_token": token}, data=form) as response:
            url = (await response.json(content_type=None))["url"]
        async with session.get(url) as response:
            print(url, len(await response.read()))


asyncio.run(main())
