/** Where a program asks for the address of its socket. */
import { type Case, type ExpectedResponse, never, safe, withJson } from '../engine/case.ts';
import { type RequestTemplate, textAt } from '../engine/http.ts';
import { postJson, postRaw } from '../engine/request-builders.ts';
import { app, fault, own } from './requests.ts';
import { jsonHeaders } from './responses.ts';

const url = '/callback/ws/endpoint';
const page = 'feishu-socket-code';

const ask = (fields: Readonly<Record<string, unknown>>): RequestTemplate => postJson(url, fields);
const asApp = (app_id: string, more: object = {}): RequestTemplate => {
  const { app_secret } = own(app_id);
  return ask({ AppID: app_id, AppSecret: app_secret, ...more });
};

/** As two captures have it, on whatever host. */
const address = new RegExp(
  [
    '^wss?://\\S+/ws/v2\\?fpid=\\d+&aid=\\d+',
    'device_id=\\d{19}',
    'access_key=[0-9a-f]+',
    'service_id=\\d+',
    'ticket=[0-9a-f-]+$',
  ].join('&'),
);

const given: ExpectedResponse = {
  status: 200,
  headers: jsonHeaders,
  body: {
    kind: 'json',
    is: {
      code: 0,
      data: {
        ClientConfig: { PingInterval: 90, ReconnectCount: -1, ReconnectInterval: 90, ReconnectNonce: 25 },
        URL: address,
      },
      msg: '',
    },
    schema: 'feishu#/$defs/socketAddress',
    order: 'as written',
  },
};

const denied = (code: number, msg: string): ExpectedResponse => ({
  status: 200,
  headers: jsonHeaders,
  body: { kind: 'json', is: { code, data: {}, msg }, schema: 'feishu#/$defs/socketFailure', order: 'as written' },
});
const badRequest = denied(9499, 'Bad Request');
const badCredential = denied(1000040345, 'app_id or app_secret is invalid');

const needsApp = never('needs the secret of an app in the body');
const someApp = 'cli_c0117ac750cce701';

