import { type Collection, collectionOf } from '../../../core/collection.ts';
import type { World } from '../../../core/world.ts';

/** An event that its app has not acknowledged. */
export interface WaitingEvent {
  readonly id: string;
  readonly appId: string;
  /** As it goes over the socket. */
  readonly json: string;
}

const kept = collectionOf<WaitingEvent>({
  name: 'feishu/events',
  form: { id: 'string', appId: 'string', json: 'string' },
  most: 10_000,
  maxBytes: 16 * 1024 * 1024,
  costOf: ({ json }) => 2 * json.length,
  groupOf: ({ appId }) => appId,
});

export function waitingIn(world: World): Collection<WaitingEvent> {
  return world.collection(kept);
}
