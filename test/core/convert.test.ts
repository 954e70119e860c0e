import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import jpegJs from 'jpeg-js';
import { afterEach, expect, it } from 'vitest';
import { heic, tiff, truncated } from '../../fixtures/images.ts';
import { Bytes } from '../../src/core/bytes.ts';
import { type Converted, Converter, type ConverterLimits, type Picture } from '../../src/core/convert.ts';
import { type Image, readImage } from '../../src/core/image.ts';
import { endlessFax, tiffOf } from './tiff-of.ts';

const sample = (name: string) => Uint8Array.from(readFileSync(join('fixtures/samples', name)));

let converter = new Converter();
afterEach(() => converter.close());

function limitedTo(limits: ConverterLimits): void {
  converter = new Converter(limits);
}

/** As a download would ask: by what the file says of itself. */
function convert(file: Uint8Array, tenant = 'one'): Promise<Converted> {
  return converter.jpegOf(pictureOf(file, tenant));
}

function pictureOf(file: Uint8Array, tenant = 'one'): Picture {
  const bytes = Bytes.of(file);
  return { tenant, bytes, image: readImage(bytes) as Image };
}

/** Width, height and the pixel at a third of both, by a decoder that is not ours. */
function seen(converted: Converted) {
  if ('refused' in converted) return converted;
  const { width, height, data } = jpegJs.decode(converted.jpeg.toBuffer());
  expect(converted.image).toEqual({ format: 'jpg', width, height });
  expect(readImage(converted.jpeg)).toEqual(converted.image);
  const at = 4 * (Math.floor(height / 3) * width + Math.floor(width / 3));
  return { width, height, pixel: [...data.subarray(at, at + 3)] };
}

const black = [0, 0, 0];
const grey = [128, 128, 128];
const yellow = [239, 200, 59];
const blue = [89, 140, 199];

it.each([
  ['a tiff', tiff({ width: 65, height: 49 }), 65, 49, black],
  ['a tiff that ends with its directory', tiff({ width: 65, height: 49, directory: 'end' }), 65, 49, black],
  ['a big-endian tiff', tiff({ width: 3, height: 200, byteOrder: 'big', directory: 'end' }), 3, 200, black],
  ['a tiff of one pixel', tiff({ width: 1, height: 1 }), 1, 1, black],
  ['a tiff in colours', sample('rgb-lzw-64x48.tiff'), 64, 48, yellow],
  ['a tiff that lies on its side', turnedTiff(), 8, 16, [254, 0, 0]],
  ['a heic', heic({ width: 600, height: 20 }), 600, 20, grey],
  ['a heic of odd sides', heic({ width: 13, height: 15 }), 13, 15, grey],
  ['a heic that cuts', sample('clap-999x777.heic'), 999, 777, yellow],
  ['a heic that does not', sample('plain-1000x778.heic'), 1000, 778, yellow],
  ['a heic that turns left', transformed('irot', 1), 778, 1000, blue],
  ['a heic that turns twice', transformed('irot', 2), 1000, 778, blue],
  ['a heic that mirrors', transformed('imir', 1), 1000, 778, blue],
])('makes a jpeg of %s, upright and of its exact size', async (_, file, width, height, pixel) => {
  expect(seen(await convert(file))).toEqual({ width, height, pixel });
});

function turnedTiff() {
  const tags = { 256: [16], 257: [8], 274: [6] };
  return tiffOf({ tags, pieces: [Array(16 * 8).fill([255, 0, 0])] });
}

/** The sample with the window, which is given another transformation in its place. */
function transformed(type: 'irot' | 'imir', value: number): Uint8Array {
  const file = sample('clap-999x777.heic');
  const at = Buffer.from(file).indexOf('clap');
  file.set(Buffer.from(type), at);
  file[at + 4] = value;
  return file;
}

it.each([
  ['a tiff without its last byte', truncated(sample('rgb-lzw-64x48.tiff'), { keep: 300 })],
  ['a heic without its second half', truncated(sample('plain-1000x778.heic'))],
  ['a heic without its last byte', truncated(sample('plain-1000x778.heic'), { keep: 844 })],
])('refuses %s', async (_, file) => {
  const image: Image = { format: file[0] === 0 ? 'heic' : 'tiff', width: 64, height: 48 };
  expect(await converter.jpegOf({ tenant: 'one', bytes: Bytes.of(file), image })).toEqual({ refused: 'undecodable' });
});

