/** Chats are made. */
import { type Case, frozen, later, withJson } from '../engine/case.ts';
import { textAt } from '../engine/http.ts';
import { restricted_mode_setting, settings, words } from './chat-settings.ts';
import {
  avatarUrl,
  counted,
  group,
  idIn,
  keyIn,
  look,
  made,
  make,
  makesChat,
  ofCreation,
  otherUser,
  uploadAvatar,
  user,
} from './chat-steps.ts';
import { asApp, done, neverLive } from './json-calls.ts';
import { sent, text } from './message-steps.ts';
import { bearer } from './requests.ts';

export const chatCreationCases: readonly Case[] = [
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
