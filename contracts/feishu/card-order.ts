/** Two faults at once in a card: the pages list the errors without an order, and all of this is our reading. */
import type { Case } from '../engine/case.ts';
import {
  card,
  cards,
  changed,
  closed,
  config,
  element,
  empty,
  exclusive,
  type Headers,
  img,
  invalid,
  keyIn,
  make,
  making,
  many,
  noCard,
  notText,
  ofContent,
  ofCreation,
  ofSettings,
  ofUpdate,
  onCard,
  order,
  outOfOrder,
  type Sent,
  schema,
  set,
  stranger,
  tooLarge,
  tooMany,
  twice,
  unreadable,
  update,
  write,
} from './card-steps.ts';
import { badFields, call, missing, neverLive, wrongType } from './json-calls.ts';
import { bearer, message, picture } from './requests.ts';
import { uploaded } from './responses.ts';

const orders: readonly Case[] = [
  onCard(
    'order-of-writing-the-sequence-before-the-element',
    order(ofContent, 'the sequence, then the element'),
    [(id) => write(id, 1), changed],
    [(id) => write(id, 1, 'a', {}, 'nothing'), outOfOrder],
  ),
  onCard(
    'order-of-writing-the-element-before-its-size',
    order(ofContent, 'the element, then the card as it would be'),
    [(id) => write(id, 1, '![b](c)', {}, 'button_1'), notText],
    [(id) => write(id, 1, 'x'.repeat(31_000), {}, 'button_1'), notText],
  ),
  onCard('order-of-writing-the-size-before-pictures', order(ofContent, 'the size, then pictures'), [
    (id) => write(id, 1, `![b](c)${'x'.repeat(31_000)}`),
    tooLarge,
  ]),
  onCard(
    'order-of-writing-closed-before-the-size',
    order(ofContent, 'whether it is streaming, then the rest'),
    [(id) => set(id, 1, { config: { streaming_mode: false } }), changed],
    [(id) => write(id, 2, 'x'.repeat(31_000)), closed],
    [(id) => write(id, 2, '![b](c)'), closed],
    [(id) => write(id, 1), outOfOrder],
    [(id) => write(id, 2, 'a', {}, 'button_1'), closed],
  ),
  onCard(
    'order-of-replacing-the-sequence-before-the-card',
    order(ofUpdate, 'the sequence, then the card'),
    [(id) => update(id, 1), changed],
    [(id) => update(id, 1, ''), outOfOrder],
    [(id) => update(id, 1, card(config({ update_multi: false }))), outOfOrder],
    [(id) => update(id, 1, 'hello'), outOfOrder],
    [(id) => update(id, 1, { elements: [] }), outOfOrder],
  ),
  onCard('order-of-replacing-the-form-before-the-card-id', order(ofUpdate, 'the form of the call, then the card'), [
    () => call('PUT', `${cards}/${noCard}`, { card: { type: 'template', data: '{}' }, sequence: 0 }),
    invalid,
  ]),
  onCard(
    'order-of-setting-the-sequence-before-the-config',
    order(ofSettings, 'the sequence, then the settings'),
    [(id) => set(id, 1), changed],
    [(id) => set(id, 1, {}), outOfOrder],
    [(id) => set(id, 1, 'x'), outOfOrder],
    [(id) => set(id, 1, { config: { update_multi: false } }), outOfOrder],
  ),
  making(
    'order-of-making-the-type-before-the-card',
    order(ofCreation, 'the type, then the card'),
    make('', bearer, 'card'),
    invalid,
  ),
  making(
    'order-of-making-the-type-before-no-json',
    order(ofCreation, 'the type, then the card'),
    make('hello', bearer, 'card'),
    invalid,
  ),
  making(
    'order-of-making-the-type-before-config',
    order(ofCreation, 'the type, then the card'),
    make(card(config({ update_multi: false })), bearer, 'card'),
    invalid,
  ),
  making(
    'order-of-making-config-before-schema',
    order(ofCreation, 'the config, then the schema'),
    make({ ...card(config({ update_multi: false })), schema: '1.0' }),
    exclusive,
  ),
  making(
    'order-of-making-empty-before-schema',
    order(ofCreation, 'whether it is empty, then the schema'),
    make({}),
    empty,
  ),
  making(
    'order-of-making-config-before-ids',
    order(ofCreation, 'the config, then the ids'),
    make(card(config({ update_multi: false }), element)),
    exclusive,
  ),
  making(
    'order-of-making-schema-before-ids',
    order(ofCreation, 'the schema, then the ids'),
    make(card({ schema: '1.0' }, element)),
    schema,
  ),
  making(
    'order-of-making-schema-before-the-count',
    order(ofCreation, 'the schema, then the count'),
    make(card({ schema: '1.0' }, ...many(198))),
    schema,
  ),
  making(
    'order-of-making-ids-before-the-count',
    order(ofCreation, 'the ids, then the count'),
    make(card({}, element, ...many(198))),
    twice,
  ),
  making(
    'order-of-making-the-count-before-the-size',
    order(ofCreation, 'the count, then the size'),
    make(card({ header: 'x'.repeat(31_000) }, ...many(198))),
    tooMany,
  ),
  making(
    'order-of-making-the-size-before-pictures',
    order(ofCreation, 'the size, then pictures'),
    make(card({ header: 'x'.repeat(31_000) }, img('img_1'))),
    tooLarge,
  ),
  making(
    'order-of-making-the-count-before-pictures',
    order(ofCreation, 'the count, then pictures'),
    make(card({}, img('img_1'), ...many(198))),
    tooMany,
  ),
  making(
    'order-of-making-no-json-before-the-size',
    order(ofCreation, 'whether it is JSON, then the size'),
    make('x'.repeat(31_000)),
    unreadable,
  ),
];

const noSequence = badFields(missing('sequence'));
const inTheGateway = order(ofUpdate, 'the gateway looks at types, then at what is there, then the service at the card');
const bare = (id: string, sequence: Sent, headers: Headers = bearer) =>
  call('PUT', `${cards}/${id}`, { card: { type: 'template', data: '{}' }, ...sequence }, headers);

const gatewayFirst: readonly Case[] = [
  making('order-of-types-before-the-card', inTheGateway, update(noCard, 'x'), wrongType('sequence', '"x"')),
  making('order-of-fields-before-the-card', inTheGateway, update(noCard, undefined), noSequence),
  making('order-of-types-before-the-form', inTheGateway, bare(noCard, { sequence: 'x' }), wrongType('sequence', '"x"')),
  making('order-of-fields-before-the-form', inTheGateway, bare(noCard, {}), noSequence),
  onCard(
    'order-of-the-form-before-whose-card-it-is',
    inTheGateway,
    [(id) => bare(id, { sequence: 1 }, stranger), invalid],
    [(id) => bare(id, {}, stranger), noSequence],
    [(id) => write(id, undefined, 'a', {}, 'markdown_1', stranger), noSequence],
  ),
  {
    id: 'feishu/cards-order-of-the-size-before-the-pictures-of-others',
    because: order(ofCreation, 'the size, then pictures'),
    grade: 'assumed',
    live: neverLive,
    steps: [
      {
        needs: [{ kind: 'setting', name: 'feishu.foreignCardImage', value: 'refuse' }],
        send: message(picture),
        expect: uploaded,
      },
      { send: ([first]) => make(card({ header: 'x'.repeat(31_000) }, img(keyIn(first))), stranger), expect: tooLarge },
    ],
  },
];

export const cardOrderCases: readonly Case[] = [...orders, ...gatewayFirst];
