/** How long the parts of an article may be: the longest that is accepted and the shortest that is refused. */
import { type Because, type Case, costs, type Need, never, type Step } from '../engine/case.ts';
import { credential, textAt } from '../engine/http.ts';
import { postForm, postRaw, textField } from '../engine/request-builders.ts';
import {
  addDraft,
  addMaterial,
  addPath,
  article,
  badFormat,
  bothWays,
  cover,
  deleteMaterial,
  type Earlier,
  getDraft,
  idIn,
  invalidContent,
  invalidMedia,
  someMediaId,
  type Try,
  updateDraft,
  withDraft,
} from './draft-requests.ts';
import { articleWith, done, thumbUrl } from './draft-responses.ts';
import { picture, upload } from './requests.ts';
import { refused, uploadedPng } from './responses.ts';

const page = 'wechat-draft-add';
const live = costs('leaves a picture and drafts in the account');
const unseen = never('nobody knows what is answered');
const aSwitch = never('a switch of the emulator');
const because = (at: string, says: string, assumes?: string): Because => ({
  page,
  at,
  says,
  ...(assumes && { assumes }),
});
const setting = (name: string, value: string | number): Need => ({ kind: 'setting', name: `wechat.${name}`, value });
const longTitle = refused(45003, 'title size out of limit');
const longAuthor = refused(45110, 'author size out of limit');
const longDigest = refused(45004, 'description size out of limit');
const longContent = refused(45002, 'content size out of limit');
const noContent = refused(44004, 'empty content');
const badSource = refused(41039, 'invalid content_source_url');
const tooMany = refused(45008, 'article size out of limit');

const limits: readonly Case[] = [
  ...bothWays(
    {
      id: 'wechat/draft-title-of-32-characters',
      because: because('title', 'at most 32 characters', 'a character beside the basic plane is one'),
      grade: 'assumed',
      live,
    },
    [
      [{ title: '标'.repeat(32) }, someMediaId],
      [{ title: '😀'.repeat(32) }, someMediaId],
      [{ title: '标'.repeat(33) }, longTitle],
      [{ title: 'a'.repeat(33) }, longTitle],
    ],
  ),
  ...bothWays(
    {
      id: 'wechat/draft-title-of-64-characters-as-measured',
      because: { page: 'draft-limits-2026', at: 'title', says: '64 Chinese characters pass and 65 do not' },
      grade: 'observed',
      live: aSwitch,
    },
    [
      [{ title: '标'.repeat(64) }, someMediaId],
      [{ title: '标'.repeat(65) }, longTitle],
    ],
    setting('titleMaxChars', 64),
  ),
  ...bothWays(
    {
      id: 'wechat/draft-author-of-16-characters',
      because: because('author', 'at most 16 characters'),
      grade: 'documented',
      live,
    },
    [
      [{ author: '作'.repeat(16) }, someMediaId],
      [{ author: '作'.repeat(17) }, longAuthor],
    ],
  ),
  ...bothWays(
    {
      id: 'wechat/draft-digest-of-128-characters',
      because: because('digest', 'at most 128 characters'),
      grade: 'documented',
      live: never('120 were measured'),
    },
    [
      [{ digest: '摘'.repeat(128) }, someMediaId],
      [{ digest: '摘'.repeat(129) }, longDigest],
    ],
  ),
  ...bothWays(
    {
      id: 'wechat/draft-digest-of-120-characters-as-measured',
      because: { page: 'draft-limits-2026', at: 'digest', says: '120 Chinese characters pass and 121 do not' },
      grade: 'observed',
      live: aSwitch,
    },
    [
      [{ digest: '摘'.repeat(120) }, someMediaId],
      [{ digest: '摘'.repeat(121) }, longDigest],
    ],
    setting('digestMaxChars', 120),
  ),
  ...bothWays(
    {
      id: 'wechat/draft-content-of-fewer-than-20000-characters',
      because: because('content', 'fewer than 20000 characters'),
      grade: 'documented',
      live: never('far more were measured'),
    },
    [
      [{ content: '字'.repeat(19_999) }, someMediaId],
      [{ content: '字'.repeat(20_000) }, longContent],
    ],
  ),
  ...bothWays(
    {
      id: 'wechat/draft-content-of-less-than-a-megabyte',
      because: because('content', 'less than 1 MB', 'MB is 1024 x 1024 bytes'),
      grade: 'assumed',
      live: aSwitch,
    },
    [
      [{ content: '字'.repeat(349_525) }, someMediaId],
      [{ content: `${'字'.repeat(349_525)}a` }, longContent],
    ],
    setting('contentMaxChars', 'none'),
  ),
  ...bothWays(
    {
      id: 'wechat/draft-source-of-a-kilobyte',
      because: because('content_source_url', 'at most 1 KB', 'a longer one is 41039'),
      grade: 'assumed',
      live: unseen,
    },
    [
      [{ content_source_url: `https://example.com/${'a'.repeat(1004)}` }, someMediaId],
      [{ content_source_url: `https://example.com/${'a'.repeat(1005)}` }, badSource],
    ],
  ),
  {
    id: 'wechat/draft-of-eight-articles',
    because: {
      page: 'co-wechat-api-106',
      at: 'report',
      says: 'too many are 45008',
      assumes: 'more than 8, as in the web editor',
    },
    grade: 'assumed',
    live: unseen,
    steps: [
      cover,
      ...(
        [
          [8, someMediaId],
          [9, tooMany],
          [30, tooMany],
        ] as const
      ).map(
        ([count, expect]): Step => ({
          send: (earlier) => addDraft(Array.from({ length: count }, () => article(idIn(earlier)))),
          expect,
        }),
      ),
    ],
  },
  ...bothWays(
    {
      id: 'wechat/draft-without-title-or-content',
      because: because('title, content', 'both are required', 'without a title it is 47001, without content 44004'),
      grade: 'assumed',
      live: unseen,
    },
    [
      [{ title: undefined }, badFormat],
      [{ title: '' }, badFormat],
      [{ title: 5 }, badFormat],
      [{ content: undefined }, noContent],
      [{ content: '' }, noContent],
    ],
  ),
];

