/** Who may ask for members and add them, what is looked at first, and what no call brings about. */
import { type Case, type ExpectedResponse, type Need, never } from '../engine/case.ts';
import type { RequestTemplate } from '../engine/http.ts';
import {
  badChatId,
  botOff,
  change,
  changed,
  chat,
  idIn,
  invalid,
  made,
  make,
  noChat,
  otherUser,
  outOfChat,
  tokenIn,
  unordered,
  user,
} from './chat-steps.ts';
import { asApp, badFields, neverLive, noScopeOf, scopeCases } from './json-calls.ts';
import {
  add,
  added,
  badMode,
  dissolved,
  invisible,
  isInChat,
  listed,
  listMembers,
  nobodyValid,
  notPermitted,
  ofAdding,
  ofMembers,
  ofPresence,
  there,
  unavailable,
} from './member-steps.ts';
import { app, fault, tokenOf } from './requests.ts';
import { badToken, deadUserToken, noToken, refused, token } from './responses.ts';

type Headers = Readonly<Record<string, string>>;
type Declared = Parameters<typeof asApp>[1];

const stranger = 'ou_00000000000000000000000000000001';
const readScopes = ['im:chat:readonly', 'im:chat', 'im:chat.group_info:readonly', 'im:chat.members:read'];
const asUser: Headers = { Authorization: 'Bearer u-7f1bcd13fc57d46bac21793a18e560' };

const scopes: readonly Case[] = [
  ...scopeCases('members-listed', ofMembers, readScopes, (h) => listMembers(h), listed([])),
  ...scopeCases('members-looked-for', ofPresence, readScopes, (h) => isInChat(h), there(true)),
  ...scopeCases('members-added', ofAdding, ['im:chat', 'im:chat.members:write_only'], (h) => add([user], h), added()),
];

const users: readonly Case[] = (
  [
    ['lists-members', ofMembers, listMembers(asUser), listed([])],
    ['adds-members', ofAdding, add([user], asUser), added()],
  ] as const
).map(([slug, page, send, expect]) => ({
  id: `feishu/${slug}-as-a-user`,
  because: { page, at: 'Request headers, Authorization', says: 'a user_access_token is taken as well' },
  grade: 'documented',
  live: never('needs the token of a user who has logged in'),
  send,
  expect,
}));

const noSuchChat = refused(99992356, `these open_chat ids not existed: [${noChat}]`);
const noSuchUser = refused(99992351, `these open ids not existed: [${stranger}]`);
const noUserId = refused(99992360, 'Your request contains not existed id.');
const noUnionId = refused(99992364, 'Your request contains not existed id.');
const badType = badFields({
  field: 'member_id_type',
  value: 'email',
  description: 'options: [open_id,union_id,user_id]',
});
const badTypeOfAdded = badFields({
  field: 'member_id_type',
  value: 'email',
  description: 'options: [open_id,union_id,user_id,app_id]',
});
const hiddenAt = (ids: string) =>
  refused(232043, `Your request contains unavailable ids, ext=bot is invisible to user ids: [${ids}]`);
const hidden: Declared = { users: [{ open_id: user, available: false }] };
const many = Array.from({ length: 51 }, (_, i) => `ou_${`${i}`.padStart(32, '0')}`);
const bots = Array.from({ length: 6 }, (_, i) => `cli_${i}`);
const email = '?member_id_type=email';
const byUserId = '?member_id_type=user_id';
const byUnionId = '?member_id_type=union_id';
const asBots = '?member_id_type=app_id';
const at = (more: object): Declared => ({ chats: [{ chat_id: chat, ...more }] });
const gone = at({ dissolved: true });
const outside = at({ bot: false });
const p2p = at({ mode: 'p2p' });

