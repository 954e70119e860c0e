import type { Known } from './known.ts';
import { gate, hinted, rows } from './wechat.ts';

const json = hinted(
  ['postRequired', 43002, 'require POST method'],
  ['emptyPost', 44002, 'empty post data'],
  ['dataFormat', 47001, 'data format error'],
);
const id = hinted(['mediaIdMissing', 41006, 'media_id missing'], ['mediaIdInvalid', 40007, 'invalid media_id']);
const articles = hinted(
  ['newsEmpty', 44003, 'empty news data'],
  ['contentEmpty', 44004, 'empty content'],
  ['titleTooLong', 45003, 'title size out of limit'],
  ['authorTooLong', 45110, 'author size out of limit'],
  ['digestTooLong', 45004, 'description size out of limit'],
  ['contentTooLong', 45002, 'content size out of limit'],
  ['sourceUrlInvalid', 41039, 'invalid content_source_url'],
  ['contentInvalid', 45166, 'invalid content'],
  // No text of these was seen: they are ours.
  ['goodsForbidden', 53404, 'account is limited from selling goods'],
  ['goodsInvalid', 53405, 'invalid product info'],
  ['goodsNotOpen', 53406, 'selling goods is not enabled'],
);

export const wechatDraftsKnown: Readonly<Record<string, readonly Known[]>> = {
  'wechat/draft_add': [
    ...gate,
    ...json,
    ...hinted(['mediaIdInvalid', 40007, 'invalid media_id']),
    ...articles,
    ...hinted(['tooManyArticles', 45008, 'article size out of limit']),
  ],
  'wechat/draft_get': [...gate, ...json, ...id],
  'wechat/draft_update': [
    ...gate,
    ...json,
    ...id,
    ...articles,
    ...hinted(['indexInvalid', 40114, 'invalid index value'], ['commentForbidden', 88000, 'without comment privilege']),
  ],
  'wechat/draft_delete': [...gate, ...json, ...id, ...hinted(['system', -1, 'system error'])],
  'wechat/draft_batchget': [...gate, ...json, ...hinted(['invalidArgs', 40097, 'invalid args'])],
  'wechat/draft_count': [...gate, ...rows(['getRequired', 43001, 'require GET method'])],
  'wechat/draft_switch': [...gate, ...hinted(['postRequired', 43002, 'require POST method'])],
};