const newspic = (ids: readonly string[], more: object = {}) => ({
  article_type: 'newspic',
  title: '标题',
  content: '',
  image_info: { image_list: ids.map((image_media_id) => ({ image_media_id })) },
  ...more,
});

const permanent = 'a permanent media_id is wanted: without one, with a temporary or a deleted one it is 40007';
const thumb = { page: 'community-draft-thumb', at: 'question', says: permanent };
const other = '99_contractother0000000000000000';

const media: readonly Case[] = [
  {
    id: 'wechat/draft-answers-40007-to-a-cover-that-is-none',
    because: { ...thumb, assumes: 'so it is with anything that is no picture of the library' },
    grade: 'assumed',
    live,
    steps: [
      cover,
      { send: upload([picture]), expect: uploadedPng },
      ...[
        { thumb_media_id: undefined },
        { thumb_media_id: '' },
        { thumb_media_id: undefined, thumb_url: 'http://mmbiz.qpic.cn/x/0' },
        { thumb_media_id: 'THUMB_MEDIA_ID' },
      ].map((more): Step => ({ send: (earlier) => addDraft([article(idIn(earlier), more)]), expect: invalidMedia })),
      { send: (earlier) => addDraft([article(textAt(earlier[1], 'url'))]), expect: invalidMedia },
      {
        send: (earlier) => addDraft([article(textAt(earlier[1], 'url').split('/').at(-2) ?? '')]),
        expect: invalidMedia,
      },
      { send: (earlier) => addDraft([article(idIn(earlier)), article('nothing')]), expect: invalidMedia },
    ],
  },
  {
    id: 'wechat/draft-answers-40007-to-a-cover-of-another-account',
    because: { ...thumb, assumes: 'so it is with a picture of another account’s library' },
    grade: 'assumed',
    live: never('needs a second account'),
    steps: [
      { send: addMaterial(other), expect: someMediaId },
      { send: (earlier) => addDraft([article(idIn(earlier))]), expect: invalidMedia },
      { send: (earlier) => addDraft([article(idIn(earlier))], other), expect: someMediaId },
    ],
  },
  {
    id: 'wechat/draft-cover-that-is-everybody-s',
    because: {
      page: 'wechat-draft-add',
      at: 'thumb_media_id',
      says: 'a permanent media_id',
      assumes: 'what a test put into the library for nobody is everybody’s here, too',
    },
    grade: 'assumed',
    live: never('somebody puts it there'),
    steps: [
      {
        to: 'control plane',
        send: postForm(
          '/images',
          [textField('provider', 'wechat'), textField('kind', 'material/image'), { ...picture, name: 'image' }],
          {},
        ),
        expect: { status: 201, body: { kind: 'json', is: {}, more: 'allowed' } },
      },
      { send: ([first]) => addDraft([article(textAt(first, 'images.0.key'))]), expect: someMediaId },
    ],
  },
  {
    id: 'wechat/draft-answers-40007-to-a-cover-that-was-deleted',
    because: { ...thumb, assumes: 'a draft that was made before keeps it' },
    grade: 'assumed',
    live,
    steps: [
      cover,
      { send: (earlier) => addDraft([article(idIn(earlier))]), expect: someMediaId },
      {
        send: (earlier) => deleteMaterial(idIn(earlier)),
        expect: done,
      },
      { send: (earlier) => addDraft([article(idIn(earlier))]), expect: invalidMedia },
      {
        send: (earlier) => getDraft(idIn(earlier, 1)),
        expect: (earlier) => articleWith({ thumb_media_id: idIn(earlier) }),
      },
    ],
  },
  {
    id: 'wechat/draft-keeps-the-address-of-a-cover-that-was-deleted',
    because: {
      page: 'wxjava-drafts',
      at: 'answers in comments',
      says: 'a draft has the address of its cover',
      assumes: 'also once the cover was deleted; nobody has shown one',
    },
    grade: 'assumed',
    live: aSwitch,
    steps: [
      { ...cover, needs: [setting('draftReplies', 'captured')] },
      { send: (earlier) => addDraft([article(idIn(earlier))]), expect: someMediaId },
      { send: (earlier) => deleteMaterial(idIn(earlier)), expect: done },
      {
        send: (earlier) => getDraft(idIn(earlier, 1)),
        expect: (earlier) => articleWith({ thumb_media_id: idIn(earlier), thumb_url: thumbUrl }),
      },
    ],
  },
  ...bothWays(
    {
      id: 'wechat/draft-of-twenty-pictures',
      because: { page, at: 'image_info', says: 'permanent ones, 1 to 20 of them', assumes: 'anything else is 40007' },
      grade: 'assumed',
      live: unseen,
    },
    [
      [newspic([]), invalidMedia],
      [newspic([], { image_info: undefined }), invalidMedia],
      [newspic(['nothing']), invalidMedia],
    ],
  ),
  {
    id: 'wechat/draft-answers-40007-to-pictures-that-are-none',
    because: { page, at: 'image_info', says: 'permanent ones, 1 to 20 of them', assumes: 'anything else is 40007' },
    grade: 'assumed',
    live: unseen,
    steps: withDraft(
      {},
      ...(
        [
          [1, someMediaId],
          [20, someMediaId],
          [21, invalidMedia],
        ] as const
      ).flatMap(([count, expect]): Step[] => {
        const pictures = (earlier: Earlier) => newspic(Array.from({ length: count }, () => idIn(earlier)));
        const isTaken = expect === someMediaId;
        return [
          { send: (earlier) => addDraft([pictures(earlier)]), expect },
          {
            send: (earlier) => updateDraft({ media_id: idIn(earlier, 1), index: 0, articles: pictures(earlier) }),
            expect: isTaken ? { status: 200, body: { kind: 'json', is: { errcode: 0, errmsg: 'ok' } } } : expect,
          },
        ];
      }),
      { send: (earlier) => addDraft([newspic([idIn(earlier), 'nothing'])]), expect: invalidMedia },
    ),
  },
];

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
const order: readonly Case[] = [
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

/** As `json.dumps` writes them. */
const escaped = (fields: object): string =>
  JSON.stringify(fields).replace(
    /[\u0080-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
const addEscaped = (fields: object) =>
  postRaw(`${addPath}?access_token=${credential}`, escaped({ articles: [fields] }), 'application/json');
const literally: Need = setting('jsonEscapes', 'literal');

const escapes: readonly Case[] = [
  {
    id: 'wechat/draft-escapes-are-read-as-json',
    because: because('title', 'escapes are not to be sent', 'they are read as JSON has them where they are'),
    grade: 'assumed',
    live: never('others saw them kept as they are'),
    steps: [
      cover,
      { send: (earlier) => addEscaped(article(idIn(earlier), { title: '标'.repeat(32) })), expect: someMediaId },
      { send: (earlier) => getDraft(idIn(earlier, 1)), expect: articleWith({ title: '标'.repeat(32) }) },
    ],
  },
  {
    id: 'wechat/draft-escapes-are-kept-as-they-are',
    because: {
      page: 'draft-escapes-2026',
      at: 'notes',
      says: 'each stands in the article as it is written, and counts as six',
    },
    grade: 'observed',
    live: aSwitch,
    steps: [
      { ...cover, needs: [literally, setting('titleMaxChars', 64)] },
      {
        send: (earlier) => addEscaped(article(idIn(earlier), { title: `${'标'.repeat(10)}"\\` })),
        expect: someMediaId,
      },
      { send: (earlier) => getDraft(idIn(earlier, 1)), expect: articleWith({ title: `${'\\u6807'.repeat(10)}"\\` }) },
      { send: (earlier) => addEscaped(article(idIn(earlier), { title: '标'.repeat(11) })), expect: longTitle },
      { send: (earlier) => addEscaped(article(idIn(earlier), { author: '廖春' })), expect: someMediaId },
      { send: (earlier) => addEscaped(article(idIn(earlier), { author: '廖春华' })), expect: longAuthor },
      { send: (earlier) => addEscaped(article(idIn(earlier), { digest: '摘'.repeat(22) })), expect: longDigest },
    ],
  },
];

export const draftLimitCases: readonly Case[] = [...limits, ...media, ...order, ...escapes];
