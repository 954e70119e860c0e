/** Who may ask of chats: tokens, scopes, and what the app and the chat must be. */
import { type Case, type ExpectedResponse, never } from '../engine/case.ts';
import type { RequestTemplate } from '../engine/http.ts';
import {
  botOff,
  change,
  changed,
  chat,
  listChats,
  listed,
  look,
  made,
  make,
  noChat,
  ofChange,
  ofCreation,
  ofList,
  ofOne,
  otherUser,
  outOfChat,
  seen,
  user,
} from './chat-steps.ts';
import { asApp, neverLive, scopeCases } from './json-calls.ts';
import { refused, userToken } from './responses.ts';

type Headers = Readonly<Record<string, string>>;
type Send = (headers: Headers) => RequestTemplate;

const asUser: readonly Case[] = [
  {
    id: 'feishu/refuses-a-chat-made-by-a-user',
    because: {
      page: ofCreation,
      at: 'Request headers, Authorization',
      says: 'a tenant_access_token',
      assumes: 'a user token meets the refusal of other endpoints for tenant tokens alone (larksuite-cli-2506)',
    },
    grade: 'assumed',
    live: never('needs the token of a user who has logged in'),
    send: make({}, { Authorization: 'Bearer u-7f1bcd13fc57d46bac21793a18e560' }),
    expect: userToken,
  },
  ...(
    [
      ['looks-at-a-chat', ofOne, (h: Headers) => look(chat, h), seen()],
      ['lists-chats', ofList, (h: Headers) => listChats('', h), listed([])],
      ['changes-a-chat', ofChange, (h: Headers) => change({}, h), changed],
    ] as const
  ).map(
    ([doing, page, send, expect]): Case => ({
      id: `feishu/${doing}-as-a-user`,
      because: { page, at: 'Request headers, Authorization', says: 'a user_access_token is taken as well' },
      grade: 'documented',
      live: never('needs the token of a user who has logged in'),
      send: send({ Authorization: 'Bearer u-7f1bcd13fc57d46bac21793a18e560' }),
      expect,
    }),
  ),
];

const scopes: readonly Case[] = [
  ...scopeCases('chats-made', ofCreation, ['im:chat', 'im:chat:create'], (headers) => make({}, headers), made()),
  ...scopeCases(
    'chats-seen',
    ofOne,
    ['im:chat', 'im:chat:read', 'im:chat:readonly'],
    (headers) => look(chat, headers),
    seen(),
  ),
  ...scopeCases(
    'chats-listed',
    ofList,
    ['im:chat', 'im:chat:readonly', 'im:chat:read', 'im:chat.group_info:readonly'],
    (headers) => listChats('', headers),
    listed([]),
  ),
  ...scopeCases('chats-changed', ofChange, ['im:chat', 'im:chat:update'], (headers) => change({}, headers), changed),
];

/** Refusals to an app that is declared so. */
const declared: readonly (readonly [
  slug: string,
  page: string,
  code: number,
  says: string,
  declaration: Parameters<typeof asApp>[1],
  send: Send,
  expect: ExpectedResponse,
])[] = [
  [
    'making-a-chat-without-a-bot',
    ofCreation,
    232025,
    'the app must have the bot ability on',
    { bot: false },
    (h) => make({}, h),
    botOff,
  ],
  [
    'looking-at-a-chat-without-a-bot',
    ofOne,
    232025,
    'the app must have the bot ability on',
    { bot: false },
    (h) => look(chat, h),
    botOff,
  ],
  [
    'listing-chats-without-a-bot',
    ofList,
    232025,
    'the app must have the bot ability on',
    { bot: false },
    (h) => listChats('', h),
    botOff,
  ],
  [
    'changing-a-chat-without-a-bot',
    ofChange,
    232025,
    'the app must have the bot ability on',
    { bot: false },
    (h) => change({}, h),
    botOff,
  ],
  ...(['topic', 'p2p'] as const).map(
    (mode) =>
      [
        `changing-a-chat-of-mode-${mode}`,
        ofChange,
        232008,
        'only chats whose mode is group are changed',
        { chats: [{ chat_id: chat, mode }] },
        (h: Headers) => change({}, h),
        refused(232008, 'Your request specifies a chat whose type is NOT supported currently.'),
      ] as const,
  ),
  [
    'changing-a-chat-that-was-dissolved',
    ofChange,
    232009,
    'the chat was dissolved',
    { chats: [{ chat_id: chat, dissolved: true }] },
    (h) => change({}, h),
    refused(232009, 'Your request specifies a chat which has already been dissolved.'),
  ],
  [
    'changing-a-chat-that-the-bot-is-not-in',
    ofChange,
    232011,
    'the bot must be in the chat',
    { chats: [{ chat_id: chat, bot: false }] },
    (h) => change({}, h),
    outOfChat,
  ],
  [
    'giving-a-chat-to-somebody-who-is-not-in-it',
    ofChange,
    232012,
    'the new owner must be in the chat',
    { chats: [{ chat_id: chat, members: [user] }] },
    (h) => change({ owner_id: otherUser }, h),
    refused(232012, 'New chat owner can NOT be out of the chat.'),
  ],
  [
    'looking-at-a-chat-that-there-is-not',
    'feishu-generic-codes',
    99992356,
    'chats that do not exist are refused, and named',
    { chats: [{ chat_id: chat }] },
    (h) => look(noChat, h),
    refused(99992356, `these open_chat ids not existed: [${noChat}]`),
  ],
  [
    'changing-a-chat-that-there-is-not',
    'feishu-generic-codes',
    99992356,
    'chats that do not exist are refused, and named',
    { chats: [{ chat_id: chat }] },
    (h) => change({}, h, noChat),
    refused(99992356, `these open_chat ids not existed: [${noChat}]`),
  ],
];

const asDeclared = declared.map(
  ([slug, page, code, says, declaration, send, expect], i): Case => ({
    id: `feishu/refuses-${slug}`,
    because: { page, at: page.startsWith('feishu-chat') ? `Error codes, ${code}` : `${code}`, says },
    grade: 'documented',
    live: neverLive,
    steps: asApp(`cli_contractchats2${i}`, declaration, [send, expect]),
  }),
);

const inChat: Case = {
  id: 'feishu/gives-a-chat-to-somebody-who-is-in-it',
  because: { page: ofChange, at: 'Request body, owner_id', says: 'the new owner, who must be in the chat' },
  grade: 'documented',
  live: neverLive,
  steps: asApp('cli_contractchats13', { chats: [{ chat_id: chat, members: [user] }] }, [
    (headers) => change({ owner_id: user }, headers),
    changed,
  ]),
};

export const chatAccessCases: readonly Case[] = [...asUser, ...scopes, ...asDeclared, inChat];
