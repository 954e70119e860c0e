import type { Known } from './known.ts';
import { gate, hinted, rows } from './wechat.ts';

const json = hinted(
  ['postRequired', 43002, 'require POST method'],
  ['emptyPost', 44002, 'empty post data'],
  ['dataFormat', 47001, 'data format error'],
);
const kind = rows(['messageType', 40008, 'invalid message type']);
const said = [
  ...kind,
  ...rows(['contentEmpty', 44004, 'empty content'], ['mediaIdMissing', 41006, 'media_id missing']),
];
const openid = rows(['openidInvalid', 40003, 'invalid openid']);
const mass = [
  ...gate,
  ...json,
  ...said,
  ...hinted(['mediaIdInvalid', 40007, 'invalid media_id']),
  ...rows(['system', -1, 'system error']),
];
const once = rows(
  ['clientIdExists', 45065, 'clientmsgid exist'],
  ['clientIdTooFast', 45066, 'same clientmsgid retry too fast'],
  ['clientIdTooLong', 45067, 'clientmsgid size out of limit'],
);

export const wechatMessagesKnown: Readonly<Record<string, readonly Known[]>> = {
  'wechat/message_custom_send': [
    ...gate,
    ...json,
    ...openid,
    ...said,
    ...hinted(['typeInvalid', 45162, 'invalid type']),
    ...rows(
      ['mediaIdInvalid', 40007, 'invalid media_id'],
      ['contentTooLong', 45002, 'content size out of limit'],
      ['tooManyArticles', 45008, 'article size out of limit'],
      ['outOfTime', 45015, 'response out of time limit or subscription is canceled'],
      ['outOfCount', 45047, 'out of response count limit'],
      ['customServiceOff', 65400, 'please enable new custom service, or wait for a while if you have enabled'],
    ),
  ],
  'wechat/message_mass_sendall': [...mass, ...once, ...rows(['noMassQuota', 45028, 'has no masssend quota'])],
  'wechat/message_mass_send': [
    ...mass,
    ...once,
    ...rows(['openidsCount', 40130, 'invalid openid list size, at least two openid']),
  ],
  'wechat/message_mass_preview': [...mass, ...openid, ...rows(['usernameInvalid', 40132, 'invalid username'])],
  'wechat/message_mass_get': [...gate, ...json, ...hinted(['messageIdInvalid', 40059, 'invalid msg id'])],
  'wechat/message_mass_delete': [
    ...gate,
    ...json,
    ...kind,
    ...rows(['messageIdInvalid', 40059, 'invalid msg id'], ['articleIndexInvalid', 40060, 'invalid article idx']),
  ],
};
