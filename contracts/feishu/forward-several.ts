/** What messages have in common that are merged. */
import { type Case, type ExpectedResponse, frozen, type Step } from '../engine/case.ts';
import type { RequestTemplate } from '../engine/http.ts';
import {
  type Answers,
  allInvalid,
  anything,
  chatsWith,
  type Declared,
  dissolved,
  here,
  invisible,
  nobody,
  noUser,
  nowhere,
  thread,
  toUser,
  two,
} from './forward-answers.ts';
import { childIn, forward, forwardPage, merge, merged, mergedIn, mergePage } from './forward-steps.ts';
import { neverLive } from './json-calls.ts';
import { type Headers, idIn, otherChat, sent, text, user } from './message-steps.ts';
import { app, tokenOf } from './requests.ts';
import { refused, token } from './responses.ts';
import { bearerOf, botOff, get, noMessage, reply, unknown } from './sent-message-steps.ts';

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

const lyingIn =
  (to: object = {}) =>
  (all: Answers, headers: Headers): RequestTemplate =>
    forward(childIn(all[3]), { headers, ...to });

const chatsMixed = refused(230069, 'Does not support forwarding messages from different groups.');
const sourcesMixed = refused(230067, 'The source of the messages to be merged and forwarded are not in compliance.');
const lies = refused(230064, 'The message to be forwarded is invalid.');
const outOfReach: Declared = { users: [{ open_id: user, available: false }] };
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

export const ofSeveralMessages: readonly Case[] = ofSeveral.map(([slug, before, declared, send, expect], i) => {
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
