/** What became of a try to reach a host through the proxy. */
export const tryOutcomes = ['answered here', 'passed on', 'refused', 'failed'] as const;

/** A try to reach a host through the proxy. */
export interface ProxyTry {
  readonly host: string;
  readonly port: number;
  readonly outcome: (typeof tryOutcomes)[number];
  /** Why it was refused, or failed. */
  readonly why?: string | undefined;
}

/** The same try, as often as it was made. */
export interface Tried extends ProxyTry {
  readonly count: number;
  /** When it was made first and last, on the world's clock. */
  readonly first: number;
  readonly last: number;
}

/** Of more those go that were not seen for longest. */
const MOST = 1000;
/** Characters of a host, which can be anything. */
const LONGEST = 253;

/** Where programs wanted to go through the proxy. */
export class Tries {
  /** The one that was seen last is the last. */
  private readonly seen = new Map<string, Tried>();

  note({ host, port, outcome, why }: ProxyTry, now: number): void {
    const name = host.length > LONGEST ? `${host.slice(0, LONGEST)}…` : host;
    const key = JSON.stringify([name, port, outcome, why]);
    const before = this.seen.get(key);
    this.seen.delete(key);
    const count = (before?.count ?? 0) + 1;
    this.seen.set(key, { host: name, port, outcome, why, count, first: before?.first ?? now, last: now });
    const [oldest] = this.seen.size > MOST ? this.seen.keys() : [];
    if (oldest !== undefined) this.seen.delete(oldest);
  }

  /** The one that was seen last is the first. */
  all(): readonly Tried[] {
    return [...this.seen.values()].reverse();
  }

  reset(): void {
    this.seen.clear();
  }
}
