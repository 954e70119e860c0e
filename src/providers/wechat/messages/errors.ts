import { captured, gateErrors, listed, moduleErrors, reported, type WeChatError } from '../gateway/errors.ts';

const inGlobalTable = (code: number, assumes: string) => ({ ...listed('wechat-global-codes', `${code}`), assumes });
const here = 'so it is here, in these words and with a rid';

/** Of every call about messages. */
const callErrors = {
  ...gateErrors,
  postRequired: moduleErrors.postRequired,
  emptyPost: moduleErrors.emptyPost,
  dataFormat: moduleErrors.dataFormat,
} as const satisfies Record<string, WeChatError>;

/** Of what a message says. */
const saidErrors = {
  messageType: {
    code: 40008,
    message: 'invalid message type',
    locator: 'rid',
    source: { ...listed('wechat-mass-delete', 'Error code, 40008'), assumes: here },
  },
  contentEmpty: {
    code: 44004,
    message: 'empty content',
    locator: 'rid',
    source: inGlobalTable(44004, `a message that says nothing earns it; ${here}`),
  },
  mediaIdMissing: {
    code: 41006,
    message: 'media_id missing',
    locator: 'rid',
    source: inGlobalTable(41006, here),
  },
} as const satisfies Record<string, WeChatError>;

const openidInvalid: WeChatError & { readonly code: 40003 } = {
  code: 40003,
  message: 'invalid openid',
  locator: 'rid',
  source: reported('community-message-40003'),
};

export const customSendErrors = {
  ...callErrors,
  openidInvalid,
  ...saidErrors,
  typeInvalid: { code: 45162, message: 'invalid type', locator: 'hint+rid', source: captured('45162') },
  mediaIdInvalid: {
    code: 40007,
    message: 'invalid media_id',
    locator: 'rid',
    source: reported('community-message-40007'),
  },
  contentTooLong: { code: 45002, message: 'content size out of limit', locator: 'rid', source: captured('45002') },
  tooManyArticles: {
    code: 45008,
    message: 'article size out of limit',
    locator: 'rid',
    source: inGlobalTable(45008, here),
  },
  outOfTime: {
    code: 45015,
    message: 'response out of time limit or subscription is canceled',
    locator: 'rid',
    source: reported('community-message-45015'),
  },
  outOfCount: {
    code: 45047,
    message: 'out of response count limit',
    locator: 'rid',
    source: reported('community-message-45047'),
  },
  customServiceOff: {
    code: 65400,
    message: 'please enable new custom service, or wait for a while if you have enabled',
    locator: 'rid',
    source: inGlobalTable(65400, here),
  },
} as const satisfies Record<string, WeChatError>;

/** Of a mass message, and of a preview of one. */
const massErrors = {
  ...callErrors,
  ...saidErrors,
  mediaIdInvalid: {
    ...moduleErrors.mediaIdInvalid,
    source: { page: 'siteserver-3271', at: 'report', says: 'code and live text' },
  },
  system: { code: -1, message: 'system error', locator: 'rid', source: captured('-1') },
} as const satisfies Record<string, WeChatError>;

/** Of what is sent to many. */
const oncePerId = {
  clientIdExists: {
    code: 45065,
    message: 'clientmsgid exist',
    locator: 'rid',
    source: reported('community-mass-sendall'),
  },
  clientIdTooFast: {
    code: 45066,
    message: 'same clientmsgid retry too fast',
    locator: 'rid',
    source: listed('wechat-global-codes', '45066'),
  },
  clientIdTooLong: {
    code: 45067,
    message: 'clientmsgid size out of limit',
    locator: 'rid',
    source: listed('wechat-global-codes', '45067'),
  },
} as const satisfies Record<string, WeChatError>;

export const massSendallErrors = {
  ...massErrors,
  ...oncePerId,
  noMassQuota: { code: 45028, message: 'has no masssend quota', locator: 'rid', source: captured('45028') },
} as const satisfies Record<string, WeChatError>;

export const massSendErrors = {
  ...massErrors,
  ...oncePerId,
  openidsCount: {
    code: 40130,
    message: 'invalid openid list size, at least two openid',
    locator: 'rid',
    source: reported('community-mass-40130'),
  },
} as const satisfies Record<string, WeChatError>;

export const massPreviewErrors = {
  ...massErrors,
  openidInvalid: { ...openidInvalid, source: { ...openidInvalid.source, assumes: 'so it is of a preview' } },
  usernameInvalid: {
    code: 40132,
    message: 'invalid username',
    locator: 'rid',
    source: inGlobalTable(40132, here),
  },
} as const satisfies Record<string, WeChatError>;

export const massGetErrors = {
  ...callErrors,
  messageIdInvalid: {
    code: 40059,
    message: 'invalid msg id',
    locator: 'hint+rid',
    source: { ...reported('community-mass-40059'), assumes: 'a rid follows its hint by now' },
  },
} as const satisfies Record<string, WeChatError>;

export const massDeleteErrors = {
  ...callErrors,
  messageIdInvalid: {
    code: 40059,
    message: 'invalid msg id',
    locator: 'rid',
    source: reported('community-mass-delete-40059'),
  },
  messageType: saidErrors.messageType,
  articleIndexInvalid: {
    code: 40060,
    message: 'invalid article idx',
    locator: 'rid',
    source: inGlobalTable(40060, here),
  },
} as const satisfies Record<string, WeChatError>;

export type CustomSendErrorName = keyof typeof customSendErrors;
export type MassSendallErrorName = keyof typeof massSendallErrors;
export type MassSendErrorName = keyof typeof massSendErrors;
export type MassPreviewErrorName = keyof typeof massPreviewErrors;
export type MassGetErrorName = keyof typeof massGetErrors;
export type MassDeleteErrorName = keyof typeof massDeleteErrors;
