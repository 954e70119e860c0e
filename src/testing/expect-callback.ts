import type { KnownProvider } from '../core/names.ts';
import type { Provider } from '../core/provider.ts';
import type { CallbackQuery, CallbackRecord } from '../core/shapes.ts';
import type { Provided } from '../emulator/provided.ts';
import { expectListed } from './expect-listed.ts';

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
): CallbackRecord<P>;
export function expectCallback(sent: SentCallbacks<Provider>, expected: ExpectedCallback<Provider>): CallbackRecord {
  return expectListed(listOf(sent), expected, {
    caller: expectCallback,
    what: 'a callback',
    none: 'nobody was told anything',
    properties: ['provider', 'kind', 'url', 'body', 'request', 'state', 'status'],
    fits(callback, name, value) {
      if (name === 'body') return callback.body.includes(`${value}`);
      return (name === 'status' ? callback.tries.at(-1)?.status : callback[name]) === value;
    },
    line: lineOf,
  });
}

const MOST = 1000;

function listOf(sent: SentCallbacks<Provider>): readonly CallbackRecord[] {
  if (!('callbacks' in sent)) return sent;
  return typeof sent.callbacks === 'function' ? sent.callbacks({ limit: MOST }) : sent.callbacks;
}

function lineOf({ kind, url, state, body, tries }: CallbackRecord): string {
  const last = tries.at(-1);
  const heard = last === undefined ? 'not tried' : `answered ${last.status ?? `nothing: ${last.trouble}`}`;
  return `${kind} to ${url}, ${state}, ${heard}: ${body}`;
}
