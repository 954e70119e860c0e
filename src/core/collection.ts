import { type Bounds, FairStore, type Fate, fates, type Lot, type Put } from './fair-store.ts';
import { either, formed, oneOf, type RecordForm } from './state/form.ts';
import type { StatePart, StateRecord, Witness } from './state/part.ts';

/** What one costs beside what it holds: the records that it is found by, in bytes. */
const RECORD_BYTES = 512;

/** What a provider keeps between calls, one kind of it: messages, drafts, chats. It is declared once, beside what it is of. */
export interface CollectionKind<T> extends Required<Bounds> {
  /** `<provider>/<plural>`. */
  readonly name: string;
  /** What is relied on of one that is read again; absent: that it is an object. */
  readonly form?: RecordForm;
  /** What one holds, in bytes or, of texts, characters. */
  readonly costOf: (one: T) => number;
  /** By which those that belong together are found together: the chat of a message. It may not change. */
  readonly groupOf?: (one: T) => string;
}

const formOf = (one: RecordForm = 'object') => either({ fate: oneOf(fates) }, { owner: 'string', one });

/**
 * What a provider keeps in a world, by key. It is bounded in number and in bytes and fair between tenants; what made room
 * answers as deleted.
 */
export class Collection<T> implements StatePart {
  private readonly kind: CollectionKind<T>;
  private readonly store: FairStore<Keyed<T>>;
  /** Keys by group, the oldest first. */
  private readonly groups = new Map<string, Set<string>>();

  constructor(kind: CollectionKind<T>) {
    this.kind = kind;
    this.store = new FairStore(kind, (gone) => this.leave(gone));
  }

  get held(): number {
    return this.store.held;
  }

  get size(): number {
    return this.store.size;
  }

  put(key: string, tenant: string, one: T): Put {
    const put = this.store.put(key, tenant, { key, one }, this.costOf(key, tenant, one));
    if (put.kept) this.join(key, one);
    return put;
  }

  /** Another takes the place of one and keeps its age and its owner; nothing happens where there is none. */
  replace(key: string, one: T): void {
    this.store.replace(key, { key, one }, this.costOf(key, '', one));
  }

  get(key: string): T | undefined {
    return this.store.get(key)?.one;
  }

  /** How one went that was here. */
  fateOf(key: string): Fate | undefined {
    return this.store.fateOf(key);
  }

  /** As its owner would. */
  delete(key: string): void {
    this.store.bury(key, 'deleted');
  }

  /** All, the oldest first. */
  all(): T[] {
    return this.store.values().map(({ one }) => one);
  }

  /** Whether there are any that belong together so. */
  has(group: string): boolean {
    return this.groups.has(group);
  }

  /** The oldest of those that belong together. */
  firstOf(group: string): T | undefined {
    const [key] = this.groups.get(group) ?? [];
    return key === undefined ? undefined : this.get(key);
  }

  /** Those that belong together, the oldest first. */
  of(group: string): T[] {
    const keys = this.groups.get(group) ?? [];
    return Array.from(keys, (key) => this.get(key) as T);
  }

  set witness(witness: Witness | undefined) {
    this.store.witness = witness;
  }

  *dump(): Generator<StateRecord> {
    for (const lot of this.store.lots()) yield recordOf(lot);
  }

  recordOf(key: string): StateRecord | undefined {
    const lot = this.store.lotOf(key);
    return lot && recordOf(lot);
  }

  load(records: readonly StateRecord[]): void {
    this.store.reset();
    this.groups.clear();
    const form = formOf(this.kind.form);
    for (const { key, value } of records) {
      const lot = formed<{ readonly fate: Fate } | { readonly owner: string; readonly one: T }>(value, form);
      if ('fate' in lot) this.store.remember(key, lot.fate);
      // One that has not what it costs by would have room for ever.
      else if (this.costOf(key, lot.owner, lot.one) >= 0) this.put(key, lot.owner, lot.one);
      else throw new TypeError(`what is kept under ${key} is none of these`);
    }
  }

  private costOf(key: string, tenant: string, one: T): number {
    return this.kind.costOf(one) + RECORD_BYTES + key.length + tenant.length;
  }

  private join(key: string, one: T): void {
    const group = this.kind.groupOf?.(one);
    if (group === undefined) return;
    const known = this.groups.get(group);
    if (known) known.add(key);
    else this.groups.set(group, new Set([key]));
  }

  private leave({ key, one }: Keyed<T>): void {
    const group = this.kind.groupOf?.(one);
    if (group === undefined) return;
    const keys = this.groups.get(group);
    keys?.delete(key);
    if (keys?.size === 0) this.groups.delete(group);
  }
}

function recordOf<T>(lot: Lot<Keyed<T>>): StateRecord {
  const value = 'fate' in lot ? { fate: lot.fate } : { owner: lot.owner, one: lot.value.one };
  return { key: lot.id, value };
}

interface Keyed<T> {
  readonly key: string;
  readonly one: T;
}

/** One kind in every world that there is. */
export class CollectionOf<T> {
  private readonly kind: CollectionKind<T>;
  private readonly made = new WeakMap<object, Collection<T>>();

  constructor(kind: CollectionKind<T>) {
    this.kind = kind;
  }

  /** The one that lives as long as that object; it is made when it is first asked for, and `onMade` told its name. */
  within(life: object, onMade: (name: string, made: StatePart) => void = () => {}): Collection<T> {
    const known = this.made.get(life);
    if (known) return known;
    const made = new Collection(this.kind);
    this.made.set(life, made);
    onMade(this.kind.name, made);
    return made;
  }
}

/** Those that were declared, by name. */
const declared = new Map<string, CollectionKind<never>>();

/** Declares what a provider keeps. */
export function collectionOf<T>(kind: CollectionKind<T>): CollectionOf<T> {
  declared.set(kind.name, kind);
  return new CollectionOf(kind);
}

/** Throws for what no collection of that name could have written; where there is none, for what none at all could have. */
export function expectKept(name: string, records: readonly StateRecord[]): void {
  const any: CollectionKind<never> = { name, most: records.length, maxBytes: Number.MAX_VALUE, costOf: () => 0 };
  new Collection(declared.get(name) ?? any).load(records);
}
