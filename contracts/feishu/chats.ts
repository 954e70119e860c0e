/** Chats that are made, looked at, listed and changed. */
import { type Case, frozen, type JsonPattern, later, withJson } from '../engine/case.ts';
import { textAt } from '../engine/http.ts';
import {
  avatarUrl,
  change,
  changed,
  chat,
  counted,
  group,
  idIn,
  inList,
  keyIn,
  listChats,
  listed,
  look,
  made,
  make,
  makesChat,
  needsChat,
  ofChange,
  ofCreation,
  ofList,
  ofOne,
  otherUser,
  seen,
  single,
  uploadAvatar,
  user,
} from './chat-steps.ts';
import { asApp, done, neverLive } from './json-calls.ts';
import { sent, text } from './message-steps.ts';
import { bearer } from './requests.ts';

const settings = {
  chat_type: 'public',
  edit_permission: 'only_owner',
  group_message_type: 'thread',
  hide_member_count_setting: 'only_owner',
  join_message_visibility: 'not_anyone',
  leave_message_visibility: 'only_owner',
  membership_approval: 'approval_required',
  urgent_setting: 'only_owner',
  video_conference_setting: 'only_owner',
};
const more = {
  add_member_permission: 'only_owner',
  at_all_permission: 'only_owner',
  share_card_permission: 'not_allowed',
};
const names = { en_us: 'group chat', ja_jp: 'グループチャット', zh_cn: '群聊' };
const restricted_mode_setting = {
  download_has_permission_setting: 'not_anyone',
  message_has_permission_setting: 'all_members',
  screenshot_has_permission_setting: 'all_members',
  status: true,
};
const words = { name: '测试群名称', description: '测试群描述', i18n_names: names };

