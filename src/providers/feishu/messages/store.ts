import { type Collection, collectionOf } from '../../../core/collection.ts';
import type { RecordForm } from '../../../core/state/form.ts';
import type { World } from '../../../core/world.ts';

/** Who wrote a message, as every answer names them. */
export interface Sender {
  readonly id: string;
  readonly id_type: 'app_id' | 'open_id';
  readonly sender_type: 'app' | 'user';
  readonly tenant_key: string;
}

export const senderForm: RecordForm = { id: 'string', id_type: 'string', sender_type: 'string', tenant_key: 'string' };

export interface Mention {
  readonly key: string;
  readonly id: string;
  readonly id_type: string;
  readonly name: string;
  readonly tenant_key: string;
}

/** What a message says, once it was taken. */
export interface Written {
  readonly msgType: string;
  /** As it was sent. */
  readonly sent: string;
  /** As it is read back. */
  readonly content: string;
  readonly mentions: readonly Mention[];
  /** Keys of what can be downloaded from it. */
  readonly keys: readonly string[];
}

export interface Message extends Written {
  readonly id: string;
  readonly chatId: string;
  readonly sender: Sender;
  /** Whose it is: nobody else may change it. */
  readonly tenant: string;
  /** Milliseconds since 1970, as the next one. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly deleted: boolean;
  /** How often it was edited. */
  readonly edits: number;
  readonly rootId?: string;
  readonly parentId?: string;
  readonly threadId?: string;
  /** Of one in a chat of two. */
  readonly isPrivate?: boolean;
  /** Of one that lies in a merged message. */
  readonly upperId?: string;
}

export const threadIdForm = /^omt_[0-9a-f]{12,16}$/;

const MIB = 1024 * 1024;

const kept = collectionOf<Message>({
  name: 'feishu/messages',
  form: {
    ...{ msgType: 'string', sent: 'string', content: 'string', keys: ['string'] },
    mentions: [{ key: 'string', id: 'string', id_type: 'string', name: 'string', tenant_key: 'string' }],
    ...{ id: 'string', chatId: 'string', sender: senderForm, tenant: 'string' },
    ...{ createdAt: 'number', updatedAt: 'number', deleted: 'boolean', edits: 'number' },
    ...{ 'rootId?': 'string', 'parentId?': 'string', 'threadId?': 'string' },
    ...{ 'isPrivate?': 'boolean', 'upperId?': 'string' },
  },
  most: 100_000,
  maxBytes: 128 * MIB,
  // Two bytes for a character at the most; the rest of a message is ids.
  costOf: ({ sent, content, keys, mentions }) =>
    400 + 2 * (sent.length + content.length) + 200 * mentions.length + 2 * keys.join('').length,
  // What lies in a merged message is in no chat by itself.
  groupOf: ({ chatId, upperId = chatId }) => upperId,
});

export function messagesOf(world: World): Collection<Message> {
  return world.collection(kept);
}

type Draft = Omit<Message, 'id' | 'createdAt' | 'updatedAt' | 'deleted' | 'edits'>;

/** Puts a message into its chat, whoever wrote it. */
export function keepMessage(draft: Draft, world: World): Message {
  const now = world.clock.now();
  const id = newMessageId(world);
  const message: Message = { ...draft, id, createdAt: now, updatedAt: now, deleted: false, edits: 0 };
  messagesOf(world).put(id, draft.tenant, message);
  return message;
}

/** The form of those of the last years (feishu-message-replies). */
export function newMessageId({ keys }: World): string {
  return `om_x100b${keys.hex(27)}`;
}
