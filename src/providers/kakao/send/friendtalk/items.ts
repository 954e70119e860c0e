import { charactersIn } from '../../../../core/characters.ts';
import { largest } from '../../../../core/largest.ts';
import { above, below, isTrue, type Rule, rulesOver, unread } from '../../../../core/rule.ts';
import { say } from '../../../../core/say.ts';
import { itemCounts } from '../../switches.ts';
import type { SendErrorName } from '../errors.ts';
import { fieldsOf, isAbsent, listOf, type Message, textOf } from '../read.ts';
import type { ResultName } from '../results.ts';
import { byKakao, charactersAlike, FRIENDTALK } from './page.ts';

const rule = rulesOver<Message, SendErrorName | ResultName>();

const listServices = ['ft-wide-item-list', 'ft-carousel-feed'] as const;
type ListService = (typeof listServices)[number];

/** What a list or a carousel consists of. */
export function itemsOf({ fields }: Message, service: ListService) {
  return service === 'ft-wide-item-list'
    ? listOf(fieldsOf(fieldsOf(fields.attachment).item).list)
    : listOf(fieldsOf(fields.carousel).list);
}

const itemsIf = (message: Message, service: ListService) =>
  message.service === service ? itemsOf(message, service) : undefined;

const counted = { by: itemCounts, errors: { 'webhook-f': 'format', C400_2: 'badParameter' } } as const;

function countRules(service: ListService, slug: 'items' | 'cards', least: number, most: number) {
  const measure = (message: Message) => itemsIf(message, service)?.length ?? unread;
  return [
    rule({
      id: `${FRIENDTALK}/too-few-${slug}`,
      error: counted,
      measure,
      limit: least,
      broken: below,
      mend: (count, limit) =>
        slug === 'items'
          ? say`send at least ${limit} items, ${limit - count} more`
          : say`send at least ${limit} cards, ${limit - count} more`,
      source: itemCounts.source,
    }),
    rule({
      id: `${FRIENDTALK}/too-many-${slug}`,
      error: counted,
      measure,
      limit: most,
      broken: above,
      mend: (count, limit) =>
        slug === 'items'
          ? say`send at most ${limit} items, ${count - limit} fewer`
          : say`send at most ${limit} cards, ${count - limit} fewer`,
      source: itemCounts.source,
    }),
  ];
}

/** The longest of some texts. */
const longest = (texts: readonly unknown[]) => largest(texts.map((text) => charactersIn(textOf(text))));

export const countedRules: readonly Rule<Message, SendErrorName | ResultName>[] = [
  ...countRules('ft-wide-item-list', 'items', 3, 4),
  ...countRules('ft-carousel-feed', 'cards', 2, 6),
];

export const itemRules: readonly Rule<Message, SendErrorName | ResultName>[] = [
  rule({
    id: `${FRIENDTALK}/item-field`,
    error: 'format',
    measure: (message) =>
      itemsIf(message, 'ft-wide-item-list')?.some(
        ({ title, url_mobile }) => textOf(title) === '' || textOf(url_mobile) === '',
      ) ?? unread,
    broken: isTrue,
    mend: 'give each item a title and a url_mobile',
    source: byKakao('attachment.item.list', 'title and url_mobile are required', 'f'),
  }),
  rule({
    id: `${FRIENDTALK}/item-title-length`,
    error: 'format',
    measure: (message) => {
      const items = itemsIf(message, 'ft-wide-item-list');
      return items ? longest(items.map(({ title }) => title)) : unread;
    },
    limit: 25,
    broken: above,
    mend: (length, most) => say`shorten the title of each item to ${most} characters; the longest has ${length}`,
    source: byKakao('attachment.item.list, title', 'up to 25 characters', 'f', charactersAlike),
  }),
  rule({
    id: `${FRIENDTALK}/card-field`,
    error: 'format',
    measure: (message) =>
      itemsIf(message, 'ft-carousel-feed')?.some(
        ({ header, message: text }) => textOf(header) === '' || textOf(text) === '',
      ) ?? unread,
    broken: isTrue,
    mend: 'give each card a header and a message',
    source: byKakao('carousel.list', 'header and message are required', 'f'),
  }),
  rule({
    id: `${FRIENDTALK}/card-header-length`,
    error: 'format',
    measure: (message) => {
      const cards = itemsIf(message, 'ft-carousel-feed');
      return cards ? longest(cards.map(({ header }) => header)) : unread;
    },
    limit: 20,
    broken: above,
    mend: (length, most) => say`shorten the header of each card to ${most} characters; the longest has ${length}`,
    source: byKakao('carousel.list, header', 'up to 20 characters', 'f', charactersAlike),
  }),
  rule({
    id: `${FRIENDTALK}/tail`,
    error: 'format',
    measure: ({ service, fields }) => {
      const { tail } = fieldsOf(fields.carousel);
      if (service !== 'ft-carousel-feed' || isAbsent(tail)) return unread;
      return textOf(fieldsOf(tail).url_mobile) === '';
    },
    broken: isTrue,
    mend: 'give the tail of the carousel a url_mobile, or leave it out',
    source: byKakao('carousel.tail', 'url_mobile is required', 'f'),
  }),
  rule({
    id: `${FRIENDTALK}/advertisement`,
    error: 'format',
    measure: ({ service, fields }) =>
      listServices.some((each) => each === service) && !isAbsent(fields.ad_flag) && fields.ad_flag !== 'Y',
    broken: isTrue,
    mend: 'send lists and carousels with ad_flag Y, or without it',
    source: byKakao('ad_flag', 'a wide item list and a carousel are advertisements', 'f'),
  }),
];
