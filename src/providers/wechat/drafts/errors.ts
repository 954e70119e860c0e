import { gateErrors, listed, moduleErrors, reported, type WeChatError } from '../gateway/errors.ts';

const inGlobalTable = (code: number, assumes: string) => ({ ...listed('wechat-global-codes', `${code}`), assumes });

/** Of a call that posts JSON. */
const postErrors = {
  postRequired: moduleErrors.postRequired,
  emptyPost: moduleErrors.emptyPost,
  dataFormat: { ...moduleErrors.dataFormat, source: reported('community-draft-47001') },
} as const satisfies Record<string, WeChatError>;

/** Of an id that leads to nothing, be it of a draft, a cover or a picture. */
const mediaIdErrors = {
  mediaIdMissing: {
    ...moduleErrors.mediaIdMissing,
    source: inGlobalTable(41006, 'a call about a draft without its media_id is answered so, and not with 40007'),
  },
  mediaIdInvalid: { ...moduleErrors.mediaIdInvalid, source: reported('community-draft-40007') },
} as const satisfies Record<string, WeChatError>;

const articleErrors = {
  newsEmpty: { code: 44003, message: 'empty news data', locator: 'hint+rid', source: reported('n8n-offiaccount-21') },
  contentEmpty: {
    code: 44004,
    message: 'empty content',
    locator: 'hint+rid',
    source: inGlobalTable(44004, 'an article without content earns it, and this is its text'),
  },
  titleTooLong: {
    code: 45003,
    message: 'title size out of limit',
    locator: 'hint+rid',
    source: reported('community-draft-45003'),
  },
  authorTooLong: {
    code: 45110,
    message: 'author size out of limit',
    locator: 'hint+rid',
    source: inGlobalTable(45110, 'its text is followed by a hint'),
  },
  digestTooLong: {
    code: 45004,
    message: 'description size out of limit',
    locator: 'hint+rid',
    source: reported('n8n-offiaccount-34'),
  },
  contentTooLong: {
    code: 45002,
    message: 'content size out of limit',
    locator: 'hint+rid',
    source: reported('community-draft-45002'),
  },
  sourceUrlInvalid: {
    code: 41039,
    message: 'invalid content_source_url',
    locator: 'hint+rid',
    source: listed('wechat-draft-update', 'Error code, 41039'),
  },
  contentInvalid: {
    code: 45166,
    message: 'invalid content',
    locator: 'hint+rid',
    source: reported('community-draft-45166'),
  },
  goodsForbidden: {
    code: 53404,
    message: 'account is limited from selling goods',
    locator: 'hint+rid',
    source: { page: 'wechat-draft-add', at: 'Error code, 53404', says: 'the code', assumes: 'its text is ours' },
  },
  goodsInvalid: {
    code: 53405,
    message: 'invalid product info',
    locator: 'hint+rid',
    source: { page: 'wechat-draft-add', at: 'Error code, 53405', says: 'the code', assumes: 'its text is ours' },
  },
  goodsNotOpen: {
    code: 53406,
    message: 'selling goods is not enabled',
    locator: 'hint+rid',
    source: { page: 'wechat-draft-add', at: 'Error code, 53406', says: 'the code', assumes: 'its text is ours' },
  },
} as const satisfies Record<string, WeChatError>;

export const draftAddErrors = {
  ...gateErrors,
  ...postErrors,
  mediaIdInvalid: mediaIdErrors.mediaIdInvalid,
  ...articleErrors,
  tooManyArticles: {
    code: 45008,
    message: 'article size out of limit',
    locator: 'hint+rid',
    source: { page: 'co-wechat-api-106', at: 'report', says: 'code and live text' },
  },
} as const satisfies Record<string, WeChatError>;

export const draftUpdateErrors = {
  ...gateErrors,
  ...postErrors,
  ...mediaIdErrors,
  ...articleErrors,
  indexInvalid: {
    code: 40114,
    message: 'invalid index value',
    locator: 'hint+rid',
    source: listed('wechat-draft-update', 'Error code, 40114'),
  },
  commentForbidden: {
    code: 88000,
    message: 'without comment privilege',
    locator: 'hint+rid',
    source: listed('wechat-draft-update', 'Error code, 88000'),
  },
} as const satisfies Record<string, WeChatError>;

export const draftGetErrors = {
  ...gateErrors,
  ...postErrors,
  ...mediaIdErrors,
} as const satisfies Record<string, WeChatError>;

export const draftDeleteErrors = {
  ...draftGetErrors,
  system: { ...moduleErrors.system, source: listed('wechat-draft-delete', 'Error code, -1') },
} as const satisfies Record<string, WeChatError>;

export const draftBatchgetErrors = {
  ...gateErrors,
  ...postErrors,
  invalidArgs: {
    code: 40097,
    message: 'invalid args',
    locator: 'hint+rid',
    source: { page: 'community-40097', at: 'question', says: 'code and live text', assumes: 'so it is here' },
  },
} as const satisfies Record<string, WeChatError>;

export const draftCountErrors = {
  ...gateErrors,
  getRequired: moduleErrors.getRequired,
} as const satisfies Record<string, WeChatError>;

export const draftSwitchErrors = {
  ...gateErrors,
  postRequired: moduleErrors.postRequired,
} as const satisfies Record<string, WeChatError>;

export type DraftAddErrorName = keyof typeof draftAddErrors;
export type DraftUpdateErrorName = keyof typeof draftUpdateErrors;
export type DraftGetErrorName = keyof typeof draftGetErrors;
export type DraftDeleteErrorName = keyof typeof draftDeleteErrors;
export type DraftBatchgetErrorName = keyof typeof draftBatchgetErrors;
export type DraftCountErrorName = keyof typeof draftCountErrors;
export type DraftSwitchErrorName = keyof typeof draftSwitchErrors;
