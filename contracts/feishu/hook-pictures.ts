/** Pictures that are posted at a webhook: whose keys it takes. */
import type { Case } from '../engine/case.ts';
import { textAt } from '../engine/http.ts';
import { fileUploaded, keyOf, sendFile } from './file-requests.ts';
import { badFormat, badKey, cardOf, imageOf, neverLive, postOf, taken, toHook } from './hook-requests.ts';
import { aKey, md, type Row, replies, single } from './hook-steps.ts';
import { avatar, message, picture } from './requests.ts';
import { uploaded } from './responses.ts';

const strangeKeys: readonly Row[] = [
  [
    'refuses-an-image-of-nobody-s',
    { page: replies, at: '11246', says: 'a card with a bad key is refused so', assumes: 'so is a picture' },
    'assumed',
    toHook(imageOf(aKey)),
    badKey(aKey),
  ],
  [
    'as-9499-refuses-an-image-of-nobody-s',
    {
      page: replies,
      at: '11246',
      says: 'a card with a bad key is refused so',
      assumes: 'a picture may be a bad request',
    },
    'assumed',
    toHook(imageOf(aKey)),
    badFormat,
    { kind: 'setting', name: 'feishu.hookBadKey', value: 9499 },
  ],
  [
    'refuses-a-post-with-an-image-of-nobody-s',
    { page: replies, at: '11246', says: 'a card with a bad key is refused so', assumes: 'so is a post' },
    'assumed',
    toHook(postOf({ tag: 'text', text: 'a' }, { tag: 'img', image_key: aKey })),
    badKey(aKey),
  ],
  [
    'refuses-a-card-of-six-tables-with-an-image-of-nobody-s',
    { page: replies, at: '11246', says: 'the card is refused whole', assumes: 'however many tables are in it' },
    'assumed',
    toHook(cardOf(...Array.from({ length: 6 }, () => ({ tag: 'table' })), { tag: 'img', img_key: aKey })),
    badKey(aKey),
  ],
  [
    'names-a-key-as-it-was-sent',
    { page: replies, at: '11246', says: 'the card is refused whole', assumes: 'the key is named, whatever is in it' },
    'assumed',
    toHook(cardOf({ tag: 'img', img_key: 'a$&b%s' })),
    badKey('a$&b%s'),
  ],
  [
    'refuses-a-card-with-an-image-of-nobody-s',
    { page: replies, at: '11246', says: 'the card is refused whole', assumes: 'the key is named' },
    'assumed',
    toHook(cardOf({ tag: 'img', img_key: aKey })),
    badKey(aKey),
  ],
  [
    'refuses-a-card-with-an-address-for-a-key',
    { page: replies, at: '11246', says: 'the card is refused whole', assumes: 'the address is named' },
    'assumed',
    toHook(cardOf(md('![a](https://example.com/a.png)'))),
    badKey('https://example.com/a.png'),
  ],
];

const anyApp = {
  page: 'feishu-webhook-senders',
  at: 'where their pictures come from',
  says: 'an app uploads them, and a custom bot is none',
};
const uploadsOf: readonly (readonly [slug: string, send: (key: string) => object])[] = [
  ['an-image', imageOf],
  ['a-post', (key) => postOf({ tag: 'text', text: 'a' }, { tag: 'img', image_key: key })],
  [
    'a-card',
    (key) => cardOf({ tag: 'img', img_key: key, alt: { tag: 'plain_text', content: '' } }, md(`![a](${key})`)),
  ],
];

const withKeys: readonly Case[] = [
  ...uploadsOf.map(
    ([slug, send]): Case => ({
      id: `feishu/hook-takes-${slug}-that-any-app-uploaded`,
      because: anyApp,
      grade: 'observed',
      live: neverLive,
      steps: [
        { send: message(picture), expect: uploaded },
        { send: ([first]) => toHook(send(textAt(first, 'data.image_key'))), expect: taken },
      ],
    }),
  ),
  {
    id: 'feishu/hook-refuses-the-key-of-an-avatar',
    because: { ...anyApp, assumes: 'an avatar is no picture to send' },
    grade: 'assumed',
    live: neverLive,
    steps: [
      { send: avatar(picture), expect: uploaded },
      {
        send: ([first]) => toHook(imageOf(textAt(first, 'data.image_key'))),
        expect: ([first]) => badKey(textAt(first, 'data.image_key')),
      },
    ],
  },
  {
    id: 'feishu/hook-refuses-the-key-of-a-file',
    because: { ...anyApp, assumes: 'a file is no picture' },
    grade: 'assumed',
    live: neverLive,
    steps: [
      { send: sendFile(), expect: fileUploaded },
      { send: ([first]) => toHook(imageOf(keyOf(first))), expect: ([first]) => badKey(keyOf(first)) },
    ],
  },
];

export const hookPictureCases: readonly Case[] = [...single(strangeKeys), ...withKeys];
