import { type Rule, rulesOver } from '../../../core/rule.ts';
import { oneOf, say } from '../../../core/say.ts';
import { type Looked, text } from '../gateway/asked.ts';
import type { Field } from '../gateway/fields.ts';
import { jsonEndpoint } from '../gateway/json-endpoint.ts';
import { jsonRules } from '../gateway/json-rules.ts';
import { paths } from '../wire.ts';
import { type Data, readData } from './data.ts';
import { createErrors } from './errors.ts';
import { cardScopes } from './of-card.ts';
import { formRules, pictureRules, wholeRules } from './rules.ts';
import { type Card, cardsOf, newCardId } from './store.ts';

interface Creation extends Looked {
  readonly data: Data;
}

const name = 'feishu/cardkit_create';
const types: readonly string[] = ['card_json', 'template'];
const fields: readonly Field[] = [
  { name: 'type', type: 'string', required: true },
  { name: 'data', type: 'string', required: true },
];

const rule = rulesOver<Creation, keyof typeof createErrors>();

const rules: readonly Rule<Creation, keyof typeof createErrors>[] = [
  ...jsonRules({ scopes: cardScopes, userTokens: false, fields }),
  rule({
    id: 'feishu/cards/type',
    error: 'invalidParam',
    measure: (facts) => text(facts, 'type'),
    limit: types,
    broken: (type, taken) => !taken.includes(type),
    mend: (_, taken) => say`set type to ${oneOf(taken)}`,
    source: {
      page: 'feishu-card-create',
      at: 'Request body, type',
      says: 'card_json or template',
      assumes: 'another is 10002',
    },
  }),
  ...formRules,
  ...wholeRules,
  ...pictureRules,
];

/** Makes a card that is sent later, and changed while it is read. */
export const create = jsonEndpoint({
  name,
  method: 'POST',
  path: paths.cards,
  voice: { scopes: cardScopes },
  fields,
  rules,
  errors: createErrors,
  read: (asked, world): Creation => {
    const data = readData(text(asked, 'data'), asked.caller, world);
    // What a template is of only its own page knows.
    const isTemplate = text(asked, 'type') === 'template';
    return { ...asked, ids: {}, data: isTemplate ? { ...data, schema: '2.0' } : data };
  },
  take: (facts: Creation, world) => {
    const { caller, data } = facts;
    const card: Card = {
      id: newCardId(world),
      tenant: caller.tenant,
      type: text(facts, 'type') === 'template' ? 'template' : 'card_json',
      content: data.content ?? {},
      length: data.bytes,
      sequence: 0,
      uuids: [],
      sent: false,
      createdAt: world.clock.now(),
    };
    cardsOf(world).put(card.id, caller.tenant, card);
    return { data: { card_id: card.id }, uses: data.keys, made: [card.id] };
  },
});
