/** What a custom bot takes at its webhook, and how it refuses: always with HTTP 200. */
import {
  type Because,
  type Case,
  type EvidenceGrade,
  type ExpectedResponse,
  frozen,
  later,
  type Need,
  never,
  type Step,
} from '../engine/case.ts';
import { type RequestTemplate, textAt } from '../engine/http.ts';
import { fileUploaded, keyOf, sendFile } from './file-requests.ts';
import {
  atSample,
  badFormat,
  badKey,
  bot,
  cardOf,
  hookPath,
  imageOf,
  neverLive,
  noBot,
  noKeyword,
  noMatch,
  noType,
  notListed,
  page,
  postOf,
  raw,
  refusedByHook,
  secret,
  signed,
  stamp,
  taken,
  text,
  toHook,
  token,
  tooLong,
  tooOften,
} from './hook-requests.ts';
import { avatar, message, picture } from './requests.ts';
import { notFound, uploaded } from './responses.ts';

const replies = 'feishu-webhook-replies';
const says = (at: string, it: string, assumes?: string): Because => ({
  page,
  at,
  says: it,
  ...(assumes && { assumes }),
});
const format = says('a request in a wrong format', 'a body that is not as the samples is 9499', 'so is this one');
const aKey = 'img_v3_02mi_2c776a5c-f775-4285-8768-062546630afg';

type Row = readonly [
  slug: string,
  because: Because,
  grade: EvidenceGrade,
  send: RequestTemplate,
  expect: ExpectedResponse,
  ...needs: Need[],
];

const md = (content: string) => ({ tag: 'markdown', content });
const sample = (type: string) => says(`sending ${type}`, 'its sample');

