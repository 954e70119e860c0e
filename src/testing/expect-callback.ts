import { InputError } from '../core/input-error.ts';
import type { KnownProvider } from '../core/names.ts';
import type { Provider } from '../core/provider.ts';
import type { CallbackQuery, CallbackRecord } from '../core/shapes.ts';
import type { Provided } from '../emulator/provided.ts';

/** What a program should have been told afterwards. What is left out may be anything. */
export interface ExpectedCallback<P extends Provider = Provided> {
  readonly provider?: KnownProvider<P> | undefined;
  /** Such as `kakao/result`. */
  readonly kind?: string | undefined;
  readonly url?: string | undefined;
  /** A part of what it says. */
  readonly body?: string | undefined;
  /** Id of the call that it tells of. */
  readonly request?: string | undefined;
  readonly state?: CallbackRecord['state'] | undefined;
  /** HTTP status of the last answer. */
  readonly status?: number | undefined;
}

export type SentCallback<P extends Provider = Provided> = CallbackRecord<P>;

/** An emulator; or callbacks of its, as `emulator.callbacks({ account })` or `GET /__standin/callbacks` gives them. */
export type SentCallbacks<P extends Provider = Provided> =
  | { callbacks(query: CallbackQuery<P>): readonly CallbackRecord<P>[] }
  | { readonly callbacks: readonly CallbackRecord<P>[] }
  | readonly CallbackRecord<P>[];

/**
 * The newest callback that is as expected.
 *
 * @throws Error that says what was sent instead; InputError for a property that there is not.
 *
 * @example
 * expectCallback(server.emulator, { kind: 'kakao/result', body: '"code":"0"', state: 'taken' });
 */
export function expectCallback<P extends Provider = Provided>(
  sent: SentCallbacks<P>,
  expected: ExpectedCallback<NoInfer<P>>,
): SentCallback<P>;
export function expectCallback(sent: SentCallbacks<Provider>, expected: Wanted): CallbackRecord {
  const unknown = Object.keys(expected).find((name) => !properties.some((each) => each === name));
  if (unknown !== undefined) {
    throw new InputError(`expectCallback: there is no property ${unknown}; there are ${properties.join(', ')}`);
  }
  const callbacks = listOf(sent);
  const found = callbacks.find((each) => properties.every((name) => fits(each, name, expected)));
  if (found) return found;
  const error = new Error(inWords(expected, callbacks));
  // The line to look at is the caller's.
  Error.captureStackTrace(error, expectCallback);
  throw error;
}

type Wanted = ExpectedCallback<Provider>;

const MOST = 1000;
/** Lines of what was sent that are shown. */
const MOST_LINES = 20;
/** Characters of a body in such a line. */
const MOST_BODY = 200;

const properties = ['provider', 'kind', 'url', 'body', 'request', 'state', 'status'] as const;

function listOf(sent: SentCallbacks<Provider>): readonly CallbackRecord[] {
  if (!('callbacks' in sent)) return sent;
  return typeof sent.callbacks === 'function' ? sent.callbacks({ limit: MOST }) : sent.callbacks;
}

function fits(callback: CallbackRecord, name: (typeof properties)[number], expected: Wanted): boolean {
  const value = expected[name];
  if (value === undefined) return true;
  if (name === 'body') return callback.body.includes(`${value}`);
  return shownValue(callback, name) === value;
}

function shownValue(callback: CallbackRecord, name: Exclude<(typeof properties)[number], 'body'>): unknown {
  return name === 'status' ? callback.tries.at(-1)?.status : callback[name];
}

function inWords(expected: Wanted, callbacks: readonly CallbackRecord[]): string {
  const wanted = properties
    .filter((name) => expected[name] !== undefined)
    .map((name) => `${name} ${JSON.stringify(expected[name])}`);
  const what = `expected a callback${wanted.length === 0 ? '' : ` with ${wanted.join(', ')}`}`;
  if (callbacks.length === 0) return `${what}; nobody was told anything`;
  const lines = callbacks.slice(0, MOST_LINES).map(lineOf);
  const more = callbacks.length > MOST_LINES ? [`  and ${callbacks.length - MOST_LINES} more`] : [];
  return [`${what}; what was sent, the newest first:`, ...lines, ...more].join('\n');
}

function lineOf({ kind, url, state, body, tries }: CallbackRecord): string {
  const last = tries.at(-1);
  const heard = last === undefined ? 'not tried' : `answered ${last.status ?? `nothing: ${last.trouble}`}`;
  return `  ${kind} to ${url}, ${state}, ${heard}: ${body.slice(0, MOST_BODY)}`;
}
