import type { Source } from '../../../core/source.ts';
import { type FeishuError, hostErrors, probed } from '../gateway/errors.ts';

const page = (at: string): Source => ({ page: 'feishu-custom-bot', at, says: 'code and message' });
const seen = (at: string): Source => ({ page: 'feishu-webhook-replies', at, says: 'HTTP 200, code and message' });

/** All with HTTP 200. */
export const hookErrors = {
  tokenInvalid: {
    http: 200,
    code: 19001,
    message: 'param invalid: incoming webhook access token invalid',
    source: probed('a made-up token at the webhook'),
  },
  rateLimited: {
    http: 200,
    code: 11232,
    message: 'frequency limited psm[lark.oapi.app_platform_runtime]appID[1500]',
    source: seen('11232, 2025-09-07'),
  },
  ipNotAllowed: { http: 200, code: 19022, message: 'Ip Not Allowed', source: page('Security settings, IP list') },
  tooLarge: {
    http: 200,
    code: 19036,
    message: 'The message exceeds the size limit of 30KB',
    source: {
      page: 'feishu-generic-codes',
      at: '19036',
      says: 'code and message',
      assumes: 'the webhook says it of what its page calls too much, which is less',
    },
  },
  badRequest: { http: 200, code: 9499, message: 'Bad Request', source: page('Steps, a request in a wrong format') },
  signMismatch: {
    http: 200,
    code: 19021,
    message: 'sign match fail or timestamp is not within one hour from current time',
    source: page('Security settings, signing'),
  },
  keywordMissing: {
    http: 200,
    code: 19024,
    message: 'Key Words Not Found',
    source: page('Security settings, keywords'),
  },
  typeMissing: {
    http: 200,
    code: 19002,
    message: 'params error, msg_type need',
    source: seen('19002, 2026-09-07'),
  },
  keyInvalid: {
    http: 200,
    code: 11246,
    message: 'ErrCode: 200570; ErrMsg: card contains invalid image keys; ErrorValue: image key %v',
    source: {
      ...seen('11246, a card with a bad key'),
      assumes: 'behind the abridged text stands the key, as in a card that is sent as a message',
    },
  },
  ...hostErrors,
} as const satisfies Record<string, FeishuError>;

export type HookErrorName = keyof typeof hookErrors;
