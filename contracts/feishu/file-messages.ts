/** A file in a message: which type of message takes which file, and whose. */
import type { Case } from '../engine/case.ts';
import { other } from './download-steps.ts';
import { fileUploaded, keyOf, sendFile } from './file-requests.ts';
import { needsChat, post } from './message-steps.ts';
import { refused } from './responses.ts';

const misfit = refused(230055, 'The type of file upload does not match the type of message being sent.');
const notOwned = refused(230017, 'Bot is NOT the owner of the resource.');
const page = 'feishu-message-create';

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
];
