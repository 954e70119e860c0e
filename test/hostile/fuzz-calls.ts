import { Bytes } from '../../src/core/bytes.ts';
import type { Call } from '../../src/core/call.ts';

/** One HTTP request as the fuzz thinks of it: well framed, whatever is in it. */
export interface FuzzCall {
  readonly method: string;
  /** `{key}` and `{url}` stand for what the answer before named. */
  readonly url: string;
  readonly host: string;
  /** Names and values in turn, a character for each byte. Nothing about connection or framing. */
  readonly headers: readonly string[];
  readonly body: Buffer;
  /** Lengths of the chunks to send it in, used in turn; none: with a length. */
  readonly chunks: readonly number[];
  /** Where the sender flushes. */
  readonly cuts: readonly number[];
}

/** Several calls in a row to a world that is new for them, or bytes that may be no HTTP at all. */
export type FuzzCase =
  | { readonly calls: readonly FuzzCall[] }
  | { readonly raw: Buffer; readonly cuts: readonly number[] };

export function serialised(call: FuzzCall): Buffer {
  const { method, url, body, chunks } = call;
  const headers = headersOf(call);
  const lines = headers.map((field, i) => (i % 2 === 0 ? `${field}: ` : `${field}\r\n`)).join('');
  const sent = chunks.length === 0 ? body : inChunks(body, chunks);
  return Buffer.concat([Buffer.from(`${method} ${url} HTTP/1.1\r\n${lines}\r\n`, 'latin1'), sent]);
}

/** The same call as a transport hands it over. */
export function asCall(call: FuzzCall): Call {
  const { method, url, host, body, chunks } = call;
  return {
    method,
    url,
    headers: headersOf(call),
    framing: chunks.length === 0 ? { length: body.length } : 'chunked',
    body: Bytes.of(body),
    ip: '127.0.0.1',
    base: `http://${host}`,
  };
}

function headersOf({ host, headers, body, chunks }: FuzzCall): string[] {
  const framing = chunks.length === 0 ? ['Content-Length', `${body.length}`] : ['Transfer-Encoding', 'chunked'];
  return ['Host', host, ...headers, ...framing];
}

function inChunks(body: Buffer, sizes: readonly number[]): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0, i = 0; at < body.length; i++) {
    const piece = body.subarray(at, at + (sizes[i % sizes.length] as number));
    pieces.push(Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n'));
    at += piece.length;
  }
  return Buffer.concat([...pieces, Buffer.from('0\r\n\r\n')]);
}

/** What goes over the wire, for somebody who wants to send it again. */
export function requestsOf(one: FuzzCase): Buffer[] {
  return 'raw' in one ? [one.raw] : one.calls.map(serialised);
}
