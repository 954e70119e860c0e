import { type Answered, post } from './callbacks/post.ts';
import { strangeAddress, type Whither } from './callbacks/whither.ts';
import type { Clock } from './clock.ts';
import { Collection } from './collection.ts';
import { InputError } from './input-error.ts';
import type { Settings } from './settings.ts';
import { formed, isWhole, oneOf, type RecordForm } from './state/form.ts';
import { ONLY, only, type StatePart, type StateRecord, type Witness } from './state/part.ts';

export type { Answered } from './callbacks/post.ts';
export type { Whither } from './callbacks/whither.ts';

/** How many are remembered that are over, and what their bodies may take together, in bytes. */
const MOST_OVER = 1000;
const MOST_BYTES = 8 * 1024 * 1024;
/** How many may wait. Of more the oldest are given up. */
const MOST_OPEN = 10_000;
/** Under way at once, and of these to one address: a program that does not answer keeps nobody else waiting. */
const MOST_AT_ONCE = 64;
const MOST_TO_ONE = 8;
/** Milliseconds of real time before a first try: whoever caused it has its own answer by then. */
const AFTER_ANSWER_MS = 50;
/** The longest that a timer of Node's can wait. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** One sort of news that a provider brings afterwards, declared once, beside what it is of. */
export interface CallbackKind {
  /** `<provider>/<word>`. */
  readonly name: string;
  /** How long a program may take to answer, in milliseconds of real time. */
  readonly timeoutMs: number;
  /** Between one try and the next, in milliseconds on the world's clock; so many tries there are after the first. */
  readonly waitsMs: readonly number[];
  /** Whether that answer says that it arrived. */
  taken(answer: Answered, settings: Settings): boolean;
}

export interface CallbackDraft {
  readonly tenant: string;
  readonly url: string;
  readonly contentType: string;
  readonly body: string;
  /** Until the first try, in milliseconds on the world's clock. Default 0: at once. */
  readonly delayMs?: number | undefined;
}

export interface Try {
  /** Milliseconds since 1970 on the world's clock. */
  readonly at: number;
  /** Of real time. */
  readonly tookMs: number;
  /** Absent: there was no answer. */
  readonly answer?: Answered | undefined;
  /** Why there was none. */
  readonly trouble?: string | undefined;
}

export interface Callback {
  readonly id: string;
  readonly kind: CallbackKind;
  readonly draft: CallbackDraft;
  /** When it was ordered, in milliseconds since 1970 on the world's clock. */
  readonly at: number;
  /** Id of the call that it is told of, where there is one. */
  readonly request?: string | undefined;
  readonly tries: readonly Try[];
  readonly state: 'waiting' | 'taken' | 'given up';
  /** When the next try is due; absent where there will be none. */
  readonly dueAt?: number | undefined;
}

/** As it is written down. */
type Written = Omit<Callback, 'kind'> & { readonly kind: string };

const form: RecordForm = {
  ...{ id: 'string', kind: 'string', at: 'number', 'request?': 'string' },
  draft: {
    ...{ tenant: 'string', url: 'string', contentType: 'string', body: 'string', 'delayMs?': 'number' },
  },
  tries: [{ at: 'number', tookMs: 'number', 'answer?': { status: 'number', text: 'string' }, 'trouble?': 'string' }],
  ...{ state: oneOf(['waiting', 'taken', 'given up']), 'dueAt?': 'number' },
};

/** What a world's callbacks need of it. */
export interface CallbackOptions {
  readonly clock: Clock;
  readonly settings: Settings;
  readonly whither: Whither;
  /** Those there are, for one that is read again. */
  readonly kinds?: readonly CallbackKind[] | undefined;
  /** Told of each that was tried, or given up. */
  onTry?(id: string): void;
}

/** When one that waits may be tried. */
interface Wait {
  /** Milliseconds since 1970 on the world's clock. */
  readonly dueAt: number;
  /** Milliseconds of real time, as `performance.now()` has it: not before that. */
  readonly ripeAt: number;
}

/**
 * What providers tell programs afterwards, at the addresses that their accounts gave: when it is due by the world's clock,
 * and again where it was not taken.
 */
export class Callbacks implements StatePart {
  witness: Witness | undefined;
  private readonly clock: Clock;
  private readonly settings: Settings;
  private readonly whither: Whither;
  private readonly kinds: readonly CallbackKind[];
  private readonly onTry: (id: string) => void;
  private readonly over = new Collection<Callback>({
    name: 'callbacks',
    most: MOST_OVER,
    maxBytes: MOST_BYTES,
    costOf: ({ draft }) => 2 * draft.body.length + draft.url.length,
  });
  /** Those that are not over, the oldest first. */
  private readonly open = new Map<string, Callback>();
  /** Which of them wait for their next try. */
  private readonly waiting = new Map<string, Wait>();
  private readonly underWay = new Map<string, { readonly url: string; readonly trying: Promise<void> }>();
  private issued = 0;
  private timer: NodeJS.Timeout | undefined;
  /** When it fires, of real time. */
  private firesAt = Number.POSITIVE_INFINITY;
  private closing = new AbortController();

