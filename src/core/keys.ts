import { isWhole } from './state/form.ts';
import { ONLY, only, type StatePart, type StateRecord } from './state/part.ts';

const HEX = '0123456789abcdef';
/** Each byte as two digits: `toString(16).padStart()` takes ten times as long. */
const PAIRS = Array.from(
  { length: 256 },
  (_, byte) => (HEX[byte >> 4] as string) + HEX[byte & 15],
) as readonly string[];
const ALNUM = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Opaque ids that look like the providers'. One seed gives one sequence; they are no secrets. */
export class Keys implements StatePart {
  private readonly seed: number | undefined;
  private state: number;

  /** A whole number; without one each run differs. */
  constructor(seed?: number) {
    this.seed = seed;
    this.state = (seed ?? Math.random() * 2 ** 32) >>> 0;
  }

  /** Starts a seeded sequence again; without a seed no id ever comes twice. */
  reset(): void {
    if (this.seed !== undefined) this.state = this.seed >>> 0;
  }

  dump(): StateRecord[] {
    return [{ key: ONLY, value: this.state }];
  }

  load(records: readonly StateRecord[]): void {
    this.state = (only<number>(records, isWhole) ?? this.state) >>> 0;
  }

  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number {
    return Math.floor((this.next() / 2 ** 32) * end);
  }

  from(alphabet: string, length: number): string {
    let text = '';
    while (text.length < length) text += alphabet[this.below(alphabet.length)];
    return text;
  }

  hex(length: number): string {
    let text = '';
    while (text.length < length) {
      const n = this.next();
      text += `${PAIRS[n >>> 24]}${PAIRS[(n >>> 16) & 0xff]}${PAIRS[(n >>> 8) & 0xff]}${PAIRS[n & 0xff]}`;
    }
    return text.slice(0, length);
  }

  alnum(length: number): string {
    return this.from(ALNUM, length);
  }

  bytes(length: number): Buffer {
    return Buffer.from(this.hex(length * 2), 'hex');
  }

  /** A version 4 UUID. */
  uuid(): string {
    const hex = this.hex(32);
    const variant = HEX[8 + this.below(4)];
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  }

  /** Mulberry32: one multiply-and-mix a number, with a full period of 2^32. */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
}
