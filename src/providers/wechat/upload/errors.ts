import { captured, gateErrors, listed, moduleErrors, type WeChatError } from '../gateway/errors.ts';

export const uploadErrors = {
  ...gateErrors,
  postRequired: moduleErrors.postRequired,
  mediaMissing: moduleErrors.mediaMissing,
  fileType: moduleErrors.fileType,
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
  imageFormat: moduleErrors.imageFormat,
  tokenOfOtherKind: { code: 40014, message: 'invalid access_token', locator: 'rid', source: captured('40014') },
  system: moduleErrors.system,
} as const satisfies Record<string, WeChatError>;

export type UploadErrorName = keyof typeof uploadErrors;
