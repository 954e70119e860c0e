/** What is refused of chats, one thing at a time. */
import { type Case, type ExpectedResponse, never } from '../engine/case.ts';
import type { RequestTemplate } from '../engine/http.ts';
import {
  avatarUrl,
  badChatId,
  botOff,
  change,
  changed,
  chat,
  illegalAvatar,
  invalid,
  keyIn,
  listChats,
  listed,
  look,
  made,
  make,
  needsChat,
  noChat,
  ofChange,
  ofCreation,
  ofList,
  ofOne,
  otherUser,
  outOfChat,
  seen,
  shortName,
  single,
  uploadAvatar,
  uploadMessage,
  user,
} from './chat-steps.ts';
import { asApp, badFields, neverLive, scopeCases } from './json-calls.ts';
import { avatar, bearer, fault, picture, withToken } from './requests.ts';
import { refused, uploaded, userToken } from './responses.ts';

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

const names: readonly Case[] = [
  ...(
    [
      ['', refused(232042, "Public group chat's name should not be empty.")],
      ['a', shortName],
      ['ab', made({ chat_type: 'public', name: 'ab' })],
    ] as const
  ).map(([name, expect]) =>
    single(
      `${name.length < 2 ? 'refuses' : 'makes'}-a-public-chat-whose-name-has-${name.length}-characters`,
      {
        page: ofCreation,
        at: 'Error codes, 232020 and 232042',
        says: 'the name of a public chat has at least two characters',
      },
      make({ chat_type: 'public', name }),
      expect,
    ),
  ),
  {
    id: 'feishu/refuses-a-short-name-for-a-chat-that-is-public',
    because: {
      page: ofChange,
      at: 'Request body, name',
      says: 'the name of a public chat has at least two characters',
      assumes: 'it is 232020, as at the creation; a name that is not sent is not looked at',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      { send: change({ name: 'a' }), expect: changed },
      { send: change({ chat_type: 'public' }), expect: changed },
      { send: change({ name: 'a' }), expect: shortName },
      { send: change({ name: 'ab' }), expect: changed },
      { send: change({ name: 'a', chat_type: 'private' }), expect: changed },
    ],
  },
];

const lists: readonly Case[] = [
  ...(
    [
      ['user_id_list', 50, user],
      ['bot_id_list', 5, 'cli_a10fbf7e94b8d01d'],
    ] as const
  ).flatMap(([field, most, id]) =>
    [most, most + 1].map((count) =>
      single(
        `${count > most ? 'refuses' : 'takes'}-${count}-ids-in-${field.replace(/_/g, '-')}`,
        { page: ofCreation, at: `Request body, ${field}`, says: `at most ${most}`, assumes: 'one more is 99992402' },
        make({ [field]: Array.from({ length: count }, () => id) }),
        count > most
          ? badFields({
              field,
              value: JSON.stringify(Array.from({ length: count }, () => id)).slice(0, 200),
              description: `the max len is ${most}`,
            })
          : made(),
      ),
    ),
  ),
  single(
    'refuses-a-number-in-bot-id-list',
    {
      page: ofCreation,
      at: 'Error codes, 232043',
      says: 'an id in the lists is not valid, be it in bot_id_list',
      assumes: 'what is no app id is not',
    },
    make({ bot_id_list: [7] }),
    refused(232043, 'Your request contains unavailable ids.'),
  ),
  {
    id: 'feishu/refuses-a-bot-that-is-none',
    because: {
      page: ofCreation,
      at: 'Error codes, 232043',
      says: 'an id in the lists is not valid, be it in bot_id_list',
      assumes: 'one of no app with a bot is not',
    },
    grade: 'assumed',
    live: neverLive,
    steps: asApp('cli_contractchats10', {}, [
      (headers) => make({ bot_id_list: ['cli_a10fbf7e94b8d01d'] }, headers),
      refused(232043, 'Your request contains unavailable ids.'),
    ]),
  },
  ...(['owner_id', 'user_id_list'] as const).map(
    (field): Case => ({
      id: `feishu/refuses-a-chat-for-a-user-in-${field.replace(/_/g, '-')}-whom-the-app-is-not-available-to`,
      because: {
        page: 'feishu-message-refusals',
        at: 'a user whom the bot is not visible to',
        says: 'code and message, with the id behind ext=',
        assumes: 'for an owner, too',
      },
      grade: 'assumed',
      live: neverLive,
      steps: asApp('cli_contractchats11', { users: [{ open_id: user, available: false }] }, [
        (headers) => make({ [field]: field === 'owner_id' ? user : [user] }, headers),
        refused(232043, `Your request contains unavailable ids, ext=bot is invisible to user ids: [${user}]`),
      ]),
    }),
  ),
  ...(['owner_id', 'user_id_list'] as const).map(
    (field): Case => ({
      id: `feishu/refuses-a-chat-for-a-user-in-${field.replace(/_/g, '-')}-that-there-is-not`,
      because: {
        page: 'feishu-generic-codes',
        at: '99992351',
        says: 'open ids that do not exist are refused, and named',
      },
      grade: 'documented',
      live: neverLive,
      steps: asApp('cli_contractchats12', { users: [{ open_id: user }] }, [
        (headers) => make({ [field]: field === 'owner_id' ? otherUser : [user, otherUser] }, headers),
        refused(99992351, `these open ids not existed: [${otherUser}]`),
      ]),
    }),
  ),
];

