import type { CallbackRecord, RequestRecord } from '../../src/core/shapes.ts';
import { ask, locked, NotDone, send } from './api.ts';
import { eventsIn } from './event-stream.ts';
import { type Seen, seen } from './seen.ts';
import { Store } from './store.ts';

/** Calls that the page keeps, of which the server may have forgotten many. */
const MOST = 20_000;
/** Milliseconds until it is tried again, doubled each time up to the last. */
const AGAIN = { first: 250, last: 4000 };

export type Connection = 'connecting' | 'live' | 'gone';

/** What came, the oldest first, live. */
export class Feed {
  readonly connection = new Store<Connection>('connecting');
  readonly calls = new Store<readonly Seen[]>([]);
  /** How many came while nobody wanted to see more. Undefined: they are shown as they come. */
  readonly held = new Store<number | undefined>(undefined);
  /** Counts what may have changed anything that the page shows. */
  readonly changes = new Store(0);
  /** Counts what programs were told. */
  readonly callbacks = new Store(0);
  private arrived: Seen[] = [];
  private kept: Seen[] = [];
  private isDue = false;

  /** Runs as long as the page does. */
  async run(): Promise<never> {
    let wait = AGAIN.first;
    for (;;) {
      try {
        await this.follow(() => {
          wait = AGAIN.first;
        });
      } catch (error) {
        if (error instanceof NotDone && locked.value) await unlocked();
      }
      this.connection.set('gone');
      await new Promise((resolve) => setTimeout(resolve, wait));
      wait = Math.min(wait * 2, AGAIN.last);
    }
  }

  pause(): void {
    this.held.set(this.held.value === undefined ? 0 : undefined);
    this.show();
  }

  private async follow(onLive: () => void): Promise<void> {
    const { requests } = await ask<{ requests: readonly RequestRecord[] }>('requests?limit=1000');
    this.catchUp(requests.toReversed());
    const last = requests[0]?.id ?? '0';
    const response = await send('events', { headers: { Accept: 'text/event-stream', 'Last-Event-ID': last } });
    if (response.body === null) return;
    this.connection.set('live');
    onLive();
    for await (const { event, data } of eventsIn(response.body)) this.hear(event, data);
  }

  private hear(event: string, data: string): void {
    const told = JSON.parse(data) as { readonly request?: RequestRecord; readonly callback?: CallbackRecord };
    if (event === 'reset') this.forget();
    if (event === 'callback') this.callbacks.set(this.callbacks.value + 1);
    if (told.request !== undefined) this.arrived.push(seen(told.request));
    this.showSoon();
  }

  /** What the server has now. Another server on the same port counts from 1 again: what was of the former is dropped. */
  private catchUp(records: readonly RequestRecord[]): void {
    const known = this.all();
    const newest = known.at(-1)?.record;
    const same = records.find(({ id }) => id === newest?.id);
    const last = Number(records.at(-1)?.id ?? 0);
    const isOther = newest !== undefined && (same === undefined ? last < Number(newest.id) : same.at !== newest.at);
    if (isOther) this.forget();
    const from = isOther || newest === undefined ? 0 : Number(newest.id);
    this.arrived.push(...records.filter(({ id }) => Number(id) > from).map(seen));
    this.showSoon();
  }

  private forget(): void {
    this.kept = [];
    this.arrived = [];
    if (this.held.value !== undefined) this.held.set(0);
    this.calls.set([]);
  }

  private all(): readonly Seen[] {
    return [...this.kept, ...this.arrived];
  }

  /** Once a frame, however much comes. */
  private showSoon(): void {
    if (this.isDue) return;
    this.isDue = true;
    const show = () => {
      if (!this.isDue) return;
      this.isDue = false;
      this.show();
    };
    // A tab that nobody looks at has no frames, and may become one before the next comes.
    setTimeout(show, 200);
    requestAnimationFrame(show);
  }

  private show(): void {
    this.changes.set(this.changes.value + 1);
    if (this.held.value !== undefined) {
      this.held.set(this.arrived.length);
      if (this.arrived.length < MOST) return;
    }
    if (this.arrived.length === 0) return;
    this.kept = this.all().slice(-MOST) as Seen[];
    this.arrived = [];
    if (this.held.value !== undefined) this.held.set(0);
    this.calls.set(this.kept);
  }
}

function unlocked(): Promise<void> {
  return new Promise((resolve) => {
    const stop = locked.listen(() => {
      if (locked.value) return;
      stop();
      resolve();
    });
  });
}

export const feed = new Feed();