const making: readonly Case[] = [
  {
    id: 'feishu/makes-a-chat-of-nothing',
    because: {
      page: ofCreation,
      at: 'Request body and Response',
      says: 'every field may be left out; the bot owns it, it has no name, and all settings are at their first value',
      assumes: 'permissions that creation does not take are at the first of their values',
    },
    grade: 'assumed',
    live: makesChat,
    send: make(),
    expect: made(),
  },
  {
    id: 'feishu/makes-a-chat-with-everything-set',
    because: {
      page: ofCreation,
      at: 'Request body and Response',
      says: 'what is set is told, and the owner by the id that was sent',
    },
    grade: 'documented',
    live: makesChat,
    steps: [
      uploadAvatar,
      {
        send: ([first]) =>
          make({
            ...words,
            ...settings,
            restricted_mode_setting,
            avatar: keyIn(first),
            chat_mode: 'group',
            owner_id: user,
            user_id_list: [user, otherUser],
            bot_id_list: ['cli_a10fbf7e94b8d01d'],
          }),
        expect: ([first]) =>
          made({
            ...words,
            ...settings,
            restricted_mode_setting,
            avatar: avatarUrl(keyIn(first)),
            owner_id: user,
            owner_id_type: 'open_id',
          }),
      },
      {
        send: ([, second]) => look(idIn(second)),
        expect: ([first]) =>
          done({
            ...group({
              ...words,
              ...settings,
              restricted_mode_setting,
              owner_id: user,
              owner_id_type: 'open_id',
            }),
            ...counted({ name: words.name, avatar: avatarUrl(keyIn(first)), user_count: '2', bot_count: '2' }),
          }),
      },
    ],
  },
  {
    id: 'feishu/makes-a-chat-with-the-picture-that-every-chat-has',
    because: {
      page: ofCreation,
      at: 'Request body, avatar, example',
      says: 'the key of that picture is taken as well',
    },
    grade: 'documented',
    live: makesChat,
    send: make({ avatar: 'default-avatar_44ae0ca3-e140-494b-956f-78091e348435' }),
    expect: made(),
  },
  ...(
    [
      ['union_id', 'on_94a1ee5551019f18cd73d9f111898cf2'],
      ['user_id', '4d7a3c6g'],
    ] as const
  ).map(
    ([type, owner_id]): Case => ({
      id: `feishu/makes-a-chat-whose-owner-is-named-by-${type.replace('_', '-')}`,
      because: {
        page: ofCreation,
        at: 'Query, user_id_type',
        says: 'the kind of ids that the call and its answer speak in',
      },
      grade: 'documented',
      live: makesChat,
      send: make({ owner_id }, bearer, `?user_id_type=${type}`),
      expect: made({ owner_id, owner_id_type: type }),
    }),
  ),
  {
    id: 'feishu/sends-a-message-to-a-chat-that-was-made',
    because: { page: ofCreation, at: 'Response, chat_id', says: 'it is what messages are sent to' },
    grade: 'documented',
    live: neverLive,
    steps: [
      ...asApp('cli_contractchats1', { chats: [] }, [(headers) => make({}, headers), made()]),
      {
        send: ([first, second]) =>
          text(
            'hello',
            { receive_id: idIn(second) },
            { Authorization: `Bearer ${textAt(first, 'tenant_access_token')}` },
          ),
        expect: ([, second]) =>
          sent(
            'text',
            { text: 'hello' },
            {
              chat_id: idIn(second),
              sender: { id: 'cli_contractchats1', id_type: 'app_id', sender_type: 'app', tenant_key: /^[0-9a-f]{16}$/ },
            },
          ),
      },
    ],
  },
  {
    id: 'feishu/makes-one-chat-for-one-uuid-and-owner',
    because: {
      page: ofCreation,
      at: 'Query, uuid',
      says: 'the same uuid, with the same owner where there is one, makes one chat in ten hours',
      assumes: 'the second call is answered as the first was',
    },
    grade: 'assumed',
    live: makesChat,
    steps: [
      { needs: [frozen], send: make({ name: 'one' }, bearer, '?uuid=a'), expect: made({ name: 'one' }) },
      {
        needs: [later(35_999)],
        send: make({ name: 'two' }, bearer, '?uuid=a'),
        expect: ([first]) => made({ name: 'one', chat_id: idIn(first) }),
      },
      { send: make({ name: 'two' }, bearer, '?uuid=b'), expect: made({ name: 'two' }) },
      {
        send: make({ name: 'two', owner_id: user }, bearer, '?uuid=a'),
        expect: made({ name: 'two', owner_id: user, owner_id_type: 'open_id' }),
      },
      { needs: [later(1)], send: make({ name: 'two' }, bearer, '?uuid=a'), expect: made({ name: 'two' }) },
    ],
  },
  {
    id: 'feishu/answers-a-chat-in-alphabetical-order',
    because: {
      page: 'feishu-message-replies',
      at: 'a list of chats',
      says: 'the keys of live answers are in alphabetical order',
      assumes: 'of a chat that is made, too',
    },
    grade: 'assumed',
    live: makesChat,
    send: make(),
    expect: withJson(made(), { raw: /^\{"code":0,"data":\{"add_member_permission":/ }),
  },
];

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

const changing: readonly Case[] = [
  {
    id: 'feishu/gives-a-chat-a-picture',
    because: {
      page: ofChange,
      at: 'Request body, avatar',
      says: 'the key of an upload with image_type avatar; the answer has no data',
    },
    grade: 'documented',
    live: needsChat,
    steps: [
      uploadAvatar,
      { send: ([first]) => change({ avatar: keyIn(first) }), expect: changed },
      { send: look(), expect: ([first]) => seen({ avatar: avatarUrl(keyIn(first)) }) },
    ],
  },
  {
    id: 'feishu/gives-several-chats-one-picture',
    because: {
      page: 'feishu-avatar-reports',
      at: 'one key for many chats',
      says: 'a program uploads one picture and gives it to many chats',
    },
    grade: 'observed',
    live: needsChat,
    steps: [
      uploadAvatar,
      { send: ([first]) => change({ avatar: keyIn(first) }), expect: changed },
      {
        send: ([first]) => change({ avatar: keyIn(first) }, bearer, 'oc_5ce6d572455d361153b7cb51da133945'),
        expect: changed,
      },
    ],
  },
  {
    id: 'feishu/changes-what-is-named-and-leaves-the-rest',
    because: { page: ofChange, at: 'Notes', says: 'what is not sent stays as it was' },
    grade: 'documented',
    live: needsChat,
    steps: [
      { send: change({ ...words, ...settings, ...more, restricted_mode_setting }), expect: changed },
      { send: change({ name: 'another', owner_id: user }), expect: changed },
      {
        send: look(),
        expect: done({
          ...group({
            ...words,
            ...settings,
            ...more,
            restricted_mode_setting,
            owner_id: user,
            owner_id_type: 'open_id',
          }),
          ...counted({ name: 'another' }),
        }),
      },
    ],
  },
  {
    id: 'feishu/changes-a-chat-that-the-bot-manages',
    because: { page: ofChange, at: 'Restrictions', says: 'a bot that manages a chat changes all of it' },
    grade: 'documented',
    live: neverLive,
    steps: [
      ...asApp('cli_contractchats6', { scopes: ['im:chat'] }, [
        (headers) => make({ owner_id: user }, headers, '?set_bot_manager=true'),
        made({ owner_id: user, owner_id_type: 'open_id' }),
      ]),
      {
        send: ([first, second]) =>
          change(more, { Authorization: `Bearer ${textAt(first, 'tenant_access_token')}` }, idIn(second)),
        expect: changed,
      },
    ],
  },
  {
    id: 'feishu/changes-a-chat-that-the-bot-made-with-the-scope-for-it',
    because: {
      page: ofChange,
      at: 'Restrictions',
      says: 'a bot that made a chat and has im:chat:operate_as_owner changes all of it',
    },
    grade: 'documented',
    live: neverLive,
    steps: [
      ...asApp('cli_contractchats7', { scopes: ['im:chat', 'im:chat:operate_as_owner'] }, [
        (headers) => make({ owner_id: user, edit_permission: 'only_owner' }, headers),
        made({ owner_id: user, owner_id_type: 'open_id', edit_permission: 'only_owner' }),
      ]),
      {
        send: ([first, second]) =>
          change(more, { Authorization: `Bearer ${textAt(first, 'tenant_access_token')}` }, idIn(second)),
        expect: changed,
      },
    ],
  },
];

export const chatCases: readonly Case[] = [...making, ...looking, ...listing, ...changing];
