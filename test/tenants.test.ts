import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { png } from '../fixtures/images.ts';
import { type RunningServer, startServer } from '../server/index.ts';
import type { RequestRecord } from '../src/core/shapes.ts';
import { form } from './server/form.ts';

const COUNT = 8;
const MIB = 1024 * 1024;

/** One program under test: its own credentials with each provider, and pictures like nobody else's. */
interface Tenant {
  readonly index: number;
  readonly picture: Uint8Array<ArrayBuffer>;
  readonly feishu: string;
  readonly wechat: string;
  readonly kakao: string;
}

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.emulator.reset());
afterAll(() => server.close());

const picture = (index: number) => png({ width: 800, height: 600, bytes: 20_000 + index });

/** Credentials that nobody declared: each stands for itself. */
async function strangers(): Promise<Tenant[]> {
  return Array.from({ length: COUNT }, (_, index) => ({
    index,
    picture: picture(index),
    feishu: `t-tenant-${index}`,
    wechat: `tenant-${index}`,
    kakao: `user-${index}`,
  }));
}

/** Declared accounts, with tokens that were fetched for them. */
async function declared(): Promise<Tenant[]> {
  const { emulator } = server;
  for (let i = 0; i < COUNT; i++) {
    emulator.declareAccount({ provider: 'feishu', app_id: `cli_${i}`, app_secret: `s${i}` });
    emulator.declareAccount({ provider: 'wechat', appid: `wx${i}`, secret: `s${i}` });
    emulator.declareAccount({ provider: 'kakao', userId: `user-${i}` });
  }
  const tenants = await strangers();
  return Promise.all(
    tenants.map(async (tenant) => {
      const app = { app_id: `cli_${tenant.index}`, app_secret: `s${tenant.index}` };
      const account = `grant_type=client_credential&appid=wx${tenant.index}&secret=s${tenant.index}`;
      const [feishu, wechat] = await Promise.all([
        call('POST', '/open-apis/auth/v3/tenant_access_token/internal', { body: JSON.stringify(app) }),
        call('GET', `/cgi-bin/token?${account}`),
      ]);
      return { ...tenant, feishu: feishu.tenant_access_token, wechat: wechat.access_token };
    }),
  );
}

const kinds = [
  ['strangers', strangers],
  ['declared accounts', declared],
] as const;

async function call(method: string, path: string, init: RequestInit = {}) {
  return (await fetch(server.url + path, { method, ...init })).json();
}

const bearer = ({ feishu }: Tenant) => ({ authorization: `Bearer ${feishu}` });
const toFeishu = (tenant: Tenant) =>
  call('POST', '/open-apis/im/v1/images', {
    headers: bearer(tenant),
    body: form(['image_type', 'message'], ['image', tenant.picture, 'a.png']),
  });
const fromFeishu = (tenant: Tenant, key: string) =>
  fetch(`${server.url}/open-apis/im/v1/images/${key}`, { headers: bearer(tenant) });
const toWeChat = ({ wechat, picture }: Tenant) =>
  call('POST', `/cgi-bin/media/uploadimg?access_token=${wechat}`, { body: form(['media', picture, 'a.png']) });
const toKakao = ({ kakao, picture }: Tenant) =>
  call('POST', `/file/v1/FT/image/${kakao}`, { body: form(['image', picture, 'a.png']) });

const bytesAt = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer());
const times = <T>(count: number, make: () => Promise<T>) => Promise.all(Array.from({ length: count }, make));

it.each(kinds)('gives each of many %s its own images back, and nobody another’s', async (_, make) => {
  const tenants = await make();
  const keys = await Promise.all(tenants.map(async (tenant) => (await toFeishu(tenant)).data.image_key as string));
  await Promise.all(
    tenants.map(async (tenant, i) => {
      const [own, other] = [keys[i] ?? '', keys[(i + 1) % COUNT] ?? ''];
      const downloaded = await (await fromFeishu(tenant, own)).arrayBuffer();
      expect(Buffer.from(downloaded).equals(tenant.picture)).toBe(true);
      expect((await (await fromFeishu(tenant, other)).json()).code).toBe(234008);
      expect((await bytesAt((await toWeChat(tenant)).url)).equals(tenant.picture)).toBe(true);
      expect((await bytesAt((await toKakao(tenant)).data.url)).equals(tenant.picture)).toBe(true);
    }),
  );
  for (const tenant of tenants) {
    for (const account of [tenant.feishu, tenant.wechat, tenant.kakao]) {
      const { images } = await call('GET', `/__standin/images?account=${account}`);
      expect(images.map(({ bytes }: { bytes: number }) => bytes)).toEqual([tenant.picture.length]);
    }
  }
});

