import type { World } from '../../../core/world.ts';
import { articleUrl, isCaptured, seconds, type Telling, thumbUrl } from '../drafts/reply.ts';
import type { PublishState } from '../wire.ts';
import { type Job, type Published, publishedIn } from './jobs.ts';

/** A number in answers that were seen, and a text on the page. */
export function publishIdOf({ publishId }: Pick<Job, 'publishId'>, world: World): number | string {
  return isCaptured(world) ? publishId : `${publishId}`;
}

/** How far it is. Only what succeeded names its articles. */
export function stateOf(job: Job, publish_status: number, telling: Telling): PublishState {
  const { world } = telling;
  const start = { publish_id: publishIdOf(job, world), publish_status };
  const published = publish_status === 0 ? publishedIn(world).get(job.articleId) : undefined;
  if (published === undefined) return { ...start, fail_idx: failed(job, publish_status, world) };
  const item = addressesOf(published, telling).map((article_url, i) => ({ idx: i + 1, article_url }));
  const article_detail = { count: item.length, item };
  return { ...start, article_id: job.articleId, article_detail, fail_idx: [] };
}

/** For good: they are https. */
export function addressesOf({ links }: Pick<Published, 'links'>, telling: Pick<Telling, 'base'>): string[] {
  return links.map((link) => articleUrl(link, telling, 'https'));
}

/** Filled for 2 and 4, as the page has it, and for 3 in an answer that was seen. */
export function failed({ draft }: Job, status: number, world: World): number[] {
  const isFilled = status === 2 || status === 4 || (status === 3 && isCaptured(world));
  return isFilled ? draft.articles.map((_, i) => i + 1) : [];
}

/** What getarticle tells. Of a picture message it leaves out its pictures, and has its text twice (community-publish-newspic). */
export function publishedContent(published: Published, telling: Telling): object {
  const { articles, links, deleted, createdAt, updatedAt } = published;
  const isSeen = isCaptured(telling.world);
  const news_item = articles.map((article, i) => {
    const { type, title, author, digest, content, sourceUrl, thumbMediaId } = article;
    const start = {
      title,
      author,
      digest: type === 'newspic' ? content : digest,
      ...(telling.noContent ? {} : { content }),
      content_source_url: sourceUrl,
      thumb_media_id: thumbMediaId,
    };
    const [url, thumb_url] = [articleUrl(links[i] as string, telling), thumbUrl(article, telling)];
    const [show_cover_pic, is_deleted] = [1, deleted[i] as boolean];
    const comments = { need_open_comment: article.needOpenComment, only_fans_can_comment: article.onlyFansCanComment };
    return isSeen
      ? { ...start, show_cover_pic, url, thumb_url, ...comments, is_deleted }
      : { ...start, thumb_url, show_cover_pic, ...comments, url, is_deleted };
  });
  return isSeen ? { news_item, create_time: seconds(createdAt), update_time: seconds(updatedAt) } : { news_item };
}
