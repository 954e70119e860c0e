/** A card is made, or replaced: what it may hold. */
import type { Case, ExpectedResponse } from '../engine/case.ts';
import {
  badImage,
  because,
  card,
  cards,
  changed,
  code,
  config,
  element,
  empty,
  exclusive,
  idIn,
  img,
  invalid,
  keyIn,
  live,
  made,
  make,
  making,
  many,
  ofCreation,
  ofUpdate,
  onCard,
  schema,
  stranger,
  tooLarge,
  tooMany,
  twice,
  unreadable,
  update,
} from './card-steps.ts';
import { asApp, badFields, call, missing, neverLive, scopeCases } from './json-calls.ts';
import { avatar, bearer, message, picture } from './requests.ts';
import { uploaded, userToken } from './responses.ts';

const ofBytes = (bytes: number) => {
  const bare = JSON.stringify(card({ header: '' })).length;
  return card({ header: 'x'.repeat(bytes - bare) });
};

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

const byAnApp: readonly Case[] = [
  {
    id: 'feishu/cards-are-made-by-a-declared-app',
    because: because(ofCreation, 'Response', 'the id of the card'),
    grade: 'documented',
    live: neverLive,
    steps: asApp('cli_contractcards1', {}, [(headers) => make(card(), headers), made]),
  },
];

export const cardContentCases: readonly Case[] = [...makes, ...contents, ...byAnApp];
