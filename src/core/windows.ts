import { formed } from './state/form.ts';
import type { StatePart, StateRecord, Witness } from './state/part.ts';

/** Calls of the last while, as of now. */
export interface Recent {
  readonly count: number;
  /** Milliseconds until there is one less. */
  readonly lessInMs: number;
}

/** Callers remembered; the one silent for longest is forgotten first. */
const CALLERS = 10_000;

/** When each caller's calls came, for limits over sliding windows. */
export class RecentCalls implements StatePart {
  private readonly longestMs: number;
  private readonly times = new Map<string, number[]>();

  /** `longestMs`: the longest window that will be asked for; what is older is forgotten. */
  constructor(longestMs: number) {
    this.longestMs = longestMs;
  }

  add(caller: string, now: number): void {
    const times = this.times.get(caller) ?? [];
    if ((times.at(-1) ?? now) > now) times.length = 0; // the clock was turned back
    const old = firstAfter(times, now - this.longestMs);
    if (old > times.length / 2) times.splice(0, old);
    times.push(now);
    this.times.delete(caller);
    this.times.set(caller, times);
    forgetOldest(this.times);
  }

  /** A call `ms` ago is just out of the window. */
  within(ms: number, caller: string, now: number): Recent {
    const times = this.times.get(caller) ?? [];
    const first = firstAfter(times, now - ms);
    return { count: times.length - first, lessInMs: (times[first] ?? now) + ms - now };
  }

  reset(): void {
    this.times.clear();
  }

  dump(): StateRecord[] {
    return Array.from(this.times, ([key, times]) => ({ key, value: [...times] }));
  }

  load(records: readonly StateRecord[]): void {
    this.reset();
    for (const { key, value } of records) this.times.set(key, [...formed<number[]>(value, ['number'])]);
  }
}

/** Gives who it was. */
function forgetOldest(callers: Map<string, unknown>): string | undefined {
  if (callers.size <= CALLERS) return undefined;
  const silent = callers.keys().next().value;
  if (silent !== undefined) callers.delete(silent);
  return silent;
}

/** Index of the first time after `time`, in times that rise. */
function firstAfter(times: readonly number[], time: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] as number) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Calls by caller in the period that is now: a day or a month, by whatever calendar the provider's quotas turn on. */
export class PeriodCounts implements StatePart {
  witness: Witness | undefined;
  private readonly counts = new Map<string, { period: string; used: number }>();

  used(caller: string, period: string): number {
    const count = this.counts.get(caller);
    return count?.period === period ? count.used : 0;
  }

  add(caller: string, period: string): void {
    const used = this.used(caller, period) + 1;
    this.counts.delete(caller);
    this.counts.set(caller, { period, used });
    this.witness?.came(caller);
    const forgotten = forgetOldest(this.counts);
    if (forgotten !== undefined) this.witness?.changed(forgotten);
  }

  /** Starts again at nothing before the period is over. */
  clear(caller: string): void {
    this.counts.delete(caller);
    this.witness?.changed(caller);
  }

  reset(): void {
    this.counts.clear();
  }

  dump(): StateRecord[] {
    return Array.from(this.counts, ([key, value]) => ({ key, value }));
  }

  recordOf(key: string): StateRecord | undefined {
    const value = this.counts.get(key);
    return value && { key, value };
  }

  load(records: readonly StateRecord[]): void {
    this.reset();
    for (const { key, value } of records) this.counts.set(key, formed(value, { period: 'string', used: 'number' }));
  }
}
