/** What both calls of a platform have in common: whose token they take, from where, and how they are written. */
import { type Case, type ExpectedResponse, never, type Step, safe } from '../engine/case.ts';
import { type RequestTemplate, textAt } from '../engine/http.ts';
import {
  askAuth,
  askRefresh,
  authPage,
  componentTokenIn,
  emptyForPlatforms,
  hub,
  info,
  likewiseEmpty,
  platform,
  refreshPage,
  shop,
} from './component-requests.ts';
import {
  badFormat,
  codeInvalid,
  invalidToken,
  missingToken,
  needsComponentToken,
  noComponentAppid,
  notRegistered,
  onlyPost,
  refreshInvalid,
} from './component-responses.ts';
import { onBehalf } from './component-steps.ts';
import { fault, tokenOf } from './requests.ts';
import { badAppid, lengthRequired, noSuchToken, tokenFor } from './responses.ts';

const live = never('needs a third-party platform, and an account that authorises it');

interface CallToPlatform {
  readonly name: string;
  readonly page: string;
  readonly endpoint: string;
  readonly ask: typeof askAuth;
  /** The answer when only the code, or the refresh token, is wrong. */
  readonly nearly: ExpectedResponse;
}

const calls: readonly CallToPlatform[] = [
  { name: 'an-authorization', page: authPage, endpoint: 'wechat/api_query_auth', ask: askAuth, nearly: codeInvalid },
  {
    name: 'an-authorizer-token',
    page: refreshPage,
    endpoint: 'wechat/api_authorizer_token',
    ask: askRefresh,
    nearly: refreshInvalid,
  },
];

const step = (send: Step['send'], expect: ExpectedResponse): Step => ({ send, expect });

const tokens = ({ name, page, ask, nearly }: CallToPlatform): readonly Case[] => {
  const table = { page, at: 'error codes' };
  return [
    {
      id: `wechat/answers-${nearly === codeInvalid ? 61009 : 61023}-with-the-token-as-access-token-for-${name}`,
      because: { page, at: 'query', says: 'newer pages call it access_token, older ones component_access_token' },
      grade: 'documented',
      live,
      steps: onBehalf(
        [11],
        step(([, bought]) => {
          const asked = ask(componentTokenIn(bought));
          return { ...asked, url: asked.url.replace('component_access_token=', 'access_token=') };
        }, nearly),
      ),
    },
    {
      id: `wechat/answers-41001-without-a-token-for-${name}`,
      because: {
        ...table,
        says: 'a token is wanted',
        assumes: 'without one it is 41001, as the table of a neighbour has it',
      },
      grade: 'assumed',
      live: safe,
      send: { ...ask(''), url: ask('').url.replace(/\?.*/, '') },
      expect: missingToken,
    },
    {
      id: `wechat/answers-41001-to-an-empty-token-for-${name}`,
      because: { ...table, says: 'the token is missing', assumes: 'an empty one is missing too' },
      grade: 'assumed',
      live: safe,
      send: ask(''),
      expect: missingToken,
    },
    {
      id: `wechat/answers-40001-to-a-token-never-issued-for-${name}`,
      because: { ...table, says: 'a token that is not valid' },
      grade: 'documented',
      live: safe,
      needs: [platform()],
      send: ask('2'),
      expect: invalidToken,
    },
    {
      id: `wechat/answers-61014-to-an-account-s-own-token-for-${name}`,
      because: { page: refreshPage, at: 'error 61014', says: 'only the platform’s own token will do' },
      grade: 'documented',
      live,
      steps: onBehalf(
        [11],
        step(() => tokenOf(shop), tokenFor(7200)),
        step(([, , , own]) => ask(textAt(own, 'access_token')), needsComponentToken),
      ),
    },
    {
      id: `wechat/answers-61014-to-an-authorizer-token-for-${name}`,
      because: { page: refreshPage, at: 'error 61014', says: 'only the platform’s own token will do' },
      grade: 'documented',
      live,
      steps: onBehalf(
        [11],
        step(([, , authorised]) => ask(info('authorizer_access_token', authorised)), needsComponentToken),
      ),
    },
  ];
};

