/** Which of several faults of an answer is told, and how many answers a day has. */
import { type Case, frozen, never } from '../engine/case.ts';
import { merchant } from './component-requests.ts';
import { granted, onBehalf } from './component-steps.ts';
import { appid, own, page, playing, say, set, step } from './custom-message-steps.ts';
import {
  answer,
  badMedia,
  badMsgtype,
  badOpenid,
  customPath,
  massPath,
  noMediaId,
  plainly,
  played,
  saysNothing,
  taken,
  text,
  tooLate,
  tooLong,
  tooMany,
  tooOften,
  twoTypes,
  user,
} from './message-requests.ts';
import { askQuota, clearOne } from './quota-requests.ts';
import { quotaOf } from './quota-responses.ts';
import { account, tokenOf } from './requests.ts';
import { tokenFor } from './responses.ts';
import { ofOwn, unordered } from './two-fault-requests.ts';

const everything = {
  touser: 'nobody',
  text: { content: '字'.repeat(683) },
  news: { articles: [{}, {}] },
  image: { media_id: 'nothing' },
};

export const order: readonly Case[] = [
  {
    id: 'wechat/custom-send-order-of-what-is-wrong',
    because: unordered(
      page,
      'the receiver, the kind, what it says, two kinds at once, how long it is, what it names, the time, then the count',
    ),
    grade: 'assumed',
    live: playing,
    steps: [
      ...own,
      ...['nothing', 'msgmenu', 'voice', 'text', 'news', 'image'].map((msgtype) =>
        say({ ...everything, msgtype }, badOpenid),
      ),
      say({ ...everything, touser: user, msgtype: 'nothing' }, badMsgtype),
      say({ ...everything, touser: user, msgtype: 'link', link: {} }, saysNothing),
      say({ ...everything, touser: user, msgtype: 'music', music: {} }, saysNothing),
      say({ ...everything, touser: user, msgtype: 'voice', voice: {} }, noMediaId),
      ...['text', 'news', 'image'].map((msgtype) => say({ ...everything, touser: user, msgtype }, twoTypes)),
      say({ msgtype: 'msgmenu' }, saysNothing),
      say({ msgtype: 'image' }, noMediaId),
      say({ msgtype: 'nothing' }, badMsgtype),
      say({ msgtype: 'text', text: everything.text }, tooLong),
      say({ msgtype: 'news', news: everything.news }, tooMany),
      say({ msgtype: 'image', image: everything.image }, badMedia),
      say({ ...text, image: {} }, twoTypes),
      say(text, tooLate),
      played(appid, { event: 'CLICK' }),
      say(text, taken),
      say(text, taken),
      say(text, taken),
      say({ ...everything, touser: user, msgtype: 'nothing' }, badMsgtype),
      say({ msgtype: 'msgmenu' }, saysNothing),
      say({ msgtype: 'image' }, noMediaId),
      say({ ...text, image: {} }, twoTypes),
      say({ msgtype: 'text', text: everything.text }, tooLong),
      say({ msgtype: 'news', news: everything.news }, tooMany),
      say({ msgtype: 'image', image: everything.image }, badMedia),
      say(text, tooOften),
    ],
  },
];

const limits = { page: 'wechat-limits', at: 'customer messages' };
const daySpent = plainly(45009, 'reach max api daily quota limit');

export const daily: readonly Case[] = [
  {
    id: 'wechat/custom-send-has-a-quota-that-can-be-asked-for',
    because: { ...limits, says: '500 000 a day', assumes: 'what is refused behind the gateway counts' },
    grade: 'assumed',
    live: never('another program may have sent some today'),
    steps: [
      step(answer({ touser: 'nobody' }), badOpenid),
      step(askQuota(customPath), quotaOf(500_000, 1)),
      step(clearOne(customPath), taken),
      step(askQuota(customPath), quotaOf(500_000, 0)),
      step(askQuota(massPath('sendall')), quotaOf(100, 0)),
      step(askQuota(massPath('get')), quotaOf(0, 0)),
    ],
  },
  {
    id: 'wechat/custom-send-has-a-smaller-quota-for-a-test-account',
    because: { ...limits, says: '50 000 a day of a test account', assumes: 'calls count as of any other account' },
    grade: 'assumed',
    live: never('needs an account of that kind'),
    steps: [
      { needs: [frozen, account(appid, { kind: 'test' })], send: tokenOf(appid), expect: tokenFor(7200) },
      step((earlier) => askQuota(customPath, ofOwn(earlier)), quotaOf(50_000, 0)),
      say({ touser: 'nobody' }, badOpenid, [set('dailyCustomMessagesOfTests', 1)]),
      step((earlier) => askQuota(customPath, ofOwn(earlier)), quotaOf(1, 1)),
      say(text, daySpent),
      step((earlier) => ({ ...answer(text, ofOwn(earlier)), method: 'PUT' }), daySpent),
      say(text, plainly(48001, 'api unauthorized'), [account(appid, { kind: 'test', verified: false })]),
    ],
  },
  {
    id: 'wechat/custom-send-answers-45009-once-the-day-is-spent',
    because: { ...limits, says: 'so many a day', assumes: 'what is refused behind the gateway counts' },
    grade: 'assumed',
    live: never('spends the messages of a day'),
    steps: onBehalf(
      [1],
      step((all) => answer({ touser: 'nobody' }, granted(all)), badOpenid, [set('dailyCustomMessages', 1)]),
      step((all) => answer(text, granted(all)), daySpent),
      step((all) => ({ ...answer(text, granted(all)), method: 'PUT' }), daySpent),
      step((all) => answer(text, granted(all)), plainly(61007, 'api is unauthorized to component'), [
        merchant({ permissions: [2] }),
      ]),
      step((all) => answer(text, granted(all)), plainly(48001, 'api unauthorized'), [
        merchant({ verified: false, permissions: [1] }),
      ]),
    ),
  },
  {
    id: 'wechat/custom-send-looks-at-permission-sets-before-the-quota-of-a-test-account',
    because: { ...limits, says: 'so many a day', assumes: 'who has not granted the call is told so first' },
    grade: 'assumed',
    live: never('spends the messages of a day'),
    steps: onBehalf(
      [1],
      step((all) => answer({ touser: 'nobody' }, granted(all)), badOpenid, [
        merchant({ kind: 'test', permissions: [1] }),
        set('dailyCustomMessagesOfTests', 1),
      ]),
      step((all) => answer(text, granted(all)), daySpent),
      step((all) => answer(text, granted(all)), plainly(61007, 'api is unauthorized to component'), [
        merchant({ kind: 'test', permissions: [2] }),
      ]),
    ),
  },
];
