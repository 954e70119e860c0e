/** Which messages may be passed on, and what no call brings about. */
import { type Case, never } from '../engine/case.ts';
import { anything, recalledOne, there } from './forward-answers.ts';
import { forward, forwardPage, merge, mergePage } from './forward-steps.ts';
import { badFields, call, done, missing, neverLive, wrongType } from './json-calls.ts';
import { idIn, inPrivate, needsChat, post, sent, user } from './message-steps.ts';
import { app, fault, tokenOf } from './requests.ts';
import { refused, token } from './responses.ts';
import { bearerOf, noMessage, one, recall, unknown } from './sent-message-steps.ts';

const notForwarded = refused(230061, 'The message type does not support forwarding.');

export const beforeTheId: readonly Case[] = (
  [
    [
      'fields',
      call('POST', `${one(unknown)}/forward`, {}),
      badFields(missing('receive_id_type'), missing('receive_id')),
    ],
    [
      'the-type-of-a-field',
      call('POST', `${one(unknown)}/forward?receive_id_type=chat_id`, { receive_id: 7 }),
      wrongType('receive_id', '7'),
    ],
    ['the-receiver', forward(unknown, { type: 'open_id', receive_id: 'oc_1' }), noMessage],
  ] as const
).map(([slug, send, expect]) => ({
  id: `feishu/forwards-an-unknown-message-and-${slug}`,
  because: {
    page: 'feishu-message-refusals',
    at: 'a message_id that leads nowhere',
    says: 'the gateway refuses it, ahead of the service',
    assumes: 'after the fields',
  },
  grade: 'assumed',
  live: needsChat,
  send,
  expect,
}));

const divider = post('system', { type: 'divider' }, { receive_id: user }, undefined, 'open_id');

export const kinds: readonly Case[] = [
  {
    id: 'feishu/forward-of-a-recalled-divider',
    because: {
      page: forwardPage,
      at: 'Error codes',
      says: 'each error has a row, and their order is not said',
      assumes: 'that it was recalled comes before what it is',
    },
    grade: 'assumed',
    live: needsChat,
    steps: [
      { send: divider, expect: sent('system', { type: 'divider' }, inPrivate) },
      { send: ([first]) => recall(idIn(first)), expect: done({}) },
      { send: ([first]) => forward(idIn(first)), expect: recalledOne },
    ],
  },
  {
    id: 'feishu/forward-of-a-divider-in-the-chat-of-another-bot',
    because: {
      page: forwardPage,
      at: 'Error codes',
      says: 'each error has a row, and their order is not said',
      assumes: 'what a message is comes before whether it can be seen',
    },
    grade: 'assumed',
    live: neverLive,
    steps: [
      { needs: [app('cli_contractforwardk1')], send: tokenOf('cli_contractforwardk1'), expect: token },
      { send: ([issued]) => ({ ...divider, headers: bearerOf(issued) }), expect: anything },
      {
        needs: [app('cli_contractforwardk2', { chats: [there] })],
        send: tokenOf('cli_contractforwardk2'),
        expect: token,
      },
      { send: ([, first, issued]) => forward(idIn(first), { headers: bearerOf(issued) }), expect: notForwarded },
    ],
  },
];

/** Listed, and brought about by no call. */
const byFault: readonly (readonly [endpoint: string, page: string, code: number, msg: string])[] = [
  ['forward', forwardPage, 230062, 'No permission to forward to third-party encryption group.'],
  ['forward', forwardPage, 230063, 'The chat_id of group to forward is invalid.'],
  ['forward', forwardPage, 230066, 'The message to be forwarded is in a secret group, forwarding is not supported.'],
  ['forward', forwardPage, 230070, 'Forwarding of messages in restricted mode is not allowed.'],
  ['forward', forwardPage, 230074, 'The target thread is invisible to the operator.'],
  [
    'merge_forward',
    mergePage,
    230066,
    'The messages to be forwarded are in a secret group and do not support forwarding.',
  ],
];

export const faults: readonly Case[] = byFault.map(([endpoint, page, code, msg]) => ({
  id: `feishu/answers-${endpoint.replace('_', '-')}-with-${code}-by-fault`,
  because: { page, at: `Error codes, ${code}`, says: 'code and message' },
  grade: 'documented',
  live: never('nothing a caller sends brings it about at will'),
  needs: [fault(code, `feishu/${endpoint}`)],
  send: endpoint === 'forward' ? forward(unknown) : merge([unknown]),
  expect: refused(code, msg),
}));
