import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import express, { type RequestHandler } from 'express';
import { afterEach, expect, it } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { type AppOptions, createApp, createEmulator } from '../../server/index.ts';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { soon } from '../eventually.ts';
import { form } from './form.ts';

const picture = png({ width: 800, height: 600 });

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** Where it listens. */
async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

interface Mounted {
  /** With the path under which it is mounted. */
  readonly base: string;
  readonly emulator: Emulator;
}

/** Inside somebody's application, with routes of their own before and behind it. */
async function inExpress(path: string, options: AppOptions = {}): Promise<Mounted> {
  const emulator = createEmulator();
  const app = express();
  app.get('/before', (_request, response) => void response.send('before'));
  app.use(path, createApp(emulator, options));
  app.use(express.json());
  app.post('/behind', (request, response) => void response.json({ got: request.body }));
  app.get('/mock/behind', (_request, response) => void response.send('behind the mock'));
  return { base: `${await listen(app)}${path === '/' ? '' : path}`, emulator };
}

async function alone(options: AppOptions = {}): Promise<Mounted> {
  const emulator = createEmulator();
  return { base: await listen(createApp(emulator, options)), emulator };
}

const mounts: [name: string, mount: (options?: AppOptions) => Promise<Mounted>][] = [
  ['Express at /', (options) => inExpress('/', options)],
  ['Express at /mock', (options) => inExpress('/mock', options)],
  ['Express at /deep/er', (options) => inExpress('/deep/er', options)],
  ['node:http', alone],
];

const bearer = { authorization: 'Bearer t-1' };
const post = (url: string, body: FormData | string, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', body, headers });
const uploadToFeishu = (base: string) =>
  post(`${base}/open-apis/im/v1/images`, form(['image_type', 'message'], ['image', picture, 'a.png']), bearer);
const bytesAt = async (url: string, headers = {}) => Buffer.from(await (await fetch(url, { headers })).arrayBuffer());

it.each(mounts)('takes uploads to every provider in %s, and their URLs open', async (_, mount) => {
  const { base } = await mount();
  const { data } = await (await uploadToFeishu(base)).json();
  const download = await bytesAt(`${base}/open-apis/im/v1/images/${data.image_key}`, bearer);
  expect(download.equals(picture)).toBe(true);
  const wechat = await post(`${base}/cgi-bin/media/uploadimg?access_token=x`, form(['media', picture, 'a.png']));
  const kakao = await post(`${base}/file/v1/FT_WIDE/image/me`, form(['image', picture, 'a.png']));
  for (const url of [(await wechat.json()).url, (await kakao.json()).data.url]) {
    expect(url.startsWith(`${base}/m`)).toBe(true);
    expect((await bytesAt(url)).equals(picture)).toBe(true);
  }
});

it.each(mounts)('has its control plane in %s', async (_, mount) => {
  const { base, emulator } = await mount();
  const json = { 'content-type': 'application/json' };
  const ordered = await post(`${base}/__standin/faults`, '{"provider":"feishu","error":234041}', json);
  expect(ordered.status).toBe(201);
  const refused = await uploadToFeishu(base);
  expect((await refused.json()).code).toBe(234041);
  const id = refused.headers.get('x-standin-request');
  const record = await (await fetch(`${base}/__standin/requests/${id}`)).json();
  expect(record).toMatchObject({ id, url: '/open-apis/im/v1/images', verdict: { code: 234041, fault: 1 } });
  expect((await fetch(`${base}/__standin/health`)).status).toBe(200);
  expect((await fetch(`${base}/__standin/nothing`)).status).toBe(404);
  expect((await fetch(`${base}/__standin/reset`, { method: 'POST' })).status).toBe(204);
  expect(emulator.requests()).toEqual([]);
});

it.each(mounts)('keeps strangers out of the control plane in %s', async (_, mount) => {
  const { base } = await mount();
  const foreign = { origin: 'http://evil.example', 'content-type': 'application/json' };
  expect((await post(`${base}/__standin/reset`, '', foreign)).status).toBe(403);
  expect((await post(`${base}/__standin/faults`, '{}', { 'content-type': 'text/plain' })).status).toBe(415);
});

it.each(mounts)('seeds pictures in %s, whose URLs open', async (_, mount) => {
  const { base } = await mount();
  const seeded = await post(`${base}/__standin/images`, form(['provider', 'wechat'], ['file', picture, 'a.png']));
  const { images } = await seeded.json();
  expect(seeded.status).toBe(201);
  expect((await bytesAt(images[0].url)).equals(picture)).toBe(true);
  const listed = await (await fetch(`${base}/__standin/images`)).json();
  expect(listed.images[0].url).toBe(images[0].url);
});

it.each([
  ['/', ''],
  ['/mock', ''],
])('leaves to an application at %s what is its own', async (path, prefix) => {
  const { base, emulator } = await inExpress(path);
  const { origin } = new URL(base);
  expect(await (await fetch(`${origin}${prefix}/before`)).text()).toBe('before');
  const json = { 'content-type': 'application/json' };
  expect(await (await post(`${origin}/behind`, '{"a":1}', json)).json()).toEqual({ got: { a: 1 } });
  expect(await (await fetch(`${origin}/mock/behind`)).text()).toBe('behind the mock');
  expect((await fetch(`${origin}/nowhere`)).status).toBe(404);
  expect(await (await fetch(`${origin}/nowhere`)).text()).toContain('Cannot GET /nowhere');
  expect((await fetch(`${origin}/__standinish`)).headers.get('content-type')).toContain('text/html');
  expect(emulator.requests()).toEqual([]);
});

it('is at its mount and nowhere else', async () => {
  const { base } = await inExpress('/mock');
  const { origin } = new URL(base);
  expect((await uploadToFeishu(origin)).status).toBe(404);
  expect(await (await fetch(`${origin}/__standin/health`)).text()).toContain('Cannot GET');
});

it('says where the providers are on a server of its own', async () => {
  const { base } = await alone();
  const response = await fetch(`${base}/nowhere`);
  expect(response.status).toBe(404);
  expect((await response.json()).error).toContain('nothing is emulated at /nowhere; there are /open-apis');
});

it('gives the real URLs where it was told to', async () => {
  const { base } = await inExpress('/mock', { assetUrls: 'live' });
  const reply = await post(`${base}/cgi-bin/media/uploadimg?access_token=x`, form(['media', picture, 'a.png']));
  expect((await reply.json()).url).toMatch(/^http:\/\/mmbiz\.qpic\.cn\//);
});

it('asks for the admin token where it has one', async () => {
  const { base } = await inExpress('/mock', { adminToken: 'let-me-in' });
  expect((await fetch(`${base}/__standin/health`)).status).toBe(401);
  expect((await fetch(`${base}/__standin/health`, { headers: { 'x-standin-admin': 'let-me-in' } })).status).toBe(200);
});

it('drops a body that stopped coming after the time it was given', async () => {
  const { base } = await inExpress('/mock', { silenceMs: 100 });
  const body = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(10)) });
  const silent = fetch(`${base}/cgi-bin/media/uploadimg`, { method: 'POST', body, duplex: 'half' } as RequestInit);
  await expect(silent).rejects.toBeInstanceOf(TypeError);
});

