/** Who is in a chat is asked for, and people and bots are added. */
import { type Case, type ExpectedResponse, never, type Step } from '../engine/case.ts';
import { textAt } from '../engine/http.ts';
import {
  badChatId,
  change,
  changed,
  chat,
  idIn,
  invalid,
  made,
  make,
  needsChat,
  otherUser,
  outOfChat,
  tokenIn,
  user,
} from './chat-steps.ts';
import { asApp, badFields, neverLive, wrongType } from './json-calls.ts';
import {
  add,
  added,
  badMode,
  dissolved,
  invisible,
  isInChat,
  listed,
  listMembers,
  member,
  nobodyValid,
  notPermitted,
  ofAdding,
  ofMembers,
  ofPresence,
  there,
  unavailable,
} from './member-steps.ts';
import { app, tokenOf } from './requests.ts';
import { refused, token } from './responses.ts';

type Declared = Parameters<typeof asApp>[1];
type Headers = Readonly<Record<string, string>>;

const stranger = 'ou_00000000000000000000000000000001';
const asUser: Headers = { Authorization: 'Bearer u-7f1bcd13fc57d46bac21793a18e560' };
const people = [
  { open_id: user, union_id: 'on_94a1ee5551019f18cd73d9f111898cf2', user_id: '4d7a3c6g', name: '李四' },
  { open_id: otherUser, name: '王五' },
];
const withTwo: Declared = { users: people, chats: [{ chat_id: chat, members: [user, otherUser] }] };
const empty: Declared = { users: people, chats: [{ chat_id: chat, members: [] }] };

