import { captured, gateErrors, listed, moduleErrors, type WeChatError } from '../gateway/errors.ts';

const { mediaIdInvalid, mediaIdMissing, dataFormat, emptyPost, postRequired, getRequired, system } = moduleErrors;

export const addMaterialErrors = {
  ...gateErrors,
  postRequired,
  mediaMissing: moduleErrors.mediaMissing,
  fileUnsupported: {
    code: 40113,
    message: 'unsupported file type',
    locator: 'hint+rid',
    source: { page: 'weixin4j-34', at: 'report', says: 'code and live text' },
  },
  mediaType: moduleErrors.mediaType,
  fileType: moduleErrors.fileType,
  tooLarge: { code: 45001, message: 'media size out of limit', locator: 'hint+rid', source: captured('45001') },
  libraryFull: {
    code: 45034,
    message: 'media file count is out of limit',
    locator: 'hint+rid',
    source: { page: 'community-45034', at: 'question', says: 'code and live text' },
  },
  imageFormat: {
    ...moduleErrors.imageFormat,
    source: { ...moduleErrors.imageFormat.source, assumes: 'so it is of a picture for the library' },
  },
  dataFormat,
  mediaIdInvalid: { ...mediaIdInvalid, source: listed('wechat-add-material', 'Error code, 40007') },
  system,
} as const satisfies Record<string, WeChatError>;

export const getMaterialErrors = {
  ...gateErrors,
  postRequired,
  emptyPost,
  dataFormat,
  mediaIdMissing,
  mediaIdInvalid,
  system,
} as const satisfies Record<string, WeChatError>;

export const delMaterialErrors = {
  ...getMaterialErrors,
  inUse: {
    code: 48005,
    message: 'forbid to delete material used by auto-reply or menu',
    locator: 'hint+rid',
    source: listed('wechat-global-codes', '48005'),
  },
} as const satisfies Record<string, WeChatError>;

export const batchgetErrors = {
  ...gateErrors,
  postRequired,
  emptyPost,
  dataFormat,
  mediaType: moduleErrors.mediaType,
  invalidArgs: {
    code: 40097,
    message: 'invalid args',
    locator: 'hint+rid',
    source: { page: 'community-40097', at: 'question', says: 'code and live text' },
  },
  mediaIdInvalid: { ...mediaIdInvalid, source: listed('wechat-batchget-material', 'Error code, 40007') },
  system,
} as const satisfies Record<string, WeChatError>;

export const materialcountErrors = { ...gateErrors, getRequired, system } as const satisfies Record<
  string,
  WeChatError
>;

/** Of both calls that were closed in 2022. */
export const newsErrors = {
  ...gateErrors,
  postRequired,
  closed: {
    code: 45106,
    message:
      'This API has been unsupported. For more details, please view https://mp.weixin.qq.com/cgi-bin/announce?action=getannouncement&announce_id=11644831863qFQSh&version=&lang=zh_CN',
    locator: 'hint+rid',
    source: { page: 'easywechat-2693', at: 'report', says: 'code and live text' },
  },
} as const satisfies Record<string, WeChatError>;

export type AddMaterialErrorName = keyof typeof addMaterialErrors;
export type GetMaterialErrorName = keyof typeof getMaterialErrors;
export type DelMaterialErrorName = keyof typeof delMaterialErrors;
export type BatchgetErrorName = keyof typeof batchgetErrors;
export type MaterialcountErrorName = keyof typeof materialcountErrors;
export type NewsErrorName = keyof typeof newsErrors;
