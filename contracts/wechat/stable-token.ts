/** The stable token: the same one until its last five minutes, unless a new one is forced. */
import {
  type Case,
  clockAt,
  costs,
  type ExpectedResponse,
  frozen,
  later,
  never,
  type Step,
  safe,
} from '../engine/case.ts';
import { type HttpResponse, textAt } from '../engine/http.ts';
import { mistakes, takesToken, troubles } from './plain-token.ts';
import {
  account,
  anybody,
  askStable,
  credentials,
  fault,
  picture,
  stableOf,
  stablePath,
  tokenOf,
  upload,
  withToken,
} from './requests.ts';
import {
  another,
  badAppid,
  badSecret,
  badToken,
  expired,
  lengthRequired,
  noSuchToken,
  notListed,
  tokenFor,
  tokenForm,
  uploadedPng,
} from './responses.ts';

const page = 'DOC-S stable_token';
const takesTime = never('the clock of the live service cannot be moved');
const forces = costs('one of 20 forced refreshes a day, and whoever holds the old token loses it');

const tokenIn = (response: HttpResponse | undefined): string => textAt(response, 'access_token');
const use = (response: HttpResponse | undefined) => upload([picture], withToken(tokenIn(response)));
const sameAs = (response: HttpResponse | undefined, left: number): ExpectedResponse =>
  tokenFor(left, tokenIn(response));
const unlike = (response: HttpResponse | undefined): ExpectedResponse => tokenFor(7200, another(tokenIn(response)));

/** A token (answer 0), and then. */
const first = (appid: string, ...more: readonly Step[]): readonly [Step, ...Step[]] => [
  { needs: [frozen, account(appid)], send: stableOf(appid), expect: tokenFor(7200) },
  ...more,
];

const answers: readonly Case[] = [
  {
    id: 'wechat/stable-token-is-compact-and-in-order',
    because: {
      page,
      at: 'return',
      says: 'access_token, expires_in; live labels token answers as JSON with an encoding',
    },
    grade: 'documented',
    live: safe,
    needs: [frozen, account('wxcontractstable01')],
    send: stableOf('wxcontractstable01'),
    expect: {
      ...tokenFor(7200),
      body: {
        kind: 'json',
        is: { access_token: tokenForm, expires_in: 7200 },
        schema: 'wechat#/$defs/token',
        order: 'as written',
        raw: /^\{"access_token":"[^"]+","expires_in":7200\}$/,
      },
    },
  },
  {
    id: 'wechat/gives-anybody-a-stable-token-while-open',
    because: { page, at: 'parameters', says: 'an emulator without accounts takes any appid and secret' },
    grade: 'assumed',
    live: never('the live service knows its accounts'),
    steps: [
      { needs: [frozen], send: askStable(anybody), expect: tokenFor(7200) },
      { send: ([one]) => use(one), expect: uploadedPng },
    ],
  },
  {
    id: 'wechat/gives-a-stable-token-to-a-listed-address',
    because: { page, at: 'error 40164', says: 'an account may list the addresses its calls come from' },
    grade: 'documented',
    live: safe,
    needs: [frozen, account('wxcontractstable02', { ips: ['127.0.0.1'] })],
    send: stableOf('wxcontractstable02'),
    expect: tokenFor(7200),
  },
];

const kept = { page, at: 'description', says: 'asked again, the same token with the seconds it has left' };
const lastMinutes = {
  page: 'auth.getStableAccessToken',
  at: 'sheet 2.2',
  says: 'never less than 300 seconds are left',
};

