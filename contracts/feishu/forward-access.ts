/** Who may pass messages on, what is looked at first, and what no call brings about. */
import { type Case, type ExpectedResponse, frozen, never, type Step } from '../engine/case.ts';
import type { HttpResponse, RequestTemplate } from '../engine/http.ts';
import { childIn, forward, forwardPage, merge, merged, mergedIn, mergePage, passScopes } from './forward-steps.ts';
import { badFields, call, done, missing, neverLive, scopeCases, wrongType } from './json-calls.ts';
import {
  chat,
  type Headers,
  idIn,
  inPrivate,
  needsChat,
  otherChat,
  otherUser,
  post,
  sent,
  text,
  user,
} from './message-steps.ts';
import { app, fault, tokenOf } from './requests.ts';
import { refused, token, userToken } from './responses.ts';
import { bearerOf, botOff, get, noMessage, one, outside, recall, reply, unknown } from './sent-message-steps.ts';

type Declared = Parameters<typeof app>[1];
type Send = (message: string, headers: Headers) => RequestTemplate;

const nowhere = 'oc_00000000000000000000000000000001';
const nobody = 'ou_00000000000000000000000000000001';
const asUser: Headers = { Authorization: 'Bearer u-7f1bcd13fc57d46bac21793a18e560' };

const recalledOne = refused(230065, 'The message to be forwarded has been recalled.');
const recalledAll = refused(230065, 'All messages to be forwarded have been recalled.');
const allInvalid = refused(230064, 'All messages to be forwarded are invalid.');
const invisible = refused(230050, 'The message is invisible to the operator.');
const dissolved = refused(232009, 'Your request specifies a chat which has already been dissolved.');
const unavailable = refused(230013, 'Bot has NO availability to this user.');
const badReceiver = refused(230034, 'The receive_id is invalid.');
const noThread = refused(230019, 'The thread does NOT exist.');
const noChat = refused(99992356, `these open_chat ids not existed: [${nowhere}]`);
const noUser = refused(99992351, `these open ids not existed: [${nobody}]`);
const notForwarded = refused(230061, 'The message type does not support forwarding.');

const scopes: readonly Case[] = [
  ...scopeCases('message-forwarded', forwardPage, passScopes, (headers) => forward(unknown, { headers }), noMessage),
  ...scopeCases('messages-merged', mergePage, passScopes, (headers) => merge([unknown], { headers }), allInvalid),
];

const users: readonly Case[] = (
  [
    ['forward', forwardPage, forward(unknown, { headers: asUser })],
    ['merge', mergePage, merge([unknown], { headers: asUser })],
  ] as const
).map(([slug, page, send]) => ({
  id: `feishu/refuses-to-${slug}-as-a-user`,
  because: {
    page,
    at: 'Request headers, Authorization',
    says: 'a tenant_access_token',
    assumes: 'a user token meets the refusal of other endpoints for tenant tokens alone (larksuite-cli-2506)',
  },
  grade: 'assumed',
  live: never('needs the token of a user who has logged in'),
  send,
  expect: userToken,
}));

/** Where the message is, and where it goes to. */
const here = { chat_id: chat };
const there = { chat_id: otherChat };
const chatsWith = (from: object, to: object): Declared => ({
  chats: [
    { ...here, ...from },
    { ...there, ...to },
  ],
});

const byOne: Send = (message, headers) => forward(message, { headers });
const bySeveral: Send = (message, headers) => merge([message], { headers });
const to =
  (receive_id: string, type = 'open_id'): Send =>
  (message, headers) =>
    forward(message, { headers, type, receive_id });
const severalTo =
  (receive_id: string, type = 'open_id'): Send =>
  (message, headers) =>
    merge([message], { headers, type, receive_id });
const thread = 'omt_d4be107c616a';

