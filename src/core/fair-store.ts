import { Fifo } from './fifo.ts';
import { Heaviest } from './heaviest.ts';
import type { Witness } from './state/part.ts';

/** Ids remembered of what is gone, so that it answers as deleted and not as unknown. More would burden every garbage collection. */
const TOMBSTONES = 10_000;

/** How something that was here went. */
export const fates = ['evicted', 'deleted', 'expired'] as const;
export type Fate = (typeof fates)[number];

/** What became of something that was put there, and of others for its sake. */
export interface Put {
  /** False: it is larger than all of the store. */
  readonly kept: boolean;
  /** How many others made room. */
  readonly evicted: number;
}

export interface Bounds {
  /** Of what all that is kept costs together, in bytes. */
  readonly maxBytes: number;
  /** Of how many there are. */
  readonly most?: number;
}

interface Tenant<T> {
  readonly id: string;
  bytes: number;
  /** How many of its things have each epitaph, where they have any. */
  readonly counts: Map<string, number> | undefined;
  oldest: Kept<T> | undefined;
  newest: Kept<T> | undefined;
}

/** One that is kept, and whose it is, or what is remembered of one that is gone. */
export type Lot<T> =
  | { readonly id: string; readonly owner: string; readonly value: T }
  | { readonly id: string; readonly fate: Fate; readonly epitaph?: string | undefined };

/** What a tombstone says. */
interface Inscription {
  readonly fate: Fate;
  readonly epitaph: string | undefined;
}

/** In the chain of what is its tenant's, by age. */
interface Kept<T> {
  readonly id: string;
  readonly tenant: Tenant<T>;
  value: T;
  cost: number;
  older: Kept<T> | undefined;
  newer: Kept<T> | undefined;
}

/**
 * What is kept, by id, bounded in bytes and in number. When it is full the tenant that holds the most gives up its oldest,
 * so a busy one cannot push out everybody else's.
 */
export class FairStore<T> {
  readonly bounds: Bounds;
  witness: Witness | undefined;
  private readonly onGone: (value: T) => void;
  private readonly epitaphFor: ((value: T) => string) | undefined;
  private readonly all = new Map<string, Kept<T>>();
  private readonly tenants = new Map<string, Tenant<T>>();
  private readonly heaviest = new Heaviest();
  private readonly tombstones = new Fifo<string, Inscription>();
  /** On the newest tombstone: most that follow say the same, and share it. */
  private inscription: Inscription = { fate: 'evicted', epitaph: undefined };
  private bytes = 0;

  /** `onGone` is told of everything that goes. `epitaphFor`: what is remembered of it, a word that many have in common. */
  constructor(bounds: Bounds, onGone: (value: T) => void = () => {}, epitaphFor?: (value: T) => string) {
    this.bounds = bounds;
    this.onGone = onGone;
    this.epitaphFor = epitaphFor;
  }

  /** Bytes held now. */
  get held(): number {
    return this.bytes;
  }

  get size(): number {
    return this.all.size;
  }

  put(id: string, owner: string, value: T, cost: number): Put {
    this.drop(id);
    if (this.tombstones.has(id)) this.forget(id);
    const tenant = this.tenantOf(owner);
    const kept: Kept<T> = { id, tenant, value, cost, older: tenant.newest, newer: undefined };
    if (tenant.newest) tenant.newest.newer = kept;
    else tenant.oldest = kept;
    tenant.newest = kept;
    this.all.set(id, kept);
    this.witness?.came(id);
    this.weigh(tenant, cost);
    this.count(kept, 1);
    const gone = this.makeRoom();
    const isKept = gone === 0 || this.all.has(id);
    return { kept: isKept, evicted: isKept ? gone : gone - 1 };
  }

  /** Something else takes its place and keeps its age; nothing happens where it is not. */
  replace(id: string, value: T, cost: number): void {
    const kept = this.all.get(id);
    if (kept === undefined) return;
    const change = cost - kept.cost;
    this.count(kept, -1);
    kept.value = value;
    kept.cost = cost;
    this.count(kept, 1);
    this.witness?.changed(id);
    this.weigh(kept.tenant, change);
    this.makeRoom();
  }

  get(id: string): T | undefined {
    return this.all.get(id)?.value;
  }

