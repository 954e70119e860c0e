import type { Bytes } from './bytes.ts';

/** What is known of an HTTP request before its body comes, as plain data, whichever way it came in. */
export interface Head {
  readonly method: string;
  /** Path and query as sent. */
  readonly url: string;
  /** Names and values as sent, in turn: `[name, value, name, value, …]`. */
  readonly headers: readonly string[];
  /** How the sender framed the body. `unknown` where the transport cannot tell (an intercepted fetch). */
  readonly framing: { readonly length: number } | 'chunked' | 'unknown';
  /** The sender's address, for rules about who may call. */
  readonly ip: string;
  /** Where replies that name a URL should point (`http://127.0.0.1:4010`); absent: the live form. */
  readonly base?: string | undefined;
  /** Whether WebSockets can be opened at `base`. */
  readonly takesSockets?: boolean | undefined;
}

export type OnHangUp = (then: () => void) => void;

/** The same with its body. */
export interface Call extends Head {
  readonly body: Bytes;
  /** Calls `then` where whoever sent it hangs up; absent where nobody hears of that. It may do so more than once, or too late. */
  readonly onHangUp?: OnHangUp | undefined;
}

/** What stood in the path, by the names that an endpoint's path gives it. */
export type Params = Readonly<Record<string, string>>;

/** What a provider says, already serialised: every transport sends these same bytes. */
export interface Reply {
  readonly status: number;
  /** Names and values in turn, as they go on the wire. */
  readonly headers: readonly string[];
  readonly body: string | Bytes;
  /** How the connection breaks off: with a reset, without a byte, after half of the body, or not at all, in silence. */
  readonly cut?: 'reset' | 'empty' | 'half' | 'stall';
}

/** How a body came, without its length. */
export type Framing = 'chunked' | 'length' | 'unknown';

export function framingOf({ framing }: Call): Framing {
  return typeof framing === 'object' ? 'length' : framing;
}

/** The first header of that name, whatever its case. */
export function header(headers: readonly string[], name: string): string | undefined {
  for (let i = 0; i < headers.length; i += 2) {
    const sent = headers[i] as string;
    if (sent.length === name.length && sent.toLowerCase() === name) return headers[i + 1];
  }
  return undefined;
}

export function path(call: Head): string {
  const mark = call.url.indexOf('?');
  return mark === -1 ? call.url : call.url.slice(0, mark);
}

/** The first query parameter of that name, decoded; undefined when absent. */
export function query(call: Head, name: string): string | undefined {
  return queryOf(call).get(name) ?? undefined;
}

/** All query parameters, decoded. */
export function queryOf({ url }: Head): URLSearchParams {
  const mark = url.indexOf('?');
  return new URLSearchParams(mark === -1 ? '' : url.slice(mark + 1));
}

/** A live URL as this call's sender can open it: the same host and path under the address the call came to. */
export function reachable({ base }: Pick<Call, 'base'>, liveUrl: string): string {
  return base === undefined ? liveUrl : `${base}/${liveUrl.replace(/^https?:\/\//, '')}`;
}
