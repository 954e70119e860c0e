/** A card is replaced, written to and set: whose it is, how old, in which sequence, and what is written. */
import { type Case, frozen, later, never } from '../engine/case.ts';
import type { RequestTemplate } from '../engine/http.ts';
import {
  badImage,
  because,
  card,
  cards,
  changed,
  closed,
  code,
  empty,
  exclusive,
  type Headers,
  idIn,
  invalid,
  made,
  make,
  making,
  noCard,
  notText,
  ofContent,
  ofSettings,
  ofUpdate,
  onCard,
  order,
  outOfOrder,
  type Sent,
  set,
  stranger,
  tooLarge,
  unreadable,
  update,
  write,
} from './card-steps.ts';
import { badFields, call } from './json-calls.ts';
import { fault } from './requests.ts';
import { refused } from './responses.ts';

const unknownCard = refused(200740, 'The card entity does not exist');
const expired = refused(200750, 'The card entity has expired');
const conflict = refused(200770, 'UUID conflict');
const notYours = refused(300311, 'The current application does not have permission to update/use this card');
const failed = refused(300313, 'Failed to update element properties');

const changes: readonly (readonly [
  slug: string,
  page: string,
  send: (id: string, sequence: unknown, more?: Sent, headers?: Headers) => RequestTemplate,
])[] = [
  ['replacing', ofUpdate, (id, sequence, more, headers) => update(id, sequence, card(), more, headers)],
  ['writing', ofContent, (id, sequence, more, headers) => write(id, sequence, 'hello', more, 'markdown_1', headers)],
  ['setting', ofSettings, (id, sequence, more, headers) => set(id, sequence, { config: {} }, more, headers)],
];

const changing: readonly Case[] = changes.flatMap(([doing, page, send]): Case[] => [
  {
    ...onCard(
      `takes-${doing}-one-with-sequences-that-rise`,
      because(page, 'Request body, sequence', 'it rises strictly'),
      [(id) => send(id, 1), changed],
      [(id) => send(id, 5), changed],
      [(id) => send(id, 5), outOfOrder],
      [(id) => send(id, 4), outOfOrder],
      [(id) => send(id, 6), changed],
    ),
  },
  onCard(
    `takes-${doing}-one-under-a-uuid-once`,
    code(page, 200770, 'the same change is made once', 'a uuid that comes again conflicts, whatever its sequence'),
    [(id) => send(id, 1, { uuid: 'a' }), changed],
    [(id) => send(id, 2, { uuid: 'a' }), conflict],
    [(id) => send(id, 1, { uuid: 'a' }), conflict],
    [(id) => send(id, 2, { uuid: 'b' }), changed],
  ),
  ...[0, 1.5, 2 ** 31].map((sequence) =>
    onCard(
      `refuses-${doing}-one-with-the-sequence-${`${sequence}`.replace('.', '-')}`,
      because(page, 'Request body, sequence', 'a positive 32-bit number', 'any other is 10002'),
      [(id) => send(id, sequence), invalid],
    ),
  ),
  onCard(
    `takes-${doing}-one-with-the-largest-sequence`,
    because(page, 'Request body, sequence', 'a positive 32-bit number'),
    [(id) => send(id, 2 ** 31 - 1), changed],
  ),
  making(
    `refuses-${doing}-one-that-there-is-not`,
    code(page, 200740, 'there is no such card'),
    send(noCard, 1),
    unknownCard,
  ),
  onCard(
    `refuses-${doing}-one-of-another-app`,
    code(page, 300311, 'the app that made a card changes it, and no other'),
    [(id) => send(id, 1, {}, stranger), notYours],
  ),
  {
    id: `feishu/cards-refuses-${doing}-one-after-14-days`,
    because: code(page, 200750, 'a card lives for 14 days'),
    grade: 'documented',
    live: never('nobody waits for 14 days'),
    steps: [
      { needs: [frozen], send: make(), expect: made },
      { needs: [later(14 * 86_400 - 1)], send: ([first]) => send(idIn(first), 1), expect: changed },
      { needs: [later(1)], send: ([first]) => send(idIn(first), 2), expect: expired },
      { send: ([first]) => send(idIn(first), 2, {}, stranger), expect: notYours },
      { send: ([first]) => send(idIn(first), 0), expect: expired },
    ],
  },
  onCard(
    `order-of-${doing}-sequence-range-before-uuid`,
    order(page, 'the range of the sequence, the uuid, whether it rises'),
    [(id) => send(id, 1, { uuid: 'a' }), changed],
    [(id) => send(id, 0, { uuid: 'a' }), invalid],
  ),
  making(
    `order-of-${doing}-the-card-before-its-sequence`,
    order(page, 'the card, then its sequence'),
    send(noCard, 0),
    unknownCard,
  ),
]);

