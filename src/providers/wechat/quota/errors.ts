import {
  accessTokenErrors,
  accountErrors,
  edgeErrors,
  jsonErrors,
  listed,
  secretErrors,
  systemError,
  type WeChatError,
} from '../gateway/errors.ts';

const clearingsSpent = {
  code: 48006,
  message: 'forbid to clear quota because of reaching the limit',
  locator: 'rid',
  source: listed('wechat-clear-quota', 'Error code, 48006'),
} as const;

export const clearQuotaErrors = {
  ...edgeErrors,
  ...accessTokenErrors,
  ...jsonErrors,
  appidMissing: secretErrors.appidMissing,
  appidInvalid: secretErrors.appidInvalid,
  clearingsSpent,
} as const satisfies Record<string, WeChatError>;

/** It takes its fields from the query too, so an empty body is none. */
export const clearQuotaV2Errors = {
  ...edgeErrors,
  postRequired: jsonErrors.postRequired,
  dataFormat: jsonErrors.dataFormat,
  appidMissing: secretErrors.appidMissing,
  secretMissing: { ...secretErrors.secretMissing, source: listed('wechat-clear-quota-v2', 'Error code, 41004') },
  appidInvalid: secretErrors.appidInvalid,
  secretInvalid: secretErrors.secretInvalid,
  clearingsSpent: { ...clearingsSpent, source: listed('wechat-clear-quota-v2', 'Error code, 48006') },
  system: systemError('wechat-clear-quota-v2'),
} as const satisfies Record<string, WeChatError>;

export const quotaGetErrors = {
  ...edgeErrors,
  ...accessTokenErrors,
  ...jsonErrors,
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
  dailyQuota: { ...accountErrors.dailyQuota, source: listed('wechat-quota-clear', 'Error code, 45009') },
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
  userLimited: { ...accountErrors.userLimited, source: listed('wechat-quota-clear', 'Error code, 50002') },
} as const satisfies Record<string, WeChatError>;

export type ClearQuotaErrorName = keyof typeof clearQuotaErrors;
export type ClearQuotaV2ErrorName = keyof typeof clearQuotaV2Errors;
export type QuotaGetErrorName = keyof typeof quotaGetErrors;
export type QuotaClearErrorName = keyof typeof quotaClearErrors;
