import { captured, gateErrors, moduleErrors, type WeChatError } from '../gateway/errors.ts';

export const mediaUploadErrors = {
  ...gateErrors,
  postRequired: moduleErrors.postRequired,
  mediaMissing: moduleErrors.mediaMissing,
  mediaType: moduleErrors.mediaType,
  fileType: moduleErrors.fileType,
  // As it is spelt there.
  tooLarge: { code: 40006, message: 'invalid meida size', locator: 'hint+rid', source: captured('40006') },
  system: moduleErrors.system,
} as const satisfies Record<string, WeChatError>;

export const mediaGetErrors = {
  ...gateErrors,
  getRequired: moduleErrors.getRequired,
  mediaIdMissing: moduleErrors.mediaIdMissing,
  mediaIdInvalid: moduleErrors.mediaIdInvalid,
  system: moduleErrors.system,
} as const satisfies Record<string, WeChatError>;

export type MediaUploadErrorName = keyof typeof mediaUploadErrors;
export type MediaGetErrorName = keyof typeof mediaGetErrors;
