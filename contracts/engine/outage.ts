/** Tells a service that is away from one that answers something else than expected. */

import type { ProviderName } from './case.ts';
import { headerOf } from './http.ts';
import type { StepResult } from './run-case.ts';

export type Outage = 'no answer' | 'a server error' | 'an HTML page' | 'too many calls';

/** What kept the service itself from being heard in a case that failed; undefined where it was heard. */
export function outageOf(exchanges: readonly StepResult[], silent: boolean): Outage | undefined {
  if (silent) return 'no answer';
  const last = exchanges.at(-1)?.response;
  if (last === undefined) return undefined;
  if (last.status >= 500) return 'a server error';
  if (last.status === 429) return 'too many calls';
  return /^text\/html/i.test(headerOf(last, 'content-type') ?? '') ? 'an HTML page' : undefined;
}

/** Counts for each provider the cases in a row that met an outage, and says when that is enough. */
export class CircuitBreaker {
  private readonly met = new Map<ProviderName, readonly Outage[]>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  record(provider: ProviderName, outage: Outage | undefined): void {
    this.met.set(provider, outage === undefined ? [] : [...(this.met.get(provider) ?? []), outage]);
  }

  /** Why no more is asked of a provider. */
  openFor(provider: ProviderName): string | undefined {
    const met = this.met.get(provider) ?? [];
    if (met.length < this.most) return undefined;
    return `gave up on ${provider} after ${met.length} cases in a row that met ${[...new Set(met)].join(', ')}`;
  }
}
