/** What becomes of a FriendTalk message that was taken: Kakao’s limits, each at its boundary. */
import { type Case, clockAt } from '../engine/case.ts';
import {
  base,
  button,
  card,
  cardsOf,
  type Fields,
  good,
  item,
  itemList,
  pictured,
  type Service,
  someUrl,
  type Told,
  times,
  toldCase,
} from './friendtalk-requests.ts';
import { setting } from './requests.ts';

const text = (length: number) => 'x'.repeat(length);
/** Of characters of two units each. */
const emoji = (length: number) => '😀'.repeat(length);

/** As many or as long as it may be, and one more. */
const pair = (
  slug: string,
  [service, at, says]: readonly [Service, string, string],
  most: number,
  make: (count: number) => Fields,
  outcome = 'f',
): readonly Told[] => [
  { slug: `delivers-${slug}-of-${most}`, at, says, service, message: make(most), outcome: '0' },
  { slug: `tells-of-${slug}-of-${most + 1}`, at, says, service, message: make(most + 1), outcome },
];

const list = (items: readonly unknown[], more?: Fields) => itemList(items, more);
const buttons = (count: number): Fields => ({ button: times(count, button()) });
const named = (length: number): Fields => ({ button: [button({ name: text(length) })] });
const inText = (attachment: Fields): Fields => ({ ...base, attachment });
const inCards = (attachment: Fields): Fields => cardsOf([card(), card({}, attachment)]);
const items = (more: Fields = {}) => [item(), item(more), item()];

const limits: readonly Told[] = [
  ...pair('a-text', ['ft-text', '3014', 'a text of up to 1000'], 1000, (n) => ({ ...base, msg: text(n) }), 'L'),
  ...pair('an-emoji-text', ['ft-text', '3014', 'a text of up to 1000'], 1000, (n) => ({ ...base, msg: emoji(n) }), 'L'),
  ...pair('an-image-text', ['ft-image', '3014', '400 by an image'], 400, (n) => ({ ...pictured(), msg: text(n) }), 'L'),
  ...pair('a-wide-text', ['ft-wide', 'message', '76 by a wide one'], 76, (n) => ({ ...pictured(), msg: text(n) }), 'L'),
  ...pair(
    'a-list-text',
    ['ft-wide-item-list', 'msg', 'up to 1000'],
    1000,
    (n) => ({ ...itemList(items()), msg: text(n) }),
    'L',
  ),
  ...pair(
    'a-carousel-text',
    ['ft-carousel-feed', 'msg', 'up to 1000'],
    1000,
    (n) => ({ ...cardsOf(times(2, card())), msg: text(n) }),
    'L',
  ),
  ...pair(
    'a-card-text',
    ['ft-carousel-feed', '3052', '180 in a card'],
    180,
    (n) => cardsOf([card({ message: text(n) }), card()]),
    'L',
  ),
  ...pair('buttons', ['ft-text', 'button', 'up to 5'], 5, (n) => inText(buttons(n))),
  ...pair('image-buttons', ['ft-image', 'button', 'up to 5'], 5, (n) => pictured(someUrl, buttons(n))),
  ...pair('wide-buttons', ['ft-wide', 'button', 'one'], 1, (n) => pictured(someUrl, buttons(n))),
  ...pair('list-buttons', ['ft-wide-item-list', 'button', 'up to 2'], 2, (n) => list(items(), buttons(n))),
  ...pair('card-buttons', ['ft-carousel-feed', 'button', 'up to 2'], 2, (n) => inCards(buttons(n))),
  ...pair('a-button-name', ['ft-text', 'button, name', '28'], 28, (n) => inText(named(n))),
  ...pair('a-list-button-name', ['ft-wide-item-list', 'button, name', '9'], 9, (n) => list(items(), named(n))),
  ...pair('a-card-button-name', ['ft-carousel-feed', 'button, name', '8'], 8, (n) => inCards(named(n))),
  ...pair('items', ['ft-wide-item-list', '3041', '3 to 4'], 4, (n) => list(times(n, item()))),
  ...pair('cards', ['ft-carousel-feed', '3051', '2 to 6'], 6, (n) => cardsOf(times(n, card()))),
  ...pair('an-item-title', ['ft-wide-item-list', 'item, title', '25'], 25, (n) => list(items({ title: text(n) }))),
  ...pair('an-emoji-button-name', ['ft-text', 'button, name', '28'], 28, (n) =>
    inText({ button: [button({ name: emoji(n) })] }),
  ),
  ...pair('an-emoji-title', ['ft-wide-item-list', 'item, title', '25'], 25, (n) => list(items({ title: emoji(n) }))),
  ...pair('a-card-header', ['ft-carousel-feed', 'carousel, header', '20'], 20, (n) =>
    cardsOf([card(), card({ header: text(n) })]),
  ),
];

const one = (
  slug: string,
  [service, at, says]: readonly [Service, string, string],
  message: Fields,
  outcome = 'f',
): Told => ({ slug, service, at, says, message, outcome });
const buttonOf = (more: Fields) => inText({ button: [button(more)] });
const required = 'name, type and what the type needs are required';
const app = { url_mobile: undefined, type: 'AL' };

