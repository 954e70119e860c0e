import { expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';
import { ask, upload } from './wechat-calls.ts';

const TOKEN = '/cgi-bin/token?grant_type=client_credential&appid=wx1&secret=s';
const STABLE = '/cgi-bin/stable_token';
const settings = { 'wechat.dailyUploads': 3 };

const quota = async (emulator: Emulator, cgi_path: unknown, token = 'x') =>
  (await ask(emulator, `/cgi-bin/openapi/quota/get?access_token=${token}`, { cgi_path })).quota;
const clearAll = (emulator: Emulator) =>
  ask(emulator, '/cgi-bin/clear_quota/v2?appid=wx1&appsecret=s', '').then(({ errcode }) => errcode);
const force = (emulator: Emulator) =>
  ask(emulator, STABLE, { grant_type: 'client_credential', appid: 'wx1', secret: 's', force_refresh: true });

it('does not count uploads that the gateway turned away', async () => {
  const emulator = createEmulator({ settings });
  for (const error of [61003, 61004, 61007, 48001, 45009] as const) {
    emulator.orderFault({ provider: 'wechat', error, endpoint: 'wechat/uploadimg' });
    expect((await upload(emulator, 'x')).errcode).toBe(error);
  }
  expect(await quota(emulator, '/cgi-bin/media/uploadimg')).toEqual({ daily_limit: 3, used: 0, remain: 3 });
});

it('has no count for a path that has no quota', async () => {
  expect(await quota(createEmulator(), '/cgi-bin/openapi/rid/get')).toEqual({ daily_limit: 0, used: 0, remain: 0 });
});

it.each(['__proto__', 'constructor', '/cgi-bin/token?x', '/cgi-bin/token/', 1, null, ['/cgi-bin/token']])(
  'knows no path %j',
  async (cgi_path) => {
    const answer = await ask(createEmulator(), '/cgi-bin/openapi/quota/get?access_token=x', { cgi_path });
    expect(answer.errcode).toBe(76021);
  },
);

it('lets forced refreshes start again with everything else', async () => {
  const emulator = createEmulator({ accounts: [{ provider: 'wechat', appid: 'wx1', secret: 's' }] });
  emulator.world.clock.set(Date.UTC(2026, 2, 4, 4));
  emulator.world.clock.freeze(true);
  for (let i = 0; i < 20; i++) {
    expect(await force(emulator)).toHaveProperty('access_token');
    emulator.world.clock.advance('30 seconds');
  }
  expect((await force(emulator)).errcode).toBe(45009);
  expect(await clearAll(emulator)).toBe(0);
  expect(await force(emulator)).toHaveProperty('access_token');
});

it('takes the fields of a clearing from the body first, and from the query where it has none', async () => {
  const emulator = createEmulator({ accounts: [{ provider: 'wechat', appid: 'wx1', secret: 's' }] });
  const clear = async (query: string, body: unknown) =>
    (await ask(emulator, `/cgi-bin/clear_quota/v2${query}`, body)).errcode;
  expect(await clear('?appid=wx2&appsecret=x', { appid: 'wx1', appsecret: 's' })).toBe(0);
  expect(await clear('?appsecret=s', { appid: 'wx1' })).toBe(0);
  expect(await clear('?appid=wx1&appsecret=s', '{')).toBe(47001);
});

it('has neither days nor months where limits in time are off', async () => {
  const emulator = createEmulator({ settings, rateLimits: false });
  for (let i = 0; i < 12; i++) expect(await clearAll(emulator)).toBe(0);
  for (let i = 0; i < 4; i++) expect((await upload(emulator, 'x')).errcode).toBe(41005);
  expect(await quota(emulator, '/cgi-bin/media/uploadimg')).toEqual({ daily_limit: 3, used: 0, remain: 3 });
  expect(await ask(emulator, TOKEN, '', { method: 'GET' })).toHaveProperty('access_token');
});
