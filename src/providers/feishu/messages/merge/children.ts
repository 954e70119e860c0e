import { say } from '../../../../core/say.ts';
import type { Warning } from '../../../../core/warnings.ts';
import type { World } from '../../../../core/world.ts';
import { type Message, messagesOf, newMessageId } from '../store.ts';

/** What one call puts into a merged message at the most: merged messages may lie in each other. */
const MOST = 1000;

const tooMany: Warning = {
  says: say`Standin keeps ${MOST} of the messages that lie in merged messages within a merged one, and here are more`,
};

/** Copies messages into one that they lie in from now on, each with all that lies in it. */
export function putInto({ id, tenant }: Message, messages: readonly Message[], world: World): Warning[] {
  const kept = messagesOf(world);
  const waiting = messages.map((message) => ({ message, upperId: id }));
  for (let count = 0; count < waiting.length; count++) {
    if (count === MOST) return [tooMany];
    const { message, upperId } = waiting[count] as (typeof waiting)[number];
    const copy = copyOf(message, upperId, world);
    kept.put(copy.id, tenant, copy);
    if (waiting.length > MOST) continue;
    for (const inner of kept.of(message.id)) waiting.push({ message: inner, upperId: copy.id });
  }
  return [];
}

/** Under an id of its own; what it replies to is not there. */
function copyOf(message: Message, upperId: string, world: World): Message {
  const { msgType, sent, content, mentions, keys, chatId, sender, tenant, createdAt, updatedAt, edits } = message;
  const says = { msgType, sent, content, mentions, keys };
  return {
    ...says,
    id: newMessageId(world),
    chatId,
    sender,
    tenant,
    createdAt,
    updatedAt,
    deleted: false,
    edits,
    upperId,
  };
}

/** All that lies in a message, each followed by what lies in it. */
export function within(message: Message, world: World): Message[] {
  const found: Message[] = [];
  const waiting = messagesOf(world).of(message.id).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    waiting.push(...messagesOf(world).of(next.id).reverse());
  }
  return found;
}
