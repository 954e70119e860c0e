/** How a custom app is refused its token. */

import { type Case, never, safe, withJson } from '../engine/case.ts';
import { both, tenant } from './custom-app-tokens.ts';
import { app, askToken, fault, own, tokenUrl } from './requests.ts';
import { badTokenParam, noSuchToken, notFound, wrongSecret } from './responses.ts';

const param = {
  page: 'feishu-gateway-probe',
  at: 'P01, P02, P05',
  says: 'an id nobody has is 10003, with HTTP 200 and empty data',
};
const shape = {
  ...param,
  says: 'an id of no good form is 10003',
  assumes: 'so it is of whatever is missing or unreadable',
};

const bodies: readonly (readonly [slug: string, content: string, contentType: string])[] = [
  ['without-app-id', '{"app_secret":"x"}', 'application/json'],
  ['with-an-empty-app-id', '{"app_id":"","app_secret":"x"}', 'application/json'],
  ['with-a-number-for-app-id', '{"app_id":1,"app_secret":"x"}', 'application/json'],
  ['without-app-secret', '{"app_id":"cli_a"}', 'application/json'],
  ['with-an-empty-app-secret', '{"app_id":"cli_a","app_secret":""}', 'application/json'],
  ['with-null', 'null', 'application/json'],
  ['with-broken-json', '{"app_id":"cli_a","app_secret":"x"', 'application/json'],
  ['with-an-empty-body', '', 'application/json'],
  ['with-a-urlencoded-form', 'app_id=cli_a&app_secret=x', 'application/x-www-form-urlencoded'],
];

const internal = [
  [tenant, 'tenant-token'],
  [both, 'app-token'],
] as const;

const failures: readonly Case[] = [
  ...internal.flatMap(([endpoint, name]): Case[] => [
    {
      id: `feishu/answers-10003-to-an-unknown-app-for-its-${name}`,
      because: param,
      grade: 'observed',
      live: safe,
      needs: [app('cli_contractfails001')],
      send: askToken(endpoint, own('cli_contractfails002')),
      expect: withJson(badTokenParam, { raw: /^\{"code":10003,"data":\{\},"msg":"invalid param"\}$/ }),
    },
    {
      id: `feishu/answers-10014-to-a-wrong-secret-for-its-${name}`,
      because: {
        page: 'feishu-captured-replies',
        at: 'token with a wrong secret',
        says: 'a wrong secret is 10014, with HTTP 200 and no data',
      },
      grade: 'observed',
      live: safe,
      needs: [app('cli_contractfails003')],
      send: askToken(endpoint, { app_id: 'cli_contractfails003', app_secret: 'wrong' }),
      expect: withJson(wrongSecret, { raw: /^\{"code":10014,"msg":"app secret invalid"\}$/ }),
    },
  ]),
  {
    id: 'feishu/answers-10003-at-a-trailing-slash',
    because: { page: 'feishu-gateway-probe', at: 'P02', says: 'a slash at the end changes nothing' },
    grade: 'observed',
    live: safe,
    needs: [app('cli_contractfails004')],
    send: { ...askToken(tenant, own('cli_contractfails005')), url: `${tokenUrl(tenant)}/` },
    expect: badTokenParam,
  },
  ...bodies.map(
    ([slug, content, contentType]): Case => ({
      id: `feishu/answers-10003-${slug}`,
      because: shape,
      grade: 'assumed',
      live: safe,
      send: { method: 'POST', url: tokenUrl(tenant), body: { kind: 'raw', content, contentType } },
      expect: badTokenParam,
    }),
  ),
  ...(
    [
      [tenant, 'observed', undefined],
      [both, 'assumed', 'so it is here'],
      ['tenant_access_token', 'assumed', 'so it is here'],
      ['app_access_token', 'assumed', 'so it is here'],
      ['app_ticket/resend', 'assumed', 'so it is here'],
    ] as const
  ).map(
    ([endpoint, grade, assumes]): Case => ({
      id: `feishu/answers-404-on-get-of-${endpoint.replace(/[_/]/g, '-')}`,
      because: {
        page: 'feishu-gateway-probe',
        at: 'P03',
        says: 'tokens are asked for by POST; another method is a plain 404',
        ...(assumes && { assumes }),
      },
      grade,
      live: safe,
      send: { method: 'GET', url: tokenUrl(endpoint) },
      expect: notFound,
    }),
  ),
];

const rows = [
  [10015, 'wrong app secret', 'the secret is wrong', 'how it comes about is not known: live was seen to say 10014'],
  [10016, 'app resend fail', 'the ticket could not be sent again', 'how it comes about is not known'],
  [
    99991543,
    'login_user invalid',
    'no such app id or secret',
    'how it comes about is not known: live was seen to say 10003',
  ],
] as const;

const faults: readonly Case[] = rows.map(([code, msg, says, assumes]) => ({
  id: `feishu/answers-${code}-by-fault`,
  because: { page: 'feishu-generic-codes', at: String(code), says, assumes },
  grade: 'assumed',
  live: never('what brings it about is not known'),
  needs: [fault(code, 'feishu/tokens')],
  send: askToken(code === 10016 ? 'app_ticket/resend' : tenant, { app_id: 'cli_a', app_secret: 'x' }),
  expect: noSuchToken(code, msg),
}));

export const customAppTokenErrorCases: readonly Case[] = [...failures, ...faults];
