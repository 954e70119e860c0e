/** What a message holds is downloaded. */
import type { Case, ExpectedResponse, Step } from '../engine/case.ts';
import type { HttpResponse, RequestTemplate } from '../engine/http.ts';
import { formSeen } from '../engine/printed.ts';
import { badFields, call, done, missing } from './json-calls.ts';
import { type Headers, idIn, keyIn, needsChat, post, sent, uploadFirst } from './message-steps.ts';
import { smallPng } from './requests.ts';
import { badParam, refused } from './responses.ts';
import { isGone, one, pages, recall, resource, said } from './sent-message-steps.ts';

const png = (headers: Readonly<Record<string, string | RegExp>> = {}): ExpectedResponse =>
  formSeen({
    status: 200,
    headers: { 'Content-Type': 'image/png', ...headers },
    body: { kind: 'bytes', are: smallPng },
  });
const inPicture: readonly [Step, Step] = [
  uploadFirst,
  {
    send: ([first]) => post('image', { image_key: keyIn(first) }),
    expect: ([first]) => sent('image', { image_key: keyIn(first) }),
  },
];
const ofFirst =
  (type?: string, headers?: Headers) =>
  ([first, second]: readonly HttpResponse[]): RequestTemplate =>
    resource(keyIn(first), type)(idIn(second), headers);
const notIn = refused(234003, 'File not in message.');

export const messageResourceCases: readonly Case[] = [
  {
    id: 'feishu/downloads-the-picture-of-a-message',
    because: { page: pages.resource, at: 'Response', says: 'the file, with its type' },
    grade: 'documented',
    live: needsChat,
    steps: [...inPicture, { send: ofFirst(), expect: png() }],
  },
  {
    id: 'feishu/names-the-picture-of-a-message',
    because: {
      page: 'larksuite-python-sdk',
      at: 'message_resource.get',
      says: 'the name is read from Content-Disposition, spelt so',
      assumes: 'it is the key, with an extension',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      ...inPicture,
      {
        send: ofFirst(),
        expect: ([first]) =>
          png({ 'Content-Disposition': new RegExp(`^attachment; filename="${keyIn(first)}\\.png"$`) }),
      },
    ],
  },
  {
    id: 'feishu/downloads-the-picture-of-a-message-of-another-app',
    because: { page: pages.resource, at: 'Description', says: 'what is in a message of a chat that the bot is in' },
    grade: 'documented',
    live: needsChat,
    steps: [
      ...inPicture,
      { send: ofFirst('image', { Authorization: 'Bearer t-contractother0000000000000000000000000' }), expect: png() },
    ],
  },
  {
    id: 'feishu/downloads-a-picture-out-of-a-post',
    because: { page: pages.resource, at: 'Request, type', says: 'image is for pictures, in a post as well' },
    grade: 'documented',
    live: needsChat,
    steps: [
      uploadFirst,
      {
        send: ([first]) => post('post', { zh_cn: { title: '', content: [[{ tag: 'img', image_key: keyIn(first) }]] } }),
        expect: ([first]) => sent('post', { title: '', content: [[{ tag: 'img', image_key: keyIn(first) }]] }),
      },
      { send: ofFirst(), expect: png() },
    ],
  },
  {
    id: 'feishu/refuses-a-picture-that-is-in-another-message',
    because: {
      page: pages.resource,
      at: 'Error codes, 234003',
      says: 'the key must be that of something in this message',
    },
    grade: 'documented',
    live: needsChat,
    steps: [uploadFirst, said, { send: ofFirst(), expect: notIn }],
  },
  {
    id: 'feishu/refuses-a-picture-asked-for-as-a-file',
    because: {
      page: pages.resource,
      at: 'Request, type',
      says: 'image is for pictures, file for all else',
      assumes: 'the other word leads to nothing',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [...inPicture, { send: ofFirst('file'), expect: notIn }],
  },
  {
    id: 'feishu/refuses-a-resource-of-type-audio',
    because: {
      page: 'coding-agent-bridge-52',
      at: 'report',
      says: 'type=audio is refused with HTTP 400',
      assumes: 'its code is 234001',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [...inPicture, { send: ofFirst('audio'), expect: badParam }],
  },
  {
    id: 'feishu/refuses-a-resource-without-type',
    because: {
      page: pages.resource,
      at: 'Request, type',
      says: 'type is required',
      assumes: 'a missing one is 99992402',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      ...inPicture,
      {
        send: ([first, second]) => call('GET', `${one(idIn(second))}/resources/${keyIn(first)}`),
        expect: badFields(missing('type')),
      },
    ],
  },
  {
    id: 'feishu/refuses-the-picture-of-a-message-that-was-recalled',
    because: {
      page: pages.resource,
      at: 'Error codes, 230110',
      says: 'the message has been deleted',
      assumes: 'one that was recalled is',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      ...inPicture,
      { send: ([, second]) => recall(idIn(second)), expect: done({}) },
      { send: ofFirst(), expect: isGone },
    ],
  },
  ...(
    [
      ['sticker', { file_key: 'file_1' }, { file_key: 'file_1' }],
      ['interactive', { elements: [] }, { title: null, elements: [] }],
    ] as const
  ).map(
    ([type, content, back]): Case => ({
      id: `feishu/refuses-a-resource-of-${type}`,
      because: { page: pages.resource, at: 'Error codes, 234043', says: 'stickers and cards are not supported' },
      grade: 'documented',
      live: needsChat,
      steps: [
        { send: post(type, content), expect: sent(type, back) },
        {
          send: ([first]) => resource('file_1', 'file')(idIn(first)),
          expect: refused(234043, 'Unsupported message type.'),
        },
      ],
    }),
  ),
];
