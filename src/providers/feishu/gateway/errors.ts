import type { ErrorRow } from '../../../core/error-table.ts';
import type { Source } from '../../../core/source.ts';

/** An error as the gateway or the image service says it; `http` is the status of business endpoints. */
export interface FeishuError extends ErrorRow {
  readonly http: number;
}

const table = (row: string): Source => ({
  page: 'feishu-image-create',
  at: `Error codes, ${row}`,
  says: 'code, status and message',
});
const downloads = (row: string): Source => ({
  page: 'feishu-image-get',
  at: `Error codes, ${row}`,
  says: 'code and message',
});
const generic = (row: string): Source => ({
  page: 'feishu-generic-codes',
  at: row,
  says: 'code and message',
  assumes: 'the live text is that of the table, which it is not for every code',
});
const probe = (row: string): Source => ({ page: 'feishu-gateway-probe', at: row, says: 'status, code and message' });

/** The gateway speaks before the service behind it. Its texts are the live ones, which differ from the generic table. */
export const gatewayErrors = {
  tokenMissing: {
    http: 400,
    code: 99991661,
    message: 'Missing access token for authorization. Please make a request with token attached.',
    source: probe('P06, P08, P18'),
  },
  tokenInvalid: {
    http: 400,
    code: 99991663,
    message: 'Invalid access token for authorization. Please make a request with token attached.',
    source: probe('P07, P10, P15 to P17'),
  },
  userTokenInvalid: {
    http: 400,
    code: 99991668,
    message: 'Invalid access token for authorization. Please make a request with token attached.',
    source: probe('P09'),
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
} as const satisfies Record<string, FeishuError>;

const listed = (code: number, message: string) => ({ http: 400, code, message, source: generic(`${code}`) }) as const;

/** Of the table that all endpoints share: what no call of ours brings about. The table has no statuses; its neighbours came with 400. */
const genericErrors = {
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
  notFound: { http: 404, code: 404, message: '404 page not found', source: probe('P03, P20') },
} as const satisfies Record<string, FeishuError>;

const serviceErrors = {
  invalidParam: { http: 400, code: 234001, message: 'Invalid request param.', source: table('234001') },
  unauthorized: { http: 401, code: 234002, message: 'Unauthorized.', source: table('234002') },
  botDisabled: { http: 400, code: 234007, message: 'App does not enable bot feature.', source: table('234007') },
  tenantKeyDeleted: {
    http: 400,
    code: 234041,
    message: 'Tenant master key has been deleted, please contact the tenant administrator.',
    source: table('234041'),
  },
  tenantStorage: {
    http: 400,
    code: 234042,
    message: 'Hybrid deployment tenant storage error, such as full storage space, please contact tenant administrator.',
    source: table('234042'),
  },
} as const satisfies Record<string, FeishuError>;

export const uploadErrors = {
  ...gatewayErrors,
  ...genericErrors,
  ...serviceErrors,
  metaWritingStopped: {
    http: 400,
    code: 232096,
    message: 'Meta writing has stopped, please try again later.',
    source: table('232096'),
  },
  tooLarge: { http: 400, code: 234006, message: 'The file size exceed the max value.', source: table('234006') },
  emptyFile: { http: 400, code: 234010, message: "File's size can't be 0.", source: table('234010') },
  unknownFormat: { http: 400, code: 234011, message: "Can't regonnize the image format.", source: table('234011') },
  resolutionTooHigh: { http: 400, code: 234039, message: 'Image resolution exceeds limit.', source: table('234039') },
  fieldValidation: {
    http: 400,
    code: 99992402,
    message: 'field validation failed',
    source: { page: 'hermes-agent-64725', at: 'report', says: 'code and message on an upload' },
  },
  edge: {
    http: 400,
    code: 'edge-400',
    message: 'the HTML page of the CDN',
    source: { page: 'openclaw-95291', at: 'report', says: 'an HTML 400 page that names volc-dcdn' },
  },
  ...hostErrors,
} as const satisfies Record<string, FeishuError>;

export const downloadErrors = {
  ...gatewayErrors,
  ...genericErrors,
  ...serviceErrors,
  imageDeleted: { http: 400, code: 234005, message: 'Image has been deleted', source: downloads('234005') },
  notTheSender: { http: 400, code: 234008, message: 'The app is not the resource sender', source: downloads('234008') },
  ...hostErrors,
} as const satisfies Record<string, FeishuError>;

/** Token endpoints fail with HTTP 200 and bodies of their own. */
export const tokenErrors = {
  invalidParam: { http: 200, code: 10003, message: 'invalid param', source: probe('P01, P02, P05') },
  secretInvalid: {
    http: 200,
    code: 10014,
    message: 'app secret invalid',
    source: { page: 'feishu-captured-replies', at: 'token with a wrong secret', says: 'code and message' },
  },
  secretWrong: { http: 200, code: 10015, message: 'wrong app secret', source: generic('10015') },
  resendFailed: { http: 200, code: 10016, message: 'app resend fail', source: generic('10016') },
  loginUserInvalid: { http: 200, code: 99991543, message: 'login_user invalid', source: generic('99991543') },
  ticketInvalid: { http: 200, code: 10012, message: 'get app access token fail', source: generic('10012') },
  tenantInvalid: { http: 200, code: 10013, message: 'get tenant access token fail', source: generic('10013') },
  appTokenInvalid: { http: 200, code: 99991664, message: 'invalid app token', source: generic('99991664') },
  ...hostErrors,
} as const satisfies Record<string, FeishuError>;

export type UploadErrorName = keyof typeof uploadErrors;
export type DownloadErrorName = keyof typeof downloadErrors;
export type TokenErrorName = keyof typeof tokenErrors;
