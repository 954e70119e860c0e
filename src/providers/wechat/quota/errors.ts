import {
  callerErrors,
  edgeErrors,
  listed,
  postedErrors,
  reported,
  tokenErrors,
  uploadErrors,
  type WeChatError,
} from '../gateway/errors.ts';

const clearingsSpent = {
  code: 48006,
  message: 'forbid to clear quota because of reaching the limit',
  locator: 'rid',
  source: listed('wechat-clear-quota', 'Error code, 48006'),
} as const;

/** Of every call here that takes a token. */
const errors = { ...edgeErrors, ...callerErrors, ...postedErrors };

export const clearQuotaErrors = {
  ...errors,
  appidMissing: tokenErrors.appidMissing,
  appidInvalid: tokenErrors.appidInvalid,
  clearingsSpent,
} as const satisfies Record<string, WeChatError>;

/** It takes its fields from the query too, so an empty body is none. */
export const clearQuotaV2Errors = {
  ...edgeErrors,
  postRequired: postedErrors.postRequired,
  dataFormat: postedErrors.dataFormat,
  appidMissing: tokenErrors.appidMissing,
  secretMissing: { ...tokenErrors.secretMissing, source: listed('wechat-clear-quota-v2', 'Error code, 41004') },
  appidInvalid: tokenErrors.appidInvalid,
  secretInvalid: tokenErrors.secretInvalid,
  clearingsSpent: { ...clearingsSpent, source: listed('wechat-clear-quota-v2', 'Error code, 48006') },
  system: {
    code: -1,
    message: 'system error',
    locator: 'rid',
    source: listed('wechat-clear-quota-v2', 'Error code, -1'),
  },
} as const satisfies Record<string, WeChatError>;

export const quotaGetErrors = {
  ...errors,
  cgiPathUnknown: {
    code: 76021,
    message: 'cgi_path not found, please check',
    locator: 'rid',
    source: listed('wechat-quota-get', 'Error code, 76021'),
  },
  cgiPathForbidden: {
    code: 76022,
    message: 'could not use this cgi_path,no permission',
    locator: 'rid',
    source: listed('wechat-quota-get', 'Error code, 76022'),
  },
  dailyQuota: { ...uploadErrors.dailyQuota, source: listed('wechat-quota-clear', 'Error code, 45009') },
} as const satisfies Record<string, WeChatError>;

export const quotaClearErrors = {
  ...quotaGetErrors,
  clearingsSpent: {
    ...clearingsSpent,
    source: {
      page: 'wechat-quota-clear',
      at: 'Notes',
      says: '50 clearings a month',
      assumes: 'the next one is refused as by clear_quota',
    },
  },
  userLimited: { ...uploadErrors.userLimited, source: listed('wechat-quota-clear', 'Error code, 50002') },
} as const satisfies Record<string, WeChatError>;

export const ridErrors = {
  ...errors,
  ridNotFound: {
    code: 76001,
    message: 'rid not found',
    locator: 'rid',
    source: listed('wechat-rid', 'Error code, 76001'),
  },
  ridMalformed: {
    code: 76002,
    message: 'rid is error',
    locator: 'rid',
    source: listed('wechat-rid', 'Error code, 76002'),
  },
  ridOfAnother: {
    code: 76003,
    message: 'could not query this rid , no permission',
    locator: 'rid',
    source: reported('community-76003'),
  },
  ridTooOld: {
    code: 76004,
    message: 'rid time is error',
    locator: 'rid',
    source: listed('wechat-rid', 'Error code, 76004'),
  },
} as const satisfies Record<string, WeChatError>;

export type ClearQuotaErrorName = keyof typeof clearQuotaErrors;
export type ClearQuotaV2ErrorName = keyof typeof clearQuotaV2Errors;
export type QuotaGetErrorName = keyof typeof quotaGetErrors;
export type QuotaClearErrorName = keyof typeof quotaClearErrors;
export type RidErrorName = keyof typeof ridErrors;
