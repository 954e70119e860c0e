import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { gif, heic, jpg, png } from '../../fixtures/images.ts';
import { createApp, type RunningServer, startServer } from '../../server/index.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { form } from './form.ts';
import { exchange, open } from './raw.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ storeBytes: 1024 * 1024 });
});
afterAll(() => server.close());
beforeEach(() => server.emulator.reset());

type Fields = Parameters<typeof form>;
type Listed = Readonly<Record<string, string>> & { readonly key: string; readonly url: string };

const picture = png({ width: 40, height: 30 });

const control = (path: string, init?: RequestInit) => fetch(`${server.url}/__standin${path}`, init);
const listed = async (query = ''): Promise<Listed[]> => (await (await control(`/images${query}`)).json()).images;
const seed = async (...fields: Fields) => {
  const response = await control('/images', { method: 'POST', body: form(...fields) });
  return { status: response.status, body: await response.json() };
};
const seeded = async (...fields: Fields): Promise<Listed> => (await seed(...fields)).body.images[0];
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());
const feishuDownload = (key: string, token: string) =>
  fetch(`${server.url}/open-apis/im/v1/images/${key}`, { headers: { authorization: `Bearer ${token}` } });

async function uploadToEach() {
  const post = async (path: string, body: FormData, headers = {}) =>
    (await fetch(`${server.url}${path}`, { method: 'POST', body, headers })).json();
  const image = form(['image_type', 'message'], ['image', picture]);
  const { data } = await post('/open-apis/im/v1/images', image, { authorization: 'Bearer t-canary-of-feishu' });
  const token = 'canary-of-wechat';
  const { url } = await post(`/cgi-bin/media/uploadimg?access_token=${token}`, form(['media', picture, 'a.png']));
  const kakao = await post(
    '/file/v1/FT/image/canary-of-kakao',
    form(['image', png({ width: 800, height: 400 }), 'b.png']),
  );
  return { feishu: data.image_key as string, wechat: url as string, kakao: kakao.data.url as string };
}

it('lists what was uploaded, the newest first, with the URLs that the providers gave', async () => {
  await control('/clock', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"set":"2026-11-30T20:00:00Z"}',
  });
  await control('/clock', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"freeze":true}' });
  const sent = await uploadToEach();
  const [kakao, wechat, feishu] = await listed();
  expect(feishu).toMatchObject({ provider: 'feishu', key: sent.feishu, kind: 'message', format: 'png', width: 40 });
  expect(feishu).not.toHaveProperty('url');
  expect(wechat).toMatchObject({ provider: 'wechat', kind: 'uploadimg', bytes: picture.length, url: sent.wechat });
  expect(wechat).not.toHaveProperty('expiresAt');
  expect(kakao).toMatchObject({ provider: 'kakao', kind: 'FT', url: sent.kakao, width: 800, height: 400 });
  expect(kakao?.storedAt).toMatch(/^2026-11-30T20:00:0/);
  expect(kakao?.expiresAt).toMatch(/^2027-02-28T/);
});

it('shows no bare credential as a tenant, and an account’s name as it is', async () => {
  await uploadToEach();
  const app = { provider: 'feishu', account: 'cli_1' } as const;
  server.emulator.declareAccount({ provider: 'feishu', app_id: 'cli_1', app_secret: 's' });
  server.emulator.seedImage({ ...app, content: picture });
  const all = await listed();
  expect(all.map(({ tenant }) => tenant)).toEqual([
    'cli_1',
    ...Array(3).fill(expect.stringMatching(/^..…[\da-f]{8}$/)),
  ]);
  expect(JSON.stringify(all)).not.toContain('canary');
});

it('lists one provider’s, one account’s, and no more than was asked for', async () => {
  await uploadToEach();
  await seed(['provider', 'wechat'], ['account', 'canary-of-wechat'], ['file', picture]);
  expect((await listed('?provider=wechat')).map(({ provider }) => provider)).toEqual(['wechat', 'wechat']);
  expect((await listed('?account=t-canary-of-feishu')).map(({ provider }) => provider)).toEqual(['feishu']);
  expect((await listed('?limit=2')).map(({ provider }) => provider)).toEqual(['wechat', 'kakao']);
});

it.each([
  ['?provider=qq', 'provider must be one of feishu, wechat, kakao, not "qq"'],
  ['?limit=0', 'limit must be a whole number from 1'],
  ['?limit=some', 'limit must be a whole number from 1'],
  ['?limmit=1', 'there is no "limmit"; there are provider, account, limit'],
  ['?provider=feishu&provider=kakao', 'provider must be a string'],
])('refuses to list %s in words', async (query, message) => {
  const response = await control(`/images${query}`);
  expect(response.status).toBe(400);
  expect((await response.json()).error).toContain(message);
});