const pages: readonly Case[] = ['0', '101', '2x', '-1', '100'].map((size) =>
  single(
    `${size === '100' ? 'takes' : 'refuses'}-a-page-size-of-${size.replace('-', 'minus-')}`,
    { page: ofList, at: 'Query, page_size', says: 'a number, at most 100', assumes: 'another is an invalid parameter' },
    listChats(`?page_size=${size}`),
    size === '100' ? listed([]) : invalid,
  ),
);

const pageToken = single(
  'refuses-a-page-token-that-no-answer-had',
  {
    page: ofList,
    at: 'Query, page_token',
    says: 'that of the answer before',
    assumes: 'any other is an invalid parameter',
  },
  listChats('?page_token=x'),
  invalid,
);

const ids: readonly Case[] = (
  [
    ['looking-at', (id: string) => look(id), ofOne],
    ['changing', (id: string) => change({ name: 'a' }, bearer, id), ofChange],
  ] as const
).map(([doing, send, page]) =>
  single(
    `refuses-${doing}-a-chat-whose-id-is-none`,
    { page, at: 'Error codes, 232006', says: 'the chat_id is invalid', assumes: 'one that has not the form of any is' },
    send('oc_1'),
    badChatId,
  ),
);

const avatarReasons = {
  page: ofChange,
  at: 'Error codes, 232041',
  says: 'the key must be one of an upload with image_type avatar',
};
const ofMessages = {
  ...avatarReasons,
  assumes: 'the key of an upload for messages is refused like any other that is none',
};
const writes = [
  ['making', (key: string, headers: Headers = bearer) => make({ avatar: key }, headers)],
  ['changing', (key: string, headers: Headers = bearer) => change({ avatar: key }, headers)],
] as const;

const avatars: readonly Case[] = writes.flatMap(([doing, send]): Case[] => [
  {
    id: `feishu/refuses-${doing}-a-chat-with-an-avatar-that-is-none`,
    because:
      doing === 'making'
        ? { ...avatarReasons, assumes: 'the page of the creation has no such row, and means the same' }
        : avatarReasons,
    grade: doing === 'making' ? 'assumed' : 'documented',
    live: needsChat,
    send: send('img_v3_02aa_00000000-0000-4000-8000-00000000000g'),
    expect: illegalAvatar,
  },
  {
    id: `feishu/refuses-${doing}-a-chat-with-the-avatar-of-another-app`,
    because: { ...avatarReasons, assumes: 'one of the same app' },
    grade: 'assumed',
    live: neverLive,
    steps: [
      { send: avatar(picture, withToken('t-contractother0000000000000000000000000')), expect: uploaded },
      { send: ([first]) => send(keyIn(first)), expect: illegalAvatar },
    ],
  },
  {
    id: `feishu/refuses-${doing}-a-chat-with-a-picture-for-messages`,
    because: ofMessages,
    grade: 'assumed',
    live: needsChat,
    steps: [uploadMessage, { send: ([first]) => send(keyIn(first)), expect: illegalAvatar }],
  },
  {
    id: `feishu/refuses-${doing}-a-chat-with-a-picture-for-messages-as-it-was-seen`,
    because: {
      page: 'feishu-avatar-reports',
      at: 'the key of a picture for messages',
      says: 'one program names 232021 for it',
      assumes: 'with its documented text; a setting chooses between the two codes',
    },
    grade: 'assumed',
    live: neverLive,
    steps: [
      { ...uploadMessage, needs: [{ kind: 'setting', name: 'feishu.messageKeyAsAvatar', value: 232021 }] },
      { send: ([first]) => send(keyIn(first)), expect: refused(232021, 'Bot can NOT be found.') },
      { send: send('img_1'), expect: illegalAvatar },
    ],
  },
]);

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

