/** What was published: how it is read, listed and deleted. */
import { type Case, costs, frozen, later, type Need, never, type Step } from '../engine/case.ts';
import { textAt } from '../engine/http.ts';
import { postJson } from '../engine/request-builders.ts';
import { addDraft, article, cover, type Earlier, idIn, invalidMedia, someMediaId } from './draft-requests.ts';
import { answered, done } from './draft-responses.ts';
import {
  articleIdIn,
  deleteArticle,
  getArticle,
  getState,
  listPublished,
  published,
  publishIdIn,
  step,
  submit,
} from './publish-requests.ts';
import {
  articleId,
  articlesWith,
  noArticle,
  printedArticle,
  publishId,
  seenArticle,
  somePublishId,
  someState,
  state,
} from './publish-responses.ts';
import { refused } from './responses.ts';

const live = costs('publishes an article, where everybody can read it');
const aSwitch = never('a switch of the emulator');
const captured: Need = { kind: 'setting', name: 'wechat.draftReplies', value: 'captured' };
const clock: readonly Need[] = [frozen, { kind: 'clock', to: { set: '2026-03-04T05:06:07.890Z' } }];
const at = 1772600767;
const seen = { page: 'wxjava-publish', at: 'answers in comments' };
const getPage = 'wechat-freepublish-getarticle';
const deletePage = 'wechat-freepublish-delete';
const listPage = 'wechat-freepublish-batchget';
const other = '99_contractother0000000000000000';
const wrongArgs = refused(40097, 'invalid args');
const wrongIndex = refused(40114, 'invalid index value');
const none = answered({ total_count: 0, item_count: 0, item: [] });
const all = { offset: 0, count: 20 };

const pictureMessage = (earlier: Earlier) => ({
  article_type: 'newspic',
  content: '图',
  image_info: { image_list: [{ image_media_id: idIn(earlier) }] },
});

const reading: readonly Case[] = [
  {
    id: 'wechat/publish-getarticle-as-printed',
    because: { page: getPage, at: 'sample', says: 'the keys of an article, in this order' },
    grade: 'documented',
    live,
    steps: [
      ...published([frozen]),
      step(
        (earlier) => getArticle(articleIdIn(earlier)),
        (earlier) => answered({ news_item: [printedArticle(idIn(earlier))] }),
      ),
    ],
  },
  {
    id: 'wechat/publish-getarticle-as-captured',
    because: { ...seen, says: 'another order, and when it was made and changed' },
    grade: 'observed',
    live: aSwitch,
    steps: [
      ...published([captured, ...clock]),
      step(
        (earlier) => getArticle(articleIdIn(earlier)),
        (earlier) => answered({ news_item: [seenArticle(idIn(earlier))], create_time: at, update_time: at }),
      ),
    ],
  },
  {
    id: 'wechat/publish-getarticle-gives-back-what-the-draft-had',
    because: {
      page: getPage,
      at: 'return parameters',
      says: 'author, digest, source and the two switches of comments',
    },
    grade: 'documented',
    live,
    steps: [
      ...published(
        [frozen],
        [
          {
            author: '作者',
            digest: '摘要',
            content_source_url: 'https://example.com/a',
            need_open_comment: 1,
            only_fans_can_comment: 1,
          },
        ],
      ),
      step((earlier) => getArticle(articleIdIn(earlier)), {
        ...articlesWith({
          author: '作者',
          digest: '摘要',
          content_source_url: 'https://example.com/a',
          need_open_comment: 1,
          only_fans_can_comment: 1,
        }),
      }),
    ],
  },
  {
    id: 'wechat/publish-getarticle-of-a-picture-message',
    because: {
      page: 'community-publish-newspic',
      at: 'question',
      says: 'its pictures and its type are left out, and the digest is its content',
    },
    grade: 'observed',
    live,
    steps: [
      ...published([frozen], [pictureMessage]),
      step(
        (earlier) => getArticle(articleIdIn(earlier)),
        (earlier) => answered({ news_item: [printedArticle(idIn(earlier), { digest: '图', content: '图' })] }),
      ),
    ],
  },
  {
    id: 'wechat/publish-getarticle-answers-53600-to-no-article',
    because: {
      page: getPage,
      at: 'sample of a failure',
      says: 'an article_id that is not valid',
      assumes: 'so is one that is missing, a publish_id, and the article of another account',
    },
    grade: 'assumed',
    live: never('needs a second account'),
    steps: [
      ...published([frozen]),
      ...[undefined, '', 'nothing', 5].map((id) => step(getArticle(id), noArticle)),
      step(([, , began]) => getArticle(publishIdIn(began)), noArticle),
      step((earlier) => getArticle(articleIdIn(earlier), other), noArticle),
    ],
  },
  {
    id: 'wechat/published-article-can-be-read',
    because: {
      page: 'wechat-freepublish-get',
      at: 'return parameters, article_url',
      says: 'a link that stays',
      assumes: 'whoever opens it gets HTML, and what the service makes of that is its own',
    },
    grade: 'assumed',
    live,
    steps: [
      ...published([frozen]),
      step((earlier) => ({ method: 'GET', url: textAt(earlier[4], 'article_detail.item.0.article_url') }), {
        status: 200,
        headers: { 'Content-Type': /^text\/html/ },
        body: { kind: 'unspecified', why: 'how an article looks is the service’s own' },
      }),
    ],
  },
];

