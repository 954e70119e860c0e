import { InputError } from './input-error.ts';
import { shown } from './shown.ts';
import type { Source } from './source.ts';
import type { StatePart, StateRecord, Witness } from './state/part.ts';

export type Value = string | number;
/** What a limit on an image's bytes can be at the most: a body of more is counted and not kept, so nothing else is known of it. */
export const LONGEST_IMAGE = 60_000_000;

export type Profile = 'documented' | 'observed';

/** A point that a provider's page leaves open, or that the field contradicts: a default and what else it could be. */
export interface Switch<T extends Value = Value, Name extends string = string> {
  /** `provider.camelCase`. */
  readonly name: Name;
  readonly documented: T;
  /** What profile `observed` sets; absent where it sets nothing else. */
  readonly observed?: T;
  readonly others?: readonly T[];
  /** Any whole number from 1 up to this will do, not only those named. */
  readonly upTo?: number;
  /** What the default rests on. */
  readonly source: Source;
  /** What speaks for another value. */
  readonly observation?: Source;
}

/** The switches' current values. Throws an InputError that names what is allowed when told something else. */
export class Settings implements StatePart {
  witness: Witness | undefined;
  private readonly switches: ReadonlyMap<string, Switch>;
  private readonly initial: ReadonlyMap<string, Value>;
  private values: Map<string, Value>;

  constructor(switches: readonly Switch[], profile: Profile, chosen: Readonly<Record<string, unknown>> = {}) {
    this.switches = new Map(switches.map((each) => [each.name, each]));
    this.values = new Map(switches.map((each) => [each.name, preset(each, profile)]));
    this.set(chosen);
    this.initial = new Map(this.values);
  }

  get<T extends Value>(of: Switch<T>): T {
    return (this.values.get(of.name) ?? of.documented) as T;
  }

  /** All or nothing: one bad name or value changes no setting. */
  set(chosen: Readonly<Record<string, unknown>>): void {
    const next = new Map(this.values);
    for (const [name, value] of Object.entries(chosen)) next.set(name, this.checked(name, value));
    this.values = next;
    this.witness?.changed('');
  }

  reset(): void {
    this.values = new Map(this.initial);
  }

  dump(): StateRecord[] {
    return Array.from(this.values, ([key, value]) => ({ key, value }));
  }

  check(records: readonly StateRecord[]): void {
    for (const { key, value } of records) this.checked(key, value);
  }

  /** Of one that is not among them it is the value of the start. */
  load(records: readonly StateRecord[]): void {
    this.reset();
    this.set(Object.fromEntries(records.map(({ key, value }) => [key, value])));
  }

  all(): Record<string, Value> {
    return Object.fromEntries(this.values);
  }

  private checked(name: string, value: unknown): Value {
    const found = this.switches.get(name);
    if (found === undefined) {
      throw new InputError(
        `there is no setting ${JSON.stringify(name)}; there are ${[...this.switches.keys()].join(', ')}`,
      );
    }
    const allowed = choices(found);
    if (typeof value === 'string' || typeof value === 'number') {
      const match = allowed.find((choice) => String(choice) === String(value));
      if (match !== undefined) return match;
      if (/^[1-9]\d*$/.test(String(value)) && Number(value) <= (found.upTo ?? 0)) return Number(value);
    }
    const any = found.upTo === undefined ? '' : `, or a whole number from 1 to ${found.upTo}`;
    const named = allowed.map((choice) => JSON.stringify(choice)).join(' or ');
    throw new InputError(`${name} cannot be ${shown(value)}; it can be ${named}${any}`);
  }
}

/** Every value that a switch names, the default first. */
export function choices(of: Switch): Value[] {
  const named = [of.documented, ...(of.observed === undefined ? [] : [of.observed]), ...(of.others ?? [])];
  return [...new Set(named)];
}

function preset(of: Switch, profile: Profile): Value {
  return profile === 'observed' ? (of.observed ?? of.documented) : of.documented;
}

/** Tells a limit that a switch holds from one that is fixed. */
export function isSwitch(limit: unknown): limit is Switch {
  return typeof limit === 'object' && limit !== null && 'documented' in limit;
}
