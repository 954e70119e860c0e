/** Two mistakes at once at the webhook: which is named? That the token comes first was seen; the rest is our reading. */
import { type Case, type ExpectedResponse, frozen, later, type Need, type Step } from '../engine/case.ts';
import type { RequestTemplate } from '../engine/http.ts';
import {
  atSample,
  badFormat,
  badKey,
  bot,
  cardOf,
  imageOf,
  neverLive,
  noBot,
  noKeyword,
  noMatch,
  noType,
  notListed,
  page,
  raw,
  secret,
  signed,
  stamp,
  taken,
  text,
  toHook,
  tooLong,
  tooOften,
} from './hook-requests.ts';

const elsewhere = { ips: ['10.0.0.1'] };
const long = 'x'.repeat(21_000);
const old = (value: object) => signed(value, `${stamp - 7200}`);
const aKey = 'img_v3_02mi_2c776a5c-f775-4285-8768-062546630afg';

type Row = readonly [slug: string, send: RequestTemplate, expect: ExpectedResponse, ...needs: Need[]];
const rows: readonly Row[] = [
  ['token-before-size', raw(long, 'xxx'), noBot],
  ['ip-before-size', raw(long), notListed, bot(elsewhere)],
  ['ip-before-body', raw('no'), notListed, bot(elsewhere)],
  ['ip-before-sign', toHook(text()), notListed, ...atSample, bot({ ...elsewhere, secret })],
  ['ip-before-timestamp', toHook(old(text())), notListed, ...atSample, bot({ ...elsewhere, secret })],
  ['ip-before-keyword', toHook(text()), notListed, bot({ ...elsewhere, keywords: ['build'] })],
  ['ip-before-type', toHook({}), notListed, bot(elsewhere)],
  ['size-before-body', raw(long), tooLong],
  ['size-before-sign', toHook(text(long)), tooLong, ...atSample, bot({ secret })],
  ['size-before-timestamp', toHook(old(text(long))), tooLong, ...atSample, bot({ secret })],
  ['size-before-keyword', toHook(text(long)), tooLong, bot({ keywords: ['build'] })],
  ['size-before-type', toHook({ content: long }), tooLong],
  ['size-before-content', toHook({ msg_type: 'text', content: long }), tooLong],
  ['size-before-key', toHook({ ...imageOf(aKey), more: long }), tooLong],
  ['timestamp-before-keyword', toHook(old(text())), noMatch, ...atSample, bot({ secret, keywords: ['build'] })],
  ['sign-before-keyword', toHook(text()), noMatch, ...atSample, bot({ secret, keywords: ['build'] })],
  ['sign-before-type', toHook({}), noMatch, ...atSample, bot({ secret })],
  ['timestamp-before-type', toHook(old({})), noMatch, ...atSample, bot({ secret })],
  ['sign-before-content', toHook({ msg_type: 'text' }), noMatch, ...atSample, bot({ secret })],
  ['sign-before-key', toHook(imageOf(aKey)), noMatch, ...atSample, bot({ secret })],
  ['keyword-before-type', toHook({ content: { text: 'a' } }), noKeyword, bot({ keywords: ['build'] })],
  ['keyword-before-content', toHook({ msg_type: 'text', content: {} }), noKeyword, bot({ keywords: ['build'] })],
  ['keyword-before-key', toHook(imageOf(aKey)), noKeyword, bot({ keywords: ['build'] })],
  ['keyword-before-card-key', toHook(cardOf({ tag: 'img', img_key: aKey })), noKeyword, bot({ keywords: ['build'] })],
  ['body-whatever-is-signed', raw('no'), badFormat, ...atSample, bot({ secret })],
  ['type-before-key', toHook({ content: { image_key: aKey } }), noType],
  ['key-last', toHook(imageOf(aKey)), badKey(aKey)],
];

/** Five calls, and then one with something else wrong. */
const sixth = (
  slug: string,
  send: RequestTemplate,
  ...needs: Need[]
): readonly [string, readonly [Step, ...Step[]]] => [
  slug,
  [
    { needs: [frozen], send: toHook(text()), expect: taken },
    ...Array.from({ length: 4 }, (): Step => ({ send: toHook(text()), expect: taken })),
    { needs, send, expect: tooOften },
  ],
];

const counted: readonly (readonly [string, readonly [Step, ...Step[]]])[] = [
  sixth('second-before-ip', toHook(text()), bot(elsewhere)),
  sixth('second-before-size', raw(long)),
  sixth('second-before-body', raw('no')),
  [
    'minute-before-ip',
    [
      { needs: [frozen], send: toHook(text()), expect: taken },
      ...Array.from(
        { length: 99 },
        (_, i): Step => ({ needs: (i + 1) % 5 === 0 ? [later(1)] : [], send: toHook(text()), expect: taken }),
      ),
      { needs: [later(1), bot(elsewhere)], send: raw(long), expect: tooOften },
    ],
  ],
];

const because = {
  page,
  at: 'errors',
  says: 'they are told one by one, without an order',
  assumes: 'the token, the rates, the address, the size, the sign, the keywords, then what is said',
};

export const hookOrderCases: readonly Case[] = [
  ...rows.map(
    ([slug, send, expect, ...needs]): Case => ({
      id: `feishu/hook-order-${slug}`,
      because,
      grade: 'assumed',
      live: neverLive,
      ...(needs.length > 0 && { needs }),
      send,
      expect,
    }),
  ),
  ...counted.map(
    ([slug, steps]): Case => ({ id: `feishu/hook-order-${slug}`, because, grade: 'assumed', live: neverLive, steps }),
  ),
];
