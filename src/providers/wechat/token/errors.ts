import type { Source } from '../../../core/source.ts';
import {
  accessTokenErrors,
  accountErrors,
  captured,
  edgeErrors,
  jsonErrors,
  listed,
  reported,
  secretErrors,
  systemError,
  type WeChatError,
} from '../gateway/errors.ts';

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
  appidMissing: secretErrors.appidMissing,
  secretMissing: secretErrors.secretMissing,
  appidInvalid: secretErrors.appidInvalid,
  accountIsComponent: {
    code: 61024,
    message: 'must use api(api_component_token) to get token for component acct',
    locator: 'rid',
    source: reported('csdn-61024'),
  },
  secretInvalid: secretErrors.secretInvalid,
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
  system: systemError('wechat-token'),
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
    ...accessTokenErrors.tokenInvalid,
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
  emptyPost: jsonErrors.emptyPost,
  dataFormat: jsonErrors.dataFormat,
  dailyQuota: accountErrors.dailyQuota,
  minuteQuota: {
    code: 45011,
    message: 'api minute-quota reach limit mustslower retry next minute',
    locator: 'rid',
    source: listed('wechat-stable-token', 'Error code, 45011'),
  },
  postRequired: jsonErrors.postRequired,
} as const satisfies Record<string, WeChatError>;

/** What both token endpoints can answer. */
export type IssuerErrorName = keyof typeof issuerErrors;
export type TokenErrorName = keyof typeof tokenErrors;
export type StableTokenErrorName = keyof typeof stableTokenErrors;
