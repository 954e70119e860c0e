import type { ErrorRow } from '../../../core/error-table.ts';

export interface KakaoError extends ErrorRow {
  readonly code: string;
}

/** Where an answer has a name and a description beside the code. */
export interface CodedError extends KakaoError {
  /** Absent: it is not known, and the description stands there too. */
  readonly name?: string;
}

/** Of the gateway, to a path that it does not know; only a fault or a magic credential brings it on one that it does. */
export const hostErrors = {
  notFound: {
    code: '404',
    message: 'URL not found.',
    source: { page: 'ncloud-gateway-captured', at: 'unknown path', says: 'status 404 and a body of the gateway' },
  },
} as const satisfies Record<string, KakaoError>;

/** Of the gateway, to a call without the credentials that an API asks for. */
export const authorizationErrors = {
  unauthorized: {
    code: '401',
    message: 'Authentication Failed',
    source: {
      page: 'ncloud-gateway-captured',
      at: '401',
      says: 'errorCode 200 and a body of the gateway',
      assumes: 'the gateway judges the Authorization of these calls',
    },
  },
} as const satisfies Record<string, KakaoError>;
