/** The plain token: a new one takes the place of the old, which is good for five minutes more. */
import { type Case, costs, frozen, later, never, type Step, safe } from '../engine/case.ts';
import { type HttpResponse, textAt } from '../engine/http.ts';
import {
  account,
  anybody,
  askToken,
  credentials,
  fault,
  picture,
  type TokenFields,
  tokenOf,
  upload,
  withToken,
} from './requests.ts';
import {
  another,
  badAppid,
  badGrant,
  badSecret,
  badToken,
  expired,
  lengthRequired,
  noAppid,
  noSecret,
  noSuchToken,
  notListed,
  tokenFor,
  tokensSpent,
  uploadedPng,
} from './responses.ts';

const page = 'DOC-S token';
export const takesToken = costs('the account’s token changes, for whoever else uses it');
const takesTime = never('the clock of the live service cannot be moved');

const tokenIn = (response: HttpResponse | undefined): string => textAt(response, 'access_token');
const use = (response: HttpResponse | undefined) => upload([picture], withToken(tokenIn(response)));

const answers: readonly Case[] = [
  {
    id: 'wechat/token-is-compact-and-in-order',
    because: { page, at: 'return', says: 'access_token, expires_in; live labels it as JSON with an encoding' },
    grade: 'documented',
    live: takesToken,
    needs: [frozen, account('wxcontracttoken001')],
    send: tokenOf('wxcontracttoken001'),
    expect: {
      ...tokenFor(7200),
      body: {
        kind: 'json',
        is: { access_token: /^\d/, expires_in: 7200 },
        schema: 'wechat#/$defs/token',
        order: 'as written',
        raw: /^\{"access_token":"[^"]+","expires_in":7200\}$/,
      },
    },
  },
  {
    id: 'wechat/token-has-the-form-of-live-ones',
    because: { page: 'public code', at: 'sheet 2.1', says: 'a number, an underscore, about 130 characters' },
    grade: 'observed',
    live: takesToken,
    needs: [frozen, account('wxcontracttoken002')],
    send: tokenOf('wxcontracttoken002'),
    expect: tokenFor(7200),
  },
  {
    id: 'wechat/gives-anybody-a-token-while-open',
    because: { page, at: 'parameters', says: 'an emulator without accounts takes any appid and secret' },
    grade: 'assumed',
    live: never('the live service knows its accounts'),
    steps: [
      { needs: [frozen], send: askToken(anybody), expect: tokenFor(7200) },
      { send: ([first]) => use(first), expect: uploadedPng },
    ],
  },
  {
    id: 'wechat/gives-a-token-to-parameters-in-any-order',
    because: { page, at: 'parameters', says: 'three parameters, by name' },
    grade: 'documented',
    live: takesToken,
    needs: [frozen],
    send: askToken({ secret: 'x', appid: 'wxanybody', grant_type: 'client_credential' }),
    expect: tokenFor(7200),
  },
  {
    id: 'wechat/gives-a-token-to-a-listed-address',
    because: { page: 'generic codes', at: '40164', says: 'an account may list the addresses its calls come from' },
    grade: 'documented',
    live: takesToken,
    needs: [frozen, account('wxcontracttoken003', { ips: ['203.0.113.1', '127.0.0.1'] })],
    send: tokenOf('wxcontracttoken003'),
    expect: tokenFor(7200),
  },
];

const replaces = { page, at: 'note', says: 'a new token takes the place of the old; for five minutes both are good' };

/** A token (answer 0), `seconds` later a second one (answer 1), and then. */
const twice = (appid: string, seconds: number, ...more: readonly Step[]): readonly [Step, ...Step[]] => [
  { needs: [frozen, account(appid)], send: tokenOf(appid), expect: tokenFor(7200) },
  {
    needs: [later(seconds)],
    send: tokenOf(appid),
    expect: ([first]) => tokenFor(7200, another(tokenIn(first))),
  },
  ...more,
];

