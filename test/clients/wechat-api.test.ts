import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import WeChatAPI from 'wechat-api';
import { jpg } from '../../fixtures/images.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import { file } from './files.ts';

const picture = jpg({ width: 640, height: 480, bytes: 200_000 });
const path = file('photo.jpg', picture);

let server: RunningServer;
let wechat: WeChatAPI;
beforeEach(async () => {
  // Declared, so that no token is good but one that the client fetched for it.
  server = await startServer({ accounts: [{ provider: 'wechat', appid: 'wx1', secret: 'right' }] });
  wechat = client('wx1', 'right');
});
afterEach(() => server.close());

/** Not by setEndpoint(), which puts https:// before whatever it is given. */
function client(appid: string, secret: string): WeChatAPI {
  const api = new WeChatAPI(appid, secret);
  api.endpoint = server.url;
  return api;
}

/** What its callback is called with. */
type Outcome = Parameters<Parameters<WeChatAPI['uploadImage']>[1]>;
const upload = (image: string) =>
  new Promise<Outcome>((resolve) => wechat.uploadImage(image, (...outcome) => resolve(outcome)));
const uploadStream = (request: Readable & { headers: Record<string, string> }) =>
  new Promise<Outcome>((resolve) => wechat.uploadImageStream(request, (...outcome) => resolve(outcome)));

const start = Buffer.from('--b\r\nContent-Disposition: form-data; name="media"; filename="photo.jpg"\r\n\r\n');
const form = Buffer.concat([start, picture, Buffer.from('\r\n--b--\r\n')]);

/** Stands for the request of a browser that a program passes on. */
function incoming(headers: Record<string, string>): Readable & { headers: Record<string, string> } {
  return Object.assign(Readable.from([form]), { headers });
}

async function bytesAt(url = ''): Promise<Buffer> {
  return Buffer.from(await (await fetch(url)).arrayBuffer());
}

it('uploads a file with a token it fetched itself, and the URL opens the same bytes', async () => {
  const [error, data] = await upload(path);
  expect(error).toBe(null);
  expect(data).toEqual({ url: expect.stringContaining('/mmbiz.qpic.cn/mmbiz_jpg/'), errcode: 0, errmsg: 'ok' });
  expect((await bytesAt(data?.url)).equals(picture)).toBe(true);
});

it('passes a whole request on to WeChat as it came', async () => {
  const proxy = createServer((request, response) => {
    wechat.uploadImageStream(request as IncomingMessage & { headers: Record<string, string> }, (_, data) =>
      response.end(JSON.stringify(data)),
    );
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const body = new FormData();
  body.append('media', new Blob([picture]), 'photo.jpg');
  const reply = await fetch(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, { method: 'POST', body });
  const { url, errcode } = await reply.json();
  expect(errcode).toBe(0);
  expect((await bytesAt(url)).equals(picture)).toBe(true);
  proxy.close();
  proxy.closeAllConnections();
});

it('calls back with a WeChatAPIError, and with the body beside it', async () => {
  const [error, data, response] = await upload(file('photo.webp', picture));
  expect(error).toMatchObject({ name: 'WeChatAPIError', code: 40005 });
  expect(error?.message).toMatch(/^invalid file type hint: \[\S+\] rid: /);
  expect(data).toEqual({ errcode: 40005, errmsg: error?.message });
  expect(response?.status).toBe(200);
});

it('calls back with the error of the token where the secret is wrong', async () => {
  wechat = client('wx1', 'x');
  const [error, data] = await upload(path);
  expect(error).toMatchObject({ name: 'WeChatAPIError', code: 40125 });
  expect(data).toBe(undefined);
});

it('says nothing of a 40001 that goes away: it sends the file again with the token it has', async () => {
  await upload(path);
  server.emulator.orderFault({ provider: 'wechat', error: 40001, endpoint: 'wechat/uploadimg' });
  const [error, data] = await upload(path);
  expect(error).toBe(null);
  expect((await bytesAt(data?.url)).equals(picture)).toBe(true);
});

it('never gets past a token that WeChat has given up', async () => {
  await upload(path);
  await fetch(`${server.url}/cgi-bin/token?grant_type=client_credential&appid=wx1&secret=right`);
  server.emulator.world.clock.advance('6 minutes');
  expect((await upload(path))[0]).toMatchObject({ code: 40001 });
  expect((await upload(path))[0]).toMatchObject({ code: 40001 });
});

it('does not try again on 42001, nor on a 40001 of its first call', async () => {
  server.emulator.orderFault({ provider: 'wechat', error: 40001, endpoint: 'wechat/uploadimg' });
  expect((await upload(path))[0]).toMatchObject({ code: 40001 });
  server.emulator.orderFault({ provider: 'wechat', error: 42001, endpoint: 'wechat/uploadimg' });
  expect((await upload(path))[0]).toMatchObject({ code: 42001 });
  expect((await upload(path))[0]).toBe(null);
});

it('gives the failure of a stream as data, with no error', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=another', 'content-length': `${form.length}` };
  const [error, data] = await uploadStream(incoming(headers));
  expect(error).toBe(null);
  expect(data?.errcode).toBe(41005);
});

it('gives neither error nor data for a stream that goes out chunked: only the status says 412', async () => {
  const [error, data, response] = await uploadStream(incoming({ 'content-type': 'multipart/form-data; boundary=b' }));
  expect({ error, data, status: response?.status }).toEqual({ error: null, data: null, status: 412 });
});

it('cannot be pointed here by setEndpoint(), which makes it speak TLS', async () => {
  wechat.setEndpoint(`127.0.0.1:${server.port}`);
  const [error] = await upload(path);
  expect(error?.name).toMatch(/^WeChatAPI/);
  expect(error?.message).toMatch(/SSL|wrong version number/i);
});
