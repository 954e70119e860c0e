/** Two faults at once: the pages list the errors of chats without an order, and all of this is our reading. */
import type { Case, ExpectedResponse } from '../engine/case.ts';
import type { RequestTemplate } from '../engine/http.ts';
import {
  badChatId,
  botOff,
  change,
  chat,
  illegalAvatar,
  invalid,
  keyIn,
  listChats,
  look,
  make,
  noChat,
  ofChange,
  ofCreation,
  ofList,
  ofOne,
  otherUser,
  outOfChat,
  shortName,
  tokenIn,
  unordered,
  uploadMessage,
  user,
} from './chat-steps.ts';
import { asApp, badFields, neverLive } from './json-calls.ts';
import { app, message, picture, tokenOf } from './requests.ts';
import { refused, token, uploaded } from './responses.ts';

type Headers = Readonly<Record<string, string>>;
type Declared = Parameters<typeof asApp>[1];

const noName = refused(232042, "Public group chat's name should not be empty.");
const unavailable = refused(232043, 'Your request contains unavailable ids.');
const invisible = refused(232043, `Your request contains unavailable ids, ext=bot is invisible to user ids: [${user}]`);
const noSuchChat = refused(99992356, `these open_chat ids not existed: [${noChat}]`);
const noSuchUser = refused(99992351, `these open ids not existed: [${otherUser}]`);
const dissolved = refused(232009, 'Your request specifies a chat which has already been dissolved.');
const badMode = refused(232008, 'Your request specifies a chat whose type is NOT supported currently.');
const ownerOutside = refused(232012, 'New chat owner can NOT be out of the chat.');
const badIdType = badFields({
  field: 'user_id_type',
  value: 'email',
  description: 'options: [open_id,union_id,user_id]',
});
const email = '?user_id_type=email';

