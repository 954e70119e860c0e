import { accessTokenErrors, edgeErrors, jsonErrors, listed, reported, type WeChatError } from '../gateway/errors.ts';

export const ridErrors = {
  ...edgeErrors,
  ...accessTokenErrors,
  ...jsonErrors,
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

export type RidErrorName = keyof typeof ridErrors;
