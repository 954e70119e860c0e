import { expect, it } from 'vitest';
import { BLOCK_BYTES, BlockSizes, Blocks } from '../../src/core/blocks.ts';
import { BlockGatherer, type Bytes } from '../../src/core/bytes.ts';
import { ObjectStore, type StoredObject } from '../../src/core/store.ts';

function gathered(pool: Blocks, length: number, fill: number): Bytes {
  const gatherer = new BlockGatherer(pool);
  const content = Buffer.alloc(length, fill);
  for (let at = 0; at < length; at += 10_000) gatherer.add(content.subarray(at, at + 10_000));
  return gatherer.bytes();
}

function stored(key: string, bytes: Bytes): StoredObject {
  const image = { format: 'jpg', width: 1, height: 1 } as const;
  return { key, provider: 'some', tenant: 'one', kind: 'any', image, bytes, storedAt: 0 };
}

const blocksOf = ({ chunks }: Bytes) => new Set(chunks.map(({ buffer }) => buffer));
const share = (a: Bytes, b: Bytes) => [...blocksOf(a)].some((block) => blocksOf(b).has(block));

it.each([1, BLOCK_BYTES - 1, BLOCK_BYTES, BLOCK_BYTES + 1, 3 * BLOCK_BYTES + 7])(
  'gathers %i bytes as they came',
  (length) => {
    const content = Buffer.from(Array.from({ length }, (_, i) => (i * 7 + (i >> 8)) & 0xff));
    const gatherer = new BlockGatherer(new Blocks());
    for (let at = 0; at < length; at += 9973) gatherer.add(content.subarray(at, at + 9973));
    const bytes = gatherer.bytes();
    expect(bytes.length).toBe(length);
    expect(bytes.toBuffer().equals(content)).toBe(true);
  },
);

it('uses the memory of a body again that nobody holds', () => {
  const pool = new Blocks();
  const first = gathered(pool, 100_000, 1);
  first.lease?.release();
  expect(share(first, gathered(pool, 100_000, 2))).toBe(true);
});

it('leaves alone what the store holds, be it a slice, until it is gone from there', () => {
  const pool = new Blocks();
  const store = new ObjectStore(150_000);
  const body = gathered(pool, 100_000, 1);
  const picture = body.slice(500, 99_000);
  store.put(stored('a', picture));
  body.lease?.release();
  expect(share(gathered(pool, 200_000, 2), body)).toBe(false);
  store.delete({ provider: 'some', key: 'a' });
  expect(share(gathered(pool, 100_000, 3), body)).toBe(true);
});

it('holds a body until the last of several pictures in it is gone', () => {
  const pool = new Blocks();
  const store = new ObjectStore(1_000_000);
  const body = gathered(pool, 200_000, 1);
  store.put(stored('a', body.slice(0, 90_000)));
  store.put(stored('b', body.slice(90_000, 190_000)));
  body.lease?.release();
  store.delete({ provider: 'some', key: 'a' });
  expect(share(gathered(pool, 200_000, 2), body)).toBe(false);
  store.delete({ provider: 'some', key: 'b' });
  expect(share(gathered(pool, 200_000, 3), body)).toBe(true);
});

it.each<[string, (store: ObjectStore) => unknown]>([
  ['looked up', (store) => store.get('some', 'a', 0)],
  ['listed', (store) => store.list(0)],
])('never uses memory again of a picture that was %s: somebody may still send it', (_, look) => {
  const pool = new Blocks();
  const store = new ObjectStore(1_000_000);
  const body = gathered(pool, 100_000, 1);
  store.put(stored('a', body));
  body.lease?.release();
  look(store);
  store.reset();
  expect(share(gathered(pool, 400_000, 2), body)).toBe(false);
  expect(body.toBuffer().every((byte) => byte === 1)).toBe(true);
});

it('copies a small slice of a large body, which then holds no block', () => {
  const pool = new Blocks();
  const store = new ObjectStore(1_000_000);
  const body = gathered(pool, 300_000, 1);
  store.put(stored('a', body.slice(0, 1000)));
  body.lease?.release();
  expect(share(gathered(pool, 300_000, 2), body)).toBe(true);
  expect(
    store
      .get('some', 'a', 0)
      ?.bytes.toBuffer()
      .every((byte) => byte === 1),
  ).toBe(true);
});

it.each([
  [1, undefined],
  [2048, undefined],
  [2049, 4096],
  [4096, 4096],
  [4097, 8192],
  [33_000, 65_536],
  [65_536, 65_536],
  [10_000_000, 65_536],
])('has for a body of %i bytes blocks of %s', (length, bytes) => {
  expect(new BlockSizes().for(length)?.bytes).toBe(bytes);
});

it('keeps no more memory to be used again than 16 MiB', () => {
  const pool = new Blocks(1024 * 1024);
  const blocks = Array.from({ length: 20 }, () => pool.take());
  pool.give(blocks);
  const again = new Set(Array.from({ length: 20 }, () => pool.take()));
  expect(blocks.filter((block) => again.has(block))).toHaveLength(16);
});
