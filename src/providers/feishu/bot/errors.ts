import type { FeishuError } from '../gateway/errors.ts';
import { jsonErrors } from '../gateway/json-errors.ts';

export const botErrors = {
  ...jsonErrors,
  botDisabled: {
    http: 400,
    code: 11205,
    message: 'app do not have bot',
    source: {
      page: 'feishu-bot-info',
      at: 'Error codes',
      says: 'code and message',
      assumes: 'it comes with HTTP 400 and an `error`, as those of other services behind the gateway',
    },
  },
} as const satisfies Record<string, FeishuError>;

export type BotErrorName = keyof typeof botErrors;
