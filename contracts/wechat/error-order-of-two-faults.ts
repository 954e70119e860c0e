/**
 * Two faults at once that no other case has together: which is named? The pages list errors and say nothing of their order,
 * so all of it is our reading.
 */
import { type Because, type Case, frozen, later, never, type Step } from '../engine/case.ts';
import { type HttpResponse, type RequestTemplate, textAt } from '../engine/http.ts';
import { postJson, postRaw } from '../engine/request-builders.ts';
import {
  asAuthoriser,
  askAuth,
  askComponent,
  askRefresh,
  buy,
  codeIn,
  componentPath,
  componentTokenIn,
  hub,
  info,
  merchant,
  ownFields,
  platform,
  shop,
  ticketIn,
} from './component-requests.ts';
import {
  badFormat,
  componentToken,
  emptyPost,
  expiredToken,
  invalidToken,
  missingToken,
  needsComponentToken,
  notAComponent,
  notAuthorised,
  notRegistered,
  onlyPost,
} from './component-responses.ts';
import { asPlatform, lookAtAccounts, onBehalf } from './component-steps.ts';
import {
  appid,
  askQuota,
  askRid,
  clear,
  clearBySecret,
  clearOne,
  clearOnePath,
  clearPath,
  clearPathV2,
  quotaPath,
  ridIn,
  ridPath,
  uploadsADay,
} from './quota-requests.ts';
import { clearsSpent, done, foreignCgi, foreignRid, unknownCgi } from './quota-responses.ts';
import { repeat } from './quota-steps.ts';
import {
  account,
  askStable,
  askToken,
  credentials,
  media,
  picture,
  smallPng,
  stablePath,
  tokenOf,
  tokenPath,
  upload,
  withToken,
} from './requests.ts';
import {
  badAppid,
  badSecret,
  badToken,
  expired,
  lengthRequired,
  noAppid,
  noMedia,
  noSecret,
  noSuchToken,
  notListed,
  stopped,
  tokenFor,
  uploadedPng,
  wrongFileType,
  wrongMethod,
} from './responses.ts';

const live = never('needs accounts that change for this one case');
const elsewhere = { ips: ['203.0.113.7'] };
const unordered = (page: string, read: string): Because => ({
  page,
  at: 'Error code',
  says: 'the errors are listed without an order',
  assumes: `they are looked at so: ${read}`,
});

/** Broken in its method, in its JSON, and in its framing where it is chunked. */
const mangled = (url: string, framing: 'length' | 'chunked' = 'length'): RequestTemplate => ({
  method: 'PUT',
  url,
  body: { kind: 'raw', content: '{"', contentType: 'application/json', framing },
});

type Earlier = readonly HttpResponse[];

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

const own: readonly [Step, ...Step[]] = [
  { needs: [frozen, account(appid)], send: tokenOf(appid), expect: tokenFor(7200) },
];
const ofOwn = ([first]: Earlier) => textAt(first, 'access_token');
const under = (to: string, parameter: string) => (token?: string) =>
  token === undefined ? to : `${to}?${parameter}=${token}`;

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

const page = 'wechat-uploadimg';
const nameless = { name: 'media', type: 'image/png', content: smallPng };