const lives: readonly Case[] = [
  {
    id: 'wechat/gives-a-new-token-each-time',
    because: replaces,
    grade: 'documented',
    live: takesToken,
    steps: twice('wxcontractlife0001', 0),
  },
  {
    id: 'wechat/accepts-both-tokens-at-once',
    because: replaces,
    grade: 'documented',
    live: takesToken,
    steps: twice(
      'wxcontractlife0002',
      60,
      { send: ([old]) => use(old), expect: uploadedPng },
      { send: ([, young]) => use(young), expect: uploadedPng },
    ),
  },
  {
    id: 'wechat/accepts-a-replaced-token-for-299-seconds',
    because: replaces,
    grade: 'documented',
    live: takesTime,
    steps: twice('wxcontractlife0003', 60, {
      needs: [later(299)],
      send: ([old]) => use(old),
      expect: uploadedPng,
    }),
  },
  {
    id: 'wechat/refuses-a-replaced-token-after-300-seconds',
    because: { ...replaces, says: `${replaces.says}; we read that it is dead when they are over` },
    grade: 'assumed',
    live: takesTime,
    steps: twice(
      'wxcontractlife0004',
      60,
      { needs: [later(300)], send: ([old]) => use(old), expect: badToken },
      { send: ([, young]) => use(young), expect: uploadedPng },
    ),
  },
  {
    id: 'wechat/refuses-the-replaced-token-that-staff-explained',
    because: {
      page: 'community oCJUsw68',
      at: 'sheet 2.1',
      says: 'made 16:18:42, replaced 16:35:16, used 17:26:20: 40001',
    },
    grade: 'observed',
    live: takesTime,
    steps: twice('wxcontractlife0005', 994, { needs: [later(3064)], send: ([old]) => use(old), expect: badToken }),
  },
  {
    id: 'wechat/refuses-a-replaced-token-while-open',
    because: { ...replaces, says: 'a token that was given out and replaced dies, whoever may get one' },
    grade: 'documented',
    live: takesTime,
    steps: [
      { needs: [frozen], send: askToken(anybody), expect: tokenFor(7200) },
      { send: askToken(anybody), expect: tokenFor(7200) },
      { needs: [later(300)], send: ([old]) => use(old), expect: badToken },
      { send: ([, young]) => use(young), expect: uploadedPng },
    ],
  },
  {
    id: 'wechat/gives-one-account-a-token-and-leaves-the-other-s',
    because: { ...replaces, says: 'a new token takes the place of its own account’s' },
    grade: 'documented',
    live: never('needs two accounts'),
    steps: [
      {
        needs: [frozen, account('wxcontractlife0006'), account('wxcontractlife0007')],
        send: tokenOf('wxcontractlife0006'),
        expect: tokenFor(7200),
      },
      { send: tokenOf('wxcontractlife0007'), expect: tokenFor(7200) },
      { needs: [later(300)], send: ([first]) => use(first), expect: uploadedPng },
    ],
  },
  {
    id: 'wechat/accepts-a-token-in-its-last-second',
    because: { page, at: 'expires_in', says: 'a token lives as many seconds as expires_in says' },
    grade: 'documented',
    live: takesTime,
    steps: [
      { needs: [frozen], send: askToken(anybody), expect: tokenFor(7200) },
      { needs: [later(7199)], send: ([old]) => use(old), expect: uploadedPng },
    ],
  },
  {
    id: 'wechat/refuses-a-token-at-its-end',
    because: {
      page: 'juejin 6947607483330330631',
      at: 'sheet 2.3',
      says: 'run out is 42001; we read that it is so at 0',
    },
    grade: 'assumed',
    live: takesTime,
    steps: [
      { needs: [frozen], send: askToken(anybody), expect: tokenFor(7200) },
      { needs: [later(7200)], send: ([old]) => use(old), expect: expired },
    ],
  },
];

/** What is wrong with the question, for both kinds of token. */
export const mistakes = [
  ['40002-without-a-grant-type', { appid: 'wxanybody', secret: 'x' }, badGrant, 'we read a missing one as invalid'],
  [
    '40002-to-another-grant-type',
    { ...anybody, grant_type: 'authorization_code' },
    badGrant,
    'the only one is client_credential',
  ],
  ['41002-without-appid', { grant_type: 'client_credential', secret: 'x' }, noAppid, 'the appid is missing'],
  ['41002-to-an-empty-appid', { ...anybody, appid: '' }, noAppid, 'we read an empty one as missing'],
  ['41004-without-secret', { grant_type: 'client_credential', appid: 'wxanybody' }, noSecret, 'the secret is missing'],
  ['41004-to-an-empty-secret', { ...anybody, secret: '' }, noSecret, 'we read an empty one as missing'],
  // Which of two mistakes is named is not known at all.
  ['40002-before-41002', {}, badGrant, 'we read that grant_type is looked at before appid'],
  ['41002-before-41004', { grant_type: 'client_credential' }, noAppid, 'we read that appid is looked at before secret'],
] as const satisfies readonly (readonly [string, TokenFields, unknown, string])[];

const errors = { page, at: 'error codes' };