  constructor({ clock, settings, whither, kinds = [], onTry = () => {} }: CallbackOptions) {
    this.clock = clock;
    this.settings = settings;
    this.whither = whither;
    this.kinds = kinds;
    this.onTry = onTry;
    // What made room there is remembered no more.
    const changed = (id: string) => this.witness?.changed(id);
    this.over.witness = { came: changed, changed };
    clock.watch(() => this.lookAgain());
  }

  /** Why nothing may be sent to that address; undefined where it may. */
  strangeAddress(url: string): string | undefined {
    return strangeAddress(url, this.whither);
  }

  /** Gives its id. */
  add(kind: CallbackKind, draft: CallbackDraft): string {
    this.issued += 1;
    const id = `${this.issued}`;
    const at = this.clock.now();
    const dueAt = at + (draft.delayMs ?? 0);
    this.open.set(id, { id, kind, draft, at, tries: [], state: 'waiting', dueAt });
    this.witness?.changed(ONLY);
    this.witness?.came(id);
    this.wait(id, { dueAt, ripeAt: performance.now() + AFTER_ANSWER_MS });
    if (this.open.size > MOST_OPEN) this.giveUpOldest();
    return id;
  }

  /** What waits for its first try does not wait any longer. */
  hurry(id: string): void {
    const callback = this.open.get(id);
    const wait = this.waiting.get(id);
    if (callback === undefined || wait === undefined || callback.tries.length > 0) return;
    const dueAt = Math.min(wait.dueAt, this.clock.now());
    this.change({ ...callback, dueAt });
    this.wait(id, { dueAt, ripeAt: wait.ripeAt });
  }

  /** These are told of that call. */
  cameOf(request: string, ids: readonly string[]): void {
    for (const id of ids) {
      const callback = this.open.get(id);
      if (callback) this.change({ ...callback, request });
    }
  }

  find(id: string): Callback | undefined {
    return this.open.get(id) ?? this.over.get(id);
  }

  /** The oldest first. */
  all(): Callback[] {
    return [...this.over.all(), ...this.open.values()].sort((a, b) => Number(a.id) - Number(b.id));
  }

