/** A text or a post that was sent is changed, by PUT. */
import { type Case, never, type Step } from '../engine/case.ts';
import type { HttpResponse } from '../engine/http.ts';
import { badParameter, done } from './json-calls.ts';
import { other, put, putPage } from './message-change-steps.ts';
import { idIn, messageOf, needsChat, post, sent } from './message-steps.ts';
import { refused, userToken } from './responses.ts';
import { said, toFirst, unknown } from './sent-message-steps.ts';

const edited = (first: HttpResponse | undefined) =>
  done({ ...messageOf('text', { text: 'better' }), message_id: idIn(first), updated: true });

export const messageEditCases: readonly Case[] = [
  {
    id: 'feishu/edits-a-text',
    because: { page: putPage, at: 'Response', says: 'the message as it is then, as updated' },
    grade: 'documented',
    live: needsChat,
    steps: [said, { send: toFirst(put), expect: ([first]) => edited(first) }],
  },
  {
    id: 'feishu/edits-a-post-to-a-text',
    because: { page: putPage, at: 'Request body, msg_type', says: 'text and post' },
    grade: 'documented',
    live: needsChat,
    steps: [
      { send: post('post', { zh_cn: { title: 'a', content: [] } }), expect: sent('post', { title: 'a', content: [] }) },
      { send: toFirst(put), expect: ([first]) => edited(first) },
    ],
  },
  {
    id: 'feishu/edits-a-text-to-a-post',
    because: { page: putPage, at: 'Request body, msg_type', says: 'text and post' },
    grade: 'documented',
    live: needsChat,
    steps: [
      said,
      {
        send: toFirst(put, { msg_type: 'post', content: '{"zh_cn":{"title":"a","content":[]}}' }),
        expect: ([first]) =>
          done({ ...messageOf('post', { title: 'a', content: [] }), message_id: idIn(first), updated: true }),
      },
    ],
  },
  {
    id: 'feishu/refuses-to-edit-a-message-into-a-picture',
    because: { page: putPage, at: 'Request body, msg_type', says: 'text and post', assumes: 'any other is 230001' },
    grade: 'assumed',
    live: needsChat,
    steps: [
      said,
      { send: toFirst(put, { msg_type: 'image', content: '' }), expect: badParameter('invalid msg_type') },
      { send: toFirst(put, { msg_type: 'image' }), expect: badParameter('invalid msg_type') },
    ],
  },
  {
    id: 'feishu/refuses-to-edit-a-card',
    because: {
      page: putPage,
      at: 'Request, notes',
      says: 'texts and posts can be edited',
      assumes: 'a card is 230054',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      { send: post('interactive', { elements: [] }), expect: sent('interactive', { title: null, elements: [] }) },
      {
        send: toFirst(put),
        expect: refused(230054, 'This operation is not supported for this message type.'),
      },
    ],
  },
  {
    id: 'feishu/edit-asks-whose-a-card-is-before-its-kind',
    because: {
      page: putPage,
      at: 'Error codes',
      says: 'each error has a row, and their order is not said',
      assumes: 'whose a message is comes before what it is',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      { send: post('interactive', { elements: [] }), expect: sent('interactive', { title: null, elements: [] }) },
      { send: toFirst(put, {}, other), expect: refused(230071, 'The operator is not the sender of the message.') },
    ],
  },
  {
    id: 'feishu/refuses-to-edit-a-text-to-a-post-with-a-file-of-nobody-s',
    because: {
      page: 'feishu-230001',
      at: 'invalid file_key',
      says: 'the text behind ext=',
      assumes: 'that it is said here too',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      said,
      {
        send: toFirst(put, {
          msg_type: 'post',
          content: '{"zh_cn":{"title":"a","content":[[{"tag":"media","file_key":"file_v3_none"}]]}}',
        }),
        expect: badParameter('invalid file_key'),
      },
    ],
  },
  {
    id: 'feishu/refuses-to-edit-the-message-of-another-app',
    because: { page: putPage, at: 'Error codes, 230071', says: 'only who sent a message edits it' },
    grade: 'documented',
    live: needsChat,
    steps: [
      said,
      { send: toFirst(put, {}, other), expect: refused(230071, 'The operator is not the sender of the message.') },
    ],
  },
  {
    id: 'feishu/edits-a-message-20-times',
    because: {
      page: putPage,
      at: 'Limits',
      says: 'a message is edited 20 times',
      assumes: 'the text of 230072, and whose it is comes first',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      said,
      ...Array.from({ length: 20 }, (): Step => ({ send: toFirst(put), expect: ([first]) => edited(first) })),
      {
        send: toFirst(put),
        expect: refused(230072, 'The message has reached the number of times it can be edited.'),
      },
      { send: toFirst(put, {}, other), expect: refused(230071, 'The operator is not the sender of the message.') },
    ],
  },
  {
    id: 'feishu/refuses-to-edit-as-a-user',
    because: {
      page: putPage,
      at: 'Request headers, Authorization',
      says: 'a tenant_access_token',
      assumes: 'a user token is refused as on another endpoint for tenant tokens alone (larksuite-cli-2506)',
    },
    grade: 'assumed',
    live: never('needs the token of a user who has logged in'),
    send: {
      ...put(unknown, { Authorization: 'Bearer u-7f1bcd13fc57d46bac21793a18e560' }),
      body: { kind: 'raw', content: '[]', contentType: 'application/json' },
    },
    expect: userToken,
  },
  {
    id: 'feishu/refuses-to-edit-a-picture-into-a-post-that-is-none',
    because: { page: 'feishu-230001', at: 'invalid image_key', says: 'the text behind ext=' },
    grade: 'documented',
    live: needsChat,
    steps: [
      said,
      {
        send: toFirst(put, {
          msg_type: 'post',
          content: '{"zh_cn":{"title":"a","content":[[{"tag":"img","image_key":"img_1"}]]}}',
        }),
        expect: badParameter('invalid image_key'),
      },
    ],
  },
];