/** A message is sent, and maybe recalled, by an app that is declared anew then. */
const afterwards: readonly (readonly [slug: string, isRecalled: boolean, Declared, Send, ExpectedResponse])[] = [
  ['forward-without-a-bot', false, { bot: false }, byOne, botOff],
  ['forward-a-recalled-one-without-a-bot', true, { bot: false }, byOne, botOff],
  ['forward-from-a-chat-that-the-bot-is-not-in', false, chatsWith({ bot: false }, {}), byOne, invisible],
  ['forward-a-recalled-one-from-there', true, chatsWith({ bot: false }, {}), byOne, recalledOne],
  ['forward-to-a-chat-that-the-bot-is-not-in', false, chatsWith({}, { bot: false }), byOne, outside],
  ['forward-between-two-such', false, chatsWith({ bot: false }, { bot: false }), byOne, invisible],
  ['forward-to-a-dissolved-chat', false, chatsWith({}, { dissolved: true }), byOne, dissolved],
  ['forward-a-recalled-one-to-there', true, chatsWith({}, { dissolved: true }), byOne, recalledOne],
  ['forward-to-an-id-of-another-kind', false, {}, to('oc_1'), badReceiver],
  ['forward-from-there-to-an-id-of-another-kind', false, chatsWith({ bot: false }, {}), to('oc_1'), invisible],
  ['forward-from-there-into-no-thread', false, chatsWith({ bot: false }, {}), to(thread, 'thread_id'), invisible],
  ['forward-into-no-thread', false, {}, to(thread, 'thread_id'), noThread],
  ['forward-to-a-user-out-of-reach', false, { users: [{ open_id: user, available: false }] }, to(user), unavailable],
  ['forward-to-a-chat-that-there-is-not', false, { chats: [here] }, to(nowhere, 'chat_id'), noChat],
  ['forward-to-such-a-chat-without-a-bot', false, { bot: false, chats: [here] }, to(nowhere, 'chat_id'), noChat],
  ['forward-to-a-user-that-there-is-not', false, { users: [{ open_id: otherUser }] }, to(nobody), noUser],
  ['merge-without-a-bot', false, { bot: false }, bySeveral, botOff],
  ['merge-recalled-ones-without-a-bot', true, { bot: false }, bySeveral, botOff],
  ['merge-from-a-chat-that-the-bot-is-not-in', false, chatsWith({ bot: false }, {}), bySeveral, allInvalid],
  ['merge-to-a-chat-that-the-bot-is-not-in', false, chatsWith({}, { bot: false }), bySeveral, outside],
  ['merge-from-and-to-such', false, chatsWith({ bot: false }, { bot: false }), bySeveral, allInvalid],
  ['merge-recalled-ones-to-such', true, chatsWith({}, { bot: false }), bySeveral, recalledAll],
  ['merge-to-a-dissolved-chat', false, chatsWith({}, { dissolved: true }), bySeveral, dissolved],
  ['merge-to-an-id-of-another-kind', false, {}, severalTo('oc_1'), badReceiver],
  ['merge-recalled-ones-to-an-id-of-another-kind', true, {}, severalTo('oc_1'), recalledAll],
  ['merge-into-no-thread', false, {}, severalTo(thread, 'thread_id'), noThread],
  ['merge-recalled-ones-into-no-thread', true, {}, severalTo(thread, 'thread_id'), recalledAll],
  [
    'merge-to-a-user-out-of-reach',
    false,
    { users: [{ open_id: user, available: false }] },
    severalTo(user),
    unavailable,
  ],
  ['merge-to-a-chat-that-there-is-not', false, { bot: false, chats: [here] }, severalTo(nowhere, 'chat_id'), noChat],
];

const ofChangedApps: readonly Case[] = afterwards.map(([slug, isRecalled, declared, send, expect], i) => {
  const id = `cli_contractforward${i}`;
  const recalling: Step = {
    send: ([issued, first]: readonly HttpResponse[]) => recall(idIn(first), bearerOf(issued)),
    expect: done({}),
  };
  return {
    id: `feishu/two-faults-${slug}`,
    because: {
      page: slug.startsWith('forward') ? forwardPage : mergePage,
      at: 'Prerequisites, and error codes',
      says: 'the bot must be on, and in the chats; each error has a row, and their order is not said',
      assumes: 'the ids come first, then the bot, what is passed on, and whom it is for',
    },
    grade: 'assumed',
    live: neverLive,
    steps: [
      { needs: [app(id)], send: tokenOf(id), expect: token },
      { send: ([issued]) => text('hello', {}, bearerOf(issued)), expect: sent('text', { text: 'hello' }) },
      ...(isRecalled ? [recalling] : []),
      { needs: [app(id, declared)], send: ([issued, first]) => send(idIn(first), bearerOf(issued)), expect },
    ],
  };
});

