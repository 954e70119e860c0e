import type { Bytes } from '../bytes.ts';

/** Enough for 64 MB of metadata in a JPEG or a HEIC of 1000 tiles; read in about a millisecond. */
const BUDGET = 64 * 1024;
/** So that a file in ten million tiny pieces is stopped by the same budget as one that claims a huge piece. */
const COST_OF_READ = 32;
/** Bytes that a search passes in the time that a read takes for one: the longest body kept is one budget. */
const SEARCHED_AT_ONCE = 1024;

/**
 * Looks into a file at a bounded total cost, so that no lying length, count or offset needs a limit of its own.
 * Once the budget is spent the file reads as if it ended there, which every format has to cope with anyway.
 */
export class Reader {
  readonly length: number;
  private readonly bytes: Bytes;
  private budget = BUDGET;

  constructor(bytes: Bytes) {
    this.bytes = bytes;
    this.length = bytes.length;
  }

  /** Exactly `length` bytes, or undefined if not all of them are there. */
  read(start: number, length: number): Buffer | undefined {
    this.budget -= COST_OF_READ + length;
    if (this.budget < 0) return undefined;
    const found = this.bytes.read(start, length);
    return found.length === length ? found : undefined;
  }

  /** Where `needle` first stands at or after `start`, or undefined if it does not. */
  indexOf(needle: Buffer, start: number): number | undefined {
    this.budget -= COST_OF_READ;
    if (this.budget < 0) return undefined;
    const found = this.bytes.indexOf(needle, start);
    const passed = (found === -1 ? this.length : found) - start;
    this.budget -= Math.floor(passed / SEARCHED_AT_ONCE);
    return found === -1 ? undefined : found;
  }
}
