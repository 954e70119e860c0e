// A magic credential works beside declared accounts, and only if it asks for an error there is.
import { beforeEach, expect, it } from 'vitest';
import { createEmulator } from '../src/emulator/emulator.ts';

const emulator = createEmulator();

beforeEach(() => {
  emulator.reset();
  emulator.declareAccount({ provider: 'feishu', app_id: 'cli_1', app_secret: 's' });
  emulator.declareAccount({ provider: 'wechat', appid: 'wx1', secret: 's' });
  emulator.declareAccount({ provider: 'kakao', userId: 'me' });
  emulator.changeSettings({ 'kakao.unknownUser': 'CE500' });
});

const feishu = (token: string): Request =>
  new Request('https://open.feishu.cn/open-apis/im/v1/images', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });
const feishuToken = (app: string): Request =>
  new Request('https://open.feishu.cn/open-apis/auth/v3/tenant_access_token/internal', {
    method: 'POST',
    body: JSON.stringify({ app_id: app, app_secret: 's' }),
  });
const wechat = (token: string): Request =>
  new Request(`https://api.weixin.qq.com/cgi-bin/media/uploadimg?access_token=${token}`, { method: 'POST' });
const wechatToken = (appid: string): Request =>
  new Request(`https://api.weixin.qq.com/cgi-bin/token?grant_type=client_credential&appid=${appid}&secret=s`);
const kakao = (user: string): Request =>
  new Request(`https://tyrar0qvgf.apigw.ntruss.com/file/v1/FT/image/${user}`, { method: 'POST' });

const said = async (request: Request) => {
  await emulator.fetch(request);
  const [record] = emulator.requests({ limit: 1 });
  return { error: record?.verdict?.error, magic: record?.verdict?.magic, warnings: record?.warnings.length };
};

it.each<[string, Request, string]>([
  ['a token of Feishu', feishu('t-standin-234041'), 'tenantKeyDeleted'],
  ['an app id', feishuToken('standin-10014'), 'secretInvalid'],
  ['a token of WeChat', wechat('standin-40009'), 'tooLarge'],
  ['an appid', wechatToken('standin-50007'), 'accountFrozen'],
  ['a userId', kakao('standin-CE504'), 'timeout'],
])('%s asks for an error beside declared accounts', async (_, request, error) => {
  expect(await said(request)).toMatchObject({ error, magic: true });
});

it.each<[string, Request, string]>([
  ['a token of Feishu', feishu('t-standin-23404'), 'tokenInvalid'],
  ['an ambiguous token of Feishu', feishu('t-standin-99991668'), 'tokenInvalid'],
  ['an app id', feishuToken('standin-nope'), 'invalidParam'],
  ['a token of WeChat', wechat('standin-4000'), 'tokenInvalid'],
  ['an appid', wechatToken('standin-nope'), 'appidInvalid'],
])('%s that asks for no error there is, is like any other, and there is a warning', async (_, request, error) => {
  expect(await said(request)).toEqual({ error, magic: undefined, warnings: 1 });
});

it('gives a declared strictness to a userId that asks for nothing, or for several errors', async () => {
  expect(await said(kakao('standin-CE505'))).toMatchObject({ magic: undefined, warnings: 1 });
  expect(await said(kakao('standin-E600'))).toMatchObject({ magic: undefined, warnings: 1 });
});

it('gives an app that asks for an error of the upload its token, which asks for it there', async () => {
  const response = (await emulator.fetch(feishuToken('standin-234041'))) as Response;
  const { tenant_access_token: token } = (await response.json()) as { tenant_access_token: string };
  expect(await said(feishu(token))).toMatchObject({ error: 'tenantKeyDeleted', magic: true });
});
