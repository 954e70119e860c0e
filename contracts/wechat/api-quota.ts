/** How many calls of one kind a day has left, and starting that one count again. */
import { type Case, clockAt, costs, frozen, later, never, type Step, safe } from '../engine/case.ts';
import { type HttpResponse, textAt } from '../engine/http.ts';
import { componentTokenIn } from './component-requests.ts';
import { badFormat, emptyPost, expiredToken, invalidToken, missingToken, onlyPost } from './component-responses.ts';
import { asPlatform } from './component-steps.ts';
import { appid, askQuota, clearOne, clearOnePath, quotaPath, uploadsADay } from './quota-requests.ts';
import { clearsSpent, done, foreignCgi, quotaOf, unknownCgi } from './quota-responses.ts';
import { goodUpload, refusedUpload, repeat } from './quota-steps.ts';
import { account, fault, media, smallPng, stableOf, tokenOf, upload } from './requests.ts';
import { lengthRequired, noSuchToken, tokenFor, wrongFileType } from './responses.ts';

const page = 'wechat-quota-get';
const clearPage = 'wechat-quota-clear';
const aSwitch = never('a switch of the emulator');

const sample = { page, at: 'sample', says: 'the limit of the day, what is used of it, and what remains' };
const token = ([answered]: readonly HttpResponse[]) => textAt(answered, 'access_token');

const counts: readonly Case[] = [
  {
    id: 'wechat/quota-is-in-order',
    because: sample,
    grade: 'documented',
    live: safe,
    needs: [uploadsADay(1000)],
    send: askQuota(),
    expect: quotaOf(1000, 0, 1000),
  },
  {
    id: 'wechat/quota-counts-each-upload',
    because: sample,
    grade: 'documented',
    live: aSwitch,
    steps: [
      { needs: [frozen, uploadsADay(1000)], ...goodUpload },
      { send: askQuota(), expect: quotaOf(1000, 1, 999) },
      goodUpload,
      goodUpload,
      { send: askQuota(), expect: quotaOf(1000, 3, 997) },
      // Asking is not what it counts.
      { send: askQuota(), expect: quotaOf(1000, 3, 997) },
    ],
  },
  {
    id: 'wechat/quota-counts-refused-uploads-too',
    because: { ...sample, says: 'calls are counted', assumes: 'also those that are refused' },
    grade: 'assumed',
    live: aSwitch,
    steps: [
      { needs: [frozen, uploadsADay(1000)], send: upload([media('picture.gif', smallPng)]), expect: wrongFileType },
      { send: askQuota(), expect: quotaOf(1000, 1, 999) },
    ],
  },
  {
    id: 'wechat/quota-has-nothing-left-when-it-is-spent',
    because: { ...sample, says: 'nothing remains', assumes: 'calls turned away for that do not count' },
    grade: 'assumed',
    live: aSwitch,
    steps: [
      { needs: [frozen, uploadsADay(2)], ...goodUpload },
      goodUpload,
      refusedUpload,
      { send: askQuota(), expect: quotaOf(2, 2, 0) },
    ],
  },
  {
    id: 'wechat/quota-starts-again-at-midnight-in-shanghai',
    because: { ...sample, says: 'it is the day’s; when the day begins is not said', assumes: 'we read in Shanghai' },
    grade: 'assumed',
    live: aSwitch,
    steps: [
      { needs: [frozen, uploadsADay(1000), clockAt('2026-03-04T15:59:59.000Z')], ...goodUpload },
      { send: askQuota(), expect: quotaOf(1000, 1, 999) },
      { needs: [later(1)], send: askQuota(), expect: quotaOf(1000, 0, 1000) },
    ],
  },
  {
    id: 'wechat/quota-of-uploads-without-a-limit',
    because: {
      page,
      at: 'older sample',
      says: 'all three are 0 there',
      assumes: 'we read so a call that has no limit',
    },
    grade: 'assumed',
    live: never('the page of limits has no row for it'),
    steps: [
      { needs: [frozen], ...goodUpload },
      { send: askQuota(), expect: quotaOf(0, 1, 0) },
    ],
  },
  {
    id: 'wechat/quota-of-one-account-and-no-other',
    because: { page, at: 'note 1', says: 'the account whose token it is' },
    grade: 'documented',
    live: aSwitch,
    steps: [
      { needs: [frozen, uploadsADay(1000)], ...goodUpload },
      { send: askQuota('/cgi-bin/media/uploadimg', '99_contractother'), expect: quotaOf(1000, 0, 1000) },
    ],
  },
  {
    id: 'wechat/quota-of-tokens',
    because: { page: 'wechat-limits', at: 'access_token', says: '2000 a day' },
    grade: 'documented',
    live: costs('takes three tokens, and the last is the only one that lives'),
    steps: [
      { needs: [frozen, account(appid)], send: tokenOf(appid), expect: tokenFor(7200) },
      ...repeat(2, { send: tokenOf(appid), expect: tokenFor(7200) }),
      {
        send: (earlier) => askQuota('/cgi-bin/token', textAt(earlier[2], 'access_token')),
        expect: quotaOf(2000, 3, 1997),
      },
    ],
  },
  {
    id: 'wechat/quota-of-stable-tokens',
    because: { page: 'wechat-stable-token', at: 'limits', says: '500 000 a day' },
    grade: 'documented',
    live: safe,
    steps: [
      { needs: [frozen, account(appid)], send: stableOf(appid), expect: tokenFor(7200) },
      { send: (earlier) => askQuota('/cgi-bin/stable_token', token(earlier)), expect: quotaOf(500_000, 1, 499_999) },
    ],
  },
];

