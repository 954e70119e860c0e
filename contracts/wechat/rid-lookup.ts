/** What became of a call: every refusal ends in a rid, and a rid leads back to the call for seven days. */
import { type Case, clockAt, frozen, type JsonPattern, later, never, type Step, safe } from '../engine/case.ts';
import { type HttpResponse, textAt, textOf } from '../engine/http.ts';
import { printedJson } from '../engine/printed.ts';
import { badFormat, emptyPost, expiredToken, invalidToken, missingToken, onlyPost } from './component-responses.ts';
import { appid, askRid, ridIn, ridPath } from './quota-requests.ts';
import { foreignRid, noSuchRid, ridInfo, someWords } from './quota-responses.ts';
import {
  account,
  askToken,
  credentials,
  media,
  path,
  picture,
  smallPng,
  tokenOf,
  upload,
  url,
  withToken,
} from './requests.ts';
import { badAppid, badSecret, lengthRequired, noToken, tokenFor, unknownPath, wrongFileType } from './responses.ts';

const page = 'wechat-rid';
const sample = { page, at: 'sample', says: 'when it was, how long it took, what was sent, what came back, from where' };
const ours = {
  page,
  at: 'description',
  says: 'a rid that an answer ended in is found',
  assumes: 'so is that of an answer which found another',
};

const refused: Step = { send: upload([media('picture.gif', smallPng)]), expect: wrongFileType };
/** Keys of JSON in this order. None is passed over, so that a text that lacks the last is not searched again and again. */
const inOrder = (...keys: readonly string[]): RegExp =>
  new RegExp(keys.map((key, i) => `${i === 0 ? '' : `(?:(?!"${key}":).)*`}"${key}":`).join(''), 's');

const text = (response: HttpResponse | undefined): string => (response ? textOf(response) : '');
/** The sample has its address, and its token, in part only. */
const hereMasked = /^127\.(0|xx)\.0\.1$/;

const whole = (earlier: readonly HttpResponse[]): { readonly [key: string]: JsonPattern } => ({
  invoke_time: 1_772_643_967,
  request_url: /^access_token=.+/,
  response_body: text(earlier[0]),
  client_ip: hereMasked,
});

const found: readonly Case[] = [
  {
    id: 'wechat/rid-leads-to-its-call',
    because: sample,
    grade: 'documented',
    live: safe,
    steps: [
      { needs: [frozen, clockAt('2026-03-04T17:06:07.000Z')], ...refused },
      { needs: [later(60)], send: ([first]) => askRid(ridIn(first)), expect: (earlier) => ridInfo(whole(earlier)) },
    ],
  },
  {
    id: 'wechat/rid-answers-are-in-order',
    because: sample,
    grade: 'documented',
    live: safe,
    steps: [
      refused,
      {
        send: ([first]) => askRid(ridIn(first)),
        expect: {
          ...ridInfo({}),
          printed: printedJson(
            { errcode: 0, errmsg: 'ok' },
            {
              raw: inOrder('invoke_time', 'cost_in_ms', 'request_url', 'request_body', 'response_body', 'client_ip'),
            },
          ),
        },
      },
    ],
  },
  {
    id: 'wechat/rid-keeps-the-token-to-itself',
    because: { ...sample, says: 'of the token only its beginning is shown' },
    grade: 'documented',
    live: safe,
    steps: [
      refused,
      {
        send: ([first]) => askRid(ridIn(first)),
        // The case's own token is longer than this by far.
        expect: ridInfo({ request_url: /^access_token=[^&]{0,14}(&|$)/ }),
      },
    ],
  },
  {
    id: 'wechat/rid-gives-the-body-of-a-call-back',
    because: { ...sample, says: 'what was posted is there too' },
    grade: 'documented',
    live: safe,
    steps: [
      { send: askRid('61725984-6126f6f9-040f19c4'), expect: noSuchRid },
      {
        send: ([first]) => askRid(ridIn(first)),
        expect: ridInfo({ request_body: '{"rid":"61725984-6126f6f9-040f19c4"}' }),
      },
    ],
  },
  {
    id: 'wechat/rid-of-an-answer-that-found-another',
    because: ours,
    grade: 'assumed',
    live: safe,
    steps: [
      refused,
      { send: askRid('61725984-6126f6f9-040f19c4'), expect: noSuchRid },
      { send: ([first]) => askRid(ridIn(first)), expect: ([first]) => ridInfo({ response_body: text(first) }) },
      { send: ([, second]) => askRid(ridIn(second)), expect: ([, second]) => ridInfo({ response_body: text(second) }) },
    ],
  },
];

const others = [
  ['without-a-token', upload([picture], { url: path }), noToken],
  ['of-an-unknown-path', upload([picture], { url: `/cgi-bin${url}` }), unknownPath],
  ['of-a-token-that-was-not-given', askToken({ grant_type: 'x' }), undefined],
] as const;

