import type { ErrorRequestHandler } from 'express';
import { InputError } from '../../src/core/input-error.ts';
import { printableError } from '../../src/core/printable.ts';
import { NotKeptError } from '../../src/core/state/keeper.ts';

/** As the parsers of bodies throw it. */
interface BodyError extends Error {
  readonly status?: number;
  readonly type?: string;
  /** Of zlib, for what it cannot unpack. */
  readonly errno?: number;
  /** Bytes. */
  readonly limit?: number;
}

/** Bad input is the caller's and is told in words; anything else is ours. */
export const answerError: ErrorRequestHandler = (error: BodyError, request, response, _next) => {
  // Its sender was told by the connection that the body cannot be read.
  if (response.headersSent) return;
  // What was wrong with a call to us is told in English.
  response.removeHeader('Content-Language');
  if (error instanceof NotKeptError) return void response.status(503).json({ error: error.message });
  const status = error instanceof InputError ? 400 : (error.status ?? 500);
  const said = status < 500 ? inWords(error, request.headers['content-encoding']) : 'internal error of Standin';
  if (status >= 500) console.error(`standin: internal error ${printableError(error)}`);
  response.status(status).json({ error: said });
};

function inWords({ type, limit, errno, message }: BodyError, encoding: string | undefined): string {
  switch (type) {
    case 'entity.parse.failed':
      return `the body is not JSON: ${message}`;
    case 'entity.too.large':
      return `the body may have ${limit} bytes at the most`;
    case 'encoding.unsupported':
      return `the Content-Encoding ${JSON.stringify(encoding)} is not supported; send the body as it is, or as gzip, deflate or br`;
    default:
      return errno === undefined ? message : `the body is not ${encoding}, as its Content-Encoding says`;
  }
}
