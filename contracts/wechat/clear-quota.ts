/** Starting the day's count again: ten times a month, with a token or with the secret. */
import { type Case, clockAt, frozen, later, never, type Step, safe } from '../engine/case.ts';
import { type HttpResponse, textAt } from '../engine/http.ts';
import { badFormat, emptyPost, expiredToken, invalidToken, missingToken, onlyPost } from './component-responses.ts';
import { appid, askQuota, clear, clearBySecret, clearPath, clearPathV2, uploadsADay } from './quota-requests.ts';
import { clearsSpent, done, quotaOf } from './quota-responses.ts';
import { goodUpload, refusedUpload, repeat } from './quota-steps.ts';
import { account, anybody, askToken, fault, picture, tokenOf, upload, withToken } from './requests.ts';
import {
  badAppid,
  badSecret,
  lengthRequired,
  noAppid,
  noSecret,
  noSuchToken,
  quotaSpent,
  tokenFor,
  tokensSpent,
  uploadedPng,
} from './responses.ts';

const page = 'wechat-clear-quota';
const pageV2 = 'wechat-clear-quota-v2';
const clears = never('names an account that nobody has, and would take one of ten clearances of the month');
const month = never('would spend the whole month’s clearances');

const answer = { page, at: 'sample', says: 'errcode 0 and ok' };
const effect = { page, at: 'description', says: 'the day’s calls start again at nothing' };

const token = ([answered]: readonly HttpResponse[]) => textAt(answered, 'access_token');

const cleared: readonly Case[] = [
  {
    id: 'wechat/clears-the-quota-in-order',
    because: answer,
    grade: 'documented',
    live: clears,
    send: clear(),
    expect: done,
  },
  {
    id: 'wechat/clears-the-quota-with-the-secret-in-order',
    because: { ...answer, page: pageV2 },
    grade: 'documented',
    live: clears,
    send: clearBySecret(),
    expect: done,
  },
  {
    id: 'wechat/clears-the-quota-with-the-secret-in-the-query',
    because: {
      page: pageV2,
      at: 'call and sample',
      says: 'the table puts both into the body, the sample into the URL',
    },
    grade: 'documented',
    live: clears,
    send: { method: 'POST', url: `${clearPathV2}?appid=${appid}&appsecret=x`, headers: { 'Content-Length': '0' } },
    expect: done,
  },
  {
    id: 'wechat/clears-the-quota-for-more-uploads',
    because: effect,
    grade: 'documented',
    live: never('a switch of the emulator'),
    steps: [
      { needs: [frozen, uploadsADay(2)], ...goodUpload },
      goodUpload,
      refusedUpload,
      { send: clear(), expect: done },
      { send: askQuota(), expect: quotaOf(2, 0) },
      goodUpload,
      goodUpload,
      refusedUpload,
    ],
  },
  {
    id: 'wechat/clears-the-quota-of-one-account-alone',
    because: { page, at: 'parameters', says: 'the account whose token it is' },
    grade: 'documented',
    live: never('needs two accounts'),
    steps: [
      { needs: [frozen, uploadsADay(1)], ...goodUpload },
      refusedUpload,
      { send: upload([picture], withToken('99_contractother')), expect: uploadedPng },
      { send: clear({ appid }, '99_contractother'), expect: done },
      { send: upload([picture], withToken('99_contractother')), expect: uploadedPng },
      refusedUpload,
    ],
  },
  {
    id: 'wechat/clears-the-quota-with-the-secret-for-more-uploads',
    because: { ...effect, page: pageV2, at: 'note 1' },
    grade: 'documented',
    live: never('a switch of the emulator'),
    steps: [
      { needs: [frozen, uploadsADay(1), account(appid)], send: tokenOf(appid), expect: tokenFor(7200) },
      { send: (earlier) => upload([picture], withToken(token(earlier))), expect: uploadedPng },
      { send: (earlier) => upload([picture], withToken(token(earlier))), expect: quotaSpent },
      { send: clearBySecret(), expect: done },
      { send: (earlier) => upload([picture], withToken(token(earlier))), expect: uploadedPng },
    ],
  },
];

const tokensADay = { page: 'wechat-limits', at: 'access_token', says: 'an account has 2000 tokens a day' };
const day = clockAt('2026-03-04T04:00:00.000Z');
const newToken: Step = { send: tokenOf(appid), expect: tokenFor(7200) };

