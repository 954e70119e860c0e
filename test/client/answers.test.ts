import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { FeishuClient, KakaoClient, UploadError, WeChatClient } from '../../src/clients.ts';
import { answering } from './record.ts';

const picture = png({ width: 64, height: 48 });
const message = { type: 'message' } as const;

/** One upload with each client, to wherever. */
const uploads: [provider: string, upload: (options: object) => Promise<object>][] = [
  ['feishu', (options) => new FeishuClient({ token: 't-secret', ...options }).uploadImage(picture, message)],
  ['wechat', (options) => new WeChatClient({ accessToken: 'secret', ...options }).uploadImage(picture)],
  ['kakao', (options) => new KakaoClient({ userId: 'secret', ...options }).uploadImage(picture)],
  ['kakao', (options) => new KakaoClient({ userId: 'secret', ...options }).uploadCarouselFeed([picture])],
];

const html = { headers: { 'content-type': 'text/html' } };
const strange: [what: string, answer: () => Response][] = [
  ['an HTML page', () => new Response('<html>502 Bad Gateway</html>', { status: 502, ...html })],
  ['an HTML page with 200', () => new Response('<html>Log in to this network</html>', html)],
  ['nothing with 200', () => new Response('')],
  ['an empty 412', () => new Response(null, { status: 412 })],
  ['a plain 404', () => new Response('404 page not found', { status: 404 })],
  ['a redirect', () => new Response(null, { status: 302, headers: { location: 'https://elsewhere.test' } })],
  ['JSON cut short', () => new Response('{"code":0,"data":{"image_')],
  ['null', () => Response.json(null)],
  ['a number', () => Response.json(5)],
  ['a list', () => Response.json([])],
  ['an empty object', () => Response.json({})],
  ['a success without its substance', () => Response.json({ errcode: undefined, data: {}, url: 5, result: {} })],
  ['a picture', () => new Response(picture, { headers: { 'content-type': 'image/png' } })],
];

it.each(uploads.flatMap(([provider, upload]) => strange.map(([what, answer]) => ({ provider, upload, what, answer }))))(
  'throws an UploadError without a code when $provider answers $what',
  async ({ provider, upload, answer }) => {
    const error = (await upload({ fetch: answering(answer) }).catch((reason) => reason)) as UploadError;
    expect(error).toBeInstanceOf(UploadError);
    expect(error).toMatchObject({ name: 'UploadError', provider, status: answer().status, code: undefined });
    expect(error.message).toMatch(/^HTTP \d{3} with /);
  },
);

it.each([
  ['an HTML page', () => new Response('<html></html>', html)],
  ['JSON', () => Response.json({ code: 5, msg: 'no' })],
  ['a picture of an error', () => new Response(picture, { status: 404, headers: { 'content-type': 'image/png' } })],
])('does not take %s for the picture it asked for', async (_, answer) => {
  const feishu = new FeishuClient({ token: 't-1', fetch: answering(answer) });
  await expect(feishu.downloadImage('img_1')).rejects.toBeInstanceOf(UploadError);
});

const both = { code: 9, errcode: 9, data: { image_key: 'k' }, url: 'u', result: { success: [], failure: [] } };
it.each(uploads)('goes by the sign of %s and not by what stands beside it', async (provider, upload) => {
  const error = await upload({ fetch: answering(() => Response.json(both)) }).catch((reason) => reason);
  expect(error).toMatchObject({ name: 'UploadError', provider, code: 9, body: both });
});

let address: string;
let connections: number;
const breaker = createServer((socket) => {
  connections += 1;
  socket.once('data', () => socket.destroy());
});
beforeEach(async () => {
  connections = 0;
  breaker.listen(0, '127.0.0.1');
  await once(breaker, 'listening');
  address = `http://127.0.0.1:${(breaker.address() as { port: number }).port}`;
});
afterEach(() => new Promise<void>((resolve) => breaker.close(() => resolve())));