const addresses: readonly Case[] = [
  {
    id: 'feishu/gives-the-address-of-a-socket',
    because: {
      page,
      at: 'captured addresses',
      says: 'form of the address, and the seconds beside it',
      assumes: 'msg is empty, as one capture has it, and the numbers are those of one day',
    },
    grade: 'assumed',
    live: needsApp,
    needs: [app(someApp)],
    send: asApp(someApp),
    expect: withJson(given, { raw: /^\{"code":0,"data":\{"ClientConfig":\{"PingInterval":90,/ }),
  },
  {
    id: 'feishu/gives-another-address-each-time',
    because: { page, at: 'captured addresses', says: 'each has a ticket', assumes: 'no ticket is given twice' },
    grade: 'assumed',
    live: needsApp,
    steps: [
      { needs: [app(someApp)], send: asApp(someApp), expect: given },
      {
        send: asApp(someApp),
        expect: ([first]) => ({
          ...given,
          body: {
            kind: 'json',
            is: {
              code: 0,
              data: {
                ClientConfig: { PingInterval: 90, ReconnectCount: -1, ReconnectInterval: 90, ReconnectNonce: 25 },
                URL: anotherThan(textAt(first, 'data.URL')),
              },
              msg: '',
            },
          },
        }),
      },
    ],
  },
  {
    id: 'feishu/gives-the-address-of-a-socket-without-a-token',
    because: { page: 'larksuite-node-sdk', at: 'WSClient', says: 'it sends no token, and a header locale' },
    grade: 'observed',
    live: needsApp,
    needs: [app(someApp)],
    send: { ...asApp(someApp, { more: 1 }), headers: { locale: 'zh' } },
    expect: given,
  },
];

function anotherThan(first: string): RegExp {
  const ticket = /ticket=(.+)$/.exec(first)?.[1] ?? '';
  return new RegExp(`^wss?://\\S+&ticket=(?!${ticket}$)[0-9a-f-]+$`);
}

const bodies: readonly (readonly [slug: string, content: string, contentType: string])[] = [
  ['keys-in-another-case', '{"app_id":"cli_c0117ac750cce701","app_secret":"x"}', 'application/json'],
  ['no-secret', '{"AppID":"cli_c0117ac750cce701"}', 'application/json'],
  ['no-id', '{"AppSecret":"x"}', 'application/json'],
  ['a-number-for-the-id', '{"AppID":1,"AppSecret":"x"}', 'application/json'],
  ['broken-json', '{"AppID":"cli_c0117ac750cce701","AppSecret":"x"', 'application/json'],
  ['no-fields', '', 'application/json'],
  ['a-form', 'AppID=cli_c0117ac750cce701&AppSecret=x', 'application/x-www-form-urlencoded'],
];

const shapes: readonly Case[] = bodies.map(([slug, content, contentType], i) => ({
  id: `feishu/gives-no-address-for-${slug}`,
  because: {
    page,
    at: 'keys in another case',
    says: 'they are answered with 9499',
    assumes: i === 0 ? 'with HTTP 200' : 'with HTTP 200, and so is all that lacks them',
  },
  grade: 'assumed',
  live: safe,
  send: postRaw(url, content, contentType),
  expect: badRequest,
}));

const forged = { page, at: 'forged credentials', says: 'they are answered with 1000040345 and HTTP 200' };

const credentials: readonly Case[] = [
  {
    id: 'feishu/gives-no-address-to-forged-credentials',
    because: forged,
    grade: 'observed',
    live: safe,
    needs: [app('cli_contractsocket01')],
    send: ask({ AppID: 'cli_0000000000000000', AppSecret: 'forged' }),
    expect: badCredential,
  },
  {
    id: 'feishu/gives-no-address-to-a-wrong-secret',
    because: { ...forged, assumes: 'a wrong secret of an app that there is gets the same' },
    grade: 'assumed',
    live: needsApp,
    needs: [app(someApp)],
    send: asApp(someApp, { AppSecret: 'forged' }),
    expect: badCredential,
  },
  {
    id: 'feishu/gives-no-address-to-an-empty-secret',
    because: { ...forged, assumes: 'an empty secret is a wrong one' },
    grade: 'assumed',
    live: safe,
    send: ask({ AppID: someApp, AppSecret: '' }),
    expect: badCredential,
  },
  {
    id: 'feishu/gives-no-address-to-a-store-app',
    because: {
      page: 'feishu-long-connection',
      at: 'notes',
      says: 'only custom apps have a long connection',
      assumes: 'a store app is refused as one that is not known',
    },
    grade: 'assumed',
    live: never('needs a store app'),
    needs: [app('cli_contractsocket02', { type: 'isv', tenants: ['tenant_1'] })],
    send: asApp('cli_contractsocket02'),
    expect: badCredential,
  },
];

const codes = [
  [1, 'system busy'],
  [403, 'forbidden'],
  [514, 'auth failed'],
  [1000040343, 'internal error'],
  [1000040344, 'no credential'],
] as const;

const faults: readonly Case[] = [
  ...codes.map(
    ([code, msg]): Case => ({
      id: `feishu/gives-no-address-and-${code}-by-fault`,
      because: {
        page,
        at: `error code ${code}`,
        says: 'the SDKs know the code',
        assumes: 'its text is its name there',
      },
      grade: 'assumed',
      live: never('what brings it about is not known'),
      needs: [fault(code, 'feishu/ws')],
      send: asApp(someApp),
      expect: denied(code, msg),
    }),
  ),
  {
    id: 'feishu/gives-no-address-and-1000040350-by-fault',
    because: { page: 'mateclaw-86', at: 'log', says: 'code and message of too many connections' },
    grade: 'observed',
    live: never('takes more sockets than an app may have'),
    needs: [fault(1000040350, 'feishu/ws')],
    send: asApp(someApp),
    expect: denied(1000040350, 'the number of connections exceeded the limit'),
  },
];

export const socketEndpointCases: readonly Case[] = [...addresses, ...shapes, ...credentials, ...faults];
