/**
 * Two faults at once that no other case has together: which is named? The pages list errors and say nothing of their order,
 * so all of it is our reading. At a platform’s calls, quotas and rids.
 */
import { type Case, frozen, later, type Step } from '../engine/case.ts';
import { textAt } from '../engine/http.ts';
import { postRaw } from '../engine/request-builders.ts';
import {
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
  ridIn,
} from './quota-requests.ts';
import { clearsSpent, done, foreignCgi, foreignRid, unknownCgi } from './quota-responses.ts';
import { repeat } from './quota-steps.ts';
import { account, media, smallPng, tokenOf, upload, withToken } from './requests.ts';
import {
  badAppid,
  badSecret,
  lengthRequired,
  noAppid,
  noSecret,
  noSuchToken,
  tokenFor,
  wrongFileType,
} from './responses.ts';
import { type Earlier, elsewhere, live, mangled, ofOwn, own, unordered } from './two-fault-requests.ts';

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

export const twoFaultPlatformCases: readonly Case[] = [
  ...components,
  ...platforms,
  ...authorizations,
  ...quotas,
  ...rids,
];
