import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, unlink, unlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Files that wait to be written over, at the most. */
const MOST_SPENT = 2;

/** A file by its number, which is its name. What is younger has more. */
export interface Opened {
  readonly number: number;
  readonly handle: number;
}

/**
 * Numbered files in a folder. One that is spent is written over under another number: that takes the kernel a third of what
 * it takes to find room for a new one and to remove this.
 */
export class ValueFilePool {
  private readonly path: string;
  private readonly spent: Opened[] = [];
  private youngest: number;

  constructor(path: string) {
    this.path = path;
    mkdirSync(path, { recursive: true, mode: 0o700 });
    this.youngest = Math.max(0, ...this.numbers());
  }

  /** One to be written from its beginning; what lies in it is nobody's. */
  open(): Opened {
    this.youngest += 1;
    const number = this.youngest;
    const spent = this.spent.pop();
    if (spent === undefined) return { number, handle: openSync(this.pathOf(number), 'wx', 0o600) };
    renameSync(this.pathOf(spent.number), this.pathOf(number));
    return { number, handle: spent.handle };
  }

  /** One that is there, with what is in it. */
  reopen(number: number): Opened & { readonly content: Buffer } {
    const content = readFileSync(this.pathOf(number));
    return { number, handle: openSync(this.pathOf(number), 'r+'), content };
  }

  /** Nobody wants any of it. */
  spend({ number, handle }: Opened): void {
    if (this.spent.length < MOST_SPENT) {
      this.spent.push({ number, handle });
      return;
    }
    closeSync(handle);
    this.remove(number);
  }

  /** One that was not reopened. */
  remove(number: number): void {
    unlink(this.pathOf(number), () => {});
  }

  close(): void {
    for (const { number, handle } of this.spent.splice(0)) {
      closeSync(handle);
      unlinkSync(this.pathOf(number));
    }
  }

  /** Of all that lie there. */
  numbers(): number[] {
    return readdirSync(this.path)
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  }

  private pathOf(number: number): string {
    return join(this.path, `${number}`);
  }
}