const of = (earlier: Earlier, more: object = {}) => deleteArticle({ article_id: articleIdIn(earlier), ...more });
const flags = (...deleted: readonly boolean[]) => articlesWith(...deleted.map((is_deleted) => ({ is_deleted })));
const stateIs = (status: number) =>
  step(([, , began]) => getState(publishIdIn(began)), {
    status: 200,
    body: { kind: 'json', is: { publish_status: status }, more: 'allowed' },
  });

const deleting: readonly Case[] = [
  {
    id: 'wechat/publish-delete-takes-one-article-away',
    because: {
      page: deletePage,
      at: 'request body, index',
      says: 'the article at an index, counted from 1',
      assumes: 'it is there as deleted, and the publication is one that succeeded',
    },
    grade: 'assumed',
    live,
    steps: [
      ...published([captured, ...clock], [{}, {}]),
      step((earlier) => of(earlier, { index: 2 }), done, [later(60)]),
      step((earlier) => getArticle(articleIdIn(earlier)), {
        status: 200,
        body: {
          kind: 'json',
          is: { news_item: [{ is_deleted: false }, { is_deleted: true }], create_time: at, update_time: at + 60 },
          more: 'allowed',
        },
      }),
      stateIs(0),
      step(listPublished(all), { status: 200, body: { kind: 'json', is: { total_count: 1 }, more: 'allowed' } }),
      step((earlier) => of(earlier, { index: 1 }), done),
      step((earlier) => getArticle(articleIdIn(earlier)), flags(true, true)),
      stateIs(5),
    ],
  },
  ...([{}, { index: 0 }] as const).map(
    (more): Case => ({
      id: `wechat/publish-delete-takes-all-away-${'index' in more ? 'with-index-0' : 'without-an-index'}`,
      because: {
        page: deletePage,
        at: 'request body, index',
        says: 'without it, or with 0, all',
        assumes: 'then there is nothing to list, and the status is that of articles that their owner deleted',
      },
      grade: 'assumed',
      live,
      steps: [
        ...published([frozen], [{}, {}]),
        step((earlier) => of(earlier, more), done),
        step((earlier) => getArticle(articleIdIn(earlier)), flags(true, true)),
        step(([, , began]) => getState(publishIdIn(began)), state(publishId, 5)),
        step(listPublished(all), none),
      ],
    }),
  ),
  {
    id: 'wechat/publish-delete-answers-40114-to-no-index',
    because: {
      page: deletePage,
      at: 'request body, index',
      says: 'counted from 1, and 0 for all',
      assumes: 'one behind the last, a negative one, and one that is no number are refused as by draft/update',
    },
    grade: 'assumed',
    live: never('nobody knows what is answered'),
    steps: [
      ...published([frozen], [{}, {}]),
      ...[3, -1, '1', 1.5, null].map((index) => step((earlier: Earlier) => of(earlier, { index }), wrongIndex)),
      step((earlier) => ({ ...of(earlier, { index: 3 }), method: 'PUT' }), refused(43002, 'require POST method')),
      step((earlier) => of(earlier, { index: 2 }), done),
    ],
  },
  {
    id: 'wechat/publish-delete-answers-53600-to-no-article',
    because: {
      page: getPage,
      at: 'sample of a failure',
      says: 'an article_id that is not valid',
      assumes: 'so it is here, and the index is looked at afterwards',
    },
    grade: 'assumed',
    live: never('needs a second account'),
    steps: [
      ...published([frozen]),
      step(deleteArticle({}), noArticle),
      step(deleteArticle({ article_id: 'nothing', index: 9 }), noArticle),
      step(([, , began]) => deleteArticle({ article_id: publishIdIn(began) }), noArticle),
      step((earlier) => deleteArticle({ article_id: articleIdIn(earlier) }, other), noArticle),
      step((earlier) => submit(articleIdIn(earlier)), invalidMedia),
    ],
  },
];

