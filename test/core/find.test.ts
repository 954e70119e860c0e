import fc from 'fast-check';
import { expect, it } from 'vitest';
import { find } from '../../src/core/find.ts';

const few = fc.string({ unit: fc.constantFrom('\r', '\n', '-', 'b', 'c'), maxLength: 60 });

it('finds what indexOf finds', () => {
  fc.assert(
    fc.property(few, few, few, fc.nat(80), (haystack, before, behind, from) => {
      fc.pre(behind.length > 0);
      const text = Buffer.from(haystack + before + behind + haystack);
      const needle = Buffer.from(behind.slice(0, 7));
      expect(find(text, needle, from)).toBe(text.indexOf(needle, from));
    }),
    { numRuns: 3000 },
  );
});

const needle = Buffer.from('\r\n--b');
const size = 3 * 256 * 1024;

it.each(['\r', '\n', '-', '\r\n', '\r\n--', '\r\n-b', '\n--b', '--b', '-b', 'b', '\r\r\n-', 'x'])(
  'finds it behind a megabyte of %j, and nothing where it is not',
  (fill) => {
    const near = Buffer.alloc(size, fill);
    expect(find(near, needle, 0)).toBe(near.indexOf(needle));
    for (const at of [0, 1, 256 * 1024 - 5, 256 * 1024 - 4, 256 * 1024 - 1, 256 * 1024, size - 5]) {
      const text = Buffer.from(near);
      needle.copy(text, at);
      expect(find(text, needle, 0)).toBe(text.indexOf(needle));
      expect(find(text, needle, at + 1)).toBe(text.indexOf(needle, at + 1));
    }
  },
);
