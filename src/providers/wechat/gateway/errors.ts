import type { ErrorRow } from '../../../core/error-table.ts';
import type { Source } from '../../../core/source.ts';

/** What is appended to the text: the gateway adds a rid, or the caller's address and a rid, the media module a hint and a rid. */
type Locator = 'rid' | 'ip+rid' | 'hint+rid';

export interface WeChatError extends ErrorRow {
  readonly code: number;
  readonly locator: Locator;
}

export const captured = (at: string): Source => ({ page: 'wechat-captured-replies', at, says: 'code and live text' });
export const reported = (page: string): Source => ({ page, at: 'question', says: 'code and live text' });
export const listed = (page: string, at: string): Source => ({ page, at, says: 'code and text' });

/** Of the network in front of the API, for every path. */
export const edgeErrors = {
  noLength: {
    code: 412,
    message: '',
    locator: 'rid',
    source: {
      page: 'fastwego-15',
      at: 'report',
      says: 'HTTP 412 Precondition Failed; others saw that its body is empty',
    },
  },
  invalidUrl: { code: 40066, message: 'invalid url', locator: 'rid', source: captured('40066') },
  httpsRequired: { code: 43003, message: 'require https', locator: 'rid', source: captured('43003') },
} as const satisfies Record<string, WeChatError>;

/** Of a call that shows an access token. */
export const accessTokenErrors = {
  tokenMissing: { code: 41001, message: 'access_token missing', locator: 'rid', source: captured('41001') },
  tokenInvalid: {
    code: 40001,
    message:
      'invalid credential, access_token is invalid or not latest, could get access_token by getStableAccessToken, more details at https://mmbizurl.cn/s/JtxxFh33r',
    locator: 'rid',
    source: { page: 'easywechat-2759', at: 'report', says: 'code and live text' },
  },
  tokenExpired: { code: 42001, message: 'access_token expired', locator: 'rid', source: captured('42001') },
} as const satisfies Record<string, WeChatError>;

/** Of a call that names an account and shows its secret. */
export const secretErrors = {
  appidMissing: { code: 41002, message: 'appid missing', locator: 'rid', source: captured('41002') },
  secretMissing: {
    code: 41004,
    message: 'appsecret missing',
    locator: 'rid',
    source: listed('wechat-token', 'Error code, 41004'),
  },
  appidInvalid: { code: 40013, message: 'invalid appid', locator: 'rid', source: captured('40013') },
  secretInvalid: { code: 40125, message: 'invalid appsecret', locator: 'rid', source: captured('40125') },
} as const satisfies Record<string, WeChatError>;

/** Of a call that takes a JSON object. */
export const jsonErrors = {
  postRequired: { code: 43002, message: 'require POST method', locator: 'rid', source: captured('43002') },
  emptyPost: {
    code: 44002,
    message: 'empty post data',
    locator: 'rid',
    source: listed('wechat-quota-clear', 'Error code, 44002'),
  },
  dataFormat: {
    code: 47001,
    message: 'data format error',
    locator: 'rid',
    source: listed('wechat-component-token', 'Error code, 47001'),
  },
} as const satisfies Record<string, WeChatError>;

/** Of a third-party platform, wherever it calls. */
export const platformErrors = {
  ipNotRegistered: {
    code: 61004,
    message: 'access clientip is not registered',
    locator: 'ip+rid',
    source: reported('community-61004'),
  },
  componentUnauthorized: {
    code: 61003,
    message: 'component is not authorized by this account',
    locator: 'rid',
    source: reported('community-61003'),
  },
} as const satisfies Record<string, WeChatError>;

/** Of an account that may not call, or not any more. */
export const accountErrors = {
  apiUnauthorized: { code: 48001, message: 'api unauthorized', locator: 'rid', source: captured('48001') },
  dailyQuota: { code: 45009, message: 'reach max api daily quota limit', locator: 'rid', source: captured('45009') },
  userLimited: { code: 50002, message: 'user limited', locator: 'rid', source: captured('50002') },
} as const satisfies Record<string, WeChatError>;

/** Of every call with an account's token, ahead of what the module behind the gateway says of it. */
export const gateErrors = {
  ...edgeErrors,
  ...accessTokenErrors,
  ...platformErrors,
  apiUnauthorized: accountErrors.apiUnauthorized,
  permissionNotGranted: {
    code: 61007,
    message: 'api is unauthorized to component',
    locator: 'rid',
    source: captured('61007'),
  },
  dailyQuota: accountErrors.dailyQuota,
  apiForbidden: {
    code: 48004,
    message: 'api forbidden for irregularities, view detail on mp.weixin.qq.com',
    locator: 'rid',
    source: listed('wechat-global-codes', '48004'),
  },
  userLimited: accountErrors.userLimited,
} as const satisfies Record<string, WeChatError>;

/** Of a module that takes files, or gives them out. */
export const moduleErrors = {
  postRequired: {
    code: 43002,
    message: 'require POST method',
    locator: 'hint+rid',
    source: { page: 'wxjava-3692', at: 'log line', says: 'code and live text' },
  },
  getRequired: { code: 43001, message: 'require GET method', locator: 'rid', source: captured('43001') },
  emptyPost: {
    code: 44002,
    message: 'empty post data',
    locator: 'hint+rid',
    source: listed('wechat-global-codes', '44002'),
  },
  dataFormat: {
    code: 47001,
    message: 'data format error',
    locator: 'hint+rid',
    source: { page: 'easywechat-162', at: 'report', says: 'code and live text' },
  },
  mediaMissing: {
    code: 41005,
    message: 'media data missing',
    locator: 'hint+rid',
    source: { page: 'silenceper-832', at: 'report', says: 'code and live text' },
  },
  mediaType: {
    code: 40004,
    message: 'invalid media type',
    locator: 'hint+rid',
    source: { page: 'community-40004', at: 'question', says: 'code and live text' },
  },
  fileType: {
    code: 40005,
    message: 'invalid file type',
    locator: 'hint+rid',
    source: listed('wechat-uploadimg', 'Error code, 40005'),
  },
  imageFormat: {
    code: 40137,
    message: 'invalid image format',
    locator: 'hint+rid',
    source: { page: 'community-40137', at: 'report', says: 'code and live text of uploadimg' },
  },
  mediaIdMissing: {
    code: 41006,
    message: 'media_id missing',
    locator: 'hint+rid',
    source: listed('wechat-global-codes', '41006'),
  },
  mediaIdInvalid: {
    code: 40007,
    message: 'invalid media_id',
    locator: 'hint+rid',
    source: captured('40007'),
  },
  system: { code: -1, message: 'system error', locator: 'hint+rid', source: captured('-1') },
} as const satisfies Record<string, WeChatError>;

/** As the page of an endpoint lists it. */
export const systemError = (page: string) =>
  ({ code: -1, message: 'system error', locator: 'rid', source: listed(page, 'Error code, -1') }) as const;
