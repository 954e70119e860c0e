// Feishu's official SDK, with the domain that it has by itself.
import { createReadStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import * as lark from '@larksuiteoapi/node-sdk';

const client = new lark.Client({ appId: 'cli_1', appSecret: 's', loggerLevel: lark.LoggerLevel.error });
const image = createReadStream(process.argv[2]);
const { image_key } = await client.im.image.create({ data: { image_type: 'message', image } });
const picture = await client.im.image.get({ path: { image_key } });
console.log(image_key, (await buffer(picture.getReadableStream())).length);
