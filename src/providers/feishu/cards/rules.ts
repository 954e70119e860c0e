import { is, isTrue, type Rule, rulesOver } from '../../../core/rule.ts';
import { say } from '../../../core/say.ts';
import type { Source } from '../../../core/source.ts';
import type { Looked } from '../gateway/asked.ts';
import * as switches from '../switches.ts';
import type { Data } from './data.ts';
import type { CardErrorName } from './errors.ts';
import type { Card } from './store.ts';

const unordered = 'the order among the codes of the service is not documented';
export const row = (page: string, code: number, says: string, assumes = unordered): Source => ({
  page,
  at: `Error codes, ${code}`,
  says,
  assumes,
});
const found = (key: string | undefined) => key !== undefined;

interface WithData extends Looked {
  readonly data: Data;
}

const form = rulesOver<WithData, 'empty' | 'unreadable' | 'exclusive'>();
const whole = rulesOver<WithData, 'schemaUnsupported' | 'idsTwice' | 'tooMany'>();
const pictured = rulesOver<WithData, 'tooLarge' | 'imagesInvalid'>();
const create = 'feishu-card-create';

/** Of what is no card at all. */
export const formRules = [
  form({
    id: 'feishu/cards/empty',
    error: 'empty',
    measure: (facts) => facts.data.empty,
    broken: isTrue,
    mend: 'send a card with something in it',
    source: row(create, 300307, 'the card is empty', 'as an empty text and an empty object are'),
  }),
  form({
    id: 'feishu/cards/unreadable',
    error: 'unreadable',
    measure: (facts) => facts.data.unreadable,
    broken: isTrue,
    mend: 'send a JSON object in a string: JSON.stringify(…)',
    source: row(create, 200220, 'the card could not be made', 'of what is no JSON object'),
  }),
  form({
    id: 'feishu/cards/exclusive',
    error: 'exclusive',
    measure: (facts) => facts.data.exclusive,
    broken: isTrue,
    mend: 'leave update_multi out of the config, or set it to true',
    source: row(create, 300302, 'update_multi must not be false'),
  }),
] as const;

/** Of a card that is one. */
export const wholeRules = [
  whole({
    id: 'feishu/cards/schema',
    error: 'schemaUnsupported',
    measure: ({ data: { content, schema } }) => (content === undefined ? '2.0' : schema),
    limit: '2.0' as unknown,
    broken: (schema, only) => schema !== only,
    mend: 'send a card of schema 2.0: {"schema":"2.0", …}',
    source: row(create, 300303, 'cards of schema 2.0 alone are taken'),
  }),
  whole({
    id: 'feishu/cards/element-ids',
    error: 'idsTwice',
    measure: (facts) => facts.data.twice,
    broken: found,
    mend: (id) => say`give one of the two elements another element_id than ${JSON.stringify(id)}`,
    source: row(create, 300301, 'no element_id stands twice'),
  }),
  whole({
    id: 'feishu/cards/components',
    error: 'tooMany',
    measure: (facts) => facts.data.components,
    limit: 200,
    broken: (count, most) => count > most,
    mend: (count, most) => say`send at most ${most} elements, ${count - most} fewer`,
    source: row(create, 300305, 'at most 200 elements', 'what has a tag is one'),
  }),
] as const;

const size = pictured({
  id: 'feishu/cards/size',
  error: 'tooLarge',
  measure: (facts) => facts.data.bytes,
  limit: switches.richMessageMaxBytes,
  broken: (bytes, most) => bytes > most,
  mend: (bytes, most) => say`send a card of at most ${most} bytes, ${bytes - most} fewer`,
  source: row(create, 200860, 'a card is at most 30 KB', 'KB is 1024 bytes, and the text of the card is what counts'),
});

const reupload = (key: string) =>
  say`upload the picture with this app, as image_type message, and send the key that this answers, in the place of ${JSON.stringify(key)}`;

/** Of the pictures in what is sent. */
const images = [
  pictured({
    id: 'feishu/cards/image',
    error: 'imagesInvalid',
    detail: '%v',
    measure: (facts) => facts.data.badImage,
    broken: found,
    mend: reupload,
    source: {
      page: 'weknora-2726',
      at: 'report',
      says: 'a card with an address in the place of a key is refused, and the address repeated',
      assumes: 'any key that is none is',
    },
  }),
  pictured({
    id: 'feishu/cards/image-owner',
    error: 'imagesInvalid',
    detail: '%v',
    measure: (facts) => facts.data.foreignImage,
    limit: switches.foreignCardImage,
    broken: (key, mode) => key !== undefined && mode === 'refuse',
    mend: reupload,
    source: switches.foreignCardImage.source,
  }),
] as const;

export const pictureRules = [size, ...images] as const;

/** A call of a card that was made before. */
export interface OfCard extends Looked {
  /** Whoever's it is; undefined for one that there is not. */
  readonly card: Card | undefined;
  readonly isTheirs: boolean;
  readonly expired: boolean;
  readonly uuidUsed: boolean;
  readonly sequence: number;
}

const ofCard = rulesOver<OfCard, CardErrorName>();
const update = 'feishu-card-update';

export const cardRules: readonly Rule<OfCard, CardErrorName>[] = [
  ofCard({
    id: 'feishu/cards/card-id',
    error: 'cardUnknown',
    measure: ({ card }) => card !== undefined,
    limit: false as boolean,
    broken: is,
    mend: 'send the card_id that POST /cardkit/v1/cards answered',
    source: row(update, 200740, 'there is no such card'),
  }),
  ofCard({
    id: 'feishu/cards/owner',
    error: 'notYours',
    measure: ({ isTheirs }) => isTheirs,
    broken: isTrue,
    mend: 'change the card with the app that made it',
    source: row(update, 300311, 'the app that made a card changes it, and no other'),
  }),
  ofCard({
    id: 'feishu/cards/expired',
    error: 'cardExpired',
    measure: ({ expired }) => expired,
    broken: isTrue,
    mend: 'make the card anew: one lives for 14 days',
    source: row(update, 200750, 'a card lives for 14 days'),
  }),
  ofCard({
    id: 'feishu/cards/sequence-range',
    error: 'invalidParam',
    measure: ({ sequence }) => sequence,
    limit: 1,
    broken: (sequence, least) => !(Number.isInteger(sequence) && sequence >= least && sequence < 2 ** 31),
    mend: 'set sequence to a whole number from 1 to 2147483647',
    source: {
      page: update,
      at: 'Request body, sequence',
      says: 'a positive 32-bit number',
      assumes: 'any other is 10002',
    },
  }),
  ofCard({
    id: 'feishu/cards/uuid',
    error: 'uuidConflict',
    measure: ({ uuidUsed }) => uuidUsed,
    broken: isTrue,
    mend: 'send another uuid with each change, or none',
    source: row(update, 200770, 'the same change is made once', 'a uuid that comes again conflicts'),
  }),
  ofCard({
    id: 'feishu/cards/sequence',
    error: 'sequence',
    measure: ({ card, sequence }) => (card ? sequence - card.sequence : 1),
    limit: 1,
    broken: (rise, least) => rise < least,
    mend: 'send a sequence above that of the change before',
    source: row(update, 300317, 'the sequence rises with every change to a card', 'by any step'),
  }),
];