const order: readonly (readonly [
  slug: string,
  page: string,
  Declared,
  (headers: Headers) => RequestTemplate,
  ExpectedResponse,
])[] = [
  ['the-fields-of-a-list-before-the-chat', ofMembers, { chats: [] }, (h) => listMembers(h, email, noChat), badType],
  [
    'the-chat-of-a-list-before-the-bot',
    ofMembers,
    { bot: false, chats: [] },
    (h) => listMembers(h, '', noChat),
    noSuchChat,
  ],
  [
    'the-bot-before-the-page-token-of-members',
    ofMembers,
    { bot: false },
    (h) => listMembers(h, '?page_token=x'),
    botOff,
  ],
  ['the-bot-before-a-chat-id-that-is-none', ofMembers, { bot: false }, (h) => listMembers(h, '', 'oc_1'), botOff],
  [
    'a-chat-id-that-is-none-before-the-page-token',
    ofMembers,
    {},
    (h) => listMembers(h, '?page_token=x', 'oc_1'),
    badChatId,
  ],
  ['the-page-token-before-a-dissolved-chat', ofMembers, gone, (h) => listMembers(h, '?page_token=x'), invalid],
  [
    'the-page-token-before-whether-the-bot-is-there',
    ofMembers,
    outside,
    (h) => listMembers(h, '?page_token=x'),
    invalid,
  ],
  ['a-list-of-a-dissolved-chat', ofMembers, gone, (h) => listMembers(h), dissolved],
  ['a-list-of-a-chat-that-the-bot-is-not-in', ofMembers, outside, (h) => listMembers(h), outOfChat],
  ['the-bot-before-a-look', ofPresence, { bot: false }, (h) => isInChat(h), botOff],
  ['a-look-at-what-is-no-chat', ofPresence, {}, (h) => isInChat(h, 'oc_1'), badChatId],
  ['a-look-at-a-chat-that-there-is-not', ofPresence, { bot: false, chats: [] }, (h) => isInChat(h, noChat), noSuchChat],
  [
    'a-scope-before-a-chat-that-there-is-not',
    ofPresence,
    { scopes: [], chats: [] },
    (h) => isInChat(h, noChat),
    noScopeOf('cli_memberscope', readScopes),
  ],
  ['the-fields-before-the-user', ofAdding, { users: [] }, (h) => add([stranger], h, email), badTypeOfAdded],
  ['the-fields-before-the-chat', ofAdding, { chats: [] }, (h) => add([user], h, email, noChat), badTypeOfAdded],
  ['the-user-before-the-chat', ofAdding, { users: [], chats: [] }, (h) => add([stranger], h, '', noChat), noSuchUser],
  ['the-user-before-the-bot', ofAdding, { users: [], bot: false }, (h) => add([stranger], h), noSuchUser],
  ['the-chat-before-a-user-id', ofAdding, { users: [], chats: [] }, (h) => add(['a'], h, byUserId, noChat), noSuchChat],
  [
    'the-chat-before-a-union-id',
    ofAdding,
    { users: [], chats: [] },
    (h) => add(['a'], h, byUnionId, noChat),
    noSuchChat,
  ],
  ['a-user-id-before-the-bot', ofAdding, { users: [], bot: false }, (h) => add(['a'], h, byUserId), noUserId],
  ['a-union-id-before-the-bot', ofAdding, { users: [], bot: false }, (h) => add(['a'], h, byUnionId), noUnionId],
  ['the-bot-before-the-form-of-its-chat-id', ofAdding, { bot: false }, (h) => add([user], h, '', 'oc_1'), botOff],
  ['the-bot-before-how-many', ofAdding, { bot: false }, (h) => add(many, h), botOff],
  ['the-bot-before-how-many-bots', ofAdding, { bot: false }, (h) => add(bots, h, asBots), botOff],
  ['the-form-of-its-chat-id-before-how-many', ofAdding, {}, (h) => add(many, h, '', 'oc_1'), badChatId],
  ['the-form-of-its-chat-id-before-how-many-bots', ofAdding, {}, (h) => add(bots, h, asBots, 'oc_1'), badChatId],
  ['how-many-before-the-mode', ofAdding, p2p, (h) => add(many, h), invalid],
  ['how-many-bots-before-the-mode', ofAdding, p2p, (h) => add(bots, h, asBots), invalid],
  ['how-many-bots-before-whether-they-are', ofAdding, {}, (h) => add(bots, h, asBots), invalid],
  ['the-mode-before-a-dissolved-chat', ofAdding, at({ mode: 'p2p', dissolved: true }), (h) => add([user], h), badMode],
  ['the-mode-before-the-bot-in-it', ofAdding, at({ mode: 'p2p', bot: false }), (h) => add([user], h), badMode],
  [
    'a-dissolved-chat-before-the-bot-in-it',
    ofAdding,
    at({ dissolved: true, bot: false }),
    (h) => add([user], h),
    dissolved,
  ],
  ['the-bot-in-it-before-whom-it-reaches', ofAdding, { ...outside, ...hidden }, (h) => add([user], h), outOfChat],
  [
    'the-bot-in-it-before-whom-it-reaches-of-all',
    ofAdding,
    { ...outside, ...hidden },
    (h) => add([user], h, '?succeed_type=2'),
    outOfChat,
  ],
  ['the-bot-in-it-before-bots-that-are-none', ofAdding, outside, (h) => add(['x'], h, asBots), outOfChat],
  ['the-bot-in-it-before-nobody', ofAdding, outside, (h) => add([], h), outOfChat],
  ['whom-it-reaches-before-nobody', ofAdding, hidden, (h) => add([user], h), invisible],
  [
    'whom-it-reaches-of-all-before-who-is-none',
    ofAdding,
    hidden,
    (h) => add([stranger, user], h, '?succeed_type=2'),
    hiddenAt(user),
  ],
  ['whom-it-reaches-of-all-before-nobody', ofAdding, hidden, (h) => add([user], h, '?succeed_type=2'), hiddenAt(user)],
  ['bots-that-are-none-before-nobody', ofAdding, {}, (h) => add(['x'], h, asBots), unavailable],
  ['nobody-of-a-list-that-is-none', ofAdding, { users: [] }, (h) => add([stranger], h, '?succeed_type=1'), nobodyValid],
];

