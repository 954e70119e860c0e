import { Accounts } from './accounts.ts';
import { type CallbackKind, Callbacks, type Whither } from './callbacks.ts';
import { Clock } from './clock.ts';
import { type Collection, type CollectionOf, expectKept } from './collection.ts';
import { Converter } from './convert.ts';
import { Faults } from './faults.ts';
import { Happenings } from './happenings.ts';
import { InputError } from './input-error.ts';
import { Journal } from './journal.ts';
import { Keys } from './keys.ts';
import { Outcomes } from './outcomes.ts';
import { Settings } from './settings.ts';
import { Sockets } from './sockets.ts';
import type { Keeper } from './state/keeper.ts';
import type { State, StatePart, StateRecord } from './state/part.ts';
import { ObjectStore } from './store.ts';
import { type Token, Tokens } from './tokens.ts';
import { Traces } from './traces.ts';
import { Tries } from './tries.ts';
import { PeriodCounts, RecentCalls } from './windows.ts';

export interface WorldOptions {
  readonly settings: Settings;
  /** Makes ids and URLs reproducible. */
  readonly seed?: number | undefined;
  /** False turns limits in time off. Default true. */
  readonly rateLimits?: boolean | undefined;
  /** What the store of objects may hold, in bytes. Default 64 MiB. */
  readonly storeBytes?: number | undefined;
  /** Where callbacks may lead. Default `loopback`: to this machine alone. */
  readonly callbacks?: Whither | undefined;
  /** Those that providers have. */
  readonly callbackKinds?: readonly CallbackKind[] | undefined;
}

/** What the names begin with of parts that providers keep. */
const KEPT = 'kept/';

/** Everything that outlives a call. One emulator has one; nothing else keeps state. */
export class World {
  readonly settings: Settings;
  readonly rateLimits: boolean;
  readonly clock = new Clock();
  readonly keys: Keys;
  readonly accounts = new Accounts();
  readonly tokens = new Tokens(this.clock);
  readonly faults = new Faults();
  readonly outcomes = new Outcomes();
  readonly journal = new Journal();
  readonly calls = new RecentCalls(60_000);
  readonly quotas = new PeriodCounts();
  readonly traces = new Traces();
  readonly tries = new Tries();
  readonly objects: ObjectStore;
  readonly converter = new Converter();
  readonly callbacks: Callbacks;
  /** Not a reset's business: whoever is connected stays so, as to a service that goes on. */
  readonly sockets = new Sockets();
  /** Nor are those who wait. */
  readonly happenings = new Happenings();
  /** What providers keep ends with it. */
  private era = {};
  /** What providers keep that somebody has asked for, by name. */
  private readonly collections = new Map<string, StatePart>();
  /** And what nobody has asked for since it was read. */
  private readonly unasked = new Map<string, readonly StateRecord[]>();
  private readonly options: WorldOptions;
  private keeper: Keeper | undefined;

  constructor(options: WorldOptions) {
    this.options = options;
    this.settings = options.settings;
    this.rateLimits = options.rateLimits ?? true;
    this.keys = new Keys(options.seed);
    this.callbacks = new Callbacks({
      clock: this.clock,
      settings: options.settings,
      whither: options.callbacks ?? 'loopback',
      kinds: options.callbackKinds,
      onTry: (id) => this.happenings.tell({ what: 'callback', id }),
    });
    this.objects = new ObjectStore(options.storeBytes ?? 64 * 1024 * 1024, ({ bytes }) => this.converter.forget(bytes));
  }

  /** As at the start, but for the tokens that survive it. `turn` sets the clock where it does not start with the machine's. */
  reset(survives: (token: Token) => boolean = () => false, turn: (clock: Clock) => void = () => {}): void {
    this.settings.reset();
    this.clock.reset();
    turn(this.clock);
    this.keys.reset();
    this.accounts.reset();
    this.tokens.reset(survives);
    this.faults.clear();
    this.outcomes.clear();
    this.callbacks.reset();
    this.journal.reset();
    this.calls.reset();
    this.quotas.reset();
    this.traces.reset();
    this.tries.reset();
    this.objects.reset();
    this.endEra();
    this.keeper?.rewrite();
    this.happenings.tell({ what: 'reset' });
  }

