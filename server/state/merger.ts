import type { Change, Commit, Tally } from './commit.ts';
import type { Folder } from './folder.ts';
import { TALLY } from './places.ts';
import { signed } from './text.ts';

/** Changes, and milliseconds, after which what was committed goes from the log into the store. */
const MANY = 20_000;
const OFTEN_MS = 2000;

/** Puts into the store what is in the log, now and then: most of it has changed again by then, and is written once. */
export class Merger {
  private readonly folder: Folder;
  private readonly onFailure: (error: unknown) => void;
  private waiting = new Map<string, string | undefined>();
  private tally: Tally | undefined;
  private merging: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;

  /** `unmerged`: what is in the log already. */
  constructor(folder: Folder, unmerged: readonly Commit[], onFailure: (error: unknown) => void) {
    this.folder = folder;
    this.onFailure = onFailure;
    for (const each of unmerged) this.add(each);
  }

  add({ tally, changes }: Commit): void {
    for (const [key, text] of changes) this.waiting.set(key, text);
    this.tally = tally;
    if (this.waiting.size >= MANY) this.merge();
    else this.timer ??= setTimeout(() => this.merge(), OFTEN_MS).unref();
  }

  /** Rejects where what is left could not be merged; it stays in the log. */
  async close(): Promise<void> {
    await this.merging;
    clearTimeout(this.timer);
    await this.run();
  }

  private merge(): void {
    if (this.merging) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.merging = this.run()
      .catch(this.onFailure)
      .finally(() => {
        this.merging = undefined;
      });
  }

  private async run(): Promise<void> {
    const { folder, waiting, tally } = this;
    if (tally === undefined) return;
    this.waiting = new Map();
    this.tally = undefined;
    const removeLog = folder.log.turn();
    const changes = Array.from(waiting, inStore);
    await folder.level.batch([...changes, inStore([TALLY, signed(JSON.stringify(tally))])]);
    removeLog();
  }
}

function inStore([key, value]: Change | readonly [string, string | undefined]) {
  return value === undefined ? ({ type: 'del', key } as const) : ({ type: 'put', key, value } as const);
}
