import type { Bytes } from './bytes.ts';

/** One HTTP request as plain data, whichever way it came in. */
export interface Call {
  readonly method: string;
  /** Path and query as sent. */
  readonly url: string;
  /** Names and values as sent, in turn: `[name, value, name, value, …]`. */
  readonly headers: readonly string[];
  /** How the sender framed the body. `unknown` where the transport cannot tell (an intercepted fetch). */
  readonly framing: { readonly length: number } | 'chunked' | 'unknown';
  readonly body: Bytes;
  /** The sender's address, for rules about who may call. */
  readonly ip: string;
  /** Where replies that name a URL should point (`http://127.0.0.1:4010`); absent: the live form. */
  readonly base?: string | undefined;
}

/** What a provider says, already serialised: every transport sends these same bytes. */
export interface Reply {
  readonly status: number;
  /** Names and values in turn, as they go on the wire. */
  readonly headers: readonly string[];
  readonly body: string | Bytes;
}

/** The first header of that name, whatever its case. */
export function header(headers: readonly string[], name: string): string | undefined {
  for (let i = 0; i < headers.length; i += 2) {
    const sent = headers[i] as string;
    if (sent.length === name.length && sent.toLowerCase() === name) return headers[i + 1];
  }
  return undefined;
}

export function path(call: Call): string {
  const mark = call.url.indexOf('?');
  return mark === -1 ? call.url : call.url.slice(0, mark);
}

/** The first query parameter of that name, decoded; undefined when absent. */
export function query(call: Call, name: string): string | undefined {
  const mark = call.url.indexOf('?');
  if (mark === -1) return undefined;
  return new URLSearchParams(call.url.slice(mark + 1)).get(name) ?? undefined;
}

/** A live URL as this call's sender can open it: the same host and path under the address the call came to. */
export function reachable(call: Call, liveUrl: string): string {
  return call.base === undefined ? liveUrl : `${call.base}/${liveUrl.replace(/^https?:\/\//, '')}`;
}