const lives: readonly Case[] = [
  {
    id: 'wechat/gives-the-same-stable-token-with-the-seconds-left',
    because: { ...kept, at: 'sample, 345 seconds' },
    grade: 'documented',
    live: safe,
    steps: first('wxcontractstable03', {
      needs: [later(6855)],
      send: stableOf('wxcontractstable03', false),
      expect: ([one]) => sameAs(one, 345),
    }),
  },
  {
    id: 'wechat/gives-the-same-stable-token-while-300-seconds-are-left',
    because: lastMinutes,
    grade: 'documented',
    live: takesTime,
    steps: first('wxcontractstable04', {
      needs: [later(6900)],
      send: stableOf('wxcontractstable04'),
      expect: ([one]) => sameAs(one, 300),
    }),
  },
  {
    id: 'wechat/gives-a-new-stable-token-when-299-seconds-are-left',
    because: lastMinutes,
    grade: 'documented',
    live: takesTime,
    steps: first(
      'wxcontractstable05',
      { needs: [later(6901)], send: stableOf('wxcontractstable05'), expect: ([one]) => unlike(one) },
      { needs: [later(60)], send: stableOf('wxcontractstable05'), expect: ([, two]) => sameAs(two, 7140) },
    ),
  },
  {
    id: 'wechat/accepts-both-stable-tokens-near-the-change',
    because: { ...lastMinutes, says: 'when the token changes by itself, old and new are good for five minutes' },
    grade: 'documented',
    live: takesTime,
    steps: first(
      'wxcontractstable06',
      { needs: [later(6901)], send: stableOf('wxcontractstable06'), expect: ([one]) => unlike(one) },
      { needs: [later(298)], send: ([one]) => use(one), expect: uploadedPng },
      { send: ([, two]) => use(two), expect: uploadedPng },
    ),
  },
  {
    id: 'wechat/refuses-the-older-stable-token-after-five-minutes',
    because: { ...lastMinutes, says: 'five minutes after the change its two hours are over too; we read 42001' },
    grade: 'assumed',
    live: takesTime,
    steps: first(
      'wxcontractstable07',
      { needs: [later(6901)], send: stableOf('wxcontractstable07'), expect: ([one]) => unlike(one) },
      { needs: [later(300)], send: ([one]) => use(one), expect: expired },
      { send: ([, two]) => use(two), expect: uploadedPng },
    ),
  },
  {
    id: 'wechat/accepts-a-stable-token-in-its-last-second',
    because: { page, at: 'expires_in', says: 'a token lives as many seconds as expires_in says' },
    grade: 'documented',
    live: takesTime,
    steps: first('wxcontractstable08', { needs: [later(7199)], send: ([one]) => use(one), expect: uploadedPng }),
  },
  {
    id: 'wechat/refuses-a-stable-token-at-its-end',
    because: {
      page: 'juejin 6947607483330330631',
      at: 'sheet 2.3',
      says: 'run out is 42001; we read that it is so at 0',
    },
    grade: 'assumed',
    live: takesTime,
    steps: first(
      'wxcontractstable09',
      { needs: [later(7200)], send: ([one]) => use(one), expect: expired },
      { send: stableOf('wxcontractstable09'), expect: ([one]) => unlike(one) },
    ),
  },
];

const apart = { page, at: 'description', says: 'plain and stable tokens are apart and do not touch each other' };

const kinds: readonly Case[] = [
  {
    id: 'wechat/keeps-the-stable-token-through-plain-ones',
    because: apart,
    grade: 'documented',
    live: takesToken,
    steps: first(
      'wxcontractstable10',
      { send: tokenOf('wxcontractstable10'), expect: ([one]) => unlike(one) },
      { send: tokenOf('wxcontractstable10'), expect: ([one]) => unlike(one) },
      { needs: [later(300)], send: ([one]) => use(one), expect: uploadedPng },
      { send: stableOf('wxcontractstable10'), expect: ([one]) => sameAs(one, 6900) },
    ),
  },
  {
    id: 'wechat/keeps-the-plain-token-through-stable-ones',
    because: apart,
    grade: 'documented',
    live: forces,
    steps: [
      {
        needs: [frozen, account('wxcontractstable11')],
        send: tokenOf('wxcontractstable11'),
        expect: tokenFor(7200),
      },
      { send: stableOf('wxcontractstable11'), expect: ([plain]) => unlike(plain) },
      {
        needs: [later(30)],
        send: stableOf('wxcontractstable11', true),
        expect: ([, one]) => unlike(one),
      },
      { needs: [later(300)], send: ([plain]) => use(plain), expect: uploadedPng },
    ],
  },
];

const forced = { page, at: 'force_refresh', says: 'a forced refresh gives a new token and ends the old at once' };
const tooSoon = { page, at: 'force_refresh', says: 'two refreshes are 30 seconds apart, or nothing is refreshed' };
const twenty = { page, at: 'force_refresh', says: 'a refresh can be forced 20 times a day; we read then 45009' };
/** The text that sends callers here would make no sense here. */
const refreshesSpent = noSuchToken(45009, 'reach max api daily quota limit');

const force = (appid: string): Step => ({ needs: [later(30)], send: stableOf(appid, true), expect: tokenFor(7200) });

