import type { Pages } from '../../core/source.ts';

export const pages = {
  'wechat-uploadimg': {
    title: 'Upload a picture for use inside an article',
    url: 'https://developers.weixin.qq.com/doc/service/api/material/permanent/api_uploadimage',
    kind: 'official',
  },
  'wechat-token': {
    title: 'Get an access_token',
    url: 'https://developers.weixin.qq.com/doc/service/api/base/api_getaccesstoken',
    kind: 'official',
  },
  'wechat-stable-token': {
    title: 'Get a stable access_token',
    url: 'https://developers.weixin.qq.com/doc/service/api/base/api_getstableaccesstoken',
    kind: 'official',
  },
  'wechat-limits': {
    title: 'Daily limits of each API',
    url: 'https://developers.weixin.qq.com/doc/service/Message_Management/API_Call_Limits.html',
    kind: 'official',
  },
  'wechat-global-codes': {
    title: 'Global error codes, as WxJava copies them',
    url: 'https://github.com/binarywang/WxJava',
    kind: 'field',
  },
  'wechat-captured-replies': {
    title: 'Replies of the live service quoted in public code and the community',
    kind: 'field',
  },
  'fastwego-15': {
    title: 'An upload without Content-Length is answered with 412',
    url: 'https://github.com/fastwego/offiaccount/issues/15',
    kind: 'field',
  },
  'silenceper-832': {
    title: 'A part without filename is answered with 41005',
    url: 'https://github.com/silenceper/wechat/pull/832',
    kind: 'field',
  },
  'wechatpy-293': {
    title: 'A name in filename* is not read',
    url: 'https://github.com/wechatpy/wechatpy/issues/293',
    kind: 'field',
  },
  'community-40137': { title: 'A .png that is none is answered with 40137, 2024-03-26', kind: 'field' },
  'community-45009': { title: 'About 1000 uploads in a day, then 45009, 2023-12-27', kind: 'field' },
  'community-gif': { title: 'GIFs and files over 1 MB are accepted', kind: 'field' },
  'measured-2026': {
    title: 'Notes of measurements in 2026: 8.0 MB passes, 10.6 MB does not; webp is 40005',
    kind: 'field',
  },
  'easywechat-1931': {
    title: 'A file name without extension is answered with 40005',
    url: 'https://github.com/w7corp/easywechat/issues/1931',
    kind: 'field',
  },
  'easywechat-2759': {
    title: 'The live text of 40001',
    url: 'https://github.com/w7corp/easywechat/issues/2759',
    kind: 'field',
  },
  'wxjava-3692': {
    title: 'The live text of 43002',
    url: 'https://github.com/binarywang/WxJava/pull/3692',
    kind: 'field',
  },
  'wxjava-3273': {
    title: 'A form without a boundary in its Content-Type is taken',
    url: 'https://github.com/binarywang/WxJava/issues/3273',
    kind: 'field',
  },
  'doocs-md-1877': {
    title: 'Replies of uploadimg are text/plain, 2026-07',
    url: 'https://github.com/doocs/md/issues/1877',
    kind: 'field',
  },
} as const satisfies Pages;
