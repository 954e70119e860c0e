import { closeSync } from 'node:fs';
import type { Bytes } from '../../src/core/bytes.ts';
import { type Opened, ValueFilePool } from './value-file-pool.ts';
import { writeAll } from './write-all.ts';

/** Where a value lies, and what it is made of. */
export interface Spot {
  readonly file: number;
  readonly at: number;
  /** Bytes of JSON, and behind them of its content; -1: it has none. */
  readonly json: number;
  readonly content: number;
}

/** One file is written to until it has so many bytes. */
const FULL_BYTES = 16 * 1024 * 1024;
/** Beyond twice what is wanted of them files may have so many bytes, before what is wanted of one is moved to another. */
const SPARE_BYTES = 3 * FULL_BYTES;

interface File extends Opened {
  /** Bytes in it, and how many of them somebody wants. */
  end: number;
  wanted: number;
  /** What is wanted of it was asked to be written elsewhere. */
  isLeft: boolean;
}

/** What is to be written, side by side. */
interface Run {
  readonly file: File;
  readonly at: number;
  readonly chunks: Buffer[];
}

/** Uploads make room for uploads, and texts for texts, so that a file of either is emptied by itself sooner or later. */
type Sort = 'uploads' | 'texts';
/** Bytes that a text has less than, and most uploads not. */
const LONG_BYTES = 4096;

/**
 * Values, one behind the other in few large files, with the contents of uploads. In the store, which says where each is, it
 * would be written several times, as that is merged; here it is written once.
 */
export class ValueFiles {
  private readonly pool: ValueFilePool;
  private readonly files = new Map<number, File>();
  private readonly current: { [sort in Sort]?: File | undefined } = {};
  private readonly runs: { [sort in Sort]?: Run | undefined } = {};
  private waiting: Run[] = [];
  /** In which nothing is wanted, once what says so is written. */
  private emptied: File[] = [];
  /** Of all files but those that are left. */
  private bytes = 0;
  private wanted = 0;

  constructor(path: string) {
    this.pool = new ValueFilePool(path);
  }

  /** Reserves the place of one, which the next `write` writes: before anybody else has their turn, since its memory may be lent. */
  add(json: Buffer, content: Bytes | undefined): Spot {
    const size = json.length + (content?.length ?? 0);
    const { file, chunks } = this.runOf(sortOf(size));
    const spot = { file: file.number, at: file.end, json: json.length, content: content?.length ?? -1 };
    file.end += size;
    file.wanted += size;
    this.bytes += size;
    this.wanted += size;
    chunks.push(json);
    if (content !== undefined) for (const chunk of content.chunks) chunks.push(chunk);
    return spot;
  }

  /** Nobody wants it any more, once what says so is written. */
  drop(spot: Spot): void {
    const file = this.files.get(spot.file);
    if (file === undefined) return;
    file.wanted -= sizeOf(spot);
    this.wanted -= sizeOf(spot);
    if (file.wanted === 0) this.emptied.push(file);
  }

  /** Throws where not all of them could be written. */
  write(): void {
    const { waiting, runs } = this;
    this.waiting = [];
    runs.uploads = undefined;
    runs.texts = undefined;
    for (const { file, at, chunks } of waiting) writeAll(file.handle, chunks, at);
  }

  /** Lets files go in which nothing is wanted; gives those that are worth to be emptied. */
  tidy(): number[] {
    if (this.emptied.length > 0) {
      for (const file of this.emptied) this.spend(file);
      this.emptied = [];
    }
    const sparse: number[] = [];
    while (this.bytes > 2 * this.wanted + SPARE_BYTES) {
      const file = this.sparsest();
      if (file === undefined) break;
      file.isLeft = true;
      this.bytes -= file.end;
      sparse.push(file.number);
    }
    return sparse;
  }

  get isEmpty(): boolean {
    return this.pool.numbers().length === 0;
  }

  /** What lies there; undefined where the file is gone, or too short. `wanted`: all that somebody wants. */
  read(wanted: readonly Spot[]): (spot: Spot) => Buffer | undefined {
    const contents = new Map<number, Buffer>();
    const there = new Set(this.pool.numbers());
    for (const spot of wanted) {
      const file = this.files.get(spot.file) ?? this.known(spot.file, there, contents);
      if (file === undefined) continue;
      file.wanted += sizeOf(spot);
      this.wanted += sizeOf(spot);
      // What was written behind that, and not committed, is nobody's.
      file.end = Math.max(file.end, spot.at + sizeOf(spot));
      const sort = sortOf(sizeOf(spot));
      if (file.number >= (this.current[sort]?.number ?? 0)) this.current[sort] = file;
    }
    // Two that write to one would write over each other.
    if (this.current.texts === this.current.uploads) this.current.texts = undefined;
    for (const number of there) if (!this.files.has(number)) this.pool.remove(number);
    for (const { end } of this.files.values()) this.bytes += end;
    return (spot) => {
      const found = contents.get(spot.file)?.subarray(spot.at, spot.at + sizeOf(spot));
      return found?.length === sizeOf(spot) ? found : undefined;
    };
  }

  close(): void {
    for (const { handle } of this.files.values()) closeSync(handle);
    this.files.clear();
    this.pool.close();
  }

  private runOf(sort: Sort): Run {
    const known = this.runs[sort];
    if (known && known.file.end < FULL_BYTES) return known;
    const file = this.currentOf(sort);
    const run = { file, at: file.end, chunks: [] };
    this.runs[sort] = run;
    this.waiting.push(run);
    return run;
  }

  private currentOf(sort: Sort): File {
    const known = this.current[sort];
    if (known && known.end < FULL_BYTES) return known;
    if (known?.wanted === 0) this.emptied.push(known);
    const file = { ...this.pool.open(), end: 0, wanted: 0, isLeft: false };
    this.files.set(file.number, file);
    this.current[sort] = file;
    return file;
  }

  private known(number: number, there: ReadonlySet<number>, contents: Map<number, Buffer>): File | undefined {
    if (!there.has(number)) return undefined;
    const { handle, content } = this.pool.reopen(number);
    contents.set(number, content);
    const file = { number, handle, end: 0, wanted: 0, isLeft: false };
    this.files.set(number, file);
    return file;
  }

  private spend(file: File): void {
    if (file.wanted > 0 || this.isCurrent(file) || !this.files.delete(file.number)) return;
    if (!file.isLeft) this.bytes -= file.end;
    this.pool.spend(file);
  }

  private sparsest(): File | undefined {
    let found: File | undefined;
    for (const file of this.files.values()) {
      if (file.isLeft || this.isCurrent(file)) continue;
      if (found === undefined || file.wanted / file.end < found.wanted / found.end) found = file;
    }
    return found;
  }

  private isCurrent(file: File): boolean {
    return file === this.current.uploads || file === this.current.texts;
  }
}

function sortOf(size: number): Sort {
  return size < LONG_BYTES ? 'texts' : 'uploads';
}

function sizeOf({ json, content }: Spot): number {
  return json + Math.max(content, 0);
}
