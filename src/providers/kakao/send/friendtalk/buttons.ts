import { charactersIn } from '../../../../core/characters.ts';
import type { Fields } from '../../../../core/json-fields.ts';
import { largest } from '../../../../core/largest.ts';
import { above, isTrue, type Rule, rulesOver, unread } from '../../../../core/rule.ts';
import { say } from '../../../../core/say.ts';
import { fieldsOf, isAbsent, listOf, type Message, textOf } from '../read.ts';
import type { ResultName } from '../results.ts';
import { itemsOf } from './items.ts';
import { byKakao, charactersAlike, FRIENDTALK, page } from './page.ts';

const rule = rulesOver<Message, ResultName>();

/** What stands as buttons in a message; of a carousel in each card. */
function sentAsButtons(message: Message): unknown[] {
  const { service, fields } = message;
  const attachments = service === 'ft-carousel-feed' ? itemsOf(message, service) : [fields];
  return attachments.map(({ attachment }) => fieldsOf(attachment).button);
}

const buttonsOf = (message: Message): Fields[][] => sentAsButtons(message).map(listOf);

interface Limits {
  readonly slug: string;
  readonly services: readonly string[];
  readonly most: number;
  readonly says: string;
}

const mostButtons: readonly Limits[] = [
  { slug: 'buttons', services: ['ft-text', 'ft-image'], most: 5, says: 'up to 5 in a text or an image' },
  { slug: 'buttons-of-wide', services: ['ft-wide'], most: 1, says: 'one in a wide image' },
  { slug: 'buttons-of-lists', services: ['ft-wide-item-list', 'ft-carousel-feed'], most: 2, says: 'up to 2' },
];

const longestNames: readonly Limits[] = [
  { slug: 'button-name', services: ['ft-text', 'ft-image', 'ft-wide'], most: 28, says: 'up to 28 characters' },
  { slug: 'button-name-of-lists', services: ['ft-wide-item-list'], most: 9, says: 'up to 9 characters in a list' },
  { slug: 'button-name-of-cards', services: ['ft-carousel-feed'], most: 8, says: 'up to 8 characters in a card' },
];

const isLink = ({ url_mobile, scheme_android, scheme_ios }: Fields) =>
  [url_mobile, scheme_android, scheme_ios].filter((each) => textOf(each) !== '').length;

/** Whether a button has what its type needs. */
const complete: Readonly<Record<string, (button: Fields) => boolean>> = {
  WL: ({ url_mobile }) => textOf(url_mobile) !== '',
  AL: (button) => isLink(button) >= 2,
  BK: () => true,
  MD: () => true,
  BC: () => true,
  BT: () => true,
};

function isWhole(button: Fields): boolean {
  const { name, type } = button;
  const has = Object.hasOwn(complete, textOf(type)) ? complete[textOf(type)] : undefined;
  return textOf(name) !== '' && has !== undefined && has(button);
}

export const buttonRules: readonly Rule<Message, ResultName>[] = [
  rule({
    id: `${FRIENDTALK}/buttons-list`,
    error: 'format',
    measure: (message) => sentAsButtons(message).some((each) => !isAbsent(each) && !Array.isArray(each)),
    broken: isTrue,
    mend: 'send button as a list, {"button":[{…}]}, or leave it out',
    source: {
      page,
      at: 'attachment, button',
      says: 'an array',
      assumes: 'anything else is taken, and told of as f afterwards; null is absent',
    },
  }),
  ...mostButtons.map(({ slug, services, most, says }) =>
    rule({
      id: `${FRIENDTALK}/${slug}`,
      error: 'format',
      measure: (message) =>
        services.includes(message.service) ? largest(buttonsOf(message).map((all) => all.length)) : unread,
      limit: most,
      broken: above,
      mend: (count, limit) => say`send at most ${limit} buttons, ${count - limit} fewer`,
      source: byKakao('attachment.button', says, 'f'),
    }),
  ),
  ...longestNames.map(({ slug, services, most, says }) =>
    rule({
      id: `${FRIENDTALK}/${slug}-length`,
      error: 'format',
      measure: (message) => {
        if (!services.includes(message.service)) return unread;
        return largest(buttonsOf(message).flatMap((all) => all.map(({ name }) => charactersIn(textOf(name)))));
      },
      limit: most,
      broken: above,
      mend: (length, limit) => say`shorten the name of each button to ${limit} characters; the longest has ${length}`,
      source: byKakao('attachment.button, name', says, 'f', charactersAlike),
    }),
  ),
  rule({
    id: `${FRIENDTALK}/button-form`,
    error: 'format',
    measure: (message) => buttonsOf(message).flatMap((all) => all.filter((each) => !isWhole(each))).length,
    broken: (count) => count > 0,
    mend: 'give each button a name, a type (WL, AL, BK, MD, BC or BT), WL a url_mobile and AL two of its addresses',
    source: byKakao('attachment.button', 'name and type are required, and what a type needs', 'f'),
  }),
];