/** With the token of the platform, once everything about it is right. */
const mine = (send: (token: string) => RequestTemplate, expect: ExpectedResponse, needs: Step['needs'] = []) =>
  onBehalf([11], { needs, send: ([, bought]) => send(componentTokenIn(bought)), expect });

const platforms = ({ name, page, ask }: CallToPlatform): readonly Case[] => [
  {
    id: `wechat/answers-40013-to-another-platform-s-id-for-${name}`,
    because: { page, at: 'error 40013', says: 'an id is invalid', assumes: 'we read so one that is not the token’s' },
    grade: 'assumed',
    live,
    steps: mine((token) => ask(token, { component_appid: 'wxcontracthub00002' }), badAppid, [
      platform('wxcontracthub00002'),
    ]),
  },
  {
    id: `wechat/answers-41018-without-component-appid-for-${name}`,
    because: {
      page: 'community-41018',
      at: 'question',
      says: 'the id of the platform is missing',
      assumes: 'so it is here',
    },
    grade: 'assumed',
    live,
    steps: mine((token) => ask(token, { component_appid: undefined }), noComponentAppid),
  },
  {
    id: `wechat/answers-61004-to-an-address-not-registered-for-${name}`,
    because: {
      page: 'wechat-platform-tokens',
      at: 'note',
      says: 'calls from an address that is not listed are refused',
    },
    grade: 'documented',
    live,
    steps: mine((token) => ask(token), noSuchToken(61004, notRegistered('127.0.0.1')), [
      platform(hub, { ips: ['203.0.113.1'] }),
    ]),
  },
];

const bodies = ({ name, page, endpoint, ask }: CallToPlatform): readonly Case[] => {
  const raw =
    (content: string) =>
    (token: string): RequestTemplate => ({
      ...ask(token),
      body: { kind: 'raw', content, contentType: 'application/json' },
    });
  return [
    {
      id: `wechat/answers-47001-to-broken-json-for-${name}`,
      because: { page: 'wechat-global-codes', at: '47001', says: 'JSON that cannot be read', assumes: 'so it is here' },
      grade: 'assumed',
      live,
      steps: mine(raw('{"component_appid":'), badFormat),
    },
    {
      id: `wechat/answers-41018-to-an-empty-body-for-${name}`,
      because: page === refreshPage ? emptyForPlatforms : likewiseEmpty,
      grade: page === refreshPage ? 'observed' : 'assumed',
      live,
      steps: mine(raw(''), noComponentAppid),
    },
    {
      id: `wechat/answers-43002-to-get-for-${name}`,
      because: {
        page,
        at: 'call',
        says: 'it is asked by POST',
        assumes: 'another method is told so, without a hint',
      },
      grade: 'assumed',
      live,
      steps: mine((token) => ({ method: 'GET', url: ask(token).url }), onlyPost),
    },
    {
      id: `wechat/answers-412-to-a-chunked-body-for-${name}`,
      because: { page: 'tomsean-412', at: 'post', says: 'a body without a length is 412 for JSON too' },
      grade: 'observed',
      live,
      steps: mine(
        (token) => ({
          ...ask(token),
          body: { kind: 'raw', content: '{}', contentType: 'application/json', framing: 'chunked' },
        }),
        lengthRequired,
      ),
    },
    {
      id: `wechat/answers-minus-1-for-${name}`,
      because: { page, at: 'error -1', says: 'the service is busy' },
      grade: 'documented',
      live: never('nothing a caller sends brings it about'),
      steps: mine((token) => ask(token), noSuchToken(-1, 'system error'), [fault(-1, endpoint)]),
    },
  ];
};

export const componentCallCases: readonly Case[] = calls.flatMap((call) => [
  ...tokens(call),
  ...platforms(call),
  ...bodies(call),
]);
