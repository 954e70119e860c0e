import { type FeishuError, hostErrors } from '../../gateway/errors.ts';

const MOST_OPEN = 'the number of connections exceeded the limit';

/** Codes that the SDKs tell apart; what the service says with them nobody has quoted. */
const inCode = <Code extends number>(code: Code, message: string) =>
  ({
    http: 200,
    code,
    message,
    source: {
      page: 'feishu-socket-code',
      at: `error code ${code}`,
      says: 'a code that the SDKs know by name',
      assumes: 'its text is that name, and it comes with HTTP 200 as the others',
    },
  }) as const;

/** It fails with HTTP 200 and an empty `data`, which the Node SDK reads from whatever the code is. */
export const connectErrors = {
  badRequest: {
    http: 200,
    code: 9499,
    message: 'Bad Request',
    source: {
      page: 'feishu-socket-code',
      at: 'keys in another case',
      says: 'code and message',
      assumes: 'it comes with HTTP 200, as the others',
    },
  },
  credentialInvalid: {
    http: 200,
    code: 1000040345,
    message: 'app_id or app_secret is invalid',
    source: { page: 'feishu-socket-code', at: 'forged credentials', says: 'code and message, with HTTP 200' },
  },
  tooManyConnections: {
    http: 200,
    code: 1000040350,
    message: MOST_OPEN,
    source: { page: 'mateclaw-86', at: 'log of the Java SDK', says: 'code and message' },
  },
  systemBusy: inCode(1, 'system busy'),
  forbidden: inCode(403, 'forbidden'),
  authFailed: inCode(514, 'auth failed'),
  internalError: inCode(1000040343, 'internal error'),
  noCredential: inCode(1000040344, 'no credential'),
  ...hostErrors,
} as const satisfies Record<string, FeishuError>;

export type ConnectErrorName = keyof typeof connectErrors;
