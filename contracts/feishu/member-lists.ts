/** Who is in a chat. */
import { type Case, never } from '../engine/case.ts';
import { textAt } from '../engine/http.ts';
import { chat, idIn, invalid, made, make, needsChat, otherUser, tokenIn, user } from './chat-steps.ts';
import { asApp, badFields, neverLive } from './json-calls.ts';
import { type Declared, type Headers, people } from './member-places.ts';
import { add, added, isInChat, listed, listMembers, member, ofMembers, ofPresence, there } from './member-steps.ts';
import { app, tokenOf } from './requests.ts';
import { token } from './responses.ts';

const asUser: Headers = { Authorization: 'Bearer u-7f1bcd13fc57d46bac21793a18e560' };
const withTwo: Declared = { users: people, chats: [{ chat_id: chat, members: [user, otherUser] }] };

export const asking: readonly Case[] = [
  ...(
    [
      ['open_id', user],
      ['union_id', 'on_94a1ee5551019f18cd73d9f111898cf2'],
      ['user_id', '4d7a3c6g'],
    ] as const
  ).map(
    ([type, id], i): Case => ({
      id: `feishu/lists-members-by-${type.replace('_', '-')}`,
      because: {
        page: ofMembers,
        at: 'Query, member_id_type, and Response',
        says: 'the kind of id, the name, and how many there are',
      },
      grade: 'documented',
      live: neverLive,
      steps: asApp(
        `cli_contractmembers${i}`,
        { users: people, chats: [{ chat_id: chat, members: [user] }] },
        [(h) => listMembers(h, `?member_id_type=${type}`), listed([member(id, type, '李四')])],
        [(h) => listMembers(h), listed([member(user, 'open_id', '李四')])],
      ),
    }),
  ),
  {
    id: 'feishu/lists-members-by-pages',
    because: {
      page: ofMembers,
      at: 'Query, page_size and page_token',
      says: 'so many at a time, and a token for the next',
    },
    grade: 'documented',
    live: neverLive,
    steps: [
      { needs: [app('cli_contractmembers3', withTwo)], send: tokenOf('cli_contractmembers3'), expect: token },
      {
        send: ([issued]) => listMembers(tokenIn(issued), '?page_size=1'),
        expect: listed([member(user, 'open_id', '李四')], 2, /./),
      },
      {
        send: ([issued, page]) =>
          listMembers(tokenIn(issued), `?page_token=${encodeURIComponent(textAt(page, 'data.page_token'))}`),
        expect: listed([member(otherUser, 'open_id', '王五')], 2),
      },
    ],
  },
  {
    id: 'feishu/lists-no-members-of-a-chat-that-nobody-made',
    because: {
      page: ofMembers,
      at: 'Response',
      says: 'the people in the chat, and no bots',
      assumes: 'in a chat of which nothing is known are those who were added, or have written in it',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      { send: listMembers(), expect: listed([]) },
      { send: add([user]), expect: added() },
      { send: listMembers(), expect: listed([member(user)]) },
    ],
  },
  ...[100, 101].map(
    (size): Case => ({
      id: `feishu/${size > 100 ? 'refuses' : 'takes'}-a-page-of-${size}-members`,
      because: {
        page: 'open-connector-269',
        at: 'report',
        says: 'a page_size above what the page of an endpoint says is 99992402',
        assumes: 'here as in a list of messages, with a description in the form of others',
      },
      grade: 'assumed',
      live: needsChat,
      send: listMembers(undefined, `?page_size=${size}`),
      expect:
        size > 100 ? badFields({ field: 'page_size', value: '101', description: 'the max value is 100' }) : listed([]),
    }),
  ),
  {
    id: 'feishu/refuses-a-list-of-members-by-its-page-token',
    because: {
      page: ofMembers,
      at: 'Query, page_token',
      says: 'one that the answer before had',
      assumes: 'any other is an invalid parameter',
    },
    grade: 'assumed',
    live: needsChat,
    send: listMembers(undefined, '?page_token=x'),
    expect: invalid,
  },
  ...(
    [
      ['is-in', {}, true],
      ['is-not-in', { chats: [{ chat_id: chat, bot: false }] }, false],
      ['is-in-though-it-was-dissolved', { chats: [{ chat_id: chat, dissolved: true }] }, true],
    ] as const
  ).map(
    ([slug, declared, is], i): Case => ({
      id: `feishu/tells-that-a-bot-${slug}`,
      because: {
        page: ofPresence,
        at: 'Response, is_in_chat',
        says: 'whether who calls is in the chat',
        assumes: 'a chat that was dissolved has those who were in it: the page has no code for it',
      },
      grade: 'assumed',
      live: neverLive,
      steps: asApp(`cli_contractmembers4${i}`, declared, [(h) => isInChat(h), there(is)]),
    }),
  ),
  {
    id: 'feishu/tells-whether-a-user-is-in-a-chat',
    because: { page: ofPresence, at: 'Response, is_in_chat', says: 'of the user, where the token is one’s' },
    grade: 'documented',
    live: never('needs the token of a user who has logged in'),
    steps: [
      { send: isInChat(asUser), expect: there(true) },
      { send: make({}), expect: made() },
      { send: ([, chatMade]) => isInChat(asUser, idIn(chatMade)), expect: there(false) },
    ],
  },
];
