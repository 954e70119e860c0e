import { createHmac } from 'node:crypto';
import { type Flaw, type Sent, withBody, withField } from '../requests.ts';
import { base, type Subject } from './forms.ts';

export const json = (path: string, fields: Readonly<Record<string, unknown>>): Sent => ({
  ...base,
  path,
  fields,
  contentType: 'application/json',
});

/** Of every body of fields. */
export const fieldFlaws: readonly Flaw[] = (
  [
    ['there is no body', '', /^no body$/],
    ['the JSON breaks off', '{"a":', /^JSON that cannot be parsed, of 5 bytes$/],
    ['the fields are a form', 'a=b&c=d', /^the fields as application\/x-www-form-urlencoded$/],
    ['an object became text', '[object Object]', /^an object that became text$/],
    [
      'the object was serialised twice',
      JSON.stringify('{"a":1}'),
      /^JSON that is a text: the object was serialised twice$/,
    ],
    ['it is a list', '[{"a":1}]', /^a list in the place of a JSON object$/],
  ] as const
).map(([is, body, measured]) => ({
  is,
  make: withBody(() => Buffer.from(body)),
  measured,
  mend: /JSON|serialise/,
  kind: 'body',
}));

const feishuApp = { provider: 'feishu', app_id: 'cli_a0b1c2d3e4f50617', app_secret: 's3cr3t-of-mine' } as const;
const wechatAccount = { provider: 'wechat', appid: 'wxa0b1c2d3e4f50617', secret: 's3cr3t-of-mine' } as const;

export const feishuSocket: Subject = {
  name: 'feishu/ws',
  accounts: [feishuApp],
  good: json('/callback/ws/endpoint', { AppID: feishuApp.app_id, AppSecret: feishuApp.app_secret }),
  flaws: [
    ...fieldFlaws,
    {
      is: 'the AppID is spelt otherwise',
      make: (sent) => withField('app_id', 'x')(withField('AppID', undefined)(sent)),
      measured: /^no AppID among the fields that came: "AppSecret" and "app_id"$/,
      mend: /^spell it AppID$/,
      kind: 'id',
    },
    {
      is: 'the AppID is empty',
      make: withField('AppID', ''),
      measured: /^AppID is empty$/,
      mend: /^send AppID as a text$/,
      kind: 'id',
    },
    {
      is: 'no app has that id',
      make: withField('AppID', 'cli_0000000000000000'),
      measured: /^an app_id that no declared app has, of the right form$/,
      mend: /^send the app_id and the app_secret of a custom app$/,
      kind: 'id',
    },
    {
      is: 'the secret is another',
      make: withField('AppSecret', 'x'),
      measured: /^another secret than the one that was declared$/,
      mend: /^send the app_id and the app_secret of a custom app$/,
    },
  ],
};

export const feishuTokens: Subject = {
  name: 'feishu/tokens',
  accounts: [feishuApp],
  good: json('/open-apis/auth/v3/tenant_access_token/internal', {
    app_id: feishuApp.app_id,
    app_secret: feishuApp.app_secret,
  }),
  flaws: [
    ...fieldFlaws,
    {
      is: 'the app_id is spelt otherwise',
      make: (sent) => withField('appId', 'x')(withField('app_id', undefined)(sent)),
      measured: /^no app_id among the fields that came: "app_secret" and "appId"$/,
      mend: /^spell it app_id$/,
      kind: 'id',
    },
    {
      is: 'the app_id is a number',
      make: withField('app_id', 7),
      measured: /^app_id is a number, and no text$/,
      mend: /^send app_id as a text$/,
      kind: 'id',
    },
    {
      is: 'no app has that id',
      make: withField('app_id', 'cli_0000000000000000'),
      measured: /^an app_id that no declared app has, of the right form$/,
      mend: /^declare the app, or send the app_id of one that is declared$/,
      kind: 'id',
    },
    {
      is: 'the secret is another',
      make: withField('app_secret', 'another-one'),
      measured: /^another secret than the one that was declared$/,
      mend: /^send the app's own app_secret$/,
      kind: 'secret',
    },
    {
      is: 'the secret is missing',
      make: withField('app_secret', undefined),
      measured: /^no app_secret among the fields that came: "app_id"$/,
      mend: /^add app_secret$/,
      kind: 'secret',
    },
  ],
};

