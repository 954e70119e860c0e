/** At most `count` calls in any `ms` milliseconds. */
export interface Window {
  readonly count: number;
  readonly ms: number;
}

export interface Limited {
  readonly window: Window;
  /** Milliseconds until a call would pass again. */
  readonly resetMs: number;
}

/** Callers remembered; the one silent for longest is forgotten first. */
const CALLERS = 10_000;

/** Sliding windows: of each caller only the times of the last calls that passed are kept, one for each the largest window allows. */
export class Windows {
  private readonly passed = new Map<string, { times: number[]; next: number }>();

  /** Counts a call, or says which window it would overfill. A call that is refused is not counted. */
  hit(caller: string, windows: readonly Window[], now: number): Limited | undefined {
    const size = Math.max(...windows.map((window) => window.count));
    const ring = this.passed.get(caller) ?? { times: [], next: 0 };
    for (const window of windows) {
      const earlier = ring.times[(ring.next - window.count + size) % size];
      if (earlier !== undefined && now - earlier < window.ms) return { window, resetMs: earlier + window.ms - now };
    }
    ring.times[ring.next] = now;
    ring.next = (ring.next + 1) % size;
    this.passed.delete(caller);
    this.passed.set(caller, ring);
    const silent = this.passed.keys().next().value;
    if (this.passed.size > CALLERS && silent !== undefined) this.passed.delete(silent);
    return undefined;
  }

  reset(): void {
    this.passed.clear();
  }
}

/** Calls a day, by caller and by whatever day the provider's quotas turn on. */
export class DailyCounts {
  private readonly counts = new Map<string, { day: string; used: number }>();

  used(caller: string, day: string): number {
    const count = this.counts.get(caller);
    return count?.day === day ? count.used : 0;
  }

  add(caller: string, day: string): void {
    this.counts.set(caller, { day, used: this.used(caller, day) + 1 });
  }

  reset(): void {
    this.counts.clear();
  }
}
