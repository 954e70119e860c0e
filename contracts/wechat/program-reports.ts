/** Of the same: what programs and their authors ran into. */
import type { Sources } from '../engine/sources.ts';

export const programReports = {
  'juejin-42001': {
    title: 'A token that ran out, with the headers of the answer',
    url: 'https://juejin.cn/post/6947607483330330631',
    seen: '2021',
    kind: 'field',
  },
  'message-pusher-116': {
    title: 'A call without access_token',
    url: 'https://github.com/songquanpeng/message-pusher/issues/116',
    seen: '2023-09-27',
    kind: 'field',
  },
  'powerwechat-413': {
    title: 'An appid that nobody has',
    url: 'https://github.com/ArtisanCloud/PowerWeChat/issues/413',
    seen: '2023-11-22',
    kind: 'field',
  },
  'n8n-offiaccount-2': {
    title: 'A wrong secret',
    url: 'https://github.com/other-blowsnow/n8n-nodes-wechat-offiaccount/issues/2',
    seen: '2025-02-21',
    kind: 'field',
  },
  'artipub-112': {
    title: 'An address that is not on the list',
    url: 'https://github.com/crawlab-team/artipub/issues/112',
    seen: '2020-11-04',
    kind: 'field',
  },
  'easywechat-1931': {
    title: 'A file name without extension is answered with 40005',
    url: 'https://github.com/w7corp/easywechat/issues/1931',
    seen: '2020-09-11',
    kind: 'field',
  },
  'easywechat-162': {
    title: 'add_material of a body that is no form is answered with 47001',
    url: 'https://github.com/w7corp/easywechat/issues/162',
    seen: '2015',
    kind: 'field',
  },
  'weixin4j-34': {
    title: 'add_material of a file without a known extension is answered with 40113',
    url: 'https://github.com/foxinmy/weixin4j/issues/34',
    seen: '2026-11',
    kind: 'field',
  },
  'n8n-offiaccount-11': {
    title: 'A video that was sent as an image is answered with 40005',
    url: 'https://github.com/other-blowsnow/n8n-nodes-wechat-offiaccount/issues/11',
    seen: '2025-04-18',
    kind: 'field',
  },
  'easywechat-2693': {
    title: 'add_news is answered with 45106',
    url: 'https://github.com/w7corp/easywechat/issues/2693',
    seen: '2023-05-08',
    kind: 'field',
  },
  wego: {
    title: 'A client with the answers to its calls of material, each pasted above its function',
    url: 'https://github.com/godcong/wego',
    seen: '2018-03',
    kind: 'code',
  },
  'wxjava-tests': {
    title: 'Tests of WxJava that run against a real account, and bodies that they answered',
    url: 'https://github.com/binarywang/WxJava',
    seen: '2021-10',
    kind: 'code',
  },
  'community-40004': {
    title: 'Community thread 000eeefb280ce0fb08b210b0261800: batchget_material with its parameters outside of the JSON',
    seen: '2025-01-06',
    kind: 'field',
  },
  'community-40097': {
    title: 'Community thread 000c86e38fc420edf7801554f62800: batchget_material with offset and count as a form',
    seen: '2023-10-31',
    kind: 'field',
  },
  'community-45034': {
    title: 'Community thread 0008a61ffd4e88a1226c1bdb651c00: add_material where the library is full',
    seen: '2021-07-02',
    kind: 'field',
  },
  'wechat-api-4': {
    title: 'Errors of media/get are labelled text/plain',
    url: 'https://github.com/node-webot/wechat-api/pull/4',
    seen: '2026-11',
    kind: 'field',
  },
  'easywechat-2759': {
    title: 'The live text of 40001',
    url: 'https://github.com/w7corp/easywechat/issues/2759',
    seen: '2023-11-10',
    kind: 'field',
  },
  'wxjava-3692': {
    title: 'The live text of 43002',
    url: 'https://github.com/binarywang/WxJava/pull/3692',
    seen: '2025-09-02',
    kind: 'field',
  },
  'wxjava-3273': {
    title: 'A form without a boundary in its Content-Type is taken',
    url: 'https://github.com/binarywang/WxJava/issues/3273',
    seen: '2024-05',
    kind: 'field',
  },
  'wechat-neighbours-41005': {
    title: 'Answers of add_material and media/upload to bodies that are no form',
    seen: '2026-11',
    kind: 'code',
  },
  'kevinsu-skills': {
    title: 'A changelog and a builder of forms: 41005 to quoted boundaries and to filenames without quotes',
    url: 'https://github.com/413162826/kevinsu-skills',
    seen: '2026-08-13',
    kind: 'field',
  },
  'siteserver-cms': {
    title: 'An upload by hand that is in production: parameters behind the boundary',
    url: 'https://github.com/siteserver/cms',
    seen: '2016 to 2026-11',
    kind: 'code',
  },
  'weixinmpsdk-708': {
    title: 'A filename in encoded words is answered with 40005',
    url: 'https://github.com/JeffreySu/WeiXinMPSDK/issues/708',
    seen: '2026-11',
    kind: 'field',
  },
  'wenyan-mcp-7': {
    title: 'An empty file is answered with 41005 by add_material',
    url: 'https://github.com/caol64/wenyan-mcp/issues/7',
    seen: '2025',
    kind: 'field',
  },
  'aiwritex-15': {
    title: 'Issue 15 of AIWriteX: an access_token that is the word None is answered with 40001',
    seen: '2026-11',
    kind: 'field',
  },
  'rfc-2046': {
    title: 'MIME, part two: media types',
    url: 'https://www.rfc-editor.org/rfc/rfc2046',
    updated: '1996-11',
    seen: '2026-11',
    kind: 'standard',
  },
} as const satisfies Sources;
