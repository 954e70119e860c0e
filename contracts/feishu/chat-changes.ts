/** A chat is changed. */
import type { Case } from '../engine/case.ts';
import { textAt } from '../engine/http.ts';
import { restricted_mode_setting, settings, words } from './chat-settings.ts';
import {
  avatarUrl,
  change,
  changed,
  counted,
  group,
  idIn,
  keyIn,
  look,
  made,
  make,
  needsChat,
  ofChange,
  seen,
  uploadAvatar,
  user,
} from './chat-steps.ts';
import { asApp, done, neverLive } from './json-calls.ts';
import { bearer } from './requests.ts';

const more = {
  add_member_permission: 'only_owner',
  at_all_permission: 'only_owner',
  share_card_permission: 'not_allowed',
};

export const chatChangeCases: readonly Case[] = [
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
