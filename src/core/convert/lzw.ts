const CLEAR = 256;
const END = 257;
const FIRST = 258;
const CODES = 4096;
const MIN_BITS = 9;
const MAX_BITS = 12;

const starts = new Uint32Array(CODES);
const lengths = new Uint16Array(CODES);

/**
 * LZW as TIFF has it, into a buffer from `at` up to `end`, where it stops: twelve bits may stand for four thousand bytes.
 * A code stands for bytes that are already there, so it is kept as the place where they begin.
 */
export function lzw(packed: Uint8Array, into: Uint8Array, at: number, end: number): void {
  let next = FIRST;
  let bits = MIN_BITS;
  let last = 0;
  for (let bit = 0; bit + bits <= 8 * packed.length && at < end; ) {
    const from = bit >> 3;
    const three = ((packed[from] as number) << 16) | ((packed[from + 1] ?? 0) << 8) | (packed[from + 2] ?? 0);
    const code = (three >> (24 - (bit & 7) - bits)) & ((1 << bits) - 1);
    bit += bits;
    if (code === END) return;
    if (code === CLEAR) {
      [next, bits, last] = [FIRST, MIN_BITS, 0];
      continue;
    }
    // What came last and the first byte of what comes now, wherever that is from.
    if (last > 0 && next < CODES) {
      starts[next] = at - last;
      lengths[next] = last + 1;
      next++;
      if (next + 1 === 1 << bits && bits < MAX_BITS) bits++;
    }
    if (code < CLEAR) {
      into[at] = code;
      last = 1;
    } else if (code < next) {
      const start = starts[code] as number;
      last = Math.min(lengths[code] as number, end - at);
      for (let i = 0; i < last; i++) into[at + i] = into[start + i] as number;
    } else {
      throw new RangeError('a code that nothing was said about');
    }
    at += last;
  }
}