it('gives the bytes of a picture, and its record where that is asked for', async () => {
  const { feishu } = await uploadToEach();
  const response = await control(`/images/${feishu}`);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-length': `${picture.length}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  expect(await bytesOf(response)).toEqual(new Uint8Array(picture));
  expect(await (await control(`/images/${feishu}?info`)).json()).toMatchObject({ provider: 'feishu', key: feishu });
  const head = await control(`/images/${feishu}`, { method: 'HEAD' });
  expect([head.headers.get('content-type'), (await bytesOf(head)).length]).toEqual(['image/png', 0]);
});

it.each([
  ['as they are', (key: string) => key],
  ['escaped', encodeURIComponent],
])('takes the slashes of a key %s', async (_, written) => {
  const { key } = await seeded(['provider', 'kakao'], ['file', picture]);
  expect(key).toContain('/');
  expect((await control(`/images/${written(key)}`)).headers.get('content-type')).toBe('image/png');
  expect((await control(`/images/${written(key)}`, { method: 'DELETE' })).status).toBe(204);
  expect(await listed()).toEqual([]);
});

it('seeds a picture that Feishu then gives to its owner alone', async () => {
  const { key } = await seeded(['provider', 'feishu'], ['account', 't-mine'], ['file', picture, 'a.png']);
  expect(key).toMatch(/^img_v3_02\w\w_[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{11}g$/);
  const mine = await feishuDownload(key, 't-mine');
  expect(mine.headers.get('content-type')).toBe('image/png');
  expect(await bytesOf(mine)).toEqual(new Uint8Array(picture));
  expect((await (await feishuDownload(key, 't-other')).json()).code).toBe(234008);
});

it('seeds for the account behind a token that was issued', async () => {
  server.emulator.declareAccount({ provider: 'feishu', app_id: 'cli_1', app_secret: 's' });
  const response = await fetch(`${server.url}/open-apis/auth/v3/tenant_access_token/internal`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ app_id: 'cli_1', app_secret: 's' }),
  });
  const token: string = (await response.json()).tenant_access_token;
  const record = await seeded(['provider', 'feishu'], ['account', token], ['file', picture]);
  expect(record.tenant).toBe('cli_1');
  expect((await feishuDownload(record.key, token)).status).toBe(200);
  expect((await listed(`?account=${token}`)).map(({ key }) => key)).toEqual([record.key]);
});

it.each([
  ['wechat', /^http:\/\/127\.0\.0\.1:\d+\/mmbiz\.qpic\.cn\/mmbiz_jpg\/[A-Za-z\d]+\/0\?from=appmsg$/],
  ['kakao', /^http:\/\/127\.0\.0\.1:\d+\/mud-kage\.kakao\.com\/dn\/\w{5,6}\/bt\w{9}\/\w{22}\/img_l\.jpg$/],
])('seeds pictures of %s that anybody can open, sandboxed, under a URL of its form', async (provider, form) => {
  const { url } = await seeded(['provider', provider], ['file', jpg({ width: 8, height: 8 })]);
  expect(url).toMatch(form);
  const response = await fetch(url);
  expect(await bytesOf(response)).toEqual(new Uint8Array(jpg({ width: 8, height: 8 })));
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  });
});