const single: readonly Told[] = [
  ...(['ft-text', 'ft-image', 'ft-wide'] as const).map((service) =>
    one(
      `tells-of-an-empty-text-of-${service}`,
      [service, '3013', 'it must have text'],
      { ...good[service], msg: '' },
      't',
    ),
  ),
  one('delivers-a-list-without-text', ['ft-wide-item-list', 'message', 'an empty text'], list(items()), '0'),
  one('delivers-3-items', ['ft-wide-item-list', '3041', '3 to 4'], list(times(3, item())), '0'),
  one('tells-of-2-items', ['ft-wide-item-list', '3041', '3 to 4'], list(times(2, item()))),
  one('delivers-2-cards', ['ft-carousel-feed', '3051', '2 to 6'], cardsOf(times(2, card())), '0'),
  one('tells-of-1-card', ['ft-carousel-feed', '3051', '2 to 6'], cardsOf([card()])),
  one('tells-of-an-item-without-title', ['ft-wide-item-list', 'item', 'a title'], list(items({ title: undefined }))),
  one(
    'tells-of-an-item-without-link',
    ['ft-wide-item-list', 'item', 'a url_mobile'],
    list(items({ url_mobile: undefined })),
  ),
  one(
    'tells-of-a-card-without-header',
    ['ft-carousel-feed', 'carousel', 'a header'],
    cardsOf([card(), card({ header: '' })]),
  ),
  one(
    'tells-of-a-card-without-message',
    ['ft-carousel-feed', 'carousel', 'a message'],
    cardsOf([card(), card({ message: '' })]),
  ),
  one(
    'tells-of-a-tail-without-link',
    ['ft-carousel-feed', 'tail', 'a url_mobile'],
    cardsOf(times(2, card()), { tail: { url_pc: 'https://example.com' } }),
  ),
  one(
    'delivers-a-tail-with-a-link',
    ['ft-carousel-feed', 'tail', 'a url_mobile'],
    cardsOf(times(2, card()), { tail: { url_mobile: 'https://example.com' } }),
    '0',
  ),
  one(
    'delivers-a-tail-that-is-null',
    ['ft-carousel-feed', 'tail', 'it may be left out'],
    cardsOf(times(2, card()), { tail: null }),
    '0',
  ),
  one(
    'delivers-a-list-whose-flag-is-null',
    ['ft-wide-item-list', 'ad_flag', 'Y where there is none'],
    { ...list(items()), ad_flag: null },
    '0',
  ),
  one('tells-of-a-list-that-is-no-advertisement', ['ft-wide-item-list', 'ad_flag', 'Y'], {
    ...list(items()),
    ad_flag: 'N',
  }),
  one('tells-of-a-carousel-that-is-no-advertisement', ['ft-carousel-feed', 'ad_flag', 'Y'], {
    ...cardsOf(times(2, card())),
    ad_flag: 'N',
  }),
  one('delivers-a-list-that-is-one', ['ft-wide-item-list', 'ad_flag', 'Y'], { ...list(items()), ad_flag: 'Y' }, '0'),
  one('delivers-a-text-that-is-none', ['ft-text', 'ad_flag', 'Y or N'], { ...base, ad_flag: 'N' }, '0'),
  one('tells-of-buttons-that-are-no-list', ['ft-text', 'button', 'an array'], inText({ button: button() })),
  one('tells-of-card-buttons-that-are-no-list', ['ft-carousel-feed', 'button', 'an array'], inCards({ button: 'x' })),
  one('delivers-buttons-that-are-null', ['ft-text', 'button', 'an array'], inText({ button: null }), '0'),
  one('tells-of-a-button-without-name', ['ft-text', 'button', required], buttonOf({ name: undefined })),
  one('tells-of-a-button-of-no-type', ['ft-text', 'button', required], buttonOf({ type: undefined })),
  one('tells-of-a-button-of-an-unknown-type', ['ft-text', 'button', required], buttonOf({ type: 'XX' })),
  one('tells-of-a-link-without-address', ['ft-text', 'button', required], buttonOf({ url_mobile: undefined })),
  one('tells-of-an-app-with-one-address', ['ft-text', 'button', required], buttonOf({ ...app, scheme_ios: 'a://' })),
  one(
    'delivers-an-app-with-two',
    ['ft-text', 'button', required],
    buttonOf({ ...app, scheme_ios: 'a://', scheme_android: 'a://' }),
    '0',
  ),
  one('delivers-a-bot-keyword', ['ft-text', 'button', required], inText({ button: [{ name: 'x', type: 'BK' }] }), '0'),
  one('tells-of-a-missing-image', ['ft-image', 'image', 'img_url is required'], base),
  one('tells-of-a-missing-wide-image', ['ft-wide', 'image', 'img_url is required'], base),
  one(
    'tells-of-an-item-without-image',
    ['ft-wide-item-list', 'item', 'img_url is required'],
    list(items({ img_url: undefined })),
  ),
  one(
    'tells-of-a-card-without-image',
    ['ft-carousel-feed', 'carousel', 'an image'],
    cardsOf([card(), card({ attachment: {} })]),
  ),
];

const night = setting('nightSends', 'webhook-8');
const window = 'no sending from 20:50 to 08:00 in Korea';
const nights: readonly Told[] = (
  [
    ['at-20-49', [night, clockAt('2025-06-01T11:49:59Z')], '0'],
    ['at-20-50', [night, clockAt('2025-06-01T11:50:00Z')], '8'],
    ['at-07-59', [night, clockAt('2025-06-01T22:59:59Z')], '8'],
    ['at-08-00', [night, clockAt('2025-06-01T23:00:00Z')], '0'],
    // Whatever the hour is at which it is asked: nobody's test is to fail in the evening.
    ['unless-it-is-asked-for', [clockAt('2025-06-01T15:00:00Z')], '0'],
  ] as const
).map(([slug, needs, outcome]) => ({
  ...one(`night-${slug}`, ['ft-text', 'sending time', window], base, outcome),
  needs,
}));

export const friendTalkResultCases: readonly Case[] = [...limits, ...single, ...nights].map(toldCase);
