import { InputError } from './input-error.ts';
import type { Fault } from './shapes.ts';
import { isWhole, type RecordForm } from './state/form.ts';
import { ONLY, only, type StatePart, type StateRecord, type Witness } from './state/part.ts';

export type Transport = NonNullable<Fault['transport']>;

/** A call, as far as a fault looks at it. */
export interface Struck {
  readonly endpoint: string;
  /** Names the caller goes by. */
  readonly names: readonly string[];
  readonly image?: number;
}

/** Orders that can wait: each is looked at with each call. */
const MOST = 1000;

const form: RecordForm = {
  issued: isWhole,
  queue: [
    {
      ...{ id: 'number', provider: 'string', endpoints: ['string'] },
      ...{ 'error?': 'string', 'transport?': 'string', 'account?': 'string', 'image?': 'number' },
      ...{ skip: 'number', times: 'number', struck: 'number', delayMs: 'number', 'bytesPerSecond?': 'number' },
    },
  ],
};

/** The queue of what was ordered: the oldest that fits a call strikes it. */
export class Faults implements StatePart {
  witness: Witness | undefined;
  private queue: Fault[] = [];
  private issued = 0;

  /** Throws an InputError where too many wait. */
  add(fault: Omit<Fault, 'id' | 'struck'>): Fault {
    if (this.queue.length >= MOST) {
      throw new InputError(
        `fault: ${MOST} are waiting already; order one with times, or take all back (clearFaults, DELETE /faults)`,
      );
    }
    this.issued += 1;
    const added = { id: this.issued, ...fault, struck: 0 };
    this.queue.push(added);
    this.witness?.changed(ONLY);
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

  get isEmpty(): boolean {
    return this.queue.length === 0;
  }

  all(): readonly Fault[] {
    return [...this.queue];
  }

  clear(): void {
    this.queue = [];
    this.witness?.changed(ONLY);
  }

  dump(): StateRecord[] {
    const { issued, queue } = this;
    return issued === 0 ? [] : [{ key: ONLY, value: { issued, queue } }];
  }

  load(records: readonly StateRecord[]): void {
    const { issued = 0, queue = [] } = only<{ issued: number; queue: Fault[] }>(records, form) ?? {};
    this.issued = issued;
    this.queue = [...queue];
  }

  private take(call: Struck, isKind: (fault: Fault) => boolean): Fault | undefined {
    for (const [i, fault] of this.queue.entries()) {
      if (!isKind(fault) || !fits(fault, call)) continue;
      if (fault.skip === 0) return this.strike(fault, i);
      this.queue[i] = { ...fault, skip: fault.skip - 1 };
      this.witness?.changed(ONLY);
    }
    return undefined;
  }

  private strike(fault: Fault, i: number): Fault {
    if (fault.times === 1) this.queue.splice(i, 1);
    else this.queue[i] = { ...fault, times: fault.times - 1, struck: fault.struck + 1 };
    this.witness?.changed(ONLY);
    return fault;
  }
}

function fits(fault: Fault, { endpoint, names, image }: Struck): boolean {
  return (
    fault.endpoints.includes(endpoint) &&
    fault.image === image &&
    (fault.account === undefined || names.includes(fault.account))
  );
}
