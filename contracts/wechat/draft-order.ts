/** Which of several faults of an article is told. */
import { type Case, never, type Step } from '../engine/case.ts';
import {
  badSource,
  because,
  longAuthor,
  longContent,
  longDigest,
  longTitle,
  newspic,
  noContent,
  setting,
  tooMany,
} from './draft-limit-answers.ts';
import {
  addDraft,
  article,
  badFormat,
  bothWays,
  cover,
  idIn,
  invalidContent,
  invalidMedia,
  someMediaId,
  type Try,
  updateDraft,
  withDraft,
} from './draft-requests.ts';
import { refused } from './responses.ts';

/** Everything that can be wrong with one article at once, and what is left of it. */
const wrong = {
  title: '标'.repeat(33),
  author: '作'.repeat(17),
  digest: '摘'.repeat(129),
  content: `<img src="https://example.com/a.png"><a href="https://example.com">a</a><mp-card data-miniprogram-imageurl="http://mmbiz.qpic.cn/x/0?from=appmsg"></mp-card>${'字'.repeat(20_000)}`,
  content_source_url: `https://example.com/${'a'.repeat(1005)}`,
};

const shortContent = wrong.content.slice(0, 300);
const right = { title: '标题', author: '', digest: '' };

const elimination: readonly Try[] = [
  [{ ...wrong, title: '' }, badFormat],
  [wrong, longTitle],
  [{ ...wrong, title: '标题' }, longAuthor],
  [{ ...wrong, title: '标题', author: '' }, longDigest],
  [{ ...wrong, ...right, content: '' }, noContent],
  [{ ...wrong, ...right }, longContent],
  [{ ...wrong, ...right, content: shortContent }, badSource],
];

const all45166 = [setting('externalPicture', 45166), setting('externalLink', 45166)];
const noCover = { thumb_media_id: undefined };

const manyPictures = {
  article_type: 'newspic',
  image_info: { image_list: Array.from({ length: 21 }, () => ({ image_media_id: 'x' })) },
};

export const order: readonly Case[] = [
  ...bothWays(
    {
      id: 'wechat/draft-order-by-elimination',
      because: because(
        'error code',
        'the errors are listed without an order',
        'they are looked at so: title, author, digest, content, source, media, then what stands in the content',
      ),
      grade: 'assumed',
      live: never('the order is not known'),
    },
    [
      ...elimination.map(([more, expect]): Try => [{ ...more, ...noCover }, expect]),
      [{ ...wrong, title: '标题', author: '', content: '' }, longDigest],
      [{ ...right, content: shortContent, ...noCover }, invalidMedia],
      [{ ...manyPictures, content: shortContent }, invalidMedia],
      [{ ...manyPictures, content_source_url: wrong.content_source_url }, badSource],
      [{ content: shortContent }, invalidContent],
    ],
    ...all45166,
  ),
  ...bothWays(
    {
      id: 'wechat/draft-order-of-a-megabyte',
      because: because(
        'error code',
        'the errors are listed without an order',
        'its bytes are looked at with the content',
      ),
      grade: 'assumed',
      live: never('the order is not known'),
    },
    [
      [{ ...wrong, ...right, content: 'a'.repeat(1_048_576) }, longContent],
      [{ ...wrong, title: '标题', author: '', content: 'a'.repeat(1_048_576) }, longDigest],
    ],
    setting('contentMaxChars', 'none'),
  ),
  {
    id: 'wechat/draft-order-of-too-many-pictures',
    because: because('error code', 'the errors are listed without an order', 'pictures are counted before the content'),
    grade: 'assumed',
    live: never('the order is not known'),
    steps: [
      { ...cover, needs: all45166 },
      { send: (earlier) => addDraft([article(idIn(earlier))]), expect: someMediaId },
      ...(['add', 'update'] as const).map(
        (call): Step => ({
          send: (earlier) => {
            const ids = Array.from({ length: 21 }, () => idIn(earlier));
            const pictures = newspic(ids, { content: shortContent });
            return call === 'add'
              ? addDraft([pictures])
              : updateDraft({ media_id: idIn(earlier, 1), index: 0, articles: pictures });
          },
          expect: invalidMedia,
        }),
      ),
    ],
  },
  {
    id: 'wechat/draft-order-of-too-many-articles',
    because: because('error code', 'the errors are listed without an order', 'how many there are comes first'),
    grade: 'assumed',
    live: never('the order is not known'),
    steps: [
      cover,
      ...[{ ...wrong, title: '' }, wrong].map(
        (more): Step => ({
          send: (earlier) => addDraft(Array.from({ length: 9 }, () => article(idIn(earlier), more))),
          expect: tooMany,
        }),
      ),
    ],
  },
  {
    id: 'wechat/draft-order-of-an-index',
    because: {
      page: 'wechat-draft-update',
      at: 'error code',
      says: 'the errors are listed without an order',
      assumes: 'the index is looked at before the article',
    },
    grade: 'assumed',
    live: never('the order is not known'),
    steps: withDraft(
      {},
      ...[wrong, { ...wrong, title: '' }].map(
        (more): Step => ({
          send: (earlier) =>
            updateDraft({ media_id: idIn(earlier, 1), index: 1, articles: article(idIn(earlier), more) }),
          expect: refused(40114, 'invalid index value'),
        }),
      ),
    ),
  },
];
