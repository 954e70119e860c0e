/** Publishing a draft: it is handed in, goes on for a while, and ends well or not. */
import {
  type Because,
  type Case,
  costs,
  type ExpectedResponse,
  frozen,
  frozenAt,
  later,
  type Need,
  never,
  type Step,
} from '../engine/case.ts';
import { textAt } from '../engine/http.ts';
import { postJson } from '../engine/request-builders.ts';
import {
  addDraft,
  addMaterial,
  article,
  badFormat,
  countDrafts,
  cover,
  deleteDraft,
  deleteMaterial,
  getDraft,
  idIn,
  invalidMedia,
  listDrafts,
  someMediaId,
  withDraft,
} from './draft-requests.ts';
import { answered, counted, done } from './draft-responses.ts';
import { getState, getStateWith, publishIdIn, step, submit, submitted, submitWith } from './publish-requests.ts';
import {
  noArgument,
  noPublication,
  publishId,
  publishNumber,
  somePublishId,
  state,
  succeeded,
} from './publish-responses.ts';
import { account, fault, tokenOf } from './requests.ts';
import { refused, tokenFor } from './responses.ts';

const live = costs('publishes an article, where everybody can read it');
const aSwitch = never('a switch of the emulator');
const captured: Need = { kind: 'setting', name: 'wechat.draftReplies', value: 'captured' };
const seconds = (value: number): Need => ({ kind: 'setting', name: 'wechat.publishSeconds', value });
const submitPage = 'wechat-freepublish-submit';
const statePage = 'wechat-freepublish-get';
const seen: Because = { page: 'wxjava-publish', at: 'answers in comments', says: 'a publish_id is a number' };
const other = '99_contractother0000000000000000';

/** Of the publication that answer 2 began. */
const poll = (expect: ExpectedResponse, needs?: Step['needs']): Step =>
  step(([, , began]) => getState(publishIdIn(began)), expect, needs);
const draftOf = (articles: number) =>
  step(([, added]) => getDraft(textAt(added, 'media_id')), {
    status: 200,
    body: { kind: 'json', is: { news_item: Array.from({ length: articles }, () => ({})) }, more: 'allowed' },
  });
const draftIsThere = draftOf(1);
const draftIsGone = step(([, added]) => getDraft(textAt(added, 'media_id')), invalidMedia);

const submitting: readonly Case[] = [
  {
    id: 'wechat/publish-submit-as-printed',
    because: { page: submitPage, at: 'sample', says: 'errcode 0, ok, and a publish_id that is a text' },
    grade: 'documented',
    live,
    steps: withDraft(
      {},
      step((earlier) => submit(idIn(earlier, 1)), answered({ errcode: 0, errmsg: 'ok', publish_id: publishId })),
    ),
  },
  {
    id: 'wechat/publish-submit-as-captured',
    because: seen,
    grade: 'observed',
    live: aSwitch,
    steps: [
      { ...cover, needs: [captured] },
      step((earlier) => addDraft([article(idIn(earlier))]), someMediaId),
      step((earlier) => submit(idIn(earlier, 1)), answered({ errcode: 0, errmsg: 'ok', publish_id: publishNumber })),
    ],
  },
  {
    id: 'wechat/publish-submit-answers-40007-without-a-draft',
    because: {
      page: 'draft-limits-2026',
      at: 'notes',
      says: 'a draft that is gone is 40007 for the calls about drafts',
      assumes: 'so it is here, and so is one of another account',
    },
    grade: 'assumed',
    live: never('needs a second account'),
    steps: withDraft(
      {},
      step(submit('nothing'), invalidMedia),
      step(submit('x'.repeat(1025)), invalidMedia),
      step((earlier) => submit(idIn(earlier)), invalidMedia),
      step((earlier) => submit(idIn(earlier, 1), other), invalidMedia),
      step((earlier) => deleteDraft(idIn(earlier, 1)), done),
      step((earlier) => submit(idIn(earlier, 1)), invalidMedia),
    ),
  },
  {
    id: 'wechat/publish-submit-answers-40007-to-a-cover-that-was-deleted',
    because: {
      page: 'community-draft-thumb',
      at: 'question',
      says: 'a cover that is gone is 40007',
      assumes: 'so is a draft whose cover, or one of whose pictures, went since',
    },
    grade: 'assumed',
    live,
    steps: [
      cover,
      step((earlier) => addDraft([article(idIn(earlier))]), someMediaId),
      step(
        (earlier) =>
          addDraft([
            article('', {
              article_type: 'newspic',
              image_info: { image_list: [{ image_media_id: idIn(earlier) }] },
            }),
          ]),
        someMediaId,
      ),
      step((earlier) => submit(idIn(earlier, 2)), somePublishId),
      step((earlier) => deleteMaterial(idIn(earlier)), done),
      step((earlier) => submit(idIn(earlier, 1)), invalidMedia),
      step((earlier) => submit(idIn(earlier, 2)), invalidMedia),
      step((earlier) => ({ ...submit(idIn(earlier, 1)), method: 'PUT' }), refused(43002, 'require POST method')),
    ],
  },
  {
    id: 'wechat/publish-submit-answers-47001-to-the-json-of-another-call',
    because: {
      page: 'community-publish-47001',
      at: 'question',
      says: 'the JSON of a mass message, which has its media_id further in',
    },
    grade: 'observed',
    live: never('shows nothing that another case does not'),
    steps: [
      step(
        submitWith({
          filter: { is_to_all: true },
          mpnews: { media_id: 'x' },
          msgtype: 'mpnews',
          send_ignore_reprint: 0,
        }),
        badFormat,
      ),
      step(submitWith({ media_id: '' }), badFormat),
    ],
  },
];

