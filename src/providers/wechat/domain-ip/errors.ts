import { gateErrors, listed, moduleErrors, secretErrors, type WeChatError } from '../gateway/errors.ts';

export const domainIpErrors = {
  ...gateErrors,
  getRequired: moduleErrors.getRequired,
  appidInvalid: { ...secretErrors.appidInvalid, source: listed('wechat-domain-ip', 'Code examples, failure') },
} as const satisfies Record<string, WeChatError>;

export type DomainIpErrorName = keyof typeof domainIpErrors;
