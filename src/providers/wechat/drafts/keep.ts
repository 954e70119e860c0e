import type { World } from '../../../core/world.ts';
import { newPermanentId } from '../gateway/media-ids.ts';
import { type Article, flagIn, type SentArticle, textOfContent } from './article.ts';
import { type Draft, draftsIn } from './collection.ts';
import { newLink } from './links.ts';
import { pictureUrlOf } from './media.ts';

/** A draft that has no addresses yet; `mediaId` left out: nor an id. */
interface NewDraft {
  readonly mediaId?: string | undefined;
  readonly tenant: string;
  readonly articles: readonly SentArticle[];
}

/** The draft, and whether there was room for it. */
export function keepDraft(
  { tenant, articles, ...given }: NewDraft,
  world: World,
): { readonly mediaId: string; readonly kept: boolean } {
  const { mediaId = newPermanentId(tenant, world) } = given;
  const now = world.clock.now();
  const draft: Draft = {
    mediaId,
    tenant,
    articles: articles.map((article) => kept(article, articles.length === 1, world)),
    links: articles.map((_, i) => newLink({ tenant, idx: i + 1 }, world)),
    createdAt: now,
    updatedAt: now,
  };
  return { mediaId, kept: draftsIn(world).put(mediaId, tenant, draft).kept };
}

/** Characters of the content that stand for a digest that was not sent. */
const DIGEST = 54;

/** An article as it is kept; `alone`: of a draft of one. */
export function kept(
  { fields, type, title, author, digest, content, sourceUrl, mediaIds, filtered }: SentArticle,
  alone: boolean,
  world: World,
): Article {
  const text = filtered?.content ?? content;
  const ids = mediaIds.map(({ id }) => id);
  return {
    type,
    title,
    author,
    digest: digest === '' && alone ? textOfContent(text, DIGEST) : digest,
    content: text,
    sourceUrl,
    thumbMediaId: ids[0] ?? '',
    thumbUrl: pictureUrlOf(ids[0] ?? '', world),
    imageMediaIds: type === 'newspic' ? ids : [],
    needOpenComment: flagIn(fields, 'need_open_comment'),
    onlyFansCanComment: flagIn(fields, 'only_fans_can_comment'),
  };
}
