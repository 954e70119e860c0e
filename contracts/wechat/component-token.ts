/** A platform's own token: what it is asked with, and how long ticket and token live. */
import { type Case, costs, type ExpectedResponse, frozen, later, never, type Step } from '../engine/case.ts';
import {
  askAuth,
  askComponent,
  buy,
  componentTokenIn,
  hub,
  ownFields,
  tokenPage as page,
  platform,
} from './component-requests.ts';
import { codeInvalid, componentToken, expiredToken, ticketExpired } from './component-responses.ts';
import { asPlatform, lookAtAccounts } from './component-steps.ts';

export const needsPlatform = never('needs a third-party platform, and its tickets come to an address of its own');
const takesToken = costs('the platform’s token changes, for whoever else uses it');

const answers: readonly Case[] = [
  {
    id: 'wechat/component-token-is-compact-and-in-order',
    because: { page, at: 'sample', says: 'component_access_token, expires_in, 7200 of them' },
    grade: 'documented',
    live: needsPlatform,
    steps: [
      lookAtAccounts(platform()),
      {
        send: ([looked]) => buy(looked),
        expect: {
          ...componentToken(),
          body: {
            kind: 'json',
            is: { component_access_token: /^.+$/, expires_in: 7200 },
            schema: 'wechat#/$defs/componentToken',
            order: 'as written',
            raw: /^\{"component_access_token":"[^"]+","expires_in":7200\}$/,
          },
        },
      },
    ],
  },
  {
    id: 'wechat/component-token-has-the-form-of-live-ones',
    because: { page: 'community-component-token', at: 'the call', says: 'a platform’s token looks like an account’s' },
    grade: 'observed',
    live: needsPlatform,
    steps: asPlatform([]),
  },
  {
    id: 'wechat/gives-anybody-a-component-token-while-open',
    because: {
      page,
      at: 'parameters',
      says: 'an id, a secret and a ticket',
      assumes: 'an emulator without accounts takes any',
    },
    grade: 'assumed',
    live: never('the live service knows its platforms'),
    needs: [frozen],
    send: askComponent(ownFields('anything')),
    expect: componentToken(),
  },
  {
    id: 'wechat/gives-a-component-token-to-a-listed-address',
    because: {
      page: 'wechat-platform-tokens',
      at: 'note',
      says: 'the calls of a platform come from the addresses it has listed',
    },
    grade: 'documented',
    live: takesToken,
    steps: [
      lookAtAccounts(platform(hub, { ips: ['203.0.113.1', '127.0.0.1'] })),
      { send: ([looked]) => buy(looked), expect: componentToken() },
    ],
  },
];

const ticketLives = { page: 'wechat-ticket', at: 'note', says: 'a ticket is good for 12 hours' };
const tokenLives = { page, at: 'notes', says: 'a platform’s token is good for 2 hours' };
/** A code nobody gave away: refused for itself where the token is good. */
const probe = (expect: ExpectedResponse, seconds: number): Step => ({
  needs: [later(seconds)],
  send: ([, bought]) => askAuth(componentTokenIn(bought)),
  expect,
});

const lives: readonly Case[] = [
  {
    id: 'wechat/accepts-a-ticket-in-its-last-second',
    because: ticketLives,
    grade: 'documented',
    live: needsPlatform,
    steps: [
      lookAtAccounts(platform()),
      { needs: [later(43_199)], send: ([looked]) => buy(looked), expect: componentToken() },
    ],
  },
  {
    id: 'wechat/answers-61005-to-a-ticket-at-its-end',
    because: { ...ticketLives, assumes: 'it is over at 0; a later one is good' },
    grade: 'assumed',
    live: needsPlatform,
    steps: [
      lookAtAccounts(platform()),
      { needs: [later(43_200)], send: ([looked]) => buy(looked), expect: ticketExpired },
      lookAtAccounts(),
      { send: ([, , looked]) => buy(looked), expect: componentToken() },
    ],
  },
  {
    id: 'wechat/accepts-a-ticket-after-a-later-one-came',
    because: { ...ticketLives, says: 'one comes every ten minutes, and each of them is good for its 12 hours' },
    grade: 'documented',
    live: needsPlatform,
    steps: [
      lookAtAccounts(platform()),
      { ...lookAtAccounts(), needs: [later(601)] },
      { send: ([first]) => buy(first), expect: componentToken() },
      { send: ([, second]) => buy(second), expect: componentToken() },
    ],
  },
  {
    id: 'wechat/answers-61009-with-a-component-token-in-its-last-second',
    because: { ...tokenLives, says: `${tokenLives.says}: up to there a call is refused for its code alone` },
    grade: 'documented',
    live: needsPlatform,
    steps: asPlatform([], probe(codeInvalid, 7199)),
  },
  {
    id: 'wechat/answers-42001-to-a-component-token-at-its-end',
    because: { ...tokenLives, assumes: 'it is over at 0' },
    grade: 'assumed',
    live: needsPlatform,
    steps: asPlatform([], probe(expiredToken, 7200)),
  },
];

export const componentTokenCases: readonly Case[] = [...answers, ...lives];
