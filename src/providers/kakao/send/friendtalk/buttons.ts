import type { Fields } from '../../../../core/json-fields.ts';
import { largest } from '../../../../core/largest.ts';
import { above, type Rule, rulesOver, unread } from '../../../../core/rule.ts';
import { fieldsOf, listOf, type Message, textOf } from '../read.ts';
import type { ResultName } from '../results.ts';
import { itemsOf } from './items.ts';
import { byKakao, FRIENDTALK } from './page.ts';

const rule = rulesOver<Message, ResultName>();

/** The buttons of a message; of a carousel those of each card. */
function buttonsOf(message: Message): Fields[][] {
  const { service, fields } = message;
  const attachments = service === 'ft-carousel-feed' ? itemsOf(message, service) : [fields];
  return attachments.map(({ attachment }) => listOf(fieldsOf(attachment).button));
}

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
  ...mostButtons.map(({ slug, services, most, says }) =>
    rule({
      id: `${FRIENDTALK}/${slug}`,
      error: 'format',
      measure: (message) =>
        services.includes(message.service) ? largest(buttonsOf(message).map((all) => all.length)) : unread,
      limit: most,
      broken: above,
      mend: (count, limit) => `send at most ${limit} buttons, ${count - limit} fewer`,
      source: byKakao('attachment.button', says, 'f'),
    }),
  ),
  ...longestNames.map(({ slug, services, most, says }) =>
    rule({
      id: `${FRIENDTALK}/${slug}-length`,
      error: 'format',
      measure: (message) => {
        if (!services.includes(message.service)) return unread;
        return largest(buttonsOf(message).flatMap((all) => all.map(({ name }) => textOf(name).length)));
      },
      limit: most,
      broken: above,
      mend: (length, limit) => `shorten the name of each button to ${limit} characters; the longest has ${length}`,
      source: byKakao('attachment.button, name', says, 'f'),
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
