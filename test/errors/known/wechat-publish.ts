import type { Known } from './known.ts';
import { gate, hinted } from './wechat.ts';

const json = hinted(
  ['postRequired', 43002, 'require POST method'],
  ['emptyPost', 44002, 'empty post data'],
  ['dataFormat', 47001, 'data format error'],
);
const article = hinted(['articleInvalid', 53600, 'Article ID 无效']);

export const wechatPublishKnown: Readonly<Record<string, readonly Known[]>> = {
  'wechat/freepublish_submit': [
    ...gate,
    ...json,
    ...hinted(
      ['mediaIdInvalid', 40007, 'invalid media_id'],
      ['publishForbidden', 53500, '发布功能被封禁'],
      ['publishTooOften', 53501, '频繁请求发布'],
      ['draftUnchecked', 53503, '该草稿未通过发布检查'],
      ['draftOfSite', 53504, '需前往公众平台官网使用草稿'],
      ['draftUnsaved', 53505, '请手动保存成功后再发表'],
    ),
  ],
  'wechat/freepublish_get': [
    ...gate,
    ...json,
    ...hinted(['argumentInvalid', 40002, 'invalid argument'], ['publishIdInvalid', 53502, 'Publish ID 无效']),
  ],
  'wechat/freepublish_getarticle': [...gate, ...json, ...article],
  'wechat/freepublish_delete': [
    ...gate,
    ...json,
    ...article,
    ...hinted(['indexInvalid', 40114, 'invalid index value']),
  ],
  'wechat/freepublish_batchget': [...gate, ...json, ...hinted(['invalidArgs', 40097, 'invalid args'])],
};