it('adds no header of its own where a picture is asked for under its live name', async () => {
  const emulator = createEmulator();
  const { url = '' } = emulator.seedImage({ provider: 'kakao', content: picture });
  expect(url).toMatch(/^https:\/\/mud-kage\.kakao\.com\//);
  const response = await emulator.fetch(new Request(url));
  expect([...(response?.headers.keys() ?? [])]).toEqual(['content-length', 'content-type']);
  expect(await bytesOf(response as Response)).toEqual(new Uint8Array(picture));
});

it('gives live URLs where the server does', async () => {
  await using live = await startServer({ assetUrls: 'live' });
  const body = form(['provider', 'wechat'], ['file', picture]);
  const response = await fetch(`${live.url}/__standin/images`, { method: 'POST', body });
  expect((await response.json()).images[0].url).toMatch(/^http:\/\/mmbiz\.qpic\.cn\//);
});

it('gives URLs under the path that it is mounted on', async () => {
  const mounted = express().use('/mock', createApp()).listen(0, '127.0.0.1');
  await once(mounted, 'listening');
  const address = `http://127.0.0.1:${(mounted.address() as AddressInfo).port}/mock`;
  const body = form(['provider', 'kakao'], ['file', picture]);
  const response = await fetch(`${address}/__standin/images`, { method: 'POST', body });
  const [{ url }] = (await response.json()).images;
  expect(url).toContain(`${address}/mud-kage.kakao.com/dn/`);
  expect(await bytesOf(await fetch(url))).toEqual(new Uint8Array(picture));
  mounted.close().closeAllConnections();
});

it('seeds several at once, under kinds and keys of one’s choosing, whatever the rules say', async () => {
  const two = await seed(
    ['provider', 'kakao'],
    ['kind', 'FT_WIDE'],
    ['a', picture],
    ['b', gif({ width: 3, height: 3 })],
  );
  expect(two.status).toBe(201);
  expect(two.body.images).toMatchObject([
    { kind: 'FT_WIDE', format: 'png' },
    { kind: 'FT_WIDE', format: 'gif' },
  ]);
  const avatar = await seeded(
    ['provider', 'feishu'],
    ['account', 't-1'],
    ['kind', 'avatar'],
    ['key', 'img_v3_logo'],
    ['file', picture],
  );
  expect(avatar).toMatchObject({ key: 'img_v3_logo', kind: 'avatar' });
  expect((await (await feishuDownload('img_v3_logo', 't-1')).json()).code).toBe(234001);
});

it('puts a picture in the place of another under the same key', async () => {
  const key: Fields[number] = ['key', 'mine'];
  await seed(['provider', 'wechat'], key, ['file', picture]);
  await seed(['provider', 'wechat'], key, ['file', gif({ width: 3, height: 3 })]);
  expect(await listed()).toMatchObject([{ key: 'mine', format: 'gif' }]);
});

it('takes names of files for what they are: nothing', async () => {
  const record = await seeded(['provider', 'kakao'], ['file', picture, '../../../etc/passwd.html']);
  expect(JSON.stringify(record)).not.toContain('passwd');
  expect((await control(`/images/${record.key}`)).headers.get('content-type')).toBe('image/png');
});

const big = png({ width: 8, height: 8, bytes: 1024 * 1024 });
const files = (count: number): Fields => Array.from({ length: count }, () => ['file', picture]);

it.each<[string, Fields, string]>([
  ['no provider', [['file', picture]], 'image 1: must have provider'],
  [
    'an unknown provider',
    [
      ['provider', 'qq'],
      ['file', picture],
    ],
    'provider must be one of feishu, wechat, kakao',
  ],
  ['no file', [['provider', 'kakao']], 'there is no file in the form'],
  [
    'no owner for Feishu',
    [
      ['provider', 'feishu'],
      ['file', picture],
    ],
    'account must be an app or its token',
  ],
  [
    'an unknown kind',
    [
      ['provider', 'kakao'],
      ['kind', 'AT'],
      ['file', picture],
    ],
    'kind must be one of FT, FT_WIDE, ft-wide-item-list, ft-carousel-feed, mms, rcs, not "AT"',
  ],
  [
    'a key of another’s form',
    [
      ['provider', 'wechat'],
      ['key', '../a'],
      ['file', picture],
    ],
    'key must be of wechat\'s form, ^[A-Za-z0-9_-]{1,512}$, not "../a"',
  ],
  [
    'one key for two',
    [
      ['provider', 'wechat'],
      ['key', 'a'],
      ['a', picture],
      ['b', picture],
    ],
    'key names one picture, and the form holds 2',
  ],
  [
    'a field there is not',
    [
      ['provider', 'kakao'],
      ['tenant', 'x'],
      ['file', picture],
    ],
    'there is no "tenant"; there are provider, account, kind, key',
  ],
  [
    'a field twice',
    [
      ['provider', 'kakao'],
      ['kind', 'FT'],
      ['kind', 'FT'],
      ['file', picture],
    ],
    'kind must be a string',
  ],
  [
    'something that is no picture',
    [
      ['provider', 'kakao'],
      ['a', picture],
      ['file', new TextEncoder().encode('hello')],
    ],
    'image 2 is no picture: it must be one of jpg, png, webp, gif, bmp, ico, tiff, heic',
  ],
  [
    'an empty file',
    [
      ['provider', 'kakao'],
      ['file', new Uint8Array(0)],
    ],
    'image 1 is no picture',
  ],
  [
    'half a header',
    [
      ['provider', 'kakao'],
      ['file', heic({ width: 8, height: 8 }).subarray(0, 20)],
    ],
    'image 1 is no picture',
  ],
  [
    'more than the store holds',
    [
      ['provider', 'kakao'],
      ['file', big],
    ],
    'image 1 has 1048576 bytes, and the store holds 1048576 in all',
  ],
  ['too many files', [['provider', 'kakao'], ...files(101)], 'the form cannot be read: it may hold 100 files'],
  [
    'a picture as text',
    [
      ['provider', 'kakao'],
      ['file', 'x'.repeat(5000)],
    ],
    'a field may hold 4096 bytes',
  ],
  [
    'a field in brackets',
    [
      ['provider', 'kakao'],
      ['kind[0]', 'FT'],
      ['file', picture],
    ],
    'the form cannot be read',
  ],
])('refuses to seed %s in words, and keeps none of it', async (_, fields, message) => {
  const { status, body } = await seed(...fields);
  expect(body.error).toContain(message);
  expect(status).toBe(400);
  expect(await listed()).toEqual([]);
});

it('refuses files that are too much together, and says so', async () => {
  const chunk = new Uint8Array(33 * 1024 * 1024);
  const { status, body } = await seed(['provider', 'kakao'], ['a', chunk], ['b', chunk]);
  expect([status, body]).toEqual([400, { error: 'the files of one form may hold 67108864 bytes together' }]);
});

it.each([
  ['no body', '', 'pictures come as multipart/form-data: provider, one file or more'],
  ['no boundary', 'Content-Type: multipart/form-data\r\nContent-Length: 2\r\n', 'the form cannot be read'],
  ['half a form', 'Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 5\r\n', 'the form cannot be read'],
])('refuses %s in words', async (_, headers, message) => {
  const body = headers.includes('Length: 2') ? '{}' : headers === '' ? '' : '--x\r\n';
  const head = `POST /__standin/images HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n`;
  const reply = await exchange(server.url, head + body);
  expect(reply).toMatch(/^HTTP\/1.1 400 /);
  expect(reply).toContain(message);
});

it('survives a sender that breaks off in the middle of a form', async () => {
  const head =
    'POST /__standin/images HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 900\r\n\r\n';
  const part = '--x\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\nabc';
  const socket = open(server.url);
  socket.write(head + part, () => socket.destroy());
  await once(socket, 'close');
  expect((await control('/health')).status).toBe(200);
  expect(await listed()).toEqual([]);
});

it('answers for a deleted picture as each provider does, and knows no more of it after a reset', async () => {
  const { key } = await seeded(['provider', 'feishu'], ['account', 't-1'], ['file', picture]);
  const { url } = await seeded(['provider', 'wechat'], ['file', picture]);
  expect((await control('/images', { method: 'DELETE' })).status).toBe(204);
  expect(await listed()).toEqual([]);
  expect((await (await feishuDownload(key, 't-1')).json()).code).toBe(234005);
  expect((await fetch(url)).status).toBe(404);
  const gone = await control(`/images/${key}`);
  expect([gone.status, (await gone.json()).error]).toEqual([
    404,
    expect.stringContaining(`the image "${key}" is gone`),
  ]);
  server.emulator.reset();
  expect((await (await feishuDownload(key, 't-1')).json()).code).toBe(234001);
  expect((await (await control(`/images/${key}`, { method: 'DELETE' })).json()).error).toBe(
    `there is no image "${key}"`,
  );
});

it('deletes one provider’s or one account’s, and nothing for a filter that cannot be', async () => {
  await uploadToEach();
  await control('/images?provider=kakao', { method: 'DELETE' });
  await control('/images?account=t-canary-of-feishu', { method: 'DELETE' });
  for (const wrong of ['?provider=qq', '?limit=1']) {
    expect((await control(`/images${wrong}`, { method: 'DELETE' })).status).toBe(400);
  }
  expect((await listed()).map(({ provider }) => provider)).toEqual(['wechat']);
});

it('is the same in process', () => {
  const emulator = createEmulator();
  const content = new Uint8Array(picture);
  const { key } = emulator.seedImage({ provider: 'kakao', content });
  content.fill(0);
  expect(emulator.image(key)).toMatchObject({ key, content: new Uint8Array(picture) });
  expect(emulator.images({}, 'http://here')).toMatchObject([
    { key, url: expect.stringMatching(/^http:\/\/here\/mud-kage\.kakao\.com\/dn\//) },
  ]);
  expect(() => emulator.seedImage({ provider: 'kakao', content })).toThrow('image 1 is no picture');
  expect([emulator.deleteImage(key), emulator.deleteImage(key), emulator.deleteImages()]).toEqual([true, false, 0]);
  expect(emulator.image(key)).toBeUndefined();
});
