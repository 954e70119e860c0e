/** The stable token: the same one until its last five minutes, unless a new one is forced. */
import { type Case, frozen, later, never, safe } from '../engine/case.ts';
import { formSeen } from '../engine/printed.ts';
import { takesTime, takesToken, use } from './plain-token-steps.ts';
import { account, anybody, askStable, stableOf, tokenOf } from './requests.ts';
import { expired, tokenFor, tokenForm, uploadedPng } from './responses.ts';
import { first, forces, page, sameAs, unlike } from './stable-token-steps.ts';

const answers: readonly Case[] = [
  {
    id: 'wechat/stable-token-is-compact-and-in-order',
    because: {
      page,
      at: 'return',
      says: 'access_token, expires_in',
    },
    grade: 'documented',
    live: safe,
    needs: [frozen, account('wxcontractstable01')],
    send: stableOf('wxcontractstable01'),
    expect: formSeen({
      ...tokenFor(7200),
      body: {
        kind: 'json',
        is: { access_token: tokenForm, expires_in: 7200 },
        schema: 'wechat#/$defs/token',
        order: 'as written',
        raw: /^\{"access_token":"[^"]+","expires_in":7200\}$/,
      },
    }),
  },
  {
    id: 'wechat/gives-anybody-a-stable-token-while-open',
    because: {
      page,
      at: 'parameters',
      says: 'an appid and a secret',
      assumes: 'an emulator without accounts takes any',
    },
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
  page: 'wechat-stable-token-minigame',
  at: 'Updating',
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
    because: {
      ...lastMinutes,
      says: 'five minutes after the change its two hours are over too',
      assumes: 'it is 42001',
    },
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
      page: 'juejin-42001',
      at: 'post',
      says: 'run out is 42001',
      assumes: 'it is so at 0',
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

export const stableTokenCases: readonly Case[] = [...answers, ...lives, ...kinds];
