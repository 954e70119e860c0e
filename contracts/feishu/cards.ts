/** Cards that are made before they are sent: four calls, and what is refused in them. */
import { type Case, type ExpectedResponse, frozen, later, never, type Step } from '../engine/case.ts';
import { type HttpResponse, type RequestTemplate, textAt } from '../engine/http.ts';
import { asApp, badFields, call, done, missing, neverLive, scopeCases, wrongType } from './json-calls.ts';
import { sent, text } from './message-steps.ts';
import { avatar, bearer, fault, message, picture, withToken } from './requests.ts';
import { refused, uploaded, userToken } from './responses.ts';

const ofCreation = 'feishu-card-create';
const ofUpdate = 'feishu-card-update';
const ofContent = 'feishu-card-content';
const ofSettings = 'feishu-card-settings';
const cards = '/open-apis/cardkit/v1/cards';
const live = never('leaves a card behind, and no call of ours removes it');
const stranger = withToken('t-contractother0000000000000000000000000').headers;

type Headers = Readonly<Record<string, string>>;
type Sent = Readonly<Record<string, unknown>>;

const element = { tag: 'markdown', content: 'hello', element_id: 'markdown_1' };
const button = {
  tag: 'button',
  text: { tag: 'plain_text', content: 'press', element_id: 'plain_1' },
  element_id: 'button_1',
};
const card = (more: Sent = {}, ...elements: readonly Sent[]): Sent => ({
  schema: '2.0',
  config: { streaming_mode: true },
  body: { elements: [element, button, ...elements] },
  ...more,
});
const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

const make = (data: unknown = card(), headers: Headers = bearer, type = 'card_json'): RequestTemplate =>
  call('POST', cards, { type, data: asText(data) }, headers);
const update = (id: string, sequence: unknown, data: unknown = card(), more: Sent = {}, headers: Headers = bearer) =>
  call('PUT', `${cards}/${id}`, { card: { type: 'card_json', data: asText(data) }, sequence, ...more }, headers);
const write = (
  id: string,
  sequence: unknown,
  content = 'hello, world',
  more: Sent = {},
  at = 'markdown_1',
  headers: Headers = bearer,
) => call('PUT', `${cards}/${id}/elements/${at}/content`, { content, sequence, ...more }, headers);
const set = (
  id: string,
  sequence: unknown,
  settings: unknown = { config: {} },
  more: Sent = {},
  headers: Headers = bearer,
) => call('PATCH', `${cards}/${id}/settings`, { settings: asText(settings), sequence, ...more }, headers);

const made = done({ card_id: /^7\d{18}$/ });
const changed = done({});
const idIn = (response: HttpResponse | undefined): string => textAt(response, 'data.card_id');
const keyIn = (response: HttpResponse | undefined): string => textAt(response, 'data.image_key');

const invalid = refused(10002, 'Your request contains an invalid request parameter.');
const unreadable = refused(200220, 'Failed to generate card content');
const badImage = (key: string) => refused(200570, `card contains invalid image keys; ErrorValue: ${key}`);
const unknownCard = refused(200740, 'The card entity does not exist');
const expired = refused(200750, 'The card entity has expired');
const conflict = refused(200770, 'UUID conflict');
const tooLarge = refused(200860, 'Card content exceeds limit.');
const twice = refused(300301, 'Duplicate element_id in card component.');
const exclusive = refused(300302, 'update_multi property is false');
const schema = refused(300303, 'Only schema 2.0 is supported');
const tooMany = refused(300305, 'The number of card components exceeds 200');
const empty = refused(300307, 'The card DSL is empty');
const closed = refused(300309, 'Card streaming closed');
const notText = refused(300310, 'Only update text');
const notYours = refused(300311, 'The current application does not have permission to update/use this card');
const failed = refused(300313, 'Failed to update element properties');
const outOfOrder = refused(300317, 'The sequence number for operating on the card did not increment consecutively');

/** With the card that answer 0 made. */
type OnCard = (id: string) => RequestTemplate;

const noCard = '7000000000000000000';
const img = (img_key: string) => ({ tag: 'img', img_key });
const many = (count: number) => Array.from({ length: count }, () => ({ tag: 'hr' }));
const ofBytes = (bytes: number) => {
  const bare = JSON.stringify(card({ header: '' })).length;
  return card({ header: 'x'.repeat(bytes - bare) });
};
const config = (more: Sent) => ({ config: { streaming_mode: true, ...more } });

const because = (page: string, at: string, says: string, assumes?: string): Case['because'] => ({
  page,
  at,
  says,
  ...(assumes === undefined ? {} : { assumes }),
});
const gradeOf = ({ assumes }: Case['because']) =>
  assumes === undefined ? ('documented' as const) : ('assumed' as const);

