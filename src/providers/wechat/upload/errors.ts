import {
  accessTokenErrors,
  accountErrors,
  captured,
  edgeErrors,
  listed,
  platformErrors,
  type WeChatError,
} from '../gateway/errors.ts';

export const uploadErrors = {
  ...edgeErrors,
  ...accessTokenErrors,
  ...platformErrors,
  apiUnauthorized: accountErrors.apiUnauthorized,
  dailyQuota: accountErrors.dailyQuota,
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
  userLimited: accountErrors.userLimited,
  permissionNotGranted: {
    code: 61007,
    message: 'api is unauthorized to component',
    locator: 'rid',
    source: captured('61007'),
  },
  system: { code: -1, message: 'system error', locator: 'hint+rid', source: captured('-1') },
} as const satisfies Record<string, WeChatError>;

export type UploadErrorName = keyof typeof uploadErrors;
