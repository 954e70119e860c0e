import type { ErrorRow } from '../../../../src/core/error-table.ts';

const row = <Code extends string>(code: Code, message: string, http: number) => ({
  code,
  message,
  http,
  source: { page: 'pictura-photos', at: `errors, ${code}`, says: 'status, reason and text' },
});

interface PhotoError extends ErrorRow {
  readonly code: string;
  readonly http: number;
}

export const photoErrors = {
  keyMissing: row('NO_KEY', 'who are you?', 401),
  keyUnknown: row('BAD_KEY', 'nobody has this key', 401),
  tooLarge: row('TOO_BIG', 'make it smaller', 413),
  noPicture: row('NOT_A_PICTURE', 'this is no picture', 422),
} as const satisfies Record<string, PhotoError>;

export type PhotoErrorName = keyof typeof photoErrors;
