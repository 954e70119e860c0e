# Feishu's official SDK, with the domain that it has by itself.
import sys

import lark_oapi as lark
from lark_oapi.api.im.v1 import CreateImageRequest, CreateImageRequestBody, GetImageRequest

client = lark.Client.builder().app_id("cli_1").app_secret("s").build()
body = CreateImageRequestBody.builder().image_type("message").image(open(sys.argv[1], "rb")).build()
key = client.im.v1.image.create(CreateImageRequest.builder().request_body(body).build()).data.image_key
print(key, len(client.im.v1.image.get(GetImageRequest.builder().image_key(key).build()).file.read()))