const uploads: readonly Case[] = [
  {
    id: 'wechat/order-framing-before-a-token-that-is-over',
    because: unordered(page, 'the framing before what the token is worth'),
    grade: 'assumed',
    live,
    steps: [
      ...own,
      { send: upload([picture], { ...withToken('made-up'), form: { framing: 'chunked' } }), expect: lengthRequired },
      {
        needs: [later(7200)],
        send: (earlier) => upload([picture], { ...withToken(ofOwn(earlier)), form: { framing: 'chunked' } }),
        expect: lengthRequired,
      },
      { send: (earlier) => upload([picture], withToken(ofOwn(earlier))), expect: expired },
      { send: upload([], withToken('made-up')), expect: badToken },
    ],
  },
  {
    id: 'wechat/order-token-before-the-address-of-a-platform',
    because: unordered(page, 'whether the token is over before the address that calls'),
    grade: 'assumed',
    live,
    steps: onBehalf([11], {
      needs: [platform(hub, elsewhere), later(7200)],
      send: ([, , authorised]) => upload([picture], asAuthoriser(authorised)),
      expect: expired,
    }),
  },
  {
    id: 'wechat/order-permission-sets-before-quota',
    because: unordered(page, 'the permission sets before the quota'),
    grade: 'assumed',
    live,
    steps: onBehalf(
      [11],
      {
        needs: [uploadsADay(1)],
        send: ([, , authorised]) => upload([picture], asAuthoriser(authorised)),
        expect: uploadedPng,
      },
      {
        needs: [merchant({ permissions: [3] })],
        send: ([, , authorised]) => upload([picture], asAuthoriser(authorised)),
        expect: stopped(61007, 'api is unauthorized to component'),
      },
    ),
  },
  {
    id: 'wechat/order-method-before-a-missing-name',
    because: unordered(page, 'the method before the name of the file'),
    grade: 'assumed',
    live,
    steps: [
      ...own,
      {
        send: (earlier) => ({ ...upload([nameless], withToken(ofOwn(earlier))), method: 'PUT' }),
        expect: wrongMethod,
      },
    ],
  },
  {
    id: 'wechat/order-name-before-its-extension',
    because: unordered(page, 'whether there is a name before its extension'),
    grade: 'assumed',
    live,
    steps: [
      ...own,
      { send: (earlier) => upload([media('', smallPng)], withToken(ofOwn(earlier))), expect: noMedia },
      { send: (earlier) => upload([media('picture', smallPng)], withToken(ofOwn(earlier))), expect: wrongFileType },
    ],
  },
];

const toComponent = noSuchToken(61024, 'must use api(api_component_token) to get token for component acct');
const issuers: readonly Case[] = (
  [
    ['token', 'wechat-token', askToken, tokenPath],
    ['stable-token', 'wechat-stable-token', askStable, stablePath],
  ] as const
).flatMap(([name, from, ask, to]): Case[] => [
  {
    id: `wechat/order-of-secret-and-kind-at-the-${name}`,
    because: unordered(from, 'whether there is a secret, then the kind of the account, then the secret itself'),
    grade: 'assumed',
    live,
    steps: [
      { needs: [frozen, platform()], send: ask({ ...credentials(hub), secret: '' }), expect: noSecret },
      { send: ask({ ...credentials(hub), secret: 'wrong' }), expect: toComponent },
    ],
  },
  {
    id: `wechat/order-framing-before-everything-at-the-${name}`,
    because: unordered(from, 'the framing, then the method, then the fields'),
    grade: 'assumed',
    live,
    steps: [
      { send: mangled(to, 'chunked'), expect: lengthRequired },
      ...(name === 'token' ? [] : [{ send: mangled(to), expect: onlyPost }]),
    ],
  },
]);

const tokenAfterMany: Case = {
  id: 'wechat/order-address-before-quota-at-the-token',
  because: unordered('wechat-token', 'the address that calls before the quota'),
  grade: 'assumed',
  live,
  steps: [
    ...own,
    ...repeat(1999, { send: tokenOf(appid), expect: tokenFor(7200) }),
    { needs: [account(appid, elsewhere)], send: tokenOf(appid), expect: notListed('127.0.0.1') },
  ],
};

const unregistered = noSuchToken(61004, notRegistered('127.0.0.1'));
const looked = (fields: (ticket: string) => Readonly<Record<string, unknown>>) => (earlier: Earlier) =>
  askComponent(fields(ticketIn(earlier[0])));

