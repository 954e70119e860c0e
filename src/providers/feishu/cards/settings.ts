import { type Fields, isFields } from '../../../core/json-fields.ts';
import type { Rule } from '../../../core/rule.ts';
import { text } from '../gateway/asked.ts';
import type { Field } from '../gateway/fields.ts';
import { jsonEndpoint } from '../gateway/json-endpoint.ts';
import { jsonRules } from '../gateway/json-rules.ts';
import { paths } from '../wire.ts';
import { type Data, readData } from './data.ts';
import { settingsErrors } from './errors.ts';
import { cardScopes, changeFields, readOfCard } from './of-card.ts';
import { cardRules, formRules, type OfCard } from './rules.ts';
import { type Card, changeCard } from './store.ts';

interface Setting extends OfCard {
  readonly data: Data;
}

const fields: readonly Field[] = [
  { name: 'settings', type: 'string', required: true, maxLength: 100_000 },
  ...changeFields,
];

const rules: readonly Rule<Setting, keyof typeof settingsErrors>[] = [
  ...jsonRules({ scopes: cardScopes, userTokens: false, fields }),
  ...cardRules,
  ...formRules,
];

/** Changes the config of a card: whether texts are written into it, before all. */
export const settings = jsonEndpoint({
  name: 'feishu/cardkit_settings',
  method: 'PATCH',
  path: `${paths.cards}/:card_id/settings`,
  voice: { scopes: cardScopes },
  fields,
  rules,
  errors: settingsErrors,
  read: (asked, world): Setting => ({
    ...readOfCard(asked, world),
    data: readData(text(asked, 'settings'), asked.caller, world),
  }),
  take: (facts: Setting, world) => {
    const { data, sequence } = facts;
    const card = facts.card as Card;
    const content = merged(card.content, data.content ?? {});
    changeCard(card, { content, length: JSON.stringify(content).length, sequence }, text(facts, 'uuid'), world);
    return { data: {}, uses: [card.id] };
  },
});

function merged(before: Fields, { config, card_link }: Fields): Fields {
  const old = isFields(before.config) ? before.config : {};
  return {
    ...before,
    ...(isFields(config) && { config: { ...old, ...config } }),
    ...(card_link !== undefined && { card_link }),
  };
}
