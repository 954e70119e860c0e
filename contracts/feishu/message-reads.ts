/** A message that was sent is read, and recalled. */
import { type Case, type ExpectedResponse, withJson } from '../engine/case.ts';
import type { HttpResponse } from '../engine/http.ts';
import { call, done } from './json-calls.ts';
import { idIn, messageId, messageOf, needsChat, post, sent, text } from './message-steps.ts';
import { refused } from './responses.ts';
import { get, hello, isGone, one, pages, recall, said, toFirst } from './sent-message-steps.ts';

const isSame =
  (more: object = {}) =>
  ([first]: readonly HttpResponse[]): ExpectedResponse =>
    done({ items: [{ ...hello, message_id: idIn(first), ...more }] });

const recalled = { deleted: true, body: { content: 'This message was recalled' } };

const reading: readonly Case[] = [
  {
    id: 'feishu/reads-a-message',
    because: { page: pages.get, at: 'Response', says: 'items has the message' },
    grade: 'documented',
    live: needsChat,
    steps: [said, { send: toFirst(get), expect: isSame() }],
  },
  {
    id: 'feishu/reads-a-message-whatever-stands-in-the-body',
    because: {
      page: 'larksuite-node-sdk',
      at: 'GET',
      says: 'the SDK sends {} with it',
      assumes: 'nobody looks at the body of a call that takes none',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [said, { send: ([first]) => call('GET', one(idIn(first)), {}), expect: isSame() }],
  },
  {
    id: 'feishu/reads-a-card-as-it-was-sent-where-that-is-asked-for',
    because: {
      page: pages.get,
      at: 'Request, card_msg_content_type',
      says: 'user_card_content gives the card as it was',
    },
    grade: 'documented',
    live: needsChat,
    steps: [
      { send: post('interactive', { elements: [] }), expect: sent('interactive', { title: null, elements: [] }) },
      {
        send: ([first]) => ({
          ...get(idIn(first)),
          url: `${one(idIn(first))}?card_msg_content_type=user_card_content`,
        }),
        expect: ([first]) =>
          done({ items: [{ ...messageOf('interactive', { elements: [] }), message_id: idIn(first) }] }),
      },
    ],
  },
  {
    id: 'feishu/reads-a-message-that-was-recalled',
    because: {
      page: pages.get,
      at: 'Response, deleted',
      says: 'a message that was recalled is there, as deleted, and its content is a bare text',
    },
    grade: 'documented',
    live: needsChat,
    steps: [said, { send: toFirst(recall), expect: done({}) }, { send: toFirst(get), expect: isSame(recalled) }],
  },
];

const recalling: readonly Case[] = [
  {
    id: 'feishu/recalls-a-message',
    because: { page: 'feishu-message-replies', at: 'a recalled message', says: 'data is there, and empty' },
    grade: 'observed',
    live: needsChat,
    steps: [
      said,
      { send: toFirst(recall), expect: withJson(done({}), { raw: /^\{"code":0,"data":\{\},"msg":"success"\}$/ }) },
    ],
  },
  {
    id: 'feishu/refuses-to-recall-a-message-twice',
    because: {
      page: pages.recall,
      at: 'Error codes, 230110',
      says: 'a message that has been deleted is refused',
      assumes: 'so is one that was recalled',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [said, { send: toFirst(recall), expect: done({}) }, { send: toFirst(recall), expect: isGone }],
  },
  {
    id: 'feishu/refuses-to-recall-the-message-of-another-app',
    because: { page: pages.recall, at: 'Error codes, 230026', says: 'there is no permission to recall it' },
    grade: 'documented',
    live: needsChat,
    steps: [
      said,
      {
        send: ([first]) => recall(idIn(first), { Authorization: 'Bearer t-contractother0000000000000000000000000' }),
        expect: refused(230026, 'No permission to recall this message.'),
      },
    ],
  },
  {
    id: 'feishu/asks-whose-a-message-is-before-whether-it-was-recalled',
    because: {
      page: pages.recall,
      at: 'Error codes',
      says: 'each error has a row, and their order is not said',
      assumes: 'whose it is comes first',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      said,
      { send: toFirst(recall), expect: done({}) },
      {
        send: ([first]) => recall(idIn(first), { Authorization: 'Bearer t-contractother0000000000000000000000000' }),
        expect: refused(230026, 'No permission to recall this message.'),
      },
    ],
  },
];

const messageIds: Case = {
  id: 'feishu/gives-every-message-an-id-of-its-own',
  because: {
    page: 'feishu-message-replies',
    at: 'message_id',
    says: 'om_x100b and 27 hexadecimal digits, since 2025-12',
  },
  grade: 'observed',
  live: needsChat,
  steps: [
    said,
    {
      send: text('hello'),
      expect: ([first]) =>
        sent('text', { text: 'hello' }, { message_id: new RegExp(`^(?!${idIn(first)}$)${messageId.source.slice(1)}`) }),
    },
  ],
};

export const messageReadCases: readonly Case[] = [...reading, ...recalling, messageIds];