/** One call that makes a card. */
const making = (slug: string, why: Case['because'], send: RequestTemplate, expect: ExpectedResponse): Case => ({
  id: `feishu/cards-${slug}`,
  because: why,
  grade: gradeOf(why),
  live,
  send,
  expect,
});

/** A card is made, then the calls follow. */
const onCard = (
  slug: string,
  why: Case['because'],
  ...calls: readonly (readonly [OnCard, ExpectedResponse])[]
): Case => ({
  id: `feishu/cards-${slug}`,
  because: why,
  grade: gradeOf(why),
  live,
  steps: [
    { send: make(), expect: made },
    ...calls.map(([send, expect]): Step => ({ send: ([first]) => send(idIn(first)), expect })),
  ],
});

const code = (page: string, number: number, says: string, assumes?: string) =>
  because(page, `Error codes, ${number}`, says, assumes);
const order = (page: string, says: string) =>
  because(page, 'Error codes', 'the errors are listed without an order', `they are looked at so: ${says}`);

const makes: readonly Case[] = [
  ...scopeCases('cards-made', ofCreation, ['cardkit:card:write'], (headers) => make(card(), headers), made),
  making('makes-a-card', because(ofCreation, 'Response', 'the id of the card, 19 digits'), make(), made),
  making(
    'makes-a-card-of-a-template',
    because(ofCreation, 'Request body, data', 'of a template, its id and its variables'),
    make({ template_id: 'AAqIi1B8abcef', template_variable: { a: 'b' } }, bearer, 'template'),
    made,
  ),
  making(
    'refuses-a-type-that-there-is-not',
    because(ofCreation, 'Request body, type', 'card_json or template', 'another is 10002'),
    make(card(), bearer, 'card'),
    invalid,
  ),
  {
    ...making(
      'refuses-a-card-without-data',
      because(ofCreation, 'Request body', 'both are required', 'what is missing is listed'),
      call('POST', cards, {}),
      badFields(missing('type'), missing('data')),
    ),
  },
  {
    ...making(
      'refuses-a-card-of-a-user',
      because(
        ofCreation,
        'Request headers, Authorization',
        'a tenant_access_token',
        'a user token meets the refusal of other endpoints for tenant tokens alone (larksuite-cli-2506)',
      ),
      make(card(), { Authorization: 'Bearer u-7f1bcd13fc57d46bac21793a18e560' }),
      userToken,
    ),
  },
];

/** What is wrong with a card, whether it is made or replaced. */
const wrong: readonly (readonly [
  slug: string,
  number: number,
  says: string,
  data: unknown,
  expect: ExpectedResponse,
])[] = [
  ['that-is-an-empty-text', 300307, 'the card is empty', '', empty],
  ['that-is-an-empty-object', 300307, 'the card is empty', {}, empty],
  ['that-is-no-json', 200220, 'the card could not be made', 'hello', unreadable],
  ['that-is-a-list', 200220, 'the card could not be made', '[]', unreadable],
  ['for-each-by-itself', 300302, 'update_multi must not be false', card(config({ update_multi: false })), exclusive],
  ['of-schema-1', 300303, 'schema 2.0 alone is taken', card({ schema: '1.0' }), schema],
  ['of-no-schema', 300303, 'schema 2.0 alone is taken', { elements: [] }, schema],
  ['with-an-id-twice', 300301, 'no element_id stands twice', card({}, element), twice],
  ['of-201-elements', 300305, 'at most 200 elements', card({}, ...many(198)), tooMany],
  ['of-30721-bytes', 200860, 'at most 30 KB', ofBytes(30_721), tooLarge],
  [
    'with-a-picture-that-is-none',
    200570,
    'the key is repeated',
    card({}, img('resource://a.png')),
    badImage('resource://a.png'),
  ],
];
const right: readonly (readonly [slug: string, says: string, data: unknown])[] = [
  ['for-everybody', 'update_multi must not be false', card(config({ update_multi: true }))],
  ['of-200-elements', 'at most 200 elements', card({}, ...many(197))],
  ['of-30720-bytes', 'at most 30 KB', ofBytes(30_720)],
];

