import type { World } from '../../../core/world.ts';
import { appIdOf, type DeclaredChat } from '../account.ts';
import type { Caller } from '../gateway/caller.ts';
import { findPerson } from '../users/find.ts';
import { unrestricted, usualSettings } from './settings.ts';
import { type Chat, chatsOf } from './store.ts';

export const chatIdForm = /^oc_[0-9a-f]{32}$/;

/** A chat that nobody made here is as every chat is at first. */
const usual: Omit<Chat, 'id'> = {
  name: '',
  description: '',
  mode: 'group',
  settings: usualSettings,
  restricted: unrestricted,
  managers: [],
  dissolved: false,
  createdAt: 0,
};

/** Undefined for a chat that there is not. */
export function findChat(id: string, caller: Caller, world: World): Chat | undefined {
  const kept = chatsOf(world).get(id);
  if (kept) return kept;
  const { app } = caller;
  const declared = app?.chats?.find((chat) => chat.chat_id === id);
  if (declared) return fromDeclaration(declared, caller);
  return app?.chats === undefined && chatIdForm.test(id) ? { ...usual, id } : undefined;
}

function fromDeclaration({ chat_id, name = '', mode, bot, dissolved, members }: DeclaredChat, caller: Caller): Chat {
  return {
    ...usual,
    id: chat_id,
    name,
    mode,
    dissolved,
    members: members.flatMap((id) => findPerson('open_id', id, caller) ?? []),
    bots: bot ? [appIdOf(caller)] : [],
  };
}

export function isIn({ id, bots }: Chat, caller: Caller): boolean {
  if (bots === undefined || bots.includes(appIdOf(caller))) return true;
  return caller.app?.chats?.some(({ chat_id, bot }) => chat_id === id && bot) === true;
}

/** A bot may do all to a chat that it owns, manages, or made with the scope for that. */
export function isManagedBy(caller: Caller, { owner, madeBy, managers }: Chat): boolean {
  const self = appIdOf(caller);
  if (owner === undefined || managers.includes(self)) return true;
  const scopes = caller.app?.scopes;
  return madeBy === self && (scopes === undefined || scopes.includes('im:chat:operate_as_owner'));
}

/** All groups that the bot is in, as far as anybody said so, the oldest first. */
export function groupsOf(caller: Caller, world: World): Chat[] {
  const kept = chatsOf(world).all();
  const isKept = new Set(kept.map(({ id }) => id));
  const declared = (caller.app?.chats ?? [])
    .filter(({ chat_id }) => !isKept.has(chat_id))
    .map((each) => fromDeclaration(each, caller));
  return [...declared, ...kept]
    .filter((chat) => chat.mode !== 'p2p' && isIn(chat, caller))
    .sort((a, b) => a.createdAt - b.createdAt);
}
