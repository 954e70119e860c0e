import { expect, it } from 'vitest';
import { Bytes } from '../../src/core/bytes.ts';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';
import type { AccountDeclaration } from '../../src/emulator/shapes.ts';

const app = { provider: 'feishu', app_id: 'cli_a0b1c2d3e4f50617', app_secret: 'feishu-s3cr3t' } as const;
const store = { ...app, app_id: 'cli_ffffffffffffffff', type: 'isv', tenants: ['tk'] } as const;
const account = { provider: 'wechat', appid: 'wxa0b1c2d3e4f50617', secret: 'wechat-s3cr3t' } as const;
const platform = { ...account, appid: 'wxcccccccccccccccc', kind: 'component' } as const;
const accounts: AccountDeclaration[] = [app, store, account, platform];

async function call(emulator: Emulator, method: string, url: string, headers: readonly string[] = [], body = '') {
  const answer = await emulator.answer({
    ...{ method, url, headers, ip: '127.0.0.1' },
    framing: { length: body.length },
    body: Bytes.text(body),
  });
  return JSON.parse(`${answer?.reply.body}`);
}

const emulators = {
  feishu: async (emulator: Emulator) => {
    const fields = JSON.stringify({ app_id: app.app_id, app_secret: app.app_secret });
    const { tenant_access_token } = await call(
      emulator,
      'POST',
      '/open-apis/auth/v3/tenant_access_token/internal',
      [],
      fields,
    );
    return String(tenant_access_token);
  },
  wechat: async (emulator: Emulator) => {
    const query = `grant_type=client_credential&appid=${account.appid}&secret=${account.secret}`;
    return String((await call(emulator, 'GET', `/cgi-bin/token?${query}`)).access_token);
  },
};

/** What is sent, and what is said of it. */
type Row = readonly [
  what: string,
  provider: 'feishu' | 'wechat',
  sent: (token: string) => string | undefined,
  code: number,
  measured: RegExp,
  mend: RegExp,
  meanwhile?: (emulator: Emulator, token: string) => unknown,
];