const components: readonly Case[] = [
  {
    id: 'wechat/order-of-everything-at-a-component-token',
    because: unordered(
      'wechat-component-token',
      'framing, method, JSON, what is missing, the platform, its kind, its secret, its address, the ticket',
    ),
    grade: 'assumed',
    live,
    steps: [
      lookAtAccounts(platform(hub, elsewhere), account(shop)),
      { send: mangled(componentPath, 'chunked'), expect: lengthRequired },
      { send: mangled(componentPath), expect: onlyPost },
      { send: looked((ticket) => ({ ...ownFields(ticket, 'wxunknown'), component_appsecret: '' })), expect: noSecret },
      { send: looked((ticket) => ({ ...ownFields(ticket, shop), component_appsecret: '' })), expect: noSecret },
      {
        send: looked((ticket) => ({ ...ownFields(ticket, shop), component_appsecret: 'wrong' })),
        expect: notAComponent,
      },
      { send: looked((ticket) => ({ ...ownFields(ticket), component_appsecret: 'wrong' })), expect: badSecret },
      { send: askComponent(ownFields('ticket@@@none')), expect: unregistered },
      { needs: [later(43_200)], send: looked((ticket) => ownFields(ticket)), expect: unregistered },
    ],
  },
];

const asked = { authorisation: askAuth, 'authorizer-token': askRefresh };
const platforms: readonly Case[] = Object.entries(asked).flatMap(([name, ask]): Case[] => {
  const from = name === 'authorisation' ? 'wechat-authorization' : 'wechat-authorizer-token';
  return [
    {
      id: `wechat/order-of-token-kind-address-and-method-at-an-${name}`,
      because: unordered(from, 'whether the token is over, its kind, the address that calls, the method'),
      grade: 'assumed',
      live,
      steps: onBehalf(
        [11],
        {
          needs: [platform(hub, elsewhere)],
          send: ([, , authorised]) => ask(info('authorizer_access_token', authorised)),
          expect: needsComponentToken,
        },
        {
          send: ([, bought]) => ({ ...ask(componentTokenIn(bought)), method: 'PUT' }),
          expect: unregistered,
        },
        {
          needs: [later(7200)],
          send: ([, , authorised]) => ask(info('authorizer_access_token', authorised)),
          expect: expiredToken,
        },
      ),
    },
  ];
});

const noneToRenewWith = { authorizer_refresh_token: undefined };
const authorizations: readonly Case[] = [
  {
    id: 'wechat/order-method-before-a-code-that-is-over',
    because: unordered('wechat-authorization', 'the method before the code'),
    grade: 'assumed',
    live,
    steps: [
      lookAtAccounts(platform(), merchant()),
      { send: ([first]) => buy(first), expect: componentToken() },
      {
        needs: [later(3600)],
        send: ([first, bought]) => ({
          ...askAuth(componentTokenIn(bought), { authorization_code: codeIn(first) }),
          method: 'PUT',
        }),
        expect: onlyPost,
      },
    ],
  },
  {
    id: 'wechat/order-account-before-its-refresh-token',
    because: unordered('wechat-authorizer-token', 'the account and what it authorised before the refresh token'),
    grade: 'assumed',
    live,
    steps: asPlatform(
      [account(shop)],
      {
        send: ([, bought]) =>
          askRefresh(componentTokenIn(bought), { authorizer_appid: 'wxunknown', ...noneToRenewWith }),
        expect: badAppid,
      },
      {
        send: ([, bought]) => askRefresh(componentTokenIn(bought), noneToRenewWith),
        expect: noSuchToken(61003, notAuthorised),
      },
    ),
  },
];

