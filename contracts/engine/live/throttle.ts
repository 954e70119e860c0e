/** How fast a real service is called. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { ProviderName } from '../case.ts';

/** Keeps the calls to each provider apart. */
export class Throttle {
  private readonly perSecond: (provider: ProviderName) => number;
  private readonly next = new Map<ProviderName, number>();

  constructor(perSecond: (provider: ProviderName) => number) {
    this.perSecond = perSecond;
  }

  async wait(provider: ProviderName): Promise<void> {
    const now = performance.now();
    const at = Math.max(now, this.next.get(provider) ?? 0);
    this.next.set(provider, at + 1000 / this.perSecond(provider));
    if (at > now) await sleep(at - now);
  }
}