const sharing: readonly Case[] = (
  [
    ['only_owner', undefined],
    [undefined, 'not_allowed'],
    ['only_owner', 'allowed'],
    ['all_members', 'not_allowed'],
    ['all_members', 'allowed'],
    ['only_owner', 'not_allowed'],
  ] as const
).map(([add, share], i) =>
  single(
    `${i < 4 ? 'refuses' : 'takes'}-${add ?? 'nobody'}-to-add-and-${share ?? 'nothing'}-to-share`.replace(/_/g, '-'),
    {
      page: ofChange,
      at: 'Request body, add_member_permission',
      says: 'it goes with share_card_permission, both are set and agree',
      assumes: 'any other two are 232001',
    },
    change({ ...(add && { add_member_permission: add }), ...(share && { share_card_permission: share }) }),
    i < 4 ? invalid : changed,
  ),
);

const listedByFault: readonly (readonly [page: string, code: number, msg: string])[] = [
  [ofCreation, 232004, 'Such an app does NOT exist.'],
  [ofCreation, 232019, 'The request has been rate limited.'],
  [ofCreation, 232022, 'User has already resigned.'],
  [ofCreation, 232023, 'Chat information review failed while updating the chat.'],
  [ofCreation, 232030, 'Your request specifies a user_id which is invalid.'],
  [
    ofCreation,
    232032,
    'The operator who will create the chat and the designated chat owner must be in the same tenant.',
  ],
  [
    ofCreation,
    232033,
    'The operator or invited bots does NOT have the authority to manage external chats without the scope.',
  ],
  [ofCreation, 232034, 'The app is unavailable or inactivated by the tenant.'],
  [
    ofCreation,
    232037,
    'The operator or invited bots does NOT have the authority to manage chat labels without the scope.',
  ],
  [ofCreation, 232057, "The operator tenant doesn't have the permission to use restricted mode."],
  [ofCreation, 232068, 'The group is being created, please wait a moment.'],
  [ofCreation, 232069, 'current chat type unsupported to set public.'],
  [ofCreation, 232078, "The operator tenant doesn't have the permission to use hide_member_count_setting."],
  [ofCreation, 232079, 'Chat type not supported by hide_member_count_setting.'],
  [
    ofCreation,
    232091,
    'Due to the security control requirements of this tenant, this tenant does not allow public group.',
  ],
  [ofCreation, 232095, 'The operator does NOT have the authority to manage ocic type tag without the scope.'],
  [ofChange, 232010, 'Operator and chat can NOT be in different tenants.'],
  [
    ofChange,
    232026,
    'This name is already used in an existing public chat. Names of public chats are supposed to be different.',
  ],
  [ofChange, 232031, 'The chat and the new designated chat owner must be in the same tenant.'],
  [ofChange, 232035, 'Your request specifies an owner_id which is invalid.'],
  [ofChange, 232047, 'The length of the tab name reaches the limit.'],
  [ofChange, 232093, 'This meeting has restricted access. Unable to turn off group membership approval.'],
];

const byFault = listedByFault.map(
  ([page, code, msg]): Case => ({
    id: `feishu/answers-a-chat-with-${code}-by-fault`,
    because: { page, at: `Error codes, ${code}`, says: 'code and message' },
    grade: 'documented',
    live: never('nothing a caller sends brings it about at will'),
    needs: [fault(code, page === ofCreation ? 'feishu/chats/create' : 'feishu/chats/update')],
    send: page === ofCreation ? make() : change({}),
    expect: refused(code, msg),
  }),
);

/** A picture is judged and then given: what was refused changes nothing. */
const unchanged: Case = {
  id: 'feishu/leaves-a-chat-as-it-was-where-a-change-is-refused',
  because: { page: ofChange, at: 'Error codes', says: 'a call that is refused', assumes: 'it changes nothing' },
  grade: 'assumed',
  live: needsChat,
  steps: [
    uploadAvatar,
    { send: ([first]) => change({ avatar: keyIn(first), name: 'one' }), expect: changed },
    { send: change({ avatar: 'img_1', name: 'two' }), expect: illegalAvatar },
    { send: look(), expect: ([first]) => seen({ avatar: avatarUrl(keyIn(first)), name: 'one' }) },
  ],
};

export const chatRefusalCases: readonly Case[] = [
  ...asUser,
  ...scopes,
  ...names,
  ...lists,
  ...pages,
  pageToken,
  ...ids,
  ...avatars,
  ...asDeclared,
  inChat,
  ...sharing,
  ...byFault,
  unchanged,
];
