import type { Message } from './store.ts';

const RECALLED = 'This message was recalled';

/** A message as every answer has it. What does not apply is not there. */
export function shown(message: Message): object {
  const { id, rootId, parentId, threadId, upperId, msgType, chatId, sender, mentions } = message;
  return {
    message_id: id,
    root_id: rootId,
    parent_id: parentId,
    thread_id: threadId,
    upper_message_id: upperId,
    msg_type: msgType,
    create_time: `${message.createdAt}`,
    update_time: `${message.updatedAt}`,
    deleted: message.deleted,
    updated: message.edits > 0,
    chat_id: chatId,
    sender,
    body: { content: message.deleted ? RECALLED : message.content },
    mentions: mentions.length === 0 || message.deleted ? undefined : mentions,
  };
}
