/** What a run against a real service may spend. */

import { NotRunError } from '../target.ts';
import type { Estimate } from './estimate.ts';

/** Closed by the first thing that does not fit, even if something smaller would: then the run is over. */
export class Budget {
  private readonly maxCalls: number;
  private readonly maxBytes: number;
  private spent: Pick<Estimate, 'calls' | 'bytes'> = { calls: 0, bytes: 0 };
  private closed: string | undefined;

  constructor(maxCalls = Number.POSITIVE_INFINITY, maxBytes = Number.POSITIVE_INFINITY) {
    this.maxCalls = maxCalls;
    this.maxBytes = maxBytes;
  }

  /** Why so much may not be spent any more. */
  refuses({ calls, bytes }: Pick<Estimate, 'calls' | 'bytes'>): string | undefined {
    const { spent, maxCalls, maxBytes } = this;
    if (this.closed !== undefined) return this.closed;
    if (spent.calls + calls > maxCalls) this.closed = `the budget of ${maxCalls} calls (--max-calls) is spent`;
    else if (spent.bytes + bytes > maxBytes) this.closed = `the budget of ${maxBytes} bytes (--max-bytes) is spent`;
    return this.closed;
  }

  /** Throws a NotRunError where one call more is too much. */
  spend(bytes: number): void {
    const refused = this.refuses({ calls: 1, bytes });
    if (refused !== undefined) throw new NotRunError(refused);
    this.spent = { calls: this.spent.calls + 1, bytes: this.spent.bytes + bytes };
  }
}
