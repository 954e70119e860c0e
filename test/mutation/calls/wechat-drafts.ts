import { Bytes } from '../../../src/core/bytes.ts';
import type { World } from '../../../src/core/world.ts';
import { type Draft, draftsIn } from '../../../src/providers/wechat/drafts/collection.ts';
import { paths } from '../../../src/providers/wechat/wire.ts';
import { type Faults, type Plan, planOf, type Way } from './plan.ts';
import { bodyFaults, byPlatform, field, gatedAccounts, gateFaults } from './wechat-gate.ts';

/** A cover that is there beforehand. */
const cover = ({ objects, clock }: World): string => {
  const storedAt = clock.now();
  objects.put({
    key: 'cover',
    provider: 'wechat',
    tenant: 'wx1',
    kind: 'material/image',
    bytes: Bytes.text('x'),
    storedAt,
  });
  return 'cover';
};

/** A draft that is there beforehand. */
export const draft = (world: World): string => {
  const article: Draft['articles'][number] = {
    type: 'news',
    title: 't',
    author: '',
    digest: '',
    content: 'c',
    sourceUrl: '',
    thumbMediaId: cover(world),
    thumbUrl: '',
    imageMediaIds: [],
    needOpenComment: 0,
    onlyFansCanComment: 0,
  };
  const now = world.clock.now();
  const one = { mediaId: 'draft', tenant: 'wx1', articles: [article], links: ['sn=1'], createdAt: now, updatedAt: now };
  draftsIn(world).put('draft', 'wx1', one);
  return 'draft';
};

type Article = Record<string, unknown>;
const right: Article = { title: 't', content: 'c', thumb_media_id: 'cover' };

const counted: Faults = { 'count full': ({ spent }) => spent.add('counted') };

/** Changes the one article, in a list or by itself. */
function changed(plan: Plan, change: (article: Article) => Article): void {
  const write = plan.fields?.articles;
  if (typeof write !== 'function') return;
  field('articles', (world: World) => {
    const now: unknown = write(world);
    return Array.isArray(now) ? now.map(change) : change(now as Article);
  })(plan);
}
const article = (more: Article) => (plan: Plan) => changed(plan, (each) => ({ ...each, ...more }));
const content = (tag: string) => (plan: Plan) => {
  plan.settings['wechat.externalPicture'] = 45166;
  plan.settings['wechat.externalLink'] = 45166;
  changed(plan, (each) => ({ ...each, content: `${each.content}${tag}` }));
};

const articleFaults: Faults = {
  'no title': article({ title: '' }),
  'a long title': article({ title: 't'.repeat(33) }),
  'a long author': article({ author: 'a'.repeat(17) }),
  'a long digest': article({ digest: 'd'.repeat(129) }),
  'no content': article({ content: '' }),
  'a long content': article({ content: 'c'.repeat(20_000) }),
  'a huge content': (plan) => {
    plan.settings['wechat.contentMaxChars'] = 'none';
    article({ content: 'c'.repeat(1_048_576) })(plan);
  },
  'a long source': article({ content_source_url: 's'.repeat(1025) }),
  'no cover': article({ thumb_media_id: '' }),
  'many pictures': article({
    article_type: 'newspic',
    image_info: { image_list: Array.from({ length: 21 }, () => ({ image_media_id: 'cover' })) },
  }),
  'a picture elsewhere': content('<img src="https://example.com">'),
  'a link elsewhere': content('<a href="https://example.com">a</a>'),
  'a card': content('<p data-miniprogram-imageurl="from=appmsg"></p>'),
};

const posted = (endpoint: string, path: string, fields: Record<string, unknown>, faults: Faults): Way => ({
  endpoint,
  plan: () => planOf({ path, accounts: gatedAccounts(), credential: byPlatform, fields: { ...fields } }),
  faults: { ...gateFaults, ...bodyFaults, ...counted, ...faults },
});
export const postedById = (endpoint: string, path: string, name: string, id: (world: World) => string): Way =>
  posted(endpoint, path, { [name]: id }, { 'no id': field(name, ''), 'another id': field(name, 'x') });
export const listed = (endpoint: string, path: string): Way =>
  posted(
    endpoint,
    path,
    { offset: 0, count: 20 },
    { 'another offset': field('offset', -1), 'another count': field('count', 21) },
  );

const oneArticle = (world: World): Article => ({ ...right, thumb_media_id: cover(world) });

export const draftWays: readonly Way[] = [
  posted(
    'wechat/draft_add',
    paths.draftAdd,
    { articles: (world: World) => [oneArticle(world)] },
    {
      ...articleFaults,
      'many articles': (plan) => {
        const write = plan.fields?.articles as (world: World) => Article[];
        field('articles', (world: World) => Array.from({ length: 9 }, () => write(world)[0]))(plan);
      },
      'no articles': field('articles', []),
    },
  ),
  postedById('wechat/draft_get', paths.draftGet, 'media_id', draft),
  posted(
    'wechat/draft_update',
    paths.draftUpdate,
    { media_id: draft, index: 0, articles: oneArticle },
    {
      ...articleFaults,
      'another index': field('index', 1),
      'a list': field('articles', []),
      'no articles': field('articles', null),
      'no id': field('media_id', ''),
      'another id': field('media_id', 'x'),
    },
  ),
  postedById('wechat/draft_delete', paths.draftDelete, 'media_id', draft),
  listed('wechat/draft_batchget', paths.draftBatchget),
  {
    endpoint: 'wechat/draft_count',
    plan: () => planOf({ method: 'GET', path: paths.draftCount, accounts: gatedAccounts(), credential: byPlatform }),
    faults: { ...gateFaults, ...counted },
  },
  {
    endpoint: 'wechat/draft_switch',
    plan: () => planOf({ path: paths.draftSwitch, accounts: gatedAccounts(), credential: byPlatform, fields: {} }),
    faults: gateFaults,
  },
];
