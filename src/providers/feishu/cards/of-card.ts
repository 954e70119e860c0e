import type { World } from '../../../core/world.ts';
import { type Asked, text } from '../gateway/asked.ts';
import type { Field } from '../gateway/fields.ts';
import type { OfCard } from './rules.ts';
import { cardsOf, isExpired } from './store.ts';

export const cardScopes = ['cardkit:card:write'] as const;

export const changeFields: readonly Field[] = [
  { name: 'uuid', type: 'string', maxLength: 64 },
  { name: 'sequence', type: 'number', required: true },
];

export function readOfCard(asked: Asked, world: World): OfCard {
  const card = cardsOf(world).get(asked.params.card_id ?? '');
  const isOurs = card?.tenant === asked.caller.tenant;
  const { sequence } = asked.fields;
  return {
    ...asked,
    ids: {},
    card,
    isTheirs: card !== undefined && !isOurs,
    expired: card !== undefined && isExpired(card, world),
    uuidUsed: card?.uuids.includes(text(asked, 'uuid')) === true,
    sequence: typeof sequence === 'number' ? sequence : Number.NaN,
  };
}