const clears = costs('one of fifty clearances of the month');
const fifty = { page: clearPage, at: 'notes', says: 'fifty times a month' };
const own: Step = {
  needs: [frozen, clockAt('2026-03-10T04:00:00.000Z'), account(appid)],
  send: tokenOf(appid),
  expect: tokenFor(7200),
};

const clearings: readonly Case[] = [
  {
    id: 'wechat/clears-one-quota-in-order',
    because: { page: clearPage, at: 'sample', says: 'errcode 0 and ok' },
    grade: 'documented',
    live: clears,
    send: clearOne(),
    expect: done,
  },
  {
    id: 'wechat/clears-one-quota-for-more-uploads',
    because: { page: clearPage, at: 'description', says: 'the day’s count of that call starts again' },
    grade: 'documented',
    live: aSwitch,
    steps: [
      { needs: [frozen, uploadsADay(2)], ...goodUpload },
      goodUpload,
      refusedUpload,
      { send: clearOne(), expect: done },
      { send: askQuota(), expect: quotaOf(2, 0, 2) },
      goodUpload,
    ],
  },
  {
    id: 'wechat/clears-one-quota-and-leaves-the-others',
    because: { page: clearPage, at: 'description', says: 'the count of the call that is named' },
    grade: 'documented',
    live: aSwitch,
    steps: [
      { needs: [frozen, uploadsADay(1)], ...goodUpload },
      { send: clearOne('/cgi-bin/token'), expect: done },
      refusedUpload,
    ],
  },
  {
    id: 'wechat/answers-48006-to-the-51st-clearance-of-one-quota',
    because: { ...fifty, says: `${fifty.says}; with which answer then is not said`, assumes: 'it is 48006' },
    grade: 'assumed',
    live: never('would spend the whole month’s clearances'),
    steps: [
      own,
      ...repeat(50, { send: (earlier) => clearOne('/cgi-bin/token', token(earlier)), expect: done }),
      { send: (earlier) => clearOne('/cgi-bin/token', token(earlier)), expect: clearsSpent },
      {
        needs: [clockAt('2026-03-31T16:00:00.000Z')],
        send: tokenOf(appid),
        expect: tokenFor(7200),
      },
      { send: (earlier) => clearOne('/cgi-bin/token', textAt(earlier[52], 'access_token')), expect: done },
    ],
  },
];

const paths = [
  ['an-unknown-path', '/cgi-bin/media/uploadimage', 'documented', undefined],
  ['a-whole-url', 'https://api.weixin.qq.com/cgi-bin/media/uploadimg', 'assumed', 'a host before it is wrong'],
  ['a-path-without-its-slash', 'cgi-bin/media/uploadimg', 'assumed', 'it begins with a slash'],
  ['an-empty-path', '', 'assumed', 'an empty one is wrong'],
  ['a-path-of-null', null, 'assumed', 'null is wrong'],
] as const;

interface QuotaCall {
  readonly name: string;
  readonly page: string;
  readonly url: string;
  readonly endpoint: string;
  readonly ask: typeof askQuota;
}
const calls: readonly QuotaCall[] = [
  { name: 'a-quota', page, url: quotaPath, endpoint: 'wechat/quota_get', ask: askQuota },
  { name: 'clearing-one-quota', page: clearPage, url: clearOnePath, endpoint: 'wechat/quota_clear', ask: clearOne },
];

