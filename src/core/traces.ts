import { Fifo } from './fifo.ts';
import { formed, type RecordForm } from './state/form.ts';
import type { StatePart, StateRecord, Witness } from './state/part.ts';

/** Calls remembered, and what they may take together. */
const MOST_ENTRIES = 5000;
const MOST_BYTES = 4 * 1024 * 1024;
/** What a call costs beside its texts. */
const ENTRY_BYTES = 512;

/** A call as its provider shows it to whoever has the id that stood in the answer: without anybody's secrets. */
export interface Trace {
  /** Whose call it was; empty: nobody's. */
  readonly owner: string;
  /** Milliseconds since 1970 on the world's clock. */
  readonly at: number;
  /** Milliseconds from the call to its answer. */
  readonly tookMs: number;
  readonly query: string;
  readonly body: string;
  readonly answer: string;
  readonly ip: string;
}

const form: RecordForm = {
  ...{ owner: 'string', query: 'string', body: 'string', answer: 'string', ip: 'string' },
  ...{ at: 'number', tookMs: 'number' },
};

/** Calls by the id in their answer, the oldest of which make room. */
export class Traces implements StatePart {
  witness: Witness | undefined;
  private readonly byId = new Map<string, Trace>();
  private readonly ids = new Fifo<string>();
  private bytes = 0;

  /** One that is too large by itself is not kept, so that it pushes out nobody's. */
  add(id: string, trace: Trace): void {
    this.drop(id);
    const cost = costOf(id, trace);
    if (cost > MOST_BYTES) return;
    this.byId.set(id, trace);
    this.ids.add(id);
    this.bytes += cost;
    this.witness?.came(id);
    while (this.byId.size > MOST_ENTRIES || this.bytes > MOST_BYTES) this.drop(this.ids.oldest() as string);
  }

  find(id: string): Trace | undefined {
    return this.byId.get(id);
  }

  reset(): void {
    this.byId.clear();
    this.ids.clear();
    this.bytes = 0;
  }

  dump(): StateRecord[] {
    return Array.from(this.byId, ([key, value]) => ({ key, value }));
  }

  recordOf(key: string): StateRecord | undefined {
    const value = this.byId.get(key);
    return value && { key, value };
  }

  load(records: readonly StateRecord[]): void {
    this.reset();
    for (const { key, value } of records) this.add(key, formed<Trace>(value, form));
  }

  private drop(id: string): void {
    const trace = this.byId.get(id);
    if (trace === undefined) return;
    this.byId.delete(id);
    this.witness?.changed(id);
    this.ids.delete(id);
    this.bytes -= costOf(id, trace);
  }
}

/** By the characters of what a caller chooses the length of. */
function costOf(id: string, { owner, query, body, answer, ip }: Trace): number {
  return ENTRY_BYTES + 2 * (id.length + owner.length + query.length + body.length + answer.length + ip.length);
}