const order: readonly (readonly [
  slug: string,
  page: string,
  declaration: Declared,
  send: (headers: Headers) => RequestTemplate,
  expect: ExpectedResponse,
])[] = [
  ['fields-before-the-bot', ofList, { bot: false }, (h) => listChats(email, h), badIdType],
  ['the-bot-before-the-page', ofList, { bot: false }, (h) => listChats('?page_size=0', h), botOff],
  ['the-bot-before-the-page-token', ofList, { bot: false }, (h) => listChats('?page_token=x', h), botOff],
  ['fields-before-the-chat', ofOne, { chats: [] }, (h) => look(noChat, h, email), badIdType],
  ['the-chat-before-the-bot', ofOne, { bot: false, chats: [] }, (h) => look(noChat, h), noSuchChat],
  ['the-bot-before-the-form-of-the-chat-id', ofOne, { bot: false }, (h) => look('oc_1', h), botOff],
  ['fields-before-the-form-of-the-chat-id', ofOne, {}, (h) => look('oc_1', h, email), badIdType],
  ['users-before-the-bot', ofCreation, { bot: false, users: [] }, (h) => make({ owner_id: otherUser }, h), noSuchUser],
  ['fields-before-users', ofCreation, { users: [] }, (h) => make({ owner_id: otherUser }, h, email), badIdType],
  ['the-bot-before-the-name', ofCreation, { bot: false }, (h) => make({ chat_type: 'public' }, h), botOff],
  [
    'the-bot-before-a-short-name',
    ofCreation,
    { bot: false },
    (h) => make({ chat_type: 'public', name: 'a' }, h),
    botOff,
  ],
  ['fields-before-the-bot-of-a-new-chat', ofCreation, { bot: false }, (h) => make({}, h, email), badIdType],
  [
    'the-name-before-users',
    ofCreation,
    { users: [{ open_id: user, available: false }] },
    (h) => make({ chat_type: 'public', user_id_list: [user] }, h),
    noName,
  ],
  [
    'a-short-name-before-users',
    ofCreation,
    { users: [{ open_id: user, available: false }] },
    (h) => make({ chat_type: 'public', name: 'a', user_id_list: [user] }, h),
    shortName,
  ],
  [
    'users-before-bots',
    ofCreation,
    { users: [{ open_id: user, available: false }] },
    (h) => make({ user_id_list: [user], bot_id_list: ['cli_z'] }, h),
    invisible,
  ],
  ['bots-before-the-avatar', ofCreation, {}, (h) => make({ bot_id_list: ['cli_z'], avatar: 'img_1' }, h), unavailable],
  [
    'a-short-name-before-bots',
    ofCreation,
    {},
    (h) => make({ chat_type: 'public', name: 'a', bot_id_list: ['cli_z'] }, h),
    shortName,
  ],
  [
    'a-short-name-before-the-avatar',
    ofCreation,
    {},
    (h) => make({ chat_type: 'public', name: 'a', avatar: 'img_1' }, h),
    shortName,
  ],
  [
    'users-before-the-avatar',
    ofCreation,
    { users: [{ open_id: user, available: false }] },
    (h) => make({ user_id_list: [user], avatar: 'img_1' }, h),
    invisible,
  ],
  [
    'users-before-the-chat',
    ofChange,
    { users: [], chats: [] },
    (h) => change({ owner_id: otherUser }, h, noChat),
    noSuchUser,
  ],
  [
    'fields-before-users-of-a-change',
    ofChange,
    { users: [] },
    (h) => change({ owner_id: otherUser }, h, chat, email),
    badIdType,
  ],
  ['fields-before-the-chat-of-a-change', ofChange, { chats: [] }, (h) => change({}, h, noChat, email), badIdType],
  [
    'the-chat-before-the-bot-of-a-change',
    ofChange,
    { bot: false, chats: [] },
    (h) => change({}, h, noChat),
    noSuchChat,
  ],
  [
    'users-before-the-bot-of-a-change',
    ofChange,
    { bot: false, users: [] },
    (h) => change({ owner_id: otherUser }, h),
    noSuchUser,
  ],
  [
    'users-before-the-form-of-the-chat-id',
    ofChange,
    { users: [] },
    (h) => change({ owner_id: otherUser }, h, 'oc_1'),
    noSuchUser,
  ],
  [
    'the-bot-before-the-mode',
    ofChange,
    { bot: false, chats: [{ chat_id: chat, mode: 'p2p' }] },
    (h) => change({}, h),
    botOff,
  ],
  [
    'the-form-of-the-chat-id-before-sharing',
    ofChange,
    {},
    (h) => change({ share_card_permission: 'allowed' }, h, 'oc_1'),
    badChatId,
  ],
  [
    'the-form-of-the-chat-id-before-the-name',
    ofChange,
    {},
    (h) => change({ chat_type: 'public', name: 'a' }, h, 'oc_1'),
    badChatId,
  ],
  ['the-form-of-the-chat-id-before-the-avatar', ofChange, {}, (h) => change({ avatar: 'img_1' }, h, 'oc_1'), badChatId],
  [
    'the-mode-before-whether-the-chat-is-there',
    ofChange,
    { chats: [{ chat_id: chat, mode: 'p2p', dissolved: true }] },
    (h) => change({}, h),
    badMode,
  ],
  [
    'the-mode-before-the-bot-in-the-chat',
    ofChange,
    { chats: [{ chat_id: chat, mode: 'p2p', bot: false }] },
    (h) => change({}, h),
    badMode,
  ],
  [
    'whether-the-chat-is-there-before-the-bot-in-it',
    ofChange,
    { chats: [{ chat_id: chat, dissolved: true, bot: false }] },
    (h) => change({}, h),
    dissolved,
  ],
  [
    'the-bot-in-the-chat-before-sharing',
    ofChange,
    { chats: [{ chat_id: chat, bot: false }] },
    (h) => change({ share_card_permission: 'allowed' }, h),
    outOfChat,
  ],
  [
    'sharing-before-the-name',
    ofChange,
    {},
    (h) => change({ share_card_permission: 'allowed', chat_type: 'public', name: 'a' }, h),
    invalid,
  ],
  [
    'the-name-before-the-owner',
    ofChange,
    { chats: [{ chat_id: chat, members: [] }] },
    (h) => change({ chat_type: 'public', name: 'a', owner_id: user }, h),
    shortName,
  ],
  [
    'the-name-before-the-avatar',
    ofChange,
    {},
    (h) => change({ chat_type: 'public', name: 'a', avatar: 'img_1' }, h),
    shortName,
  ],
  [
    'sharing-before-the-owner',
    ofChange,
    { chats: [{ chat_id: chat, members: [] }] },
    (h) => change({ share_card_permission: 'allowed', owner_id: user }, h),
    invalid,
  ],
  [
    'sharing-before-the-avatar',
    ofChange,
    {},
    (h) => change({ share_card_permission: 'allowed', avatar: 'img_1' }, h),
    invalid,
  ],
  [
    'the-owner-before-the-avatar',
    ofChange,
    { chats: [{ chat_id: chat, members: [] }] },
    (h) => change({ owner_id: user, avatar: 'img_1' }, h),
    ownerOutside,
  ],
];

