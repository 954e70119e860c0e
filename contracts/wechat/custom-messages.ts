/** Answers to one user: what they may say, what they may name, and when. */
import { type Case, frozen, later, type Need, never, type Step, safe } from '../engine/case.ts';
import { merchant } from './component-requests.ts';
import { granted, onBehalf } from './component-steps.ts';
import { addDraft, article, cover, idIn as idOfDraft, someMediaId } from './draft-requests.ts';
import {
  anotherUser,
  answer,
  badMedia,
  badMsgtype,
  badOpenid,
  customPath,
  idIn,
  massPath,
  noMediaId,
  permanent,
  picture,
  plainly,
  played,
  saysNothing,
  taken,
  temporary,
  text,
  tooLate,
  tooLong,
  tooMany,
  tooOften,
  twoTypes,
  user,
} from './message-requests.ts';
import { submitted } from './publish-requests.ts';
import { askQuota, clearOne } from './quota-requests.ts';
import { quotaOf } from './quota-responses.ts';
import { account, fault, tokenOf } from './requests.ts';
import { tokenFor } from './responses.ts';
import { ofOwn, unordered } from './two-fault-requests.ts';

const page = 'wechat-custom-send';
const live = never('needs a user who has just written');
const aSwitch = never('a switch of the emulator');
const playing = never('needs a user who does just this');
const set = (name: string, value: unknown): Need => ({ kind: 'setting', name: `wechat.${name}`, value });
const step = (send: Step['send'], expect: Step['expect'], needs: Step['needs'] = []): Step => ({ needs, send, expect });

const appid = 'wxcontractanswers01';
/** A declared account's token, answer 0; time stands still. */
const own: readonly [Step, ...Step[]] = [
  { needs: [frozen, account(appid)], send: tokenOf(appid), expect: tokenFor(7200) },
];
const say = (fields: Readonly<Record<string, unknown>>, expect: Step['expect'], needs: Step['needs'] = []): Step =>
  step((earlier) => answer(fields, ofOwn(earlier)), expect, needs);

const kinds: readonly Case[] = [
  {
    id: 'wechat/custom-send-takes-a-picture',
    because: { page, at: 'image.media_id, and sample', says: 'a picture by its media_id; the answer is errcode 0, ok' },
    grade: 'documented',
    live,
    steps: [temporary(), step((earlier) => answer(picture(idIn(earlier))), taken)],
  },
  {
    id: 'wechat/custom-send-takes-each-kind',
    because: { page, at: 'request body', says: 'these kinds, each with what it is made of' },
    grade: 'documented',
    live,
    steps: [
      temporary(),
      temporary('voice'),
      temporary('video'),
      temporary('thumb'),
      step(answer(text), taken),
      step((all) => answer({ msgtype: 'voice', voice: { media_id: idIn(all, 1) } }), taken),
      step(
        (all) =>
          answer({
            msgtype: 'video',
            video: { media_id: idIn(all, 2), thumb_media_id: idIn(all, 3, 'thumb_media_id'), title: 't' },
          }),
        taken,
      ),
      step((all) => answer({ msgtype: 'video', video: { media_id: idIn(all, 2) } }), taken),
      step(
        (all) =>
          answer({
            msgtype: 'music',
            music: { musicurl: 'http://e.com/1', hqmusicurl: 'http://e.com/2', thumb_media_id: idIn(all) },
          }),
        taken,
      ),
      step(answer({ msgtype: 'news', news: { articles: [{ title: 't', url: 'http://e.com' }] } }), taken),
      step(answer({ msgtype: 'mpnewsarticle', mpnewsarticle: { article_id: 'x' } }), taken),
      step(answer({ msgtype: 'msgmenu', msgmenu: { head_content: 'h', list: [{ id: '1', content: 'c' }] } }), taken),
      step(answer({ msgtype: 'wxcard', wxcard: { card_id: 'x' } }), taken),
      step(
        (all) =>
          answer({
            msgtype: 'miniprogrampage',
            miniprogrampage: { appid: 'wx1', pagepath: 'p', thumb_media_id: idIn(all) },
          }),
        taken,
      ),
      step(answer({ msgtype: 'link', link: { title: 't', url: 'http://e.com' } }), taken),
      step(answer({ ...text, customservice: { kf_account: 'a@b' } }), taken),
    ],
  },
  {
    id: 'wechat/custom-send-takes-a-draft-as-mpnews',
    because: {
      page,
      at: 'mpnews',
      says: 'articles by their media_id; it is given up',
      assumes: 'a draft is still taken',
    },
    grade: 'assumed',
    live,
    steps: [
      cover,
      { send: (earlier) => addDraft([article(idOfDraft(earlier))]), expect: someMediaId },
      step((all) => answer({ msgtype: 'mpnews', mpnews: { media_id: idIn(all, 1) } }), taken),
      step((all) => answer({ msgtype: 'mpnews', mpnews: { media_id: idIn(all) } }), badMedia),
      step((all) => answer(picture(idIn(all, 1))), badMedia),
    ],
  },
];