const day = String.raw`\d{4}-\d\d-\d\dT[\d:.]+Z`;
const rows: readonly Row[] = [
  ['no header', 'feishu', () => undefined, 99991661, /^no Authorization header$/, /^send "Authorization: Bearer/],
  ['an empty header', 'feishu', () => '', 99991661, /^an empty Authorization header$/, /^send "Authorization/],
  ['nothing behind Bearer', 'feishu', () => 'Bearer', 99991661, /^nothing behind "Bearer"$/, /^send/],
  ['small letters', 'feishu', (token) => `bearer ${token}`, 99991661, /^a "Bearer" that is not spelt so/, /^send/],
  ['no Bearer', 'feishu', (token) => token, 99991661, /^a token without "Bearer " before it$/, /^send/],
  ['another scheme', 'feishu', (token) => `Basic ${token}`, 99991661, /^a scheme other than Bearer$/, /^send/],
  ['no blank', 'feishu', (token) => `Bearer${token}`, 99991661, /^no blank behind "Bearer"$/, /^send/],
  [
    'Bearer twice',
    'feishu',
    (token) => `Bearer Bearer ${token}`,
    99991668,
    /^the word Bearer as a part of a tenant_access_token$/,
    /^leave out that word$/,
  ],
  [
    'undefined',
    'feishu',
    () => 'Bearer undefined',
    99991663,
    /^the word undefined in the place/,
    /^look at what the call/,
  ],
  ['null', 'feishu', () => 'Bearer null', 99991663, /^the word null in the place/, /^look at what the call/],
  ['None', 'feishu', () => 'Bearer None', 99991663, /^the word None in the place/, /^look at what the call/],
  [
    'an object',
    'feishu',
    () => 'Bearer [object Object]',
    99991663,
    /^an object that became text in the place/,
    /^look/,
  ],
  [
    'a placeholder',
    'feishu',
    () => 'Bearer t-xxx',
    99991663,
    /^a placeholder for a tenant_access_token$/,
    /^put a real/,
  ],
  ['a template', 'feishu', () => `Bearer \${TOKEN}`, 99991663, /^a placeholder for/, /^put a real/],
  [
    'quotes',
    'feishu',
    (token) => `Bearer "${token}"`,
    99991663,
    /^a tenant_access_token in quotes$/,
    /^leave out the quotes$/,
  ],
  [
    'an encoded line break',
    'feishu',
    (token) => `Bearer ${token}%0A`,
    99991663,
    /that was percent-encoded twice$/,
    /^encode it once$/,
  ],
  [
    'a part of one',
    'feishu',
    (token) => `Bearer ${token.slice(0, 20)}`,
    99991663,
    /^the first 20 of the 42 characters of a tenant_access_token issued here to cli_a0b1c2d3e4f50617$/,
    /whole and unchanged$/,
  ],
  [
    'more than one',
    'feishu',
    (token) => `Bearer ${token}xyz`,
    99991663,
    /issued here to cli_\w+ with 3 more characters behind it$/,
    /whole and unchanged$/,
  ],
  [
    'capital letters',
    'feishu',
    (token) => `Bearer t-${token.slice(2).toUpperCase()}`,
    99991663,
    /in other letters, capital or small$/,
    /unchanged$/,
  ],
  [
    'one never issued',
    'feishu',
    () => `Bearer t-g104${'z'.repeat(36)}`,
    99991663,
    /^a token that was never issued here$/,
    /^fetch a new tenant_access_token$/,
  ],
  ['something else', 'feishu', () => 'Bearer 98_abc', 99991663, /^a text that does not begin with t-/, /^fetch a new/],
  [
    'a user token',
    'feishu',
    () => 'Bearer u-abcdef',
    99991668,
    /^a user_access_token$/,
    /^send a tenant_access_token$/,
  ],
  [
    'one that expired',
    'feishu',
    (token) => `Bearer ${token}`,
    99991663,
    new RegExp(`^a tenant_access_token, issued here to ${app.app_id} at ${day}, expired at ${day}$`),
    /^fetch a new tenant_access_token$/,
    (emulator) => emulator.turnClock({ advance: '3 hours' }),
  ],
  [
    'one that a reset forgot',
    'feishu',
    (token) => `Bearer ${token}`,
    99991663,
    new RegExp(`, forgotten by the reset at ${day}$`),
    /^fetch a new tenant_access_token; a reset keeps/,
    (emulator) => emulator.reset({ tokens: true }),
  ],
  ['no query', 'wechat', () => undefined, 41001, /^no query$/, /^add \?access_token=/],
  [
    'an empty one',
    'wechat',
    () => '?access_token=',
    41001,
    /^an empty access_token$/,
    /^look at what the call for access_token/,
  ],
  [
    'another spelling',
    'wechat',
    (token) => `?token=${token}`,
    41001,
    /^a query with "token" and without access_token$/,
    /^spell it access_token$/,
  ],
  [
    'a capital',
    'wechat',
    (token) => `?Access_Token=${token}`,
    41001,
    /^a query with "Access_Token" and/,
    /^spell it access_token$/,
  ],
  [
    'an entity',
    'wechat',
    (token) => `?x=1&amp;access_token=${token}`,
    41001,
    /^a query with "amp;access_token"/,
    /^spell it/,
  ],
  ['None', 'wechat', () => '?access_token=None', 40001, /^the word None in the place of an access_token$/, /^look at/],
  ['undefined', 'wechat', () => '?access_token=undefined', 40001, /^the word undefined in the place/, /^look at/],
  [
    'a placeholder',
    'wechat',
    () => '?access_token=ACCESS_TOKEN',
    40001,
    /^a placeholder for an access_token$/,
    /^put a real/,
  ],
  ['quotes', 'wechat', (token) => `?access_token=%22${token}%22`, 40001, /^an access_token in quotes$/, /^leave out/],
  [
    'a line break',
    'wechat',
    (token) => `?access_token=${token}%0A`,
    40001,
    /^an access_token with a line break in it$/,
    /^trim/,
  ],
  [
    'an encoded line break',
    'wechat',
    (token) => `?access_token=${token}%250A`,
    40001,
    /percent-encoded twice$/,
    /^encode/,
  ],
  [
    'Bearer',
    'wechat',
    (token) => `?access_token=Bearer%20${token}`,
    40001,
    /^the word Bearer as a part of an access_token$/,
    /./,
  ],
  [
    'a part of one',
    'wechat',
    (token) => `?access_token=${token.slice(0, -1)}`,
    40001,
    /^the first 135 of the 136 characters of an access_token issued here to wx\w+$/,
    /whole/,
  ],
  [
    'one never issued',
    'wechat',
    () => '?access_token=98_abcdefgh',
    40001,
    /^an access_token that was never issued here$/,
    /^fetch/,
  ],
  [
    'one that expired',
    'wechat',
    (token) => `?access_token=${token}`,
    42001,
    new RegExp(`^an access_token, issued here to ${account.appid} at ${day}, expired at ${day}$`),
    /^fetch a new access_token$/,
    (emulator) => emulator.turnClock({ advance: '7200 seconds' }),
  ],
  [
    'one that was replaced',
    'wechat',
    (token) => `?access_token=${token}`,
    40001,
    new RegExp(`, replaced by a newer one; it worked until ${day}$`),
    /^fetch a new access_token, and let all that call for one account share it$/,
    async (emulator) => {
      await emulators.wechat(emulator);
      emulator.turnClock({ advance: '301 seconds' });
    },
  ],
  [
    'one that a reset forgot',
    'wechat',
    (token) => `?access_token=${token}`,
    40001,
    new RegExp(`, forgotten by the reset at ${day}$`),
    /a reset keeps those of accounts given at the start/,
    (emulator) => emulator.reset({ tokens: true }),
  ],
];

for (const [what, provider, sent, code, measured, mend, meanwhile] of rows) {
  it(`tells ${what} of ${provider} apart`, async () => {
    const emulator = createEmulator({ accounts });
    const token = await emulators[provider](emulator);
    await meanwhile?.(emulator, token);
    const text = sent(token);
    if (provider === 'feishu') {
      await call(emulator, 'POST', '/open-apis/im/v1/images', text === undefined ? [] : ['Authorization', text]);
    } else {
      await call(emulator, 'POST', `/cgi-bin/media/uploadimg${text ?? ''}`);
    }
    const [record] = emulator.requests({ limit: 1 });
    expect(record?.verdict).toMatchObject({
      code,
      measured: expect.stringMatching(measured),
      mend: expect.stringMatching(mend),
    });
    expect(JSON.stringify(record)).not.toContain(token);
    expect(JSON.stringify(record)).not.toContain(token.slice(2, 20));
  });
}

it('tells a token of another kind, and one of another provider', async () => {
  const emulator = createEmulator({ accounts });
  const [ticket] = emulator.accounts().filter((each) => 'app_ticket' in each) as { app_ticket: string }[];
  await call(emulator, 'POST', '/open-apis/im/v1/images', ['Authorization', `Bearer ${ticket?.app_ticket}`]);
  expect(emulator.requests({ limit: 1 })[0]?.verdict).toMatchObject({
    measured: expect.stringMatching(/^an app_ticket, issued here to cli_f+ at /),
    mend: 'send a tenant_access_token',
  });
  const token = await emulators.wechat(emulator);
  await call(emulator, 'POST', '/open-apis/im/v1/images', ['Authorization', `Bearer ${token}`]);
  expect(emulator.requests({ limit: 1 })[0]?.verdict).toMatchObject({
    measured: expect.stringMatching(/^a credential of wechat, issued here to wx\w+ at /),
  });
});

it('says of a token that its account is not declared any more', async () => {
  const emulator = createEmulator();
  emulator.declareAccount(app);
  const token = await emulators.feishu(emulator);
  emulator.reset();
  emulator.declareAccount(store);
  await call(emulator, 'POST', '/open-apis/im/v1/images', ['Authorization', `Bearer ${token}`]);
  expect(emulator.requests({ limit: 1 })[0]?.verdict?.measured).toMatch(/forgotten by the reset at /);
});
