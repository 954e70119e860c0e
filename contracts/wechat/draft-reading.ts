/** Drafts: how they are added and read. */
import { type Case, never } from '../engine/case.ts';
import {
  addDraft,
  article,
  cover,
  deleteDraft,
  getDraft,
  idIn,
  invalidMedia,
  someMediaId,
  updateDraft,
  withDraft,
} from './draft-requests.ts';
import { answered, articleWith, asPrinted, asSeen, done, draftAdded, draftIdForm } from './draft-responses.ts';
import { aSwitch, at, captured, clock, live, other, seen, step, still } from './draft-steps.ts';
import { refused } from './responses.ts';

const noMediaId = refused(41006, 'media_id missing');

export const reading: readonly Case[] = [
  {
    id: 'wechat/draft-add-answers-a-media-id',
    because: {
      page: 'wechat-draft-add',
      at: 'sample',
      says: 'a media_id and nothing else',
      assumes: 'it has 43 characters, as those that were seen',
    },
    grade: 'assumed',
    live,
    steps: [cover, step((earlier) => addDraft([article(idIn(earlier))]), draftAdded)],
  },
  {
    id: 'wechat/draft-add-as-captured',
    because: { ...seen, says: 'an empty item stands behind the media_id' },
    grade: 'observed',
    live: aSwitch,
    steps: [
      { ...cover, needs: [captured] },
      step((earlier) => addDraft([article(idIn(earlier))]), answered({ media_id: draftIdForm, item: [] })),
    ],
  },
  {
    id: 'wechat/draft-get-as-printed',
    because: { page: 'wechat-draft-get', at: 'return parameters', says: 'the keys of an article, in this order' },
    grade: 'documented',
    live,
    steps: withDraft(
      {},
      step(
        (earlier) => getDraft(idIn(earlier, 1)),
        (earlier) => answered({ news_item: [asPrinted(idIn(earlier))] }),
      ),
    ),
  },
  {
    id: 'wechat/draft-get-as-captured',
    because: { ...seen, says: 'more keys in another order, and the times of the draft' },
    grade: 'observed',
    live: aSwitch,
    steps: [
      { ...cover, needs: [captured, still, clock] },
      step((earlier) => addDraft([article(idIn(earlier))]), someMediaId),
      step(
        (earlier) => getDraft(idIn(earlier, 1)),
        (earlier) => answered({ news_item: [asSeen(idIn(earlier))], create_time: at, update_time: at }),
      ),
    ],
  },
  {
    id: 'wechat/draft-get-gives-back-what-was-sent',
    because: {
      page: 'wechat-draft-add',
      at: 'request body',
      says: 'author, digest, source and the two switches of comments',
    },
    grade: 'documented',
    live,
    steps: withDraft(
      {
        author: '作者',
        digest: '摘要',
        content_source_url: 'https://example.com/a?b=c&d=e',
        need_open_comment: 1,
        only_fans_can_comment: 1,
        copyright_type: 1,
      },
      step(
        (earlier) => getDraft(idIn(earlier, 1)),
        (earlier) =>
          answered({
            news_item: [
              asPrinted(idIn(earlier), {
                author: '作者',
                digest: '摘要',
                content_source_url: 'https://example.com/a?b=c&d=e',
                need_open_comment: 1,
                only_fans_can_comment: 1,
              }),
            ],
          }),
      ),
    ),
  },
  {
    id: 'wechat/draft-digest-is-the-beginning-of-the-content',
    because: {
      page: 'wechat-draft-add',
      at: 'digest',
      says: 'the first 54 characters of the content where none was sent',
      assumes: 'of its text, and of drafts with one article alone',
    },
    grade: 'assumed',
    live,
    steps: withDraft(
      { content: `<p>${'字'.repeat(60)}</p>` },
      step((earlier) => getDraft(idIn(earlier, 1)), articleWith({ digest: '字'.repeat(54) })),
      step((earlier) => addDraft([article(idIn(earlier)), article(idIn(earlier))]), someMediaId),
      step((earlier) => getDraft(idIn(earlier, 3)), {
        status: 200,
        body: { kind: 'json', is: { news_item: [{ digest: '' }, { digest: '' }] }, more: 'allowed' },
      }),
    ),
  },
  {
    id: 'wechat/draft-add-takes-a-picture-message',
    because: {
      page: 'wechat-draft-get',
      at: 'return parameters',
      says: 'of a picture message its pictures; the first is the cover',
    },
    grade: 'documented',
    live,
    steps: [
      cover,
      cover,
      step(
        (earlier) =>
          addDraft([
            {
              article_type: 'newspic',
              title: '标题',
              content: '正文',
              image_info: { image_list: [{ image_media_id: idIn(earlier) }, { image_media_id: idIn(earlier, 1) }] },
            },
          ]),
        someMediaId,
      ),
      step(
        (earlier) => getDraft(idIn(earlier, 2)),
        (earlier) =>
          answered({
            news_item: [
              {
                article_type: 'newspic',
                title: '标题',
                content: '正文',
                thumb_media_id: idIn(earlier),
                need_open_comment: 0,
                only_fans_can_comment: 0,
                image_info: {
                  image_list: [{ image_media_id: idIn(earlier) }, { image_media_id: idIn(earlier, 1) }],
                },
                url: asPrinted('').url as RegExp,
              },
            ],
          }),
      ),
    ],
  },
  {
    id: 'wechat/draft-get-answers-40007-without-a-draft',
    because: { page: 'draft-limits-2026', at: 'notes', says: 'an unknown draft and a deleted one are 40007' },
    grade: 'observed',
    live,
    steps: withDraft(
      {},
      step(getDraft('nothing'), invalidMedia),
      step((earlier) => getDraft(idIn(earlier)), invalidMedia),
      step((earlier) => deleteDraft(idIn(earlier, 1)), done),
      step((earlier) => getDraft(idIn(earlier, 1)), invalidMedia),
      step((earlier) => deleteDraft(idIn(earlier, 1)), invalidMedia),
      step((earlier) => updateDraft({ media_id: idIn(earlier, 1), index: 0, articles: {} }), invalidMedia),
    ),
  },
  {
    id: 'wechat/draft-get-answers-40007-to-another-account',
    because: {
      page: 'draft-limits-2026',
      at: 'notes',
      says: 'an unknown draft is 40007',
      assumes: 'so is another account’s',
    },
    grade: 'assumed',
    live: never('needs a second account'),
    steps: withDraft(
      {},
      step((earlier) => getDraft(idIn(earlier, 1), other), invalidMedia),
    ),
  },
  {
    id: 'wechat/draft-calls-answer-41006-without-a-media-id',
    because: {
      page: 'wechat-global-codes',
      at: '41006',
      says: 'the media_id is missing',
      assumes: 'so it is of drafts; 40007 is as likely',
    },
    grade: 'assumed',
    live: never('changes nothing, and is not known'),
    steps: [
      step(getDraft(''), noMediaId),
      step(deleteDraft(''), noMediaId),
      step(updateDraft({ index: 0, articles: {} }), noMediaId),
      step(updateDraft({ media_id: '', index: 0, articles: [] }), noMediaId),
      step(updateDraft({ media_id: 'x', index: 0, articles: [] }), invalidMedia),
      step(updateDraft({ media_id: 'x', index: 0 }), invalidMedia),
    ],
  },
];
