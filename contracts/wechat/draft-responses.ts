/** What calls about drafts answer. */
import type { ExpectedResponse, JsonPattern } from '../engine/case.ts';
import { formSeen } from '../engine/printed.ts';

type Fields = { readonly [key: string]: JsonPattern };

const headers = { 'Content-Type': 'text/plain' };

/** In this order, lists too, and with slashes escaped. */
export const answered = (is: Fields): ExpectedResponse =>
  formSeen({ status: 200, headers, body: { kind: 'json', is, order: 'as written', raw: inOrder(is) } });

const inOrder = (is: Fields): RegExp =>
  new RegExp(
    `^(?![\\s\\S]*[^\\\\]/)[^]*?${keysOf(is)
      .map((key) => `"${key}":`)
      .join('[^]*?')}`,
  );

function keysOf(is: JsonPattern): readonly string[] {
  if (Array.isArray(is)) return is.flatMap(keysOf);
  if (is === null || typeof is !== 'object' || is instanceof RegExp) return [];
  return Object.entries(is).flatMap(([key, value]) => [key, ...keysOf(value)]);
}

export const draftIdForm = /^[A-Za-z0-9_-]{43}$/;
export const draftAdded = answered({ media_id: draftIdForm });
export const done = answered({ errcode: 0, errmsg: 'ok' });
export const counted = (total_count: number) => answered({ total_count });

/** Live `http://mp.weixin.qq.com/s?…#rd`; an emulator may put its own host before it. */
export const articleUrl =
  /^http:\/\/([^/]+\/)?mp\.weixin\.qq\.com\/s\?__biz=[A-Za-z0-9]+={0,2}&mid=\d+&idx=\d&sn=[0-9a-f]{32}&chksm=[0-9a-f]{84}#rd$/;
export const thumbUrl = /^http:\/\/([^/]+\/)?mmbiz\.qpic\.cn\/mmbiz_png\/[A-Za-z0-9]+\/0\?wx_fmt=png$/;

/** An article in the order of the page. */
export const asPrinted = (thumb_media_id: string, more: Fields = {}): Fields => ({
  article_type: 'news',
  title: '标题',
  author: '',
  digest: '正文',
  content: '<p>正文</p>',
  content_source_url: '',
  thumb_media_id,
  show_cover_pic: 1,
  need_open_comment: 0,
  only_fans_can_comment: 0,
  url: articleUrl,
  ...more,
});

/** In the order that was seen. */
export const asSeen = (thumb_media_id: string, more: Fields = {}): Fields => ({
  title: '标题',
  author: '',
  digest: '正文',
  content: '<p>正文</p>',
  content_source_url: '',
  thumb_media_id,
  show_cover_pic: 1,
  url: articleUrl,
  thumb_url: thumbUrl,
  need_open_comment: 0,
  only_fans_can_comment: 0,
  ...more,
});

/** With a content, a title or something else alone that is looked at. */
export const articleWith = (some: Fields): ExpectedResponse => ({
  status: 200,
  headers,
  body: { kind: 'json', is: { news_item: [some] }, more: 'allowed' },
});