const ofComponents = '/cgi-bin/component/nothing';
/** With the token of answer 0, whatever else is wrong. */
const unreadable = (to: string): readonly Step[] => [
  { send: (earlier) => postRaw(`${to}?access_token=${ofOwn(earlier)}`, ''), expect: emptyPost },
  { send: (earlier) => postRaw(`${to}?access_token=${ofOwn(earlier)}`, '{"'), expect: badFormat },
];
const quotas: readonly Case[] = [
  {
    id: 'wechat/order-appid-before-the-clearings-of-a-month',
    because: unordered('wechat-clear-quota', 'whether there is an appid, then the appid, then the clearings'),
    grade: 'assumed',
    live,
    steps: [
      ...own,
      ...repeat(10, { send: (earlier) => clear({ appid }, ofOwn(earlier)), expect: done }),
      ...unreadable(clearPath),
      { send: (earlier) => clear({}, ofOwn(earlier)), expect: noAppid },
      { send: (earlier) => clear({ appid: 'wxunknown' }, ofOwn(earlier)), expect: badAppid },
      { send: (earlier) => clear({ appid }, ofOwn(earlier)), expect: clearsSpent },
    ],
  },
  {
    id: 'wechat/order-secret-before-the-clearings-of-a-month',
    because: unordered(
      'wechat-clear-quota-v2',
      'framing, method, whether there is a secret, the secret, the clearings',
    ),
    grade: 'assumed',
    live,
    steps: [
      { needs: [frozen, account(appid)], send: mangled(clearPathV2, 'chunked'), expect: lengthRequired },
      { send: mangled(clearPathV2), expect: onlyPost },
      { send: { ...clearBySecret({ appid, appsecret: 'wrong' }), method: 'PUT' }, expect: onlyPost },
      ...repeat(10, { send: clearBySecret(), expect: done }),
      { send: clearBySecret({ appid }), expect: noSecret },
      { send: clearBySecret({ appid, appsecret: 'wrong' }), expect: badSecret },
      { send: clearBySecret(), expect: clearsSpent },
    ],
  },
  {
    id: 'wechat/order-path-before-its-kind-at-a-look-at-a-quota',
    because: unordered('wechat-quota-get', 'whether there is such a path before whom it is for'),
    grade: 'assumed',
    live,
    steps: [...own, { send: (earlier) => askQuota(ofComponents, ofOwn(earlier)), expect: unknownCgi }],
  },
  {
    id: 'wechat/order-path-before-the-clearings-of-a-month',
    because: unordered('wechat-quota-clear', 'whether there is such a path, whom it is for, the clearings'),
    grade: 'assumed',
    live,
    steps: [
      ...own,
      ...repeat(50, { send: (earlier) => clearOne('/cgi-bin/token', ofOwn(earlier)), expect: done }),
      ...unreadable(clearOnePath),
      { send: (earlier) => clearOne(ofComponents, ofOwn(earlier)), expect: unknownCgi },
      { send: (earlier) => clearOne(componentPath, ofOwn(earlier)), expect: foreignCgi },
      { send: (earlier) => clearOne('/cgi-bin/token', ofOwn(earlier)), expect: clearsSpent },
    ],
  },
];

const other = 'wxcontractquota101';
const rids: readonly Case[] = [
  {
    id: 'wechat/order-of-method-owner-and-age-at-a-look-at-a-rid',
    because: unordered('wechat-rid', 'the method, then whose call it was, then its age'),
    grade: 'assumed',
    live,
    steps: [
      ...own,
      {
        needs: [account(other)],
        send: (earlier) => upload([media('picture.gif', smallPng)], withToken(ofOwn(earlier))),
        expect: wrongFileType,
      },
      { needs: [later(604_801)], send: tokenOf(other), expect: tokenFor(7200) },
      {
        send: ([, call, stranger]) => ({ ...askRid(ridIn(call), textAt(stranger, 'access_token')), method: 'PUT' }),
        expect: onlyPost,
      },
      { send: ([, call, stranger]) => askRid(ridIn(call), textAt(stranger, 'access_token')), expect: foreignRid },
    ],
  },
];

export const twoFaultCases: readonly Case[] = [
  ...tokens,
  ...uploads,
  ...issuers,
  tokenAfterMany,
  ...components,
  ...platforms,
  ...authorizations,
  ...quotas,
  ...rids,
];