const orders: readonly Case[] = order.map(([slug, page, declared, send, expect], i) => ({
  id: `feishu/order-members-${slug}`,
  because: unordered(page, slug),
  grade: 'assumed',
  live: neverLive,
  // What is told of a scope names the app.
  steps: asApp(slug.startsWith('a-scope') ? 'cli_memberscope' : `cli_memberorder${i}`, declared, [send, expect]),
}));

const foreign: Case = {
  id: 'feishu/order-members-the-user-of-another-app-before-the-chat',
  because: unordered(ofAdding, 'the user of another app before the chat'),
  grade: 'assumed',
  live: neverLive,
  steps: [
    {
      needs: [
        app('cli_memberforeign1', { users: [{ open_id: user }] }),
        app('cli_memberforeign2', { users: [], chats: [] }),
      ],
      send: tokenOf('cli_memberforeign2'),
      expect: token,
    },
    { send: ([issued]) => add([user], tokenIn(issued), '', noChat), expect: refused(99992361, 'open_id cross app') },
  ],
};

const wrongTokens: readonly (readonly [slug: string, Headers, readonly Need[], ExpectedResponse])[] = [
  ['no-token', {}, [], noToken],
  ['bearer-twice', { Authorization: 'Bearer Bearer t-7f1bcd13fc57d46bac21793a18e560' }, [], deadUserToken],
  ['a-user-token', asUser, [app('cli_memberorder')], deadUserToken],
  ['a-bad-token', { Authorization: 'Bearer x-not-a-token' }, [], badToken],
];
const beforeTheId: readonly Case[] = wrongTokens.map(([slug, headers, needs, expect]) => ({
  id: `feishu/order-members-${slug}-before-the-form-of-the-chat-id`,
  because: { page: 'feishu-gateway-probe', at: 'P15', says: 'the token is checked before any parameter' },
  grade: 'observed',
  live: neverLive,
  needs,
  send: isInChat(headers, 'oc_1'),
  expect,
}));

/** To a chat that the bot has made for somebody, who alone adds to it. */
const forbidden: readonly Case[] = (
  [
    ['how-many-bots-before-who-may', {}, (id: string, h: Headers) => add(bots, h, asBots, id), invalid],
    [
      'who-may-before-whom-it-reaches-of-all',
      { users: [{ open_id: otherUser, available: false }] },
      (id: string, h: Headers) => add([otherUser], h, '?succeed_type=2', id),
      notPermitted,
    ],
  ] as const
).map(([slug, declared, send, expect], i): Case => {
  const id = `cli_memberforbidden${i}`;
  return {
    id: `feishu/order-members-${slug}`,
    because: unordered(ofAdding, slug),
    grade: 'assumed',
    live: neverLive,
    steps: [
      { needs: [app(id)], send: tokenOf(id), expect: token },
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
      {
        needs: [app(id, { scopes: ['im:chat'], ...declared })],
        send: ([issued, theChat]) => send(idIn(theChat), tokenIn(issued)),
        expect,
      },
    ],
  };
});

const byFault: readonly (readonly [code: number, msg: string])[] = [
  [232013, 'You have reached the limit of maximum number of members a chat can have.'],
  [232028, 'External members can Not be added to an internal group chat.'],
  [232044, 'You have reached maximum number of chat members set by admin.'],
];

const faults: readonly Case[] = byFault.map(([code, msg]) => ({
  id: `feishu/answers-new-members-with-${code}-by-fault`,
  because: { page: ofAdding, at: `Error codes, ${code}`, says: 'code and message' },
  grade: 'documented',
  live: never('nothing a caller sends brings it about at will'),
  needs: [fault(code, 'feishu/member_add')],
  send: add([user]),
  expect: refused(code, msg),
}));

export const memberAccessCases: readonly Case[] = [
  ...scopes,
  ...users,
  ...orders,
  foreign,
  ...beforeTheId,
  ...forbidden,
  ...faults,
];