const refusals: readonly Case[] = [
  {
    id: 'wechat/custom-send-answers-40003-to-what-is-no-openid',
    because: {
      page: 'community-message-40003',
      at: 'question',
      says: 'an openid of somebody else’s is 40003',
      assumes: 'so is what has not the form of one',
    },
    grade: 'assumed',
    live: safe,
    steps: [
      step(answer({ ...text, touser: 'OPENID' }), badOpenid),
      step(answer({ ...text, touser: undefined }), badOpenid),
      step(answer({ ...text, touser: [user] }), badOpenid),
      step(answer({ ...text, touser: `${user}1` }), badOpenid),
      step(answer({ ...text, touser: user.slice(1) }), badOpenid),
    ],
  },
  {
    id: 'wechat/custom-send-answers-40008-to-a-msgtype-there-is-none-of',
    because: { page, at: 'msgtype', says: 'one of a list', assumes: 'another is 40008' },
    grade: 'assumed',
    live: safe,
    steps: [
      step(answer({ msgtype: 'picture' }), badMsgtype),
      step(answer({ text: { content: 'x' } }), badMsgtype),
      step(answer({ msgtype: 'constructor' }), badMsgtype),
    ],
  },
  {
    id: 'wechat/custom-send-answers-44004-to-what-says-nothing',
    because: { page, at: 'request body', says: 'required', assumes: 'without it the refusal is 44004' },
    grade: 'assumed',
    live: safe,
    steps: [
      step(answer({ msgtype: 'text' }), saysNothing),
      step(answer({ msgtype: 'text', text: { content: '' } }), saysNothing),
      step(answer({ msgtype: 'text', text: 'x' }), saysNothing),
      step(answer({ msgtype: 'news', news: { articles: [] } }), saysNothing),
      step(answer({ msgtype: 'msgmenu', msgmenu: {} }), saysNothing),
    ],
  },
  {
    id: 'wechat/custom-send-answers-41006-without-a-media-id',
    because: { page: 'wechat-global-codes', at: '41006', says: 'no media_id', assumes: 'so it is here' },
    grade: 'assumed',
    live: safe,
    steps: [
      step(answer({ msgtype: 'image' }), noMediaId),
      step(answer({ msgtype: 'image', image: { media_id: '' } }), noMediaId),
      step(answer({ msgtype: 'image', image: { media_id: 5 } }), noMediaId),
      step(answer({ msgtype: 'mpnews', mpnews: {} }), noMediaId),
    ],
  },
  {
    id: 'wechat/custom-send-answers-45162-to-two-kinds-at-once',
    because: { page: 'wechat-captured-replies', at: '45162', says: 'what two kinds say in one body' },
    grade: 'observed',
    live: safe,
    send: answer({ ...text, link: { title: 't', url: 'http://e.com' } }),
    expect: twoTypes,
  },
  {
    id: 'wechat/custom-send-takes-2048-bytes-of-text-and-no-more',
    because: {
      page: 'chatgpt-on-wechat',
      at: 'MAX_UTF8_LEN',
      says: 'pieces of 2048 bytes are sent',
      assumes: 'one byte more is 45002, which was seen for long texts',
    },
    grade: 'assumed',
    live,
    steps: [
      step(answer({ msgtype: 'text', text: { content: `ab${'字'.repeat(682)}` } }), taken),
      step(answer({ msgtype: 'text', text: { content: `abc${'字'.repeat(682)}` } }), tooLong),
      step(answer({ msgtype: 'text', text: { content: '字'.repeat(100_000) } }), tooLong),
    ],
  },
  {
    id: 'wechat/custom-send-answers-45008-to-two-articles',
    because: { page, at: 'news.articles', says: 'one article', assumes: 'a second one is 45008' },
    grade: 'assumed',
    live: safe,
    send: answer({ msgtype: 'news', news: { articles: [{ title: 'a' }, { title: 'b' }] } }),
    expect: tooMany,
  },
  {
    id: 'wechat/custom-send-answers-40007-to-what-is-no-media-id-of-it',
    because: {
      page: 'community-message-40007',
      at: 'question',
      says: 'a media_id that does not fit is 40007',
      assumes: 'so is one that is unknown, of another type, or gone after three days',
    },
    grade: 'assumed',
    live: never('takes three days'),
    steps: [
      { ...temporary('voice'), needs: [frozen] },
      step(answer(picture('nothing')), badMedia),
      step(answer(picture('x'.repeat(1025))), badMedia),
      step((all) => answer(picture(idIn(all))), badMedia),
      temporary(),
      step((all) => answer(picture(idIn(all, 4)), '99_contractother0000000000000000'), badMedia),
      step((all) => answer(picture(idIn(all, 4))), taken),
      step((all) => answer(picture(idIn(all, 4))), badMedia, [later(3 * 24 * 3600)]),
    ],
  },
  {
    id: 'wechat/custom-send-answers-40007-to-a-draft-that-was-published',
    because: {
      page: 'draft-limits-2026',
      at: 'notes',
      says: 'a draft that is published is 40007',
      assumes: 'so it is here, as soon as it is published, be it that nobody asked since',
    },
    grade: 'assumed',
    live: never('publishes an article, where everybody can read it'),
    steps: [
      ...submitted([frozen]),
      step((all) => answer({ msgtype: 'mpnews', mpnews: { media_id: idIn(all, 1) } }), badMedia, [later(1)]),
    ],
  },
  {
    id: 'wechat/custom-send-takes-a-permanent-picture',
    because: { page: 'wechat-customer-service', at: 'notes', says: 'permanent materials will do as well' },
    grade: 'documented',
    live,
    steps: [permanent, step((all) => answer(picture(idIn(all))), taken)],
  },
  {
    id: 'wechat/as-observed-custom-send-answers-40007-to-what-is-not-temporary',
    because: {
      page: 'community-message-40007',
      at: 'question',
      says: 'a permanent media_id was refused; mpnews with a media_id is taken no more',
    },
    grade: 'observed',
    live: aSwitch,
    steps: [
      { ...permanent, needs: [set('customMedia', 'temporary')] },
      temporary(),
      step((all) => answer(picture(idIn(all))), badMedia),
      step((all) => answer(picture(idIn(all, 1))), taken),
      cover,
      { send: (all) => addDraft([article(idOfDraft(all, 4))]), expect: someMediaId },
      step((all) => answer({ msgtype: 'mpnews', mpnews: { media_id: idIn(all, 5) } }), badMedia),
    ],
  },
  {
    id: 'wechat/answers-65400-to-custom-send-by-fault',
    because: { page: 'wechat-global-codes', at: '65400', says: 'customer service is not switched on' },
    grade: 'observed',
    live: never('a state of the account'),
    needs: [fault(65400, 'wechat/message_custom_send')],
    send: answer(text),
    expect: plainly(65400, 'please enable new custom service, or wait for a while if you have enabled'),
  },
];

const rules = { page: 'wechat-customer-service', at: 'rules' };
const five = (expect: Step['expect']) => Array.from({ length: 5 }, () => say(text, expect));
const hours = (count: number) => count * 3600;

const times: readonly Case[] = [
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

const everything = {
  touser: 'nobody',
  text: { content: '字'.repeat(683) },
  news: { articles: [{}, {}] },
  image: { media_id: 'nothing' },
};

const order: readonly Case[] = [
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
const daily: readonly Case[] = [
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

export const customMessageCases: readonly Case[] = [...kinds, ...refusals, ...times, ...order, ...daily];