/** Orders how long the draft of that answer takes. */
const lasting = (which: number, after: string): Step => ({
  to: 'control plane',
  send: (earlier) => postJson('/outcomes', { provider: 'wechat', about: idIn(earlier, which), after }),
  expect: { status: 201, body: { kind: 'unspecified', why: 'the control plane is not the provider’s' } },
});

const lists: readonly Case[] = [
  {
    id: 'wechat/publish-batchget-as-printed',
    because: {
      page: listPage,
      at: 'return parameters',
      says: 'the counts, then the items, each with when it changed',
    },
    grade: 'documented',
    live,
    steps: [
      ...published(clock),
      step(listPublished(all), (earlier) =>
        answered({
          total_count: 1,
          item_count: 1,
          item: [{ article_id: articleId, content: { news_item: [printedArticle(idIn(earlier))] }, update_time: at }],
        }),
      ),
    ],
  },
  {
    id: 'wechat/publish-batchget-as-captured',
    because: { ...seen, says: 'the items first, each with its times within; without content where none is asked for' },
    grade: 'observed',
    live: aSwitch,
    steps: [
      ...published([captured, ...clock]),
      step(listPublished({ ...all, no_content: 1 }), (earlier) => {
        const { content: _, ...rest } = seenArticle(idIn(earlier));
        const content = { news_item: [rest], create_time: at, update_time: at };
        return answered({ item: [{ article_id: articleIdIn(earlier), content }], total_count: 1, item_count: 1 });
      }),
      step(listPublished(all, other), answered({ item: [], total_count: 0, item_count: 0 })),
    ],
  },
  {
    id: 'wechat/publish-batchget-lists-the-newest-first',
    because: {
      page: listPage,
      at: 'request body',
      says: 'from an offset on, and how many',
      assumes: 'the newest first, as of materials',
    },
    grade: 'assumed',
    live,
    steps: [
      ...published([frozen], [{ title: '一' }]),
      step((earlier) => addDraft([article(idIn(earlier), { title: '二' })]), someMediaId),
      step((earlier) => submit(idIn(earlier, 5)), somePublishId),
      ...[1, 2].map(() => step((earlier: Earlier) => getState(publishIdIn(earlier[6])), someState)),
      ...(
        [
          [0, '二'],
          [1, '一'],
        ] as const
      ).map(([offset, title]) =>
        step(listPublished({ offset, count: 1 }), {
          status: 200,
          body: {
            kind: 'json',
            is: { total_count: 2, item_count: 1, item: [{ content: { news_item: [{ title }] } }] },
            more: 'allowed',
          },
        }),
      ),
      step(listPublished({ offset: 2, count: 20 }), answered({ total_count: 2, item_count: 0, item: [] })),
    ],
  },
  {
    id: 'wechat/publish-batchget-lists-by-when-they-ended',
    because: {
      page: listPage,
      at: 'request body',
      says: 'from an offset on, and how many',
      assumes: 'the newest is what was published last, be it what was handed in first',
    },
    grade: 'assumed',
    live: never('how long it takes nobody has told'),
    steps: [
      { ...cover, needs: [frozen] },
      ...['一', '二'].map((title) =>
        step((earlier: Earlier) => addDraft([article(idIn(earlier), { title })]), someMediaId),
      ),
      lasting(1, '60 seconds'),
      lasting(2, '30 seconds'),
      ...[1, 2].map((which) => step((earlier: Earlier) => submit(idIn(earlier, which)), somePublishId)),
      step(
        listPublished({ offset: 0, count: 1 }),
        {
          status: 200,
          body: {
            kind: 'json',
            is: { total_count: 2, item: [{ content: { news_item: [{ title: '一' }] } }] },
            more: 'allowed',
          },
        },
        [later(60)],
      ),
    ],
  },
  {
    id: 'wechat/publish-batchget-answers-40097-to-wrong-counts',
    because: {
      page: listPage,
      at: 'request body',
      says: 'offset and count are required, and count goes from 1 to 20',
      assumes: 'anything else is 40097, as on a neighbouring call (community-40097)',
    },
    grade: 'assumed',
    live: never('the code is not known'),
    steps: [
      step(listPublished(all), none),
      step(listPublished({ offset: 0, count: 21 }), wrongArgs),
      step(listPublished({ offset: 0, count: 1 }), none),
      step(listPublished({ offset: 0, count: 0 }), wrongArgs),
      step(listPublished({ offset: 0 }), wrongArgs),
      step(listPublished({ count: 20 }), wrongArgs),
      step(listPublished({ offset: -1, count: 20 }), wrongArgs),
      step(listPublished({ offset: 1, count: 20 }), none),
    ],
  },
];

export const publishedCases: readonly Case[] = [...reading, ...deleting, ...lists];
