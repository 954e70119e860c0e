import http from 'node:http';
import https from 'node:https';
import { HttpResponse, http as mock } from 'msw';
import { type SetupServer, setupServer } from 'msw/node';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { jpg, tiff } from '../../fixtures/images.ts';
import { handlers, type MockServer, mockServer } from '../../mocks/index.ts';
import { createEmulator, type Emulator } from '../../src/index.ts';

const IMAGES = 'https://open.feishu.cn/open-apis/im/v1/images';
const USERS = 'https://open.feishu.cn/open-apis/application/v6/applications';
const UPLOADIMG = 'https://api.weixin.qq.com/cgi-bin/media/uploadimg?access_token=any';
const FT = 'https://tyrar0qvgf.apigw.ntruss.com/file/v1/FT/image/me';
const picture = jpg({ width: 800, height: 600 });
const authorization = 'Bearer t-any';

let emulator: Emulator;
let server: SetupServer;
const unhandled: string[] = [];

/** Breaks the connection instead of letting a call out into the network. */
const onUnhandledRequest = (request: Request) => {
  unhandled.push(`${request.method} ${request.url}`);
  throw Response.error();
};

function listen(...others: Parameters<typeof setupServer>): void {
  server = setupServer(...handlers(emulator), ...others);
  server.listen({ onUnhandledRequest });
}

beforeEach(() => {
  emulator = createEmulator();
  unhandled.length = 0;
});
afterEach(() => server?.close());

function form(field: string, fields: Record<string, string> = {}): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  data.set(field, new File([picture], 'a.jpg', { type: 'image/jpeg' }));
  return data;
}

async function uploadToFeishu(): Promise<string> {
  const body = form('image', { image_type: 'message' });
  const response = await fetch(IMAGES, { method: 'POST', headers: { authorization }, body });
  const { data } = (await response.json()) as { data: { image_key: string } };
  return data.image_key;
}

async function urlOf(url: string, field: string): Promise<string> {
  const answer = (await (await fetch(url, { method: 'POST', body: form(field) })).json()) as {
    url?: string;
    data?: { url: string };
  };
  return answer.url ?? answer.data?.url ?? '';
}

it('answers in a server of somebody else’s, and keeps what it gets in the emulator it was given', async () => {
  listen();
  const key = await uploadToFeishu();
  const mine = await emulator.fetch(new Request(`${IMAGES}/${key}`, { headers: { authorization } }));
  expect(Buffer.from((await mine?.arrayBuffer()) ?? new ArrayBuffer(0)).equals(picture)).toBe(true);
});

it('answers on Lark’s host as on Feishu’s', async () => {
  listen();
  const key = await uploadToFeishu();
  const lark = IMAGES.replace('open.feishu.cn', 'open.larksuite.com');
  expect((await fetch(`${lark}/${key}`, { headers: { authorization } })).headers.get('content-type')).toBe(
    'image/jpeg',
  );
});

it('leaves paths that are not emulated to other handlers, with their bodies', async () => {
  listen(mock.post(USERS, async ({ request }) => HttpResponse.text(`heard ${await request.text()}`)));
  const response = await fetch(USERS, { method: 'POST', body: 'hello' });
  expect(await response.text()).toBe('heard hello');
  expect((await uploadToFeishu()).startsWith('img_')).toBe(true);
});

it('leaves methods that are not emulated to other handlers', async () => {
  listen(mock.delete(`${IMAGES}/:key`, ({ params }) => HttpResponse.json(params)));
  expect(await (await fetch(`${IMAGES}/a`, { method: 'DELETE' })).json()).toEqual({ key: 'a' });
});

it('lets a handler that is used for one test speak before it', async () => {
  listen();
  server.use(mock.post(IMAGES, () => HttpResponse.text('mine'), { once: true }));
  const ask = async () => (await fetch(IMAGES, { method: 'POST', headers: { authorization } })).text();
  expect(await ask()).toBe('mine');
  expect(await ask()).toContain('234001');
});

