import { type Collection, collectionOf } from '../../../core/collection.ts';
import type { World } from '../../../core/world.ts';
import type { Caller } from '../gateway/caller.ts';
import { senderOf } from '../messages/sending.ts';
import type { Sender } from '../messages/store.ts';
import { senderForm } from '../messages/store.ts';

/** An emoji under a message. */
export interface Reaction {
  readonly id: string;
  readonly messageId: string;
  readonly emoji: string;
  readonly by: Sender;
  /** Whose it is: nobody else takes it away. */
  readonly tenant: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const kept = collectionOf<Reaction>({
  name: 'feishu/reactions',
  form: { id: 'string', messageId: 'string', emoji: 'string', by: senderForm, tenant: 'string', at: 'number' },
  most: 100_000,
  maxBytes: 64 * 1024 * 1024,
  costOf: ({ emoji }) => 400 + 2 * emoji.length,
  groupOf: ({ messageId }) => messageId,
});

export function reactionsOf(world: World): Collection<Reaction> {
  return world.collection(kept);
}

/** Somebody has each emoji under a message once: the one that there is, or a new one. */
export function keepReaction(messageId: string, emoji: string, caller: Caller, world: World): Reaction {
  const by = senderOf(caller);
  const there = reactionsOf(world)
    .of(messageId)
    .find((each) => each.emoji === emoji && each.by.id === by.id);
  if (there) return there;
  const id = newReactionId(world);
  const reaction: Reaction = { id, messageId, emoji, by, tenant: caller.tenant, at: world.clock.now() };
  reactionsOf(world).put(id, caller.tenant, reaction);
  return reaction;
}

/** In the alphabet and the length of the page's longest example (feishu-reaction-delete). */
function newReactionId({ keys }: World): string {
  return keys.bytes(43).toString('base64url');
}
