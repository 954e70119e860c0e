/** What only a chat of two takes, and what such a chat is not to be. */
import { type Case, type ExpectedResponse, frozen, type Step } from '../engine/case.ts';
import { type HttpResponse, textAt } from '../engine/http.ts';
import { forward } from './forward-steps.ts';
import { asApp, badParameter, done, neverLive } from './json-calls.ts';
import {
  chat,
  type Headers,
  idIn,
  inPrivate,
  messageOf,
  needsChat,
  otherUser,
  page,
  post,
  sent,
  user,
} from './message-steps.ts';
import { bearer } from './requests.ts';
import { refused } from './responses.ts';
import { reply, said } from './sent-message-steps.ts';

const notInGroups = badParameter('sending system messages in group chats is not supported');
const notShared = refused(230015, 'P2P chat can NOT be shared.');
const tooLong = refused(230025, 'The length of the message content reaches its limit.');
const tooOften = refused(230020, 'This operation triggers the frequency limit.');
const outside = refused(230002, 'The bot can not be outside the group.');
const long = { padding: 'x'.repeat(160_000) };
const divider = { type: 'divider' };

const toUser = (open_id: string, type: string, content: object, headers: Headers = bearer) =>
  post(type, content, { receive_id: open_id }, headers, 'open_id');
const system = (more: object = {}, headers?: Headers) => post('system', divider, { ...more }, headers);
const share = (chat_id: string, more: object = {}, headers?: Headers) =>
  post('share_chat', { chat_id }, { ...more }, headers);
const chatOf = (response: HttpResponse | undefined) => textAt(response, 'data.chat_id');

const because = (code: number, says: string, assumes?: string) => ({
  page: code === 230001 ? 'feishu-230001' : page,
  at: code === 230001 ? 'sending system messages in group chats is not supported' : `Error codes, ${code}`,
  says,
  ...(assumes === undefined ? {} : { assumes }),
});
const systemReason = because(230001, 'the text behind ext=', 'a chat of which nothing is known is one of several');
const shareReason = because(230015, 'a chat of two is not shared');

const helloToUser: Step = {
  send: toUser(user, 'text', { text: 'hello' }),
  expect: sent('text', { text: 'hello' }, inPrivate),
};

const dividers: readonly Case[] = [
  {
    id: 'feishu/sends-a-divider-to-a-user',
    because: { page: 'feishu-message-content', at: 'system', says: 'a divider, in a chat of two' },
    grade: 'documented',
    live: needsChat,
    send: toUser(user, 'system', divider),
    expect: sent('system', divider, inPrivate),
  },
  {
    id: 'feishu/refuses-a-divider-in-a-group',
    because: systemReason,
    grade: 'assumed',
    live: needsChat,
    send: system(),
    expect: notInGroups,
  },
  {
    id: 'feishu/refuses-a-divider-for-a-reply-in-a-group',
    because: systemReason,
    grade: 'assumed',
    live: needsChat,
    steps: [
      said,
      {
        send: ([first]) => reply({ msg_type: 'system', content: JSON.stringify(divider) })(idIn(first)),
        expect: notInGroups,
      },
    ],
  },
  {
    id: 'feishu/sends-a-divider-to-the-chat-of-a-user',
    because: {
      page: 'feishu-message-content',
      at: 'system',
      says: 'a divider, in a chat of two',
      assumes: 'by whatever id it is named',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      helloToUser,
      {
        send: ([first]) => system({ receive_id: chatOf(first) }),
        expect: ([first]) => sent('system', divider, { chat_id: chatOf(first) }),
      },
      {
        send: ([first]) => reply({ msg_type: 'system', content: JSON.stringify(divider) })(idIn(first)),
        expect: ([first]) =>
          done({
            ...messageOf('system', divider),
            chat_id: chatOf(first),
            parent_id: idIn(first),
            root_id: idIn(first),
          }),
      },
    ],
  },
  {
    id: 'feishu/sends-a-divider-to-a-declared-chat-of-two',
    because: { page: 'feishu-message-content', at: 'system', says: 'a divider, in a chat of two' },
    grade: 'documented',
    live: neverLive,
    steps: asApp('cli_contractplaces1', { chats: [{ chat_id: chat, mode: 'p2p' }] }, [
      (headers) => system({}, headers),
      sent('system', divider),
    ]),
  },
];

const shares: readonly Case[] = [
  {
    id: 'feishu/refuses-to-share-a-chat-of-two',
    because: shareReason,
    grade: 'documented',
    live: needsChat,
    steps: [helloToUser, { send: ([first]) => share(chatOf(first)), expect: notShared }],
  },
  {
    id: 'feishu/refuses-to-share-a-declared-chat-of-two',
    because: shareReason,
    grade: 'documented',
    live: neverLive,
    steps: asApp('cli_contractplaces2', { chats: [{ chat_id: chat, mode: 'p2p' }] }, [
      (headers) => share(chat, {}, headers),
      notShared,
    ]),
  },
  {
    id: 'feishu/refuses-to-share-a-chat-of-two-that-a-message-was-forwarded-to',
    because: shareReason,
    grade: 'documented',
    live: needsChat,
    steps: [
      said,
      {
        send: ([first]) => forward(idIn(first), { type: 'open_id', receive_id: otherUser }),
        expect: sent('text', { text: 'hello' }, inPrivate),
      },
      { send: ([, second]) => share(chatOf(second)), expect: notShared },
    ],
  },
];

const unordered = {
  page,
  at: 'Error codes',
  says: 'each error has a row, and their order is not said',
  assumes: 'whether the chat takes it is asked after how long it is, and before the rate of the chat',
};
const p2p = { chats: [{ chat_id: chat, mode: 'p2p' as const }] };
const anything: ExpectedResponse = { status: 200, body: { kind: 'unspecified', why: 'other cases compare it' } };

const orders: readonly Case[] = [
  {
    id: 'feishu/message-size-before-system-in-group',
    because: unordered,
    grade: 'assumed',
    live: neverLive,
    send: system(long),
    expect: tooLong,
  },
  {
    id: 'feishu/message-size-before-shared-chat',
    because: unordered,
    grade: 'assumed',
    live: neverLive,
    steps: asApp('cli_contractplaces3', p2p, [(headers) => share(chat, long, headers), tooLong]),
  },
  {
    id: 'feishu/message-in-chat-before-system-in-group',
    because: unordered,
    grade: 'assumed',
    live: neverLive,
    steps: asApp('cli_contractplaces4', { chats: [{ chat_id: chat, bot: false }] }, [
      (headers) => system({}, headers),
      outside,
    ]),
  },
  ...(
    [
      ['system-in-group', system(), notInGroups, []],
      ['shared-chat', undefined, notShared, [helloToUser]],
    ] as const
  ).map(
    ([slug, send, expect, before]): Case => ({
      id: `feishu/message-${slug}-before-chat-rate`,
      because: unordered,
      grade: 'assumed',
      live: neverLive,
      steps: [
        { ...(before[0] ?? said), needs: [frozen] },
        ...Array.from({ length: 5 }, (): Step => ({ ...said, expect: anything })).slice(before.length === 0 ? 1 : 0),
        { send: send ?? (([first]) => share(chatOf(first))), expect },
        { send: post('text', { text: 'hello' }), expect: tooOften },
      ],
    }),
  ),
];

export const messagePlaceCases: readonly Case[] = [...dividers, ...shares, ...orders];