const rows: readonly Row[] = [
  ['takes-a-text', sample('text'), 'documented', toHook(text()), taken],
  [
    'takes-a-text-under-another-type',
    { page: replies, at: 'scripts', says: 'some post their JSON as text/plain', assumes: 'it is taken' },
    'assumed',
    raw(JSON.stringify(text()), token, 'text/plain'),
    taken,
  ],
  [
    'takes-a-post',
    sample('a post'),
    'documented',
    toHook(postOf({ tag: 'text', text: 'a' }, { tag: 'a', href: 'https://example.com', text: 'b' })),
    taken,
  ],
  [
    'takes-a-chat-s-card',
    sample('share_chat'),
    'documented',
    toHook({ msg_type: 'share_chat', content: { share_chat_id: 'oc_f5b1a7eb27ae2000000000000000339f' } }),
    taken,
  ],
  [
    'takes-a-card',
    sample('a card'),
    'documented',
    toHook(cardOf({ tag: 'div', text: { tag: 'lark_md', content: 'a' } })),
    taken,
  ],
  [
    'takes-a-card-with-a-button-whose-value-is-its-own',
    says('sending a card', 'it is an object in the field card'),
    'documented',
    toHook({ msg_type: 'interactive', card: { schema: '2.0', body: { elements: [md('a')] } } }),
    taken,
  ],
  [
    'takes-fields-that-it-does-not-know',
    format,
    'assumed',
    toHook({ ...text(), receive_id: 'oc_1', uuid: 'x' }),
    taken,
  ],
  [
    'ignores-a-sign-of-a-bot-that-signs-not',
    says('signing', 'it is set up where it is wanted', 'else it is not looked at'),
    'assumed',
    toHook({ ...text(), timestamp: '1', sign: 'x' }),
    taken,
  ],
  [
    'refuses-a-token-that-is-no-uuid',
    { page: 'feishu-gateway-probe', at: 'a made-up token at the webhook', says: '19001' },
    'observed',
    toHook(text(), 'xxx'),
    noBot,
  ],
  [
    'refuses-a-token-in-capitals',
    {
      page: 'feishu-gateway-probe',
      at: 'a made-up token at the webhook',
      says: '19001',
      assumes: 'it is another than the one in small letters',
    },
    'assumed',
    toHook(text(), token.toUpperCase()),
    noBot,
  ],
  [
    'refuses-a-token-whatever-the-body-is',
    { page: 'feishu-gateway-probe', at: 'a made-up token at the webhook', says: 'the token is looked at first' },
    'observed',
    raw('nothing', 'xxx'),
    noBot,
  ],
  [
    'refuses-a-token-of-nobody-s',
    { page: 'feishu-gateway-probe', at: 'a made-up token at the webhook', says: '19001' },
    'observed',
    toHook(text(), '11111111-1111-4111-8111-111111111111'),
    noBot,
    bot(),
  ],
  ['takes-the-token-of-a-declared-bot', sample('text'), 'documented', toHook(text()), taken, bot()],
  ['refuses-a-body-that-is-no-json', format, 'assumed', raw('msg_type=text'), badFormat],
  [
    'refuses-no-body',
    format,
    'assumed',
    { method: 'POST', url: hookPath(), headers: { 'Content-Length': '0' } },
    badFormat,
  ],
  ['refuses-a-list', format, 'assumed', raw('[]'), badFormat],
  [
    'refuses-a-body-without-msg-type',
    { page: replies, at: '19002, 2026-09-07', says: 'a code of its own' },
    'observed',
    toHook({ content: { text: 'a' } }),
    noType,
  ],
  [
    'refuses-msg-type-spelt-otherwise',
    { page: replies, at: '19002, 2022-08-25', says: 'msgType is none' },
    'observed',
    toHook({ msgType: 'text', content: { text: 'a' } }),
    noType,
  ],
  [
    'refuses-a-file',
    format,
    'assumed',
    toHook({ msg_type: 'file', content: { file_key: 'file_v3_00up_be7e0465-7bc6-4b43-95ef-a28839d57b3g' } }),
    badFormat,
  ],
  ['refuses-content-as-a-text', format, 'assumed', toHook({ msg_type: 'text', content: '{"text":"a"}' }), badFormat],
  ['refuses-no-content', format, 'assumed', toHook({ msg_type: 'text', text: 'a' }), badFormat],
  ['refuses-a-text-without-text', format, 'assumed', toHook({ msg_type: 'text', content: {} }), badFormat],
  [
    'refuses-a-post-as-messages-take-it',
    format,
    'assumed',
    toHook({ msg_type: 'post', content: { zh_cn: { content: [[]] } } }),
    badFormat,
  ],
  ['refuses-a-post-without-post', format, 'assumed', toHook({ msg_type: 'post', content: {} }), badFormat],
  ['refuses-a-post-with-an-unknown-tag', format, 'assumed', toHook(postOf({ tag: 'video' })), badFormat],
  [
    'refuses-a-chat-s-card-as-messages-take-it',
    format,
    'assumed',
    toHook({ msg_type: 'share_chat', content: { chat_id: 'oc_1' } }),
    badFormat,
  ],
  ['refuses-an-image-without-key', format, 'assumed', toHook({ msg_type: 'image', content: {} }), badFormat],
  [
    'refuses-a-card-in-content',
    format,
    'assumed',
    toHook({ msg_type: 'interactive', content: { elements: [] } }),
    badFormat,
  ],
  ['refuses-a-card-as-a-text', format, 'assumed', toHook({ msg_type: 'interactive', card: '{}' }), badFormat],
  [
    'takes-20480-bytes',
    says('notes', 'a body is at most 20 KB', 'KB is 1024 bytes, itself allowed'),
    'assumed',
    toHook(text('x'.repeat(20_480 - 41))),
    taken,
  ],
  [
    'refuses-20481-bytes',
    says('notes', 'a body is at most 20 KB', 'its code is that of the generic table, with this text'),
    'assumed',
    toHook(text('x'.repeat(20_480 - 40))),
    tooLong,
  ],
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
  [
    'takes-what-is-signed-as-the-page-signs',
    says('signing', 'the key is timestamp, line feed and secret; nothing is signed'),
    'documented',
    toHook({ timestamp: '1599360473', sign: 'HxR5Y40ZO1/JOygZD2kOrqTzXOK+EoMxXEgVWUNxQUM=', ...text() }),
    taken,
    ...atSample,
    bot({ secret }),
  ],
  [
    'takes-a-timestamp-as-a-number',
    says('signing', 'its sample is a text', 'a number is as good'),
    'assumed',
    toHook(signed(text(), stamp)),
    taken,
    ...atSample,
    bot({ secret }),
  ],
  [
    'takes-a-timestamp-of-an-hour-ago',
    says('signing', 'within an hour', 'exactly one too'),
    'assumed',
    toHook(signed(text(), `${stamp - 3600}`)),
    taken,
    ...atSample,
    bot({ secret }),
  ],
  [
    'refuses-a-timestamp-of-more-than-an-hour-ago',
    says('signing', 'within an hour'),
    'documented',
    toHook(signed(text(), `${stamp - 3601}`)),
    noMatch,
    ...atSample,
    bot({ secret }),
  ],
  [
    'refuses-a-timestamp-in-milliseconds',
    says('signing', 'the unit is seconds'),
    'documented',
    toHook(signed(text(), `${stamp}000`)),
    noMatch,
    ...atSample,
    bot({ secret }),
  ],
  [
    'refuses-what-is-not-signed',
    says('signing', 'what does not match is refused'),
    'documented',
    toHook(text()),
    noMatch,
    ...atSample,
    bot({ secret }),
  ],
  [
    'refuses-the-sign-of-another-secret',
    says('signing', 'what does not match is refused'),
    'documented',
    toHook(signed(text(), `${stamp}`, 'another')),
    noMatch,
    ...atSample,
    bot({ secret }),
  ],
  [
    'takes-a-text-with-a-keyword',
    says('keywords', 'one of them will do'),
    'documented',
    toHook(text('the build broke')),
    taken,
    bot({ keywords: ['deploy', 'build'] }),
  ],
  [
    'takes-a-post-with-a-keyword-in-its-title',
    says('keywords', 'text and title count'),
    'documented',
    toHook(postOf({ tag: 'text', text: 'a' })),
    taken,
    bot({ keywords: ['title'] }),
  ],
  [
    'takes-a-card-with-a-keyword',
    says('keywords', 'text and title count', 'so does what a card says'),
    'assumed',
    toHook(cardOf(md('the build broke'))),
    taken,
    bot({ keywords: ['build'] }),
  ],
  [
    'refuses-a-text-without-a-keyword',
    says('keywords', '19024'),
    'documented',
    toHook(text('hello')),
    noKeyword,
    bot({ keywords: ['build'] }),
  ],
  [
    'refuses-a-keyword-in-a-link',
    says('keywords', 'what stands in href does not count'),
    'documented',
    toHook(postOf({ tag: 'a', text: 'a', href: 'https://example.com/build' })),
    noKeyword,
    bot({ keywords: ['build'] }),
  ],
  [
    'takes-a-call-from-a-listed-address',
    says('IP list', 'what is listed is let in'),
    'documented',
    toHook(text()),
    taken,
    bot({ ips: ['127.0.0.1'] }),
  ],
  [
    'takes-a-call-from-a-range-with-a-star',
    says('IP list', 'a star stands for a part'),
    'documented',
    toHook(text()),
    taken,
    bot({ ips: ['127.0.0.*'] }),
  ],
  [
    'takes-a-call-from-a-range-in-bits',
    says('IP list', 'a range may be written in bits'),
    'documented',
    toHook(text()),
    taken,
    bot({ ips: ['127.0.3.4/8'] }),
  ],
  [
    'refuses-a-call-from-another-address',
    says('IP list', '19022'),
    'documented',
    toHook(text()),
    notListed,
    bot({ ips: ['10.0.0.1', '10.1.0.*', '10.2.0.0/16'] }),
  ],
];

