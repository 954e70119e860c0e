import { type Fields, isFields } from '../../../core/json-fields.ts';
import { is, isTrue, type Rule, rulesOver } from '../../../core/rule.ts';
import { text } from '../gateway/asked.ts';
import type { Field } from '../gateway/fields.ts';
import { jsonEndpoint } from '../gateway/json-endpoint.ts';
import { jsonRules } from '../gateway/json-rules.ts';
import { paths } from '../wire.ts';
import { type Data, dataOf, objectsIn } from './data.ts';
import { contentErrors } from './errors.ts';
import { cardScopes, changeFields, readOfCard } from './of-card.ts';
import { cardRules, type OfCard, pictureRules, row } from './rules.ts';
import { type Card, changeCard } from './store.ts';

interface Streaming extends OfCard {
  readonly streaming: boolean;
  readonly element: Fields | undefined;
  /** The card as it would be. */
  readonly data: Data;
}

const page = 'feishu-card-content';
const name = 'feishu/cardkit_content';
const fields: readonly Field[] = [
  { name: 'content', type: 'string', required: true, maxLength: 100_000 },
  ...changeFields,
];
const textual: readonly unknown[] = ['plain_text', 'markdown'];

const rule = rulesOver<Streaming, keyof typeof contentErrors>();

const rules: readonly Rule<Streaming, keyof typeof contentErrors>[] = [
  ...jsonRules({ scopes: cardScopes, userTokens: false, fields }),
  ...cardRules,
  rule({
    id: 'feishu/cards/streaming',
    error: 'streamingClosed',
    measure: ({ streaming }) => streaming,
    limit: false as boolean,
    broken: is,
    mend: 'set streaming_mode to true in the config of the card',
    source: row(page, 300309, 'streaming_mode must be on'),
  }),
  rule({
    id: 'feishu/cards/element',
    error: 'elementFailed',
    measure: ({ element }) => element === undefined,
    broken: isTrue,
    mend: 'send the element_id of an element of the card',
    source: row(page, 300313, 'the element could not be changed', 'as one that is not there cannot'),
  }),
  rule({
    id: 'feishu/cards/text',
    error: 'notText',
    measure: ({ element }) => element?.tag,
    limit: textual,
    broken: (tag, texts) => tag !== undefined && !texts.includes(tag),
    mend: 'send the element_id of a plain_text or of a markdown',
    source: row(page, 300310, 'texts and markdown alone are changed so'),
  }),
  ...pictureRules,
];

/** Gives a text of a card all that it says by now. */
export const content = jsonEndpoint({
  name,
  method: 'PUT',
  path: `${paths.cards}/:card_id/elements/:element_id/content`,
  voice: { scopes: cardScopes },
  fields,
  rules,
  errors: contentErrors,
  read: (asked, world): Streaming => {
    const ofCard = readOfCard(asked, world);
    const { card } = ofCard;
    const id = asked.params.element_id;
    const element = card && objectsIn(card.content).find((each) => each.element_id === id);
    const now = card && changed(card, id, text(asked, 'content'));
    return {
      ...ofCard,
      streaming: isFields(card?.content.config) && card.content.config.streaming_mode === true,
      element,
      data: dataOf(now, now ? JSON.stringify(now) : '', asked.caller, world),
    };
  },
  take: (facts: Streaming, world) => {
    const { data, sequence } = facts;
    const card = facts.card as Card;
    changeCard(card, { content: data.content ?? {}, length: data.bytes, sequence }, text(facts, 'uuid'), world);
    return { data: {}, uses: [card.id, ...data.keys] };
  },
});

/** A copy, with another text in the element of that id. */
function changed({ content }: Card, id: string | undefined, said: string): Fields {
  const copy = structuredClone(content);
  const element = objectsIn(copy).find(({ element_id }) => element_id === id);
  if (element) Object.assign(element, { content: said });
  return copy;
}