const nobodys: readonly Case[] = others.map(([slug, send, expect]) => ({
  id: `wechat/rid-of-a-call-${slug}`,
  because: {
    ...ours,
    says: 'a rid that an answer ended in is found',
    assumes: 'that of a call which was nobody’s is found for everybody',
  },
  grade: 'assumed',
  live: never('the live service shows a rid to the account that caused it'),
  steps: [
    {
      send,
      expect: expect ?? {
        status: 200,
        body: {
          kind: 'json',
          is: { errcode: 40002, errmsg: /^invalid grant_type rid: / },
          schema: 'wechat#/$defs/failure',
        },
      },
    },
    { send: ([first]) => askRid(ridIn(first)), expect: ([first]) => ridInfo({ response_body: text(first) }) },
  ],
}));

const other = 'wxcontractrid00002';
const token = (response: HttpResponse | undefined) => textAt(response, 'access_token');
const days = { page, at: 'error 76004', says: 'a rid is kept for seven days' };
const over = { ...days, assumes: 'then it is 76004, as in the table, not 76001, as in a note' };

/** Two accounts with their tokens (answers 0 and 1), and a refusal of the first (answer 2). */
const two = (...more: readonly Step[]): readonly [Step, ...Step[]] => [
  { needs: [frozen, account(appid), account(other)], send: tokenOf(appid), expect: tokenFor(7200) },
  { send: tokenOf(other), expect: tokenFor(7200) },
  { send: ([one]) => upload([media('picture.gif', smallPng)], withToken(token(one))), expect: wrongFileType },
  ...more,
];

const theirs: readonly Case[] = [
  {
    id: 'wechat/rid-is-found-by-its-own-account',
    because: { page, at: 'note 1', says: 'whoever caused it may ask' },
    grade: 'documented',
    live: safe,
    steps: two({
      send: ([one, , bad]) => askRid(ridIn(bad), token(one)),
      expect: ([, , bad]) => ridInfo({ response_body: text(bad) }),
    }),
  },
  {
    id: 'wechat/answers-76003-to-the-rid-of-another-account',
    because: {
      page: 'community-76003',
      at: 'the second reply',
      says: 'whoever caused it may ask, and nobody else; the text has a blank before its comma, as the table has not',
    },
    grade: 'observed',
    live: never('needs two accounts'),
    steps: two({ send: ([, another, bad]) => askRid(ridIn(bad), token(another)), expect: foreignRid }),
  },
  {
    id: 'wechat/answers-76003-to-the-rid-of-another-account-s-token-call',
    because: {
      page,
      at: 'error 76003',
      says: 'whoever caused it may ask, and nobody else',
      assumes: 'a call that named an account is that account’s',
    },
    grade: 'assumed',
    live: never('needs two accounts'),
    steps: two(
      { send: askToken({ ...credentials(appid), secret: 'wrong' }), expect: badSecret },
      { send: (earlier) => askRid(ridIn(earlier[3]), token(earlier[1])), expect: foreignRid },
      {
        send: (earlier) => askRid(ridIn(earlier[3]), token(earlier[0])),
        expect: (earlier) => ridInfo({ response_body: text(earlier[3]) }),
      },
    ),
  },
  {
    id: 'wechat/rid-of-an-unknown-appid-is-found',
    because: {
      ...ours,
      says: 'a rid that an answer ended in is found',
      assumes: 'that of a call which was nobody’s is found for everybody',
    },
    grade: 'assumed',
    live: never('the live service shows a rid to the account that caused it'),
    steps: two(
      { send: tokenOf('wxcontractrid00003'), expect: badAppid },
      {
        send: (earlier) => askRid(ridIn(earlier[3]), token(earlier[0])),
        expect: (earlier) => ridInfo({ response_body: text(earlier[3]) }),
      },
    ),
  },
  {
    id: 'wechat/rid-is-found-after-almost-seven-days',
    because: days,
    grade: 'documented',
    live: never('takes seven days'),
    steps: [
      { needs: [frozen], ...refused },
      {
        needs: [later(604_799)],
        send: ([first]) => askRid(ridIn(first)),
        expect: ([first]) => ridInfo({ response_body: text(first) }),
      },
    ],
  },
  {
    id: 'wechat/rid-is-found-at-seven-days',
    because: {
      ...days,
      at: 'note 3',
      says: 'a rid of more than seven days is not found',
      assumes: 'we read seven as not more',
    },
    grade: 'assumed',
    live: never('takes seven days'),
    steps: [
      { needs: [frozen], ...refused },
      {
        needs: [later(604_800)],
        send: ([first]) => askRid(ridIn(first)),
        expect: ([first]) => ridInfo({ response_body: text(first) }),
      },
    ],
  },
  {
    id: 'wechat/answers-76004-to-a-rid-a-second-after-seven-days',
    because: over,
    grade: 'assumed',
    live: never('takes seven days'),
    steps: [
      { needs: [frozen], ...refused },
      { needs: [later(604_801)], send: ([first]) => askRid(ridIn(first)), expect: someWords(76004) },
    ],
  },
  {
    id: 'wechat/answers-76004-to-a-rid-of-eight-days',
    because: over,
    grade: 'assumed',
    live: never('takes seven days'),
    steps: [
      { needs: [frozen], ...refused },
      { needs: [later(691_200)], send: ([first]) => askRid(ridIn(first)), expect: someWords(76004) },
    ],
  },
];

