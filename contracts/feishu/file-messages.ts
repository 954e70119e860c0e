/** A file in a message: which type of message takes which file, and whose. */
import { type Case, frozen, type Step } from '../engine/case.ts';
import { other } from './download-steps.ts';
import { fileUploaded, keyOf, sendFile } from './file-requests.ts';
import { badParameter, neverLive } from './json-calls.ts';
import { needsChat, post, sent } from './message-steps.ts';
import { refused } from './responses.ts';

const misfit = refused(230055, 'The type of file upload does not match the type of message being sent.');
const notOwned = refused(230017, 'Bot is NOT the owner of the resource.');
const page = 'feishu-message-create';
const hello: Step = { send: post('text', { text: 'hello' }), expect: sent('text', { text: 'hello' }) };

export const fileMessageCases: readonly Case[] = [
  ...(
    [
      ['stream', 'audio'],
      ['opus', 'media'],
      ['mp4', 'file'],
    ] as const
  ).map(
    ([file_type, type]): Case => ({
      id: `feishu/refuses-a-file-of-type-${file_type}-in-a-message-of-type-${type}`,
      because: { page, at: 'Error codes, 230055', says: 'the type of a file and that of its message have to match' },
      grade: 'documented',
      live: needsChat,
      steps: [
        { send: sendFile({ file_type }), expect: fileUploaded },
        { send: ([first]) => post(type, { file_key: keyOf(first) }), expect: misfit },
      ],
    }),
  ),
  {
    id: 'feishu/order-owner-before-type-of-a-file-in-a-message',
    because: {
      page,
      at: 'Error codes',
      says: 'the errors are listed without an order',
      assumes: 'whose a file is is looked at before what it is',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      { send: sendFile({}, { headers: other }), expect: fileUploaded },
      { send: ([first]) => post('audio', { file_key: keyOf(first) }), expect: notOwned },
    ],
  },
  {
    id: 'feishu/order-whether-a-file-is-there-before-whose-it-is',
    because: {
      page,
      at: 'Error codes',
      says: 'the errors are listed without an order',
      assumes: 'of several files all are looked up before anybody asks whose one is',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      { send: sendFile({ file_type: 'mp4' }, { headers: other }), expect: fileUploaded },
      {
        send: ([first]) =>
          post('post', {
            zh_cn: {
              title: '',
              content: [[{ tag: 'media', file_key: keyOf(first) }], [{ tag: 'media', file_key: 'file_1' }]],
            },
          }),
        expect: badParameter('invalid file_key'),
      },
    ],
  },
  {
    id: 'feishu/order-type-of-a-file-before-the-rate-of-the-chat',
    because: {
      page,
      at: 'Error codes',
      says: 'the errors are listed without an order',
      assumes: 'a file is looked at before the rate of the chat',
    },
    grade: 'assumed',
    live: neverLive,
    steps: [
      { needs: [frozen], send: sendFile({ file_type: 'stream' }), expect: fileUploaded },
      hello,
      hello,
      hello,
      hello,
      hello,
      { send: ([first]) => post('audio', { file_key: keyOf(first) }), expect: misfit },
    ],
  },
];
