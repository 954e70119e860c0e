/** Who may react to a message, what is looked at first, and what no call brings about. */
import { type Case, type ExpectedResponse, never, type Step } from '../engine/case.ts';
import type { HttpResponse, RequestTemplate } from '../engine/http.ts';
import { badFields, call, done, missing, neverLive, scopeCases } from './json-calls.ts';
import { chat, type Headers, idIn, inPrivate, needsChat, post, sent, text, user } from './message-steps.ts';
import {
  badEmoji,
  badIdType,
  badKind,
  badToken,
  dissolved,
  gone,
  list,
  noAccess,
  noReaction,
  notAllowed,
  ofCreation,
  ofDeletion,
  ofList,
  react,
  reacted,
  reactionIn,
  take,
} from './reaction-steps.ts';
import { app, bearer, fault, tokenOf } from './requests.ts';
import { refused, token } from './responses.ts';
import { bearerOf, botOff, noMessage, one, recall, unknown } from './sent-message-steps.ts';

type Declared = Parameters<typeof app>[1];
type Send = (message: string, headers: Headers) => RequestTemplate;

const changeScopes = ['im:message', 'im:message.reactions:write_only'];

const scopes: readonly Case[] = [
  ...scopeCases('reactions-added', ofCreation, changeScopes, (h) => react(unknown, 'SMILE', h), noMessage),
  ...scopeCases('reactions-taken-away', ofDeletion, changeScopes, (h) => take(unknown, 'x', h), noMessage),
  ...scopeCases(
    'reactions-listed',
    ofList,
    ['im:message.reactions:read', 'im:message:readonly'],
    (h) => list(unknown, '', h),
    noMessage,
  ),
];

const outsideChat: Declared = { chats: [{ chat_id: chat, bot: false }] };
const dissolvedChat: Declared = { chats: [{ chat_id: chat, dissolved: true }] };
const both: Declared = { chats: [{ chat_id: chat, bot: false, dissolved: true }] };
const smile: Send = (message, headers) => react(message, 'SMILE', headers);
const nothing: Send = (message, headers) => react(message, '', headers);
const away: Send = (message, headers) => take(message, 'x', headers);
const asked =
  (query = ''): Send =>
  (message, headers) =>
    list(message, query, headers);

type Message = 'a-text' | 'a-recalled-text';

/** A message is sent by an app that is declared anew then. */
const afterwards: readonly (readonly [slug: string, page: string, Message, Declared, Send, ExpectedResponse])[] = [
  ['adding-without-a-bot', ofCreation, 'a-text', { bot: false }, smile, botOff],
  ['adding-no-emoji-without-a-bot', ofCreation, 'a-text', { bot: false }, nothing, badEmoji],
  ['adding-without-a-bot-to-a-recalled-one', ofCreation, 'a-recalled-text', { bot: false }, smile, botOff],
  ['adding-outside-the-chat', ofCreation, 'a-text', outsideChat, smile, notAllowed],
  ['adding-outside-the-chat-to-a-recalled-one', ofCreation, 'a-recalled-text', outsideChat, smile, gone],
  ['adding-in-a-dissolved-chat', ofCreation, 'a-text', dissolvedChat, smile, dissolved],
  ['adding-in-a-dissolved-chat-to-a-recalled-one', ofCreation, 'a-recalled-text', dissolvedChat, smile, gone],
  ['adding-outside-a-dissolved-chat', ofCreation, 'a-text', both, smile, notAllowed],
  ['taking-away-without-a-bot', ofDeletion, 'a-text', { bot: false }, away, botOff],
  ['taking-away-outside-the-chat', ofDeletion, 'a-text', outsideChat, away, notAllowed],
  ['taking-away-in-a-dissolved-chat', ofDeletion, 'a-text', dissolvedChat, away, dissolved],
  ['taking-away-what-there-is-not', ofDeletion, 'a-text', {}, away, noReaction],
  ['listing-without-a-bot', ofList, 'a-text', { bot: false }, asked(), botOff],
  ['listing-outside-the-chat', ofList, 'a-text', outsideChat, asked(), noAccess],
  ['listing-outside-the-chat-of-a-recalled-one', ofList, 'a-recalled-text', outsideChat, asked(), gone],
  ['listing-by-another-kind-of-id', ofList, 'a-text', {}, asked('?user_id_type=email'), badIdType],
  ['listing-by-both', ofList, 'a-text', {}, asked('?user_id_type=email&page_token=x'), badIdType],
  ['listing-by-a-bad-token-without-a-bot', ofList, 'a-text', { bot: false }, asked('?page_token=x'), badToken],
];

const anything: ExpectedResponse = {
  status: 200,
  body: { kind: 'unspecified', why: 'other cases compare it' },
};