const ending: readonly Case[] = [
  {
    id: 'wechat/publish-get-as-printed',
    because: {
      page: statePage,
      at: 'samples',
      says: 'that it goes on, and afterwards its articles, counted from 1',
      assumes: 'whoever asks for the first time is told that it goes on',
    },
    grade: 'assumed',
    live,
    steps: [
      ...submitted([frozen], [{}, {}]),
      poll(state(publishId, 1)),
      poll(succeeded(publishId, 2)),
      poll(succeeded(publishId, 2)),
    ],
  },
  {
    id: 'wechat/publish-get-as-captured',
    because: seen,
    grade: 'observed',
    live: aSwitch,
    steps: [...submitted([captured, frozen]), poll(state(publishNumber, 1)), poll(succeeded(publishNumber))],
  },
  {
    id: 'wechat/publish-get-takes-a-text-and-a-number',
    because: {
      ...seen,
      says: 'a publish_id is a number, and on the page a text',
      assumes: 'a program that sends it as it came is understood either way',
    },
    grade: 'assumed',
    live,
    steps: [
      ...submitted([frozen]),
      step(([, , began]) => getState(Number(publishIdIn(began))), state(publishId, 1)),
      step(([, , began]) => getState(`${publishIdIn(began)}`), succeeded(publishId)),
    ],
  },
  {
    id: 'wechat/publish-takes-the-draft-away',
    because: {
      page: 'draft-limits-2026',
      at: 'notes',
      says: 'a draft that is published is 40007',
      assumes: 'it is there until then',
    },
    grade: 'assumed',
    live,
    steps: [
      ...submitted([frozen]),
      draftIsThere,
      poll(state(publishId, 1)),
      poll(succeeded(publishId)),
      draftIsGone,
      step(countDrafts(), counted(0)),
      step(listDrafts({ offset: 0, count: 20 }), answered({ total_count: 0, item_count: 0, item: [] })),
      step(([, added]) => submit(textAt(added, 'media_id')), invalidMedia),
    ],
  },
  {
    id: 'wechat/publish-is-over-after-a-second-where-nobody-asks',
    because: {
      page: submitPage,
      at: 'notes',
      says: 'it ends some time after it was handed in',
      assumes: 'that is a second, and whoever asks later is told at once how it ended',
    },
    grade: 'assumed',
    live: never('how long it takes nobody has told'),
    steps: [
      ...submitted(frozenAt('2026-03-04T05:06:07.000Z')),
      { ...draftIsThere, needs: [{ kind: 'clock', to: { set: '2026-03-04T05:06:07.999Z' } }] },
      { ...draftIsGone, needs: [{ kind: 'clock', to: { set: '2026-03-04T05:06:08.000Z' } }] },
      poll(succeeded(publishId)),
      poll(succeeded(publishId), [later(60)]),
    ],
  },
  {
    id: 'wechat/publish-takes-as-long-as-it-is-told-to',
    because: {
      page: submitPage,
      at: 'notes',
      says: 'it ends some time after it was handed in',
      assumes: 'how long that is may be chosen',
    },
    grade: 'assumed',
    live: aSwitch,
    steps: [
      ...submitted([frozen, seconds(60)]),
      poll(state(publishId, 1)),
      poll(state(publishId, 1), [later(59)]),
      draftIsThere,
      { ...draftIsGone, needs: [later(1)] },
      poll(succeeded(publishId)),
    ],
  },
  {
    id: 'wechat/publish-of-two-drafts-and-of-one-twice',
    because: {
      page: statePage,
      at: 'request body',
      says: 'a publication has its own publish_id',
      assumes: 'a draft that is handed in twice is published twice',
    },
    grade: 'assumed',
    live,
    steps: [
      ...submitted([frozen]),
      step(([, added]) => submit(textAt(added, 'media_id')), somePublishId),
      ...[2, 3].flatMap((which) => [
        step((earlier) => getState(publishIdIn(earlier[which])), state(publishId, 1)),
        step((earlier) => getState(publishIdIn(earlier[which])), succeeded(publishId)),
      ]),
    ],
  },
];

