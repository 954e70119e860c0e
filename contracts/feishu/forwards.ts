/** A message is passed on, by itself. */
import { type Case, type ExpectedResponse, frozen, later, type Step } from '../engine/case.ts';
import { type HttpResponse, textAt } from '../engine/http.ts';
import { fileUploaded, keyOf, sendFile } from './file-requests.ts';
import { forward, forwardPage, passed } from './forward-steps.ts';
import { badFields, call, done, missing } from './json-calls.ts';
import { idIn, keyIn, messageOf, needsChat, otherChat, post, sent, uploadFirst, user } from './message-steps.ts';
import { refused } from './responses.ts';
import { get, one, recall, reply, resource, said, toFirst, unknown } from './sent-message-steps.ts';

const notForwarded = refused(230061, 'The message type does not support forwarding.');
const threadId = (response: HttpResponse | undefined) => textAt(response, 'data.thread_id');
const again = '&uuid=a0d69e20-1dd1-458b-k525-dfeca4015204';

const inThread: Step = {
  send: toFirst(reply({ reply_in_thread: true })),
  expect: ([first]) =>
    done({ ...messageOf('text', { text: 'well' }), parent_id: idIn(first), root_id: idIn(first), thread_id: /^omt_/ }),
};

const taken: readonly Case[] = [
  {
    id: 'feishu/forwards-a-message',
    because: { page: forwardPage, at: 'Response', says: 'the new message, with an id of its own' },
    grade: 'documented',
    live: needsChat,
    steps: [
      said,
      {
        send: ([first]) => forward(idIn(first)),
        expect: ([first]) => passed({ message_id: new RegExp(`^(?!${idIn(first)}$)om_x100b[0-9a-f]{27}$`) }),
      },
      {
        send: ([, second]) => get(idIn(second)),
        expect: ([, second]) =>
          done({
            items: [{ ...messageOf('text', { text: 'hello' }), chat_id: otherChat, message_id: idIn(second) }],
          }),
      },
    ],
  },
  {
    id: 'feishu/forwards-a-message-to-a-user',
    because: {
      page: forwardPage,
      at: 'Query, receive_id_type',
      says: 'open_id and other ids of users, email, chat_id and thread_id',
    },
    grade: 'documented',
    live: needsChat,
    steps: [
      said,
      {
        send: ([first]) => forward(idIn(first), { type: 'open_id', receive_id: user }),
        expect: passed({ chat_id: /^oc_[0-9a-f]{32}$/ }),
      },
    ],
  },
  {
    id: 'feishu/forwards-a-message-into-a-thread',
    because: {
      page: forwardPage,
      at: 'Query, receive_id_type',
      says: 'thread_id names a thread',
      assumes: 'the new message is in its chat, and says which thread it is in',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      said,
      inThread,
      {
        send: ([first, second]) => forward(idIn(first), { type: 'thread_id', receive_id: threadId(second) }),
        expect: ([first, second]) => passed({ chat_id: textAt(first, 'data.chat_id'), thread_id: threadId(second) }),
      },
    ],
  },
  {
    id: 'feishu/forwards-a-picture-that-can-be-had-from-both',
    because: {
      page: forwardPage,
      at: 'Response, body',
      says: 'what the message holds',
      assumes: 'its picture can be had through either message',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      uploadFirst,
      {
        send: ([first]) => post('image', { image_key: keyIn(first) }),
        expect: ([first]) => sent('image', { image_key: keyIn(first) }),
      },
      {
        send: ([, second]) => forward(idIn(second)),
        expect: ([first]) => done({ ...messageOf('image', { image_key: keyIn(first) }), chat_id: otherChat }),
      },
      {
        send: ([first, , third]) => resource(keyIn(first))(idIn(third)),
        expect: {
          status: 200,
          headers: { 'content-type': /^image\/png$/ },
          body: { kind: 'unspecified', why: 'other cases compare what is downloaded' },
        },
      },
    ],
  },
  {
    id: 'feishu/forwards-once-for-one-uuid-and-chat',
    because: {
      page: forwardPage,
      at: 'Query, uuid',
      says: 'the same uuid forwards once within an hour, to one target',
      assumes: 'the second call is answered as the first was',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      { ...said, needs: [frozen] },
      { send: ([first]) => forward(idIn(first), { more: again }), expect: passed() },
      {
        send: ([first]) => forward(idIn(first), { more: again }),
        expect: ([, second]) => passed({ message_id: idIn(second) }),
      },
      {
        send: ([first]) => forward(idIn(first), { type: 'open_id', receive_id: user, more: again }),
        expect: ([, second]) => passed({ chat_id: /^oc_/, message_id: new RegExp(`^(?!${idIn(second)}$)`) }),
      },
      {
        needs: [later(3601)],
        send: ([first]) => forward(idIn(first), { more: again }),
        expect: ([, second]) => passed({ message_id: new RegExp(`^(?!${idIn(second)}$)`) }),
      },
    ],
  },
  {
    id: 'feishu/forwards-five-messages-a-second-to-one-chat',
    because: { page: forwardPage, at: 'Limits', says: 'one chat gets 5 messages a second' },
    grade: 'documented',
    live: needsChat,
    steps: [
      { ...said, needs: [frozen] },
      ...Array.from({ length: 5 }, (): Step => ({ send: ([first]) => forward(idIn(first)), expect: passed() })),
      {
        send: ([first]) => forward(idIn(first)),
        expect: refused(230020, 'This operation triggers the frequency limit.'),
      },
    ],
  },
];