  /** All that outlives a call, part by part. The same state gives the same, in the same order. */
  *state(): Generator<readonly [name: string, records: Iterable<StateRecord>]> {
    for (const [name, part] of Object.entries(this.parts())) yield [name, part.dump()];
    for (const name of [...this.collections.keys(), ...this.unasked.keys()].sort()) {
      yield [`${KEPT}${name}`, this.collections.get(name)?.dump() ?? this.unasked.get(name) ?? []];
    }
  }

  /** Puts it in the place of all that is there. Throws an InputError for what cannot be here; then nothing has changed. */
  restore(state: State): void {
    this.tryOut(state);
    for (const [name, part] of Object.entries(this.parts())) part.load(state.get(name) ?? []);
    this.endEra();
    for (const [name, records] of state) {
      if (name.startsWith(KEPT)) this.unasked.set(name.slice(KEPT.length), records);
    }
    this.keeper?.rewrite();
    this.happenings.tell({ what: 'restore' });
  }

  /** From now on all of this is kept beyond the process. */
  keepBy(keeper: Keeper): void {
    this.keeper = keeper;
    const parts = [
      ...Object.entries(this.parts()),
      ...Array.from(this.collections, ([name, part]) => [KEPT + name, part] as const),
    ];
    for (const [name, part] of parts) part.witness = keeper.witnessOf(name, part);
  }

  /**
   * Resolves once all that has changed is kept, at once where nobody keeps it. Rejects with a NotKeptError where it cannot
   * be: then nobody may be told that it was done.
   */
  kept(): Promise<void> | undefined {
    return this.keeper?.commit();
  }

  /** What a provider keeps between calls: the ones of that kind. */
  collection<T>(kind: CollectionOf<T>): Collection<T> {
    return kind.within(this.era, this.fill);
  }

  private readonly fill = (name: string, made: StatePart): void => {
    this.collections.set(name, made);
    const records = this.unasked.get(name);
    this.unasked.delete(name);
    if (records) made.load(records);
    if (this.keeper) made.witness = this.keeper.witnessOf(KEPT + name, made);
  };

  /** Those that are there from the start. The clock comes before what waits for a time. */
  private parts(): Readonly<Record<string, StatePart>> {
    const { settings, clock, keys, accounts, tokens, faults, outcomes } = this;
    const { journal, calls, quotas, traces, objects, callbacks } = this;
    return {
      ...{ settings, clock, keys, accounts, tokens, faults, outcomes },
      ...{ journal, calls, quotas, traces, objects, callbacks },
    };
  }

  /** All of it is read into a world that nobody sees. */
  private tryOut(state: State): void {
    const trial = new World(this.options);
    const parts = trial.parts();
    const strange = [...state.keys()].find((name) => !name.startsWith(KEPT) && !Object.hasOwn(parts, name));
    if (strange !== undefined)
      throw new InputError(`there is a part ${JSON.stringify(strange)} in it, which is none here`);
    try {
      for (const [name, part] of Object.entries(parts)) tryPart(name, part, state.get(name) ?? []);
      for (const [name, records] of state) if (name.startsWith(KEPT)) tryKept(name.slice(KEPT.length), records);
    } finally {
      // What waits there is sent by nobody.
      void trial.callbacks.close();
    }
  }

  private endEra(): void {
    this.era = {};
    this.collections.clear();
    this.unasked.clear();
  }
}

const tryPart = (name: string, part: StatePart, records: readonly StateRecord[]) =>
  reading(name, () => {
    part.check?.(records);
    // These are the options', and so no trial's own.
    if (!(part instanceof Settings)) part.load(records);
  });

const tryKept = (name: string, records: readonly StateRecord[]) => reading(name, () => expectKept(name, records));

function reading(name: string, read: () => void): void {
  try {
    read();
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`it is damaged: its ${name} cannot be read`);
  }
}
