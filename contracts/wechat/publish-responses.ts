/** What calls about publishing answer. */
import type { ExpectedResponse, JsonPattern } from '../engine/case.ts';
import { valueAt } from '../engine/http.ts';
import { answered, articleUrl, asSeen, thumbUrl } from './draft-responses.ts';
import { refused } from './responses.ts';

type Fields = { readonly [key: string]: JsonPattern };

const some = (is: Fields): ExpectedResponse => ({ status: 200, body: { kind: 'json', is, more: 'allowed' } });
export const somePublishId = some({ errcode: 0 });
export const someState = some({});

/** A text on the page. */
export const publishId = /^\d{10}$/;
/** A number in answers that were seen. */
export const publishNumber: JsonPattern = (response) => Math.trunc(Number(valueAt(response, 'publish_id')));
export const articleId = /^[A-Za-z0-9_-]{43}$/;

export const state = (publish_id: JsonPattern, publish_status: number, fail_idx: readonly number[] = []) =>
  answered({ publish_id, publish_status, fail_idx });

/** Live `https://mp.weixin.qq.com/s?…`; an emulator may put its own host before it. */
export const permanentUrl = new RegExp(articleUrl.source.replace('http:', 'https?:'));

export const succeeded = (publish_id: JsonPattern, articles = 1): ExpectedResponse =>
  answered({
    publish_id,
    publish_status: 0,
    article_id: articleId,
    article_detail: {
      count: articles,
      item: Array.from({ length: articles }, (_, i) => ({ idx: i + 1, article_url: permanentUrl })),
    },
    fail_idx: [],
  });

/** An article in the order of the page. */
export const printedArticle = (thumb_media_id: string, more: Fields = {}): Fields => ({
  title: '标题',
  author: '',
  digest: '正文',
  content: '<p>正文</p>',
  content_source_url: '',
  thumb_media_id,
  thumb_url: thumbUrl,
  show_cover_pic: 1,
  need_open_comment: 0,
  only_fans_can_comment: 0,
  url: articleUrl,
  is_deleted: false,
  ...more,
});

/** In the order that was seen: that of a draft, and whether it was deleted. */
export const seenArticle = (thumb_media_id: string, more: Fields = {}): Fields => ({
  ...asSeen(thumb_media_id),
  is_deleted: false,
  ...more,
});

/** With something alone that is looked at. */
export const articlesWith = (...news_item: readonly Fields[]): ExpectedResponse => some({ news_item });

export const noArgument = refused(40002, 'invalid argument');
export const noPublication = refused(53502, 'Publish ID 无效');
export const noArticle = refused(53600, 'Article ID 无效');