const appid = 'wxcontractpublish1';
const ownToken = ([issued]: Parameters<typeof idIn>[0]) => textAt(issued, 'access_token');

/** Everything by a test account, with its token (answer 0). */
const asTestAccount = (expect: ExpectedResponse, ...needs: readonly Need[]): readonly [Step, ...Step[]] => [
  { needs: [frozen, account(appid, { kind: 'test' }), ...needs], send: tokenOf(appid), expect: tokenFor(7200) },
  step((earlier) => addMaterial(ownToken(earlier)), someMediaId),
  step((earlier) => addDraft([article(idIn(earlier, 1))], ownToken(earlier)), someMediaId),
  step((earlier) => submit(idIn(earlier, 2), ownToken(earlier)), somePublishId),
  step((earlier) => getState(publishIdIn(earlier[3]), ownToken(earlier)), {
    status: 200,
    body: { kind: 'json', is: { publish_status: 1 }, more: 'allowed' },
  }),
  step((earlier) => getState(publishIdIn(earlier[3]), ownToken(earlier)), expect),
  // It is there to be handed in again.
  step((earlier) => submit(idIn(earlier, 2), ownToken(earlier)), somePublishId),
];

const failing: readonly Case[] = [
  {
    id: 'wechat/publish-of-a-test-account-as-printed',
    because: {
      page: statePage,
      at: 'return parameters, fail_idx',
      says: 'filled for 2 and 4',
      assumes: 'a publication of a test account fails with 3, as it was seen to, and leaves its draft',
    },
    grade: 'assumed',
    live: never('needs a test account'),
    steps: asTestAccount(state(publishId, 3)),
  },
  {
    id: 'wechat/publish-of-a-test-account-as-captured',
    because: { page: 'community-publish-3', at: 'question', says: 'status 3, with fail_idx filled' },
    grade: 'observed',
    live: never('needs a test account'),
    steps: asTestAccount(state(publishNumber, 3, [1]), captured),
  },
];

