/** How long a message may be, and how often one is sent. */
import { type Case, frozen, later, type Need, never, type Step } from '../engine/case.ts';
import { type RequestTemplate, textAt } from '../engine/http.ts';
import { badParameter, done } from './json-calls.ts';
import { helloSent, messageOf, needsChat, otherChat, page, post, sent, text } from './message-steps.ts';
import { app, tokenOf, withToken } from './requests.ts';
import { refused, token, tooMany } from './responses.ts';

/** A body of exactly so many bytes, by a field that nobody knows: an answer as long could not be shown. */
function ofBytes(bytes: number, build: (padding: string) => RequestTemplate): RequestTemplate {
  const { body } = build('');
  if (body?.kind !== 'raw' || typeof body.content !== 'string') throw new Error('no JSON body');
  return build('x'.repeat(bytes - body.content.length));
}
const longText = (bytes: number) => ofBytes(bytes, (padding) => text('hello', { padding }));
const longPost = (bytes: number) =>
  ofBytes(bytes, (padding) => post('post', { zh_cn: { title: 'hello', content: [] } }, { padding }));
const longCard = (bytes: number) => ofBytes(bytes, (padding) => post('interactive', { elements: [] }, { padding }));
const tooLong = refused(230025, 'The length of the message content reaches its limit.');
const anyMessage = (type: string) => done(messageOf(type, /./));

const sizes: readonly Case[] = (
  [
    ['text', 153_600, 'at most 150 KB', longText],
    ['post', 30_720, 'at most 30 KB', longPost],
    ['interactive', 30_720, 'at most 30 KB', longCard],
  ] as const
).flatMap(([type, most, says, make]): Case[] => [
  {
    id: `feishu/takes-${type}-of-${most}-bytes`,
    because: { page, at: 'Request body, limits', says, assumes: 'KB is 1024 bytes, of the body, and all of them' },
    grade: 'assumed',
    live: needsChat,
    send: make(most),
    expect: anyMessage(type),
  },
  {
    id: `feishu/refuses-${type}-of-${most + 1}-bytes`,
    because: { page, at: 'Request body, limits', says, assumes: 'KB is 1024 bytes, of the body' },
    grade: 'assumed',
    live: needsChat,
    send: make(most + 1),
    expect: tooLong,
  },
]);

const hugeText: Case = {
  id: 'feishu/refuses-a-text-of-two-megabytes',
  because: { page, at: 'Request body, limits', says: 'at most 150 KB', assumes: 'however much more it is' },
  grade: 'assumed',
  live: needsChat,
  send: longText(2 * 1024 * 1024),
  expect: tooLong,
};

const times = (count: number, step: Step): readonly Step[] => Array.from({ length: count }, () => step);
const afterwards = (need: Need, step: Step): Step => ({ ...step, needs: [need] });
const standsStill = never('the clock of the live service does not stand still');
const busy = 'cli_contractmessage5';

/** The cheapest call there is. */
const cheap = post('picture', {});
const badType = badParameter('invalid msg_type');

const asBusy: Step = {
  send: ([first]) => post('picture', {}, {}, { Authorization: `Bearer ${textAt(first, 'tenant_access_token')}` }),
  expect: badType,
};
const cheapStep: Step = { send: cheap, expect: badType };
const helloStep: Step = { send: text('hello'), expect: helloSent };
const tooOften = refused(230020, 'This operation triggers the frequency limit.');
const rate = 'feishu-frequency-control';

const rates: readonly Case[] = [
  {
    id: 'feishu/refuses-the-51st-message-in-a-second',
    because: { page: rate, at: 'Tiers', says: '50 calls a second are let through, the next is 99991400 with HTTP 429' },
    grade: 'documented',
    live: standsStill,
    steps: [
      afterwards(frozen, cheapStep),
      ...times(49, cheapStep),
      { send: cheap, expect: tooMany('50', '1') },
      afterwards(later(1), cheapStep),
    ],
  },
  {
    id: 'feishu/refuses-the-1001st-message-in-a-minute',
    because: {
      page: rate,
      at: 'Tiers',
      says: '1000 calls a minute are let through, whichever of the two trips first',
      assumes: 'reset tells when the oldest call is a minute old, and the scope is asked after that',
    },
    grade: 'assumed',
    live: standsStill,
    steps: [
      { needs: [frozen, app(busy)], send: tokenOf(busy), expect: token },
      ...Array.from({ length: 1000 }, (_, i) => (i > 0 && i % 50 === 0 ? afterwards(later(1), asBusy) : asBusy)),
      { ...asBusy, expect: tooMany('50', '1') },
      { ...asBusy, needs: [later(1), app(busy, { scopes: [] })], expect: tooMany('1000', '40') },
    ],
  },
  {
    id: 'feishu/refuses-the-sixth-message-to-a-chat-in-a-second',
    because: {
      page,
      at: 'Limits',
      says: 'one chat gets 5 messages a second, of all its bots together',
      assumes: 'the sixth is 230020, with HTTP 400, and what is refused does not count',
    },
    grade: 'assumed',
    live: standsStill,
    steps: [
      afterwards(frozen, helloStep),
      ...times(3, helloStep),
      cheapStep,
      { send: text('hello', {}, withToken('t-contractother0000000000000000000000000').headers), expect: helloSent },
      { send: text('hello'), expect: tooOften },
      {
        send: text('hello', { receive_id: otherChat }),
        expect: sent('text', { text: 'hello' }, { chat_id: otherChat }),
      },
      afterwards(later(1), helloStep),
    ],
  },
  {
    id: 'feishu/answers-a-uuid-again-in-a-chat-that-is-full',
    because: {
      page,
      at: 'Request body, uuid',
      says: 'the same uuid sends at most one message',
      assumes: 'what sends none is not counted',
    },
    grade: 'assumed',
    live: standsStill,
    steps: [
      afterwards(frozen, { send: text('hello', { uuid: 'a' }), expect: helloSent }),
      ...times(4, helloStep),
      { send: text('hello', { uuid: 'a' }), expect: helloSent },
      { send: text('hello'), expect: tooOften },
    ],
  },
];

export const messageLimitCases: readonly Case[] = [...sizes, hugeText, ...rates];