const asking: readonly Case[] = [
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

const someone = (count: number) => Array.from({ length: count }, (_, i) => `ou_${`${i}`.padStart(32, '0')}`);

type Row = readonly [
  slug: string,
  at: string,
  says: string,
  Declared,
  (headers: Headers) => ReturnType<typeof add>,
  ExpectedResponse,
];

const rows: readonly Row[] = [
  ['adds-people', 'Response', 'three lists of ids, empty where all were added', empty, (h) => add([user], h), added()],
  [
    'adds-those-whom-it-can',
    'Query, succeed_type',
    'of 1 what can be added is, and the rest is told',
    {
      users: [
        { ...people[0], open_id: user },
        { open_id: otherUser, available: false },
      ],
      chats: [{ chat_id: chat, members: [] }],
    },
    (h) => add([user, otherUser, stranger], h, '?succeed_type=1'),
    added([otherUser], [stranger]),
  ],
  [
    'refuses-to-add-nobody-of-those-named',
    'Error codes, 232027',
    'nobody in the list can be added',
    { users: [{ open_id: otherUser, available: false }] },
    (h) => add([otherUser], h, '?succeed_type=1'),
    nobodyValid,
  ],
  ['refuses-to-add-nobody', 'Error codes, 232027', 'the list is empty', {}, (h) => add([], h), nobodyValid],
  [
    'refuses-to-add-without-a-list',
    'Error codes, 232027',
    'the list is empty',
    {},
    (h) => add(undefined, h),
    nobodyValid,
  ],
  [
    'refuses-to-add-somebody-who-is-out-of-reach',
    'Error codes, 232024',
    'the app is not available to a user',
    { users: [...people, { open_id: stranger, available: false }] },
    (h) => add([user, stranger], h),
    invisible,
  ],
  [
    'refuses-to-add-all-with-somebody-who-is-out-of-reach',
    'Query, succeed_type',
    'of 2 any id that cannot be added refuses all, and is told',
    { users: [...people, { open_id: stranger, available: false }] },
    (h) => add([user, stranger], h, '?succeed_type=2'),
    refused(232043, `Your request contains unavailable ids, ext=bot is invisible to user ids: [${stranger}]`),
  ],
  [
    'refuses-to-add-all-with-somebody-that-there-is-not',
    'Query, succeed_type',
    'of 2 any id that cannot be added refuses all',
    { users: people },
    (h) => add([user, stranger], h, '?succeed_type=2'),
    unavailable,
  ],
  [
    'refuses-to-add-somebody-that-there-is-not',
    'Error codes, 99992351',
    'open ids that do not exist are refused, and named',
    { users: people },
    (h) => add([user, stranger], h),
    refused(99992351, `these open ids not existed: [${stranger}]`),
  ],
  [
    'refuses-to-add-somebody-by-an-unknown-user-id',
    'Error codes, 99992360',
    'some user_id does not exist',
    { users: people },
    (h) => add(['4d7a3c6g', 'nobody'], h, '?member_id_type=user_id'),
    refused(99992360, 'Your request contains not existed id.'),
  ],
  [
    'refuses-to-add-somebody-by-an-unknown-union-id',
    'Error codes, 99992364',
    'some union_id does not exist',
    { users: people },
    (h) => add(['on_00000000000000000000000000000001'], h, '?member_id_type=union_id'),
    refused(99992364, 'Your request contains not existed id.'),
  ],
  [
    'refuses-to-add-to-a-chat-of-two',
    'Error codes, 232090',
    'only groups and topic groups are taken',
    { chats: [{ chat_id: chat, mode: 'p2p' }] },
    (h) => add([user], h),
    badMode,
  ],
  [
    'adds-to-a-topic-group',
    'Path, chat_id',
    'groups and topic groups are taken',
    { chats: [{ chat_id: chat, mode: 'topic' }] },
    (h) => add([user], h),
    added(),
  ],
  [
    'refuses-to-add-to-a-dissolved-chat',
    'Error codes, 232009',
    'the chat was dissolved',
    { chats: [{ chat_id: chat, dissolved: true }] },
    (h) => add([user], h),
    dissolved,
  ],
  [
    'refuses-to-add-to-a-chat-that-the-bot-is-not-in',
    'Error codes, 232011',
    'who calls must be in the chat',
    { chats: [{ chat_id: chat, bot: false }] },
    (h) => add([user], h),
    outOfChat,
  ],
  [
    'refuses-to-add-to-what-is-no-chat',
    'Error codes, 232006',
    'the chat_id is invalid',
    {},
    (h) => add([user], h, '', 'oc_1'),
    badChatId,
  ],
  ['adds-50-people', 'Request body, id_list', 'at most 50 users', {}, (h) => add(someone(50), h), added()],
  ['refuses-to-add-51-people', 'Request body, id_list', 'at most 50 users', {}, (h) => add(someone(51), h), invalid],
];

const adding: readonly Case[] = [
  ...rows.map(
    ([slug, at, says, declared, send, expect], i): Case => ({
      id: `feishu/members-${slug}`,
      because: { page: ofAdding, at, says, assumes: 'where nothing is said of it succeed_type is 0' },
      grade: 'assumed',
      live: neverLive,
      steps: asApp(`cli_contractmembers5${i}`, declared, [send, expect]),
    }),
  ),
  {
    id: 'feishu/members-that-were-added-are-listed-once',
    because: {
      page: ofAdding,
      at: 'Description',
      says: 'they are in the chat then',
      assumes: 'who is in it already stays',
    },
    grade: 'assumed',
    live: neverLive,
    steps: asApp(
      'cli_contractmembers6',
      empty,
      [(h) => add([user], h), added()],
      [(h) => add([user, otherUser], h), added()],
      [(h) => listMembers(h), listed([member(user, 'open_id', '李四'), member(otherUser, 'open_id', '王五')])],
    ),
  },
  {
    id: 'feishu/members-by-user-id-are-added',
    because: { page: ofAdding, at: 'Query, member_id_type', says: 'the kind of the ids' },
    grade: 'documented',
    live: neverLive,
    steps: asApp(
      'cli_contractmembers7',
      empty,
      [(h) => add(['4d7a3c6g'], h, '?member_id_type=user_id'), added()],
      [(h) => listMembers(h), listed([member(user, 'open_id', '李四')])],
    ),
  },
  ...(
    [
      ['one', ['cli_contractmembers9'], added()],
      ['five', Array.from({ length: 5 }, (_, i) => `cli_contractmember9${i}`), added()],
      ['six', Array.from({ length: 6 }, (_, i) => `cli_contractmember9${i}`), invalid],
      ['none', ['cli_nobody'], unavailable],
    ] as const
  ).map(([slug, ids, expect]): Case => {
    const known = slug === 'none' ? [] : ids;
    return {
      id: `feishu/members-that-are-bots-${slug}`,
      because: {
        page: ofAdding,
        at: 'Request body, id_list',
        says: 'at most 5 bots, by their app_id',
        assumes: 'more are an invalid parameter, and one that is no bot is 232043',
      },
      grade: 'assumed',
      live: neverLive,
      steps: [
        {
          needs: [app('cli_contractmembers8'), ...known.map((id) => app(id))],
          send: tokenOf('cli_contractmembers8'),
          expect: token,
        },
        { send: ([issued]) => add(ids, tokenIn(issued), '?member_id_type=app_id'), expect },
      ],
    };
  }),
  {
    id: 'feishu/members-that-are-bots-are-in-the-chat-then',
    because: { page: ofAdding, at: 'Description', says: 'bots are added as well', assumes: 'and are in the chat then' },
    grade: 'assumed',
    live: neverLive,
    steps: [
      {
        needs: [app('cli_contractmembers10'), app('cli_contractmembers11')],
        send: tokenOf('cli_contractmembers10'),
        expect: token,
      },
      { send: tokenOf('cli_contractmembers11'), expect: token },
      { send: ([a]) => make({}, tokenIn(a)), expect: made() },
      { send: ([, b, theChat]) => isInChat(tokenIn(b), idIn(theChat)), expect: there(false) },
      {
        send: ([a, , theChat]) => add(['cli_contractmembers11'], tokenIn(a), '?member_id_type=app_id', idIn(theChat)),
        expect: added(),
      },
      { send: ([, b, theChat]) => isInChat(tokenIn(b), idIn(theChat)), expect: there(true) },
    ],
  },
  {
    id: 'feishu/members-refuses-another-succeed-type',
    because: {
      page: 'feishu-message-refusals',
      at: 'a value that is none of those allowed',
      says: 'the options are listed, with the value that was sent',
      assumes: 'for this field as for that one',
    },
    grade: 'assumed',
    live: needsChat,
    send: add([user], undefined, '?succeed_type=3'),
    expect: badFields({ field: 'succeed_type', value: '3', description: 'options: [0,1,2]' }),
  },
  {
    id: 'feishu/members-refuses-a-list-that-is-a-word',
    because: {
      page: 'feishu-message-refusals',
      at: 'content as an object, 2026-01-28',
      says: 'a field of another JSON type is 9499',
      assumes: 'any field is',
    },
    grade: 'assumed',
    live: needsChat,
    send: add(user),
    expect: wrongType('id_list', `"${user}"`),
  },
];

/** A chat that the bot has made for somebody, and does not run. */
const theirs = (id: string, made_: object, ...then: readonly Step[]): readonly [Step, ...Step[]] => [
  { needs: [app(id, { scopes: ['im:chat'] })], send: tokenOf(id), expect: token },
  {
    send: ([issued]) => make({ owner_id: user, ...made_ }, tokenIn(issued)),
    expect: { status: 200, body: { kind: 'unspecified', why: 'other cases compare it' } },
  },
  ...then,
];

const permissions: readonly Case[] = [
  {
    id: 'feishu/members-are-added-by-those-who-run-the-chat',
    because: {
      page: ofAdding,
      at: 'Error codes, 232017',
      says: 'where only those who run the chat may add members, nobody else does',
    },
    grade: 'documented',
    live: neverLive,
    steps: [
      { needs: [app('cli_contractmembers12')], send: tokenOf('cli_contractmembers12'), expect: token },
      {
        send: ([issued]) => make({ owner_id: user }, tokenIn(issued)),
        expect: made({ owner_id: user, owner_id_type: 'open_id' }),
      },
      {
        send: ([issued, theChat]) =>
          change(
            { add_member_permission: 'only_owner', share_card_permission: 'not_allowed' },
            tokenIn(issued),
            idIn(theChat),
          ),
        expect: changed,
      },
      { send: ([issued, theChat]) => add([otherUser], tokenIn(issued), '', idIn(theChat)), expect: added() },
      {
        needs: [
          app('cli_contractmembers12', { scopes: ['im:chat'], users: [{ open_id: otherUser, available: false }] }),
        ],
        send: ([issued, theChat]) => add([otherUser], tokenIn(issued), '', idIn(theChat)),
        expect: notPermitted,
      },
    ],
  },
  {
    id: 'feishu/members-wait-where-somebody-must-let-them-in',
    because: {
      page: ofAdding,
      at: 'Response, pending_approval_id_list',
      says: 'who waits for those who run the chat',
      assumes: 'everybody does whom somebody else adds to a chat with approval',
    },
    grade: 'assumed',
    live: neverLive,
    steps: theirs(
      'cli_contractmembers13',
      { membership_approval: 'approval_required' },
      {
        send: ([issued, theChat]) => add([otherUser], tokenIn(issued), '', idIn(theChat)),
        expect: added([], [], [otherUser]),
      },
      {
        send: ([issued, theChat]) => listMembers(tokenIn(issued), '', idIn(theChat)),
        expect: listed([member(user)]),
      },
    ),
  },
];

export const memberCases: readonly Case[] = [...asking, ...adding, ...permissions];
