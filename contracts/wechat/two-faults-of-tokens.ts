/**
 * Two faults at once that no other case has together: which is named? The pages list errors and say nothing of their order,
 * so all of it is our reading. At the calls that show a token.
 */
import { type Case, later, type Step } from '../engine/case.ts';
import { postJson } from '../engine/request-builders.ts';
import { componentPath, componentTokenIn, hub, merchant, shop } from './component-requests.ts';
import { expiredToken, invalidToken, missingToken, onlyPost } from './component-responses.ts';
import { asPlatform } from './component-steps.ts';
import { clearOnePath, clearPath, quotaPath, ridPath } from './quota-requests.ts';
import { account } from './requests.ts';
import { lengthRequired } from './responses.ts';
import { type Earlier, live, mangled, ofOwn, own, under, unordered } from './two-fault-requests.ts';

interface ByToken {
  readonly name: string;
  readonly page: string;
  readonly url: (token?: string) => string;
  /** What comes first, with the token in its last answer. */
  readonly before: readonly [Step, ...Step[]];
  readonly tokenIn: (earlier: Earlier) => string;
  /** Each with one field that is wrong. */
  readonly wrong: readonly object[];
}

const stranger = 'wxcontractshop0002';
const ofPlatform = { component_appid: hub };
const toRenew = { ...ofPlatform, authorizer_appid: shop, authorizer_refresh_token: 'refreshtoken@@@none' };

const platformRows = (
  [
    [
      'an-authorisation',
      'wechat-authorization',
      'api_query_auth',
      [{ component_appid: 'wxunknown' }, { ...ofPlatform, authorization_code: 'queryauthcode@@@none' }],
    ],
    [
      'an-authorizer-token',
      'wechat-authorizer-token',
      'api_authorizer_token',
      [
        { ...toRenew, component_appid: 'wxunknown' },
        { ...toRenew, authorizer_appid: 'wxunknown' },
        { ...toRenew, authorizer_appid: stranger },
        toRenew,
      ],
    ],
  ] as const
).map(
  ([name, page, endpoint, wrong]): ByToken => ({
    name,
    page,
    url: under(`/cgi-bin/component/${endpoint}`, 'component_access_token'),
    before: asPlatform([merchant(), account(stranger)]),
    tokenIn: ([, bought]) => componentTokenIn(bought),
    wrong,
  }),
);

const wrongPaths = [{ cgi_path: '/cgi-bin/nothing' }, { cgi_path: componentPath }];
const byToken: readonly ByToken[] = [
  ...(
    [
      ['a-clearing', 'wechat-clear-quota', clearPath, [{}, { appid: 'wxunknown' }]],
      ['a-look-at-a-quota', 'wechat-quota-get', quotaPath, wrongPaths],
      ['a-clearing-of-one-path', 'wechat-quota-clear', clearOnePath, wrongPaths],
      ['a-look-at-a-rid', 'wechat-rid', ridPath, [{ rid: 'x' }, { rid: '00000000-00000000-00000000' }]],
    ] as const
  ).map(
    ([name, page, to, wrong]): ByToken => ({
      name,
      page,
      url: under(to, 'access_token'),
      before: own,
      tokenIn: ofOwn,
      wrong,
    }),
  ),
  ...platformRows,
];

const tokens: readonly Case[] = byToken.map(({ name, page, url, before, tokenIn, wrong }) => ({
  id: `wechat/order-of-framing-token-and-method-at-${name}`,
  because: unordered(page, 'the framing, then the token, then the method, then the JSON and its fields'),
  grade: 'assumed',
  live,
  steps: [
    ...before,
    { send: mangled(url(), 'chunked'), expect: lengthRequired },
    { send: mangled(url('made-up'), 'chunked'), expect: lengthRequired },
    { send: mangled(url()), expect: missingToken },
    { send: mangled(url('made-up')), expect: invalidToken },
    { send: (earlier) => mangled(url(tokenIn(earlier))), expect: onlyPost },
    ...wrong.map(
      (fields): Step => ({
        send: (earlier) => ({ ...postJson(url(tokenIn(earlier)), fields), method: 'PUT' }),
        expect: onlyPost,
      }),
    ),
    {
      needs: [later(7200)],
      send: (earlier) => mangled(url(tokenIn(earlier)), 'chunked'),
      expect: lengthRequired,
    },
    { send: (earlier) => mangled(url(tokenIn(earlier))), expect: expiredToken },
  ],
}));
export const twoFaultTokenCases: readonly Case[] = tokens;