const refusedForms: readonly Case[] = [
  {
    id: 'feishu/refuses-to-forward-to-nobody',
    because: {
      page: 'feishu-message-refusals',
      at: 'a query without receive_id_type',
      says: 'what is missing is listed',
      assumes: 'here, too',
    },
    grade: 'assumed',
    live: needsChat,
    send: call('POST', `${one(unknown)}/forward`, {}),
    expect: badFields(missing('receive_id_type'), missing('receive_id')),
  },
  {
    id: 'feishu/refuses-to-forward-to-a-phone',
    because: {
      page: forwardPage,
      at: 'Query, receive_id_type',
      says: 'open_id, user_id, union_id, email, chat_id and thread_id',
      assumes: 'another is refused by the gateway, with these in their order',
    },
    grade: 'assumed',
    live: needsChat,
    send: forward(unknown, { type: 'phone' }),
    expect: badFields({
      field: 'receive_id_type',
      value: 'phone',
      description: 'options: [open_id,user_id,union_id,email,chat_id,thread_id]',
    }),
  },
  {
    id: 'feishu/refuses-to-forward-with-a-uuid-of-51-characters',
    because: {
      page: forwardPage,
      at: 'Query, uuid',
      says: 'at most 50 characters',
      assumes: 'a longer one is 99992402',
    },
    grade: 'assumed',
    live: needsChat,
    send: forward(unknown, { more: `&uuid=${'u'.repeat(51)}` }),
    expect: badFields({ field: 'uuid', value: 'u'.repeat(51), description: 'the max len is 50' }),
  },
  {
    id: 'feishu/refuses-to-forward-a-message-that-was-recalled',
    because: { page: forwardPage, at: 'Error codes, 230065', says: 'the message was recalled' },
    grade: 'documented',
    live: needsChat,
    steps: [
      said,
      { send: toFirst(recall), expect: done({}) },
      {
        send: ([first]) => forward(idIn(first)),
        expect: refused(230065, 'The message to be forwarded has been recalled.'),
      },
    ],
  },
  {
    id: 'feishu/refuses-to-forward-a-system-message',
    because: { page: forwardPage, at: 'Error codes, 230061', says: 'system messages are not forwarded' },
    grade: 'documented',
    live: needsChat,
    steps: [
      {
        send: post('system', { type: 'divider' }, { receive_id: user }, undefined, 'open_id'),
        expect: sent('system', { type: 'divider' }, { chat_id: /^oc_/ }),
      },
      { send: ([first]) => forward(idIn(first)), expect: notForwarded },
    ],
  },
  {
    id: 'feishu/refuses-to-forward-into-a-thread-that-there-is-not',
    because: {
      page: forwardPage,
      at: 'Error codes, 230019',
      says: 'the thread does not exist',
      assumes: 'the gateway looks up no threads',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      said,
      {
        send: ([first]) => forward(idIn(first), { type: 'thread_id', receive_id: 'omt_d4be107c616a' }),
        expect: refused(230019, 'The thread does NOT exist.'),
      },
    ],
  },
];

const anything: ExpectedResponse = { status: 200, body: { kind: 'unspecified', why: 'other cases compare it' } };

const voices: Case = {
  id: 'feishu/refuses-to-forward-a-voice',
  because: { page: forwardPage, at: 'Error codes, 230061', says: 'voices are not forwarded' },
  grade: 'documented',
  live: needsChat,
  steps: [
    { send: sendFile({ file_type: 'opus', duration: '1000' }), expect: fileUploaded },
    {
      send: ([first]) => post('audio', { file_key: keyOf(first) }),
      expect: anything,
    },
    { send: ([, second]) => forward(idIn(second)), expect: notForwarded },
  ],
};

export const forwardCases: readonly Case[] = [...taken, ...refusedForms, voices];
