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
  'wechat-component-token': {
    title: "Get a third-party platform's component_access_token",
    url: 'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getcomponentaccesstoken',
    kind: 'official',
  },
  'wechat-ticket': {
    title: 'The ticket that is pushed to a third-party platform',
    url: 'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/Before_Develop/component_verify_ticket.html',
    kind: 'official',
  },
  'wechat-authorization': {
    title: 'Get an authorizer_refresh_token for an authorization_code',
    url: 'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getauthorizerrefreshtoken.html',
    kind: 'official',
  },
  'wechat-authorizer-token': {
    title: 'Get an authorizer_access_token',
    url: 'https://developers.weixin.qq.com/doc/oplatform/openApi/ticket-token/api_getauthorizeraccesstoken.html',
    kind: 'official',
  },
  'wechat-permission-troubles': {
    title: 'What to do about 48001, 61003, 61007 and 61009',
    url: 'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/troubleshooting/third_party_authority_instructions_troubleshooting.html',
    kind: 'official',
  },
  'wechat-clear-quota': {
    title: 'Clear the daily quotas of an account',
    url: 'https://developers.weixin.qq.com/doc/service/api/apimanage/api_clearquota.html',
    kind: 'official',
  },
  'wechat-clear-quota-2022': {
    title: 'Clear the daily quotas of an account, as the page for platforms has it',
    url: 'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/openApi/clear_quota.html',
    kind: 'official',
  },
  'wechat-clear-quota-v2': {
    title: "Clear the daily quotas of an account by the account's secret",
    url: 'https://developers.weixin.qq.com/doc/service/api/apimanage/api_clearquotabyappsecret.html',
    kind: 'official',
  },
  'wechat-quota-get': {
    title: 'Get the daily quota of one API',
    url: 'https://developers.weixin.qq.com/doc/service/api/apimanage/api_getapiquota.html',
    kind: 'official',
  },
  'wechat-quota-clear': {
    title: 'Clear the daily quota of one API',
    url: 'https://developers.weixin.qq.com/doc/service/api/apimanage/api_clearapiquota.html',
    kind: 'official',
  },
  'wechat-rid': {
    title: 'Get what became of a call, by the rid in its answer',
    url: 'https://developers.weixin.qq.com/doc/service/api/apimanage/api_getridinfo.html',
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
  'community-41018': {
    title: 'A platform’s call without component_appid in its JSON, 2021-04-26',
    url: 'https://developers.weixin.qq.com/community/develop/doc/0008ec14a58b805dd10c95f3a5b000',
    kind: 'field',
  },
  'community-76003': {
    title: 'Community thread 0002ca383f85e84d: 41018 to nothing posted, and 76003 to its rid',
    kind: 'field',
  },
  'community-61003': {
    title: 'api_authorizer_token for an account that did not authorise the platform, 2023-05-26',
    url: 'https://developers.weixin.qq.com/community/develop/doc/000ee29c6c4b20959dcfc357d56000',
    kind: 'field',
  },
  'community-61004': {
    title: 'api_component_token from an address that is not listed, 2022-08-18',
    url: 'https://developers.weixin.qq.com/community/develop/doc/00026ac75b881803816eab49351400',
    kind: 'field',
  },
  'community-61005': {
    title: 'A component_verify_ticket that is too old, 2023-09-05',
    url: 'https://developers.weixin.qq.com/community/minihome/doc/000e682c41886826944066f946a400',
    kind: 'field',
  },
  'community-61006': {
    title: 'A component_verify_ticket that is not valid, 2021-12-10',
    url: 'https://developers.weixin.qq.com/community/develop/doc/0000ee79190a28d2c82de625556c00',
    kind: 'field',
  },
  'community-61009': {
    title: 'An authorization_code that is wrong, 2021-01-04',
    url: 'https://developers.weixin.qq.com/community/develop/doc/000288a67ac0f84d078bd86e753c00',
    kind: 'field',
  },
  'community-61009-none': {
    title: 'An authorization_code that was not sent, 2020-11-17',
    url: 'https://developers.weixin.qq.com/community/develop/doc/000886e30442e843454b52c705b000',
    kind: 'field',
  },
  'community-61010': {
    title: 'An authorization_code that is too old, or spent, 2023-11-04',
    url: 'https://developers.weixin.qq.com/community/develop/doc/0006c2dd65c7a00a46909a7e664400',
    kind: 'field',
  },
  'community-61011': {
    title: 'The appid of an account that is no platform, 2025-05-19',
    url: 'https://developers.weixin.qq.com/community/develop/doc/000e4c5297445005705390c716fc00',
    kind: 'field',
  },
  'community-61023': {
    title: 'An authorizer_refresh_token that is empty, 2020-12-24',
    url: 'https://developers.weixin.qq.com/community/develop/doc/0002c2ebf0c56891337b82cec51800',
    kind: 'field',
  },
  'csdn-61024': {
    title: 'A platform that asks /cgi-bin/token, 2020-03-06',
    url: 'https://blog.csdn.net/u013749274/article/details/104691445',
    kind: 'field',
  },
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
  'kevinsu-skills': {
    title:
      'A changelog of 2026-08-13 and a builder of forms: 41005 to quoted boundaries and to filenames without quotes',
    url: 'https://github.com/413162826/kevinsu-skills',
    kind: 'field',
  },
  'siteserver-cms': {
    title: 'An upload by hand that is in production, and public code of 2016: parameters behind the boundary',
    url: 'https://github.com/siteserver/cms',
    kind: 'field',
  },
  'weixinmpsdk-708': {
    title: 'A filename in encoded words is answered with 40005',
    url: 'https://github.com/JeffreySu/WeiXinMPSDK/issues/708',
    kind: 'field',
  },
  'wenyan-mcp-7': {
    title: 'An empty file is answered with 41005 by add_material, 2025',
    url: 'https://github.com/caol64/wenyan-mcp/issues/7',
    kind: 'field',
  },
  'aiwritex-15': {
    title: 'Issue 15 of AIWriteX: an access_token that is the word None is answered with 40001',
    kind: 'field',
  },
  'doocs-md-1877': {
    title: 'Replies of uploadimg are text/plain, 2026-07',
    url: 'https://github.com/doocs/md/issues/1877',
    kind: 'field',
  },
} as const satisfies Pages;
