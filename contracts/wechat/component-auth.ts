/** What an account's authorisation is worth: a code buys a refresh token, and that one token after the other. */
import { type Case, frozen, later, never, withJson } from '../engine/case.ts';
import { textAt } from '../engine/http.ts';
import {
  asAuthoriser,
  askAuth,
  askComponent,
  askRefresh,
  authPage,
  buy,
  componentTokenIn,
  info,
  merchant,
  ownFields,
  platform,
  refresh,
  refreshPage,
  shop,
  spend,
} from './component-requests.ts';
import {
  authorization,
  codeExpired,
  codeInvalid,
  componentToken,
  expiredToken,
  notAuthorised,
  refreshed,
  refreshForm,
  refreshInvalid,
} from './component-responses.ts';
import { asPlatform, lookAtAccounts, onBehalf } from './component-steps.ts';
import { account, picture, upload, withToken } from './requests.ts';
import { badAppid, noSuchToken, tokenForm, uploadedPng } from './responses.ts';

const live = never('needs a third-party platform, and an account that authorises it');

const open: Case = {
  id: 'wechat/gives-anybody-tokens-of-an-account-while-open',
  because: {
    page: authPage,
    at: 'parameters',
    says: 'a code, or a refresh token',
    assumes: 'an emulator without accounts takes any',
  },
  grade: 'assumed',
  live: never('the live service knows its platforms'),
  steps: [
    { needs: [frozen], send: askComponent(ownFields('anything')), expect: componentToken() },
    {
      send: ([bought]) => askAuth(componentTokenIn(bought)),
      expect: {
        status: 200,
        body: {
          kind: 'json',
          is: {
            authorization_info: {
              authorizer_appid: /^.+$/,
              authorizer_access_token: tokenForm,
              expires_in: 7200,
              authorizer_refresh_token: refreshForm,
            },
          },
          more: 'allowed',
          schema: 'wechat#/$defs/authorization',
        },
      },
    },
    { send: ([, authorised]) => upload([picture], asAuthoriser(authorised)), expect: uploadedPng },
    {
      send: ([bought, authorised]) =>
        refresh(bought, authorised, { authorizer_appid: info('authorizer_appid', authorised) }),
      expect: ([, authorised]) => refreshed(authorised),
    },
    {
      send: ([, , , again]) => upload([picture], withToken(textAt(again, 'authorizer_access_token'))),
      expect: uploadedPng,
    },
  ],
};

const sample = { page: authPage, at: 'sample', says: 'one object: the account, its tokens, and the sets by number' };

const answers: readonly Case[] = [
  open,
  {
    id: 'wechat/authorization-is-in-order',
    because: sample,
    grade: 'documented',
    live,
    steps: onBehalf([1, 2, 3]),
  },
  {
    id: 'wechat/authorization-is-compact',
    because: { ...sample, says: 'answers were seen without blanks', assumes: 'so it is of this one' },
    grade: 'assumed',
    live,
    steps: asPlatform([merchant({ permissions: [11] })], {
      send: ([looked, bought]) => spend(looked, bought),
      expect: withJson(authorization([11]), {
        raw: /^\{"authorization_info":\{"authorizer_appid":"\w+","authorizer_access_token":"[^"]+","expires_in":7200,"authorizer_refresh_token":"[^"]+","func_info":\[\{"funcscope_category":\{"id":11\}\}\]\}\}$/,
      }),
    }),
  },
  {
    id: 'wechat/authorization-grants-nothing-in-an-empty-list',
    because: { ...sample, says: 'the sets that were granted', assumes: 'we read none as an empty list' },
    grade: 'assumed',
    live,
    steps: onBehalf([]),
  },
  {
    id: 'wechat/authorizer-token-is-compact-and-in-order',
    because: { page: refreshPage, at: 'sample', says: 'the token, its seconds, and the refresh token once more' },
    grade: 'documented',
    live,
    steps: onBehalf([11], {
      needs: [later(60)],
      send: ([, bought, authorised]) => refresh(bought, authorised),
      expect: ([, , authorised]) =>
        withJson(refreshed(authorised), {
          raw: /^\{"authorizer_access_token":"[^"]+","expires_in":7200,"authorizer_refresh_token":"[^"]+"\}$/,
        }),
    }),
  },
];

