import {
  accessTokenErrors,
  accountErrors,
  edgeErrors,
  jsonErrors,
  listed,
  platformErrors,
  reported,
  secretErrors,
  systemError,
  type WeChatError,
} from '../gateway/errors.ts';

const componentAppidMissing = {
  code: 41018,
  message: 'missing component_appid',
  locator: 'rid',
  source: reported('community-41018'),
} as const;

export const componentTokenErrors = {
  ...edgeErrors,
  postRequired: jsonErrors.postRequired,
  dataFormat: jsonErrors.dataFormat,
  componentAppidMissing,
  secretMissing: { ...secretErrors.secretMissing, source: listed('wechat-component-token', 'Error code, 41004') },
  appidInvalid: secretErrors.appidInvalid,
  notAComponent: { code: 61011, message: 'invalid component', locator: 'rid', source: reported('community-61011') },
  secretInvalid: secretErrors.secretInvalid,
  ipNotRegistered: platformErrors.ipNotRegistered,
  ticketInvalid: {
    code: 61006,
    message: 'component ticket is invalid',
    locator: 'rid',
    source: reported('community-61006'),
  },
  ticketExpired: {
    code: 61005,
    message: 'component ticket is expired',
    locator: 'rid',
    source: reported('community-61005'),
  },
  tokenInvalid: {
    ...accessTokenErrors.tokenInvalid,
    source: {
      page: 'wechat-component-token',
      at: 'Error code, 40001',
      says: 'the code',
      assumes: 'the text is that of calls with a token',
    },
  },
  dailyQuota: { ...accountErrors.dailyQuota, source: listed('wechat-component-token', 'Error code, 45009') },
  apiUnauthorized: { ...accountErrors.apiUnauthorized, source: listed('wechat-component-token', 'Error code, 48001') },
  system: systemError('wechat-component-token'),
} as const satisfies Record<string, WeChatError>;

/** Of both calls that a platform makes with its own token. */
const componentCallErrors = {
  ...edgeErrors,
  ...accessTokenErrors,
  postRequired: jsonErrors.postRequired,
  dataFormat: jsonErrors.dataFormat,
  needsComponentToken: {
    code: 61014,
    message: 'must use component token for component api',
    locator: 'rid',
    source: listed('wechat-authorizer-token', 'Error code, 61014'),
  },
  ipNotRegistered: platformErrors.ipNotRegistered,
  componentAppidMissing,
  appidInvalid: secretErrors.appidInvalid,
} as const satisfies Record<string, WeChatError>;

export const queryAuthErrors = {
  ...componentCallErrors,
  codeInvalid: { code: 61009, message: 'code is invalid', locator: 'rid', source: reported('community-61009') },
  codeExpired: { code: 61010, message: 'code is expired', locator: 'rid', source: reported('community-61010') },
  system: systemError('wechat-authorization'),
} as const satisfies Record<string, WeChatError>;

export const authorizerTokenErrors = {
  ...componentCallErrors,
  componentUnauthorized: platformErrors.componentUnauthorized,
  refreshTokenMissing: {
    code: 41003,
    message: 'refresh_token missing',
    locator: 'rid',
    source: listed('wechat-global-codes', '41003'),
  },
  refreshTokenInvalid: {
    code: 61023,
    message: 'refresh_token is invalid',
    locator: 'rid',
    source: reported('community-61023'),
  },
  system: systemError('wechat-authorizer-token'),
} as const satisfies Record<string, WeChatError>;

export type ComponentTokenErrorName = keyof typeof componentTokenErrors;
export type ComponentCallErrorName = keyof typeof componentCallErrors;
export type QueryAuthErrorName = keyof typeof queryAuthErrors;
export type AuthorizerTokenErrorName = keyof typeof authorizerTokenErrors;