const writing: readonly Case[] = [
  onCard(
    'refuses-a-card-that-is-no-text',
    because(ofUpdate, 'Request body, card', 'its data is a string', 'any other is 10002'),
    [(id) => call('PUT', `${cards}/${id}`, { card: { type: 'card_json', data: {} }, sequence: 1 }), invalid],
  ),
  onCard(
    'refuses-a-template-in-the-place-of-a-card',
    because(ofUpdate, 'Request body, card', 'its type is card_json', 'any other is 10002'),
    [(id) => call('PUT', `${cards}/${id}`, { card: { type: 'template', data: '{}' }, sequence: 1 }), invalid],
  ),
  onCard('writes-a-plain-text', because(ofContent, 'Description', 'texts and markdown are written'), [
    (id) => write(id, 1, 'a', {}, 'plain_1'),
    changed,
  ]),
  onCard('refuses-to-write-a-button', code(ofContent, 300310, 'texts and markdown alone'), [
    (id) => write(id, 1, 'a', {}, 'button_1'),
    notText,
  ]),
  onCard(
    'refuses-to-write-what-is-not-there',
    code(ofContent, 300313, 'the element could not be changed', 'as one that is not there'),
    [(id) => write(id, 1, 'a', {}, 'nothing'), failed],
  ),
  onCard(
    'refuses-to-write-a-picture-that-is-none',
    because(
      'weknora-2726',
      'report',
      'a card with an address in the place of a key is refused, and the address repeated',
      'in a text as in a card',
    ),
    [(id) => write(id, 1, 'a ![b](resource://c)'), badImage('resource://c')],
  ),
  onCard('refuses-to-write-more-than-a-card-holds', code(ofContent, 200860, 'at most 30 KB', 'of the whole card'), [
    (id) => write(id, 1, 'x'.repeat(31_000)),
    tooLarge,
  ]),
  onCard(
    'refuses-to-write-100001-characters',
    because(ofContent, 'Request body, content', 'at most 100000 characters', 'a longer one is 99992402'),
    [
      (id) => write(id, 1, 'x'.repeat(100_001)),
      badFields({ field: 'content', value: 'x'.repeat(200), description: 'the max len is 100000' }),
    ],
  ),
  onCard(
    'writes-while-streaming-alone',
    code(ofContent, 300309, 'streaming_mode must be on'),
    [(id) => set(id, 1, { config: { streaming_mode: false } }), changed],
    [(id) => write(id, 2), closed],
    [(id) => write(id, 2, 'a', {}, 'nothing'), closed],
    [(id) => set(id, 2, { config: { streaming_mode: true }, card_link: { url: 'https://open.feishu.cn' } }), changed],
    [(id) => write(id, 3), changed],
  ),
  onCard('refuses-settings-for-each-by-itself', code(ofSettings, 300302, 'update_multi must not be false'), [
    (id) => set(id, 1, { config: { update_multi: false } }),
    exclusive,
  ]),
  onCard(
    'refuses-settings-that-are-none',
    code(ofSettings, 200220, 'the card could not be made', 'of what is no JSON object'),
    [(id) => set(id, 1, 'hello'), unreadable],
  ),
  onCard('refuses-empty-settings', code(ofSettings, 300307, 'they are empty', 'as an empty object is'), [
    (id) => set(id, 1, {}),
    empty,
  ]),
];

const byFault: readonly Case[] = (
  [
    [ofUpdate, 'update', 200810, 'The card is in an ongoing interaction and cannot be updated'],
    [ofContent, 'content', 200850, 'Card streaming timeout'],
    [ofContent, 'content', 300120, 'Server Internal Error'],
    [ofSettings, 'settings', 300122, 'Failed to update card configuration'],
  ] as const
).map(
  ([page, endpoint, number, msg]): Case => ({
    id: `feishu/cards-answers-with-${number}-by-fault`,
    because: code(page, number, 'code and message'),
    grade: 'documented',
    live: never('nothing a caller sends brings it about at will'),
    steps: [
      { needs: [fault(number, `feishu/cardkit_${endpoint}`)], send: make(), expect: made },
      {
        send: ([first]) => (endpoint === 'update' ? update : endpoint === 'content' ? write : set)(idIn(first), 1),
        expect: refused(number, msg),
      },
    ],
  }),
);

export const cardChangeCases: readonly Case[] = [...changing, ...writing, ...byFault];