const pairs = order.map(
  ([slug, page, declaration, send, expect], i): Case => ({
    id: `feishu/order-chats-${slug}`,
    because: unordered(page, slug),
    grade: 'assumed',
    live: neverLive,
    steps: asApp(`cli_chatorder${i}`, declaration, [send, expect]),
  }),
);

const foreign = (
  slug: string,
  page: string,
  declared: Declared,
  send: (headers: Headers) => RequestTemplate,
  [one, other]: readonly [string, string],
): Case => ({
  id: `feishu/order-chats-${slug}`,
  because: unordered(page, slug),
  grade: 'assumed',
  live: neverLive,
  steps: [
    {
      needs: [app(one, { users: [{ open_id: user }] }), app(other, { users: [], ...declared })],
      send: tokenOf(other),
      expect: token,
    },
    { send: ([first]) => send(tokenIn(first)), expect: refused(99992361, 'open_id cross app') },
  ],
});
const foreigners = [
  foreign('the-user-of-another-app-before-the-bot', ofCreation, { bot: false }, (h) => make({ owner_id: user }, h), [
    'cli_chatforeign1',
    'cli_chatforeign2',
  ]),
  foreign(
    'the-user-of-another-app-before-the-chat',
    ofChange,
    { chats: [] },
    (h) => change({ owner_id: user }, h, noChat),
    ['cli_chatforeign3', 'cli_chatforeign4'],
  ),
];

/** A picture for messages first: its key is then in the second call. */
const withPicture = (
  slug: string,
  page: string,
  declaration: Declared,
  send: (key: string, headers: Headers) => RequestTemplate,
  expect: ExpectedResponse,
): Case => ({
  id: `feishu/order-chats-${slug}`,
  because: unordered(page, slug),
  grade: 'assumed',
  live: neverLive,
  steps: [
    {
      needs: [app(`cli_chat${slug.length}picture`, declaration)],
      send: tokenOf(`cli_chat${slug.length}picture`),
      expect: token,
    },
    { send: ([first]) => message(picture, { headers: tokenIn(first) }), expect: uploaded },
    { send: ([first, second]) => send(keyIn(second), tokenIn(first)), expect },
  ],
});

const pictures: readonly Case[] = [
  withPicture(
    'bots-before-a-picture-for-messages',
    ofCreation,
    {},
    (avatar, h) => make({ bot_id_list: ['cli_z'], avatar }, h),
    unavailable,
  ),
  withPicture(
    'the-owner-before-a-picture-for-messages',
    ofChange,
    { chats: [{ chat_id: chat, members: [] }] },
    (avatar, h) => change({ owner_id: user, avatar }, h),
    ownerOutside,
  ),
  {
    id: 'feishu/order-chats-an-avatar-that-is-none-is-said-to-be-that',
    because: unordered(ofChange, 'an avatar that is none before the rest'),
    grade: 'assumed',
    live: neverLive,
    steps: [uploadMessage, { send: change({ avatar: 'img_1' }), expect: illegalAvatar }],
  },
];

export const chatOrderCases: readonly Case[] = [...pairs, ...foreigners, ...pictures];
