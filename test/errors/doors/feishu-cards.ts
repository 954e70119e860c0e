import { cardContent, cardId, putCard } from '../cards.ts';
import type { Door } from '../door.ts';
import { larkDoor } from './feishu-chats.ts';

const cards = '/open-apis/cardkit/v1/cards';
const one = `${cards}/${cardId}`;
const path = { card_id: cardId };
const text = JSON.stringify(cardContent);
const made = { type: 'card_json', data: text };
const change = { card: { type: 'card_json', data: text } as const, sequence: 1 };
const words = { content: 'hello', sequence: 1 };
const settings = { settings: '{"config":{}}', sequence: 1 };

/** Every call of a test is the first that the card meets. */
const onCard: Pick<Door, 'prepare'> = { prepare: ({ world }) => putCard(world, { sequence: -1 }) };

export const feishuCardsDoors: readonly Door[] = [
  larkDoor('feishu/cardkit_create', ['POST', cards, made], ({ cardkit }, options) =>
    cardkit.v1.card.create({ data: made }, options),
  ),
  {
    ...larkDoor('feishu/cardkit_update', ['PUT', one, { ...change, sequence: 2 }], ({ cardkit }, options) =>
      cardkit.v1.card.update({ path, data: change }, options),
    ),
    ...onCard,
  },
  {
    ...larkDoor(
      'feishu/cardkit_content',
      ['PUT', `${one}/elements/markdown_1/content`, { ...words, sequence: 2 }],
      ({ cardkit }, options) =>
        cardkit.v1.cardElement.content({ path: { ...path, element_id: 'markdown_1' }, data: words }, options),
    ),
    ...onCard,
  },
  {
    ...larkDoor(
      'feishu/cardkit_settings',
      ['PATCH', `${one}/settings`, { ...settings, sequence: 2 }],
      ({ cardkit }, options) => cardkit.v1.card.settings({ path, data: settings }, options),
    ),
    ...onCard,
  },
];
