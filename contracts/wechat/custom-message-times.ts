/** For how long after a word of theirs a user may be answered, and how often. */
import { type Case, frozen, later, type Step } from '../engine/case.ts';
import { appid, aSwitch, own, playing, say, set, step } from './custom-message-steps.ts';
import { anotherUser, answer, played, taken, text, tooLate, tooOften } from './message-requests.ts';

const rules = { page: 'wechat-customer-service', at: 'rules' };
const five = (expect: Step['expect']) => Array.from({ length: 5 }, () => say(text, expect));
const hours = (count: number) => count * 3600;

export const times: readonly Case[] = [
  {
    id: 'wechat/custom-send-answers-45015-to-a-user-who-did-nothing',
    because: { page: 'community-message-45015', at: 'question', says: 'outside of the time it is 45015' },
    grade: 'observed',
    live: playing,
    steps: [...own, say(text, tooLate), played(appid, undefined, anotherUser), say(text, tooLate)],
  },
  {
    id: 'wechat/custom-send-takes-five-answers-to-a-message',
    because: { ...rules, says: 'five messages in answer to one of the user’s; another message begins anew' },
    grade: 'documented',
    live: playing,
    steps: [
      ...own,
      played(appid),
      ...five(taken),
      say(text, tooOften),
      played(appid),
      ...five(taken),
      say(text, tooOften),
    ],
  },
  {
    id: 'wechat/custom-send-takes-answers-for-48-hours',
    because: { ...rules, says: 'for 48 hours after a message', assumes: 'not to the second any more' },
    grade: 'assumed',
    live: playing,
    steps: [
      { needs: [frozen], ...played('anybody') },
      step(answer(text, 'anybody'), taken, [later(hours(48) - 1)]),
      step(answer(text, 'anybody'), tooLate, [later(1)]),
    ],
  },
  {
    id: 'wechat/custom-send-takes-three-answers-in-a-minute-to-an-event',
    because: { ...rules, says: 'three messages, in the minute after a menu, a subscription or a scan' },
    grade: 'documented',
    live: playing,
    steps: [
      ...own,
      ...['subscribe', 'SCAN', 'CLICK'].flatMap((event) => [
        played(appid, { event }),
        say(text, taken),
        say(text, taken),
        say(text, taken),
        say(text, tooOften),
      ]),
      played(appid, { event: 'CLICK' }),
      say(text, taken, [later(59)]),
      say(text, tooLate, [later(1)]),
    ],
  },
  {
    id: 'wechat/custom-send-counts-an-event-and-a-message-apart',
    because: {
      ...rules,
      says: 'what each deed allows',
      assumes: 'both count together while both last, and what ends first is used up first',
    },
    grade: 'assumed',
    live: playing,
    steps: [
      ...own,
      played(appid),
      played(appid, { event: 'CLICK' }),
      say(text, taken),
      say(text, taken),
      say(text, taken),
      ...five(taken),
      say(text, tooOften),
      played(appid, { event: 'unsubscribe' }),
      say(text, tooLate),
    ],
  },
  {
    id: 'wechat/custom-send-takes-an-answer-of-an-account-nobody-declared',
    because: {
      ...rules,
      says: 'after what a user did',
      assumes: 'where nobody played what users do, and no account is declared, they are taken to have written',
    },
    grade: 'assumed',
    live: playing,
    steps: [
      step(answer(text), taken),
      played('another-account'),
      step(answer(text), taken),
      step(answer(text, 'another-account'), taken),
      step(answer({ ...text, touser: anotherUser }, 'another-account'), tooLate),
    ],
  },
  {
    id: 'wechat/custom-send-asks-for-a-deed-of-every-user-where-told-to',
    because: { ...rules, says: 'after what a user did' },
    grade: 'documented',
    live: aSwitch,
    steps: [
      step(answer(text), tooLate, [set('replyTime', 'always')]),
      step(answer(text, 'anybody'), tooLate),
      played('anybody'),
      ...Array.from({ length: 5 }, () => step(answer(text, 'anybody'), taken)),
      step(answer(text, 'anybody'), tooOften),
    ],
  },
  {
    id: 'wechat/custom-send-asks-for-no-deed-where-told-to',
    because: { ...rules, says: 'after what a user did', assumes: 'a test may not be about that' },
    grade: 'assumed',
    live: aSwitch,
    steps: [...own, say(text, taken, [set('replyTime', 'never')]), played(appid), ...five(taken), say(text, taken)],
  },
];
