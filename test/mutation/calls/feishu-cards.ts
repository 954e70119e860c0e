import type { World } from '../../../src/core/world.ts';
import { cardsOf } from '../../../src/providers/feishu/cards/store.ts';
import { paths } from '../../../src/providers/feishu/wire.ts';
import { put } from './feishu.ts';
import { bodyFaults, jsonFaults, jsonPlan, tenantOnly, withField, withoutField } from './feishu-json.ts';
import type { Faults, Plan, Way } from './plan.ts';

const id = '7355372766134157313';
const element = { tag: 'markdown', content: 'hello', element_id: 'markdown_1' };
const button = { tag: 'button', element_id: 'button_1' };
const content = { schema: '2.0', config: { streaming_mode: true }, body: { elements: [element, button] } };
const many = Array.from({ length: 201 }, () => ({ tag: 'hr' }));
const long = 'x'.repeat(31_000);

type Card = Readonly<Record<string, unknown>>;

/** Changes what the card would be, whatever else is wrong with it. */
function cardFaults(give: (plan: Plan, change: (card: Card, world: World) => unknown) => void): Faults {
  const config = (card: Card) => (typeof card.config === 'object' ? card.config : {});
  return {
    'for each by itself': (plan) =>
      give(plan, (card) => ({ ...card, config: { ...config(card), update_multi: false } })),
    'another schema': (plan) => give(plan, (card) => ({ ...card, schema: '1.0' })),
    'an id twice': (plan) => give(plan, (card) => ({ ...card, twice: [element, element] })),
    'too many elements': (plan) => give(plan, (card) => ({ ...card, many })),
    'too long': (plan) => give(plan, (card) => ({ ...card, long })),
    'an unknown picture': (plan) => give(plan, (card) => ({ ...card, img: { img_key: 'img_1' } })),
    'the picture of another, and that refused': (plan) => {
      plan.settings['feishu.foreignCardImage'] = 'refuse';
      give(plan, (card, world) => ({ ...card, theirs: { img_key: put(world, 'cli_b', 'message') } }));
    },
  };
}

const formFaults = (field: (plan: Plan, text: string) => void): Faults => ({
  empty: (plan) => field(plan, ''),
  'an empty object': (plan) => field(plan, '{}'),
  'no json': (plan) => field(plan, 'hello'),
  'no json, and long': (plan) => field(plan, long),
});

const any: Faults = { ...jsonFaults, ...tenantOnly, ...bodyFaults };

/** What a field holds so far, as a card. */
function cardOf(value: unknown, world: World): Card {
  const text = typeof value === 'function' ? value(world) : value;
  return text === '' || text === undefined ? content : JSON.parse(text);
}

const create: Way = {
  endpoint: 'feishu/cardkit_create',
  plan: () => jsonPlan({ path: paths.cards, fields: { type: 'card_json', data: JSON.stringify(content) } }),
  faults: {
    ...any,
    'no data': withoutField('data'),
    'a number for the type': withField('type', 7),
    'another type': withField('type', 'card'),
    ...cardFaults((plan, change) => {
      const before = plan.fields?.data;
      if (typeof before === 'number') return;
      plan.fields = { ...plan.fields, data: (world: World) => JSON.stringify(change(cardOf(before, world), world)) };
    }),
    ...formFaults((plan, text) => withField('data', text)(plan)),
  },
};

/** A card as it was made. */
const kept =
  (change: object = {}) =>
  (plan: Plan) => {
    plan.late.push((world) => {
      const card = { id, tenant: 'cli_a', type: 'card_json', content, length: 100, sequence: 4, uuids: ['a'] } as const;
      const before = cardsOf(world).get(id) ?? { ...card, sent: false, createdAt: world.clock.now() };
      cardsOf(world).delete(id);
      const again = { ...before, ...change };
      cardsOf(world).put(id, again.tenant, again);
    });
  };

const onCard: Faults = {
  ...any,
  'no such card': (plan) => {
    plan.late.push((world) => cardsOf(world).delete(id));
  },
  "another's": kept({ tenant: 'cli_b' }),
  expired: kept({ createdAt: 0 }),
  'a sequence out of range': withField('sequence', 0),
  'no sequence': withoutField('sequence'),
  'the same sequence': withField('sequence', 4),
  'a text for the sequence': withField('sequence', '5'),
  'the same uuid': withField('uuid', 'a'),
};

function wayOf(endpoint: string, method: string, rest: string, fields: object, faults: Faults): Way {
  const plan = () => {
    const made = jsonPlan({ method, path: `${paths.cards}/${id}${rest}`, fields: { sequence: 5, ...fields } });
    kept()(made);
    return made;
  };
  return { endpoint, plan, faults: { ...onCard, ...faults } };
}

const update = wayOf(
  'feishu/cardkit_update',
  'PUT',
  '',
  { card: { type: 'card_json', data: JSON.stringify(content) } },
  {
    'no card': withField('card', {}),
    ...cardFaults((plan, change) => {
      const before = plan.fields?.card;
      plan.fields = {
        ...plan.fields,
        card: (world: World) => {
          const { type, data } = (typeof before === 'function' ? before(world) : before) as Card;
          return { type, data: JSON.stringify(change(cardOf(data, world), world)) };
        },
      };
    }),
    ...formFaults((plan, data) => withField('card', { type: 'card_json', data })(plan)),
  },
);

const at = (rest: string) => (plan: Plan) => {
  plan.path = `${paths.cards}/${id}/elements/${rest}/content`;
};

const write = wayOf(
  'feishu/cardkit_content',
  'PUT',
  '/elements/markdown_1/content',
  { content: 'hello' },
  {
    'not streaming': kept({ content: { ...content, config: {} } }),
    'no such element': at('nothing'),
    'a button': at('button_1'),
    'too long': withField('content', long),
    'an unknown picture': withField('content', '![a](img_1)'),
    'an unknown picture, and too long': withField('content', `![a](img_1)${long}`),
    'the picture of another, and that refused': (plan) => {
      plan.settings['feishu.foreignCardImage'] = 'refuse';
      plan.fields = { ...plan.fields, content: (world: World) => `![a](${put(world, 'cli_b', 'message')})` };
    },
    'both, and too long': (plan) => {
      plan.settings['feishu.foreignCardImage'] = 'refuse';
      plan.fields = {
        ...plan.fields,
        content: (world: World) => `![a](img_1)![a](${put(world, 'cli_b', 'message')})${long}`,
      };
    },
  },
);

const set = wayOf(
  'feishu/cardkit_settings',
  'PATCH',
  '/settings',
  { settings: '{"config":{}}' },
  {
    'for each by itself': withField('settings', '{"config":{"update_multi":false}}'),
    ...formFaults((plan, text) => withField('settings', text)(plan)),
  },
);

export const feishuCardWays: readonly Way[] = [create, update, write, set];
