import { type FeishuError, genericCode, hostErrors, probed } from '../gateway/errors.ts';

/** Token endpoints fail with HTTP 200 and bodies of their own. */
export const tokenErrors = {
  invalidParam: { http: 200, code: 10003, message: 'invalid param', source: probed('P01, P02, P05') },
  secretInvalid: {
    http: 200,
    code: 10014,
    message: 'app secret invalid',
    source: { page: 'feishu-captured-replies', at: 'token with a wrong secret', says: 'code and message' },
  },
  appUnknown: {
    http: 200,
    code: 10014,
    message: 'app id not exists',
    byNameAlone: true,
    source: { page: 'dreamux-417', at: 'report, 2026-09-12', says: 'code and message' },
  },
  secretWrong: { http: 200, code: 10015, message: 'wrong app secret', source: genericCode('10015') },
  resendFailed: { http: 200, code: 10016, message: 'app resend fail', source: genericCode('10016') },
  loginUserInvalid: { http: 200, code: 99991543, message: 'login_user invalid', source: genericCode('99991543') },
  ticketInvalid: { http: 200, code: 10012, message: 'get app access token fail', source: genericCode('10012') },
  tenantInvalid: { http: 200, code: 10013, message: 'get tenant access token fail', source: genericCode('10013') },
  appTokenInvalid: { http: 200, code: 99991664, message: 'invalid app token', source: genericCode('99991664') },
  ...hostErrors,
} as const satisfies Record<string, FeishuError>;

export type TokenErrorName = keyof typeof tokenErrors;
