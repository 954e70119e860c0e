import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/emulator.ts';

// What a test does with a state: keep it, go back to it, and take it to another emulator.

const started: Emulator[] = [];
let program: Server;
let callbackUrl: string;
let heard: string[];

beforeEach(async () => {
  heard = [];
  program = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    heard.push(Buffer.concat(chunks).toString());
    response.end('{"code":"100"}');
  });
  await new Promise<void>((resolve) => program.listen(0, '127.0.0.1', resolve));
  callbackUrl = `http://127.0.0.1:${(program.address() as AddressInfo).port}/told`;
});
afterEach(async () => {
  for (const each of started.splice(0)) await each.close();
  program.closeAllConnections();
  program.close();
});

function emulatorOf(options: EmulatorOptions = {}): Emulator {
  const emulator = createEmulator({ seed: 3, ...options });
  started.push(emulator);
  return emulator;
}

const picture = (width = 9, bytes?: number) => png({ width, height: 9, ...(bytes && { bytes }) });

async function json(emulator: Emulator, url: string, init?: RequestInit) {
  const response = await emulator.fetch(new Request(url, init));
  return (await response?.json()) as Readonly<Record<string, string>> & { readonly data?: { image_key?: string } };
}

const feishu = 'https://open.feishu.cn/open-apis';

async function tokenOf(emulator: Emulator): Promise<string> {
  const body = JSON.stringify({ app_id: 'cli_1', app_secret: 's' });
  const url = `${feishu}/auth/v3/tenant_access_token/internal`;
  return `${(await json(emulator, url, { method: 'POST', body })).tenant_access_token}`;
}

