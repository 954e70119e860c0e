import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { InputError } from '../../src/core/input-error.ts';
import type { Change, Commit } from './commit.ts';
import { writeAll } from './write-all.ts';

/** Digits of a checksum, and a space. */
const SIGNATURE = 9;
const NEWLINE = 10;

/**
 * What was committed and is not in the store yet: of each commit a line with its checksum, its numbers and how many changes
 * there are, and of each change one with its key and one with what lies there, which is empty where nothing does. To write
 * that takes no time to speak of, and a process that is killed leaves it to the kernel.
 */
export class CommitLog {
  private readonly path: string;
  private number: number;
  private handle: number | undefined;
  /** Bytes since it was turned. */
  end = 0;
  private memory = Buffer.allocUnsafeSlow(64 * 1024);

  constructor(path: string) {
    this.path = path;
    mkdirSync(path, { recursive: true, mode: 0o700 });
    this.number = Math.max(0, ...this.numbers()) + 1;
  }

  /** Throws where it could not be written as a whole. */
  append(commit: Commit): void {
    this.handle ??= openSync(this.pathOf(this.number), 'wx', 0o600);
    const lines = this.written(commit);
    writeAll(this.handle, [lines], this.end);
    this.end += lines.length;
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
   * half of one, which nobody was told of.
   */
  read(): Commit[] {
    return this.numbers().flatMap((number) => commitsIn(readFileSync(this.pathOf(number))));
  }

  close(): void {
    if (this.handle !== undefined) closeSync(this.handle);
    this.handle = undefined;
  }

  /** In memory that the next one is written to as well. */
  private written({ tally, changes }: Commit): Buffer {
    let text = `${tally.commit} ${tally.count} ${tally.sum} ${changes.length}\n`;
    for (const [key, value = ''] of changes) text += `${key}\n${value}\n`;
    const longest = SIGNATURE + 3 * text.length;
    if (longest > this.memory.length) this.memory = Buffer.allocUnsafeSlow(2 * longest);
    const end = SIGNATURE + this.memory.write(text, SIGNATURE);
    this.memory.write(signatureOf(this.memory.subarray(SIGNATURE, end)), 0, 'latin1');
    return this.memory.subarray(0, end);
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

function signatureOf(bytes: Buffer): string {
  return `${crc32(bytes)
    .toString(16)
    .padStart(SIGNATURE - 1, '0')} `;
}

function commitsIn(file: Buffer): Commit[] {
  const commits: Commit[] = [];
  for (let at = 0; at < file.length; ) {
    const end = file.indexOf(NEWLINE, at);
    if (end === -1) break;
    const [, numbers = ''] = /^[0-9a-f]{8} (\d+ \d+ \d+ \d+)$/.exec(file.toString('latin1', at, end)) ?? [];
    if (numbers === '') throw damaged();
    const [commit = 0, count = 0, sum = 0, most = 0] = numbers.split(' ').map(Number);
    const behind = endOfLines(file, end + 1, 2 * most);
    if (behind === undefined) break;
    if (file.toString('latin1', at, at + SIGNATURE) !== signatureOf(file.subarray(at + SIGNATURE, behind)))
      throw damaged();
    commits.push({ tally: { commit, count, sum }, changes: changesIn(file.toString('utf8', end + 1, behind)) });
    at = behind;
  }
  return commits;
}

/** Behind so many lines; undefined where there are fewer. */
function endOfLines(file: Buffer, from: number, count: number): number | undefined {
  let at = from;
  for (let i = 0; i < count; i++) {
    at = file.indexOf(NEWLINE, at) + 1;
    if (at === 0) return undefined;
  }
  return at;
}

function changesIn(text: string): Change[] {
  const lines = text.split('\n');
  return Array.from({ length: lines.length >> 1 }, (_, i) => {
    const key = lines[2 * i] as string;
    const value = lines[2 * i + 1] as string;
    return value === '' ? [key] : [key, value];
  });
}

function damaged(): InputError {
  return new InputError('it is damaged: a commit in its log is not as it was written');
}
