import { query } from '../../../core/call.ts';
import { collectionOf } from '../../../core/collection.ts';
import type { World } from '../../../core/world.ts';
import { type Asked, text } from '../gateway/asked.ts';
import { type Chat, chatsOf } from './store.ts';

/** How long the same uuid, with the same owner, makes no second chat. */
const TEN_HOURS_MS = 10 * 3_600_000;

const uuids = collectionOf<{ readonly chat: string; readonly at: number }>({
  name: 'feishu/chat-uuids',
  form: { chat: 'string', at: 'number' },
  most: 20_000,
  maxBytes: 16 * 1024 * 1024,
  costOf: () => 100,
});

export function earlierChat(asked: Asked, world: World): Chat | undefined {
  const key = keyOf(asked);
  const made = key === undefined ? undefined : world.collection(uuids).get(key);
  if (made === undefined || world.clock.now() - made.at >= TEN_HOURS_MS) return undefined;
  return chatsOf(world).get(made.chat);
}

export function rememberChat(asked: Asked, { id, createdAt }: Chat, world: World): void {
  const key = keyOf(asked);
  if (key !== undefined) world.collection(uuids).put(key, asked.caller.tenant, { chat: id, at: createdAt });
}

function keyOf(asked: Asked): string | undefined {
  const uuid = query(asked.call, 'uuid') ?? '';
  return uuid === '' ? undefined : `${asked.caller.tenant} ${text(asked, 'owner_id')} ${uuid}`;
}
