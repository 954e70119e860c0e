import { draftBatchgetErrors, draftGetErrors, draftUpdateErrors } from '../drafts/errors.ts';
import { gateErrors, listed, moduleErrors, reported, type WeChatError } from '../gateway/errors.ts';

/** As the pages have it, which print these in Chinese alone. */
const printed = <Code extends number>(code: Code, message: string, page = 'wechat-global-codes') =>
  ({ code, message, locator: 'hint+rid', source: listed(page, `Error code, ${code}`) }) as const;

const postErrors = {
  postRequired: moduleErrors.postRequired,
  emptyPost: moduleErrors.emptyPost,
  dataFormat: { ...moduleErrors.dataFormat, source: reported('community-publish-47001') },
} as const satisfies Record<string, WeChatError>;

export const submitErrors = {
  ...gateErrors,
  ...postErrors,
  mediaIdInvalid: draftGetErrors.mediaIdInvalid,
  publishForbidden: printed(53500, '发布功能被封禁'),
  publishTooOften: printed(53501, '频繁请求发布'),
  draftUnchecked: printed(53503, '该草稿未通过发布检查', 'wechat-freepublish-submit'),
  draftOfSite: printed(53504, '需前往公众平台官网使用草稿', 'wechat-freepublish-submit'),
  draftUnsaved: printed(53505, '请手动保存成功后再发表', 'wechat-freepublish-submit'),
} as const satisfies Record<string, WeChatError>;

export const publishGetErrors = {
  ...gateErrors,
  ...postErrors,
  argumentInvalid: {
    code: 40002,
    message: 'invalid argument',
    locator: 'hint+rid',
    source: listed('wechat-freepublish-get', 'Error code, 40002'),
  },
  publishIdInvalid: printed(53502, 'Publish ID 无效'),
} as const satisfies Record<string, WeChatError>;

export const getarticleErrors = {
  ...gateErrors,
  ...postErrors,
  articleInvalid: printed(53600, 'Article ID 无效', 'wechat-freepublish-getarticle'),
} as const satisfies Record<string, WeChatError>;

export const publishDeleteErrors = {
  ...getarticleErrors,
  indexInvalid: {
    ...draftUpdateErrors.indexInvalid,
    source: { ...draftUpdateErrors.indexInvalid.source, assumes: 'so it is of this call' },
  },
} as const satisfies Record<string, WeChatError>;

export const publishBatchgetErrors = {
  ...gateErrors,
  ...postErrors,
  invalidArgs: draftBatchgetErrors.invalidArgs,
} as const satisfies Record<string, WeChatError>;

export type SubmitErrorName = keyof typeof submitErrors;
export type PublishGetErrorName = keyof typeof publishGetErrors;
export type GetarticleErrorName = keyof typeof getarticleErrors;
export type PublishDeleteErrorName = keyof typeof publishDeleteErrors;
export type PublishBatchgetErrorName = keyof typeof publishBatchgetErrors;