it.each([
  ['a path that is not emulated', 'GET', `${USERS}/a`],
  ['a method that is not emulated', 'DELETE', `${IMAGES}/a`],
  ['a live host on a port of its own', 'POST', IMAGES.replace('.cn', '.cn:8443')],
  ['an image host’s other pages', 'GET', 'https://mmbiz.qpic.cn/robots.txt'],
  ['a host that is nobody’s', 'GET', 'https://nobody.test/open-apis/im/v1/images'],
  ['a host whose name ends like a live one', 'POST', IMAGES.replace('open', 'x.open')],
])('asks onUnhandledRequest about %s', async (_, method, url) => {
  listen();
  await expect(fetch(url, { method })).rejects.toThrow();
  expect(unhandled).toEqual([`${method} ${url}`]);
});

it('answers paths that the provider does not have with its own 404 where it is told to', async () => {
  server = setupServer(...handlers(emulator, { unknownPaths: 'answer' }));
  server.listen({ onUnhandledRequest });
  const response = await fetch(`${USERS}-not`);
  expect([response.status, await response.text()]).toEqual([404, '404 page not found']);
  expect((await fetch('https://mmbiz.qpic.cn/robots.txt')).status).toBe(404);
  await expect(fetch('https://nobody.test/')).rejects.toThrow();
});

it.each([
  ['WeChat', UPLOADIMG, 'media', /^http:\/\/mmbiz\.qpic\.cn\//],
  ['Kakao', FT, 'image', /^https:\/\/mud-kage\.kakao\.com\//],
])('gives live URLs for %s, and opens them over http and https', async (_, url, field, live) => {
  listen();
  const given = await urlOf(url, field);
  expect(given).toMatch(live);
  for (const scheme of ['http', 'https'] as const) {
    const open = given.replace(/^https?/, scheme);
    expect(Buffer.from(await (await fetch(open)).arrayBuffer()).equals(picture)).toBe(true);
    expect((await get(open)).equals(picture)).toBe(true);
  }
});

function get(url: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const request = (url.startsWith('https') ? https : http).get(url, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve(Buffer.concat(chunks));
    });
    request.on('error', reject);
  });
}

it('refuses an intercepted node:http request that is chunked, as WeChat does', async () => {
  listen();
  const status = await new Promise((resolve, reject) => {
    const request = https.request(UPLOADIMG, { method: 'POST' }, (response) => resolve(response.statusCode));
    request.on('error', reject);
    request.write('--b\r\n');
    request.end();
  });
  expect(status).toBe(412);
});

