import {
  type DescribedEndpoint,
  limited,
  list,
  number,
  object,
  oneOf,
  type Schema,
  text,
  time,
  told,
  whole,
  yesNo,
} from '../../../core/described.ts';
import { asks, ok } from './answered.ts';

const flag = { enum: [0, 1, '0', '1', true, false] };
const pictures = object({ image_list: list(object({ image_media_id: text })) });

/** As it is sent. */
const article = (endpoint: string) =>
  object({
    'article_type?': oneOf(['news', 'newspic']),
    title: text,
    'author?': limited(text, 'maxLength', `${endpoint}/author`),
    'digest?': text,
    content: told(text, 'HTML; of a picture message text.'),
    'content_source_url?': text,
    'thumb_media_id?': text,
    'need_open_comment?': flag,
    'only_fans_can_comment?': flag,
    'image_info?': pictures,
  });

/** As it is read back. */
const shown = object({
  'article_type?': oneOf(['news', 'newspic']),
  title: text,
  'author?': text,
  'digest?': text,
  'content?': text,
  'content_source_url?': text,
  'thumb_media_id?': text,
  'thumb_url?': text,
  'show_cover_pic?': whole,
  'need_open_comment?': whole,
  'only_fans_can_comment?': whole,
  'url?': text,
  'image_info?': pictures,
  'is_deleted?': yesNo,
});

const content = object({ news_item: list(shown), 'create_time?': time, 'update_time?': time });

const pageOf = (item: Schema) => object({ total_count: whole, item_count: whole, item: list(item) });

const page = (endpoint: string) => ({
  offset: told(number, 'From 0.'),
  count: limited(number, 'maximum', `${endpoint}/count`),
  'no_content?': flag,
});

const media_id = text;
const article_id = text;

export const drafts: Readonly<Record<string, DescribedEndpoint>> = {
  'wechat/draft_add': asks(
    'makes a draft of one article or several',
    { articles: limited(list(article('wechat/draft_add')), 'maxItems', 'wechat/draft_add/count') },
    object({ media_id, 'item?': list(text) }),
  ),
  'wechat/draft_get': asks('reads a draft', { media_id }, content),
  'wechat/draft_update': asks('changes one article of a draft', {
    media_id,
    index: told(number, 'Which article, from 0.'),
    articles: article('wechat/draft_update'),
  }),
  'wechat/draft_delete': asks('deletes a draft', { media_id }),
  'wechat/draft_batchget': asks(
    'lists the drafts',
    page('wechat/draft_batchget'),
    pageOf(object({ media_id, content, update_time: time })),
  ),
  'wechat/draft_count': { says: 'counts the drafts', method: 'GET', reply: object({ total_count: whole }) },
  'wechat/draft_switch': {
    says: 'turns drafts on, or says whether they are',
    method: 'POST',
    query: { 'checkonly?': oneOf(['1', '0']) },
    reply: object({ ...ok, is_open: whole }),
  },
  'wechat/freepublish_submit': asks('publishes a draft', { media_id }, object({ ...ok, publish_id: number })),
  'wechat/freepublish_get': asks(
    'says how far publishing is',
    { publish_id: number },
    object({
      publish_id: number,
      publish_status: whole,
      'article_id?': article_id,
      'article_detail?': object({ count: whole, item: list(object({ idx: whole, article_url: text })) }),
      fail_idx: list(whole),
    }),
  ),
  'wechat/freepublish_delete': asks('deletes what was published', { article_id, 'index?': number }),
  'wechat/freepublish_getarticle': asks('reads what was published', { article_id }, content),
  'wechat/freepublish_batchget': asks(
    'lists what was published',
    page('wechat/freepublish_batchget'),
    pageOf(object({ article_id, content, 'update_time?': time })),
  ),
};
