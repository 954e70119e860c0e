import { createReadStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { buffer, json } from 'node:stream/consumers';
import * as lark from '@larksuiteoapi/node-sdk';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { gif, jpg, png } from '../../fixtures/images.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import { file } from './files.ts';

const picture = jpg({ width: 640, height: 480, bytes: 200_000 });
const path = file('photo.jpg', picture);
const silent = { error() {}, warn() {}, info() {}, debug() {}, trace() {} };
const app = { appId: 'cli_1', appSecret: 'right' };

let server: RunningServer;
let feishu: lark.Client;
beforeEach(async () => {
  // Declared, so that no token is good but one that the SDK fetched for it.
  server = await startServer({ accounts: [{ provider: 'feishu', app_id: 'cli_1', app_secret: 'right' }] });
  feishu = client();
});
afterEach(() => server.close());

/** A cache of its own: by default the SDK shares tokens by app id with every client in the process, whatever the server. */
function client(options = {}): lark.Client {
  return new lark.Client({ ...app, domain: server.url, cache: new lark.DefaultCache(), logger: silent, ...options });
}

function upload(image: Uint8Array | Readable, image_type: 'message' | 'avatar' = 'message') {
  return feishu.im.image.create({ data: { image_type, image: image as Buffer } });
}

async function uploaded(): Promise<string> {
  return (await upload(Buffer.from(picture)))?.image_key ?? '';
}

it.each([
  ['a Buffer', () => Buffer.from(picture)],
  ['a file stream', () => createReadStream(path)],
])('uploads %s with a token it fetched itself, and downloads the same bytes', async (_, image) => {
  const result = await upload(image());
  expect(result).toEqual({ image_key: expect.stringMatching(/^img_v3_/) });
  const download = await feishu.im.image.get({ path: { image_key: result?.image_key ?? '' } });
  expect(download.headers['content-type']).toBe('image/jpeg');
  expect((await buffer(download.getReadableStream())).equals(picture)).toBe(true);
});

it('uploads by its versioned name and by its raw request, which gives the whole body', async () => {
  const data = { image_type: 'message' as const, image: createReadStream(path) };
  expect(await feishu.im.v1.image.create({ data })).toHaveProperty('image_key');
  const raw = await feishu.request({
    method: 'POST',
    url: '/open-apis/im/v1/images',
    headers: { 'content-type': 'multipart/form-data' },
    data: { image_type: 'message', image: createReadStream(path) },
  });
  expect(raw).toMatchObject({ code: 0, msg: 'success', data: { image_key: expect.any(String) } });
});

it('writes a download to a file', async () => {
  const download = await feishu.im.image.get({ path: { image_key: await uploaded() } });
  const target = file('download.jpg', new Uint8Array(0));
  await download.writeFile(target);
  expect(readFileSync(target).equals(picture)).toBe(true);
});

it.each([
  ['an empty picture', 234010, "File's size can't be 0.", new Uint8Array(0)],
  ['no picture at all', 234011, "Can't regonnize the image format.", Buffer.from('hello')],
  ['one byte too much', 234006, 'The file size exceed the max value.', png({ width: 8, height: 8, bytes: 10_485_761 })],
  ['a GIF too wide', 234039, 'Image resolution exceeds limit.', gif({ width: 2001, height: 8 })],
])('throws an AxiosError for %s, with %i in response.data', async (_, code, msg, image) => {
  await expect(upload(Buffer.from(image))).rejects.toMatchObject({
    name: 'AxiosError',
    message: 'Request failed with status code 400',
    response: {
      status: 400,
      data: {
        code,
        msg,
        error: { log_id: expect.stringMatching(/^\d{14}[0-9A-F]{20}$/), troubleshooter: expect.any(String) },
      },
    },
  });
});

it('is refused with 234001 when it sends Readable.from(), which goes out chunked and without a name', async () => {
  await expect(upload(Readable.from([picture]))).rejects.toMatchObject({
    response: { status: 400, headers: { 'x-standin-rule': 'feishu/images/chunked-nameless' }, data: { code: 234001 } },
  });
});

it('passes Readable.from() where the switch accepts all chunked uploads', async () => {
  server.emulator.world.settings.set({ 'feishu.chunked': 'accept-all' });
  expect(await upload(Readable.from([picture]))).toHaveProperty('image_key');
});

it.each([
  ['an unknown app', { appId: 'cli_2' }, 'failed to get tenant_access_token, code: 10003, msg: invalid param'],
  ['a wrong secret', { appSecret: 'x' }, 'failed to get tenant_access_token, code: 10014, msg: app secret invalid'],
])('throws for %s before it uploads anything', async (_, wrong, message) => {
  feishu = client(wrong);
  await expect(upload(Buffer.from(picture))).rejects.toThrow(message);
});

it('resolves with the body, code and all, where a token request of its own fails with HTTP 200', async () => {
  const data = { app_id: 'cli_2', app_secret: 'x' };
  expect(await feishu.auth.tenantAccessToken.internal({ data })).toEqual({
    code: 10003,
    data: {},
    msg: 'invalid param',
  });
});

it('keeps its token over its end in the emulator’s time, and does not fetch another when it is refused', async () => {
  await uploaded();
  server.emulator.world.clock.advance('3 hours');
  const late = { response: { status: 400, data: { code: 99991663 } } };
  await expect(upload(Buffer.from(picture))).rejects.toMatchObject(late);
  await expect(upload(Buffer.from(picture))).rejects.toMatchObject(late);
});

it('sends the token that it has after a reset, which the app was given before', async () => {
  await uploaded();
  server.emulator.reset();
  expect(await upload(Buffer.from(picture))).toHaveProperty('image_key');
  expect(server.emulator.requests()).toHaveLength(1);
  server.emulator.reset({ tokens: true });
  await expect(upload(Buffer.from(picture))).rejects.toMatchObject({ response: { data: { code: 99991663 } } });
  expect(server.emulator.requests()[0]?.verdict?.measured).toMatch(
    /issued here to cli_1 at .*, forgotten by the reset at /,
  );
});

it('shares tokens by app id between clients, also between servers, unless it is given a cache', async () => {
  const shared = { cache: undefined, appId: 'cli_shared' };
  await using other = await startServer({
    accounts: [{ provider: 'feishu', app_id: 'cli_shared', app_secret: 'right' }],
  });
  await client({ ...shared, domain: other.url }).im.image.create({
    data: { image_type: 'message', image: Buffer.from(picture) },
  });
  server.emulator.declareAccount({ provider: 'feishu', app_id: 'cli_shared', app_secret: 'right' });
  feishu = client(shared);
  await expect(upload(Buffer.from(picture))).rejects.toMatchObject({ response: { data: { code: 99991663 } } });
  feishu = client({ appId: 'cli_shared' });
  expect(await upload(Buffer.from(picture))).toHaveProperty('image_key');
});

it('shows which scopes are missing', async () => {
  server.emulator.declareAccount({ provider: 'feishu', app_id: 'cli_1', app_secret: 'right', scopes: [] });
  await expect(upload(Buffer.from(picture))).rejects.toMatchObject({
    response: {
      status: 400,
      data: { code: 99991672, error: { permission_violations: [{ subject: 'im:resource:upload' }, {}] } },
    },
  });
});

it('throws on a rate limit with the headers that say when to come back, and does not come back by itself', async () => {
  server.emulator.orderFault({ provider: 'feishu', error: 99991400 });
  await expect(upload(Buffer.from(picture))).rejects.toMatchObject({
    response: {
      status: 429,
      headers: { 'x-ogw-ratelimit-limit': '50', 'x-ogw-ratelimit-reset': '1' },
      data: { code: 99991400, msg: 'request trigger frequency limit' },
    },
  });
  expect(await upload(Buffer.from(picture))).toHaveProperty('image_key');
});

it('cannot upload as a user unless the switch says so', async () => {
  const data = { image_type: 'message' as const, image: Buffer.from(picture) };
  const asUser = lark.withUserAccessToken('u-1');
  await expect(feishu.im.image.create({ data }, asUser)).rejects.toMatchObject({
    response: { data: { code: 99991668 } },
  });
});

it.each([
  ['that was never given out', async () => 'img_v3_02aa_00000000-0000-4000-8000-00000000000g', 234001],
  ['of an avatar', async () => (await upload(Buffer.from(picture), 'avatar'))?.image_key ?? '', 234001],
  [
    'of another app',
    async () => {
      server.emulator.declareAccount({ provider: 'feishu', app_id: 'cli_2', app_secret: 's' });
      const key = await uploaded();
      feishu = client({ appId: 'cli_2', appSecret: 's' });
      return key;
    },
    234008,
  ],
])('throws for the download of a key %s, with the body as a stream', async (_, key, code) => {
  const image_key = await key();
  const error = await feishu.im.image.get({ path: { image_key } }).catch((reason) => reason);
  expect(error.response.status).toBe(400);
  expect(await json(error.response.data)).toMatchObject({ code });
});
