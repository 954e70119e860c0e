/** Of messages to one user and to many. */
import type { Sources } from '../engine/sources.ts';

export const messageSources = {
  'wechat-custom-send': {
    title: 'Send a customer service message',
    url: 'https://developers.weixin.qq.com/doc/service/api/customer/message/api_sendcustommessage',
    seen: '2026-11',
    kind: 'official',
  },
  'wechat-customer-service': {
    title: 'Customer service messages: when, how many, and with what',
    url: 'https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Customer_Service_Messages.html',
    seen: '2026-11',
    kind: 'official',
  },
  'wechat-batch-sends': {
    title: 'Mass messages: how many, and with what',
    url: 'https://developers.weixin.qq.com/doc/service/guide/product/message/Batch_Sends.html',
    seen: '2026-11',
    kind: 'official',
  },
  'wechat-mass-sendall': {
    title: 'Send a mass message to all, or to a tag',
    url: 'https://developers.weixin.qq.com/doc/service/api/notify/message/api_sendall',
    seen: '2026-11',
    kind: 'official',
  },
  'wechat-mass-send': {
    title: 'Send a mass message by openids',
    url: 'https://developers.weixin.qq.com/doc/service/api/notify/message/api_masssend.html',
    seen: '2026-11',
    kind: 'official',
  },
  'wechat-mass-preview': {
    title: 'Preview a mass message',
    url: 'https://developers.weixin.qq.com/doc/service/api/notify/message/api_preview',
    seen: '2026-11',
    kind: 'official',
  },
  'wechat-mass-get': {
    title: 'Ask what became of a mass message',
    url: 'https://developers.weixin.qq.com/doc/service/api/notify/message/api_massmsgget',
    seen: '2026-11',
    kind: 'official',
  },
  'wechat-mass-delete': {
    title: 'Delete a mass message',
    url: 'https://developers.weixin.qq.com/doc/service/api/notify/message/api_deletemassmsg',
    seen: '2026-11',
    kind: 'official',
  },
  'wxjava-mass': {
    title: 'WxJava, what its classes for mass messages say of their fields',
    url: 'https://github.com/binarywang/WxJava',
    seen: '2026-11',
    kind: 'code',
  },
  'chatgpt-on-wechat': {
    title: 'chatgpt-on-wechat, a chat bot of an official account',
    url: 'https://github.com/zhayujie/chatgpt-on-wechat',
    seen: '2026-11',
    kind: 'code',
  },
  'siteserver-3271': {
    title: 'A mass message with a media_id that is none',
    url: 'https://github.com/siteserver/cms/issues/3271',
    seen: '2021-11',
    kind: 'field',
  },
  'community-message-40003': {
    title:
      'Community thread personal/oCJUsw68Ufp6YQPq6Adxyxxnrmgo: message/custom/send with the openid of another account',
    seen: '2020-09-27',
    kind: 'field',
  },
  'community-message-40007': {
    title:
      'Community thread 0002e222230d983a6d4dcb2905b000: message/custom/send of a picture with a media_id that is not temporary, and of mpnews with one',
    seen: '2021-12-31',
    kind: 'field',
  },
  'community-message-45015': {
    title: 'Community thread 000ec2fb4f07c879585f18a9351400: message/custom/send outside of its time',
    seen: '2023-02-23',
    kind: 'field',
  },
  'community-mass-delete-40059': {
    title: 'Community thread personal/oCJUsw2NbjQa6qcl-l11ATGYToB0: mass/delete without a msg_id',
    seen: '2021-07-29',
    kind: 'field',
  },
  'community-mass-40130': {
    title: 'Community thread personal/oCJUswytDVdChgNgluE5zrp2mTlA: mass/send with openids that are too few',
    seen: '2023-10-27',
    kind: 'field',
  },
} as const satisfies Sources;
