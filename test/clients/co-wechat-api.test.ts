import { Readable } from 'node:stream';
import WeChatAPI from 'co-wechat-api';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { jpg, png } from '../../fixtures/images.ts';
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

function client(...args: ConstructorParameters<typeof WeChatAPI>): WeChatAPI {
  const api = new WeChatAPI(...args);
  api.prefix = `${server.url}/cgi-bin/`;
  return api;
}

it('uploads a file with a token it fetched itself, and the URL opens the same bytes', async () => {
  const result = await wechat.uploadImage(path);
  expect(result).toEqual({ url: expect.any(String), errcode: 0, errmsg: 'ok' });
  const served = await fetch(result.url);
  expect(served.headers.get('content-type')).toBe('image/jpeg');
  expect(Buffer.from(await served.arrayBuffer()).equals(picture)).toBe(true);
});

it('reads the escaped slashes of the body as plain ones', async () => {
  const { url } = await wechat.uploadImage(path);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/mmbiz\.qpic\.cn\/mmbiz_jpg\/[A-Za-z0-9]+\/0\?from=appmsg$/);
});

it('takes an answer that has the URL alone for a success', async () => {
  server.emulator.world.settings.set({ 'wechat.successFields': 'url' });
  expect(await wechat.uploadImage(path)).toEqual({ url: expect.stringMatching(/^http:/) });
});

it('uploads a file whose name is Chinese', async () => {
  expect((await wechat.uploadImage(file('图片.jpg', picture))).errcode).toBe(0);
});

it.each([
  ['webp by its name', 40005, 'invalid file type', file('photo.webp', picture)],
  ['a name without extension', 40005, 'invalid file type', file('photo', picture)],
  ['1 MB', 40009, 'invalid image size', file('large.png', png({ width: 8, height: 8, bytes: 1_048_576 }))],
  ['an empty file', 44001, 'empty media data', file('empty.jpg', new Uint8Array(0))],
  ['text behind the name of a picture', 40137, 'invalid image format', file('text.png', Buffer.from('hello'))],
])(
  'throws a WeChatAPIError for %s, with %i as its code and the live text as its message',
  async (_, code, text, bad) => {
    const error = await wechat.uploadImage(bad).catch((reason) => reason);
    expect(error).toMatchObject({ name: 'WeChatAPIError', code });
    expect(error.message).toMatch(new RegExp(`^${text} hint: \\[\\S+\\] rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$`));
  },
);

it.each([
  ['an unknown appid', 'wx2', 'right', 40013, /^invalid appid rid: /],
  ['a wrong secret', 'wx1', 'x', 40125, /^invalid appsecret rid: /],
])('throws for %s before it uploads anything', async (_, appid, secret, code, message) => {
  const error = await client(appid, secret)
    .uploadImage(path)
    .catch((reason) => reason);
  expect(error).toMatchObject({ name: 'WeChatAPIError', code });
  expect(error.message).toMatch(message);
});

it.each([45009, -1] as const)('throws %i without a second try', async (code) => {
  server.emulator.orderFault({ provider: 'wechat', error: code, endpoint: 'wechat/uploadimg' });
  await expect(wechat.uploadImage(path)).rejects.toMatchObject({ name: 'WeChatAPIError', code });
  expect((await wechat.uploadImage(path)).errcode).toBe(0);
});

// Its form is a stream that has been read by then: the second try announces a body and sends none.
it.each([40001, 42001] as const)('fetches a new token on %i, but its second try never ends by itself', async (code) => {
  let renewed = () => {};
  const fetched = new Promise<void>((resolve) => {
    renewed = resolve;
  });
  const stale = { accessToken: 'stale', expireTime: Date.now() + 60_000 };
  const save = async (token: unknown) => void (token && renewed());
  wechat = client('wx1', 'right', async () => stale, save);
  server.emulator.orderFault({ provider: 'wechat', error: code, endpoint: 'wechat/uploadimg' });
  const outcome = wechat.uploadImage(path).catch((reason) => reason);
  await fetched;
  expect(await Promise.race([outcome, new Promise((resolve) => setTimeout(resolve, 500, 'silence'))])).toBe('silence');
  await server.close();
  expect(await outcome).toMatchObject({ code: 'ECONNRESET', message: expect.stringContaining('socket hang up') });
});

it('throws 40001 where it is told that its tokens come from outside', async () => {
  const stale = { accessToken: 'stale', expireTime: Date.now() + 60_000 };
  wechat = client('wx1', 'right', async () => stale, undefined, true);
  await expect(wechat.uploadImage(path)).rejects.toMatchObject({ name: 'WeChatAPIError', code: 40001 });
});

// uploadImage knows the length of its file; whoever calls request() with a stream of their own meets this.
it('throws a WeChatAPIError without a code for a chunked body', async () => {
  const url = `${server.url}/cgi-bin/media/uploadimg?access_token=x`;
  const error = await wechat
    .request(url, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      data: Readable.from(['--b--']),
    })
    .catch((reason) => reason);
  expect(error).toMatchObject({ name: 'WeChatAPIError', message: `url: ${url}, status code: 412` });
  expect(error).not.toHaveProperty('code');
});
