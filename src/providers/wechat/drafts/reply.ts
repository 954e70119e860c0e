import { reachable } from '../../../core/call.ts';
import type { World } from '../../../core/world.ts';
import { articleHost } from '../wire.ts';
import type { Article } from './article.ts';
import type { Draft } from './collection.ts';
import { draftReplies } from './switches.ts';

/** Where addresses in an answer lead, and who answers. */
export interface Telling {
  readonly base: string | undefined;
  readonly world: World;
  /** Whether the content of articles is left out. */
  readonly noContent?: boolean;
}

export const seconds = (ms: number): number => Math.floor(ms / 1000);

export const isCaptured = ({ settings }: World): boolean => settings.get(draftReplies) === 'captured';

/** The address of an article, whose query is kept with it. */
export function articleUrl(link: string, { base }: Pick<Telling, 'base'>, scheme = 'http'): string {
  return reachable({ base }, `${scheme}://${articleHost}/s?${link}#rd`);
}

/** What draft/get tells of one article. */
export function articleOf(article: Article, link: string, telling: Telling): object {
  const { type, title, author, digest, content, sourceUrl, thumbMediaId } = article;
  const comments = { need_open_comment: article.needOpenComment, only_fans_can_comment: article.onlyFansCanComment };
  const text = telling.noContent ? {} : { content };
  const url = articleUrl(link, telling);
  if (type === 'newspic') {
    const image_list = article.imageMediaIds.map((image_media_id) => ({ image_media_id }));
    return {
      article_type: type,
      title,
      ...text,
      thumb_media_id: thumbMediaId,
      ...comments,
      image_info: { image_list },
      url,
    };
  }
  const start = { title, author, digest, ...text, content_source_url: sourceUrl, thumb_media_id: thumbMediaId };
  if (!isCaptured(telling.world)) return { article_type: type, ...start, show_cover_pic: 1, ...comments, url };
  return { ...start, show_cover_pic: 1, url, thumb_url: thumbUrl(article, telling), ...comments };
}

/** Where the cover could be opened when the article was sent, whatever became of it since. */
export function thumbUrl({ thumbUrl: url }: Article, { base }: Telling): string {
  return url === '' ? '' : reachable({ base }, url);
}

export function draftContent({ articles, links, createdAt, updatedAt }: Draft, telling: Telling): object {
  const news_item = articles.map((article, i) => articleOf(article, links[i] as string, telling));
  if (!isCaptured(telling.world)) return { news_item };
  return { news_item, create_time: seconds(createdAt), update_time: seconds(updatedAt) };
}

/** One page of a list, in the order that the page or the field has it. */
export function listOf(item: readonly object[], total_count: number, world: World): object {
  const item_count = item.length;
  return isCaptured(world) ? { item, total_count, item_count } : { total_count, item_count, item };
}
