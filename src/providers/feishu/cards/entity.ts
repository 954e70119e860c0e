import { type Fields, fieldsIn, isFields } from '../../../core/json-fields.ts';
import type { World } from '../../../core/world.ts';
import type { Caller } from '../gateway/caller.ts';
import { type Card, cardsOf, isExpired } from './store.ts';

/** In the words of the card service, behind `ext=` of a message. */
const INVALID = 'ErrCode: 11310; ErrMsg: cardid is invalid; ';
const SENT = 'ErrCode: 200780; ErrMsg: card binding biz count over limit; ';

/** A card that a message names by its id, in the place of bringing one. */
export interface Entity {
  /** Absent: it cannot be sent. */
  readonly card?: Card;
  readonly trouble?: string;
}

/** Undefined for a message that brings its card. A card is sent once, by the app that made it. */
export function readEntity(sent: string, { tenant }: Caller, world: World): Entity | undefined {
  const id = idIn(fieldsIn(sent));
  if (id === undefined) return undefined;
  const card = cardsOf(world).get(id);
  if (card?.tenant !== tenant || isExpired(card, world)) return { trouble: INVALID };
  return card.sent ? { trouble: SENT } : { card };
}

function idIn(message: Fields | undefined): string | undefined {
  const data = message?.type === 'card' && isFields(message.data) ? message.data : {};
  return typeof data.card_id === 'string' ? data.card_id : undefined;
}

export function markSent({ id }: Card, world: World): void {
  const card = cardsOf(world).get(id);
  if (card) cardsOf(world).replace(id, { ...card, sent: true });
}
