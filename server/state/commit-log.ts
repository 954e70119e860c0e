import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../src/core/input-error.ts';
import type { Change, Commit, Tally } from './commit.ts';
import { signed, unsigned } from './text.ts';
import { writeAll } from './write-all.ts';

/**
 * What was committed and is not in the store yet, a line each. To write a line takes no time to speak of, and a process that
 * is killed leaves it to the kernel.
 */
export class CommitLog {
  private readonly path: string;
  private number: number;
  private handle: number | undefined;
  private end = 0;

  constructor(path: string) {
    this.path = path;
    mkdirSync(path, { recursive: true, mode: 0o700 });
    this.number = Math.max(0, ...this.numbers()) + 1;
  }

  /** Throws where it could not be written as a whole. */
  append({ tally, changes }: Commit): void {
    this.handle ??= openSync(this.pathOf(this.number), 'wx', 0o600);
    const line = Buffer.from(`${signed(JSON.stringify([tally, changes]))}\n`);
    writeAll(this.handle, [line], this.end);
    this.end += line.length;
  }

  /** What is written from now on lies in another file; gives what removes all before. */
  turn(): () => void {
    this.close();
    this.number += 1;
    this.end = 0;
    const old = this.numbers();
    return () => {
      for (const number of old) unlinkSync(this.pathOf(number));
    };
  }

  /**
   * All that lie there, the oldest first. Throws an InputError where one is not as it was written; the last of a file may be
   * half a line, which nobody was told of.
   */
  read(): Commit[] {
    return this.numbers().flatMap((number) => {
      const lines = readFileSync(this.pathOf(number), 'utf8').split('\n');
      lines.pop();
      return lines.map((line) => {
        const commit = unsigned(line);
        if (commit === undefined) throw new InputError('it is damaged: a commit in its log is not as it was written');
        return asCommit(commit);
      });
    });
  }

  close(): void {
    if (this.handle !== undefined) closeSync(this.handle);
    this.handle = undefined;
  }

  private numbers(): number[] {
    return readdirSync(this.path)
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .sort((a, b) => a - b);
  }

  private pathOf(number: number): string {
    return join(this.path, `${number}`);
  }
}

function asCommit(read: unknown): Commit {
  const [tally, changes] = read as [Tally, Change[]];
  return { tally, changes };
}
