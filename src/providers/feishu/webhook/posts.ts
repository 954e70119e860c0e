import { type Collection, collectionOf } from '../../../core/collection.ts';
import { masked } from '../../../core/masked.ts';
import type { TakenMessage } from '../../../core/message.ts';
import type { World } from '../../../core/world.ts';

/** What a custom bot said in its chat. */
export interface HookPost {
  /** Standin's own: no answer names one. */
  readonly id: string;
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
  form: { id: 'string', token: 'string', msgType: 'string', content: 'string', keys: ['string'], at: 'number' },
  most: 10_000,
  maxBytes: 32 * 1024 * 1024,
  // Two bytes for a character at the most.
  costOf: ({ content, keys }) => 200 + 2 * (content.length + keys.join('').length),
  groupOf: ({ token }) => token,
});

/** By id; together by the token of their bot. */
export function hookPostsOf(world: World): Collection<HookPost> {
  return world.collection(kept);
}

/** Every post there is, the newest first. Of its chat nothing is known but the bot in it, whose token is a secret. */
export function takenPosts(world: World): TakenMessage[] {
  return hookPostsOf(world).all().reverse().map(taken);
}

function taken({ id, token, msgType, content, keys, at }: HookPost): TakenMessage {
  const chat = `bot/v2/hook/${masked(token)}`;
  const rest = { from: 'app', edited: false, deleted: false } as const;
  return { id, tenant: '', chat, type: msgType, content, text: content, keys, at, ...rest };
}
