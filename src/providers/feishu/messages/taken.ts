import type { TakenMessage } from '../../../core/message.ts';
import type { World } from '../../../core/world.ts';
import { type Message, messagesOf } from './store.ts';

/** Every message that was sent, the newest first. */
export function takenMessages(world: World): TakenMessage[] {
  const sent = messagesOf(world)
    .all()
    .filter(({ upperId }) => upperId === undefined);
  return sent.reverse().map(taken);
}

function taken({ id, chatId, msgType, sent, content, keys, sender, parentId, ...rest }: Message): TakenMessage {
  return {
    id,
    tenant: rest.tenant,
    chat: chatId,
    type: msgType,
    content: sent,
    text: content,
    keys,
    from: sender.sender_type,
    ...(parentId === undefined ? {} : { replyTo: parentId }),
    at: rest.createdAt,
    edited: rest.edits > 0,
    deleted: rest.deleted,
  };
}
