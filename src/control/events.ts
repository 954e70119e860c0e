import type { Happening } from '../core/happenings.ts';
import type { EmulatorEvent, EventQuery } from '../core/shapes.ts';
import { callbackSchema, recordOfCallback } from './callbacks.ts';
import type { Scene } from './control.ts';
import { control, named, oneOf } from './define.ts';
import { recordOf } from './request-record.ts';
import { recordSchema } from './request-schema.ts';

/** What is no event. */
const unheard: ReadonlySet<Happening['what']> = new Set(['closed', 'change', 'try']);

/** What waits for a listener that is slow; of more the oldest are lost to it. */
const MOST_WAITING = 1000;

export const events = control<EventQuery, AsyncIterableIterator<EmulatorEvent>>({
  call: 'GET /events',
  says: 'what happens from now on, or since a call, as it does: each call once it is answered, each callback as often as it is tried, resets, and states that were restored; over HTTP as server-sent events, which go on behind the `Last-Event-ID`',
  about: 'events',
  stream: true,
  speaks: true,
  input: (t) =>
    t.Object(
      {
        after: t.Optional(
          t.String({ pattern: '^\\d{1,15}$', description: 'the id of a call, behind which it begins' }),
        ),
      },
      named('EventQuery'),
    ),
  output: (t) =>
    t.Object(
      {
        event: oneOf<EmulatorEvent['event']>(t, ['request', 'callback', 'reset', 'restore', 'lost']),
        request: t.Optional(recordSchema(t)),
        callback: t.Optional(callbackSchema(t)),
        lost: t.Optional(t.Integer({ description: 'So many went by that nobody remembers.' })),
      },
      named('EmulatorEvent', 'Something that happened.'),
    ),
  run: (scene, { after }) => new Feed(scene, after),
});

/** What happened and was not asked for yet, bounded, so that one who does not ask holds no more than ids. */
class Feed implements AsyncIterableIterator<EmulatorEvent> {
  private readonly scene: Scene;
  private readonly stop: () => void;
  private waiting: Happening[] = [];
  private lost = 0;
  private isOver = false;
  private wake: (() => void) | undefined;

  constructor(scene: Scene, after: string | undefined) {
    this.scene = scene;
    const { happenings, journal } = scene.world;
    if (after !== undefined) {
      const { ids, lost } = journal.idsAfter(Number(after));
      this.waiting = ids.map((id) => ({ what: 'request', id }));
      this.lost = lost;
    }
    this.stop = happenings.listen((happening) => this.hear(happening));
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<EmulatorEvent>> {
    while (!this.isOver) {
      const event = this.take();
      if (event !== undefined) return { value: event, done: false };
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    return { value: undefined, done: true };
  }

  async return(): Promise<IteratorResult<EmulatorEvent>> {
    this.end();
    return { value: undefined, done: true };
  }

  private hear(happening: Happening): void {
    if (happening.what === 'closed') this.end();
    if (unheard.has(happening.what)) return;
    // What came before has ids that may be another's from now on.
    if (happening.what === 'restore') {
      this.lost += this.waiting.length;
      this.waiting = [];
    }
    this.waiting.push(happening);
    if (this.waiting.length > MOST_WAITING) {
      this.waiting.shift();
      this.lost += 1;
    }
    this.wake?.();
  }

  private end(): void {
    this.isOver = true;
    this.waiting = [];
    this.stop();
    this.wake?.();
  }

  private take(): EmulatorEvent | undefined {
    for (let next = this.waiting.shift(); next !== undefined; next = this.waiting.shift()) {
      const event = this.eventOf(next);
      if (event === undefined) {
        this.lost += 1;
        continue;
      }
      if (this.lost === 0) return event;
      this.waiting.unshift(next);
      break;
    }
    if (this.lost === 0) return undefined;
    const { lost } = this;
    this.lost = 0;
    return { event: 'lost', lost };
  }

  /** Undefined where it was forgotten. */
  private eventOf({ what, id = '' }: Happening): EmulatorEvent | undefined {
    const { providers, world, tongue } = this.scene;
    if (what === 'reset' || what === 'restore') return { event: what };
    if (what === 'callback') {
      const callback = world.callbacks.find(id);
      return callback && { event: 'callback', callback: recordOfCallback(callback, world) };
    }
    const entry = world.journal.find(id);
    return entry && { event: 'request', request: recordOf(entry, providers, world.journal.linksOf(id), tongue) };
  }
}
