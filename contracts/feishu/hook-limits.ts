/** How often a webhook is called, what it says by order, and paths that are none. */
import { type Case, frozen, later, never, type Step } from '../engine/case.ts';
import {
  badFormat,
  hookPath,
  neverLive,
  noBot,
  noKeyword,
  noMatch,
  noType,
  notListed,
  page,
  refusedByHook,
  taken,
  text,
  toHook,
  token,
  tooLong,
  tooOften,
} from './hook-requests.ts';
import { says, sent } from './hook-steps.ts';
import { notFound } from './responses.ts';

const times = (count: number, step: Step): readonly Step[] => Array.from({ length: count }, () => step);
const rates: readonly Case[] = [
  {
    id: 'feishu/hook-refuses-the-6th-call-in-a-second',
    because: says('notes', '5 calls a second and bot'),
    grade: 'documented',
    live: neverLive,
    steps: [
      { needs: [frozen], ...sent },
      ...times(4, sent),
      { send: toHook(text()), expect: tooOften },
      { send: toHook(text(), '11111111-1111-4111-8111-111111111111'), expect: taken },
      { needs: [later(1)], ...sent },
    ],
  },
  {
    id: 'feishu/hook-refuses-the-101st-call-in-a-minute',
    because: says('notes', '100 calls a minute and bot'),
    grade: 'documented',
    live: neverLive,
    steps: [
      { needs: [frozen], ...sent },
      ...Array.from({ length: 99 }, (_, i): Step => ((i + 1) % 5 === 0 ? { needs: [later(1)], ...sent } : sent)),
      { needs: [later(1)], send: toHook(text()), expect: tooOften },
      { needs: [later(39)], send: toHook(text()), expect: tooOften },
      { needs: [later(1)], ...sent },
    ],
  },
];

const texts = [
  ['tokenInvalid', noBot],
  ['rateLimited', tooOften],
  ['ipNotAllowed', notListed],
  ['tooLarge', tooLong],
  ['badRequest', badFormat],
  ['signMismatch', noMatch],
  ['keywordMissing', noKeyword],
  ['typeMissing', noType],
  ['notFound', notFound],
] as const;

const faults: readonly Case[] = [
  ...texts.map(
    ([error, expect]): Case => ({
      id: `feishu/hook-answers-${error.replace(/[A-Z]/g, '-$&').toLowerCase()}-by-fault`,
      because: {
        page: error === 'notFound' ? 'feishu-gateway-probe' : page,
        at: 'errors',
        says: 'its code and its text',
        assumes: 'a fault says the same',
      },
      grade: 'assumed',
      live: never('nothing a caller sends brings it about at will'),
      steps: [
        {
          needs: [{ kind: 'fault', provider: 'feishu', endpoint: 'feishu/hook', error }],
          send: toHook(text()),
          expect,
        },
        sent,
      ],
    }),
  ),
  {
    id: 'feishu/hook-magic-token-answers-19024',
    because: says('keywords', '19024', 'a token that asks for an error gets it'),
    grade: 'assumed',
    live: never('a credential of Standin’s own'),
    send: toHook(text(), 'standin-19024'),
    expect: refusedByHook(19024, 'Key Words Not Found'),
  },
  {
    id: 'feishu/hook-answers-404-to-get',
    because: { page: 'feishu-gateway-probe', at: 'P03', says: 'a method the path does not have is a plain 404' },
    grade: 'observed',
    live: neverLive,
    send: { method: 'GET', url: hookPath() },
    expect: notFound,
  },
  {
    id: 'feishu/hook-of-the-first-version-is-a-404',
    because: {
      page: 'feishu-gateway-probe',
      at: 'P20',
      says: 'an unknown path is a plain 404',
      assumes: 'the older webhook, which live has, is one here',
    },
    grade: 'assumed',
    live: never('live has it'),
    send: {
      method: 'POST',
      url: `/open-apis/bot/hook/${token}`,
      body: { kind: 'raw', content: '{"title":"a","text":"b"}' },
    },
    expect: notFound,
  },
];

export const hookLimitCases: readonly Case[] = [...rates, ...faults];
