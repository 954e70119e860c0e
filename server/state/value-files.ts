import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, unlink } from 'node:fs';
import { join } from 'node:path';
import type { Bytes } from '../../src/core/bytes.ts';
import { writeAll } from './write-all.ts';

/** Where a value lies, and what it is made of. */
export interface Spot {
  readonly file: number;
  readonly at: number;
  /** Bytes of JSON, and behind them of the content of an upload; -1: it is of none. */
  readonly json: number;
  readonly content: number;
}

/** One file is written to until it has so many bytes. */
const FULL_BYTES = 32 * 1024 * 1024;
/** Of a full one in which less than a quarter is still wanted, the rest is moved to another. */
const WORTH = 1 / 4;

interface File {
  readonly number: number;
  readonly handle: number;
  /** Bytes in it, and how many of them somebody wants. */
  end: number;
  wanted: number;
}

interface Waiting {
  readonly file: File;
  readonly at: number;
  readonly chunks: readonly Buffer[];
}

/**
 * Values, one behind the other in few large files, with the contents of uploads. In the store, which says where each is, it
 * would be written several times, as that is merged; here it is written once, and a file in which nothing is wanted any more
 * is removed.
 */
export class ValueFiles {
  private readonly path: string;
  private readonly files = new Map<number, File>();
  private current: File | undefined;
  private youngest = 0;
  private waiting: Waiting[] = [];

  constructor(path: string) {
    this.path = path;
    mkdirSync(path, { recursive: true, mode: 0o700 });
    this.youngest = Math.max(0, ...this.numbers());
  }

  /** Reserves the place of one, which the next `write` writes: before anybody else has their turn, since its memory may be lent. */
  add(json: Buffer, content: Bytes | undefined): Spot {
    if (this.current === undefined || this.current.end >= FULL_BYTES) this.current = this.open();
    const { current } = this;
    const { end: at } = current;
    const spot = { file: current.number, at, json: json.length, content: content?.length ?? -1 };
    current.end += sizeOf(spot);
    current.wanted += sizeOf(spot);
    const chunks = content === undefined ? [json] : [json, ...content.chunks];
    this.waiting.push({ file: current, at, chunks });
    return spot;
  }

  /** Nobody wants it any more, once what says so is written. */
  drop(spot: Spot): void {
    const found = this.files.get(spot.file);
    if (found) found.wanted -= sizeOf(spot);
  }

  /** Throws where not all of them could be written. */
  write(): void {
    const { waiting } = this;
    this.waiting = [];
    // One after the other: they lie side by side.
    for (const file of new Set(waiting.map((each) => each.file))) {
      const here = waiting.filter((each) => each.file === file);
      writeAll(
        file.handle,
        here.flatMap((each) => each.chunks),
        here[0]?.at ?? 0,
      );
    }
  }

  /** Removes files in which nothing is wanted; gives those that are worth to be emptied. */
  tidy(): number[] {
    const sparse: number[] = [];
    for (const file of this.files.values()) {
      if (file === this.current) continue;
      if (file.wanted === 0) this.remove(file);
      else if (file.wanted < file.end * WORTH) sparse.push(file.number);
    }
    return sparse;
  }

  /** What lies there; undefined where the file is gone, or too short. `wanted`: all that somebody wants. */
  read(wanted: readonly Spot[]): (spot: Spot) => Buffer | undefined {
    const bytes = new Map<number, Buffer>();
    for (const spot of wanted) {
      const file = this.files.get(spot.file) ?? this.known(spot.file, bytes);
      if (file) file.wanted += sizeOf(spot);
    }
    for (const number of this.numbers()) {
      if (!this.files.has(number)) unlink(this.pathOf(number), () => {});
    }
    // What was written behind its end, and not committed, stays where it is.
    this.current = this.files.get(this.youngest);
    return (spot) => {
      const found = bytes.get(spot.file)?.subarray(spot.at, spot.at + sizeOf(spot));
      return found?.length === sizeOf(spot) ? found : undefined;
    };
  }

  close(): void {
    for (const { handle } of this.files.values()) closeSync(handle);
    this.files.clear();
    this.current = undefined;
  }

  private known(number: number, bytes: Map<number, Buffer>): File | undefined {
    if (!this.numbers().includes(number)) return undefined;
    const content = readFileSync(this.pathOf(number));
    bytes.set(number, content);
    const file = { number, handle: openSync(this.pathOf(number), 'r+'), end: content.length, wanted: 0 };
    this.files.set(number, file);
    return file;
  }

  private open(): File {
    this.youngest += 1;
    const number = this.youngest;
    const file = { number, handle: openSync(this.pathOf(number), 'wx', 0o600), end: 0, wanted: 0 };
    this.files.set(number, file);
    return file;
  }

  private remove({ number, handle }: File): void {
    this.files.delete(number);
    closeSync(handle);
    unlink(this.pathOf(number), () => {});
  }

  private numbers(): number[] {
    return readdirSync(this.path)
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  }

  private pathOf(number: number): string {
    return join(this.path, `${number}`);
  }
}

function sizeOf({ json, content }: Spot): number {
  return json + Math.max(content, 0);
}
