import { expect, it } from 'vitest';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { wechat } from '../../src/providers/wechat/index.ts';
import { ask, askRid, authorise, buy, ridIn, upload } from './wechat-calls.ts';

const hub = { provider: 'wechat', appid: 'wxhub', secret: 'hub-secret', kind: 'component' } as const;
const shop = { provider: 'wechat', appid: 'wxshop', secret: 'shop-secret', component: 'wxhub' } as const;

it('shows no more than the beginning of a token, in query and body, under whatever spelling', async () => {
  const emulator = createEmulator();
  const query = 'access%5Ftoken=canary-in-the-query&secret=canary-of-an-account&x=1&appsecret=ab';
  const body = `{"appid":"wx1","secr\\u0065t":"canary-in-the-body","deep":[{"authorization_code":"canary-in-a-list","access_token":"98_ab"}],
    "component_appsecret":["canary-as-a-list"],"component_verify_ticket":null}`;
  const bad = await ask(emulator, `/cgi-bin/unknown?${query}`, body);
  const { request } = await askRid(emulator, ridIn(bad), 'anybody');
  expect(request.request_url).toBe('access%5Ftoken=canaryxxxx&secret=xxxx&x=1&appsecret=xxxx');
  expect(JSON.parse(request.request_body)).toEqual({
    appid: 'wx1',
    secret: 'xxxx',
    deep: [{ authorization_code: 'xxxx', access_token: '98xxxx' }],
    component_appsecret: 'xxxx',
    component_verify_ticket: null,
  });
  expect(JSON.stringify(emulator.requests({ endpoint: 'wechat/rid_get' }))).not.toContain('canary-');
});

it.each([
  ['a form', '--b\r\nContent-Disposition: form-data; name="secret"\r\n\r\ncanary\r\n--b--'],
  ['fields of a URL', 'secret=canary&appid=x'],
  ['JSON that is cut off', '{"secret":"canary'],
  ['a list', '["canary"]'],
  ['a body of 9 KiB', `{"x":"${'y'.repeat(9 * 1024)}"}`],
  ['4000 brackets', `{"x":${'['.repeat(4000)}${']'.repeat(4000)}}`],
])('shows nothing it cannot be sure of: %s', async (_, body) => {
  const emulator = createEmulator();
  const bad = await ask(emulator, '/cgi-bin/unknown', body);
  const { errcode, request } = await askRid(emulator, ridIn(bad), 'anybody');
  expect(errcode).toBe(0);
  expect(request.request_body).not.toContain('canary');
  expect(request.request_body.length).toBeLessThan(8 * 1024 + 1);
});

it('tells how late an answer was ordered to be, and from where the call came', async () => {
  const emulator = createEmulator();
  emulator.orderFault({ provider: 'wechat', error: 45009, endpoint: 'wechat/uploadimg', delayMs: 20 });
  const bad = await upload(emulator, 'token', { ip: '192.0.2.7' });
  const { request } = await askRid(emulator, ridIn(bad), 'token');
  expect(request).toMatchObject({ cost_in_ms: 20, client_ip: '192.xx.2.7', response_body: JSON.stringify(bad) });
});

it('lets a platform ask for its own calls, and an account for those on its behalf', async () => {
  const emulator = createEmulator({ accounts: [hub, shop] });
  const { token, authorizer_access_token } = await authorise(emulator);
  const [own, onBehalf] = [await buy(emulator, 'wxhub', 'wrong'), await upload(emulator, authorizer_access_token)];
  const codes = async (rid: string) => [
    (await askRid(emulator, rid, token)).errcode,
    (await askRid(emulator, rid, authorizer_access_token)).errcode,
  ];
  expect(await codes(ridIn(own))).toEqual([0, 76003]);
  expect(await codes(ridIn(onBehalf))).toEqual([76003, 0]);
});

it('lets anybody ask for a call whose token was nobody’s', async () => {
  const emulator = createEmulator({ accounts: [shop, hub] });
  const bad = await upload(emulator, 'made-up');
  const url = '/cgi-bin/token?grant_type=client_credential&appid=wxshop&secret=shop-secret';
  const { access_token } = await ask(emulator, url, '', { method: 'GET' });
  expect((await askRid(emulator, ridIn(bad), access_token)).errcode).toBe(0);
});

it('forgets its calls with the rest of the world', async () => {
  const emulator = createEmulator();
  const rid = ridIn(await upload(emulator, 'token'));
  emulator.reset();
  expect((await askRid(emulator, rid, 'token')).errcode).toBe(76001);
});

const apis = wechat.origins.flatMap(({ endpoints }) => endpoints).filter(({ path }) => path.startsWith('/cgi-bin/'));
const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const odd: readonly [string, string][] = [
  ['nothing', ''],
  ['null', 'null'],
  ['a number', '1e999'],
  ['a list', '[]'],
  ['100,000 brackets', `{"appid":${deep}}`],
  ['a lone surrogate', '{"component_appid":"\\ud800","appid":"\\ud800","cgi_path":"\\ud800","rid":"\\ud800"}'],
  ['__proto__', '{"__proto__":{"rid":"x"},"appid":"__proto__","cgi_path":"__proto__","component_appid":"__proto__"}'],
  ['objects', '{"appid":{},"component_appid":[],"rid":{"toString":1},"cgi_path":["/cgi-bin/token"]}'],
  ['long ids', `{"appid":"${'x'.repeat(2000)}","component_appid":"${'x'.repeat(2000)}"}`],
];

it.each(odd)('answers %s in JSON at each endpoint, open and strict', async (_, body) => {
  for (const emulator of [createEmulator(), createEmulator({ accounts: [hub, shop] })]) {
    for (const { path } of apis) {
      for (const query of ['', '?access_token=%ud800&%', '?component_access_token=standin-&appid=%00&appsecret=é']) {
        const { errcode, errmsg } = await ask(emulator, `${path}${query}`, body);
        if (errcode) expect(errmsg).toMatch(/^.+ rid: [0-9a-f]{8}(-[0-9a-f]{8}){2}$/);
      }
    }
  }
});
