import { type Answered, post } from './callbacks/post.ts';
import { strangeAddress, type Whither } from './callbacks/whither.ts';
import type { Clock } from './clock.ts';
import { Collection } from './collection.ts';
import type { Settings } from './settings.ts';

export type { Answered } from './callbacks/post.ts';
export type { Whither } from './callbacks/whither.ts';

/** How many are remembered, and what their bodies may take together, in bytes. */
const MOST = 1000;
const MOST_BYTES = 8 * 1024 * 1024;
/** Under way at once. */
const MOST_AT_ONCE = 16;
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

/**
 * What providers tell programs afterwards, at the addresses that their accounts gave: when it is due by the world's clock,
 * and again where it was not taken. What made room for newer ones is not sent any more.
 */
export class Callbacks {
  private readonly clock: Clock;
  private readonly settings: Settings;
  private readonly whither: Whither;
  private readonly onTry: (id: string) => void;
  private readonly kept = new Collection<Callback>({
    name: 'callbacks',
    most: MOST,
    maxBytes: MOST_BYTES,
    costOf: ({ draft }) => 2 * draft.body.length + draft.url.length,
  });
  /** Ids of those that wait for their next try, each with when that is due. */
  private readonly waiting = new Map<string, number>();
  private readonly underWay = new Map<string, Promise<void>>();
  private issued = 0;
  private timer: NodeJS.Timeout | undefined;
  private timerAt = Number.POSITIVE_INFINITY;
  private closing = new AbortController();

  /** `onTry`: told of each that was ordered, tried, or given up. */
  constructor(clock: Clock, settings: Settings, whither: Whither, onTry: (id: string) => void = () => {}) {
    this.clock = clock;
    this.onTry = onTry;
    this.settings = settings;
    this.whither = whither;
    clock.watch(() => this.schedule());
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
    const { kept } = this.kept.put(id, draft.tenant, { id, kind, draft, at, tries: [], state: 'waiting', dueAt });
    if (kept) this.wait(id, dueAt);
    return id;
  }

  /** What waits for its first try does not wait any longer. */
  hurry(id: string): void {
    const waits = this.kept.get(id);
    if (waits === undefined || waits.tries.length > 0 || !this.waiting.has(id)) return;
    const dueAt = Math.min(waits.dueAt ?? 0, this.clock.now());
    this.change(id, { dueAt });
    this.wait(id, dueAt);
  }

  /** These are told of that call. */
  cameOf(request: string, ids: readonly string[]): void {
    for (const id of ids) this.change(id, { request });
  }

  find(id: string): Callback | undefined {
    return this.kept.get(id);
  }

  /** The oldest first. */
  all(): Callback[] {
    return this.kept.all();
  }

  /** Until nothing is under way, nor due by the world's clock. */
  async settled(): Promise<void> {
    for (;;) {
      if (this.underWay.size > 0) await Promise.race(this.underWay.values());
      else if (!this.isDue()) return;
      else await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  /** What waits will not be sent, and what is under way counts for nothing. It can be asked again afterwards. */
  async close(): Promise<void> {
    this.closing.abort();
    this.closing = new AbortController();
    this.waiting.clear();
    this.schedule();
    await Promise.all(this.underWay.values());
  }

  reset(): void {
    void this.close();
    for (const { id } of this.kept.all()) this.kept.delete(id);
    this.issued = 0;
  }

  private isDue(): boolean {
    const now = this.clock.now();
    for (const dueAt of this.waiting.values()) if (dueAt <= now) return true;
    return false;
  }

  private change(id: string, to: Partial<Callback>): void {
    const before = this.kept.get(id);
    if (before) this.kept.replace(id, { ...before, ...to });
  }

  private wait(id: string, dueAt: number): void {
    this.waiting.set(id, dueAt);
    if (dueAt < this.timerAt) this.schedule();
  }

  /** The timer is for whichever is due first; while the clock stands, only for what is due already. */
  private schedule(): void {
    clearTimeout(this.timer);
    this.timerAt = Number.POSITIVE_INFINITY;
    for (const dueAt of this.waiting.values()) this.timerAt = Math.min(this.timerAt, dueAt);
    const ms = this.timerAt - this.clock.now();
    if (this.waiting.size === 0 || (this.clock.frozen && ms > 0)) return;
    this.timer = setTimeout(() => this.sendDue(), Math.min(Math.max(ms, AFTER_ANSWER_MS), LONGEST_TIMER_MS));
    this.timer.unref();
  }

  private sendDue(): void {
    const now = this.clock.now();
    for (const [id, dueAt] of this.waiting) {
      if (this.underWay.size >= MOST_AT_ONCE) break;
      if (dueAt > now) continue;
      this.waiting.delete(id);
      const callback = this.kept.get(id);
      if (callback === undefined) continue;
      const trying = this.try(callback).finally(() => {
        this.underWay.delete(id);
        this.schedule();
      });
      this.underWay.set(id, trying);
    }
    if (this.underWay.size < MOST_AT_ONCE) this.schedule();
  }

  private async try({ id, kind, draft, tries: before }: Callback): Promise<void> {
    const at = this.clock.now();
    const began = performance.now();
    const { signal } = this.closing;
    const outcome = this.strangeAddress(draft.url) ?? (await post(draft, kind.timeoutMs, signal));
    if (signal.aborted) return;
    const tookMs = performance.now() - began;
    const [answer, trouble] = typeof outcome === 'string' ? [undefined, outcome] : [outcome, undefined];
    const tries = [...before, { at, tookMs, answer, trouble }];
    const waitMs = kind.waitsMs[before.length];
    if (answer && kind.taken(answer, this.settings)) {
      this.change(id, { tries, state: 'taken', dueAt: undefined });
    } else if (waitMs === undefined) {
      this.change(id, { tries, state: 'given up', dueAt: undefined });
    } else {
      const dueAt = this.clock.now() + waitMs;
      this.change(id, { tries, dueAt });
      if (this.kept.get(id)) this.wait(id, dueAt);
    }
    this.onTry(id);
  }
}
