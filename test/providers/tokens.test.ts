import { expect, it } from 'vitest';
import { Bytes } from '../../src/core/bytes.ts';
import type { Call } from '../../src/core/call.ts';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';

const call = (emulator: Emulator, method: string, url: string, body: string, ...headers: string[]) => {
  const bytes = Bytes.text(body);
  const sent: Call = { method, url, headers, framing: { length: bytes.length }, body: bytes, ip: '127.0.0.1' };
  return emulator.answer(sent).then((answer) => JSON.parse(`${answer?.reply.body}`));
};

const feishuToken = async (emulator: Emulator) => {
  const body = JSON.stringify({ app_id: 'cli_1', app_secret: 's' });
  return (await call(emulator, 'POST', '/open-apis/auth/v3/tenant_access_token/internal', body)).tenant_access_token;
};
const wechatToken = async (emulator: Emulator) =>
  (await call(emulator, 'GET', '/cgi-bin/token?grant_type=client_credential&appid=wx1&secret=s', '')).access_token;
const feishuUpload = (emulator: Emulator, token: string) =>
  call(emulator, 'POST', '/open-apis/im/v1/images', '', 'Authorization', `Bearer ${token}`);
const wechatUpload = (emulator: Emulator, token: string) =>
  call(emulator, 'POST', `/cgi-bin/media/uploadimg?access_token=${token}`, '');

const accounts = [
  { provider: 'feishu', app_id: 'cli_1', app_secret: 's' },
  { provider: 'wechat', appid: 'wx1', secret: 's' },
] as const;

it('does not take one provider’s token at another', async () => {
  const emulator = createEmulator({ accounts });
  const [feishu, wechat] = [await feishuToken(emulator), await wechatToken(emulator)];
  expect((await feishuUpload(emulator, feishu)).code).toBe(234001);
  expect((await feishuUpload(emulator, wechat)).code).toBe(99991663);
  expect((await wechatUpload(emulator, wechat)).errcode).toBe(41005);
  expect((await wechatUpload(emulator, feishu)).errcode).toBe(40001);
});

it('does not take a token that was issued to nobody’s account once accounts are declared', async () => {
  const emulator = createEmulator();
  const [feishu, wechat] = [await feishuToken(emulator), await wechatToken(emulator)];
  for (const account of accounts) {
    emulator.declareAccount('app_id' in account ? { ...account, app_id: 'cli_2' } : { ...account, appid: 'wx2' });
  }
  expect((await feishuUpload(emulator, feishu)).code).toBe(99991663);
  expect((await wechatUpload(emulator, wechat)).errcode).toBe(40001);
});

it('turns the daily quotas of tokens off with the other limits in time', async () => {
  const ask = async (emulator: Emulator) => {
    for (let i = 0; i < 2000; i++) await wechatToken(emulator);
    return wechatToken(emulator);
  };
  expect(await ask(createEmulator())).toBeUndefined();
  expect(await ask(createEmulator({ rateLimits: false }))).toMatch(/^98_/);
});

it('gives no token to an app id that could be taken for a tenant of another app', async () => {
  const body = JSON.stringify({ app_id: 'cli_1/x', app_secret: 's' });
  const reply = await call(createEmulator(), 'POST', '/open-apis/auth/v3/tenant_access_token/internal', body);
  expect(reply).toEqual({ code: 10003, data: {}, msg: 'invalid param' });
});
