import { isDuration } from './clock.ts';
import { InputError } from './input-error.ts';
import type { OrderedOutcome } from './shapes.ts';
import { isWhole, type RecordForm } from './state/form.ts';
import { ONLY, only, type StatePart, type StateRecord, type Witness } from './state/part.ts';

/** Orders that can wait. */
const MOST = 1000;

const form: RecordForm = {
  issued: isWhole,
  queue: [
    {
      ...{ id: 'number', provider: 'string', 'about?': 'string', 'outcome?': 'string' },
      ...{ 'after?': isDuration, times: 'number' },
    },
  ],
};

/** What was ordered to become of what providers will take: of a message, of a draft that is published. The oldest that fits comes true. */
export class Outcomes implements StatePart {
  witness: Witness | undefined;
  private queue: OrderedOutcome[] = [];
  private issued = 0;

  /** Throws an InputError where too many wait. */
  add(order: Omit<OrderedOutcome, 'id'>): OrderedOutcome {
    if (this.queue.length >= MOST) {
      throw new InputError(
        `outcome: ${MOST} are waiting already; order one with times, or take all back (clearOutcomes, DELETE /outcomes)`,
      );
    }
    this.issued += 1;
    const added = { id: this.issued, ...order };
    this.queue.push(added);
    this.witness?.changed(ONLY);
    return added;
  }

  /** For what goes by one of these names and can end so; that uses up one of its times. */
  take(provider: string, names: readonly string[], can: (outcome: string) => boolean = () => true) {
    const i = this.queue.findIndex(
      ({ about, outcome, ...each }) =>
        each.provider === provider &&
        (about === undefined || names.includes(about)) &&
        (outcome === undefined || can(outcome)),
    );
    const found = this.queue[i];
    if (found === undefined) return undefined;
    if (found.times === 1) this.queue.splice(i, 1);
    else this.queue[i] = { ...found, times: found.times - 1 };
    this.witness?.changed(ONLY);
    return found;
  }

  all(): readonly OrderedOutcome[] {
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
    const { issued = 0, queue = [] } = only<{ issued: number; queue: OrderedOutcome[] }>(records, form) ?? {};
    this.issued = issued;
    this.queue = [...queue];
  }
}
