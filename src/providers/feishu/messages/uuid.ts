import { collectionOf } from '../../../core/collection.ts';
import type { World } from '../../../core/world.ts';
import { type Asked, text } from '../gateway/asked.ts';
import { uuidScope } from '../switches.ts';
import { type Message, messagesOf } from './store.ts';

/** How long a uuid sends no second message. */
const HOUR_MS = 3_600_000;

interface Sent {
  readonly message: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const uuids = collectionOf<Sent>({
  name: 'feishu/uuids',
  most: 100_000,
  maxBytes: 64 * 1024 * 1024,
  costOf: () => 100,
});

/** The message that this app sent under the same uuid within the hour. */
export function earlierOf(asked: Asked, chatId: string, world: World): Message | undefined {
  const key = keyOf(asked, chatId, world);
  const sent = key === undefined ? undefined : world.collection(uuids).get(key);
  if (sent === undefined || world.clock.now() - sent.at >= HOUR_MS) return undefined;
  return messagesOf(world).get(sent.message);
}

export function rememberUuid(asked: Asked, { id, chatId, createdAt, tenant }: Message, world: World): void {
  const key = keyOf(asked, chatId, world);
  if (key !== undefined) world.collection(uuids).put(key, tenant, { message: id, at: createdAt });
}

function keyOf(asked: Asked, chatId: string, { settings }: World): string | undefined {
  const uuid = text(asked, 'uuid');
  if (uuid === '') return undefined;
  return `${asked.caller.tenant} ${settings.get(uuidScope) === 'chat' ? chatId : ''} ${uuid}`;
}
