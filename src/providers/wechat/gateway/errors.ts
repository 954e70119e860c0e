import type { ErrorRow } from '../../../core/error-table.ts';
import type { Source } from '../../../core/source.ts';

/** What is appended to the text: the gateway adds a rid, or the caller's address and a rid, the media module a hint and a rid. */
export type Locator = 'rid' | 'ip+rid' | 'hint+rid';

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

/** Of the gateway, where a token is asked for. */
export const callerErrors = {
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

/** Of a call that takes a JSON object. */
export const postedErrors = {
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

export const uploadErrors = {
  ...edgeErrors,
  ...callerErrors,
  ...platformErrors,
  apiUnauthorized: { code: 48001, message: 'api unauthorized', locator: 'rid', source: captured('48001') },
  dailyQuota: { code: 45009, message: 'reach max api daily quota limit', locator: 'rid', source: captured('45009') },
  postRequired: {
    code: 43002,
    message: 'require POST method',
    locator: 'hint+rid',
    source: { page: 'wxjava-3692', at: 'log line', says: 'code and live text' },
  },
  mediaMissing: {
    code: 41005,
    message: 'media data missing',
    locator: 'hint+rid',
    source: { page: 'silenceper-832', at: 'report', says: 'code and live text' },
  },
  fileType: {
    code: 40005,
    message: 'invalid file type',
    locator: 'hint+rid',
    source: listed('wechat-uploadimg', 'Error code, 40005'),
  },
  tooLarge: {
    code: 40009,
    message: 'invalid image size',
    locator: 'hint+rid',
    source: listed('wechat-uploadimg', 'Error code, 40009'),
  },
  emptyMedia: {
    code: 44001,
    message: 'empty media data',
    locator: 'hint+rid',
    source: listed('wechat-global-codes', '44001'),
  },
  imageFormat: {
    code: 40137,
    message: 'invalid image format',
    locator: 'hint+rid',
    source: { page: 'community-40137', at: 'report', says: 'code and live text on this endpoint' },
  },
  tokenOfOtherKind: { code: 40014, message: 'invalid access_token', locator: 'rid', source: captured('40014') },
  apiForbidden: {
    code: 48004,
    message: 'api forbidden for irregularities, view detail on mp.weixin.qq.com',
    locator: 'rid',
    source: listed('wechat-global-codes', '48004'),
  },
  userLimited: { code: 50002, message: 'user limited', locator: 'rid', source: captured('50002') },
  permissionNotGranted: {
    code: 61007,
    message: 'api is unauthorized to component',
    locator: 'rid',
    source: captured('61007'),
  },
  system: { code: -1, message: 'system error', locator: 'hint+rid', source: captured('-1') },
} as const satisfies Record<string, WeChatError>;

/** The live text of these was never seen, or is in Chinese: the table's description stands in for it. */
const unseen = (at: string): Source => ({
  page: 'wechat-token',
  at: `Error code, ${at}`,
  says: 'the code',
  assumes: 'the text: the live one is not known',
});

/** Of both endpoints that issue an account's tokens. */
const issuerErrors = {
  ...edgeErrors,
  grantType: {
    code: 40002,
    message: 'invalid grant_type',
    locator: 'rid',
    source: listed('wechat-token', 'Error code, 40002'),
  },
  appidMissing: { code: 41002, message: 'appid missing', locator: 'rid', source: captured('41002') },
  secretMissing: {
    code: 41004,
    message: 'appsecret missing',
    locator: 'rid',
    source: listed('wechat-token', 'Error code, 41004'),
  },
  appidInvalid: { code: 40013, message: 'invalid appid', locator: 'rid', source: captured('40013') },
  accountIsComponent: {
    code: 61024,
    message: 'must use api(api_component_token) to get token for component acct',
    locator: 'rid',
    source: reported('csdn-61024'),
  },
  secretInvalid: { code: 40125, message: 'invalid appsecret', locator: 'rid', source: captured('40125') },
  ipNotListed: {
    code: 40164,
    message: 'invalid ip %s ipv6 ::ffff:%s, not in whitelist',
    locator: 'rid',
    source: captured('40164'),
  },
  dailyQuota: {
    code: 45009,
    message:
      'reach max api daily quota limit, could get access_token by getStableAccessToken, more details at https://mmbizurl.cn/s/JtxxFh33r',
    locator: 'rid',
    source: captured('45009 of the token endpoint'),
  },
  system: { code: -1, message: 'system error', locator: 'rid', source: listed('wechat-token', 'Error code, -1') },
  tokenForbidden: {
    code: 50004,
    message: 'user not allow to use accesstoken, maybe for punishment',
    locator: 'rid',
    source: listed('wechat-global-codes', '50004'),
  },
  adminConfirmation: {
    code: 89503,
    message: '此次调用需要管理员确认，请耐心等候',
    locator: 'rid',
    source: unseen('89503'),
  },
  refusedForADay: {
    code: 89506,
    message: 'refused by the administrator for 24 hours',
    locator: 'rid',
    source: unseen('89506'),
  },
  refusedForAnHour: {
    code: 89507,
    message: 'refused by the administrator for 1 hour',
    locator: 'rid',
    source: unseen('89507'),
  },
} as const satisfies Record<string, WeChatError>;

export const tokenErrors = {
  ...issuerErrors,
  tokenInvalid: {
    ...callerErrors.tokenInvalid,
    source: {
      page: 'wechat-token',
      at: 'Error code, 40001',
      says: 'the code, for a secret that is wrong, for which there is 40125 as well',
      assumes: 'the text is that of calls with a token',
    },
  },
  secretFrozen: { code: 40243, message: 'appsecret frozen', locator: 'rid', source: unseen('40243') },
  accountFrozen: { code: 50007, message: 'account frozen', locator: 'rid', source: unseen('50007') },
} as const satisfies Record<string, WeChatError>;

export const stableTokenErrors = {
  ...issuerErrors,
  emptyPost: postedErrors.emptyPost,
  dataFormat: postedErrors.dataFormat,
  dailyQuota: uploadErrors.dailyQuota,
  minuteQuota: {
    code: 45011,
    message: 'api minute-quota reach limit mustslower retry next minute',
    locator: 'rid',
    source: listed('wechat-stable-token', 'Error code, 45011'),
  },
  postRequired: postedErrors.postRequired,
} as const satisfies Record<string, WeChatError>;

export type UploadErrorName = keyof typeof uploadErrors;
/** What both token endpoints can answer. */
export type IssuerErrorName = keyof typeof issuerErrors;
export type TokenErrorName = keyof typeof tokenErrors;
export type StableTokenErrorName = keyof typeof stableTokenErrors;
