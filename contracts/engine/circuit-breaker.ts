/** When a service is away, no more is asked of it. */
import type { ProviderName } from './case.ts';
import type { Outage } from './outage.ts';

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
