/** Several messages are passed on as one, and read back from it. */
import { type Case, frozen, type Step } from '../engine/case.ts';
import type { HttpResponse } from '../engine/http.ts';
import { childIn, forward, merge, merged, mergedIn, mergePage, readBack } from './forward-steps.ts';
import { badFields, done, missing, wrongType } from './json-calls.ts';
import { idIn, keyIn, messageOf, needsChat, otherChat, post, sent, text, uploadFirst, user } from './message-steps.ts';
import { refused } from './responses.ts';
import { get, pages, recall, reply, resource, said, toFirst, unknown } from './sent-message-steps.ts';

const again = '&uuid=a0d69e20-1dd1-458b-k525-dfeca4015204';
const allInvalid = refused(230064, 'All messages to be forwarded are invalid.');
const allRecalled = refused(230065, 'All messages to be forwarded have been recalled.');
const child = (upper: string, more: object = {}) => ({
  ...messageOf('text', { text: 'hello' }),
  upper_message_id: upper,
  ...more,
});
const mergeFirst = ([first]: readonly HttpResponse[]) => merge([idIn(first)]);
const divided: Step = {
  send: post('system', { type: 'divider' }, { receive_id: user }, undefined, 'open_id'),
  expect: sent('system', { type: 'divider' }, { chat_id: /^oc_/ }),
};

const taken: readonly Case[] = [
  {
    id: 'feishu/merges-messages-and-reads-them-back',
    because: {
      page: pages.get,
      at: 'Response, items',
      says: 'of a merged message it has that one, and all that lie in it, with the id of the one above',
      assumes: 'these have ids of their own, and stand in the order in which they were named',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      said,
      { send: text('bye'), expect: sent('text', { text: 'bye' }) },
      { send: ([first, second]) => merge([idIn(second), idIn(first)]), expect: merged() },
      {
        send: ([, , third]) => get(mergedIn(third)),
        expect: ([first, , third]) =>
          readBack(
            third,
            child(mergedIn(third), { body: { content: '{"text":"bye"}' } }),
            child(mergedIn(third), { message_id: new RegExp(`^(?!${idIn(first)}$)om_x100b[0-9a-f]{27}$`) }),
          ),
      },
    ],
  },
  {
    id: 'feishu/merges-a-message-named-twice-once',
    because: {
      page: mergePage,
      at: 'Request body, message_id_list',
      says: 'the ids of the messages',
      assumes: 'one that is named twice lies in the new message once',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      said,
      { send: ([first]) => merge([idIn(first), idIn(first)]), expect: merged() },
      {
        send: ([, second]) => get(mergedIn(second)),
        expect: ([, second]) => readBack(second, child(mergedIn(second))),
      },
    ],
  },
  {
    id: 'feishu/merges-what-can-be-and-names-the-rest',
    because: {
      page: mergePage,
      at: 'Response, invalid_message_id_list',
      says: 'messages that there are not, that were recalled, or of types that are not taken',
    },
    grade: 'documented',
    live: needsChat,
    steps: [
      said,
      said,
      { send: ([, second]) => recall(idIn(second)), expect: done({}) },
      divided,
      {
        send: ([first, second, , fourth]) => merge([unknown, idIn(first), idIn(second), idIn(fourth)]),
        expect: ([, second, , fourth]) => merged([unknown, idIn(second), idIn(fourth)]),
      },
    ],
  },
  {
    id: 'feishu/merges-a-merged-message',
    because: {
      page: pages.get,
      at: 'Response, upper_message_id',
      says: 'the message one level up',
      assumes: 'what lies in a merged message within another follows it',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      said,
      { send: mergeFirst, expect: merged() },
      { send: ([, second]) => merge([mergedIn(second)]), expect: merged() },
      {
        send: ([, , third]) => get(mergedIn(third)),
        expect: ([, , third]) =>
          readBack(
            third,
            {
              ...messageOf('merge_forward', {}),
              body: { content: 'Merged and Forwarded Message' },
              chat_id: otherChat,
              upper_message_id: mergedIn(third),
            },
            child('', { upper_message_id: new RegExp(`^(?!${mergedIn(third)}$)om_x100b[0-9a-f]{27}$`) }),
          ),
      },
    ],
  },
  {
    id: 'feishu/forwards-a-merged-message-with-all-that-lies-in-it',
    because: {
      page: 'feishu-message-forward',
      at: 'Response',
      says: 'the new message',
      assumes: 'what lies in a merged one lies in it, too',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      said,
      { send: mergeFirst, expect: merged() },
      {
        send: ([, second]) => forward(mergedIn(second)),
        expect: done({
          ...messageOf('merge_forward', {}),
          body: { content: 'Merged and Forwarded Message' },
          chat_id: otherChat,
        }),
      },
      {
        send: ([, , third]) => get(idIn(third)),
        expect: ([, , third]) =>
          done({
            items: [
              {
                ...messageOf('merge_forward', {}),
                body: { content: 'Merged and Forwarded Message' },
                chat_id: otherChat,
                message_id: idIn(third),
              },
              child(idIn(third)),
            ],
          }),
      },
    ],
  },
  {
    id: 'feishu/merges-once-for-one-uuid-and-chat',
    because: {
      page: mergePage,
      at: 'Query, uuid',
      says: 'the same uuid merges once within an hour, to one target',
      assumes: 'the second call is answered as the first was',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      said,
      { send: ([first]) => merge([idIn(first)], { more: again }), expect: merged() },
      {
        send: ([first]) => merge([idIn(first)], { more: again }),
        expect: ([, second]) => merged([], { message_id: mergedIn(second) }),
      },
    ],
  },
  {
    id: 'feishu/reads-a-recalled-merged-message-without-what-lies-in-it',
    because: {
      page: pages.get,
      at: 'Response, deleted',
      says: 'a message that was recalled is there, as deleted, and its content is a bare text',
      assumes: 'and nothing is in it',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      said,
      { send: mergeFirst, expect: merged() },
      { send: ([, second]) => recall(mergedIn(second)), expect: done({}) },
      {
        send: ([, second]) => get(mergedIn(second)),
        expect: ([, second]) =>
          done({
            items: [
              {
                ...messageOf('merge_forward', {}),
                body: { content: 'This message was recalled' },
                chat_id: otherChat,
                deleted: true,
                message_id: mergedIn(second),
              },
            ],
          }),
      },
    ],
  },
  {
    id: 'feishu/merges-messages-of-one-thread',
    because: { page: mergePage, at: 'Error codes, 230067', says: 'several threads, or some in none, are refused' },
    grade: 'documented',
    live: needsChat,
    steps: [
      said,
      {
        send: toFirst(reply({ reply_in_thread: true })),
        expect: ([first]) =>
          done({
            ...messageOf('text', { text: 'well' }),
            parent_id: idIn(first),
            root_id: idIn(first),
            thread_id: /^omt_/,
          }),
      },
      { send: ([first, second]) => merge([idIn(first), idIn(second)]), expect: merged() },
      said,
      {
        send: ([first, , , fourth]) => merge([idIn(first), idIn(fourth)]),
        expect: refused(230067, 'The source of the messages to be merged and forwarded are not in compliance.'),
      },
    ],
  },
];

