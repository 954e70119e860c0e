import type { RequestHandler, Response } from 'express';
import { InputError } from '../../src/core/input-error.ts';
import type { Transfer } from './options.ts';

/** The type of what is no JSON and no form. */
export const BYTES = 'application/octet-stream';
/** Far above what an emulator holds, unless its store was made larger than that. */
const MAX_BYTES = 1024 ** 3;

/** Reads a body as it is, as far as there is room for it among all others. */
export function bytesReader(transfer: Transfer): RequestHandler {
  return (request, response, next) => {
    const claim = transfer.claimForm(request, response);
    const chunks: Buffer[] = [];
    let length = 0;
    const end = (error?: unknown) => {
      claim.completed();
      request.off('data', take).resume();
      next(error);
    };
    const take = (chunk: Buffer) => {
      length += chunk.length;
      chunks.push(chunk);
      claim.grow(chunk.length);
      if (length <= MAX_BYTES) return;
      chunks.length = 0;
      end(new InputError(`the body may have ${MAX_BYTES} bytes at the most`));
    };
    request.on('data', take);
    request.once('end', () => {
      if (length > MAX_BYTES) return;
      request.body = Buffer.concat(chunks);
      end();
    });
    claim.through(request);
  };
}

export function sendBytes(response: Response, content: Uint8Array, transfer: Transfer): void {
  response.writeHead(200, { 'Content-Type': BYTES, 'Content-Length': content.length });
  transfer.send(response, content);
}