it.each(['tiff', 'heic'] as const)('refuses noise that is said to be a %s', async (format) => {
  const noise = Bytes.of(Buffer.alloc(5000, 'noise'));
  expect(await converter.jpegOf({ tenant: 'one', bytes: noise, image: { format, width: 9, height: 9 } })).toEqual({
    refused: 'undecodable',
  });
});

it('converts what two ask for once', async () => {
  const picture = pictureOf(tiff({ width: 9, height: 9 }));
  const first = converter.jpegOf(picture);
  expect(converter.jpegOf(picture)).toBe(first);
  await first;
  expect(converter.jpegOf(picture)).toBe(first);
});

it('works through the pictures of one tenant one after the other, in order', async () => {
  const done: string[] = [];
  const task = (name: string, file: Uint8Array) => convert(file).then(() => done.push(name));
  await Promise.all([
    task('large', heic({ width: 1500, height: 1500 })),
    task('small', tiff({ width: 1, height: 1 })),
    task('last', tiff({ width: 2, height: 2 })),
  ]);
  expect(done).toEqual(['large', 'small', 'last']);
});

it('refuses what has more pixels than its budget, or a side that no jpeg can have', async () => {
  limitedTo({ maxPixels: 100 });
  expect(await convert(tiff({ width: 10, height: 11 }))).toEqual({ refused: 'too many pixels' });
  expect(seen(await convert(tiff({ width: 10, height: 10 })))).toMatchObject({ width: 10 });
  limitedTo({});
  const picture = pictureOf(tiff({ width: 1, height: 1 }));
  expect(await converter.jpegOf({ ...picture, image: { format: 'tiff', width: 65_536, height: 1 } })).toEqual({
    refused: 'too many pixels',
  });
});

it('has room for the largest picture of a phone, and for not one column more', async () => {
  const largest = convert(heic({ width: 8192, height: 6144 }));
  expect(await convert(heic({ width: 8193, height: 6144 }))).toEqual({ refused: 'too many pixels' });
  await converter.close();
  expect(await largest).toEqual({ refused: 'closed' });
});

it.each([
  ['a heic', heic({ width: 4000, height: 3000 })],
  ['a heic that shows one pixel of many', window1x1()],
  ['a tiff', tiff({ width: 30_000, height: 1400 })],
])('refuses %s that takes more memory than it may have', async (_, file) => {
  limitedTo({ maxMemoryBytes: 5_000_000 });
  expect(await convert(file)).toEqual({ refused: 'too much memory' });
});

function window1x1(): Uint8Array {
  const file = heic({ width: 6000, height: 6000, clap: true });
  const view = new DataView(file.buffer);
  const at = Buffer.from(file).indexOf('clap') + 4;
  view.setUint32(at, 1);
  view.setUint32(at + 8, 1);
  return file;
}

it('ends a picture that takes too long, and goes on with the next', async () => {
  limitedTo({ maxMs: 250 });
  let ticks = 0;
  const ticking = setInterval(() => ticks++, 20);
  expect(await convert(endlessFax())).toEqual({ refused: 'too long' });
  clearInterval(ticking);
  // None, were it made in this thread.
  expect(ticks).toBeGreaterThan(1);
  limitedTo({});
  expect(seen(await convert(tiff({ width: 5, height: 5 })))).toMatchObject({ width: 5 });
});

it('leaves nothing behind when it closes, and can be used again', async () => {
  const before = process.getActiveResourcesInfo().filter((name) => name !== 'Timeout').length;
  const two = [convert(heic({ width: 4000, height: 4000 })), convert(tiff({ width: 1, height: 1 }))];
  await converter.close();
  expect(await Promise.all(two)).toEqual([{ refused: 'closed' }, { refused: 'closed' }]);
  expect(process.getActiveResourcesInfo().filter((name) => name !== 'Timeout').length).toBe(before);
  expect(seen(await convert(tiff({ width: 4, height: 4 })))).toMatchObject({ width: 4 });
});

it('says so where the converters are not installed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'standin-bare-'));
  try {
    cpSync('dist/src/core', join(folder, 'core'), { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const bare = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'core/convert.js')).href);
    const { jpegOf } = bare.Converter.prototype as Converter;
    for (const file of [tiff({ width: 1, height: 1 }), heic({ width: 1, height: 1 })]) {
      expect(await jpegOf.call(new bare.Converter(), pictureOf(file))).toEqual({
        refused: 'no converter',
      });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