  /** Until nothing is under way, nor due by the world's clock. */
  async settled(): Promise<void> {
    for (;;) {
      const trying = Array.from(this.underWay.values(), (each) => each.trying);
      if (trying.length > 0) await Promise.race(trying);
      else if (!this.isDue()) return;
      else await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  /** What waits will not be sent, and what is under way counts for nothing. It can be asked again afterwards. */
  async close(): Promise<void> {
    this.closing.abort();
    this.closing = new AbortController();
    this.waiting.clear();
    clearTimeout(this.timer);
    this.firesAt = Number.POSITIVE_INFINITY;
    await Promise.all(Array.from(this.underWay.values(), ({ trying }) => trying));
  }

  reset(): void {
    void this.close();
    for (const { id } of this.over.all()) this.over.delete(id);
    this.open.clear();
    this.issued = 0;
  }

  *dump(): Generator<StateRecord> {
    if (this.issued > 0) yield { key: ONLY, value: this.issued };
    for (const each of [...this.over.all(), ...this.open.values()]) yield recordOf(each);
  }

  recordOf(id: string): StateRecord | undefined {
    if (id === ONLY) return { key: ONLY, value: this.issued };
    const callback = this.find(id);
    return callback && recordOf(callback);
  }

  /** What was under way when it was written down is tried again: whether it arrived, nobody knows. */
  load(records: readonly StateRecord[]): void {
    this.reset();
    this.issued = only<number>(records, isWhole) ?? 0;
    for (const { key: id, value } of records) {
      if (id === ONLY) continue;
      const written = formed<Written>(value, form);
      if (written.id !== id || !(Number(id) <= this.issued))
        throw new TypeError('a callback has an id that it cannot have');
      const callback: Callback = { ...written, kind: this.kindOf(written.kind) };
      const { state, dueAt = this.clock.now(), tries, draft } = callback;
      if (state !== 'waiting') {
        this.over.put(id, draft.tenant, callback);
        continue;
      }
      this.open.set(id, callback);
      this.wait(id, { dueAt, ripeAt: tries.length > 0 ? 0 : performance.now() + AFTER_ANSWER_MS });
    }
  }

  private kindOf(name: string): CallbackKind {
    const kind = this.kinds.find((each) => each.name === name);
    if (kind) return kind;
    throw new InputError(`there are callbacks of the kind ${JSON.stringify(name)} in it, which no provider here has`);
  }

  private isDue(): boolean {
    const now = this.clock.now();
    for (const { dueAt } of this.waiting.values()) if (dueAt <= now) return true;
    return false;
  }

  private wait(id: string, wait: Wait): void {
    this.waiting.set(id, wait);
    this.fireFor(wait);
  }

  /** While the clock stands, only for what is due already. */
  private fireFor({ dueAt, ripeAt }: Wait): void {
    const dueIn = dueAt - this.clock.now();
    if (this.clock.frozen && dueIn > 0) return;
    const now = performance.now();
    const ms = Math.min(Math.max(dueIn, ripeAt - now, 0), LONGEST_TIMER_MS);
    // One that fires sooner looks at all: to put it off again and again would be to send nothing.
    if (now + ms >= this.firesAt) return;
    clearTimeout(this.timer);
    this.firesAt = now + ms;
    this.timer = setTimeout(() => this.lookAgain(), Math.ceil(ms));
    this.timer.unref();
  }

  /** Tries what may be tried, and waits for the rest. */
  private lookAgain(): void {
    clearTimeout(this.timer);
    this.firesAt = Number.POSITIVE_INFINITY;
    const [now, real] = [this.clock.now(), performance.now()];
    const perUrl = new Map<string, number>();
    for (const { url } of this.underWay.values()) perUrl.set(url, (perUrl.get(url) ?? 0) + 1);
    for (const [id, wait] of this.waiting) {
      // Whichever ends next looks again.
      if (this.underWay.size >= MOST_AT_ONCE) return;
      const callback = this.open.get(id) as Callback;
      const { url } = callback.draft;
      const isFull = (perUrl.get(url) ?? 0) >= MOST_TO_ONE;
      if (wait.dueAt > now || wait.ripeAt > real) this.fireFor(wait);
      else if (!isFull) {
        perUrl.set(url, (perUrl.get(url) ?? 0) + 1);
        this.start(callback);
      }
    }
  }

  private start(callback: Callback): void {
    const { id, draft } = callback;
    this.waiting.delete(id);
    const trying = this.try(callback).finally(() => {
      this.underWay.delete(id);
      this.lookAgain();
    });
    this.underWay.set(id, { url: draft.url, trying });
  }

  private async try({ id, kind, draft, tries: before }: Callback): Promise<void> {
    const at = this.clock.now();
    const began = performance.now();
    const { signal } = this.closing;
    const outcome = this.strangeAddress(draft.url) ?? (await post(draft, kind.timeoutMs, signal));
    const callback = this.open.get(id);
    if (signal.aborted || callback === undefined) return;
    const tookMs = performance.now() - began;
    const [answer, trouble] = typeof outcome === 'string' ? [undefined, outcome] : [outcome, undefined];
    const tries = [...before, { at, tookMs, answer, trouble }];
    const waitMs = kind.waitsMs[before.length];
    if (answer && kind.taken(answer, this.settings)) this.end({ ...callback, tries }, 'taken');
    else if (waitMs === undefined) this.end({ ...callback, tries }, 'given up');
    else {
      const dueAt = this.clock.now() + waitMs;
      this.change({ ...callback, tries, dueAt });
      this.wait(id, { dueAt, ripeAt: 0 });
    }
    this.onTry(id);
  }

  private change(callback: Callback): void {
    this.open.set(callback.id, callback);
    this.witness?.changed(callback.id);
  }

  private end(callback: Callback, state: 'taken' | 'given up'): void {
    const { id, draft } = callback;
    this.open.delete(id);
    this.waiting.delete(id);
    this.over.put(id, draft.tenant, { ...callback, state, dueAt: undefined });
    this.witness?.came(id);
  }

  /** It is told of as one that was never answered. */
  private giveUpOldest(): void {
    const [oldest] = this.open.values();
    if (oldest === undefined) return;
    const trouble = `more than ${MOST_OPEN} were waiting, and this one made room`;
    const made = { at: this.clock.now(), tookMs: 0, answer: undefined, trouble };
    this.end({ ...oldest, tries: [...oldest.tries, made] }, 'given up');
    this.onTry(oldest.id);
  }
}

function recordOf(callback: Callback): StateRecord {
  const value: Written = { ...callback, kind: callback.kind.name };
  return { key: callback.id, value };
}
