import { collectionOf } from '../../../core/collection.ts';
import type { World } from '../../../core/world.ts';
import type { Caller } from '../gateway/caller.ts';
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
  form: { message: 'string', at: 'number' },
  most: 100_000,
  maxBytes: 64 * 1024 * 1024,
  costOf: () => 100,
});

/** The message that was sent under the same key within the hour. */
export function earlierOf(key: string | undefined, world: World): Message | undefined {
  const sent = key === undefined ? undefined : world.collection(uuids).get(key);
  if (sent === undefined || world.clock.now() - sent.at >= HOUR_MS) return undefined;
  return messagesOf(world).get(sent.message);
}

export function rememberUuid(key: string | undefined, { id, createdAt, tenant }: Message, world: World): void {
  if (key !== undefined) world.collection(uuids).put(key, tenant, { message: id, at: createdAt });
}

/** What a message is sent under once; undefined where nothing is asked for. */
export function sendKey(uuid: string, { tenant }: Caller, chatId: string, { settings }: World): string | undefined {
  return uuid === '' ? undefined : `${tenant} ${settings.get(uuidScope) === 'chat' ? chatId : ''} ${uuid}`;
}

/** The same of one that is forwarded: of those it is said that they are one to a chat (feishu-message-forward). */
export function forwardKey(uuid: string, { tenant }: Caller, chatId: string): string | undefined {
  return uuid === '' ? undefined : `${tenant} forwarded to ${chatId} ${uuid}`;
}