/** A draft of two articles (answer 1), of which is ordered what becomes of it, and then it is handed in (3). */
const ordered = (order: object, ...more: readonly Step[]): readonly [Step, ...Step[]] => [
  { ...cover, needs: [frozen] },
  step((earlier) => addDraft([article(idIn(earlier)), article(idIn(earlier))]), someMediaId),
  {
    to: 'control plane',
    send: ([, added]) => postJson('/outcomes', { provider: 'wechat', about: textAt(added, 'media_id'), ...order }),
    expect: { status: 201, body: { kind: 'unspecified', why: 'the control plane is not the provider’s' } },
  },
  step((earlier) => submit(idIn(earlier, 1)), somePublishId),
  ...more,
];
const pollOrdered = (expect: ExpectedResponse, needs?: Step['needs']): Step =>
  step((earlier) => getState(publishIdIn(earlier[3])), expect, needs);

const outcomes: readonly Case[] = [
  ...(
    [
      [2, 'the originality of it was not accepted', [1, 2]],
      [3, 'an ordinary failure', []],
      [4, 'the auditors refused it', [1, 2]],
    ] as const
  ).map(
    ([status, says, fail_idx]): Case => ({
      id: `wechat/publish-ends-with-status-${status}`,
      because: {
        page: statePage,
        at: 'return parameters, publish_status and fail_idx',
        says: `${status}: ${says}; the numbers of the articles are there for 2 and 4`,
        assumes: 'all of them fail together, and the draft stays',
      },
      grade: 'assumed',
      live: never('nothing a caller sends brings it about at will'),
      steps: ordered(
        { outcome: `${status}` },
        pollOrdered(state(publishId, 1)),
        pollOrdered(state(publishId, status, fail_idx)),
        draftOf(2),
      ),
    }),
  ),
  {
    id: 'wechat/publish-takes-as-long-as-was-ordered-for-one-draft',
    because: {
      page: submitPage,
      at: 'notes',
      says: 'it ends some time after it was handed in',
      assumes: 'how long that is may be ordered',
    },
    grade: 'assumed',
    live: never('how long it takes nobody has told'),
    steps: ordered(
      { after: '60 seconds' },
      pollOrdered(state(publishId, 1)),
      pollOrdered(state(publishId, 1), [later(59)]),
      pollOrdered(succeeded(publishId, 2), [later(1)]),
    ),
  },
];

const refusals: readonly Case[] = [
  {
    id: 'wechat/publish-get-answers-53502-to-no-publication',
    because: {
      page: 'wechat-global-codes',
      at: '53502',
      says: 'a publish_id that is not valid',
      assumes: 'so is one of another account',
    },
    grade: 'assumed',
    live: never('needs a second account'),
    steps: [
      ...submitted([frozen]),
      step(getState('1'), noPublication),
      step(getState('1'.repeat(1025)), noPublication),
      step(getState(100000001), noPublication),
      step(([, , began]) => getState(publishIdIn(began), other), noPublication),
    ],
  },
  {
    id: 'wechat/publish-get-answers-40002-without-a-publish-id',
    because: {
      page: statePage,
      at: 'error 40002',
      says: 'an argument is not valid',
      assumes: 'so it is where there is none',
    },
    grade: 'assumed',
    live: never('nobody knows what is answered'),
    steps: [step(getStateWith({}), noArgument), step(getState(''), noArgument), step(getState(1.5), noArgument)],
  },
  ...(
    [
      [53500, '发布功能被封禁', 'wechat-global-codes'],
      [53501, '频繁请求发布', 'wechat-global-codes'],
      [53503, '该草稿未通过发布检查', submitPage],
      [53504, '需前往公众平台官网使用草稿', submitPage],
      [53505, '请手动保存成功后再发表', submitPage],
    ] as const
  ).map(
    ([code, words, page]): Case => ({
      id: `wechat/publish-submit-answers-${code}-by-fault`,
      because: {
        page,
        at: `error ${code}`,
        says: 'code and text',
        assumes: 'a hint and a rid follow, as they do elsewhere',
      },
      grade: 'assumed',
      live: never('nothing a caller sends brings it about at will'),
      steps: withDraft(
        {},
        step((earlier) => submit(idIn(earlier, 1)), refused(code, words), [fault(code, 'wechat/freepublish_submit')]),
      ),
    }),
  ),
];

export const publishingCases: readonly Case[] = [...submitting, ...ending, ...failing, ...outcomes, ...refusals];