const tokens: readonly Case[] = [
  {
    id: 'wechat/answers-45009-to-the-2001st-token-until-it-is-cleared',
    because: {
      ...tokensADay,
      says: `${tokensADay.says}; with the secret they start again when there is no token left`,
    },
    grade: 'documented',
    live: never('would spend the whole day’s tokens'),
    steps: [
      { needs: [frozen, day, account(appid)], ...newToken },
      ...repeat(1999, newToken),
      { send: tokenOf(appid), expect: tokensSpent },
      { send: clearBySecret(), expect: done },
      newToken,
    ],
  },
  {
    id: 'wechat/answers-45009-to-the-2001st-token-until-midnight-in-shanghai',
    because: { ...tokensADay, assumes: 'the day begins in Shanghai' },
    grade: 'assumed',
    live: never('would spend the whole day’s tokens'),
    steps: [
      { needs: [frozen, day], send: askToken(anybody), expect: tokenFor(7200) },
      ...repeat(1999, { send: askToken(anybody), expect: tokenFor(7200) }),
      { needs: [clockAt('2026-03-04T15:59:59.000Z')], send: askToken(anybody), expect: tokensSpent },
      { needs: [later(1)], send: askToken(anybody), expect: tokenFor(7200) },
    ],
  },
];

const ten = { page, at: 'note 3', says: 'ten times a month, with the token and with the secret together' };
const inMarch = clockAt('2026-03-10T04:00:00.000Z');
const own: Step = { needs: [frozen, inMarch, account(appid)], send: tokenOf(appid), expect: tokenFor(7200) };
const clearOwn = (expect: Step['expect']): Step => ({
  send: (earlier) => clear({ appid }, token(earlier)),
  expect,
});

const monthly: readonly Case[] = [
  {
    id: 'wechat/answers-48006-to-the-11th-clearance-of-a-month',
    because: ten,
    grade: 'documented',
    live: month,
    steps: [own, ...repeat(10, clearOwn(done)), clearOwn(clearsSpent), clearOwn(clearsSpent)],
  },
  {
    id: 'wechat/answers-48006-to-the-11th-clearance-of-either-kind',
    because: ten,
    grade: 'documented',
    live: month,
    steps: [
      own,
      ...repeat(6, clearOwn(done)),
      ...repeat(4, { send: clearBySecret(), expect: done }),
      { send: clearBySecret(), expect: clearsSpent },
      clearOwn(clearsSpent),
    ],
  },
  {
    id: 'wechat/answers-48006-until-the-month-ends-in-shanghai',
    because: { ...ten, assumes: 'we read a calendar month, in Shanghai' },
    grade: 'assumed',
    live: month,
    steps: [
      own,
      ...repeat(10, { send: clearBySecret(), expect: done }),
      { needs: [clockAt('2026-03-31T15:59:59.000Z')], send: clearBySecret(), expect: clearsSpent },
      { needs: [clockAt('2026-03-31T16:00:00.000Z')], send: clearBySecret(), expect: done },
    ],
  },
  {
    id: 'wechat/answers-48006-without-counting-what-failed',
    because: { ...ten, says: 'a clearance that takes effect is one of the ten' },
    grade: 'documented',
    live: month,
    steps: [
      own,
      ...repeat(12, { send: clearBySecret({ appid, appsecret: 'wrong' }), expect: badSecret }),
      ...repeat(10, { send: clearBySecret(), expect: done }),
      { send: clearBySecret(), expect: clearsSpent },
    ],
  },
  {
    id: 'wechat/answers-48006-to-one-account-and-no-other',
    because: { ...ten, says: 'each account has its own ten' },
    grade: 'documented',
    live: month,
    steps: [
      own,
      ...repeat(10, { send: clearBySecret(), expect: done }),
      { send: clearBySecret(), expect: clearsSpent },
      {
        needs: [account('wxcontractquota101')],
        send: clearBySecret({ appid: 'wxcontractquota101', appsecret: 'secret-of-wxcontractquota101' }),
        expect: done,
      },
    ],
  },
];

const wrongId = { page, at: 'error 40013', says: 'an appid that is wrong, or not the one of the token' };
const tableV2 = { page: pageV2, at: 'error codes' };
const anyBody = { kind: 'raw', content: '{}', contentType: 'application/json' } as const;

