/** Drafts: how they are added, read, listed, changed and deleted. */
import { type Case, costs, type JsonPattern, type Need, never, type Step } from '../engine/case.ts';
import { type HttpResponse, valueAt } from '../engine/http.ts';
import { postJson } from '../engine/request-builders.ts';
import {
  addDraft,
  article,
  badFormat,
  countDrafts,
  cover,
  deleteDraft,
  type Earlier,
  getDraft,
  idIn,
  invalidMedia,
  listDrafts,
  noNews,
  someMediaId,
  updateDraft,
  withDraft,
} from './draft-requests.ts';
import { answered, articleWith, asPrinted, asSeen, counted, done, draftAdded, draftIdForm } from './draft-responses.ts';
import { refused } from './responses.ts';

const live = costs('leaves a picture and a draft in the account');
const aSwitch = never('a switch of the emulator');
const captured: Need = { kind: 'setting', name: 'wechat.draftReplies', value: 'captured' };
const seen = { page: 'wxjava-drafts', at: 'answers in comments' };
const other = '99_contractother0000000000000000';
const clock: Need = { kind: 'clock', to: { set: '2026-03-04T05:06:07.890Z' } };
const still: Need = { kind: 'clock', to: { freeze: true } };
const at = 1772600767;

const step = (send: Step['send'], expect: Step['expect'], needs: Step['needs'] = []): Step => ({ needs, send, expect });
const countIn = (response: HttpResponse | undefined): number => Number(valueAt(response, 'total_count'));
const someCount: JsonPattern = (response) => Math.max(1, Math.trunc(countIn(response)));
const noMediaId = refused(41006, 'media_id missing');
const wrongArgs = refused(40097, 'invalid args');
const wrongIndex = refused(40114, 'invalid index value');

const reading: readonly Case[] = [
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

const lists: readonly Case[] = [
  {
    id: 'wechat/draft-batchget-as-printed',
    because: {
      page: 'wechat-draft-batchget',
      at: 'return parameters',
      says: 'the counts, then the items',
      assumes: 'the newest first',
    },
    grade: 'assumed',
    live,
    steps: withDraft(
      { title: '一' },
      {
        needs: [still, clock],
        send: (earlier) => addDraft([article(idIn(earlier), { title: '二' })]),
        expect: someMediaId,
      },
      step(listDrafts({ offset: 0, count: 1 }), (earlier) =>
        answered({
          total_count: 2,
          item_count: 1,
          item: [
            {
              media_id: idIn(earlier, 2),
              content: { news_item: [asPrinted(idIn(earlier), { title: '二' })] },
              update_time: at,
            },
          ],
        }),
      ),
      step(listDrafts({ offset: 1, count: 20, no_content: 0 }), {
        status: 200,
        body: {
          kind: 'json',
          is: {
            total_count: 2,
            item_count: 1,
            item: [{ content: { news_item: [{ title: '一', content: '<p>正文</p>' }] } }],
          },
          more: 'allowed',
        },
      }),
      step(listDrafts({ offset: 2, count: 20 }), answered({ total_count: 2, item_count: 0, item: [] })),
      step(listDrafts({ offset: 0, count: 20 }, other), answered({ total_count: 0, item_count: 0, item: [] })),
    ),
  },
  {
    id: 'wechat/draft-batchget-as-captured',
    because: { ...seen, says: 'the items first, each with its times; without content where none is asked for' },
    grade: 'observed',
    live: aSwitch,
    steps: [
      { ...cover, needs: [captured, still, clock] },
      step((earlier) => addDraft([article(idIn(earlier))]), someMediaId),
      step(listDrafts({ offset: 0, count: 20, no_content: 1 }), (earlier) => {
        const { content: _, ...rest } = asSeen(idIn(earlier));
        const content = { news_item: [rest], create_time: at, update_time: at };
        return answered({
          item: [{ media_id: idIn(earlier, 1), content, update_time: at }],
          total_count: 1,
          item_count: 1,
        });
      }),
    ],
  },
  {
    id: 'wechat/draft-batchget-answers-40097-to-wrong-counts',
    because: {
      page: 'wechat-draft-batchget',
      at: 'request body',
      says: 'offset and count are required, and count goes from 1 to 20',
      assumes: 'anything else is 40097, as on a neighbouring call (community-40097)',
    },
    grade: 'assumed',
    live: never('the code is not known'),
    steps: [
      step(listDrafts({ offset: 0, count: 20 }), answered({ total_count: 0, item_count: 0, item: [] })),
      step(listDrafts({ offset: 0, count: 21 }), wrongArgs),
      step(listDrafts({ offset: 0, count: 1 }), answered({ total_count: 0, item_count: 0, item: [] })),
      step(listDrafts({ offset: 0, count: 0 }), wrongArgs),
      step(listDrafts({ offset: 0 }), wrongArgs),
      step(listDrafts({ count: 20 }), wrongArgs),
      step(listDrafts({ offset: -1, count: 20 }), wrongArgs),
      step(listDrafts({ offset: 1, count: 20 }), answered({ total_count: 0, item_count: 0, item: [] })),
    ],
  },
  {
    id: 'wechat/draft-count',
    because: { page: 'wechat-draft-count', at: 'sample', says: 'how many drafts there are' },
    grade: 'documented',
    live,
    steps: withDraft(
      {},
      // Live there are others before it.
      step(countDrafts(), answered({ total_count: someCount })),
      step((earlier) => addDraft([article(idIn(earlier))]), someMediaId),
      step(countDrafts(), (earlier) => counted(countIn(earlier[2]) + 1)),
      step((earlier) => deleteDraft(idIn(earlier, 3)), done),
      step(countDrafts(), (earlier) => counted(countIn(earlier[2]))),
    ),
  },
  {
    id: 'wechat/draft-count-of-each-account',
    because: {
      page: 'wechat-draft-count',
      at: 'sample',
      says: 'how many drafts there are',
      assumes: 'in the account of the token',
    },
    grade: 'assumed',
    live: never('needs a second account'),
    steps: withDraft({}, step(countDrafts(), counted(1)), step(countDrafts(other), counted(0))),
  },
  {
    id: 'wechat/draft-switch-is-on',
    because: {
      page: 'wechat-draft-switch',
      at: 'return parameters',
      says: 'whether it is on',
      assumes: 'it is, for everybody',
    },
    grade: 'assumed',
    live: never('switches on what nothing switches off'),
    steps: [
      step(
        { method: 'POST', url: '/cgi-bin/draft/switch?access_token=98_contract&checkonly=1' },
        answered({ errcode: 0, errmsg: 'ok', is_open: 1 }),
      ),
    ],
  },
];

const changing: readonly Case[] = [
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

export const draftCases: readonly Case[] = [...reading, ...lists, ...changing];
