import type { Change } from './commit.ts';
import type { Folder } from './folder.ts';
import { type StatePlaces, TALLY } from './places.ts';
import { signed } from './text.ts';

/** Bytes of log, and milliseconds, after which what was committed goes from there into the store. */
const MANY_BYTES = 64 * 1024 * 1024;
const OFTEN_MS = 2000;
/** Changes that are handed over at once: to prepare them takes time in which nobody is answered. */
const AT_ONCE = 1000;

/**
 * Puts into the store what is in the log, now and then: most of it has changed again by then, and is written once, or has
 * come and gone, and never is.
 */
export class Merger {
  private readonly folder: Folder;
  private readonly places: StatePlaces;
  private readonly onFailure: (error: unknown) => void;
  /** The last commit, where the store was not told of it. */
  private commit: number | undefined;
  private merging: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(folder: Folder, places: StatePlaces, onFailure: (error: unknown) => void) {
    this.folder = folder;
    this.places = places;
    this.onFailure = onFailure;
  }

  /** All up to that commit. */
  soon(commit: number): void {
    this.commit = commit;
    if (this.folder.log.end >= MANY_BYTES) this.merge();
    else this.mergeLater();
  }

  /** Rejects where what is left could not be merged; it stays in the log. */
  async close(): Promise<void> {
    await this.merging;
    clearTimeout(this.timer);
    await this.run();
  }

  /** What lies in the log stays there: what is known of the last commit may not be what was written. */
  abandon(): void {
    clearTimeout(this.timer);
    this.commit = undefined;
  }

  private mergeLater(): void {
    this.timer ??= setTimeout(() => this.merge(), OFTEN_MS).unref();
  }

  private merge(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.merging) {
      this.mergeLater();
      return;
    }
    this.merging = this.run()
      .catch(this.onFailure)
      .finally(() => {
        this.merging = undefined;
      });
  }

  /** Piece by piece: until the tally is there, all of it is in the log. */
  private async run(): Promise<void> {
    const { commit } = this;
    if (commit === undefined) return;
    this.commit = undefined;
    const { level, log } = this.folder;
    const tally: Change = [TALLY, JSON.stringify(this.places.tally(commit))];
    const changes = this.places.unstored(commit);
    const removeLog = log.turn();
    let ready = [];
    for (const change of changes) {
      ready.push(inStore(change));
      if (ready.length < AT_ONCE) continue;
      await level.batch(ready);
      ready = [];
    }
    await level.batch([...ready, inStore(tally)]);
    removeLog();
  }
}

function inStore([key, text]: Change) {
  return text === undefined ? ({ type: 'del', key } as const) : ({ type: 'put', key, value: signed(text) } as const);
}