const codeLives = {
  page: 'wechat-captured-replies',
  at: 'captured authorisations',
  says: 'a code came with expires_in=3600, and with a time of expiry an hour away',
};

const codes: readonly Case[] = [
  {
    id: 'wechat/accepts-a-code-in-its-last-second',
    because: codeLives,
    grade: 'observed',
    live,
    steps: asPlatform([merchant({ permissions: [11] })], {
      needs: [later(3599)],
      send: ([looked, bought]) => spend(looked, bought),
      expect: authorization([11]),
    }),
  },
  {
    id: 'wechat/answers-61010-to-a-code-at-its-end',
    because: { ...codeLives, assumes: 'it is over at 0, and a later look shows another' },
    grade: 'assumed',
    live,
    steps: asPlatform(
      [merchant({ permissions: [11] })],
      { needs: [later(3600)], send: ([looked, bought]) => spend(looked, bought), expect: codeExpired },
      lookAtAccounts(),
      { send: ([, bought, , looked]) => spend(looked, bought), expect: authorization([11]) },
    ),
  },
  {
    id: 'wechat/answers-61010-to-a-code-spent-twice',
    because: {
      page: 'community-61010',
      at: 'the replies',
      says: 'callers found that a code can be spent once',
      assumes: 'the answer is this one',
    },
    grade: 'assumed',
    live,
    steps: onBehalf([11], { send: ([looked, bought]) => spend(looked, bought), expect: codeExpired }),
  },
  {
    id: 'wechat/answers-61009-to-a-wrong-code',
    because: { page: 'community-61009', at: 'the answer', says: 'a code that was never given away' },
    grade: 'observed',
    live,
    steps: asPlatform([], { send: ([, bought]) => askAuth(componentTokenIn(bought)), expect: codeInvalid }),
  },
  {
    id: 'wechat/answers-61009-without-a-code',
    because: { page: 'community-61009-none', at: 'the reply', says: 'staff found that none had been sent' },
    grade: 'observed',
    live,
    steps: asPlatform([], {
      send: ([, bought]) => askAuth(componentTokenIn(bought), { authorization_code: undefined }),
      expect: codeInvalid,
    }),
  },
  {
    id: 'wechat/answers-61009-to-a-code-given-to-another-platform',
    because: { page: 'wechat-permission-troubles', at: '61009', says: 'the code is somebody else’s' },
    grade: 'documented',
    live,
    steps: asPlatform([platform('wxcontracthub00002'), account(shop, { component: 'wxcontracthub00002' })], {
      send: ([looked, bought]) => spend(looked, bought),
      expect: codeInvalid,
    }),
  },
];

