/** Chats are looked at, and listed. */
import { type Case, frozen, type JsonPattern, later } from '../engine/case.ts';
import { textAt } from '../engine/http.ts';
import {
  chat,
  counted,
  group,
  idIn,
  inList,
  listChats,
  listed,
  look,
  made,
  make,
  makesChat,
  ofList,
  ofOne,
  otherUser,
  seen,
  single,
  user,
} from './chat-steps.ts';
import { asApp, done, neverLive } from './json-calls.ts';
import { sent, text } from './message-steps.ts';

/** Fields that only a group has, and those that only chats of several have. */
function lessOf(chat_mode: 'topic' | 'p2p'): Readonly<Record<string, JsonPattern>> {
  const ofAny =
    /^(?:chat_mode|description|edit_permission|external|moderation_permission|restricted_mode_setting|tenant_key)$/;
  const all = Object.entries(group({ chat_mode }));
  return Object.fromEntries(
    all.filter(([name]) => (chat_mode === 'p2p' ? ofAny.test(name) : name !== 'group_message_type')),
  );
}

const looking: readonly Case[] = [
  single(
    'tells-all-of-a-chat-that-nobody-made',
    { page: ofOne, at: 'Response', says: 'what a member is told', assumes: 'a chat is as a new one, without a name' },
    look(),
    seen(),
  ),
  {
    id: 'feishu/tells-a-stranger-what-a-chat-is-called',
    because: {
      page: ofOne,
      at: 'Restrictions',
      says: 'who is not in a chat is told its name, its picture, how many are in it, and whether it still is',
    },
    grade: 'documented',
    live: neverLive,
    steps: asApp(
      'cli_contractchats2',
      { chats: [{ chat_id: chat, name: 'ours', bot: false, dissolved: true, members: [user, otherUser] }] },
      [
        (headers) => look(chat, headers),
        done(counted({ name: 'ours', bot_count: '0', chat_status: 'dissolved', user_count: '2' })),
      ],
    ),
  },
  {
    id: 'feishu/tells-a-member-of-a-chat-that-was-declared',
    because: { page: ofOne, at: 'Response', says: 'what a member is told' },
    grade: 'documented',
    live: neverLive,
    steps: asApp('cli_contractchats3', { chats: [{ chat_id: chat, name: 'ours', members: [user] }] }, [
      (headers) => look(chat, headers),
      seen({ name: 'ours' }),
    ]),
  },
  ...(['topic', 'p2p'] as const).map(
    (mode): Case => ({
      id: `feishu/tells-less-of-a-chat-of-mode-${mode}`,
      because: { page: ofOne, at: 'Response', says: 'which fields are not there for it' },
      grade: 'documented',
      live: neverLive,
      steps: asApp(`cli_contractchats4${mode}`, { chats: [{ chat_id: chat, mode }] }, [
        (headers) => look(chat, headers),
        done({ ...lessOf(mode), ...counted({ user_count: '0' }) }),
      ]),
    }),
  ),
];

const listing: readonly Case[] = [
  single(
    'lists-no-chats-where-there-are-none',
    {
      page: ofList,
      at: 'Response',
      says: 'the groups that the bot is in',
      assumes: 'page_token is empty where there is no more, as it was seen (feishu-message-replies)',
    },
    listChats(),
    listed([]),
  ),
  {
    id: 'feishu/lists-the-groups-that-the-bot-is-in',
    because: { page: ofList, at: 'Notes', says: 'chats of two are not listed, nor are chats that the bot is not in' },
    grade: 'documented',
    live: neverLive,
    steps: [
      ...asApp(
        'cli_contractchats5',
        {
          chats: [
            { chat_id: chat, name: 'ours' },
            { chat_id: 'oc_00000000000000000000000000000003', mode: 'p2p' },
            { chat_id: 'oc_00000000000000000000000000000004', bot: false },
            { chat_id: 'oc_00000000000000000000000000000005', mode: 'topic', dissolved: true },
          ],
        },
        [
          (headers) => make({ name: 'made', owner_id: user }, headers),
          made({ name: 'made', owner_id: user, owner_id_type: 'open_id' }),
        ],
      ),
      {
        send: ([first]) => listChats('', { Authorization: `Bearer ${textAt(first, 'tenant_access_token')}` }),
        expect: ([, second]) =>
          listed([
            inList(chat, { name: 'ours' }),
            inList('oc_00000000000000000000000000000005', { chat_status: 'dissolved' }),
            inList(idIn(second), { name: 'made', owner_id: user, owner_id_type: 'open_id' }),
          ]),
      },
    ],
  },
  {
    id: 'feishu/lists-chats-page-by-page',
    because: { page: ofList, at: 'Query and Response', says: 'has_more, and the page_token that the next call sends' },
    grade: 'documented',
    live: makesChat,
    steps: [
      { needs: [frozen], send: make({ name: 'one' }), expect: made({ name: 'one' }) },
      { needs: [later(1)], send: make({ name: 'two' }), expect: made({ name: 'two' }) },
      { needs: [later(1)], send: make({ name: 'three' }), expect: made({ name: 'three' }) },
      {
        send: listChats('?page_size=2'),
        expect: ([a, b]) => listed([inList(idIn(a), { name: 'one' }), inList(idIn(b), { name: 'two' })], /^.+$/),
      },
      {
        send: (earlier) =>
          listChats(`?page_size=2&page_token=${encodeURIComponent(textAt(earlier[3], 'data.page_token'))}`),
        expect: ([, , c]) => listed([inList(idIn(c), { name: 'three' })]),
      },
    ],
  },
  {
    id: 'feishu/lists-the-chat-that-was-last-active-first',
    because: {
      page: ofList,
      at: 'Query, sort_type',
      says: 'by the time of the last activity, the last first',
      assumes: 'activity is a message',
    },
    grade: 'assumed',
    live: makesChat,
    steps: [
      { needs: [frozen], send: make({ name: 'one' }), expect: made({ name: 'one' }) },
      { needs: [later(1)], send: make({ name: 'two' }), expect: made({ name: 'two' }) },
      {
        send: listChats('?sort_type=ByActiveTimeDesc'),
        expect: ([a, b]) => listed([inList(idIn(b), { name: 'two' }), inList(idIn(a), { name: 'one' })]),
      },
      {
        needs: [later(1)],
        send: ([a]) => text('hello', { receive_id: idIn(a) }),
        expect: ([a]) => sent('text', { text: 'hello' }, { chat_id: idIn(a) }),
      },
      {
        send: listChats('?sort_type=ByActiveTimeDesc'),
        expect: ([a, b]) => listed([inList(idIn(a), { name: 'one' }), inList(idIn(b), { name: 'two' })]),
      },
      {
        send: listChats('?sort_type=ByCreateTimeAsc'),
        expect: ([a, b]) => listed([inList(idIn(a), { name: 'one' }), inList(idIn(b), { name: 'two' })]),
      },
    ],
  },
];

export const chatLookupCases: readonly Case[] = [...looking, ...listing];