it.each(uploads)('does not send again what %s may have kept when the connection broke', async (provider, upload) => {
  const error = (await upload({ baseUrl: address }).catch((reason) => reason)) as UploadError;
  expect(error).toBeInstanceOf(UploadError);
  expect(error).toMatchObject({ provider, status: undefined, code: undefined, body: undefined });
  expect(error.message).toMatch(/^no whole answer from 127\.0\.0\.1:\d+: ./);
  expect(error.cause).toBeInstanceOf(Error);
  expect(connections).toBe(1);
});

it.each(uploads)('names no credential of %s in an error or in the client', async (_, upload) => {
  const error = (await upload({ baseUrl: address }).catch((reason) => reason)) as UploadError;
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('secret');
  const clients = [
    new FeishuClient({ appId: 'a', appSecret: 'secret' }),
    new WeChatClient({ appId: 'a', appSecret: 'secret' }),
  ];
  expect(inspect(clients, { depth: 9 })).not.toContain('secret');
});

it.each(uploads)('follows no redirect of %s, which would carry its credentials elsewhere', async (_, upload) => {
  const elsewhere = createHttpServer((request, response) => {
    const headers = request.url === '/caught' ? {} : { location: '/caught' };
    response.writeHead(request.url === '/caught' ? 200 : 307, headers).end();
  });
  elsewhere.listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
  const baseUrl = `http://127.0.0.1:${(elsewhere.address() as { port: number }).port}`;
  const error = await upload({ baseUrl }).catch((reason) => reason);
  elsewhere.closeAllConnections();
  elsewhere.close();
  expect(error).toMatchObject({ name: 'UploadError', status: 307 });
});

it('uses the global fetch of the moment of the call', async () => {
  const kakao = new KakaoClient({ userId: 'me' });
  const real = globalThis.fetch;
  const data = { image_key: 'k', request_date: '20260101', name: 'n', url: 'u' };
  globalThis.fetch = async () => Response.json({ data });
  const image = await kakao.uploadImage(picture).finally(() => {
    globalThis.fetch = real;
  });
  expect(image).toEqual({ imageKey: 'k', requestDate: '20260101', name: 'n', url: 'u' });
});

it.each([
  ['https://open.feishu.cn', undefined],
  ['https://open.larksuite.com', 'https://open.larksuite.com/'],
])('goes to %s', async (host, baseUrl) => {
  const seen: string[] = [];
  const fetch = async (url: string) => {
    seen.push(url);
    return Response.json({ code: 0, data: { image_key: 'k' } });
  };
  await new FeishuClient({ token: 't-1', baseUrl, fetch }).uploadImage(picture, message);
  expect(seen).toEqual([`${host}/open-apis/im/v1/images`]);
});

const magic: [what: string, make: (baseUrl?: string) => unknown][] = [
  ['a Feishu token', (baseUrl) => new FeishuClient({ token: 't-standin-234041', baseUrl })],
  ['a Feishu app id', (baseUrl) => new FeishuClient({ appId: 'standin-10014', appSecret: 'x', baseUrl })],
  ['a WeChat token', (baseUrl) => new WeChatClient({ accessToken: 'standin-40009', baseUrl })],
  ['a WeChat appid', (baseUrl) => new WeChatClient({ appId: 'standin-40013', appSecret: 'x', baseUrl })],
  ['a Kakao userId', (baseUrl) => new KakaoClient({ userId: 'standin-CE504', baseUrl })],
];

it.each(magic)('refuses %s that is magic for the real host, and takes it for any other', (_, make) => {
  expect(() => make()).toThrow(/standin-\w+ provokes an error in Standin and means nothing to/);
  expect(() => make('http://127.0.0.1:4010')).not.toThrow();
  expect(() => make('http://standin:4010')).not.toThrow();
});

it.each(['https://open.larksuite.com/', 'http://OPEN.FEISHU.CN:8080', 'https://open.feishu.cn.'])(
  'knows %s for a real host',
  (baseUrl) => {
    expect(() => new FeishuClient({ token: 't-standin-234041', baseUrl })).toThrow('real credential');
  },
);