const refreshes: readonly Case[] = [
  {
    id: 'wechat/gives-a-new-authorizer-token-and-leaves-the-first',
    because: { page: refreshPage, at: 'description', says: 'a token is renewed', assumes: 'the one before lives on' },
    grade: 'assumed',
    live,
    steps: onBehalf(
      [11],
      {
        needs: [later(60)],
        send: ([, bought, authorised]) => refresh(bought, authorised),
        expect: ([, , authorised]) => refreshed(authorised),
      },
      { send: ([, , authorised]) => upload([picture], asAuthoriser(authorised)), expect: uploadedPng },
    ),
  },
  {
    id: 'wechat/accepts-a-refresh-token-after-a-month',
    because: {
      page: 'wechat-platform-tokens',
      at: 'question 1',
      says: 'it is good for as long as the account stays authorised',
    },
    grade: 'documented',
    live,
    steps: onBehalf(
      [11],
      { ...lookAtAccounts(), needs: [later(2_592_000)] },
      { send: ([, , , looked]) => buy(looked), expect: componentToken() },
      {
        send: ([, , authorised, , bought]) => refresh(bought, authorised),
        expect: ([, , authorised]) => refreshed(authorised),
      },
    ),
  },
  {
    id: 'wechat/answers-42001-to-a-component-token-at-its-end-for-an-authorizer-token',
    because: {
      page: 'wechat-component-token',
      at: 'notes',
      says: 'a platform’s token is good for 2 hours',
      assumes: 'it is over at 0, whatever the refresh token is',
    },
    grade: 'assumed',
    live,
    steps: onBehalf(
      [11],
      {
        needs: [later(7199)],
        send: ([, bought, authorised]) => refresh(bought, authorised),
        expect: ([, , authorised]) => refreshed(authorised),
      },
      { needs: [later(1)], send: ([, bought, authorised]) => refresh(bought, authorised), expect: expiredToken },
    ),
  },
  {
    id: 'wechat/answers-61023-to-a-wrong-refresh-token',
    because: { page: 'community-61023-wrong', at: 'the answer', says: 'the refresh token is not valid' },
    grade: 'observed',
    live,
    steps: onBehalf([11], { send: ([, bought]) => askRefresh(componentTokenIn(bought)), expect: refreshInvalid }),
  },
  {
    id: 'wechat/answers-61023-to-the-refresh-token-of-another-account',
    because: {
      page: 'community-61023-wrong',
      at: 'the answer',
      says: 'it is not valid',
      assumes: 'we read so for another’s',
    },
    grade: 'assumed',
    live,
    steps: onBehalf([11], {
      needs: [merchant({}, 'wxcontractshop0002')],
      send: ([, bought, authorised]) => refresh(bought, authorised, { authorizer_appid: 'wxcontractshop0002' }),
      expect: refreshInvalid,
    }),
  },
  {
    id: 'wechat/answers-41003-without-a-refresh-token',
    because: {
      page: 'wechat-global-codes',
      at: '41003',
      says: 'the refresh token is missing',
      assumes: 'so it is here',
    },
    grade: 'assumed',
    live,
    steps: onBehalf([11], {
      send: ([, bought]) => askRefresh(componentTokenIn(bought), { authorizer_refresh_token: undefined }),
      expect: noSuchToken(41003, 'refresh_token missing'),
    }),
  },
];

const left = {
  page: 'community-61003-refresh',
  at: 'the answer, and the reply',
  says: 'staff found that the account had not authorised this platform; the refresh token was not asked about',
};
const strange = noSuchToken(61003, notAuthorised);

const accounts: readonly Case[] = [
  {
    id: 'wechat/answers-61003-for-an-account-that-authorised-none',
    because: left,
    grade: 'observed',
    live,
    steps: asPlatform([account(shop)], {
      send: ([, bought]) => askRefresh(componentTokenIn(bought)),
      expect: strange,
    }),
  },
  {
    id: 'wechat/answers-61003-for-an-account-that-authorised-another',
    because: left,
    grade: 'observed',
    live,
    steps: asPlatform([platform('wxcontracthub00002'), account(shop, { component: 'wxcontracthub00002' })], {
      send: ([, bought]) => askRefresh(componentTokenIn(bought)),
      expect: strange,
    }),
  },
  {
    id: 'wechat/answers-61003-for-an-account-that-left',
    because: left,
    grade: 'observed',
    live,
    steps: onBehalf([11], {
      needs: [account(shop)],
      send: ([, bought, authorised]) => refresh(bought, authorised),
      expect: strange,
    }),
  },
  ...(
    [
      ['40013-for-an-unknown-account', 'wxcontractshop0009'],
      ['40013-for-no-account', ''],
    ] as const
  ).map(
    ([slug, authorizer_appid]): Case => ({
      id: `wechat/answers-${slug}`,
      because: {
        page: refreshPage,
        at: 'error codes',
        says: 'an appid is invalid',
        assumes: 'so it is of the account’s',
      },
      grade: 'assumed',
      live,
      steps: onBehalf([11], {
        send: ([, bought, authorised]) => refresh(bought, authorised, { authorizer_appid }),
        expect: badAppid,
      }),
    }),
  ),
];

export const componentAuthCases: readonly Case[] = [...answers, ...codes, ...refreshes, ...accounts];
