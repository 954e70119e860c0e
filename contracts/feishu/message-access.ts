/** What reading, recalling, replying and downloading ask of the app, the chat and the message, and in which order. */
import { type Case, type ExpectedResponse, frozen, type Need, type Step } from '../engine/case.ts';
import type { RequestTemplate } from '../engine/http.ts';
import { asApp, badFields, done, missing, neverLive, noScopeOf } from './json-calls.ts';
import { chat, type Headers, idIn, needsChat, post, sent, text } from './message-steps.ts';
import { app, tokenOf } from './requests.ts';
import { badParam, badToken, deadUserToken, noToken, refused, token } from './responses.ts';
import {
  bearerOf,
  botOff,
  get,
  hello,
  isGone,
  noMessage,
  outside,
  pages,
  recall,
  reply,
  resource,
  type Send,
  toFirst,
  unknown,
} from './sent-message-steps.ts';

/** What every one of them asks of the app, the chat and the message. */
const calls: readonly (readonly [name: string, page: string, Send, scopes: readonly string[]])[] = [
  ['read', pages.get, get, ['im:message', 'im:message:readonly']],
  ['recall', pages.recall, recall, ['im:message', 'im:message:recall', 'im:message:send_as_bot']],
  ['reply', pages.reply, reply(), ['im:message', 'im:message:send_as_bot', 'im:message:send']],
  ['resource', pages.resource, resource('img_1'), ['im:message', 'im:message:readonly', 'im:message.history:readonly']],
];

const everyCall: readonly Case[] = calls.flatMap(([name, page, send, scopes]): Case[] => {
  const id = `cli_contract${name}00`.slice(0, 20);
  const named = `${name}-of-a-message`;
  return [
    {
      id: `feishu/refuses-to-${named}-that-there-is-not`,
      because: {
        page: 'feishu-message-refusals',
        at: 'a message_id that leads nowhere',
        says: 'it is 99992354, from the gateway',
      },
      grade: 'observed',
      live: needsChat,
      send: send(unknown),
      expect: noMessage,
    },
    {
      id: `feishu/asks-for-the-scope-of-${named}-before-the-message`,
      because: {
        page,
        at: 'request, scopes',
        says: `one of ${scopes.join(', ')} is needed`,
        assumes: 'it is asked before the ids, and its refusal is that of uploads',
      },
      grade: 'assumed',
      live: neverLive,
      steps: asApp(id, { scopes: ['im:resource'] }, [(headers) => send(unknown, headers), noScopeOf(id, scopes)]),
    },
    ...scopes.map(
      (scope): Case => ({
        id: `feishu/lets-${scope.replace(/[^a-z]+/g, '-')}-${named}`,
        because: { page, at: 'request, scopes', says: `any of ${scopes.join(', ')} is enough` },
        grade: 'documented',
        live: neverLive,
        steps: asApp(id, { scopes: [scope] }, [(headers) => send(unknown, headers), noMessage]),
      }),
    ),
  ];
});

/** A message is sent by an app, which is then declared anew. */
const asChanged = (
  id: string,
  declared: Parameters<typeof app>[1],
  send: (message: string, headers: Headers) => RequestTemplate,
  expect: ExpectedResponse,
): readonly [Step, ...Step[]] => [
  { needs: [app(id)], send: tokenOf(id), expect: token },
  { send: ([first]) => text('hello', {}, bearerOf(first)), expect: sent('text', { text: 'hello' }) },
  { needs: [app(id, declared)], send: ([first, second]) => send(idIn(second), bearerOf(first)), expect },
];

const changed: readonly (readonly [slug: string, page: string, Parameters<typeof app>[1], Send, ExpectedResponse])[] = [
  ['read-without-bot', pages.get, { bot: false }, get, botOff],
  ['read-outside-the-chat', pages.get, { chats: [{ chat_id: chat, bot: false }] }, get, outside],
  ['recall-outside-the-chat', pages.recall, { chats: [{ chat_id: chat, bot: false }] }, recall, outside],
  ['reply-outside-the-chat', pages.reply, { chats: [{ chat_id: chat, bot: false }] }, reply(), outside],
  [
    'reply-in-a-dissolved-chat',
    pages.reply,
    { chats: [{ chat_id: chat, dissolved: true }] },
    reply(),
    refused(232009, 'Your request specifies a chat which has already been dissolved.'),
  ],
  [
    'download-outside-the-chat',
    pages.resource,
    { chats: [{ chat_id: chat, bot: false }] },
    resource('img_1'),
    refused(234004, 'App not in chat.'),
  ],
  [
    'download-of-type-audio-outside-the-chat',
    pages.resource,
    { chats: [{ chat_id: chat, bot: false }] },
    resource('img_1', 'audio'),
    badParam,
  ],
  ['message-that-is-none-without-bot', pages.get, { bot: false }, (_, headers) => get(unknown, headers), noMessage],
];

const ofChangedApps: readonly Case[] = changed.map(([slug, page, declared, send, expect]) => ({
  id: `feishu/refuses-${slug}`,
  because: {
    page,
    at: 'Error codes',
    says: 'the bot must be on, and in a chat that there is',
    assumes: 'the id comes first, then the bot and the chat',
  },
  grade: 'assumed',
  live: neverLive,
  steps: asChanged('cli_contractmsgread0', declared, send, expect),
}));