const ofChangedApps: readonly Case[] = afterwards.map(([slug, page, message, declared, send, expect], i) => {
  const id = `cli_contractreacts${i}`;
  const isRecalled = message === 'a-recalled-text';
  const recalling: Step = {
    send: ([issued, first]: readonly HttpResponse[]) => recall(idIn(first), bearerOf(issued)),
    expect: done({}),
  };
  return {
    id: `feishu/reactions-${slug}`,
    because: {
      page,
      at: 'Prerequisites, and error codes',
      says: 'the bot must be on, and in the chat of the message; each error has a row, and their order is not said',
      assumes: 'what the call holds comes first, then the bot, the message, its chat, and the reaction last',
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

/** The chat of two that a divider was sent to. */
const toUser = post('system', { type: 'divider' }, { receive_id: user }, undefined, 'open_id');
const divided: Step = { send: toUser, expect: sent('system', { type: 'divider' }, inPrivate) };

const kinds: readonly Case[] = [
  {
    id: 'feishu/reactions-to-a-recalled-divider',
    because: {
      page: ofCreation,
      at: 'Error codes',
      says: 'each error has a row, and their order is not said',
      assumes: 'that it was recalled comes before what it is',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      divided,
      { send: ([first]) => recall(idIn(first)), expect: done({}) },
      { send: ([first]) => react(idIn(first)), expect: gone },
    ],
  },
];

const beforeTheId: readonly Case[] = (
  [
    ['fields', call('POST', `${one(unknown)}/reactions`, {}), badFields(missing('reaction_type'))],
    ['no-emoji', react(unknown, ''), noMessage],
    [
      'the-page-size',
      list(unknown, '?page_size=51'),
      badFields({ field: 'page_size', value: '51', description: 'the max value is 50' }),
    ],
    ['the-kind-of-ids', list(unknown, '?user_id_type=email'), noMessage],
    ['the-page-token', list(unknown, '?page_token=x'), noMessage],
    ['the-reaction', take(unknown, 'x'), noMessage],
  ] as const
).map(([slug, send, expect]) => ({
  id: `feishu/reactions-to-an-unknown-message-and-${slug}`,
  because: {
    page: 'feishu-message-refusals',
    at: 'a message_id that leads nowhere',
    says: 'the gateway refuses it, ahead of the service',
    assumes: 'after the fields that it looks at itself',
  },
  grade: 'assumed',
  live: needsChat,
  send,
  expect,
}));

const kindOutside: Case = {
  id: 'feishu/reactions-to-a-divider-in-the-chat-of-another-bot',
  because: {
    page: ofCreation,
    at: 'Error codes',
    says: 'each error has a row, and their order is not said',
    assumes: 'what a message is comes before its chat',
  },
  grade: 'assumed',
  live: neverLive,
  steps: [
    { needs: [app('cli_contractreactsk1')], send: tokenOf('cli_contractreactsk1'), expect: token },
    { send: ([issued]) => ({ ...toUser, headers: bearerOf(issued) }), expect: anything },
    { needs: [app('cli_contractreactsk2', { chats: [] })], send: tokenOf('cli_contractreactsk2'), expect: token },
    { send: ([, first, issued]) => react(idIn(first), 'SMILE', bearerOf(issued)), expect: badKind },
  ],
};

const ofAnotherInDissolved: Case = {
  id: 'feishu/reactions-taking-that-of-another-message-away-in-a-dissolved-chat',
  because: {
    page: ofDeletion,
    at: 'Error codes',
    says: 'each error has a row, and their order is not said',
    assumes: 'the chat comes before the reaction',
  },
  grade: 'assumed',
  live: neverLive,
  steps: [
    { needs: [app('cli_contractreactsk3')], send: tokenOf('cli_contractreactsk3'), expect: token },
    { send: ([issued]) => text('hello', {}, bearerOf(issued)), expect: sent('text', { text: 'hello' }) },
    { send: ([issued, first]) => react(idIn(first), 'SMILE', bearerOf(issued)), expect: reacted() },
    { send: ([issued]) => text('hello', {}, bearerOf(issued)), expect: sent('text', { text: 'hello' }) },
    {
      needs: [app('cli_contractreactsk3', dissolvedChat)],
      send: ([issued, , second, third]) => take(idIn(third), reactionIn(second), bearerOf(issued)),
      expect: dissolved,
    },
  ],
};

/** Listed, and brought about by no call. */
const byFault: readonly (readonly [page: string, code: number, msg: string])[] = [
  [ofCreation, 231004, 'The chat in which the message exists is not found, maybe not exist, deleted or archived.'],
  [ofCreation, 231005, 'The thread has been no-trace removed, cannot put reaction.'],
  [ofCreation, 231006, 'The operator_id is invalid.'],
  [ofCreation, 231013, 'The request has an invalid AuthType.'],
  [ofCreation, 231015, 'Act on reaction failed, repeated request is processing.'],
  [ofCreation, 231018, 'The message is invisible to the operator.'],
  [ofCreation, 231019, 'Due to the settings of this user, you are temporarily unable to perform this operation.'],
  [
    ofCreation,
    231020,
    'Due to the configuration of the tenant administrator, you cannot perform this operation on the target user temporarily.',
  ],
  [ofCreation, 231021, 'No permission to operate external chats.'],
  [ofCreation, 231022, 'Bot has NO availability to this user.'],
];

const faults: readonly Case[] = byFault.map(([page, code, msg]) => ({
  id: `feishu/answers-a-reaction-with-${code}-by-fault`,
  because: { page, at: `Error codes, ${code}`, says: 'code and message' },
  grade: 'documented',
  live: never('nothing a caller sends brings it about at will'),
  needs: [fault(code, 'feishu/reaction_create')],
  send: react(unknown, 'SMILE', bearer),
  expect: refused(code, msg),
}));

export const reactionAccessCases: readonly Case[] = [
  ...scopes,
  ...ofChangedApps,
  ...kinds,
  kindOutside,
  ofAnotherInDissolved,
  ...beforeTheId,
  ...faults,
];
