/** Who may pass messages on, and what is looked at first. */
import { type Case, type ExpectedResponse, never, type Step } from '../engine/case.ts';
import type { HttpResponse } from '../engine/http.ts';
import {
  allInvalid,
  chatsWith,
  type Declared,
  dissolved,
  here,
  invisible,
  nobody,
  noUser,
  nowhere,
  recalledOne,
  type Send,
  thread,
  to,
  toUser,
} from './forward-answers.ts';
import { forward, forwardPage, merge, mergePage, passScopes } from './forward-steps.ts';
import { done, neverLive, scopeCases } from './json-calls.ts';
import { type Headers, idIn, otherUser, sent, text, user } from './message-steps.ts';
import { app, tokenOf } from './requests.ts';
import { refused, token, userToken } from './responses.ts';
import { bearerOf, botOff, noMessage, outside, recall, unknown } from './sent-message-steps.ts';

const asUser: Headers = { Authorization: 'Bearer u-7f1bcd13fc57d46bac21793a18e560' };
const recalledAll = refused(230065, 'All messages to be forwarded have been recalled.');
const unavailable = refused(230013, 'Bot has NO availability to this user.');
const badReceiver = refused(230034, 'The receive_id is invalid.');
const noThread = refused(230019, 'The thread does NOT exist.');
const noChat = refused(99992356, `these open_chat ids not existed: [${nowhere}]`);

export const scopes: readonly Case[] = [
  ...scopeCases('message-forwarded', forwardPage, passScopes, (headers) => forward(unknown, { headers }), noMessage),
  ...scopeCases('messages-merged', mergePage, passScopes, (headers) => merge([unknown], { headers }), allInvalid),
];

export const users: readonly Case[] = (
  [
    ['forward', forwardPage, forward(unknown, { headers: asUser })],
    ['merge', mergePage, merge([unknown], { headers: asUser })],
  ] as const
).map(([slug, page, send]) => ({
  id: `feishu/refuses-to-${slug}-as-a-user`,
  because: {
    page,
    at: 'Request headers, Authorization',
    says: 'a tenant_access_token',
    assumes: 'a user token meets the refusal of other endpoints for tenant tokens alone (larksuite-cli-2506)',
  },
  grade: 'assumed',
  live: never('needs the token of a user who has logged in'),
  send,
  expect: userToken,
}));

const byOne: Send = (message, headers) => forward(message, { headers });
const bySeveral: Send = (message, headers) => merge([message], { headers });

const severalTo =
  (receive_id: string, type = 'open_id'): Send =>
  (message, headers) =>
    merge([message], { headers, type, receive_id });

