import { type Collection, collectionOf } from '../../../core/collection.ts';
import type { Fields } from '../../../core/json-fields.ts';
import { heldByValues } from '../../../core/json-values.ts';
import type { World } from '../../../core/world.ts';

/** A card that was made before it is sent. */
export interface Card {
  readonly id: string;
  /** Nobody else may use it. */
  readonly tenant: string;
  readonly type: 'card_json' | 'template';
  readonly content: Fields;
  /** Characters of it as JSON. */
  readonly length: number;
  /** Of the last call that changed it. */
  readonly sequence: number;
  /** Of calls that changed it, the last ones. */
  readonly uuids: readonly string[];
  readonly sent: boolean;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

const FOURTEEN_DAYS_MS = 14 * 24 * 3_600_000;
const MIB = 1024 * 1024;
const MOST_UUIDS = 100;
const UUID_BYTES = 130;

const kept = collectionOf<Card>({
  name: 'feishu/cards',
  form: {
    ...{ id: 'string', tenant: 'string', type: 'string', content: 'object', length: 'number' },
    ...{ sequence: 'number', uuids: ['string'], sent: 'boolean', createdAt: 'number' },
  },
  most: 50_000,
  maxBytes: 64 * MIB,
  costOf: ({ content, length, uuids }) => 400 + 2 * length + heldByValues(content) + UUID_BYTES * uuids.length,
});

export function cardsOf(world: World): Collection<Card> {
  return world.collection(kept);
}

export function isExpired({ createdAt }: Card, { clock }: World): boolean {
  return clock.now() - createdAt >= FOURTEEN_DAYS_MS;
}

/** Keeps a change, and what it was known by. */
export function changeCard(card: Card, change: Partial<Card>, uuid: string, world: World): void {
  const uuids = uuid === '' ? card.uuids : [...card.uuids, uuid].slice(-MOST_UUIDS);
  cardsOf(world).replace(card.id, { ...card, ...change, uuids });
}

/** 19 digits, as the page's example. */
export function newCardId({ keys }: World): string {
  return `7${keys.from('0123456789', 18)}`;
}
