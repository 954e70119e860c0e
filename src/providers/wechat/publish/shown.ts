import type { KeptArticles, KeptDraft } from '../../../core/article.ts';
import type { WrittenArticle } from '../../../core/shapes.ts';
import type { World } from '../../../core/world.ts';
import type { Article } from '../drafts/article.ts';
import { draftsIn } from '../drafts/collection.ts';
import { articleUrl } from '../drafts/reply.ts';
import { keyOf, publishedIn, settle } from './jobs.ts';

/** The oldest first, as the next. */
export function keptDrafts(world: World): KeptDraft[] {
  settle(world);
  return draftsIn(world)
    .all()
    .map(({ mediaId, tenant, articles, links, createdAt, updatedAt }) => {
      const written = articles.map((each, i) => writtenOf(each, links[i], 'http'));
      return { id: mediaId, tenant, articles: written, createdAt, updatedAt };
    });
}

export function keptArticles(world: World): KeptArticles[] {
  settle(world);
  return publishedIn(world)
    .all()
    .map(({ articleId, publishId, tenant, mediaId, articles, links, deleted, createdAt }) => ({
      id: articleId,
      tenant,
      draft: mediaId,
      publication: keyOf({ publishId }),
      articles: articles.map((each, i) => ({ ...writtenOf(each, links[i], 'https'), deleted: deleted[i] })),
      publishedAt: createdAt,
    }));
}

function writtenOf(article: Article, link: string | undefined, scheme: string): WrittenArticle {
  const { type, title, author, digest, content, sourceUrl, thumbMediaId, imageMediaIds } = article;
  return {
    type,
    title,
    author,
    digest,
    content,
    sourceUrl,
    cover: thumbMediaId,
    pictures: imageMediaIds,
    url: articleUrl(link ?? '', { base: undefined }, scheme),
  };
}