const refreshes: readonly Case[] = [
  {
    id: 'wechat/forces-a-new-stable-token',
    because: forced,
    grade: 'documented',
    live: forces,
    steps: first(
      'wxcontractforce001',
      { needs: [later(600)], send: stableOf('wxcontractforce001', true), expect: ([one]) => unlike(one) },
      { send: stableOf('wxcontractforce001'), expect: ([, two]) => sameAs(two, 7200) },
      { send: ([, two]) => use(two), expect: uploadedPng },
    ),
  },
  {
    id: 'wechat/refuses-the-stable-token-that-was-forced-out',
    because: forced,
    grade: 'documented',
    live: forces,
    steps: first(
      'wxcontractforce002',
      { needs: [later(600)], send: stableOf('wxcontractforce002', true), expect: ([one]) => unlike(one) },
      { send: ([one]) => use(one), expect: badToken },
    ),
  },
  {
    id: 'wechat/forces-a-first-stable-token',
    because: { ...forced, says: 'we read that it does no harm where there is no old one' },
    grade: 'assumed',
    live: forces,
    needs: [frozen, account('wxcontractforce003')],
    send: stableOf('wxcontractforce003', true),
    expect: tokenFor(7200),
  },
  {
    id: 'wechat/forces-nothing-within-29-seconds',
    because: { ...tooSoon, says: `${tooSoon.says}; we read since the last token, and that the current one comes back` },
    grade: 'assumed',
    live: forces,
    steps: first(
      'wxcontractforce004',
      { needs: [later(29)], send: stableOf('wxcontractforce004', true), expect: ([one]) => sameAs(one, 7171) },
      { send: ([one]) => use(one), expect: uploadedPng },
    ),
  },
  {
    id: 'wechat/forces-a-new-stable-token-after-30-seconds',
    because: { ...tooSoon, says: `${tooSoon.says}; we read since the last token` },
    grade: 'assumed',
    live: forces,
    steps: first('wxcontractforce005', {
      needs: [later(30)],
      send: stableOf('wxcontractforce005', true),
      expect: ([one]) => unlike(one),
    }),
  },
  {
    id: 'wechat/forces-nothing-within-29-seconds-of-a-refresh',
    because: tooSoon,
    grade: 'documented',
    live: forces,
    steps: first(
      'wxcontractforce006',
      { needs: [later(600)], send: stableOf('wxcontractforce006', true), expect: ([one]) => unlike(one) },
      { needs: [later(29)], send: stableOf('wxcontractforce006', true), expect: ([, two]) => sameAs(two, 7171) },
      { needs: [later(1)], send: stableOf('wxcontractforce006', true), expect: ([, two]) => unlike(two) },
    ),
  },
  {
    id: 'wechat/answers-45009-to-the-21st-forced-refresh',
    because: twenty,
    grade: 'assumed',
    live: never('would spend the whole day’s refreshes'),
    steps: [
      {
        needs: [frozen, clockAt('2026-03-04T04:00:00.000Z'), account('wxcontractforce007')],
        send: stableOf('wxcontractforce007'),
        expect: tokenFor(7200),
      },
      ...Array.from({ length: 20 }, () => force('wxcontractforce007')),
      { needs: [later(30)], send: stableOf('wxcontractforce007', true), expect: refreshesSpent },
      // Without force the current token is still to be had.
      { send: stableOf('wxcontractforce007'), expect: (earlier) => sameAs(earlier[20], 7170) },
      { send: (earlier) => use(earlier[20]), expect: uploadedPng },
      // Past midnight in Shanghai, which is 16:00 UTC.
      {
        needs: [clockAt('2026-03-04T16:00:00.000Z')],
        send: stableOf('wxcontractforce007', true),
        expect: (earlier) => unlike(earlier[20]),
      },
    ],
  },
  {
    id: 'wechat/counts-no-refresh-that-did-not-happen',
    because: { ...twenty, says: 'a refresh is forced 20 times a day; we read that only those that happened count' },
    grade: 'assumed',
    live: never('would spend the whole day’s refreshes'),
    steps: [
      {
        needs: [frozen, clockAt('2026-03-04T04:00:00.000Z'), account('wxcontractforce008')],
        send: stableOf('wxcontractforce008'),
        expect: tokenFor(7200),
      },
      ...Array.from({ length: 20 }, () => ({
        send: stableOf('wxcontractforce008', true),
        expect: ([one]: readonly HttpResponse[]) => sameAs(one, 7200),
      })),
      { needs: [later(30)], send: stableOf('wxcontractforce008', true), expect: ([one]) => unlike(one) },
    ],
  },
];

