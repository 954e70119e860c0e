import type { World } from '../../src/core/world.ts';
import { type Card, cardsOf } from '../../src/providers/feishu/cards/store.ts';

const element = { tag: 'markdown', content: 'hello', element_id: 'markdown_1' };
export const cardContent = { schema: '2.0', config: { streaming_mode: true }, body: { elements: [element] } };

export const cardId = '7355372766134157313';

/** A card that is there as if it had been made. */
export function putCard(world: World, change: Partial<Card> = {}): void {
  const card: Card = {
    id: cardId,
    tenant: 't-standard',
    type: 'card_json',
    content: cardContent,
    length: 100,
    sequence: 0,
    uuids: [],
    sent: false,
    createdAt: world.clock.now(),
    ...change,
  };
  cardsOf(world).put(card.id, card.tenant, card);
}