const contents: readonly Case[] = [
  ...wrong.flatMap(([slug, number, says, data, expect]) => [
    making(
      `refuses-to-make-one-${slug}`,
      code(number === 200570 ? 'weknora-2726' : ofCreation, number, says, 'which fault it goes with'),
      make(data),
      expect,
    ),
    onCard(
      `refuses-to-replace-one-with-one-${slug}`,
      code(number === 200570 ? 'weknora-2726' : ofUpdate, number, says, 'which fault it goes with'),
      [(id) => update(id, 1, data), expect],
    ),
  ]),
  ...right.flatMap(([slug, says, data]) => [
    making(`makes-one-${slug}`, because(ofCreation, 'Error codes', says, 'and that many pass'), make(data), made),
    onCard(`replaces-one-with-one-${slug}`, because(ofUpdate, 'Error codes', says, 'and that many pass'), [
      (id) => update(id, 1, data),
      changed,
    ]),
  ]),
  {
    id: 'feishu/cards-takes-pictures-for-messages-alone',
    because: because(
      'weknora-2726',
      'report',
      'a key that is none is refused',
      'as is one of an avatar; a card takes the pictures of other apps',
    ),
    grade: 'assumed',
    live,
    steps: [
      { send: message(picture), expect: uploaded },
      { send: ([first]) => make(card({}, img(keyIn(first)))), expect: made },
      { send: ([first]) => make(card({}, img(keyIn(first))), stranger), expect: made },
      { send: ([, second]) => update(idIn(second), 1, card({}, img('img_1'))), expect: badImage('img_1') },
      { send: avatar(picture), expect: uploaded },
      { send: (earlier) => make(card({}, img(keyIn(earlier[4])))), expect: (earlier) => badImage(keyIn(earlier[4])) },
    ],
  },
  {
    id: 'feishu/cards-refuses-the-picture-of-another-app-by-a-setting',
    because: because(
      'weknora-2726',
      'report',
      'a key that is none is refused',
      'with that setting one of another app is none',
    ),
    grade: 'assumed',
    live: neverLive,
    steps: [
      {
        needs: [{ kind: 'setting', name: 'feishu.foreignCardImage', value: 'refuse' }],
        send: message(picture),
        expect: uploaded,
      },
      { send: ([first]) => make(card({}, img(keyIn(first))), stranger), expect: ([first]) => badImage(keyIn(first)) },
      { send: ([first]) => make(card({}, img(keyIn(first)), img('img_1')), stranger), expect: badImage('img_1') },
    ],
  },
];

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

const others: readonly Case[] = [
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
  {
    id: 'feishu/cards-are-made-by-a-declared-app',
    because: because(ofCreation, 'Response', 'the id of the card'),
    grade: 'documented',
    live: neverLive,
    steps: asApp('cli_contractcards1', {}, [(headers) => make(card(), headers), made]),
  },
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

const post = (card_id: string, headers: Headers = bearer, more: Sent = {}) =>
  text('', { msg_type: 'interactive', content: JSON.stringify({ type: 'card', data: { card_id } }), ...more }, headers);
const shownCard = {
  title: null,
  elements: [[{ tag: 'text', text: 'hello' }], [{ tag: 'button', text: 'press', type: 'default' }]],
};
const noEntity = refused(230099, 'Failed to create card content, ext=ErrCode: 11310; ErrMsg: cardid is invalid; ');
const sentBefore = refused(
  230099,
  'Failed to create card content, ext=ErrCode: 200780; ErrMsg: card binding biz count over limit; ',
);

const sending: readonly Case[] = [
  onCard(
    'are-sent-once',
    because(
      ofCreation,
      'Restrictions',
      'a card is sent once',
      'the second time is 200780, as it was seen (feishu-message-refusals)',
    ),
    [(id) => post(id), sent('interactive', shownCard)],
    [(id) => post(id), sentBefore],
    [(id) => write(id, 1), changed],
  ),
  onCard(
    'are-sent-once-under-one-uuid',
    because(ofCreation, 'Restrictions', 'a card is sent once', 'a message that is only asked for again sends none'),
    [(id) => post(id, bearer, { uuid: 'a' }), sent('interactive', shownCard)],
    [(id) => post(id, bearer, { uuid: 'a' }), sent('interactive', shownCard)],
  ),
  onCard(
    'are-sent-by-the-app-that-made-them',
    because(ofUpdate, 'Restrictions', 'the app that made a card uses it', 'to another it is as one that there is not'),
    [(id) => post(id, stranger), noEntity],
    [() => post(noCard), noEntity],
  ),
  {
    id: 'feishu/cards-are-not-sent-after-14-days',
    because: because(ofCreation, 'Restrictions', 'a card lives for 14 days', 'then it is as one that there is not'),
    grade: 'assumed',
    live: never('nobody waits for 14 days'),
    steps: [
      { needs: [frozen], send: make(), expect: made },
      { needs: [later(14 * 86_400)], send: ([first]) => post(idIn(first)), expect: noEntity },
    ],
  },
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
      { needs: [fault(number, `feishu/cards/${endpoint}`)], send: make(), expect: made },
      {
        send: ([first]) => (endpoint === 'update' ? update : endpoint === 'content' ? write : set)(idIn(first), 1),
        expect: refused(number, msg),
      },
    ],
  }),
);

export const cardCases: readonly Case[] = [
  ...makes,
  ...contents,
  ...changing,
  ...others,
  ...gatewayFirst,
  ...sending,
  ...byFault,
];
