import type { ErrorRow } from '../../../core/error-table.ts';
import type { Value } from '../../../core/settings.ts';
import type { Source } from '../../../core/source.ts';

/** An error as the gateway or a service behind it says it. */
export interface FeishuError<Code extends Value = Value> extends ErrorRow<Code> {
  readonly http: number;
  /** How a row's detail follows the message, without the stop of that: `%e` is the detail. */
  readonly ext?: string;
}

/** A row of the table that all endpoints share. */
export const genericCode = (row: string): Source => ({
  page: 'feishu-generic-codes',
  at: row,
  says: 'code and message',
  assumes: 'the live text is that of the table, which it is not for every code',
});
export const probed = (row: string): Source => ({
  page: 'feishu-gateway-probe',
  at: row,
  says: 'status, code and message',
});

/** Of the list of codes that a page has: makes rows, with HTTP 400 as all of them. */
export const errorsOn =
  (page: string) =>
  <Code extends number>(code: Code, message: string) =>
    ({
      http: 400,
      code,
      message,
      source: { page, at: `Error codes, ${code}`, says: 'code and message' },
    }) as const;

const listed = <Code extends number>(code: Code, message: string) =>
  ({ http: 400, code, message, source: genericCode(`${code}`) }) as const;

/** The gateway speaks before the service behind it. Its texts are the live ones, which differ from the generic table. */
export const gatewayErrors = {
  tokenMissing: {
    http: 400,
    code: 99991661,
    message: 'Missing access token for authorization. Please make a request with token attached.',
    source: probed('P06, P08, P18'),
  },
  tokenInvalid: {
    http: 400,
    code: 99991663,
    message: 'Invalid access token for authorization. Please make a request with token attached.',
    source: probed('P07, P10, P15 to P17'),
  },
  userTokenInvalid: {
    http: 400,
    code: 99991668,
    message: 'Invalid access token for authorization. Please make a request with token attached.',
    source: probed('P09'),
  },
  userTokenRefused: {
    http: 400,
    code: 99991668,
    message: 'user access token not support',
    source: {
      page: 'larksuite-cli-2506',
      at: 'report',
      says: 'code and message on an endpoint for tenant tokens only',
    },
  },
  rateLimited: {
    http: 429,
    code: 99991400,
    message: 'request trigger frequency limit',
    source: { page: 'feishu-frequency-control', at: 'Over the limit', says: 'code, message and two headers' },
  },
  scopeMissing: {
    http: 400,
    code: 99991672,
    message: 'Access denied. One of the following scopes is required',
    source: {
      page: 'feishu-99991672',
      at: 'Example',
      says: 'code, message and payload; the live text adds Chinese and a link',
    },
  },
  // Of the generic table: what no call of ours brings about. The table has no statuses; its neighbours came with 400.
  badRequest: listed(9499, 'bad request'),
  ipDenied: listed(99991401, 'ip %s is denied by app setting'),
  monthlyQuota: listed(99991403, "This month's API call quota has been exceeded"),
  appNotInUse: listed(99991662, 'app not in use'),
  tenantCodeInvalid: listed(99991665, 'invalid tenant code'),
  tokenKindUnknown: listed(99991671, 'Invalid token: must start with t-/u-'),
  appUnauthorized: listed(99991673, 'unauthorized app'),
  tokenWithoutPermission: listed(99991676, 'token no permission'),
} as const satisfies Record<string, FeishuError>;

/** Of the host, to a path that it does not know; only a fault or a magic credential brings it on one that it does. */
export const hostErrors = {
  notFound: { http: 404, code: 404, message: '404 page not found', source: probed('P03, P20') },
} as const satisfies Record<string, FeishuError>;

export type GatewayErrorName = keyof typeof gatewayErrors;
