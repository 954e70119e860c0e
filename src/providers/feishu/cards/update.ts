import { type Fields, isFields } from '../../../core/json-fields.ts';
import { is, type Rule, rulesOver } from '../../../core/rule.ts';
import { type Asked, text } from '../gateway/asked.ts';
import type { Field } from '../gateway/fields.ts';
import { jsonEndpoint } from '../gateway/json-endpoint.ts';
import { jsonRules } from '../gateway/json-rules.ts';
import { paths } from '../wire.ts';
import { type Data, readData } from './data.ts';
import { updateErrors } from './errors.ts';
import { cardScopes, changeFields, readOfCard } from './of-card.ts';
import { cardRules, formRules, type OfCard, pictureRules, wholeRules } from './rules.ts';
import { type Card, changeCard } from './store.ts';

interface Change extends OfCard {
  readonly isCard: boolean;
  readonly data: Data;
}

const name = 'feishu/cardkit_update';
const fields: readonly Field[] = [{ name: 'card', type: 'object', required: true }, ...changeFields];

const rule = rulesOver<Change, keyof typeof updateErrors>();

const rules: readonly Rule<Change, keyof typeof updateErrors>[] = [
  ...jsonRules({ scopes: cardScopes, userTokens: false, fields }),
  rule({
    id: 'feishu/cards/form',
    error: 'invalidParam',
    measure: ({ isCard }) => isCard,
    limit: false as boolean,
    broken: is,
    mend: 'send card as {"type":"card_json","data":"…"}, with the JSON of the card in a string',
    source: {
      page: 'feishu-card-update',
      at: 'Request body, card',
      says: 'its type is card_json, and its data a string',
      assumes: 'any other is 10002',
    },
  }),
  ...cardRules,
  ...formRules,
  ...wholeRules,
  ...pictureRules,
];

/** Puts another content in the place of a card's. */
export const update = jsonEndpoint({
  name,
  method: 'PUT',
  path: `${paths.cards}/:card_id`,
  voice: { scopes: cardScopes },
  fields,
  rules,
  errors: updateErrors,
  read: (asked, world): Change => {
    const { type, data } = cardIn(asked);
    const isCard = type === 'card_json' && typeof data === 'string';
    const sent = typeof data === 'string' ? data : '';
    return { ...readOfCard(asked, world), isCard, data: readData(sent, asked.caller, world) };
  },
  take: (facts: Change, world) => {
    const { data, sequence } = facts;
    const card = facts.card as Card;
    changeCard(card, { content: data.content ?? {}, length: data.bytes, sequence }, text(facts, 'uuid'), world);
    return { data: {}, uses: [card.id, ...data.keys] };
  },
});

function cardIn({ fields: { card } }: Asked): Fields {
  return isFields(card) ? card : {};
}
