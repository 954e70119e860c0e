/** To whom a message is sent. */
import { type Case, type ExpectedResponse, safe } from '../engine/case.ts';
import { type RequestTemplate, textAt } from '../engine/http.ts';
import { asApp, neverLive } from './json-calls.ts';
import {
  chat,
  type Headers,
  needsChat,
  otherChat,
  otherUser,
  page,
  post,
  refusals,
  say,
  sent,
  user,
} from './message-steps.ts';
import { app, tokenOf } from './requests.ts';
import { refused, token } from './responses.ts';

export const generic = 'feishu-generic-codes';

const to = (type: string, receive_id: string, headers?: Headers): RequestTemplate =>
  post('text', { text: 'hello' }, { receive_id }, headers, type);
const inChat = (chat_id: RegExp): ExpectedResponse => sent('text', { text: 'hello' }, { chat_id });
const invalidId = refused(230034, 'The receive_id is invalid.');

const people: readonly (readonly [type: string, id: string])[] = [
  ['open_id', user],
  ['union_id', 'on_94a1ee5551019f18cd73d9f111898cf2'],
  ['user_id', '4d7a3c6g'],
  ['email', 'somebody@example.com'],
];

const declared = {
  chats: [
    { chat_id: chat },
    { chat_id: otherChat, bot: false },
    { chat_id: 'oc_00000000000000000000000000000001', dissolved: true },
  ],
  users: [
    { open_id: user, email: 'a@example.com' },
    { open_id: otherUser, available: false },
  ],
};
const appId = 'cli_contractmessage2';
const asDeclared = (send: (headers: Headers) => RequestTemplate, expect: ExpectedResponse) =>
  asApp(appId, declared, [send, expect]);
const ofApp = (app_id: string) => ({
  id: app_id,
  id_type: 'app_id',
  sender_type: 'app',
  tenant_key: /^[0-9a-f]{16}$/,
});

