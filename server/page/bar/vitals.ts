import type { ClockReading, Fault, Health } from '../../../src/core/shapes.ts';
import { ask } from '../api.ts';
import { feed } from '../feed.ts';
import { Store } from '../store.ts';

/** What the bar shows of the server. */
export interface Vitals {
  readonly health: Health;
  readonly clock: ClockReading;
  /** Milliseconds since the page was opened when the clock was read. */
  readonly readAt: number;
  readonly faults: readonly Fault[];
}

/** Milliseconds: how often it is asked where something happens, and where nothing does. Orders of others make no event. */
const OFTEN = 500;
const SELDOM = 5000;

export const vitals = new Store<Vitals | undefined>(undefined);

export async function refresh(): Promise<void> {
  const asked = [
    ask<Health>('health'),
    ask<ClockReading>('clock'),
    ask<{ faults: readonly Fault[] }>('faults'),
  ] as const;
  const [health, clock, { faults }] = await Promise.all(asked);
  vitals.set({ health, clock, readAt: performance.now(), faults });
}

/** As long as the page runs. */
export function keepRefreshing(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDue = false;
  const look = () => {
    clearTimeout(timer);
    isDue = false;
    // Of a server that is gone the feed tells.
    void refresh()
      .catch(() => {})
      .finally(() => {
        timer = setTimeout(look, SELDOM);
      });
  };
  feed.changes.listen(() => {
    if (isDue) return;
    isDue = true;
    clearTimeout(timer);
    timer = setTimeout(look, OFTEN);
  });
  look();
}
