import { Accounts } from './accounts.ts';
import { Callbacks, type Whither } from './callbacks.ts';
import { Clock } from './clock.ts';
import type { Collection, CollectionOf } from './collection.ts';
import { Converter } from './convert.ts';
import { Faults } from './faults.ts';
import { Happenings } from './happenings.ts';
import { Journal } from './journal.ts';
import { Keys } from './keys.ts';
import { Outcomes } from './outcomes.ts';
import type { Settings } from './settings.ts';
import { Sockets } from './sockets.ts';
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
}

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

  constructor(options: WorldOptions) {
    this.settings = options.settings;
    this.rateLimits = options.rateLimits ?? true;
    this.keys = new Keys(options.seed);
    this.callbacks = new Callbacks(this.clock, options.settings, options.callbacks ?? 'loopback', (id) =>
      this.happenings.tell({ what: 'callback', id }),
    );
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
    this.era = {};
    this.happenings.tell({ what: 'reset' });
  }

  /** What a provider keeps between calls: the ones of that kind. */
  collection<T>(kind: CollectionOf<T>): Collection<T> {
    return kind.within(this.era);
  }
}
