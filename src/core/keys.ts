import { isWhole } from './state/form.ts';
import { ONLY, only, type StatePart, type StateRecord } from './state/part.ts';

const HEX = Buffer.from('0123456789abcdef');
const [DASH, FOUR] = Buffer.from('-4') as unknown as [number, number];
/** Digits are put here: a text that is added up of many is one only when somebody reads it, and its pieces outlive that. */
const digits = Buffer.alloc(64);
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
    for (let left = length; left > 0; left -= digits.length) {
      const count = Math.min(left, digits.length);
      this.putHex(count);
      text += digits.toString('latin1', 0, count);
    }
    return text;
  }

  private putHex(count: number): void {
    for (let at = 0; at < count; at += 8) {
      const n = this.next();
      for (let i = 0; i < 8; i++) digits[at + i] = HEX[(n >>> (28 - 4 * i)) & 15] as number;
    }
  }

  alnum(length: number): string {
    return this.from(ALNUM, length);
  }

  bytes(length: number): Buffer {
    return Buffer.from(this.hex(length * 2), 'hex');
  }

  /** A version 4 UUID. */
  uuid(): string {
    this.putHex(32);
    // From behind, so that nothing is written over that is still to move.
    digits.copyWithin(24, 20, 32);
    digits.copyWithin(20, 17, 20);
    digits.copyWithin(15, 13, 16);
    digits.copyWithin(9, 8, 12);
    digits[19] = HEX[8 + this.below(4)] as number;
    digits[14] = FOUR;
    for (const at of [8, 13, 18, 23]) digits[at] = DASH;
    return digits.toString('latin1', 0, 36);
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
