import { maxHeaderSize } from 'node:http';
import type { Answer } from '../src/core/answer.ts';

/** As Node throws it where bytes on a connection are no HTTP, or do not come. */
export interface WireError extends Error {
  readonly code?: string;
  /** In the words of Node's parser. */
  readonly reason?: string;
  /** What it was reading. */
  readonly rawPacket?: Uint8Array;
}

/** Anything else is the connection itself, which has nobody left at its other end. */
export function isOfHttp({ code = '' }: WireError): boolean {
  return code.startsWith('HPE_') || code === 'ERR_HTTP_REQUEST_TIMEOUT';
}

/** Met behind the URL of a request line: a call was meant, and not the rest of what came before. */
const ofCalls: ReadonlySet<string | undefined> = new Set([
  'HPE_INVALID_VERSION',
  'HPE_CR_EXPECTED',
  'HPE_LF_EXPECTED',
  'HPE_HEADER_OVERFLOW',
  'HPE_INVALID_HEADER_TOKEN',
  'HPE_INVALID_CONTENT_LENGTH',
  'HPE_UNEXPECTED_CONTENT_LENGTH',
  'HPE_INVALID_TRANSFER_ENCODING',
  'ERR_HTTP_REQUEST_TIMEOUT',
]);

export function isCall({ code }: WireError): boolean {
  return ofCalls.has(code);
}

/** The sender closed its side. */
export function isEnd({ code }: WireError): boolean {
  return code === 'HPE_INVALID_EOF_STATE';
}

const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** What a sender is told whose bytes, a body's or a whole request's, cannot be read. */
export function unreadable(error: WireError, what: 'body' | 'request'): Answer {
  return refusal(statuses[error.code ?? ''] ?? 400, inWords(error, what));
}

/** No provider's answer: ours, in plain words. */
export function refusal(status: number, why: string, ...headers: string[]): Answer {
  const deviation = `no provider answered: ${why}`;
  return {
    reply: { status, headers: ['Content-Type', 'text/plain', ...headers], body: `Standin: ${why}\n` },
    deviation,
  };
}

/** Said to nobody: the connection is closed, and the journal tells why. */
export function unanswered(why: string): Answer {
  return { reply: { status: 0, headers: [], body: '', cut: 'empty' }, deviation: why };
}

function inWords({ code, reason, message, rawPacket }: WireError, what: 'body' | 'request'): string {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return `the ${what === 'body' ? 'trailers' : 'request line and the headers'} are longer than ${maxHeaderSize} bytes`;
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return 'the extensions of its chunks are too long';
    case 'HPE_INVALID_EOF_STATE':
      return 'the sender closed its side in the middle of a request';
    case 'HPE_PAUSED_H2_UPGRADE':
      return 'this is HTTP/2, and here HTTP/1.1 is spoken';
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return 'the request did not come to its end in time';
  }
  if (what === 'request' && rawPacket?.[0] === 0x16 && rawPacket[1] === 0x03) {
    return 'this is a TLS greeting, and here plain HTTP is spoken; the address begins with http://, or the server is started with --tls';
  }
  return `the ${what} is no HTTP: ${reason ?? message}`;
}