const single = rows.map(
  ([slug, because, grade, send, expect, ...needs]): Case => ({
    id: `feishu/hook-${slug}`,
    because,
    grade,
    live: neverLive,
    ...(needs.length > 0 && { needs }),
    send,
    expect,
  }),
);

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

const times = (count: number, step: Step): readonly Step[] => Array.from({ length: count }, () => step);
const sent: Step = { send: toHook(text()), expect: taken };
const rates: readonly Case[] = [
  {
    id: 'feishu/hook-refuses-the-6th-call-in-a-second',
    because: says('notes', '5 calls a second and bot'),
    grade: 'documented',
    live: neverLive,
    steps: [
      { needs: [frozen], ...sent },
      ...times(4, sent),
      { send: toHook(text()), expect: tooOften },
      { send: toHook(text(), '11111111-1111-4111-8111-111111111111'), expect: taken },
      { needs: [later(1)], ...sent },
    ],
  },
  {
    id: 'feishu/hook-refuses-the-101st-call-in-a-minute',
    because: says('notes', '100 calls a minute and bot'),
    grade: 'documented',
    live: neverLive,
    steps: [
      { needs: [frozen], ...sent },
      ...Array.from({ length: 99 }, (_, i): Step => ((i + 1) % 5 === 0 ? { needs: [later(1)], ...sent } : sent)),
      { needs: [later(1)], send: toHook(text()), expect: tooOften },
      { needs: [later(39)], send: toHook(text()), expect: tooOften },
      { needs: [later(1)], ...sent },
    ],
  },
];