const beforeTheId: readonly Case[] = (
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

const anything: ExpectedResponse = { status: 200, body: { kind: 'unspecified', why: 'other cases compare it' } };
const divider = post('system', { type: 'divider' }, { receive_id: user }, undefined, 'open_id');

const kinds: readonly Case[] = [
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

const faults: readonly Case[] = byFault.map(([endpoint, page, code, msg]) => ({
  id: `feishu/answers-${endpoint.replace('_', '-')}-with-${code}-by-fault`,
  because: { page, at: `Error codes, ${code}`, says: 'code and message' },
  grade: 'documented',
  live: never('nothing a caller sends brings it about at will'),
  needs: [fault(code, `feishu/${endpoint}`)],
  send: endpoint === 'forward' ? forward(unknown) : merge([unknown]),
  expect: refused(code, msg),
}));

const spoken: Step = {
  send: ([issued]) => text('hello', {}, bearerOf(issued)),
  expect: sent('text', { text: 'hello' }),
};
const elsewhere: Step = {
  send: ([issued]) => text('hello', { receive_id: otherChat }, bearerOf(issued)),
  expect: sent('text', { text: 'hello' }, { chat_id: otherChat }),
};
const inThread: Step = {
  send: ([issued, first]) => reply({ reply_in_thread: true })(idIn(first), bearerOf(issued)),
  expect: anything,
};
const threadElsewhere: Step = {
  send: ([issued, , second]) => reply({ reply_in_thread: true })(idIn(second), bearerOf(issued)),
  expect: anything,
};
/** What lies in a merged message is read, for its id. */
const lying: readonly Step[] = [
  { send: ([issued, first]) => merge([idIn(first)], { headers: bearerOf(issued) }), expect: merged() },
  { send: ([issued, , second]) => get(mergedIn(second), bearerOf(issued)), expect: anything },
];

type Answers = readonly HttpResponse[];
const two =
  (first: number, second: number, to: object = {}) =>
  (all: Answers, headers: Headers): RequestTemplate =>
    merge([idIn(all[first]), idIn(all[second])], { headers, ...to });
const lyingIn =
  (to: object = {}) =>
  (all: Answers, headers: Headers): RequestTemplate =>
    forward(childIn(all[3]), { headers, ...to });

const chatsMixed = refused(230069, 'Does not support forwarding messages from different groups.');
const sourcesMixed = refused(230067, 'The source of the messages to be merged and forwarded are not in compliance.');
const lies = refused(230064, 'The message to be forwarded is invalid.');
const outOfReach: Declared = { users: [{ open_id: user, available: false }] };
const toUser = { type: 'open_id', receive_id: user };
const intoThread = { type: 'thread_id', receive_id: thread };

/** Several are sent first. */
const ofSeveral: readonly (readonly [
  slug: string,
  readonly Step[],
  Declared,
  (all: Answers, headers: Headers) => RequestTemplate,
  ExpectedResponse,
])[] = [
  ['forward-what-lies-in-one-without-a-bot', [spoken, ...lying], { bot: false }, lyingIn(), botOff],
  [
    'forward-what-lies-in-one-of-a-chat-that-the-bot-is-not-in',
    [spoken, ...lying],
    chatsWith({ bot: false }, {}),
    lyingIn(),
    lies,
  ],
  [
    'forward-from-there-to-a-user-out-of-reach',
    [spoken],
    { ...chatsWith({ bot: false }, {}), ...outOfReach },
    (all, headers) => forward(idIn(all[1]), { headers, ...toUser }),
    invisible,
  ],
  ['merge-nothing-into-no-thread', [], {}, (_, headers) => merge([unknown], { headers, ...intoThread }), allInvalid],
  [
    'forward-to-a-dissolved-chat-that-is-full',
    [{ ...spoken, needs: [frozen] }, elsewhere, elsewhere, elsewhere, elsewhere, elsewhere],
    chatsWith({}, { dissolved: true }),
    (all, headers) => forward(idIn(all[1]), { headers }),
    dissolved,
  ],
  [
    'forward-what-there-is-not-to-a-chat-that-there-is-not',
    [],
    { chats: [here] },
    (_, headers) => forward(unknown, { headers, receive_id: nowhere }),
    noMessage,
  ],
  [
    'forward-what-there-is-not-to-a-user-that-there-is-not',
    [],
    { users: [] },
    (_, headers) => forward(unknown, { headers, type: 'open_id', receive_id: nobody }),
    noMessage,
  ],
  [
    'merge-to-a-user-that-there-is-not-without-a-bot',
    [],
    { bot: false, users: [] },
    (_, headers) => merge([unknown], { headers, type: 'open_id', receive_id: nobody }),
    noUser,
  ],
  ['merge-from-two-chats-without-a-bot', [spoken, elsewhere], { bot: false }, two(1, 2), botOff],
  ['merge-from-two-chats-and-a-thread', [spoken, elsewhere, threadElsewhere], {}, two(1, 3), chatsMixed],
  ['merge-from-two-chats-into-no-thread', [spoken, elsewhere], {}, two(1, 2, intoThread), chatsMixed],
  [
    'merge-a-thread-and-none-to-an-id-of-another-kind',
    [spoken, inThread, spoken],
    {},
    two(1, 3, { type: 'open_id', receive_id: 'oc_1' }),
    sourcesMixed,
  ],
  [
    'merge-a-thread-and-none-to-a-user-out-of-reach',
    [spoken, inThread, spoken],
    outOfReach,
    two(1, 3, toUser),
    sourcesMixed,
  ],
  [
    'merge-a-thread-and-none-to-a-chat-that-the-bot-is-not-in',
    [spoken, inThread, spoken],
    chatsWith({}, { bot: false }),
    two(1, 3),
    sourcesMixed,
  ],
];

const ofSeveralMessages: readonly Case[] = ofSeveral.map(([slug, before, declared, send, expect], i) => {
  const id = `cli_contractforwardm${i}`;
  return {
    id: `feishu/two-faults-${slug}`,
    because: {
      page: slug.startsWith('forward') ? forwardPage : mergePage,
      at: 'Error codes',
      says: 'each error has a row, and their order is not said',
      assumes: 'the bot comes first, then what is passed on, and whom it is for',
    },
    grade: 'assumed',
    live: neverLive,
    steps: [
      { needs: [app(id)], send: tokenOf(id), expect: token },
      ...before,
      { needs: [app(id, declared)], send: (all: Answers) => send(all, bearerOf(all[0])), expect },
    ],
  };
});

/** To somebody whom another app knows. */
const foreign: readonly Case[] = (
  [
    [
      'forward-what-there-is-not-to-the-user-of-another-app',
      (headers: Headers) => forward(unknown, { headers, ...toUser }),
      noMessage,
    ],
    [
      'merge-to-the-user-of-another-app-without-a-bot',
      (headers: Headers) => merge([unknown], { headers, ...toUser }),
      refused(99992361, 'open_id cross app'),
    ],
  ] as const
).map(([slug, send, expect], i) => ({
  id: `feishu/two-faults-${slug}`,
  because: {
    page: 'feishu-message-refusals',
    at: 'the open_id of another app',
    says: 'the gateway refuses it',
    assumes: 'after the message, and ahead of the bot',
  },
  grade: 'assumed',
  live: neverLive,
  steps: [
    {
      needs: [
        app(`cli_contractforwardo${i}`, { users: [{ open_id: user }] }),
        app(`cli_contractforwardp${i}`, { bot: false, users: [] }),
      ],
      send: tokenOf(`cli_contractforwardp${i}`),
      expect: token,
    },
    { send: ([issued]) => send(bearerOf(issued)), expect },
  ],
}));

export const forwardAccessCases: readonly Case[] = [
  ...scopes,
  ...users,
  ...ofChangedApps,
  ...beforeTheId,
  ...kinds,
  ...ofSeveralMessages,
  ...foreign,
  ...faults,
];
