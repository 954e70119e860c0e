import { charactersIn } from '../../../../core/characters.ts';
import { largest } from '../../../../core/largest.ts';
import { above, isTrue, type Rule, rulesOver, unread } from '../../../../core/rule.ts';
import { say } from '../../../../core/say.ts';
import { nightSends } from '../../switches.ts';
import { fieldsOf, listOf, type Message, textOf } from '../read.ts';
import type { ResultName } from '../results.ts';
import { keyRepeatedRule } from '../rules.ts';
import { byKakao, charactersAlike, FRIENDTALK, page } from './page.ts';

const rule = rulesOver<Message, ResultName>();

const withText = ['ft-text', 'ft-image', 'ft-wide'];
/** Characters of a text, by the kind of message. */
const mostCharacters = { 'ft-text': 1000, 'ft-image': 400, 'ft-wide': 76 } as const;

/** 20:50 and 08:00 in Seoul, in minutes since midnight. */
const NIGHT = { from: 20 * 60 + 50, to: 8 * 60 };

const lengths = Object.entries(mostCharacters).map(([kind, most]) =>
  rule({
    id: `${FRIENDTALK}/text-length-of-${kind}`,
    error: 'textLength',
    measure: ({ service, fields }) => (service === kind ? charactersIn(textOf(fields.msg)) : unread),
    limit: most,
    broken: above,
    mend: (length, limit) => say`shorten msg to ${limit} characters, ${length - limit} fewer`,
    source: byKakao(
      'Result codes, 3014; message',
      `up to ${most} characters in a message of this kind`,
      'L',
      charactersAlike,
    ),
  }),
);

/** Of kinds whose text Kakao does not show. */
const ofLists = (['ft-wide-item-list', 'ft-carousel-feed'] as const).map((kind) =>
  rule({
    id: `${FRIENDTALK}/text-length-of-${kind}`,
    error: 'textLength',
    measure: ({ service, fields }) => (service === kind ? charactersIn(textOf(fields.msg)) : unread),
    limit: 1000,
    broken: above,
    mend: (length, limit) => say`shorten msg to ${limit} characters, ${length - limit} fewer`,
    source: {
      page,
      at: 'msg_data, msg',
      says: 'up to 1000 characters, spaces among them, of every kind',
      assumes: `more is taken, and told of as L afterwards, as of the other kinds; ${charactersAlike}`,
    },
  }),
);

export const textRules: readonly Rule<Message, ResultName>[] = [
  rule({
    id: `${FRIENDTALK}/text-empty`,
    error: 'textEmpty',
    measure: ({ service, fields }) => (withText.includes(service) ? fields.msg === '' : unread),
    broken: isTrue,
    mend: 'write something into msg',
    source: byKakao('Result codes, 3013', 'a message without text is not sent, but of lists and carousels', 't'),
  }),
  ...lengths,
  ...ofLists,
  rule({
    id: `${FRIENDTALK}/card-text-length`,
    error: 'textLength',
    measure: ({ service, fields }) => {
      if (service !== 'ft-carousel-feed') return unread;
      return largest(listOf(fieldsOf(fields.carousel).list).map(({ message }) => charactersIn(textOf(message))));
    },
    limit: 180,
    broken: above,
    mend: (length, most) => say`shorten message of each card to ${most} characters; the longest has ${length}`,
    source: byKakao(
      'Result codes, 3052; carousel.list, message',
      'up to 180 characters in a card',
      'L',
      charactersAlike,
    ),
  }),
  keyRepeatedRule(FRIENDTALK),
  rule({
    id: `${FRIENDTALK}/night`,
    error: 'undeliverable',
    measure: ({ minuteOfDay }) => minuteOfDay >= NIGHT.from || minuteOfDay < NIGHT.to,
    limit: nightSends,
    broken: (isNight, mode) => isNight && mode === 'webhook-8',
    mend: 'send between 08:00 and 20:50 in Korea',
    source: nightSends.source,
  }),
];