it.each(kinds)('counts the calls of each of many %s by themselves', async (_, make) => {
  server.emulator.world.clock.freeze(true);
  server.emulator.world.settings.set({ 'wechat.dailyUploads': 3 });
  const tenants = await make();
  await Promise.all(
    tenants.map(async (tenant) => {
      const downloads = await times(50, async () => (await (await fromFeishu(tenant, 'img_v3_none')).json()).code);
      expect(new Set(downloads)).toEqual(new Set([234001]));
      const uploads = await times(3, async () => (await toWeChat(tenant)).errcode);
      expect(uploads).toEqual([0, 0, 0]);
    }),
  );
  for (const tenant of tenants) {
    expect((await (await fromFeishu(tenant, 'img_v3_none')).json()).code).toBe(99991400);
    expect((await toWeChat(tenant)).errcode).toBe(45009);
  }
});

it.each(kinds)('strikes each of many %s with the faults of its own', async (_, make) => {
  const tenants = await make();
  const codes = {
    feishu: [234041, 234042, 232096],
    wechat: [45009, 48004, -1],
    kakao: ['CE504', 'G900', 'CE500'],
  } as const;
  const pick = <T>(from: readonly T[], { index }: Tenant) => from[index % from.length] as T;
  const { emulator } = server;
  for (const tenant of tenants) {
    emulator.orderFault({ provider: 'feishu', account: tenant.feishu, error: pick(codes.feishu, tenant) });
    emulator.orderFault({ provider: 'wechat', account: tenant.wechat, error: pick(codes.wechat, tenant) });
    emulator.orderFault({ provider: 'kakao', account: tenant.kakao, error: pick(codes.kakao, tenant) });
  }
  const seen = async () =>
    Promise.all(
      [...tenants].reverse().map(async (tenant) => {
        const answers = [
          (await toFeishu(tenant)).code,
          (await toWeChat(tenant)).errcode,
          (await toKakao(tenant)).errcode,
        ];
        return [tenant.index, ...answers];
      }),
    );
  expect((await seen()).reverse()).toEqual(
    tenants.map((tenant) => [
      tenant.index,
      pick(codes.feishu, tenant),
      pick(codes.wechat, tenant),
      pick(codes.kakao, tenant),
    ]),
  );
  expect(emulator.world.faults.all()).toEqual([]);
  expect((await seen()).every(([, feishu, wechat, kakao]) => feishu === 0 && wechat === 0 && kakao === undefined)).toBe(
    true,
  );
});

it.each(kinds)('shows each of many %s its own calls in the journal', async (_, make) => {
  const tenants = await make();
  await Promise.all(
    tenants.map(async (tenant) => {
      // A different number of calls for each.
      for (let i = 0; i <= tenant.index % 4; i++) await toFeishu(tenant);
      await toWeChat(tenant);
      await toKakao(tenant);
    }),
  );
  const journal = async (account: string, endpoint: string): Promise<RequestRecord[]> =>
    (await call('GET', `/__standin/requests?account=${account}&endpoint=${endpoint}&limit=1000`)).requests;
  for (const tenant of tenants) {
    const own = [
      await journal(tenant.feishu, 'feishu/images'),
      await journal(tenant.wechat, 'wechat/uploadimg'),
      await journal(tenant.kakao, 'kakao/FT'),
    ];
    expect(own.map(({ length }) => length)).toEqual([1 + (tenant.index % 4), 1, 1]);
    for (const record of own.flat()) {
      expect(record.parts.find(({ format }) => format)?.bytes).toBe(tenant.picture.length);
    }
  }
});

it('shows the calls of a declared account under its name, however it called', async () => {
  const [first] = await declared();
  if (first === undefined) throw new Error('no tenant');
  await toFeishu(first);
  const calls = server.emulator.requests({ account: 'cli_0' });
  expect(calls.map(({ endpoint, tenant }) => [endpoint, tenant])).toEqual([
    ['feishu/images', 'cli_0'],
    ['feishu/tokens', 'cli_0'],
  ]);
});

it('takes the room that a busy tenant needs from that tenant', async () => {
  await using small = await startServer({ storeBytes: 4 * MIB });
  const upload = async (token: string, bytes: number): Promise<string> => {
    const image = png({ width: 16, height: 16, bytes });
    const response = await fetch(`${small.url}/open-apis/im/v1/images`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form(['image_type', 'message'], ['image', image, 'a.png']),
    });
    return (await response.json()).data.image_key;
  };
  const download = async (token: string, key: string) => {
    const url = `${small.url}/open-apis/im/v1/images/${key}`;
    const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    return response.ok ? (await response.arrayBuffer()).byteLength : (await response.json()).code;
  };
  const quiet = await Promise.all(
    Array.from({ length: COUNT - 1 }, async (_, i) => ({ token: `t-${i}`, key: await upload(`t-${i}`, 20_000 + i) })),
  );
  const busy: string[] = [];
  for (let i = 0; i < 15; i++) busy.push(await upload('t-busy', 400_000));
  const kept = await Promise.all(quiet.map(({ token, key }) => download(token, key)));
  expect(kept).toEqual(quiet.map((_, i) => 20_000 + i));
  expect(await download('t-busy', busy[0] ?? '')).toBe(234005);
  expect(await download('t-busy', busy.at(-1) ?? '')).toBe(400_000);
});
