/** What a custom bot takes at its webhook, and which bodies it refuses: always with HTTP 200. */
import type { Case } from '../engine/case.ts';
import {
  badFormat,
  cardOf,
  hookPath,
  noType,
  postOf,
  raw,
  taken,
  text,
  toHook,
  token,
  tooLong,
} from './hook-requests.ts';
import { md, type Row, replies, says, single } from './hook-steps.ts';

const format = says('a request in a wrong format', 'a body that is not as the samples is 9499', 'so is this one');

export const sample = (type: string) => says(`sending ${type}`, 'its sample');

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
];

const refusedBodies: readonly Row[] = [
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
];

export const hookBodyCases: readonly Case[] = [...single(rows), ...single(refusedBodies)];
