import { beforeEach, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';
import type { AccountDeclaration } from '../../src/index.ts';
import { ask, authorise, buy, renew, shown, upload } from './wechat-calls.ts';

const hub = { provider: 'wechat', appid: 'wxhub', secret: 'hub-secret', kind: 'component' } as const;
const shop = { provider: 'wechat', appid: 'wxshop', secret: 'shop-secret', component: 'wxhub' } as const;

let emulator: Emulator;
beforeEach(() => {
  emulator = createEmulator({ accounts: [hub, shop] });
  emulator.world.clock.freeze(true);
});

it('shows the same ticket for ten minutes, and then another', () => {
  const ticket = () => shown(emulator, 'wxhub', 'component_verify_ticket');
  const first = ticket();
  expect(first).toMatch(/^ticket@@@[\w-]{86}$/);
  emulator.world.clock.advance('599 seconds');
  expect(ticket()).toBe(first);
  emulator.world.clock.advance('1 second');
  expect(ticket()).not.toBe(first);
});

it('shows a new code once one was spent, and shows none of an account without a platform', async () => {
  const code = shown(emulator, 'wxshop', 'authorization_code');
  expect(code).toMatch(/^queryauthcode@@@[\w-]{86}$/);
  expect(shown(emulator, 'wxshop', 'authorization_code')).toBe(code);
  await authorise(emulator);
  expect(shown(emulator, 'wxshop', 'authorization_code')).not.toBe(code);
  expect(emulator.accounts().find(({ appid }) => appid === 'wxhub')).not.toHaveProperty('authorization_code');
});

it('ends a refresh token with the next authorisation of the same account', async () => {
  const first = await authorise(emulator);
  const second = await authorise(emulator);
  expect((await renew(emulator, second.token, first.authorizer_refresh_token)).errcode).toBe(61023);
  const renewed = await renew(emulator, second.token, second.authorizer_refresh_token);
  expect(renewed.authorizer_refresh_token).toBe(second.authorizer_refresh_token);
  for (const { authorizer_access_token: token } of [first, second, renewed]) {
    expect((await upload(emulator, token)).errcode).toBe(41005);
  }
});

it('takes a refresh token that is empty or null for a wrong one', async () => {
  const { token } = await authorise(emulator);
  expect((await renew(emulator, token, '')).errcode).toBe(61023);
  expect((await renew(emulator, token, null)).errcode).toBe(61023);
  expect((await renew(emulator, token, undefined)).errcode).toBe(41003);
});

it('takes no ticket, code or refresh token for an access token', async () => {
  const { authorizer_refresh_token } = await authorise(emulator);
  const codes = ['component_verify_ticket', 'authorization_code'].map((name, i) =>
    shown(emulator, ['wxhub', 'wxshop'][i] ?? '', name),
  );
  for (const code of [...codes, authorizer_refresh_token]) {
    expect((await upload(emulator, encodeURIComponent(code))).errcode).toBe(40001);
  }
});

it('looks at the platform’s list of addresses, and at the account’s for the account alone', async () => {
  const { authorizer_access_token: token } = await authorise(emulator);
  emulator.declareAccount({ ...hub, ips: ['192.0.2.1'] });
  emulator.declareAccount({ ...shop, ips: ['192.0.2.2'] });
  const from = async (ip: string) => (await upload(emulator, token, { ip })).errmsg;
  expect(await from('192.0.2.2')).toMatch(/^access clientip is not registered requestIP: 192\.0\.2\.2 rid: /);
  expect(await from('192.0.2.1')).toMatch(/^media data missing hint: /);
});

it('moves an account’s authorisation from one platform to another', async () => {
  const { token, authorizer_access_token } = await authorise(emulator);
  emulator.declareAccount({ ...hub, appid: 'wxhub2' });
  emulator.declareAccount({ ...shop, component: 'wxhub2' });
  expect((await upload(emulator, authorizer_access_token)).errcode).toBe(61003);
  expect((await renew(emulator, token, 'x')).errcode).toBe(61003);
  const second = await authorise(emulator, 'wxhub2');
  expect((await upload(emulator, second.authorizer_access_token)).errcode).toBe(41005);
  expect((await upload(emulator, authorizer_access_token)).errcode).toBe(61003);
});

it('takes no code of an account that has left meanwhile', async () => {
  const { component_access_token: token } = await buy(emulator);
  const authorization_code = shown(emulator, 'wxshop', 'authorization_code');
  emulator.declareAccount({ ...shop, component: undefined });
  const url = `/cgi-bin/component/api_query_auth?component_access_token=${token}`;
  expect((await ask(emulator, url, { component_appid: 'wxhub', authorization_code })).errcode).toBe(61009);
});

it('carries a magic platform through to its tokens, beside declared accounts too', async () => {
  const { authorizer_access_token } = await authorise(emulator, 'standin-61007', 'any');
  expect((await upload(emulator, authorizer_access_token)).errcode).toBe(61007);
  expect((await buy(emulator, 'standin-61005', 'any')).errcode).toBe(61005);
});

it('strikes a platform’s calls for the account, and no other, with a fault ordered for either', async () => {
  const { token, authorizer_access_token } = await authorise(emulator);
  for (const account of ['wxhub', 'wxshop', authorizer_access_token]) {
    emulator.orderFault({ provider: 'wechat', error: 48004, account });
    expect((await upload(emulator, 'standin-40009')).errcode).toBe(40009);
    expect((await upload(emulator, authorizer_access_token)).errcode).toBe(48004);
  }
  emulator.orderFault({ provider: 'wechat', error: -1, endpoint: 'wechat/api_authorizer_token', account: 'wxhub' });
  expect((await renew(emulator, token, 'x')).errcode).toBe(-1);
});

it('refuses the declaration of a permission set that is no number, and of an unknown field', () => {
  expect(() => emulator.declareAccount({ ...shop, permissions: ['11'] } as object as AccountDeclaration)).toThrow(
    /permissions/,
  );
  expect(() => emulator.declareAccount({ ...shop, platform: 'wxhub' } as object as AccountDeclaration)).toThrow(
    /platform/,
  );
});