it.each<[string, RequestHandler, Record<string, string>, string]>([
  ['express.json()', express.json(), { 'content-type': 'application/json' }, '{"app_id":"a","app_secret":"s"}'],
  ['express.raw()', express.raw({ type: '*/*' }), { 'content-type': 'multipart/form-data; boundary=b' }, '--b--\r\n'],
  ['express.urlencoded()', express.urlencoded(), { 'content-type': 'application/x-www-form-urlencoded' }, 'a=b'],
])('says at once that it stands behind a body parser: %s', async (_, parser, headers, body) => {
  const emulator = createEmulator();
  const app = express();
  app.use(parser, createApp(emulator));
  const base = await listen(app);
  const path = '/open-apis/auth/v3/tenant_access_token/internal';
  const answer = await post(base + path, body, headers);
  expect(answer.status).toBe(500);
  expect(await answer.text()).toMatch(
    /^Standin: the body .* was read before .*express\.json\(\).* before every body parser\n$/,
  );
  expect(emulator.requests()).toMatchObject([
    { url: path, status: 500, deviation: expect.stringMatching(/^no provider answered: the body .* was read before/) },
  ]);
  // What it has not touched, it does not spoil.
  expect((await uploadToFeishu(base)).status).toBe(parser === undefined || _ === 'express.raw()' ? 500 : 200);
  expect((await post(`${base}/cgi-bin/media/uploadimg`, '', headers)).status).toBe(200);
});

it.each(mounts)('ends a call to the control plane whose body stopped coming, in %s', async (_, mount) => {
  const { base } = await mount({ silenceMs: 100 });
  for (const [path, type] of [
    ['faults', 'application/json'],
    ['images', 'multipart/form-data; boundary=b'],
  ]) {
    const { hostname, port, pathname } = new URL(`${base}/__standin/${path}`);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    const part = '--b\r\nContent-Disposition: form-data; name="a"; filename="a"\r\n\r\nx';
    socket.write(
      `POST ${pathname} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: ${type}\r\nContent-Length: 900\r\n\r\n${part}`,
    );
    await soon(once(socket.resume(), 'close'));
  }
  expect((await fetch(`${base}/__standin/health`)).status).toBe(200);
});

it('makes an emulator of its own where it is given none', async () => {
  const base = await listen(createApp());
  expect((await uploadToFeishu(base)).status).toBe(200);
});
