/** A message is replied to. */
import type { Case } from '../engine/case.ts';
import { type HttpResponse, textAt } from '../engine/http.ts';
import { badFields, badParameter, done, missing, wrongType } from './json-calls.ts';
import { idIn, keyIn, messageOf, needsChat, uploadFirst } from './message-steps.ts';
import { refused } from './responses.ts';
import { pages, recall, reply, said, toFirst } from './sent-message-steps.ts';

const well = (first: HttpResponse | undefined, more: object = {}) =>
  done({ ...messageOf('text', { text: 'well' }), parent_id: idIn(first), root_id: idIn(first), ...more });

export const messageReplyCases: readonly Case[] = [
  {
    id: 'feishu/replies-to-a-message',
    because: { page: pages.reply, at: 'Response', says: 'the message, with the one that it replies to and the root' },
    grade: 'documented',
    live: needsChat,
    steps: [said, { send: toFirst(reply()), expect: ([first]) => well(first) }],
  },
  {
    id: 'feishu/replies-to-a-reply',
    because: { page: pages.reply, at: 'Response, root_id', says: 'the root is the first message of the chain' },
    grade: 'documented',
    live: needsChat,
    steps: [
      said,
      { send: toFirst(reply()), expect: ([first]) => well(first) },
      {
        send: ([, second]) => reply()(idIn(second)),
        expect: ([first, second]) => well(first, { parent_id: idIn(second) }),
      },
    ],
  },
  {
    id: 'feishu/replies-in-a-thread',
    because: {
      page: pages.reply,
      at: 'Request body, reply_in_thread',
      says: 'the reply opens a thread, or stands in the one there is',
    },
    grade: 'documented',
    live: needsChat,
    steps: [
      said,
      {
        send: toFirst(reply({ reply_in_thread: true })),
        expect: ([first]) => well(first, { thread_id: /^omt_[0-9a-f]{12,16}$/ }),
      },
      {
        send: ([, second]) => reply()(idIn(second)),
        expect: ([first, second]) =>
          well(first, { parent_id: idIn(second), thread_id: textAt(second, 'data.thread_id') }),
      },
    ],
  },
  {
    id: 'feishu/replies-twice-in-one-thread',
    because: {
      page: pages.reply,
      at: 'Request body, reply_in_thread',
      says: 'the reply opens a thread, or stands in the one there is',
      assumes: 'the message that it replies to begins it, so that the next reply to that is in the same',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      said,
      { send: toFirst(reply({ reply_in_thread: true })), expect: ([first]) => well(first, { thread_id: /^omt_/ }) },
      {
        send: toFirst(reply({ reply_in_thread: true })),
        expect: ([first, second]) => well(first, { thread_id: textAt(second, 'data.thread_id') }),
      },
    ],
  },
  {
    id: 'feishu/replies-once-for-one-uuid',
    because: {
      page: pages.reply,
      at: 'Request body, uuid',
      says: 'the same uuid sends at most one message within an hour',
      assumes: 'the second call is answered as the first was',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      said,
      { send: toFirst(reply({ uuid: 'a' })), expect: ([first]) => well(first) },
      { send: toFirst(reply({ uuid: 'a' })), expect: ([first, second]) => well(first, { message_id: idIn(second) }) },
    ],
  },
  {
    id: 'feishu/replies-with-a-picture',
    because: { page: pages.reply, at: 'Request body, content', says: 'what a message of this type holds' },
    grade: 'documented',
    live: needsChat,
    steps: [
      uploadFirst,
      said,
      {
        send: ([first, second]) =>
          reply({ msg_type: 'image', content: JSON.stringify({ image_key: keyIn(first) }) })(idIn(second)),
        expect: ([first, second]) =>
          done({
            ...messageOf('image', { image_key: keyIn(first) }),
            parent_id: idIn(second),
            root_id: idIn(second),
          }),
      },
    ],
  },
  {
    id: 'feishu/refuses-a-reply-to-a-message-that-was-recalled',
    because: { page: pages.reply, at: 'Error codes, 230011', says: 'the message is recalled' },
    grade: 'documented',
    live: needsChat,
    steps: [
      said,
      { send: toFirst(recall), expect: done({}) },
      { send: toFirst(reply()), expect: refused(230011, 'The message is recalled.') },
    ],
  },
  ...(
    [
      ['content', { content: 'x' }, badParameter('invalid message content. content is not a string in json format')],
      ['fields', { content: undefined }, badFields(missing('content'))],
      ['type', { reply_in_thread: 'yes' }, wrongType('reply_in_thread', '"yes"')],
    ] as const
  ).map(
    ([slug, more, expect]): Case => ({
      id: `feishu/asks-for-the-${slug}-of-a-reply-before-whether-the-message-was-recalled`,
      because: {
        page: pages.reply,
        at: 'Error codes',
        says: 'each error has a row, and their order is not said',
        assumes: 'what the reply holds comes before the message',
      },
      grade: 'assumed',
      live: needsChat,
      steps: [said, { send: toFirst(recall), expect: done({}) }, { send: toFirst(reply(more)), expect }],
    }),
  ),
];
