/** How often there may be a message to many, and once with each clientmsgid. */
import { type Case, clockAt, frozen, later, never } from '../engine/case.ts';
import { appid, live, moving, own, ownSays, saying, step, to } from './mass-message-steps.ts';
import {
  anotherUser,
  busy,
  idTooLong,
  mass,
  noMassQuota,
  plainly,
  previewed,
  sentBefore,
  submitted,
  text,
  toTag,
  user,
} from './message-requests.ts';
import { fault, tokenOf } from './requests.ts';
import { tokenFor } from './responses.ts';
import { ofOwn } from './two-fault-requests.ts';

const digest = {
  page: 'wxjava-mass',
  at: 'clientMsgId',
  says: 'without a clientmsgid a digest of receivers and content stands for it',
};

export const once = (call: 'sendall' | 'send'): readonly Case[] => [
  {
    id: `wechat/mass-${call}-answers-45065-to-a-clientmsgid-that-was-used`,
    because: {
      page: call === 'sendall' ? 'wechat-mass-sendall' : 'wxjava-mass',
      at: call === 'sendall' ? 'error 45065' : 'clientMsgId',
      says: 'it is refused for 24 hours, with the msg_id of what was sent',
      assumes: 'not to the second any more, and each account has its own',
    },
    grade: 'assumed',
    live: moving,
    steps: [
      step(to(call, saying('a', { clientmsgid: 'one' }), 'first'), submitted, [frozen]),
      step(to(call, saying('b', { clientmsgid: 'one' }), 'first'), ([sent]) => sentBefore(sent)),
      step(to(call, saying('b', { clientmsgid: 'one' }), 'second'), submitted),
      step(to(call, saying('b', { clientmsgid: 'two' }), 'first'), submitted),
      step(to(call, saying('b', { clientmsgid: 'one' }), 'first'), ([sent]) => sentBefore(sent), [
        later(24 * 3600 - 1),
      ]),
      step(to(call, saying('b', { clientmsgid: 'one' }), 'first'), submitted, [later(1)]),
    ],
  },
  {
    id: `wechat/mass-${call}-answers-45065-to-the-same-message-again`,
    because: digest,
    grade: 'observed',
    live,
    steps: [
      step(to(call, saying('a')), submitted),
      step(to(call, saying('a')), ([sent]) => sentBefore(sent)),
      step(to(call, saying('b')), submitted),
      step(
        mass(call, { ...(call === 'sendall' ? toTag : { touser: [anotherUser, user] }), ...saying('a') }),
        submitted,
      ),
    ],
  },
  {
    id: `wechat/mass-${call}-answers-45067-to-a-clientmsgid-of-65-bytes`,
    because: { page: 'wxjava-mass', at: 'clientMsgId', says: 'at most 64 bytes' },
    grade: 'observed',
    live,
    steps: [
      step(to(call, { ...text, clientmsgid: `a${'字'.repeat(21)}` }), submitted),
      step(to(call, { ...text, clientmsgid: `ab${'字'.repeat(21)}` }), idTooLong),
    ],
  },
  {
    id: `wechat/answers-45066-to-mass-${call}-by-fault`,
    because: { page: 'wechat-global-codes', at: '45066', says: 'the same clientmsgid again too soon' },
    grade: 'observed',
    live: never('how soon is too soon is not known'),
    needs: [fault(45066, `wechat/message_mass_${call}`)],
    send: to(call, text),
    expect: plainly(45066, 'same clientmsgid retry too fast'),
  },
];

const notes = { page: 'wechat-batch-sends', at: 'notes' };

export const rations: readonly Case[] = [
  {
    id: 'wechat/mass-sendall-answers-45028-to-the-second-message-of-a-day',
    because: {
      ...notes,
      says: 'an official account may send one a day, to all or to a tag',
      assumes: 'the next is 45028, refusals do not count, and the day turns at midnight in Shanghai',
    },
    grade: 'assumed',
    live: moving,
    steps: own(
      'official',
      ownSays('sendall', saying('a', { filter: {} }), busy),
      ownSays('sendall', saying('a', toTag), submitted),
      ownSays('sendall', saying('b'), noMassQuota),
      ownSays('sendall', saying('b', toTag), noMassQuota),
      ownSays('preview', saying('b'), previewed),
      step((earlier) => to('sendall', saying('b'), ofOwn(earlier)), plainly(42001, 'access_token expired'), [
        later(12 * 3600),
      ]),
      { send: tokenOf(appid), expect: tokenFor(7200) },
      step((earlier) => to('sendall', saying('b'), ofOwn(earlier.slice(-1))), submitted),
    ),
  },
  {
    id: 'wechat/mass-sendall-answers-45028-to-the-fifth-message-of-a-month-to-all',
    because: {
      ...notes,
      says: 'a service account may send four a month to all, and as many as it likes to a tag',
      assumes: 'the next to all is 45028',
    },
    grade: 'assumed',
    live: moving,
    steps: own(
      'service',
      ...['a', 'b', 'c', 'd'].map((each) => ownSays('sendall', saying(each), submitted)),
      ownSays('sendall', saying('e'), noMassQuota),
      ...['a', 'b', 'c', 'd', 'e'].map((each) => ownSays('sendall', saying(each, toTag), submitted)),
      ownSays('send', saying('e'), submitted),
    ),
  },
  {
    id: 'wechat/mass-sendall-answers-45028-until-the-month-is-over',
    because: { ...notes, says: 'four a month', assumes: 'it turns at midnight in Shanghai' },
    grade: 'assumed',
    live: moving,
    steps: own(
      'service',
      ...['a', 'b', 'c', 'd'].map((each) => ownSays('sendall', saying(each), submitted)),
      {
        needs: [clockAt('2026-03-31T15:59:59.000Z')],
        send: tokenOf(appid),
        expect: tokenFor(7200),
      },
      step((earlier) => to('sendall', saying('e'), ofOwn(earlier.slice(5))), noMassQuota),
      step((earlier) => to('sendall', saying('e'), ofOwn(earlier.slice(5))), submitted, [later(1)]),
    ),
  },
  {
    id: 'wechat/mass-sendall-rations-no-test-account',
    because: { ...notes, says: 'official and service accounts', assumes: 'a test account has no ration' },
    grade: 'assumed',
    live: moving,
    steps: own('test', ...['a', 'b', 'c', 'd', 'e', 'f'].map((each) => ownSays('sendall', saying(each), submitted))),
  },
];