it('forgets a node:http upload that its sender broke off', async () => {
  listen();
  const request = https.request(FT, { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=b' } });
  request.on('error', () => {});
  request.write('--b\r\nContent-Disposition: form-data; name="image"; filename="a.png"\r\n\r\n');
  request.destroy();
  expect((await urlOf(FT, 'image')).startsWith('https://')).toBe(true);
  expect(emulator.images().length).toBe(1);
});

it('keeps nothing of a fetch that was aborted while its body was read', async () => {
  const printed = vi.spyOn(console, 'error');
  listen();
  const controller = new AbortController();
  const pieces = new Response(form('image', { image_type: 'message' }));
  const bytes = new Uint8Array(await pieces.arrayBuffer());
  // Nothing is read ahead, so the signal comes when somebody reads.
  const pull = (stream: ReadableStreamDefaultController) => {
    stream.enqueue(bytes);
    controller.abort(new Error('enough'));
    stream.close();
  };
  const body = new ReadableStream({ pull }, { highWaterMark: 0 });
  const headers = { authorization, 'content-type': pieces.headers.get('content-type') ?? '' };
  const init = { method: 'POST', headers, body, duplex: 'half', signal: controller.signal };
  await expect(fetch(IMAGES, init as RequestInit)).rejects.toThrow('enough');
  // Had it been taken, that would be before an upload that came later.
  await uploadToFeishu();
  await uploadToFeishu();
  expect(emulator.images().length).toBe(2);
  expect(printed).not.toHaveBeenCalled();
  printed.mockRestore();
});

const patched = () => [globalThis.fetch, http.request, http.get, https.request, https.get];

it('leaves nothing behind when it is closed', async () => {
  const before = patched();
  const listeners = process.eventNames().map((name) => [name, process.listenerCount(name)]);
  const resources = process.getActiveResourcesInfo();
  for (let i = 0; i < 20; i++) {
    const mine = mockServer();
    mine.listen({ onUnhandledRequest });
    await uploadToFeishu();
    mine.close();
  }
  expect(patched()).toEqual(before);
  expect(process.eventNames().map((name) => [name, process.listenerCount(name)])).toEqual(listeners);
  // A timer of the runner's may have ended meanwhile.
  const left = [...resources];
  const more = process.getActiveResourcesInfo().filter((name) => {
    const at = left.indexOf(name);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  expect(more).toEqual([]);
});

it('gives up a conversion that is under way when it is closed', async () => {
  const mine = mockServer();
  mine.listen({ onUnhandledRequest });
  const body = new FormData();
  body.set('image_type', 'message');
  body.set('image', new Blob([tiff({ width: 3000, height: 3000 })]));
  const upload = await fetch(IMAGES, { method: 'POST', headers: { authorization }, body });
  const { data } = (await upload.json()) as { data: { image_key: string } };
  const download = fetch(`${IMAGES}/${data.image_key}`, { headers: { authorization } });
  await expect.poll(() => process.getActiveResourcesInfo()).toContain('MessagePort');
  mine.close();
  expect((await download).headers.get('content-type')).not.toBe('image/jpeg');
});

it('knows nothing of a server that was there before it', async () => {
  const servers: MockServer[] = [];
  const urls: string[] = [];
  for (const profile of ['documented', 'observed'] as const) {
    const mine = mockServer({ profile, unknownPaths: 'answer' });
    mine.listen({ onUnhandledRequest });
    if (urls[0]) expect((await fetch(urls[0])).status).toBe(404);
    urls.push(await urlOf(UPLOADIMG, 'media'));
    mine.close();
    servers.push(mine);
  }
  const kept = servers.map((mine) => mine.emulator.images().map(({ url }) => url));
  expect(kept).toEqual(urls.map((url) => [url]));
});

it('listens again after it was closed, with what it had', async () => {
  const mine = mockServer();
  mine.listen({ onUnhandledRequest });
  const url = await urlOf(FT, 'image');
  mine.close();
  mine.listen({ onUnhandledRequest });
  expect((await fetch(url)).status).toBe(200);
  mine.resetHandlers();
  expect((await fetch(url)).status).toBe(200);
  mine.emulator.reset();
  await expect(fetch(url).then(({ status }) => status)).resolves.toBe(404);
  mine.close();
});

it('answers a form from fetch, from node:http and from a Request alike', async () => {
  listen();
  const sent = new Response(form('image', { image_type: 'message' }));
  const headers = { authorization, 'content-type': sent.headers.get('content-type') ?? '' };
  const body = Buffer.from(await sent.arrayBuffer());
  const byHttp = await new Promise<string>((resolve, reject) => {
    const request = https.request(IMAGES, { method: 'POST', headers }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve(Buffer.concat(chunks).toString());
    });
    request.on('error', reject);
    request.end(body);
  });
  const byRequest = await (await fetch(new Request(IMAGES, { method: 'POST', headers, body }))).text();
  for (const text of [byHttp, byRequest]) expect(JSON.parse(text)).toMatchObject({ code: 0, msg: 'success' });
  expect(emulator.images().map(({ bytes }) => bytes)).toEqual([picture.length, picture.length]);
});
