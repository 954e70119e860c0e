import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import NodeFormData from 'form-data';
import got, { type Got } from 'got';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { jpg } from '../../fixtures/images.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import { file } from './files.ts';

const picture = jpg({ width: 640, height: 480, bytes: 200_000 });
const path = file('photo.jpg', picture);
const IMAGES = 'open-apis/im/v1/images';
const UPLOADIMG = 'cgi-bin/media/uploadimg?access_token=any';
const authorization = 'Bearer t-any';

let server: RunningServer;
let api: Got;
beforeAll(async () => {
  server = await startServer();
  api = got.extend({ prefixUrl: server.url });
});
afterAll(() => server.close());

function form(...fields: [name: string, value: string | File][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

const photo = new File([picture], 'photo.jpg');

async function bytesAt(url: string, headers = {}): Promise<Buffer> {
  return Buffer.from(await got(url, { headers }).buffer());
}

it('uploads to Feishu, and downloads the same bytes', async () => {
  const body = form(['image_type', 'message'], ['image', photo]);
  const { data } = await api.post(IMAGES, { body, headers: { authorization } }).json<{ data: { image_key: string } }>();
  const served = await bytesAt(`${server.url}/${IMAGES}/${data.image_key}`, { authorization });
  expect(served.equals(picture)).toBe(true);
});

it.each([
  ['the platform’s FormData', () => form(['media', photo])],
  [
    'form-data',
    () => {
      const data = new NodeFormData();
      data.append('media', createReadStream(path));
      return data;
    },
  ],
])('uploads to WeChat with %s, and parses the answer where it is asked for JSON', async (_, body) => {
  const sent = api.post(UPLOADIMG, { body: body() });
  expect((await sent).headers['content-type']).toBe('text/plain');
  const { url, errcode } = await sent.json<{ url: string; errcode: number }>();
  expect(errcode).toBe(0);
  expect((await bytesAt(url)).equals(picture)).toBe(true);
});

it('uploads to Kakao, one picture or several', async () => {
  const one = await api.post('file/v1/FT/image/me', { body: form(['image', photo]) }).json<{ data: { url: string } }>();
  expect((await bytesAt(one.data.url)).equals(picture)).toBe(true);
  const two = form(['image', photo], ['image', new File(['hello'], 'b.jpg')]);
  expect(await api.post('file/v1/ft-carousel-feed/image/me', { body: two }).json()).toMatchObject({
    code: '6000',
    result: { success: [{ formField: 'image_1' }], failure: [{ formField: 'image_2', error: { code: '2003' } }] },
  });
});

it('throws an HTTPError with Feishu’s body as text for a 400', async () => {
  const error = await api.post(IMAGES, { body: form(['image_type', 'message'], ['image', photo]) }).catch((e) => e);
  expect(error).toMatchObject({ name: 'HTTPError', code: 'ERR_NON_2XX_3XX_RESPONSE', response: { statusCode: 400 } });
  expect(JSON.parse(error.response.body).code).toBe(99991661);
});

it('does not try a POST again, neither after a 429 nor after a failure with status 200', async () => {
  server.emulator.orderFault({ provider: 'feishu', error: 99991400 });
  const body = () => form(['image_type', 'message'], ['image', photo]);
  const refused = api.post(IMAGES, { body: body(), headers: { authorization } });
  await expect(refused).rejects.toMatchObject({ response: { statusCode: 429 } });
  expect((await api.post(IMAGES, { body: body(), headers: { authorization } })).statusCode).toBe(200);
  server.emulator.orderFault({ provider: 'kakao', error: 'CE504' });
  const failed = await api.post('file/v1/FT/image/me', { body: form(['image', photo]) }).json();
  expect(failed).toMatchObject({ errcode: 'CE504' });
});

it('throws for a stream as body to WeChat: 412 and an empty body', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=b' };
  await expect(api.post(UPLOADIMG, { body: Readable.from([picture]), headers })).rejects.toMatchObject({
    name: 'HTTPError',
    response: { statusCode: 412, body: '' },
  });
});

it('refuses by itself to send form-data with a stream of unknown length', async () => {
  const body = new NodeFormData();
  body.append('media', Readable.from([picture]), 'photo.jpg');
  await expect(api.post(UPLOADIMG, { body })).rejects.toThrow(/Cannot determine content-length/);
});