const texts = [
  ['tokenInvalid', noBot],
  ['rateLimited', tooOften],
  ['ipNotAllowed', notListed],
  ['tooLarge', tooLong],
  ['badRequest', badFormat],
  ['signMismatch', noMatch],
  ['keywordMissing', noKeyword],
  ['typeMissing', noType],
  ['notFound', notFound],
] as const;

const faults: readonly Case[] = [
  ...texts.map(
    ([error, expect]): Case => ({
      id: `feishu/hook-answers-${error.replace(/[A-Z]/g, '-$&').toLowerCase()}-by-fault`,
      because: {
        page: error === 'notFound' ? 'feishu-gateway-probe' : page,
        at: 'errors',
        says: 'its code and its text',
        assumes: 'a fault says the same',
      },
      grade: 'assumed',
      live: never('nothing a caller sends brings it about at will'),
      steps: [
        {
          needs: [{ kind: 'fault', provider: 'feishu', endpoint: 'feishu/hook', error }],
          send: toHook(text()),
          expect,
        },
        sent,
      ],
    }),
  ),
  {
    id: 'feishu/hook-magic-token-answers-19024',
    because: says('keywords', '19024', 'a token that asks for an error gets it'),
    grade: 'assumed',
    live: never('a credential of Standin’s own'),
    send: toHook(text(), 'standin-19024'),
    expect: refusedByHook(19024, 'Key Words Not Found'),
  },
  {
    id: 'feishu/hook-answers-404-to-get',
    because: { page: 'feishu-gateway-probe', at: 'P03', says: 'a method the path does not have is a plain 404' },
    grade: 'observed',
    live: neverLive,
    send: { method: 'GET', url: hookPath() },
    expect: notFound,
  },
  {
    id: 'feishu/hook-of-the-first-version-is-a-404',
    because: {
      page: 'feishu-gateway-probe',
      at: 'P20',
      says: 'an unknown path is a plain 404',
      assumes: 'the older webhook, which live has, is one here',
    },
    grade: 'assumed',
    live: never('live has it'),
    send: {
      method: 'POST',
      url: `/open-apis/bot/hook/${token}`,
      body: { kind: 'raw', content: '{"title":"a","text":"b"}' },
    },
    expect: notFound,
  },
];

export const hookCases: readonly Case[] = [...single, ...withKeys, ...rates, ...faults];
