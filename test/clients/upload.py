"""Uploads a picture in the way the first argument names and prints what a program sees of the answer, as JSON.

usage: upload.py WAY URL FILE
"""

import json
import sys

import requests
from requests_toolbelt import MultipartEncoder


def feishu(url, image):
    """As on Feishu's page: an encoder over a dict, its content type, and requests.request."""
    form = MultipartEncoder({"image_type": "message", "image": image})
    headers = {"Authorization": "Bearer t-1", "Content-Type": form.content_type}
    return requests.request("POST", url, headers=headers, data=form)


def pieces(image):
    """A generator has no length, so requests sends it chunked."""
    yield b'--b\r\nContent-Disposition: form-data; name="media"; filename="a.jpg"\r\n\r\n'
    yield image.read()
    yield b"\r\n--b--\r\n"


ways = {
    "page": feishu,
    "bytes": lambda url, image: feishu(url, image.read()),
    "named": lambda url, image: feishu(url, ("photo.jpg", image, "image/jpeg")),
    "media": lambda url, image: requests.post(url, files={"media": image}),
    "image": lambda url, image: requests.post(url, files={"image": image}),
    "images": lambda url, image: requests.post(url, files=[("image", image), ("image", ("b.jpg", b"hello"))]),
    "chunked": lambda url, image: requests.post(
        url, data=pieces(image), headers={"Content-Type": "multipart/form-data; boundary=b"}
    ),
}

way, url, path = sys.argv[1:]
with open(path, "rb") as file:
    response = ways[way](url, file)
print(
    json.dumps(
        {
            "status": response.status_code,
            "logid": response.headers.get("X-Tt-Logid"),
            "type": response.headers.get("Content-Type"),
            "content": response.content.decode(),
            "json": response.json() if response.content else None,
        }
    )
)