const list = (length: number) => Array.from({ length }, () => unknown);

const refusedLists: readonly Case[] = [
  {
    id: 'feishu/refuses-to-merge-messages-of-two-chats',
    because: { page: mergePage, at: 'Error codes, 230069', says: 'the messages must be of one chat' },
    grade: 'documented',
    live: needsChat,
    steps: [
      said,
      {
        send: text('elsewhere', { receive_id: otherChat }),
        expect: sent('text', { text: 'elsewhere' }, { chat_id: otherChat }),
      },
      {
        send: ([first, second]) => merge([idIn(first), idIn(second)]),
        expect: refused(230069, 'Does not support forwarding messages from different groups.'),
      },
    ],
  },
  {
    id: 'feishu/refuses-to-merge-recalled-messages',
    because: { page: mergePage, at: 'Error codes, 230065', says: 'all of the messages have been recalled' },
    grade: 'documented',
    live: needsChat,
    steps: [
      said,
      { send: toFirst(recall), expect: done({}) },
      { send: mergeFirst, expect: allRecalled },
      { send: ([first]) => merge([idIn(first), unknown]), expect: allInvalid },
    ],
  },
  {
    id: 'feishu/refuses-to-merge-what-lies-in-a-merged-message',
    because: {
      page: mergePage,
      at: 'Limits',
      says: 'what lies in a merged message is not merged again by itself',
      assumes: 'it counts as invalid',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      said,
      { send: mergeFirst, expect: merged() },
      {
        send: ([, second]) => get(mergedIn(second)),
        expect: ([, second]) => readBack(second, child(mergedIn(second))),
      },
      { send: ([, , third]) => merge([childIn(third)]), expect: allInvalid },
      {
        send: ([, , third]) => forward(childIn(third)),
        expect: refused(230064, 'The message to be forwarded is invalid.'),
      },
    ],
  },
  ...(
    [
      ['a-word', 'om_1', wrongType('message_id_list', '"om_1"')],
      ['nothing', undefined, badFields(missing('message_id_list'))],
      ['an-empty-list', [], badFields({ field: 'message_id_list', value: '[]', description: 'the min len is 1' })],
      [
        '101-messages',
        list(101),
        badFields({
          field: 'message_id_list',
          value: JSON.stringify(list(101)).slice(0, 200),
          description: 'the max len is 100',
        }),
      ],
      ['100-messages-that-there-are-not', list(100), allInvalid],
    ] as const
  ).map(
    ([slug, messages, expect]): Case => ({
      id: `feishu/refuses-to-merge-${slug}`,
      because: {
        page: mergePage,
        at: 'Request body, message_id_list',
        says: 'from 1 to 100 ids',
        assumes: 'the gateway refuses fewer and more, in the words of its other refusals',
      },
      grade: 'assumed',
      live: needsChat,
      send: merge(messages),
      expect,
    }),
  ),
];

const resources: readonly Case[] = [
  {
    id: 'feishu/refuses-what-lies-in-a-merged-message-by-either-id',
    because: {
      page: pages.resource,
      at: 'Error codes, 234003 and 234043',
      says: 'merged messages are not supported, and the key must be that of something in this message',
      assumes: 'what lies in a merged message holds nothing by itself',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      { ...uploadFirst, needs: [frozen] },
      {
        send: ([first]) => post('image', { image_key: keyIn(first) }),
        expect: ([first]) => sent('image', { image_key: keyIn(first) }),
      },
      { send: ([, second]) => merge([idIn(second)]), expect: merged() },
      {
        send: ([, , third]) => get(mergedIn(third)),
        expect: ([first, , third]) =>
          readBack(third, {
            ...messageOf('image', { image_key: keyIn(first) }),
            upper_message_id: mergedIn(third),
          }),
      },
      {
        send: ([first, , third]) => resource(keyIn(first))(mergedIn(third)),
        expect: refused(234043, 'Unsupported message type.'),
      },
      {
        send: ([first, , , fourth]) => resource(keyIn(first))(childIn(fourth)),
        expect: refused(234003, 'File not in message.'),
      },
    ],
  },
];

export const mergeCases: readonly Case[] = [...taken, ...refusedLists, ...resources];