const refusals: readonly Case[] = [
  {
    id: 'wechat/answers-40013-to-the-appid-of-another-account',
    because: wrongId,
    grade: 'documented',
    live: safe,
    steps: [
      own,
      {
        needs: [account('wxcontractquota101')],
        send: (earlier) => clear({ appid: 'wxcontractquota101' }, token(earlier)),
        expect: badAppid,
      },
    ],
  },
  {
    id: 'wechat/answers-41002-to-a-clearance-without-appid',
    because: { page: 'wechat-global-codes', at: '41002', says: 'the appid is missing', assumes: 'so it is here' },
    grade: 'assumed',
    live: safe,
    send: clear({}),
    expect: noAppid,
  },
  {
    id: 'wechat/answers-41001-to-a-clearance-without-token',
    because: { page, at: 'query parameters', says: 'a token is wanted' },
    grade: 'documented',
    live: safe,
    send: { ...clear(), url: clearPath },
    expect: missingToken,
  },
  {
    id: 'wechat/answers-40001-to-a-clearance-with-a-token-never-issued',
    because: { page: 'easywechat-2759', at: 'report', says: 'garbage is 40001', assumes: 'so it is here' },
    grade: 'assumed',
    live: safe,
    needs: [account(appid)],
    send: clear({ appid }, '2'),
    expect: invalidToken,
  },
  {
    id: 'wechat/answers-42001-to-a-clearance-with-a-token-that-ran-out',
    because: { page: 'community-42001', at: 'the answer', says: 'a token that ran out will not clear' },
    grade: 'observed',
    live: never('takes two hours'),
    steps: [own, { needs: [later(7200)], send: (earlier) => clear({ appid }, token(earlier)), expect: expiredToken }],
  },
  {
    id: 'wechat/answers-41002-to-a-clearance-by-secret-without-appid',
    because: { ...tableV2, says: 'the appid is missing' },
    grade: 'documented',
    live: safe,
    send: clearBySecret({ appsecret: 'x' }),
    expect: noAppid,
  },
  {
    id: 'wechat/answers-41004-to-a-clearance-by-secret-without-secret',
    because: { ...tableV2, says: 'the secret is missing' },
    grade: 'documented',
    live: safe,
    send: clearBySecret({ appid }),
    expect: noSecret,
  },
  {
    id: 'wechat/answers-40013-to-a-clearance-by-secret-of-an-unknown-appid',
    because: { ...tableV2, says: 'the appid is invalid' },
    grade: 'documented',
    live: safe,
    needs: [account('wxcontractquota101')],
    send: clearBySecret(),
    expect: badAppid,
  },
  {
    id: 'wechat/answers-40125-to-a-clearance-by-a-wrong-secret',
    because: { ...tableV2, says: 'the table has no row for it', assumes: 'that of the token endpoints' },
    grade: 'assumed',
    live: safe,
    needs: [account(appid)],
    send: clearBySecret({ appid, appsecret: 'wrong' }),
    expect: badSecret,
  },
  {
    id: 'wechat/answers-minus-1-to-a-clearance-by-secret',
    because: { ...tableV2, says: 'the service is busy' },
    grade: 'documented',
    live: never('nothing a caller sends brings it about'),
    needs: [fault(-1, 'wechat/clear_quota_v2')],
    send: clearBySecret(),
    expect: noSuchToken(-1, 'system error'),
  },
  ...(
    [
      ['a-clearance', clear().url, page],
      ['a-clearance-by-secret', clearPathV2, pageV2],
    ] as const
  ).flatMap(([name, url, from]): Case[] => [
    {
      id: `wechat/answers-43002-to-get-for-${name}`,
      because: { page: from, at: 'call', says: 'it is asked by POST alone', assumes: 'we read 43002, without a hint' },
      grade: 'assumed',
      live: safe,
      send: { method: 'GET', url },
      expect: onlyPost,
    },
    {
      id: `wechat/answers-47001-to-broken-json-for-${name}`,
      because: { page: 'wechat-global-codes', at: '47001', says: 'JSON that cannot be read', assumes: 'so it is here' },
      grade: 'assumed',
      live: safe,
      send: { method: 'POST', url, body: { ...anyBody, content: '{"appid":' } },
      expect: badFormat,
    },
    {
      id: `wechat/answers-412-to-a-chunked-body-for-${name}`,
      because: { page: 'tomsean-412', at: 'post', says: 'a body without a length is 412 for JSON too' },
      grade: 'observed',
      live: safe,
      send: { method: 'POST', url, body: { ...anyBody, framing: 'chunked' } },
      expect: lengthRequired,
    },
  ]),
  {
    id: 'wechat/answers-44002-to-a-clearance-without-body',
    because: { page: 'wechat-global-codes', at: '44002', says: 'a POST without a body', assumes: 'so it is here' },
    grade: 'assumed',
    live: safe,
    send: { method: 'POST', url: clear().url, headers: { 'Content-Length': '0' } },
    expect: emptyPost,
  },
];

export const clearQuotaCases: readonly Case[] = [...cleared, ...tokens, ...monthly, ...refusals];