const errors = { page, at: 'error codes' };
const json = { kind: 'raw', content: JSON.stringify(anybody), contentType: 'application/json' } as const;

const failures: readonly Case[] = [
  ...mistakes.map(
    ([slug, fields, expect, says]): Case => ({
      id: `wechat/stable-answers-${slug}`,
      because: { ...errors, says },
      grade: says.startsWith('we read') ? 'assumed' : 'documented',
      live: safe,
      send: askStable(fields),
      expect,
    }),
  ),
  {
    id: 'wechat/stable-answers-40013-to-an-unknown-appid',
    because: { ...errors, says: 'an appid nobody has is invalid' },
    grade: 'documented',
    live: safe,
    needs: [account('wxcontractstable12')],
    send: stableOf('wxcontractstable13'),
    expect: badAppid,
  },
  {
    id: 'wechat/stable-answers-40125-to-a-wrong-secret',
    because: { ...errors, says: 'the secret is not this appid’s' },
    grade: 'documented',
    live: safe,
    needs: [account('wxcontractstable14')],
    send: askStable({ ...credentials('wxcontractstable14'), secret: 'wrong' }),
    expect: badSecret,
  },
  {
    id: 'wechat/stable-answers-40164-to-an-address-not-listed',
    because: { ...errors, says: 'the address is not on the account’s list; the text is that of the plain token' },
    grade: 'documented',
    live: never('needs a list of addresses that changes for this one case'),
    needs: [account('wxcontractstable15', { ips: ['203.0.113.1'] })],
    send: stableOf('wxcontractstable15'),
    expect: notListed('127.0.0.1'),
  },
  ...['GET', 'PUT'].map(
    (method): Case => ({
      id: `wechat/stable-answers-43002-to-${method.toLowerCase()}`,
      because: { page, at: 'sheet 2.2', says: 'it is asked by POST alone; we read that no hint comes with it' },
      grade: 'assumed',
      live: safe,
      send: { method, url: stablePath, ...(method === 'PUT' && { body: json }) },
      expect: noSuchToken(43002, 'require POST method'),
    }),
  ),
  {
    id: 'wechat/stable-answers-43002-to-the-query-of-the-plain-token',
    because: { page, at: 'sheet 2.2', says: 'it is asked by POST alone, whatever stands in the query' },
    grade: 'assumed',
    live: safe,
    send: { method: 'GET', url: `${stablePath}?grant_type=client_credential&appid=wxanybody&secret=x` },
    expect: noSuchToken(43002, 'require POST method'),
  },
  {
    id: 'wechat/stable-answers-44002-to-an-empty-body',
    because: { page: 'generic codes', at: '44002', says: 'a POST without a body; we read so here' },
    grade: 'assumed',
    live: safe,
    send: { method: 'POST', url: stablePath, headers: { 'Content-Length': '0' } },
    expect: noSuchToken(44002, 'empty post data'),
  },
  {
    id: 'wechat/stable-answers-47001-to-broken-json',
    because: { page: 'generic codes', at: '47001', says: 'JSON that cannot be read; we read so here' },
    grade: 'assumed',
    live: safe,
    send: { method: 'POST', url: stablePath, body: { ...json, content: '{"grant_type":' } },
    expect: noSuchToken(47001, 'data format error'),
  },
  {
    id: 'wechat/stable-answers-412-to-a-chunked-body',
    because: { page: 'blog.tomsean.cn', at: 'sheet 6.1', says: 'a body without a length is 412 for JSON too' },
    grade: 'observed',
    live: safe,
    send: { method: 'POST', url: stablePath, body: { ...json, framing: 'chunked' } },
    expect: lengthRequired,
  },
];

const rows = [
  ...troubles,
  [45009, 'reach max api daily quota limit', 'assumed', '500 000 a day; we read the text without its advice'],
  [45011, 'api minute-quota reach limit mustslower retry next minute', 'documented', '10 000 a minute'],
] as const;

const faults: readonly Case[] = rows.map(([code, words, grade, says]) => ({
  id: `wechat/stable-answers-${code === -1 ? 'minus-1' : code}-by-fault`,
  because: { ...errors, says },
  grade,
  live: never('nothing a caller sends brings it about'),
  needs: [fault(code, 'wechat/stable_token')],
  send: askStable(anybody),
  expect: noSuchToken(code, words),
}));

export const stableTokenCases: readonly Case[] = [...answers, ...lives, ...kinds, ...refreshes, ...failures, ...faults];