/** A message is sent, and maybe recalled, by an app that is declared anew then. */
const afterwards: readonly (readonly [slug: string, isRecalled: boolean, Declared, Send, ExpectedResponse])[] = [
  ['forward-without-a-bot', false, { bot: false }, byOne, botOff],
  ['forward-a-recalled-one-without-a-bot', true, { bot: false }, byOne, botOff],
  ['forward-from-a-chat-that-the-bot-is-not-in', false, chatsWith({ bot: false }, {}), byOne, invisible],
  ['forward-a-recalled-one-from-there', true, chatsWith({ bot: false }, {}), byOne, recalledOne],
  ['forward-to-a-chat-that-the-bot-is-not-in', false, chatsWith({}, { bot: false }), byOne, outside],
  ['forward-between-two-such', false, chatsWith({ bot: false }, { bot: false }), byOne, invisible],
  ['forward-to-a-dissolved-chat', false, chatsWith({}, { dissolved: true }), byOne, dissolved],
  ['forward-a-recalled-one-to-there', true, chatsWith({}, { dissolved: true }), byOne, recalledOne],
  ['forward-to-an-id-of-another-kind', false, {}, to('oc_1'), badReceiver],
  ['forward-from-there-to-an-id-of-another-kind', false, chatsWith({ bot: false }, {}), to('oc_1'), invisible],
  ['forward-from-there-into-no-thread', false, chatsWith({ bot: false }, {}), to(thread, 'thread_id'), invisible],
  ['forward-into-no-thread', false, {}, to(thread, 'thread_id'), noThread],
  ['forward-to-a-user-out-of-reach', false, { users: [{ open_id: user, available: false }] }, to(user), unavailable],
  ['forward-to-a-chat-that-there-is-not', false, { chats: [here] }, to(nowhere, 'chat_id'), noChat],
  ['forward-to-such-a-chat-without-a-bot', false, { bot: false, chats: [here] }, to(nowhere, 'chat_id'), noChat],
  ['forward-to-a-user-that-there-is-not', false, { users: [{ open_id: otherUser }] }, to(nobody), noUser],
  ['merge-without-a-bot', false, { bot: false }, bySeveral, botOff],
  ['merge-recalled-ones-without-a-bot', true, { bot: false }, bySeveral, botOff],
  ['merge-from-a-chat-that-the-bot-is-not-in', false, chatsWith({ bot: false }, {}), bySeveral, allInvalid],
  ['merge-to-a-chat-that-the-bot-is-not-in', false, chatsWith({}, { bot: false }), bySeveral, outside],
  ['merge-from-and-to-such', false, chatsWith({ bot: false }, { bot: false }), bySeveral, allInvalid],
  ['merge-recalled-ones-to-such', true, chatsWith({}, { bot: false }), bySeveral, recalledAll],
  ['merge-to-a-dissolved-chat', false, chatsWith({}, { dissolved: true }), bySeveral, dissolved],
  ['merge-to-an-id-of-another-kind', false, {}, severalTo('oc_1'), badReceiver],
  ['merge-recalled-ones-to-an-id-of-another-kind', true, {}, severalTo('oc_1'), recalledAll],
  ['merge-into-no-thread', false, {}, severalTo(thread, 'thread_id'), noThread],
  ['merge-recalled-ones-into-no-thread', true, {}, severalTo(thread, 'thread_id'), recalledAll],
  [
    'merge-to-a-user-out-of-reach',
    false,
    { users: [{ open_id: user, available: false }] },
    severalTo(user),
    unavailable,
  ],
  ['merge-to-a-chat-that-there-is-not', false, { bot: false, chats: [here] }, severalTo(nowhere, 'chat_id'), noChat],
];

export const ofChangedApps: readonly Case[] = afterwards.map(([slug, isRecalled, declared, send, expect], i) => {
  const id = `cli_contractforward${i}`;
  const recalling: Step = {
    send: ([issued, first]: readonly HttpResponse[]) => recall(idIn(first), bearerOf(issued)),
    expect: done({}),
  };
  return {
    id: `feishu/two-faults-${slug}`,
    because: {
      page: slug.startsWith('forward') ? forwardPage : mergePage,
      at: 'Prerequisites, and error codes',
      says: 'the bot must be on, and in the chats; each error has a row, and their order is not said',
      assumes: 'the ids come first, then the bot, what is passed on, and whom it is for',
    },
    grade: 'assumed',
    live: neverLive,
    steps: [
      { needs: [app(id)], send: tokenOf(id), expect: token },
      { send: ([issued]) => text('hello', {}, bearerOf(issued)), expect: sent('text', { text: 'hello' }) },
      ...(isRecalled ? [recalling] : []),
      { needs: [app(id, declared)], send: ([issued, first]) => send(idIn(first), bearerOf(issued)), expect },
    ],
  };
});

/** To somebody whom another app knows. */
export const foreign: readonly Case[] = (
  [
    [
      'forward-what-there-is-not-to-the-user-of-another-app',
      (headers: Headers) => forward(unknown, { headers, ...toUser }),
      noMessage,
    ],
    [
      'merge-to-the-user-of-another-app-without-a-bot',
      (headers: Headers) => merge([unknown], { headers, ...toUser }),
      refused(99992361, 'open_id cross app'),
    ],
  ] as const
).map(([slug, send, expect], i) => ({
  id: `feishu/two-faults-${slug}`,
  because: {
    page: 'feishu-message-refusals',
    at: 'the open_id of another app',
    says: 'the gateway refuses it',
    assumes: 'after the message, and ahead of the bot',
  },
  grade: 'assumed',
  live: neverLive,
  steps: [
    {
      needs: [
        app(`cli_contractforwardo${i}`, { users: [{ open_id: user }] }),
        app(`cli_contractforwardp${i}`, { bot: false, users: [] }),
      ],
      send: tokenOf(`cli_contractforwardp${i}`),
      expect: token,
    },
    { send: ([issued]) => send(bearerOf(issued)), expect },
  ],
}));