const wrongTokens: readonly (readonly [slug: string, Headers, ExpectedResponse, needs?: readonly Need[]])[] = [
  ['no-token', {}, noToken],
  ['bearer-twice', { Authorization: 'Bearer Bearer t-7f1bcd13fc57d46bac21793a18e560' }, deadUserToken],
  ['bad-token', { Authorization: 'Bearer x-not-a-token' }, badToken],
  [
    'user-token',
    { Authorization: 'Bearer u-7f1bcd13fc57d46bac21793a18e560' },
    deadUserToken,
    [app('cli_contractmsgread6')],
  ],
];

const beforeTheId: readonly Case[] = [
  ...wrongTokens.map(
    ([slug, headers, expect, needs = []]): Case => ({
      id: `feishu/asks-for-the-token-before-the-message-${slug}`,
      because: { page: 'feishu-gateway-probe', at: 'P15', says: 'the token is checked before any parameter' },
      grade: 'observed',
      live: neverLive,
      needs,
      send: get(unknown, headers),
      expect,
    }),
  ),
  ...(
    [
      ['fields', reply({ content: undefined })(unknown), badFields(missing('content'))],
      ['type-of-a-reply', reply({ msg_type: 'x' })(unknown), noMessage],
      ['content-of-a-reply', reply({ content: 'x' })(unknown), noMessage],
      ['type-of-a-resource', resource('img_1', 'audio')(unknown), noMessage],
    ] as const
  ).map(
    ([slug, send, expect]): Case => ({
      id: `feishu/two-faults-of-an-unknown-message-and-the-${slug}`,
      because: {
        page: 'feishu-message-refusals',
        at: 'a message_id that leads nowhere',
        says: 'the gateway refuses it, ahead of the service',
        assumes: 'after the fields that must be there',
      },
      grade: 'assumed',
      live: needsChat,
      send,
      expect,
    }),
  ),
];

const inOwnChats: Case = {
  id: 'feishu/reads-its-own-message-in-a-chat-that-was-not-declared',
  because: {
    page: pages.get,
    at: 'Description',
    says: 'a bot reads messages of the chats that it is in',
    assumes: 'it is in the private chats that it has written to',
  },
  grade: 'assumed',
  live: neverLive,
  steps: [
    ...asChanged('cli_contractmsgread1', { chats: [] }, get, done({ items: [hello] })),
    {
      needs: [app('cli_contractmsgread2', { chats: [] })],
      send: tokenOf('cli_contractmsgread2'),
      expect: token,
    },
    { send: ([, second, , other]) => get(idIn(second), bearerOf(other)), expect: outside },
  ],
};

const twoFaults: readonly Case[] = [
  {
    id: 'feishu/asks-for-the-chat-of-a-resource-before-whether-the-message-was-recalled',
    because: {
      page: pages.resource,
      at: 'Error codes',
      says: 'each error has a row, and their order is not said',
      assumes: 'the chat comes first',
    },
    grade: 'assumed',
    live: neverLive,
    steps: [
      { needs: [frozen, app('cli_contractmsgread3')], send: tokenOf('cli_contractmsgread3'), expect: token },
      { send: ([first]) => text('hello', {}, bearerOf(first)), expect: sent('text', { text: 'hello' }) },
      { send: ([first, second]) => recall(idIn(second), bearerOf(first)), expect: done({}) },
      {
        needs: [app('cli_contractmsgread3', { chats: [{ chat_id: chat, bot: false }] })],
        send: ([first, second]) => resource('img_1')(idIn(second), bearerOf(first)),
        expect: refused(234004, 'App not in chat.'),
      },
      {
        send: ([first, second]) => reply()(idIn(second), bearerOf(first)),
        expect: refused(230011, 'The message is recalled.'),
      },
      {
        needs: [app('cli_contractmsgread3', { bot: false })],
        send: ([first, second]) => reply()(idIn(second), bearerOf(first)),
        expect: botOff,
      },
    ],
  },
  {
    id: 'feishu/asks-whether-a-message-was-recalled-before-what-it-is',
    because: {
      page: pages.resource,
      at: 'Error codes',
      says: 'each error has a row, and their order is not said',
      assumes: 'recalled comes first, and the key last',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      { send: post('sticker', { file_key: 'file_1' }), expect: sent('sticker', { file_key: 'file_1' }) },
      { send: toFirst(recall), expect: done({}) },
      { send: toFirst(resource('file_1', 'file')), expect: isGone },
    ],
  },
];

const foreignRecall: Case = {
  id: 'feishu/asks-for-the-chat-before-whose-the-message-is',
  because: {
    page: pages.recall,
    at: 'Error codes',
    says: 'each error has a row, and their order is not said',
    assumes: 'the chat comes first',
  },
  grade: 'assumed',
  live: neverLive,
  steps: [
    { needs: [app('cli_contractmsgread4')], send: tokenOf('cli_contractmsgread4'), expect: token },
    { send: ([first]) => text('hello', {}, bearerOf(first)), expect: sent('text', { text: 'hello' }) },
    {
      needs: [app('cli_contractmsgread5', { chats: [] })],
      send: tokenOf('cli_contractmsgread5'),
      expect: token,
    },
    { send: ([, second, third]) => recall(idIn(second), bearerOf(third)), expect: outside },
  ],
};

export const messageAccessCases: readonly Case[] = [
  ...everyCall,
  ...ofChangedApps,
  ...beforeTheId,
  inOwnChats,
  ...twoFaults,
  foreignRecall,
];
