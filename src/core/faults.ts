import type { Fault } from './shapes.ts';

export type Transport = NonNullable<Fault['transport']>;

/** A call, as far as a fault looks at it. */
export interface Struck {
  readonly endpoint: string;
  /** Names the caller goes by. */
  readonly names: readonly string[];
  readonly image?: number;
}

/** The queue of what was ordered: the oldest that fits a call strikes it. */
export class Faults {
  private queue: Fault[] = [];
  private issued = 0;

  add(fault: Omit<Fault, 'id' | 'struck'>): Fault {
    this.issued += 1;
    const added = { id: this.issued, ...fault, struck: 0 };
    this.queue.push(added);
    return added;
  }

  /** The error that strikes this call, which uses up one of its times. */
  takeError(call: Struck): Fault | undefined {
    return this.take(call, ({ error }) => error !== undefined);
  }

  /** What happens to this call's connection, which uses up one of its times. */
  takeTransport(call: Struck): Fault | undefined {
    return this.take(call, ({ error }) => error === undefined);
  }

  all(): readonly Fault[] {
    return this.queue;
  }

  clear(): void {
    this.queue = [];
  }

  private take(call: Struck, isKind: (fault: Fault) => boolean): Fault | undefined {
    if (this.queue.length === 0) return undefined;
    for (const fault of this.queue) {
      if (!isKind(fault) || !fits(fault, call)) continue;
      if (fault.skip === 0) return this.strike(fault);
      this.change(fault, { skip: fault.skip - 1 });
    }
    return undefined;
  }

  private strike(fault: Fault): Fault {
    if (fault.times === 1) this.queue = this.queue.filter((each) => each !== fault);
    else this.change(fault, { times: fault.times - 1, struck: fault.struck + 1 });
    return fault;
  }

  private change(fault: Fault, change: Partial<Fault>): void {
    this.queue = this.queue.map((each) => (each === fault ? { ...fault, ...change } : each));
  }
}

function fits(fault: Fault, { endpoint, names, image }: Struck): boolean {
  return (
    fault.endpoints.includes(endpoint) &&
    fault.image === image &&
    (fault.account === undefined || names.includes(fault.account))
  );
}