export const stableToken: Subject = {
  name: 'wechat/stable_token',
  accounts: [wechatAccount],
  good: json('/cgi-bin/stable_token', {
    grant_type: 'client_credential',
    appid: wechatAccount.appid,
    secret: wechatAccount.secret,
  }),
  flaws: [
    ...fieldFlaws,
    {
      is: 'the grant_type is missing',
      make: withField('grant_type', undefined),
      measured: /^no grant_type among what came: "appid" and "secret"$/,
      mend: /^set grant_type to client_credential$/,
      kind: 'grant',
    },
    {
      is: 'the appid is spelt otherwise',
      make: (sent) => withField('app_id', 'x')(withField('appid', undefined)(sent)),
      measured: /^no appid among what came: "grant_type", "secret" and "app_id"$/,
      mend: /^spell it appid$/,
      kind: 'id',
    },
    {
      is: 'no account has that appid',
      make: withField('appid', 'wx0000000000000000'),
      mend: /^send the appid of a declared account$/,
      kind: 'id',
    },
    {
      is: 'the secret is empty',
      make: withField('secret', ''),
      measured: /^an empty secret$/,
      mend: /^send secret as a text$/,
      kind: 'secret',
    },
    {
      is: 'the secret is another',
      make: withField('secret', 'another-one'),
      mend: /^send the account's own secret$/,
      kind: 'secret',
    },
    { is: 'it is no POST', make: (sent) => ({ ...sent, method: 'GET' }), mend: /^send POST$/ },
  ],
};

const hello = { msg_type: 'text', content: { text: 'hello' } };
const said = (fields: Readonly<Record<string, unknown>>) => (sent: Sent) => ({ ...sent, fields });

export const feishuHook: Subject = {
  name: 'feishu/hook',
  accounts: [],
  good: json('/open-apis/bot/v2/hook/8b6b3a7e-1f0c-4c5e-9d7a-2f6a1b9c0d4e', hello),
  flaws: [
    ...fieldFlaws.map((flaw) => ({ ...flaw, kind: 'said' })),
    ...(
      [
        ['content is a text, as in a message', { ...hello, content: '{}' }, /^send content as an object/],
        ['there is no content', { msg_type: 'text', text: 'a' }, /^put them into content$/],
        ['a post has no post', { msg_type: 'post', content: { zh_cn: { content: [] } } }, /into content\.post$/],
        ['a card is in content', { msg_type: 'interactive', content: {} }, /in the field card$/],
        ['a card is a text', { msg_type: 'interactive', card: '{}' }, /^send card as an object/],
        ['a file is sent', { msg_type: 'file', content: {} }, /files are sent by an app/],
        ['msg_type is spelt otherwise', { ...hello, msg_type: undefined, msgType: 'text' }, /^spell it msg_type$/],
        ['a picture has an address', { msg_type: 'image', content: { image_key: 'https://a/b.png' } }, /^upload the/],
      ] as const
    ).map(([is, fields, mend]) => ({ is, make: said(fields), mend, kind: 'said' })),
    {
      is: 'the token is in capitals',
      make: (sent) => ({ ...sent, path: '/open-apis/bot/v2/hook/8B6B3A7E-1F0C-4C5E-9D7A-2F6A1B9C0D4E' }),
      measured: /^a token in capitals$/,
      mend: /^write the token in small letters$/,
    },
  ],
};

const signing = {
  ...feishuApp,
  hooks: [{ hook_token: '8b6b3a7e-1f0c-4c5e-9d7a-2f6a1b9c0d4e', secret: 's3cr3t-of-mine' }],
};
const now = `${Math.floor(Date.now() / 1000)}`;
const hmac = (key: string, text: string, as: 'base64' | 'hex' = 'base64') =>
  createHmac('sha256', key).update(text).digest(as);
const key = `${now}\n${signing.hooks[0]?.secret}`;

export const feishuSigningHook: Subject = {
  name: 'feishu/hook of a bot that signs',
  accounts: [signing],
  good: json('/open-apis/bot/v2/hook/8b6b3a7e-1f0c-4c5e-9d7a-2f6a1b9c0d4e', {
    ...hello,
    timestamp: now,
    sign: hmac(key, ''),
  }),
  flaws: (
    [
      ['there is no sign', undefined, /^no sign$/, /^send the sign/],
      ['the secret is the key', hmac('s3cr3t-of-mine', key), /secret for a key$/, /^take timestamp, a line feed/],
      ['it is in hexadecimal', hmac(key, '', 'hex'), /hexadecimal$/, /base64$/],
      ['the key signs itself', hmac(key, key), /that is to be the key$/, /^sign the empty text/],
      ['it is of another secret', hmac('x', ''), /another secret or timestamp$/, /^sign with the bot's own secret/],
    ] as const
  ).map(([is, sign, measured, mend]) => ({ is, make: withField('sign', sign), measured, mend, kind: 'sign' })),
};
