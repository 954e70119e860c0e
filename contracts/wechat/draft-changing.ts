/** Drafts: how they are changed and deleted. */
import type { Case } from '../engine/case.ts';
import { postJson } from '../engine/request-builders.ts';
import {
  addDraft,
  article,
  badFormat,
  cover,
  type Earlier,
  getDraft,
  idIn,
  invalidMedia,
  noNews,
  someMediaId,
  updateDraft,
  withDraft,
} from './draft-requests.ts';
import { answered, asSeen, done } from './draft-responses.ts';
import { at, captured, clock, live, step, still } from './draft-steps.ts';
import { refused } from './responses.ts';

const wrongIndex = refused(40114, 'invalid index value');

export const changing: readonly Case[] = [
  {
    id: 'wechat/draft-update-replaces-an-article',
    because: {
      page: 'wechat-draft-update',
      at: 'request body',
      says: 'the article at an index, counted from 0, by one object',
      assumes: 'what is left out is empty then',
    },
    grade: 'assumed',
    live,
    steps: [
      { ...cover, needs: [captured, still, clock] },
      step((earlier) => addDraft([article(idIn(earlier), { author: '一' }), article(idIn(earlier))]), someMediaId),
      step(
        (earlier) =>
          updateDraft({ media_id: idIn(earlier, 1), index: 1, articles: article(idIn(earlier), { title: '新' }) }),
        done,
        [{ kind: 'clock', to: { advance: '60 seconds' } }],
      ),
      step(
        (earlier) => getDraft(idIn(earlier, 1)),
        (earlier) =>
          answered({
            news_item: [
              asSeen(idIn(earlier), { author: '一', digest: '' }),
              asSeen(idIn(earlier), { title: '新', digest: '' }),
            ],
            create_time: at,
            update_time: at + 60,
          }),
      ),
      step(
        (earlier) => updateDraft({ media_id: idIn(earlier, 1), index: 2, articles: article(idIn(earlier)) }),
        wrongIndex,
      ),
      step((earlier) => updateDraft({ media_id: idIn(earlier, 1), index: 0, articles: article(idIn(earlier)) }), done),
    ],
  },
  {
    id: 'wechat/draft-update-answers-47001-to-a-list',
    because: { page: 'leether-md2wechat', at: 'test of its shape', says: 'a list is refused, and one object passes' },
    grade: 'observed',
    live,
    steps: withDraft(
      {},
      step(
        (earlier) => updateDraft({ media_id: idIn(earlier, 1), index: 0, articles: [article(idIn(earlier))] }),
        badFormat,
      ),
      step(
        (earlier) => updateDraft({ media_id: idIn(earlier, 1), index: 9, articles: [article(idIn(earlier))] }),
        badFormat,
      ),
      step((earlier) => updateDraft({ media_id: idIn(earlier, 1), index: 0, articles: article(idIn(earlier)) }), done),
    ),
  },
  {
    id: 'wechat/draft-update-answers-44003-without-articles',
    because: {
      page: 'wechat-draft-update',
      at: 'request body, articles',
      says: 'required',
      assumes: 'without them it is 44003, as for draft/add',
    },
    grade: 'assumed',
    live,
    steps: withDraft(
      {},
      step((earlier) => updateDraft({ media_id: idIn(earlier, 1), index: 0 }), noNews),
      step((earlier) => updateDraft({ media_id: idIn(earlier, 1), index: 0, articles: 'x' }), noNews),
      step((earlier) => updateDraft({ media_id: idIn(earlier, 1), index: 9, articles: null }), noNews),
    ),
  },
  {
    id: 'wechat/draft-update-answers-40114-to-no-index',
    because: {
      page: 'wechat-draft-update',
      at: 'error 40114',
      says: 'the index is invalid',
      assumes: 'so is one that is missing, negative, or behind the last, and it is looked at before the article',
    },
    grade: 'assumed',
    live,
    steps: withDraft(
      {},
      ...[{}, { index: -1 }, { index: 1 }, { index: '0' }].map((more) =>
        step((earlier: Earlier) => updateDraft({ media_id: idIn(earlier, 1), articles: {}, ...more }), wrongIndex),
      ),
    ),
  },
  {
    id: 'wechat/draft-update-answers-40007-without-a-cover',
    because: {
      page: 'community-draft-thumb',
      at: 'question',
      says: 'a cover has to be sent',
      assumes: 'also with an update, since it takes the place of the whole article',
    },
    grade: 'assumed',
    live,
    steps: withDraft(
      {},
      step(
        (earlier) =>
          updateDraft({
            media_id: idIn(earlier, 1),
            index: 0,
            articles: { title: '标题', content: '正文', thumb_url: 'http://mmbiz.qpic.cn/x/0' },
          }),
        invalidMedia,
      ),
    ),
  },
  {
    id: 'wechat/draft-add-answers-44003-without-a-list-of-articles',
    because: {
      page: 'n8n-offiaccount-21',
      at: 'report',
      says: 'articles that are missing, no list, a list of something else, or nested once more',
    },
    grade: 'observed',
    live,
    steps: [
      cover,
      step((earlier) => addDraft(article(idIn(earlier))), noNews),
      step((earlier) => addDraft({ articles: [article(idIn(earlier))] }), noNews),
      step(addDraft([]), noNews),
      step(addDraft(['x']), noNews),
      step(addDraft([[]]), noNews),
      step(addDraft('x'), noNews),
      step((earlier) => postJson(addDraft([]).url, article(idIn(earlier))), noNews),
    ],
  },
];
