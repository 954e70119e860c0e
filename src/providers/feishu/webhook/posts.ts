import { type Collection, collectionOf } from '../../../core/collection.ts';
import type { World } from '../../../core/world.ts';

/** What a custom bot said in its chat. */
export interface HookPost {
  /** The bot's. */
  readonly token: string;
  readonly msgType: string;
  /** `content`, or of a card `card`, as JSON. */
  readonly content: string;
  /** Keys of the pictures in it. */
  readonly keys: readonly string[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

const kept = collectionOf<HookPost>({
  name: 'feishu/hook-posts',
  most: 10_000,
  maxBytes: 32 * 1024 * 1024,
  // Two bytes for a character at the most.
  costOf: ({ content, keys }) => 200 + 2 * (content.length + keys.join('').length),
  groupOf: ({ token }) => token,
});

/** By a key that no answer names; together by the token of their bot. */
export function hookPostsOf(world: World): Collection<HookPost> {
  return world.collection(kept);
}