const anyBody = { kind: 'raw', content: '{}', contentType: 'application/json' } as const;
const own: Step = { needs: [frozen, account(appid)], send: tokenOf(appid), expect: tokenFor(7200) };
/** Its time is now, so that it is not too old. */
const young = (response: HttpResponse | undefined) => ridIn(response).replace(/-.*/, '-00000000-00000000');

const refusals: readonly Case[] = [
  {
    id: 'wechat/answers-76001-to-a-rid-that-nobody-answered',
    because: { page, at: 'error 76001', says: 'there is no such rid' },
    grade: 'documented',
    live: safe,
    steps: [refused, { send: ([first]) => askRid(young(first)), expect: noSuchRid }],
  },
  ...(
    [
      ['an-empty-rid', '', 'documented', undefined],
      ['no-rid', undefined, 'assumed', 'none is an empty one'],
      ['a-rid-of-another-form', 'nonsense', 'documented', undefined],
      ['a-rid-in-capitals', '61725984-6126F6F9-040F19C4', 'assumed', 'capitals are no good form'],
    ] as const
  ).map(
    ([slug, rid, grade, assumes]): Case => ({
      id: `wechat/answers-76002-to-${slug}`,
      because: { page, at: 'error 76002', says: 'the rid is empty, or of no good form', ...(assumes && { assumes }) },
      grade,
      live: safe,
      send: askRid(rid),
      expect: someWords(76002),
    }),
  ),
  {
    id: 'wechat/answers-41001-to-a-rid-without-token',
    because: { page, at: 'query parameters', says: 'a token is wanted' },
    grade: 'documented',
    live: safe,
    send: { ...askRid('61725984-6126f6f9-040f19c4'), url: ridPath },
    expect: missingToken,
  },
  {
    id: 'wechat/answers-40001-to-a-rid-with-a-token-never-issued',
    because: { page: 'easywechat-2759', at: 'report', says: 'garbage is 40001', assumes: 'so it is here' },
    grade: 'assumed',
    live: safe,
    needs: [account(appid)],
    send: askRid('61725984-6126f6f9-040f19c4', '2'),
    expect: invalidToken,
  },
  {
    id: 'wechat/answers-42001-to-a-rid-with-a-token-that-ran-out',
    because: { page: 'juejin-42001', at: 'post', says: 'a token that ran out', assumes: 'so it is here' },
    grade: 'assumed',
    live: never('takes two hours'),
    steps: [
      own,
      {
        needs: [later(7200)],
        send: ([one]) => askRid('61725984-6126f6f9-040f19c4', token(one)),
        expect: expiredToken,
      },
    ],
  },
  {
    id: 'wechat/answers-47001-to-broken-json-for-a-rid',
    because: { page: 'wechat-global-codes', at: '47001', says: 'JSON that cannot be read', assumes: 'so it is here' },
    grade: 'assumed',
    live: safe,
    send: { ...askRid(''), body: { ...anyBody, content: '{"rid":' } },
    expect: badFormat,
  },
  {
    id: 'wechat/answers-44002-to-an-empty-body-for-a-rid',
    because: { page: 'wechat-global-codes', at: '44002', says: 'a POST without a body', assumes: 'so it is here' },
    grade: 'assumed',
    live: safe,
    send: { method: 'POST', url: askRid('').url, headers: { 'Content-Length': '0' } },
    expect: emptyPost,
  },
  {
    id: 'wechat/answers-43002-to-get-for-a-rid',
    because: { page, at: 'call', says: 'it is asked by POST', assumes: 'we read 43002, without a hint' },
    grade: 'assumed',
    live: safe,
    send: { method: 'GET', url: askRid('').url },
    expect: onlyPost,
  },
  {
    id: 'wechat/answers-412-to-a-chunked-body-for-a-rid',
    because: { page: 'tomsean-412', at: 'post', says: 'a body without a length is 412 for JSON too' },
    grade: 'observed',
    live: safe,
    send: { ...askRid(''), body: { ...anyBody, framing: 'chunked' } },
    expect: lengthRequired,
  },
];

export const ridLookupCases: readonly Case[] = [...found, ...nobodys, ...theirs, ...refusals];
