import { tenantKeyOf } from '../account.ts';
import type { Caller } from '../gateway/caller.ts';
import type { UserIdType } from '../users/person.ts';
import type { Chat } from './store.ts';

/** Of the pages' examples. */
const DEFAULT_AVATAR = 'default-avatar_44ae0ca3-e140-494b-956f-78091e348435';

/** Answers have an address, and never the key. */
function avatarUrl({ avatar = DEFAULT_AVATAR }: Chat): string {
  return `https://p3-lark-file.byteimg.com/img/lark-avatar-staging/${avatar}~100x100.jpg`;
}

export function isDefaultAvatar(key: string): boolean {
  return key === DEFAULT_AVATAR;
}

const statusOf = ({ dissolved }: Chat) => (dissolved ? 'dissolved' : 'normal');

/** In a list of chats. */
export function inList(chat: Chat, caller: Caller, type: UserIdType): object {
  return {
    chat_id: chat.id,
    avatar: avatarUrl(chat),
    name: chat.name,
    description: chat.description,
    ...owned(chat, type),
    external: false,
    tenant_key: tenantKeyOf(caller),
    chat_status: statusOf(chat),
  };
}

/** Of one that a bot owns nothing is said. */
function owned({ owner }: Chat, type: UserIdType): object {
  return owner ? { owner_id: owner[type], owner_id_type: type } : {};
}

/** To a bot that is in it. */
export function inside(chat: Chat, caller: Caller, type: UserIdType): object {
  const { name, description, i18nNames, mode, settings, restricted } = chat;
  const of = { avatar: avatarUrl(chat), name, description, i18n_names: i18nNames, chat_mode: mode, external: false };
  const { edit_permission, group_message_type, ...ofGroups } = settings;
  return {
    ...of,
    edit_permission,
    tenant_key: tenantKeyOf(caller),
    moderation_permission: 'all_members',
    restricted_mode_setting: restricted,
    ...(mode === 'group' ? { group_message_type } : {}),
    ...(mode === 'p2p' ? {} : { ...ofGroups, ...owned(chat, type), chat_tag: 'inner' }),
  };
}

/** To anybody who asks for it. */
export function outside(chat: Chat): object {
  const { name, i18nNames, members, bots } = chat;
  return {
    avatar: avatarUrl(chat),
    name,
    i18n_names: i18nNames,
    user_count: `${members?.length ?? 1}`,
    bot_count: `${bots?.length ?? 1}`,
    chat_status: statusOf(chat),
  };
}