async function uploaded(emulator: Emulator, token: string, content = picture()) {
  const body = new FormData();
  body.append('image_type', 'message');
  body.append('image', new Blob([content]), 'a.png');
  const answer = await json(emulator, `${feishu}/im/v1/images`, {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${token}` },
  });
  return answer;
}

async function download(emulator: Emulator, token: string, key: string) {
  const headers = { authorization: `Bearer ${token}` };
  const response = await emulator.fetch(new Request(`${feishu}/im/v1/images/${key}`, { headers }));
  return { status: response?.status, bytes: new Uint8Array(await (response as Response).arrayBuffer()) };
}

const account = { provider: 'feishu', app_id: 'cli_1', app_secret: 's' } as const;

/** Something of most of what there is. */
async function lived(options: EmulatorOptions = {}) {
  const emulator = emulatorOf(options);
  emulator.declareAccount(account);
  emulator.declareAccount({ provider: 'kakao', userId: 'me', callbackUrl });
  emulator.turnClock({ set: '2026-03-04T05:06:07Z' });
  emulator.turnClock({ freeze: true });
  emulator.changeSettings({ 'wechat.imageMaxBytes': 10_485_760 });
  const token = await tokenOf(emulator);
  const key = `${(await uploaded(emulator, token)).data?.image_key}`;
  await uploaded(emulator, 't-nobody');
  emulator.orderFault({ provider: 'feishu', error: 234041, times: 2, skip: 1 });
  emulator.orderOutcome({ provider: 'kakao', about: '01012345678', outcome: 'A' });
  return { emulator, token, key };
}

const seen = (emulator: Emulator) => ({
  requests: emulator.requests(),
  images: emulator.images(),
  accounts: emulator.accounts(),
  faults: emulator.faults(),
  outcomes: emulator.outcomes(),
  callbacks: emulator.callbacks(),
  clock: emulator.clock(),
  settings: emulator.settings(),
});

it('gives the same bytes for the same state, and after it was restored', async () => {
  const { emulator } = await lived();
  const state = await emulator.snapshot();
  expect(await emulator.snapshot()).toEqual(state);
  const copy = emulatorOf();
  await copy.restore(state);
  expect(await copy.snapshot()).toEqual(state);
  expect(seen(copy)).toEqual(seen(emulator));
});

it('goes on from there as it would have', async () => {
  const { emulator, token, key } = await lived();
  const copy = emulatorOf({ seed: 99 });
  await copy.restore(await emulator.snapshot());
  for (let i = 0; i < 5; i++) expect(await uploaded(copy, token)).toEqual(await uploaded(emulator, token));
  expect(await download(copy, token, key)).toEqual(await download(emulator, token, key));
  expect(copy.faults()).toEqual(emulator.faults());
  expect(copy.requests().map(({ id }) => id)).toEqual(emulator.requests().map(({ id }) => id));
  expect(await tokenOf(copy)).toBe(await tokenOf(emulator));
});

it('goes back as often as it is told to, and has forgotten what came since', async () => {
  const { emulator, token, key } = await lived();
  const state = await emulator.snapshot();
  const before = seen(emulator);
  for (let i = 0; i < 3; i++) {
    await uploaded(emulator, token);
    emulator.deleteImages();
    emulator.turnClock({ advance: '3 hours' });
    expect((await download(emulator, token, key)).status).not.toBe(200);
    await emulator.restore(state);
    expect(seen(emulator)).toEqual(before);
    expect((await download(emulator, token, key)).status).toBe(200);
    await emulator.restore(state);
  }
});

it('is not changed by what becomes of the bytes', async () => {
  const { emulator, token, key } = await lived();
  const state = await emulator.snapshot();
  const copy = emulatorOf();
  await copy.restore(state);
  state.fill(0);
  expect((await download(copy, token, key)).bytes).toEqual(picture());
  expect((await download(emulator, token, key)).bytes).toEqual(picture());
});

it('resets to its own start afterwards', async () => {
  const { emulator } = await lived();
  const copy = emulatorOf({ config: { images: [{ provider: 'kakao', account: 'me', content: picture() }] } });
  const start = seen(copy);
  await copy.restore(await emulator.snapshot());
  copy.reset();
  expect({ ...seen(copy), images: copy.images().map(({ key }) => key) }).toEqual({
    ...start,
    images: start.images.map(({ key }) => key),
    clock: { now: expect.any(String), frozen: false },
  });
});

it('lets a clock that runs go on, as far ahead of the machine as it was', async () => {
  const emulator = emulatorOf();
  emulator.turnClock({ advance: '3 days' });
  const copy = emulatorOf();
  await copy.restore(await emulator.snapshot());
  expect(copy.world.clock.ahead).toBe(emulator.world.clock.ahead);
  expect(copy.clock().frozen).toBe(false);
});

it('says a callback that waits once, wherever it was restored', async () => {
  const { emulator } = await lived();
  const wechat = { provider: 'wechat', appid: 'wx1', secret: 's', callbackUrl, callbackToken: 't' } as const;
  emulator.declareAccount(wechat);
  const api = 'https://api.weixin.qq.com/cgi-bin';
  const { access_token } = await json(emulator, `${api}/token?grant_type=client_credential&appid=wx1&secret=s`);
  const post = (path: string, fields: object) =>
    json(emulator, `${api}/${path}?access_token=${access_token}`, { method: 'POST', body: JSON.stringify(fields) });
  const cover = emulator.seedImage({ provider: 'wechat', account: 'wx1', kind: 'material/image', content: picture() });
  const article = { title: 't', content: '<p>c</p>', thumb_media_id: cover.key };
  const { media_id } = await post('draft/add', { articles: [article] });
  await post('freepublish/submit', { media_id });
  const copy = emulatorOf();
  await copy.restore(await emulator.snapshot());
  await emulator.close();
  expect(copy.callbacks()).toMatchObject([{ state: 'waiting', tries: [] }]);
  copy.turnClock({ advance: '1 day' });
  await copy.world.callbacks.settled();
  expect(copy.callbacks()).toMatchObject([{ state: 'taken', tries: [{ status: 200 }] }]);
  const after = emulatorOf();
  await after.restore(await copy.snapshot());
  after.turnClock({ advance: '1 day' });
  await after.world.callbacks.settled();
  expect(after.callbacks()).toEqual(copy.callbacks());
  expect(heard).toEqual([expect.stringContaining('PUBLISHJOBFINISH')]);
});

it('lets the oldest make room where the store is smaller', async () => {
  const emulator = emulatorOf();
  const sizes = Array.from({ length: 10 }, (_, i) => 10_000 + i);
  const seeds = sizes.map((bytes) => ({ provider: 'kakao', account: 'me', content: picture(9, bytes) }) as const);
  const keys = emulator.seedImages(seeds).map(({ key }) => key);
  const small = emulatorOf({ storeBytes: 60_000 });
  await small.restore(await emulator.snapshot());
  const left = small.images().map(({ key }) => key);
  expect(left).toEqual(keys.slice(-left.length).reverse());
  expect(left.length).toBeGreaterThan(3);
  expect(small.world.objects.held).toBeLessThanOrEqual(60_000);
  expect(small.world.objects.fateOf('kakao', `${keys[0]}`)).toBe('evicted');
});

it('keeps how something went that is gone', async () => {
  const { emulator, token, key } = await lived();
  emulator.deleteImage(key);
  const copy = emulatorOf();
  await copy.restore(await emulator.snapshot());
  expect(copy.world.objects.fateOf('feishu', key)).toBe('deleted');
  expect(await download(copy, token, key)).toEqual(await download(emulator, token, key));
});

it('has each content once, however many pictures are made of it', async () => {
  const emulator = emulatorOf();
  const content = picture(9, 50_000);
  const seeds = [1, 2, 3].map(() => ({ provider: 'kakao', account: 'me', content }) as const);
  emulator.seedImages(seeds);
  const state = await emulator.snapshot();
  expect(state.length).toBeLessThan(60_000);
  const copy = emulatorOf();
  await copy.restore(state);
  expect(copy.images()).toHaveLength(3);
});

it('tells those who wait, and those who listen', async () => {
  const { emulator, token } = await lived();
  const state = await emulator.snapshot();
  const events = emulator.events();
  await uploaded(emulator, token);
  await emulator.restore(state);
  expect((await events.next()).value).toEqual({ event: 'lost', lost: 1 });
  expect((await events.next()).value).toEqual({ event: 'restore' });
  await events.return?.();
});

it('takes what a smaller set of providers left, and nothing of one that is not there', async () => {
  const { emulator } = await lived();
  const [feishu, wechat, kakao] = emulator.providers;
  const fewer = createEmulator({ providers: [feishu, wechat] as never });
  await expect(fewer.restore(await emulator.snapshot())).rejects.toThrow(/^state: there is no setting "kakao\.\w+"/);
  const whole = emulatorOf();
  await whole.restore(await createEmulator({ providers: [kakao] as never }).snapshot());
  expect(whole.settings()).toEqual(emulatorOf().settings());
});

async function refusal(emulator: Emulator, state: unknown): Promise<string> {
  return emulator.restore(state as Uint8Array).then(
    () => 'it was taken',
    ({ name, message }) => `${name}: ${message}`,
  );
}

const text = (words: string) => new TextEncoder().encode(words);
const version = (n: number) => (state: Uint8Array) =>
  text(
    Buffer.from(state)
      .toString('latin1')
      .replace(/^standin state \d+/, `standin state ${n}`),
  );

it.each<[odd: string, make: (state: Uint8Array) => unknown, why: string]>([
  ['nothing', () => new Uint8Array(), 'it is empty'],
  ['a picture', () => picture(), 'it is none that Standin wrote'],
  ['JSON', () => text('{"state":1}'), 'it is none that Standin wrote'],
  ['zeros', () => new Uint8Array(1000), 'it is none that Standin wrote'],
  ['a beginning of the magic', () => text('standin st'), 'it is cut short: it goes on behind its 10 bytes'],
  ['the magic alone', () => text('standin state 1'), 'it is cut short: it goes on behind its 15 bytes'],
  [
    'a strange first line',
    () => text(`standin state 1 x y\n${'z'.repeat(300)}`),
    'it is damaged: its first line is not',
  ],
  ['a newer version', version(2), 'it is of version 2, which a newer Standin wrote; this one reads up to version 1'],
  ['version 0', version(0), 'it is damaged: its first line is not as it was written'],
  ['its first half', (state) => state.subarray(0, state.length / 2), 'it is cut short: '],
  ['all but its last byte', (state) => state.subarray(0, -1), 'it is cut short: 1 bytes are missing'],
  ['a byte too many', (state) => Buffer.concat([state, text('x')]), 'it is damaged: 1 bytes stand behind its end'],
  ['no bytes', () => 'standin state', 'must be a Uint8Array with a snapshot'],
  ['nothing at all', () => undefined, 'must be a Uint8Array with a snapshot'],
])('refuses %s with a sentence, and everything stays as it was', async (_, make, why) => {
  const { emulator } = await lived();
  const [state, before] = [await emulator.snapshot(), seen(emulator)];
  expect(await refusal(emulator, make(state))).toContain(`InputError: state: ${why}`);
  expect(seen(emulator)).toEqual(before);
  expect(await emulator.snapshot()).toEqual(state);
});

it('notices each bit that flipped', async () => {
  const { emulator } = await lived();
  const state = await emulator.snapshot();
  const copy = emulatorOf();
  const untouched = await copy.snapshot();
  for (let at = 0; at < state.length; at += 1 + Math.floor(state.length / 400)) {
    const flipped = state.slice();
    flipped[at] = (flipped[at] as number) ^ (1 << (at % 8));
    const said = await refusal(copy, flipped);
    expect(said, `bit of byte ${at}`).toMatch(/^InputError: state: it is (damaged|cut short|none|of version)/);
  }
  expect(await copy.snapshot()).toEqual(untouched);
});
