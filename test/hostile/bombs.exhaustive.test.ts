// Pictures that are small and unpack hugely: what a conversion may take, and what it leaves.
import { setTimeout as sleep } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { heic, jpg } from '../../fixtures/images.ts';
import { tiffOf } from '../core/tiff-of.ts';
import { Child } from './child.ts';
import { fetched, isGivenOut, keyOf } from './decoders.ts';
import { MIB } from './pieces.ts';
import { codeOf, small } from './senders.ts';

/** Above rest, while any picture is converted. */
const PEAK = 450 * MIB;
/** Above rest, once it is done. */
const LEFT = 80 * MIB;
const REST_MS = 10_000;
/** The time cap of a conversion, and a second more for each megapixel of what is taken at all. */
const PATIENCE_MS = 60_000;

let server: Child;
let rest: number;
beforeAll(async () => {
  server = await Child.start('--store-mib', '64');
});
afterAll(() => server.stop());

beforeEach(async () => {
  rest = (await server.probe()).rss;
  server.forgetPeak();
});

afterEach(async () => {
  expect(server.trouble).toBeUndefined();
  expect(server.peak() - rest).toBeLessThan(PEAK);
  const end = performance.now() + REST_MS;
  let left = (await server.probe()).rss - rest;
  while (left > LEFT && performance.now() < end) {
    await sleep(500);
    left = (await server.probe()).rss - rest;
  }
  expect(left).toBeLessThan(LEFT);
});

const sized = (width: number, height: number) => ({ 256: [width], 257: [height] });
const zeros = (length: number) => deflateSync(Buffer.alloc(length), { level: 9 });
const bits = (count: number, each: number) => new Array(count).fill(each);

it.each<[what: string, picture: () => Uint8Array]>([
  [
    'a tiff of 8 samples of 16 bits each, deflated',
    () => {
      const tags = { ...sized(8000, 6280), 258: bits(8, 16), 259: [8], 278: [6280] };
      return tiffOf({ tags, pieces: [zeros(8000 * 6280 * 16)] });
    },
  ],
  [
    'a tiff of 16 x 16 whose one strip is 1 GB of zeros, deflated',
    () => tiffOf({ tags: { ...sized(16, 16), 259: [8] }, pieces: [zeros(1024 * MIB)] }),
  ],
  [
    'a tiff of 64 strips of 64 MB each',
    () => {
      const strip = zeros(64 * MIB);
      return tiffOf({ tags: { ...sized(64, 64), 259: [8], 278: [1] }, pieces: new Array(64).fill(strip) });
    },
  ],
  [
    'a tiff of PackBits without end',
    () => tiffOf({ tags: { ...sized(16, 16), 259: [32773] }, pieces: [Buffer.alloc(9 * MIB, Buffer.of(0x81, 0))] }),
  ],
  [
    'a tiff with a jpeg of 65500 x 65500 in a strip of 16 x 16',
    () => {
      const inner = Buffer.from(jpg({ width: 16, height: 16 }));
      const frame = inner.indexOf(Buffer.of(0xff, 0xc0));
      inner.writeUInt16BE(65_500, frame + 5);
      inner.writeUInt16BE(65_500, frame + 7);
      return tiffOf({ tags: { ...sized(16, 16), 258: [8], 262: [1], 259: [7] }, pieces: [inner] });
    },
  ],
  ['a heic of 8192 x 6144', () => heic({ width: 8192, height: 6144 })],
  ['a heic of 12000 x 12000', () => heic({ width: 12_000, height: 12_000 })],
])('gives out %s within its bounds, and serves others meanwhile', { timeout: 150_000 }, async (_, make) => {
  const picture = make();
  const key = await keyOf(server.port, picture);
  expect(key).toBeDefined();
  const asked = fetched(server.port, key as string, PATIENCE_MS);
  await sleep(300);
  expect(await codeOf(server.port, small, 2000)).toBe('0');
  expect(isGivenOut(await asked, picture)).toBe(true);
});