const pathRefusals = ({ name, page: from, ask }: QuotaCall): readonly Case[] => [
  ...paths.map(
    ([slug, cgiPath, grade, assumes]): Case => ({
      id: `wechat/answers-76021-to-${slug}-for-${name}`,
      // A note on the page says 76003 for the second and the third, which its own table does not have.
      because: { page: from, at: 'error 76021', says: 'the path is wrong', ...(assumes && { assumes }) },
      grade,
      live: safe,
      send: ask(cgiPath),
      expect: unknownCgi,
    }),
  ),
  {
    id: `wechat/answers-76022-to-a-path-of-sns-for-${name}`,
    because: { page: from, at: 'note 4', says: 'paths of sns are not for this call' },
    grade: 'documented',
    live: safe,
    send: ask('/sns/userinfo'),
    expect: foreignCgi,
  },
  {
    id: `wechat/answers-76022-to-a-platform-s-path-with-an-account-s-token-for-${name}`,
    because: { page: from, at: 'note 1', says: 'the token must be of the kind the path belongs to' },
    grade: 'documented',
    live: safe,
    steps: [own, { send: (earlier) => ask('/cgi-bin/component/api_query_auth', token(earlier)), expect: foreignCgi }],
  },
  {
    id: `wechat/answers-76022-to-an-account-s-path-with-a-platform-s-token-for-${name}`,
    because: { page: from, at: 'note 1', says: 'the token must be of the kind the path belongs to' },
    grade: 'documented',
    live: never('needs a third-party platform'),
    steps: asPlatform([], {
      send: ([, bought]) => ask('/cgi-bin/media/uploadimg', componentTokenIn(bought)),
      expect: foreignCgi,
    }),
  },
];

const formRefusals = ({ name, page: from, url, ask, endpoint }: QuotaCall): readonly Case[] => {
  // One of the two pages has these rows.
  const likewise = from === clearPage ? undefined : { assumes: 'so it is of the other call' };
  return [
    {
      id: `wechat/answers-41001-without-a-token-for-${name}`,
      because: { page: from, at: 'query parameters', says: 'a token is wanted' },
      grade: 'documented',
      live: safe,
      send: { ...ask(), url },
      expect: missingToken,
    },
    {
      id: `wechat/answers-40001-to-a-token-never-issued-for-${name}`,
      because: { page: clearPage, at: 'error 40001', says: 'a token that is not valid', ...likewise },
      grade: likewise ? 'assumed' : 'documented',
      live: safe,
      needs: [account(appid)],
      send: ask('/cgi-bin/media/uploadimg', '2'),
      expect: invalidToken,
    },
    {
      id: `wechat/answers-42001-to-a-token-that-ran-out-for-${name}`,
      because: { page: clearPage, at: 'error 42001', says: 'a token that ran out', ...likewise },
      grade: likewise ? 'assumed' : 'documented',
      live: never('takes two hours'),
      steps: [
        own,
        {
          needs: [later(7200)],
          send: (earlier) => ask('/cgi-bin/media/uploadimg', token(earlier)),
          expect: expiredToken,
        },
      ],
    },
    {
      id: `wechat/answers-44002-to-an-empty-body-for-${name}`,
      because: { page: clearPage, at: 'error 44002', says: 'a POST without a body', ...likewise },
      grade: likewise ? 'assumed' : 'documented',
      live: safe,
      send: { method: 'POST', url: ask().url, headers: { 'Content-Length': '0' } },
      expect: emptyPost,
    },
    {
      id: `wechat/answers-47001-to-broken-json-for-${name}`,
      because: { page: 'wechat-global-codes', at: '47001', says: 'JSON that cannot be read', assumes: 'so it is here' },
      grade: 'assumed',
      live: safe,
      send: { ...ask(), body: { kind: 'raw', content: '{"cgi_path":', contentType: 'application/json' } },
      expect: badFormat,
    },
    {
      id: `wechat/answers-43002-to-get-for-${name}`,
      because: { page: from, at: 'call', says: 'it is asked by POST', assumes: 'we read 43002, without a hint' },
      grade: 'assumed',
      live: safe,
      send: { method: 'GET', url: ask().url },
      expect: onlyPost,
    },
    {
      id: `wechat/answers-412-to-a-chunked-body-for-${name}`,
      because: { page: 'tomsean-412', at: 'post', says: 'a body without a length is 412 for JSON too' },
      grade: 'observed',
      live: safe,
      send: { ...ask(), body: { kind: 'raw', content: '{}', contentType: 'application/json', framing: 'chunked' } },
      expect: lengthRequired,
    },
    {
      id: `wechat/answers-45009-for-${name}`,
      because: { page: clearPage, at: 'error 45009', says: 'asked too often on one day', ...likewise },
      grade: likewise ? 'assumed' : 'documented',
      live: never('nobody says how often that is'),
      needs: [fault(45009, endpoint)],
      send: ask(),
      expect: noSuchToken(45009, 'reach max api daily quota limit'),
    },
  ];
};

const limited: Case = {
  id: 'wechat/answers-50002-for-clearing-one-quota',
  because: { page: clearPage, at: 'error 50002', says: 'the account is limited' },
  grade: 'documented',
  live: never('nothing a caller sends brings it about'),
  needs: [fault(50002, 'wechat/quota_clear')],
  send: clearOne(),
  expect: noSuchToken(50002, 'user limited'),
};

export const apiQuotaCases: readonly Case[] = [
  ...counts,
  ...clearings,
  ...calls.flatMap((call) => [...pathRefusals(call), ...formRefusals(call)]),
  limited,
];
