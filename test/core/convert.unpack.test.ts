import fc from 'fast-check';
import utif from 'utif2';
import { expect, it } from 'vitest';
import { lzw } from '../../src/core/convert/lzw.ts';
import { packBits } from '../../src/core/convert/pack-bits.ts';

/** As the specification says it: a table of strings, and a wider code one before it is needed. */
function lzwOf(bytes: Uint8Array): Uint8Array {
  let table = new Map<string, number>();
  let [next, width, bits, held] = [258, 9, '', ''];
  const write = (code: number) => {
    bits += code.toString(2).padStart(width, '0');
  };
  const clear = () => {
    write(256);
    table = new Map(Array.from({ length: 256 }, (_, i) => [String.fromCharCode(i), i]));
    [next, width] = [258, 9];
  };
  clear();
  for (const char of Buffer.from(bytes).toString('latin1')) {
    if (table.has(held + char)) {
      held += char;
      continue;
    }
    write(table.get(held) as number);
    table.set(held + char, next++);
    if (next === 4095) clear();
    else if (next === 1 << width) width++;
    held = char;
  }
  if (held !== '') write(table.get(held) as number);
  if (held !== '' && next + 1 === 1 << width) width++;
  write(257);
  return Uint8Array.from(bits.match(/.{1,8}/g) ?? [], (byte) => Number.parseInt(byte.padEnd(8, '0'), 2));
}

function unpacked(unpack: typeof lzw, packed: Uint8Array, length: number): Buffer {
  const into = Buffer.alloc(length + 7, 0xee);
  unpack(packed, into, 3, 3 + length);
  expect([...into.subarray(0, 3), ...into.subarray(3 + length)]).toEqual(Array(7).fill(0xee));
  return into.subarray(3, 3 + length);
}

/** Of few values, so that there is something to pack. */
const runs = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 1, max: 300 })), { minLength: 1, maxLength: 200 })
  .map((each) => Buffer.concat(each.map(([value, length]) => Buffer.alloc(length, value))));
const noise = fc.uint8Array({ minLength: 1, maxLength: 6000 }).map((bytes) => Buffer.from(bytes));

it('unpacks LZW as it was packed, and as utif2 does', () => {
  fc.assert(
    fc.property(fc.oneof(runs, noise), (bytes) => {
      const packed = lzwOf(bytes);
      const theirs = Buffer.alloc(bytes.length);
      (utif as unknown as { decode: { _decodeLZW(...all: unknown[]): void } }).decode._decodeLZW(
        packed,
        0,
        packed.length,
        theirs,
        0,
        8,
      );
      expect(unpacked(lzw, packed, bytes.length).equals(bytes)).toBe(true);
      expect(theirs.equals(bytes)).toBe(true);
    }),
  );
});

it('writes no byte of LZW past its end, whatever comes', () => {
  fc.assert(
    fc.property(fc.oneof(runs.map(lzwOf), fc.uint8Array({ maxLength: 500 })), fc.nat(5000), (packed, length) => {
      try {
        unpacked(lzw, packed, length);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
  );
});

it('stops where LZW says that it ends, and where nothing more comes', () => {
  const packed = lzwOf(Buffer.from('abcabcabc'));
  expect(unpacked(lzw, Buffer.concat([packed, packed]), 20).toString('latin1')).toBe(`abcabcabc${'\xee'.repeat(11)}`);
  expect(unpacked(lzw, packed.subarray(0, 3), 4).toString('latin1')).toBe('a\xee\xee\xee');
});

it.each([
  ['a code that stands for nothing yet', [0b10000000, 0b00110000, 0b00111111, 0b11000000]],
  ['a code that is like the one before it, where there is none', [0b10000000, 0b01000000, 0b10000000]],
])('refuses %s', (_, packed) => {
  expect(() => lzw(Uint8Array.from(packed), new Uint8Array(9), 0, 9)).toThrow(RangeError);
});

it.each([
  ['runs and rows', [0xfe, 7, 1, 8, 9, 0xff, 5], 8, [7, 7, 7, 8, 9, 5, 5, 0xee]],
  ['what says nothing', [0x80, 0x80, 0, 1], 1, [1]],
  ['a run that is longer than its place', [0x81, 4], 3, [4, 4, 4]],
  ['a row that is longer than its place', [9, 1, 2, 3, 4, 5], 3, [1, 2, 3]],
  ['a row that breaks off', [9, 1, 2], 4, [1, 2, 0xee, 0xee]],
])('unpacks PackBits: %s', (_, packed, length, bytes) => {
  expect([...unpacked(packBits, Uint8Array.from(packed), length)]).toEqual(bytes);
});