export const messageReceiverCases: readonly Case[] = [
  ...people.flatMap(([type, id]): Case[] => [
    {
      id: `feishu/sends-a-message-to-a-user-by-${type.replace('_', '-')}`,
      because: { page, at: 'Response, chat_id', says: 'the chat of the bot and the user' },
      grade: 'documented',
      live: needsChat,
      send: to(type, id),
      expect: inChat(/^oc_[0-9a-f]{32}$/),
    },
    {
      id: `feishu/refuses-a-receive-id-that-is-no-${type.replace('_', '-')}`,
      because: {
        page,
        at: 'Error codes, 230034',
        says: 'the receive_id is invalid',
        assumes: 'as one that cannot be of its kind is',
      },
      grade: 'assumed',
      live: safe,
      send: to(type, '#'),
      expect: invalidId,
    },
  ]),
  {
    id: 'feishu/refuses-a-receive-id-of-another-kind',
    because: {
      page,
      at: 'Error codes, 230034',
      says: 'the receive_id is invalid',
      assumes: 'as one is that is of another kind than receive_id_type says',
    },
    grade: 'assumed',
    live: safe,
    send: to('chat_id', user),
    expect: invalidId,
  },
  {
    id: 'feishu/sends-to-the-same-chat-each-time',
    because: {
      page,
      at: 'Response, chat_id',
      says: 'the chat of the bot and the user',
      assumes: 'there is one for each pair, and it can be written to as a chat',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      { send: to('open_id', user), expect: inChat(/^oc_[0-9a-f]{32}$/) },
      {
        send: to('open_id', user),
        expect: ([first]) => inChat(new RegExp(`^${textAt(first, 'data.chat_id')}$`)),
      },
      {
        send: to('open_id', otherUser),
        expect: ([first]) => inChat(new RegExp(`^(?!${textAt(first, 'data.chat_id')})oc_`)),
      },
      {
        send: ([first]) => to('chat_id', textAt(first, 'data.chat_id')),
        expect: ([first]) => inChat(new RegExp(`^${textAt(first, 'data.chat_id')}$`)),
      },
    ],
  },
  {
    id: 'feishu/sends-to-a-chat-that-was-declared',
    because: { page, at: 'Request body, receive_id', says: 'a chat that the app is in' },
    grade: 'documented',
    live: neverLive,
    steps: asDeclared(
      (headers) => to('chat_id', chat, headers),
      sent('text', { text: 'hello' }, { sender: ofApp(appId) }),
    ),
  },
  {
    id: 'feishu/sends-to-the-private-chat-of-a-user-that-was-declared',
    because: {
      page,
      at: 'Response, chat_id',
      says: 'the chat of the bot and the user',
      assumes: 'it is the same by whichever id',
    },
    grade: 'assumed',
    live: neverLive,
    steps: [
      ...asDeclared((headers) => to('open_id', user, headers), inChat(/^oc_/)),
      {
        send: ([first]) =>
          to('email', 'a@example.com', { Authorization: `Bearer ${textAt(first, 'tenant_access_token')}` }),
        expect: ([, second]) => inChat(new RegExp(`^${textAt(second, 'data.chat_id')}$`)),
      },
      {
        send: ([first, second]) =>
          to('chat_id', textAt(second, 'data.chat_id'), {
            Authorization: `Bearer ${textAt(first, 'tenant_access_token')}`,
          }),
        expect: ([, second]) => inChat(new RegExp(`^${textAt(second, 'data.chat_id')}$`)),
      },
    ],
  },
  {
    id: 'feishu/refuses-a-chat-that-there-is-not',
    because: { page: generic, at: '99992356', says: 'chats that do not exist are refused, and named' },
    grade: 'documented',
    live: neverLive,
    steps: asDeclared(
      (headers) => to('chat_id', 'oc_00000000000000000000000000000002', headers),
      refused(99992356, 'these open_chat ids not existed: [oc_00000000000000000000000000000002]'),
    ),
  },
  {
    id: 'feishu/refuses-a-user-that-there-is-not',
    because: { page: generic, at: '99992351', says: 'open ids that do not exist are refused, and named' },
    grade: 'documented',
    live: neverLive,
    steps: asDeclared(
      (headers) => to('open_id', 'ou_00000000000000000000000000000002', headers),
      refused(99992351, 'these open ids not existed: [ou_00000000000000000000000000000002]'),
    ),
  },
  {
    id: 'feishu/refuses-a-user-by-the-open-id-of-another-app',
    because: { page: refusals, at: 'the open_id of another app', says: 'it is 99992361' },
    grade: 'observed',
    live: neverLive,
    steps: [
      {
        needs: [
          app('cli_contractmessage3', { users: [{ open_id: 'ou_00000000000000000000000000000003' }] }),
          app(appId, declared),
        ],
        send: tokenOf(appId),
        expect: token,
      },
      {
        send: ([first]) =>
          to('open_id', 'ou_00000000000000000000000000000003', {
            Authorization: `Bearer ${textAt(first, 'tenant_access_token')}`,
          }),
        expect: refused(99992361, 'open_id cross app'),
      },
    ],
  },
  {
    id: 'feishu/refuses-a-chat-that-the-bot-is-not-in',
    because: { page, at: 'Error codes, 230002', says: 'the bot must be in the chat' },
    grade: 'documented',
    live: neverLive,
    steps: asDeclared(
      (headers) => to('chat_id', otherChat, headers),
      refused(230002, 'The bot can not be outside the group.'),
    ),
  },
  {
    id: 'feishu/refuses-a-chat-that-was-dissolved',
    because: { page, at: 'Error codes, 232009', says: 'the chat was dissolved' },
    grade: 'documented',
    live: neverLive,
    steps: asDeclared(
      (headers) => to('chat_id', 'oc_00000000000000000000000000000001', headers),
      refused(232009, 'Your request specifies a chat which has already been dissolved.'),
    ),
  },
  {
    id: 'feishu/refuses-a-user-whom-the-app-is-not-available-to',
    because: { page, at: 'Error codes, 230013', says: 'the user must be within what the app is available to' },
    grade: 'documented',
    live: neverLive,
    steps: asDeclared(
      (headers) => to('open_id', otherUser, headers),
      refused(230013, 'Bot has NO availability to this user.'),
    ),
  },
  {
    id: 'feishu/refuses-a-message-of-an-app-without-bot',
    because: { page, at: 'Error codes, 230006', says: 'the app must have the bot ability on' },
    grade: 'documented',
    live: neverLive,
    steps: asApp('cli_contractmessage4', { bot: false }, [say, refused(230006, 'Bot ability is not activated.')]),
  },
];
