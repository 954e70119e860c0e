import fc from 'fast-check';
import jpegJs from 'jpeg-js';
import { expect, it } from 'vitest';
import { Bytes } from '../../src/core/bytes.ts';
import { Allowance } from '../../src/core/convert/allowance.ts';
import { encodeJpeg as encode } from '../../src/core/convert/jpeg.ts';
import type { Raster } from '../../src/core/convert/raster.ts';
import { readImage } from '../../src/core/image.ts';

const encodeJpeg = (raster: Raster) => Buffer.concat(encode(raster, new Allowance(2 ** 28)));

type Pixel = (x: number, y: number) => readonly [number, number, number];

const rasterOf = (width: number, height: number, pixel: Pixel): Raster => ({
  width,
  height,
  row(y, into) {
    for (let x = 0; x < width; x++) into.set(pixel(x, y), 3 * x);
  },
});

/** The mean difference of a sample to what was asked for. */
function error(jpeg: Uint8Array, raster: Raster): number {
  const { width, height, data } = jpegJs.decode(jpeg, { useTArray: true, formatAsRGBA: false });
  expect([width, height]).toEqual([raster.width, raster.height]);
  const row = new Uint8Array(3 * width);
  let sum = 0;
  for (let y = 0; y < height; y++) {
    raster.row(y, row);
    for (let i = 0; i < row.length; i++) sum += Math.abs((row[i] as number) - (data[y * row.length + i] as number));
  }
  return sum / data.length;
}

it.each([
  [1, 1],
  [7, 9],
  [8, 8],
  [15, 17],
  [16, 16],
  [33, 100],
  [999, 3],
])('writes a jpeg of %i x %i that is as large and shows the same', (width, height) => {
  const raster = rasterOf(width, height, (x, y) => [40 + x / 8, 40 + y, 90]);
  const jpeg = encodeJpeg(raster);
  expect(readImage(Bytes.of(jpeg))).toEqual({ format: 'jpg', width, height });
  expect(error(jpeg, raster)).toBeLessThan(2);
});

it.each([
  [0, 0, 0],
  [255, 255, 255],
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
])('keeps the colour %i %i %i', (...colour) => {
  const raster = rasterOf(20, 20, () => colour);
  expect(error(encodeJpeg(raster), raster)).toBeLessThan(1.5);
});

it('loses no more than another encoder does, whatever the pixels', () => {
  const samples = fc.uint8Array({ minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(samples, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (levels, width, height) => {
      // Grey, because the other one keeps colours at full resolution.
      const level = (x: number, y: number) => levels[(x * 7 + y * y * 3) % levels.length] as number;
      const raster = rasterOf(width, height, (x, y) => [level(x, y), level(x, y), level(x, y)]);
      const rgba = Buffer.alloc(4 * width * height, 255);
      for (let i = 0; i < width * height; i++) rgba.fill(level(i % width, Math.floor(i / width)), 4 * i, 4 * i + 3);
      const theirs = error(jpegJs.encode({ width, height, data: rgba }, 85).data, raster);
      expect(error(encodeJpeg(raster), raster)).toBeLessThan(theirs + 1);
    }),
    { numRuns: 30 },
  );
});
