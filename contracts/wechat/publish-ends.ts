/** Publishing goes on for a while, and ends well or not. */
import {
  type Case,
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
  countDrafts,
  cover,
  getDraft,
  idIn,
  invalidMedia,
  listDrafts,
  someMediaId,
} from './draft-requests.ts';
import { answered, counted } from './draft-responses.ts';
import { getState, publishIdIn, step, submit, submitted } from './publish-requests.ts';
import { publishId, publishNumber, somePublishId, state, succeeded } from './publish-responses.ts';
import { aSwitch, captured, live, seen, statePage, submitPage } from './publish-steps.ts';
import { account, tokenOf } from './requests.ts';
import { tokenFor } from './responses.ts';

const seconds = (value: number): Need => ({ kind: 'setting', name: 'wechat.publishSeconds', value });

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

export const ending: readonly Case[] = [
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

export const failing: readonly Case[] = [
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

export const outcomes: readonly Case[] = [
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
