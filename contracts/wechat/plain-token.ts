/** The plain token: a new one takes the place of the old, which is good for five minutes more. */
import { type Case, frozen, later, never, type Step, withJson } from '../engine/case.ts';
import { formSeen } from '../engine/printed.ts';
import { page, takesTime, takesToken, tokenIn, use } from './plain-token-steps.ts';
import { account, anybody, askToken, tokenOf } from './requests.ts';
import { another, badToken, expired, tokenFor, uploadedPng } from './responses.ts';

const answers: readonly Case[] = [
  {
    id: 'wechat/token-is-compact-and-in-order',
    because: { page, at: 'return', says: 'access_token, expires_in' },
    grade: 'documented',
    live: takesToken,
    needs: [frozen, account('wxcontracttoken001')],
    send: tokenOf('wxcontracttoken001'),
    expect: formSeen({
      ...tokenFor(7200),
      body: {
        kind: 'json',
        is: { access_token: /^\d/, expires_in: 7200 },
        schema: 'wechat#/$defs/token',
        order: 'as written',
        raw: /^\{"access_token":"[^"]+","expires_in":7200\}$/,
      },
    }),
  },
  {
    id: 'wechat/token-has-the-form-of-live-ones',
    because: { page: 'wechat-captured-replies', at: 'tokens', says: 'a number, an underscore, about 130 characters' },
    grade: 'observed',
    live: takesToken,
    needs: [frozen, account('wxcontracttoken002')],
    send: tokenOf('wxcontracttoken002'),
    expect: withJson(tokenFor(7200), { raw: /^\{"access_token":"[^"]+","expires_in":7200\}$/ }),
  },
  {
    id: 'wechat/gives-anybody-a-token-while-open',
    because: {
      page,
      at: 'parameters',
      says: 'an appid and a secret',
      assumes: 'an emulator without accounts takes any',
    },
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
    because: {
      page,
      at: 'error 40164',
      says: 'an account may list the addresses its calls come from',
    },
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
    because: { ...replaces, assumes: 'it is dead when they are over' },
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
      page: 'community-staff',
      at: 'answer',
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
      page: 'juejin-42001',
      at: 'post',
      says: 'run out is 42001',
      assumes: 'it is so at 0',
    },
    grade: 'assumed',
    live: takesTime,
    steps: [
      { needs: [frozen], send: askToken(anybody), expect: tokenFor(7200) },
      { needs: [later(7200)], send: ([old]) => use(old), expect: expired },
    ],
  },
];

export const plainTokenCases: readonly Case[] = [...answers, ...lives];
