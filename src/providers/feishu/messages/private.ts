import type { World } from '../../../core/world.ts';
import { appIdOf } from '../account.ts';
import { findChat } from '../chats/find.ts';
import type { Caller } from '../gateway/caller.ts';
import { privateChat } from './receiver.ts';
import { messagesOf } from './store.ts';

/** Whether a chat is one of two, as far as anybody said so: who declared it or its user, or wrote in it. */
export function isPrivateChat(chatId: string, caller: Caller, world: World): boolean {
  if (findChat(chatId, caller, world)?.mode === 'p2p') return true;
  const isOf = ({ open_id }: { readonly open_id: string }) => privateChat(appIdOf(caller), open_id) === chatId;
  return caller.app?.users?.some(isOf) === true || messagesOf(world).firstOf(chatId)?.isPrivate === true;
}
