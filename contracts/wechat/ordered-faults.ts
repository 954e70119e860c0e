/** What no call brings about, ordered: the rows of the tables that have no case elsewhere. */
import { type Case, type ExpectedResponse, frozen, type Need, never } from '../engine/case.ts';
import { someWords } from './quota-responses.ts';
import { anybody, askStable, askToken, fault, picture, upload } from './requests.ts';
import { lengthRequired, noSuchToken, refused, stopped, tokenFor, unknownPath, uploadedPng } from './responses.ts';

const live = never('nothing a caller sends brings it about at will');

const rows: readonly (readonly [code: number, page: string, ExpectedResponse, says: string])[] = [
  [-1, 'wechat-captured-replies', refused(-1, 'system error'), 'the service is busy, as it was seen for a neighbour'],
  [
    40014,
    'wechat-captured-replies',
    stopped(40014, 'invalid access_token'),
    'seen where the token was of the wrong kind',
  ],
  [40066, 'community-40066', unknownPath, 'the path is not known'],
  [412, 'fastwego-15', lengthRequired, 'no length, and no body in the answer'],
  [43003, 'community-staff', stopped(43003, 'require https'), 'it was asked without encryption'],
  [
    48004,
    'wechat-global-codes',
    stopped(48004, 'api forbidden for irregularities, view detail on mp.weixin.qq.com'),
    'the account is barred from this call',
  ],
  [50002, 'wechat-captured-replies', stopped(50002, 'user limited'), 'the account is limited'],
  [
    61003,
    'community-61003',
    stopped(61003, 'component is not authorized by this account'),
    'of a call for somebody else',
  ],
  [
    61004,
    'community-61004-call',
    stopped(61004, 'access clientip is not registered requestIP: 127.0.0.1'),
    'of a platform’s address',
  ],
  [61007, 'community-61007', stopped(61007, 'api is unauthorized to component'), 'of a platform without the set'],
];

const uploads: readonly Case[] = rows.map(([code, page, expect, says]) => ({
  id: `wechat/answers-${code === -1 ? 'minus-1' : code}-to-an-upload-by-fault`,
  because: { page, at: `code ${code}`, says },
  grade: 'observed',
  live,
  needs: [fault(code)],
  send: upload([picture]),
  expect,
}));

/** Their texts are known in Chinese, or not at all: what is seen of them is the code, and a rid at the end. */
const wordless = [
  [40001, 'the secret may be wrong; the table has 40125 for that too'],
  [40243, 'the secret is frozen'],
  [50007, 'the account is frozen'],
  [89503, 'an administrator has to agree first'],
  [89506, 'an administrator said no, for a day'],
  [89507, 'an administrator said no, for an hour'],
] as const;
const endpoints = [
  ['token', 'wechat/token', askToken],
  ['stable-token', 'wechat/stable_token', askStable],
] as const;

const tokens: readonly Case[] = endpoints.flatMap(([name, endpoint, ask]) => [
  ...wordless
    // The table of the stable token lacks the first three.
    .filter(([code]) => name === 'token' || code > 89_000)
    .map(
      ([code, says]): Case => ({
        id: `wechat/answers-${code}-for-a-${name}-by-fault`,
        because: { page: `wechat-${name}`, at: `error ${code}`, says },
        grade: 'documented',
        live,
        needs: [fault(code, endpoint)],
        send: ask(anybody),
        expect: someWords(code),
      }),
    ),
  {
    id: `wechat/answers-43003-for-a-${name}-by-fault`,
    because: { page: 'community-staff', at: 'answer', says: 'it was asked without encryption' },
    grade: 'observed',
    live,
    needs: [fault(43003, endpoint)],
    send: ask(anybody),
    expect: noSuchToken(43003, 'require https'),
  },
]);

/** By its name, for whichever call comes next. */
const lost: Need = { kind: 'fault', provider: 'wechat', error: 'invalidUrl' };

const byName: readonly Case[] = (
  [
    ['an-upload', upload([picture]), uploadedPng],
    ['a-token-call', askToken(anybody), tokenFor(7200)],
    ['a-stable-token-call', askStable(anybody), tokenFor(7200)],
  ] as const
).map(([name, send, afterwards]) => ({
  id: `wechat/answers-40066-to-${name}-by-name`,
  because: { page: 'community-40066', at: 'question', says: 'an unknown path is HTTP 200 with 40066' },
  grade: 'observed',
  live: never('the path is there'),
  steps: [
    { needs: [frozen, lost], send, expect: unknownPath },
    { send, expect: afterwards },
  ],
}));

export const orderedFaultCases: readonly Case[] = [...uploads, ...tokens, ...byName];
