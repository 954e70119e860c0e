import { execFileSync } from 'node:child_process';
import { Ajv, type ValidateFunction } from 'ajv';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../server/index.ts';

let server: RunningServer;
let published: object;
let accepts: ValidateFunction;
beforeAll(async () => {
  server = await startServer();
  published = await (await fetch(`${server.url}/__standin/schema/accounts`)).json();
  accepts = new Ajv({ strict: true, strictTypes: true }).compile(published);
});
afterAll(() => server.close());
beforeEach(() => server.emulator.reset());

const declare = (account: unknown) =>
  fetch(`${server.url}/__standin/accounts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });

const feishu = { provider: 'feishu', app_id: 'cli_1', app_secret: 's' };
const wechat = { provider: 'wechat', appid: 'wx1', secret: 's' };

it('is what the command prints', () => {
  const printed = execFileSync(process.execPath, ['dist/bin/main.cjs', 'schema', 'accounts'], { encoding: 'utf8' });
  expect(JSON.parse(printed)).toEqual(published);
});

it('takes a list of all kinds of account, and only a list', () => {
  expect(accepts([])).toBe(true);
  expect(accepts([feishu, wechat, { provider: 'kakao', userId: 'me' }])).toBe(true);
  expect(accepts(feishu)).toBe(false);
});

it.each<[boolean, unknown]>([
  [true, feishu],
  [true, { ...feishu, type: 'isv', tenants: ['t1'], bot: false, scopes: ['im:resource'] }],
  [true, { ...wechat, kind: 'website', ips: ['127.0.0.1'] }],
  [true, { provider: 'kakao', userId: 'me' }],
  [true, { ...feishu, type: 'isv' }],
  [true, { ...feishu, type: 'custom', tenants: [] }],
  [true, { ...wechat, ips: ['203.0.113.7', '::1', '2001:db8::7', '0.0.0.0', '255.255.255.255'] }],
  [false, {}],
  [false, 'feishu'],
  [false, { ...feishu, provider: 'qq' }],
  [false, { ...feishu, provider: 'wechat' }],
  [false, { app_id: 'cli_1', app_secret: 's' }],
  [false, { provider: 'feishu', app_id: 'cli_1' }],
  [false, { ...feishu, app_id: 'a/b' }],
  [false, { ...feishu, app_secret: '' }],
  [false, { ...feishu, bot: 'yes' }],
  [false, { ...feishu, type: 'store' }],
  [false, { ...feishu, scopes: 'im:resource' }],
  [false, { ...feishu, colour: 'red' }],
  [false, { ...wechat, kind: 'blog' }],
  [false, { ...wechat, ips: [7] }],
  [false, { ...wechat, secret: 1 }],
  [false, { ...feishu, tenants: ['t1'] }],
  [false, { ...feishu, type: 'custom', tenants: ['t1'] }],
  [false, { ...wechat, ips: ['localhost'] }],
  [false, { ...wechat, ips: ['203.0.113.700'] }],
  [false, { ...wechat, appid: 'wx 1' }],
  [false, { ...wechat, permissions: [11] }],
  [false, { provider: 'kakao', userId: 'a/b' }],
  [false, { provider: 'kakao' }],
  [false, { provider: 'kakao', userId: 7 }],
])('says %s to the same accounts as the control plane: %j', async (good, account) => {
  expect(accepts([account])).toBe(good);
  expect((await declare(account)).status).toBe(good ? 201 : 400);
});

it('speaks of the provider that was named and of no other', () => {
  accepts([{ ...wechat, kind: 'blog' }]);
  expect(accepts.errors?.map(({ instancePath, keyword }) => [instancePath, keyword])).toEqual([['/0/kind', 'enum']]);
});

it('has nothing but the accounts’', async () => {
  expect((await fetch(`${server.url}/__standin/schema/faults`)).status).toBe(404);
});
