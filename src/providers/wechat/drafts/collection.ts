import { collectionOf } from '../../../core/collection.ts';
import type { RecordForm } from '../../../core/state/form.ts';
import type { World } from '../../../core/world.ts';
import { type Article, articleForm } from './article.ts';

/** One to eight articles that belong together. */
export interface Draft {
  readonly mediaId: string;
  readonly tenant: string;
  readonly articles: readonly Article[];
  /** What each article's address ends in. */
  readonly links: readonly string[];
  /** Milliseconds since 1970, as the next one. */
  readonly createdAt: number;
  readonly updatedAt: number;
}

export const draftForm: RecordForm = {
  ...{ mediaId: 'string', tenant: 'string', articles: [articleForm], links: ['string'] },
  ...{ createdAt: 'number', updatedAt: 'number' },
};

const kind = collectionOf<Draft>({
  name: 'wechat/drafts',
  form: draftForm,
  maxBytes: 32 * 1024 * 1024,
  most: 10_000,
  costOf: costOfArticles,
  groupOf: ({ tenant }) => tenant,
});

export function costOfArticles({ articles, links }: Pick<Draft, 'articles' | 'links'>): number {
  return articles.reduce((sum, article) => sum + costOf(article), links.length * 300);
}

function costOf({ title, author, digest, content, sourceUrl, thumbUrl, imageMediaIds }: Article): number {
  const texts = title.length + author.length + digest.length + content.length + sourceUrl.length;
  return 2 * texts + thumbUrl.length + 100 * imageMediaIds.length;
}

export function draftsIn(world: World) {
  return world.collection(kind);
}

/** The caller's own draft. */
export function draftOf(mediaId: string, tenant: string, world: World): Draft | undefined {
  const draft = draftsIn(world).get(mediaId);
  return draft?.tenant === tenant ? draft : undefined;
}

/** Those of an account, the newest first. */
export function draftsOf(tenant: string, world: World): Draft[] {
  return draftsIn(world).of(tenant).reverse();
}