  /** The oldest first. */
  values(): T[] {
    return Array.from(this.all.values(), ({ value }) => value);
  }

  /** From then on it was here. Nothing happens if it is not. */
  bury(id: string, fate: Fate): void {
    const kept = this.all.get(id);
    if (kept === undefined) return;
    this.drop(id);
    this.remember(id, fate, this.epitaphFor?.(kept.value));
  }

  /** Of what is not here: how it went. */
  remember(id: string, fate: Fate, epitaph?: string): void {
    const { inscription } = this;
    if (inscription.fate !== fate || inscription.epitaph !== epitaph) this.inscription = { fate, epitaph };
    this.tombstones.add(id, this.inscription);
    this.witness?.came(id);
    if (this.tombstones.size > TOMBSTONES) this.forget(this.tombstones.oldest() as string);
  }

  /** Those that are gone, in the order in which they went, and behind them those that are kept, the oldest first. */
  *lots(): Generator<Lot<T>> {
    for (const id of [...this.tombstones.all(), ...this.all.keys()]) yield this.lotOf(id) as Lot<T>;
  }

  lotOf(id: string): Lot<T> | undefined {
    const gone = this.tombstones.noteOf(id);
    if (gone !== undefined) return { id, ...gone };
    const kept = this.all.get(id);
    return kept && { id, owner: kept.tenant.id, value: kept.value };
  }

  /** How something went that was here; undefined for what never was, or too long ago. */
  fateOf(id: string): Fate | undefined {
    return this.tombstones.noteOf(id)?.fate;
  }

  /** What is remembered of something that is gone. */
  epitaphOf(id: string): string | undefined {
    return this.tombstones.noteOf(id)?.epitaph;
  }

  /** How many of an owner's have that epitaph. */
  countOf(owner: string, epitaph: string): number {
    return this.tenants.get(owner)?.counts?.get(epitaph) ?? 0;
  }

  reset(): void {
    for (const { value } of this.all.values()) this.onGone(value);
    this.all.clear();
    this.tenants.clear();
    this.heaviest.clear();
    this.tombstones.clear();
    this.bytes = 0;
  }

  /** Gives how many went. */
  private makeRoom(): number {
    const { maxBytes, most = Number.POSITIVE_INFINITY } = this.bounds;
    let gone = 0;
    for (; this.bytes > maxBytes || this.all.size > most; gone++) {
      const tenant = this.tenants.get(this.heaviest.top() as string);
      this.bury(tenant?.oldest?.id as string, 'evicted');
    }
    return gone;
  }

  private forget(id: string): void {
    this.tombstones.delete(id);
    this.witness?.changed(id);
  }

  private drop(id: string): void {
    const kept = this.all.get(id);
    if (kept === undefined) return;
    this.all.delete(id);
    this.witness?.changed(id);
    unchain(kept);
    this.count(kept, -1);
    this.weigh(kept.tenant, -kept.cost);
    this.onGone(kept.value);
  }

  private weigh(tenant: Tenant<T>, change: number): void {
    tenant.bytes += change;
    this.bytes += change;
    if (tenant.oldest === undefined) {
      this.tenants.delete(tenant.id);
      this.heaviest.delete(tenant.id);
    } else {
      this.heaviest.set(tenant.id, tenant.bytes);
    }
  }

  private count({ tenant, value }: Kept<T>, by: 1 | -1): void {
    const epitaph = this.epitaphFor?.(value);
    if (epitaph !== undefined) tenant.counts?.set(epitaph, (tenant.counts.get(epitaph) ?? 0) + by);
  }

  private tenantOf(id: string): Tenant<T> {
    const known = this.tenants.get(id);
    if (known) return known;
    const counts = this.epitaphFor && new Map<string, number>();
    const tenant = { id, bytes: 0, counts, oldest: undefined, newest: undefined };
    this.tenants.set(id, tenant);
    return tenant;
  }
}

function unchain<T>(kept: Kept<T>): void {
  const { tenant, older, newer } = kept;
  if (older) older.newer = newer;
  else tenant.oldest = newer;
  if (newer) newer.older = older;
  else tenant.newest = older;
  // What is dead and old would keep all that came after it alive until the next full collection.
  kept.older = undefined;
  kept.newer = undefined;
}
