import { execFile, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it as test } from 'vitest';
import { jpg } from '../../fixtures/images.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import { file } from './files.ts';

// Debian's own first: that is the one that its packages are for.
const python = ['/usr/bin/python3', 'python3'].find(
  (each) => spawnSync(each, ['-c', 'import requests, requests_toolbelt']).status === 0,
);
if (python === undefined) console.log('skipped: no python3 here can import requests and requests_toolbelt');
const it = test.skipIf(python === undefined);

const script = fileURLToPath(new URL('upload.py', import.meta.url));
const picture = jpg({ width: 640, height: 480, bytes: 200_000 });
const path = file('photo.jpg', picture);
const IMAGES = '/open-apis/im/v1/images';
const UPLOADIMG = '/cgi-bin/media/uploadimg?access_token=any';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

async function upload(way: string, to: string, image = path) {
  const { stdout } = await promisify(execFile)(`${python}`, [script, way, `${server.url}${to}`, image]);
  return JSON.parse(stdout);
}

async function bytesAt(url: string, headers = {}): Promise<Buffer> {
  return Buffer.from(await (await fetch(url, { headers })).arrayBuffer());
}

it.each([
  ['an open file, as on the page', 'page'],
  ['bytes', 'bytes'],
  ['a name, a file and a type', 'named'],
])('uploads to Feishu through MultipartEncoder with %s', async (_, way) => {
  const { status, logid, content, json } = await upload(way, IMAGES);
  expect(content).toMatch(/^\{"code":0,"data":\{"image_key":"img_v3_[^"]+"\},"msg":"success"\}$/);
  expect({ status, logid }).toEqual({ status: 200, logid: expect.stringMatching(/^\d{14}[0-9A-F]{20}$/) });
  const served = await bytesAt(`${server.url}${IMAGES}/${json.data.image_key}`, { authorization: 'Bearer t-1' });
  expect(served.equals(picture)).toBe(true);
});

it('shows Feishu’s refusal with status 400 and a log id that is that of its header', async () => {
  const { status, logid, json } = await upload('page', IMAGES, file('empty.jpg', new Uint8Array(0)));
  expect({ status, json }).toMatchObject({ status: 400, json: { code: 234010, error: { log_id: logid } } });
});

it.each(['photo.jpg', '图片.jpg'])('uploads %s to WeChat as files=, and reads text/plain as JSON', async (name) => {
  const { type, json } = await upload('media', UPLOADIMG, file(name, picture));
  expect({ type, errcode: json.errcode }).toEqual({ type: 'text/plain', errcode: 0 });
  expect((await bytesAt(json.url)).equals(picture)).toBe(true);
});

it('shows WeChat’s refusal with status 200, and 412 with no content for a generator', async () => {
  const refused = await upload('media', UPLOADIMG, file('photo.webp', picture));
  expect(refused).toMatchObject({ status: 200, json: { errcode: 40005 } });
  expect(await upload('chunked', UPLOADIMG)).toMatchObject({ status: 412, content: '', json: null });
});

it('uploads to Kakao, one picture or several', async () => {
  const { json } = await upload('image', '/file/v1/FT/image/me');
  expect(json.data.name).toBe('photo.jpg');
  expect((await bytesAt(json.data.url)).equals(picture)).toBe(true);
  const several = await upload('images', '/file/v1/ft-carousel-feed/image/me');
  expect(several).toMatchObject({ status: 200, json: { code: '6000', result: { success: [{}], failure: [{}] } } });
});
