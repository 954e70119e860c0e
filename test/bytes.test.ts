import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Bytes, Gatherer } from '../src/core/bytes.ts';

/** Bytes of few values, so that searches have matches and near misses, cut at any offsets (also into empty chunks). */
const cutBytes = fc
  .record({
    flat: fc.array(fc.constantFrom(0x0d, 0x0a, 0x2d, 0x61), { maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
    cuts: fc.array(fc.nat(60), { maxLength: 12 }),
  })
  .map(({ flat, cuts }) => {
    const offsets = [0, ...cuts.map((cut) => Math.min(cut, flat.length)).sort((a, b) => a - b), flat.length];
    return { flat, chunks: offsets.slice(1).map((end, i) => flat.subarray(offsets[i], end)) };
  });
const offset = fc.integer({ min: -5, max: 65 });
/** `subarray` counts a negative offset from the end; a body has nothing before its start. */
const between = (flat: Buffer, start: number, end: number) => flat.subarray(Math.max(start, 0), Math.max(end, 0));

it('has the length and the content of its chunks in a row', () => {
  fc.assert(
    fc.property(cutBytes, ({ flat, chunks }) => {
      const bytes = Bytes.of(...chunks);
      expect(bytes.length).toBe(flat.length);
      expect(bytes.kept).toBe(true);
      expect(bytes.toBuffer().equals(flat)).toBe(true);
      expect(bytes.chunks.every((chunk) => chunk.length > 0)).toBe(true);
    }),
  );
});

it('slices as one flat buffer would, and slices of slices too', () => {
  fc.assert(
    fc.property(cutBytes, offset, offset, offset, offset, ({ flat, chunks }, a, b, c, d) => {
      const slice = Bytes.of(...chunks).slice(a, b);
      expect(slice.toBuffer().equals(between(flat, a, b))).toBe(true);
      expect(slice.chunks.every((chunk) => chunk.length > 0)).toBe(true);
      expect(slice.length).toBe(between(flat, a, b).length);
      expect(
        slice
          .slice(c, d)
          .toBuffer()
          .equals(between(between(flat, a, b), c, d)),
      ).toBe(true);
      expect(
        Bytes.of(...chunks)
          .slice(a)
          .toBuffer()
          .equals(between(flat, a, flat.length)),
      ).toBe(true);
    }),
  );
});

it('reads at any offset what one flat buffer has there, and less at the end', () => {
  fc.assert(
    fc.property(cutBytes, offset, offset, ({ flat, chunks }, start, length) => {
      const read = Bytes.of(...chunks).read(start, length);
      expect(read.equals(between(flat, start, start + length))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

it('finds every needle where one flat buffer has it', () => {
  const strange = fc
    .constantFrom([0x7a], [0x61, 0x7a], Array<number>(70).fill(0x61))
    .map((bytes) => Buffer.from(bytes));
  const search = cutBytes.chain((bytes) => {
    const own = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 })).map(([at, length]) => {
      return bytes.flat.subarray(at, at + length);
    });
    return fc.tuple(fc.constant(bytes), fc.oneof({ arbitrary: own, weight: 9 }, strange), offset);
  });
  fc.assert(
    fc.property(search, ([{ flat, chunks }, needle, from]) => {
      fc.pre(needle.length > 0);
      expect(Bytes.of(...chunks).indexOf(needle, from)).toBe(flat.indexOf(needle, Math.max(from, 0)));
    }),
    { numRuns: 2000 },
  );
});

it('finds a needle that lies over many one-byte chunks, and the first of two that overlap', () => {
  const chunks = [...'xabababy'].map((char) => Buffer.from(char));
  expect(Bytes.of(...chunks).indexOf(Buffer.from('abab'))).toBe(1);
  expect(Bytes.of(...chunks).indexOf(Buffer.from('abab'), 2)).toBe(3);
  expect(Bytes.of(...chunks).indexOf(Buffer.from('abab'), 4)).toBe(-1);
});

it('shares the memory of its chunks when sliced, and when read within one', () => {
  const chunks = [Buffer.from('abcd'), Buffer.from('efgh')];
  const bytes = Bytes.of(...chunks);
  const slice = bytes.slice(1, 7);
  const reads = [bytes.read(5, 2), bytes.read(4, 2)];
  chunks[0]?.write('B', 1);
  chunks[1]?.write('F', 1);
  expect(slice.toString()).toBe('BcdeFg');
  expect(reads.map(String)).toEqual(['Fg', 'eF']);
  expect(bytes.slice(0, 8).chunks).toEqual(bytes.chunks);
});

it('reads a character that is cut between chunks', () => {
  const [first, ...rest] = Buffer.from('图片');
  expect(Bytes.of(Buffer.from([first as number]), Buffer.from(rest)).toString()).toBe('图片');
  expect(Bytes.text('图片').toString('hex')).toBe('e59bbee78987');
});

it('gives the one chunk itself as its buffer, and takes any Uint8Array', () => {
  const chunk = new Uint8Array([0, 1, 2, 3, 4]).subarray(1, 4);
  const buffer = Bytes.of(chunk).toBuffer();
  expect([...buffer]).toEqual([1, 2, 3]);
  expect(buffer.buffer).toBe(chunk.buffer);
});

it('knows only the length of a body that was not kept', () => {
  const bytes = Bytes.counted(5);
  expect([bytes.length, bytes.kept, bytes.chunks.length, bytes.toBuffer().length]).toEqual([5, false, 0, 0]);
  expect(Bytes.empty.kept).toBe(true);
  expect(Bytes.empty.length).toBe(0);
});

function gathered(chunks: readonly Uint8Array[]): Bytes {
  const gatherer = new Gatherer();
  for (const chunk of chunks) gatherer.add(chunk);
  return gatherer.bytes();
}

it('keeps content and order when it joins small chunks, whatever their sizes', () => {
  const size = fc.oneof(fc.nat(9), fc.constantFrom(4095, 4096, 4097, 12_288, 16_384, 65_536, 70_000));
  fc.assert(
    fc.property(fc.array(size, { maxLength: 40 }), (sizes) => {
      const chunks = sizes.map((length, i) => Buffer.alloc(length, i + 1));
      const bytes = gathered(chunks);
      expect(bytes.toBuffer().equals(Buffer.concat(chunks))).toBe(true);
      expect(bytes.chunks.every((chunk) => chunk.length > 0)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

it('takes a body that came byte by byte, and does not keep a border for each', () => {
  const flat = Buffer.alloc(300_000, 'abc');
  const bytes = gathered(Array.from(flat, (_, i) => flat.subarray(i, i + 1)));
  expect(bytes.toBuffer().equals(flat)).toBe(true);
  expect(bytes.chunks.map((chunk) => chunk.length)).toEqual([...Array(18).fill(16384), 5088]);
});

it('does not copy chunks of the size a socket gives', () => {
  const chunks = [Buffer.alloc(65536, 1), Buffer.alloc(16384, 2), Buffer.alloc(10, 3), Buffer.alloc(4096, 4)];
  expect(gathered(chunks).chunks.every((chunk, i) => chunk === chunks[i])).toBe(true);
});

it('compacts a small slice into memory of its own, and leaves a large one where it is', () => {
  const large = Bytes.of(Buffer.alloc(1000, 'a'), Buffer.alloc(1000, 'b'));
  const small = large.slice(990, 1010).compact();
  expect(small.toString()).toBe('aaaaaaaaaabbbbbbbbbb');
  expect(small.chunks.map((chunk) => chunk.buffer.byteLength)).toEqual([20]);
  const half = Bytes.of(Buffer.from(new ArrayBuffer(1000), 0, 500));
  expect(half.compact()).toBe(half);
  const less = Bytes.of(Buffer.from(new ArrayBuffer(1000), 0, 499));
  expect(less.compact()).not.toBe(less);
});

it('counts memory that several chunks share once before it compacts', () => {
  const slab = Buffer.alloc(1000);
  const bytes = Bytes.of(slab.subarray(0, 300), slab.subarray(310, 600), slab.subarray(610, 900));
  expect(bytes.compact()).toBe(bytes);
});
