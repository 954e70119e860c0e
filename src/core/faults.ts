/** An answer that was ordered ahead of time. */
export interface Fault {
  readonly id: number;
  readonly provider: string;
  /** Name in the error table of each of these endpoints. */
  readonly error: string;
  readonly endpoints: readonly string[];
  /** Calls that it will still strike. */
  readonly times: number;
  /** Wait before the answer, in milliseconds of real time. */
  readonly delayMs: number;
}

/** The queue of ordered answers: the oldest that fits a call strikes it. */
export class Faults {
  private queue: Fault[] = [];
  private issued = 0;

  add(fault: Omit<Fault, 'id'>): Fault {
    this.issued += 1;
    const added = { id: this.issued, ...fault };
    this.queue.push(added);
    return added;
  }

  /** The fault that strikes this call, which uses up one of its times. */
  take(endpoint: string): Fault | undefined {
    if (this.queue.length === 0) return undefined;
    const at = this.queue.findIndex((fault) => fault.endpoints.includes(endpoint));
    const fault = this.queue[at];
    if (fault === undefined) return undefined;
    if (fault.times > 1) this.queue[at] = { ...fault, times: fault.times - 1 };
    else this.queue.splice(at, 1);
    return fault;
  }

  all(): readonly Fault[] {
    return this.queue;
  }

  clear(): void {
    this.queue = [];
  }
}