const failures: readonly Case[] = [
  ...mistakes.map(
    ([slug, fields, expect, says]): Case => ({
      id: `wechat/answers-${slug}`,
      because: { ...errors, says },
      grade: says.startsWith('we read') ? 'assumed' : slug.startsWith('41002') ? 'observed' : 'documented',
      live: safe,
      send: askToken(fields),
      expect,
    }),
  ),
  {
    id: 'wechat/answers-40013-to-an-unknown-appid',
    because: { page: 'PowerWeChat#413', at: 'sheet 2.1', says: 'an appid nobody has is invalid' },
    grade: 'observed',
    live: safe,
    needs: [account('wxcontractfails001')],
    send: tokenOf('wxcontractfails002'),
    expect: badAppid,
  },
  {
    id: 'wechat/answers-40125-to-a-wrong-secret',
    because: { page: 'n8n-nodes-wechat-offiaccount#2', at: 'sheet 2.1', says: 'the secret is not this appid’s' },
    grade: 'observed',
    live: safe,
    needs: [account('wxcontractfails003')],
    send: askToken({ ...credentials('wxcontractfails003'), secret: 'wrong' }),
    expect: badSecret,
  },
  {
    id: 'wechat/answers-40164-to-an-address-not-listed',
    because: { page: 'artipub#112', at: 'sheet 2.1', says: 'the address is named twice, the second time as IPv6' },
    grade: 'observed',
    live: never('needs a list of addresses that changes for this one case'),
    needs: [account('wxcontractfails004', { ips: ['203.0.113.1'] })],
    send: tokenOf('wxcontractfails004'),
    expect: notListed('127.0.0.1'),
  },
  {
    id: 'wechat/answers-40164-where-no-address-is-listed',
    because: { page: 'artipub#112', at: 'sheet 2.1', says: 'we read an empty list as one that lets nobody in' },
    grade: 'assumed',
    live: never('needs a list of addresses that changes for this one case'),
    needs: [account('wxcontractfails005', { ips: [] })],
    send: tokenOf('wxcontractfails005'),
    expect: notListed('127.0.0.1'),
  },
  {
    id: 'wechat/answers-412-to-a-chunked-body-for-a-token',
    because: {
      page: 'sheet',
      at: '7, check order',
      says: 'the edge answers first, for the whole host; we read so of a body that nobody asked for',
    },
    grade: 'assumed',
    live: safe,
    send: { ...askToken(anybody), body: { kind: 'raw', content: '{}', framing: 'chunked' } },
    expect: lengthRequired,
  },
  {
    id: 'wechat/answers-40125-before-40164',
    because: { page: 'sheet', at: '2.1', says: 'which check wins is not known; we read the secret before the address' },
    grade: 'assumed',
    live: never('needs a list of addresses that changes for this one case'),
    needs: [account('wxcontractfails006', { ips: ['203.0.113.1'] })],
    send: askToken({ ...credentials('wxcontractfails006'), secret: 'wrong' }),
    expect: badSecret,
  },
  {
    id: 'wechat/answers-40164-to-tokens-and-takes-uploads',
    because: {
      page: 'sheet',
      at: '6.10',
      says: 'the list is for those who fetch tokens; calls with one were never refused',
    },
    grade: 'assumed',
    live: never('needs a list of addresses that changes for this one case'),
    steps: [
      { needs: [frozen, account('wxcontractfails007')], send: tokenOf('wxcontractfails007'), expect: tokenFor(7200) },
      {
        needs: [account('wxcontractfails007', { ips: ['203.0.113.1'] })],
        send: tokenOf('wxcontractfails007'),
        expect: notListed('127.0.0.1'),
      },
      { send: ([first]) => use(first), expect: uploadedPng },
    ],
  },
];

/** By fault, of both kinds of token: what no question brings about. */
export const troubles = [
  [-1, 'system error', 'documented', 'the service is busy'],
  [50004, 'user not allow to use accesstoken, maybe for punishment', 'documented', 'the account may have no token'],
] as const;

const faults: readonly Case[] = [
  ...troubles.map(
    ([code, words, grade, says]): Case => ({
      id: `wechat/answers-${code === -1 ? 'minus-1' : code}-for-a-token`,
      because: { ...errors, says },
      grade,
      live: never('nothing a caller sends brings it about'),
      needs: [fault(code, 'wechat/token')],
      send: askToken(anybody),
      expect: noSuchToken(code, words),
    }),
  ),
  {
    id: 'wechat/answers-45009-for-a-token',
    because: {
      page: 'community 0000ce5994c6c8',
      at: 'sheet 2.1',
      says: 'after 2000 a day, with advice to go elsewhere',
    },
    grade: 'observed',
    live: never('would spend the whole day’s tokens'),
    steps: [
      { needs: [frozen, fault(45009, 'wechat/token')], send: askToken(anybody), expect: tokensSpent },
      { send: askToken(anybody), expect: tokenFor(7200) },
    ],
  },
];

export const plainTokenCases: readonly Case[] = [...answers, ...lives, ...failures, ...faults];
