/** A draft is handed in to be published, or is refused. */
import { type Case, frozen, never } from '../engine/case.ts';
import {
  addDraft,
  article,
  badFormat,
  cover,
  deleteDraft,
  deleteMaterial,
  idIn,
  invalidMedia,
  someMediaId,
  withDraft,
} from './draft-requests.ts';
import { answered, done } from './draft-responses.ts';
import { getState, getStateWith, publishIdIn, step, submit, submitted, submitWith } from './publish-requests.ts';
import { noArgument, noPublication, publishId, publishNumber, somePublishId } from './publish-responses.ts';
import { aSwitch, captured, live, seen, statePage, submitPage } from './publish-steps.ts';
import { fault } from './requests.ts';
import { refused } from './responses.ts';

const other = '99_contractother0000000000000000';

export const submitting: readonly Case[] = [
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

export const refusals: readonly Case[] = [
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
