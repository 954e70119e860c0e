import { readdirSync } from 'node:fs';
import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';
import { expect, it } from 'vitest';
import { bmp, gif, heic, ico, jpg, png, tiff, webp } from '../fixtures/images.ts';
import { type SampleName, sample } from '../fixtures/samples.ts';
import { Bytes } from '../src/core/bytes.ts';
import { readImage, type Size } from '../src/core/image.ts';

const sides = [1, 2, 17, 64, 255, 256];
const sizes = sides.flatMap((width) => sides.map((height) => ({ width, height })));

const makers: [name: string, make: (size: Size) => Uint8Array][] = [
  ['png', png],
  ['jpg', jpg],
  ['progressive jpg', (size) => jpg({ ...size, progressive: true })],
  ['jpg behind 200 KB of metadata', (size) => jpg({ ...size, metadata: 200_000 })],
  ['gif', gif],
  ['bmp', bmp],
  ['top-down bmp', (size) => bmp({ ...size, topDown: true })],
  ['ico', ico],
  ['tiff', tiff],
  ['big-endian tiff', (size) => tiff({ ...size, byteOrder: 'big' })],
  ['tiff with its directory at the end', (size) => tiff({ ...size, directory: 'end' })],
  ['lossless webp', (size) => webp({ ...size, kind: 'lossless' })],
  ['lossy webp', (size) => webp({ ...size, kind: 'lossy' })],
  ['extended webp', (size) => webp({ ...size, kind: 'extended' })],
];

it.each(makers)('says of a %s of any size what file-type and image-size say', async (_, make) => {
  for (const size of sizes) {
    const file = make(size);
    expect(readImage(Bytes.of(file))).toEqual({ format: await formatOf(file), ...oracleSize(file) });
  }
});

// image-size takes the first ispe of the file for the picture's; in a grid, as phones write it, that is a tile's.
it('says of a heic grid of any size what was asked for, where image-size has that as one of two sizes', async () => {
  for (const size of sizes.filter(({ width, height }) => width % 2 === 0 && height % 2 === 0)) {
    const file = heic(size);
    expect(readImage(Bytes.of(file))).toEqual({ format: await formatOf(file), ...size });
    expect(imageSize(file).images).toEqual([{ width: 512, height: 512 }, size]);
  }
});

const samples = readdirSync(new URL('../fixtures/samples', import.meta.url)).filter((name) => !/\.(md|py)$/.test(name));
const others = samples.filter((name) => name.startsWith('none')) as SampleName[];
const pictures = samples.filter((name) => !name.startsWith('none')) as SampleName[];

it.each(pictures)('says of %s, from a real encoder, what its name and file-type say', async (name) => {
  const [, width, height, format] = /-(\d+)x(\d+)\.(\w+)$/.exec(name) ?? [];
  const file = sample(name);
  expect(readImage(Bytes.of(file))).toEqual({ format, width: Number(width), height: Number(height) });
  expect(await formatOf(file)).toBe(format);
});

// In a clap box image-size takes the denominator of the width for columns to cut off, and cuts no rows.
const misread: Partial<Record<SampleName, Size>> = { 'clap-999x777.heic': { width: 999, height: 778 } };

it.each(pictures)('says of %s what image-size says, unless that is known to be wrong', (name) => {
  const file = sample(name);
  const { width, height } = readImage(Bytes.of(file)) ?? {};
  expect(oracleSize(file)).toEqual(misread[name] ?? { width, height });
});

it.each(others)('takes %s for none of the formats', (name) => {
  expect(readImage(Bytes.of(sample(name)))).toBeUndefined();
});

function oracleSize(file: Uint8Array): Size {
  const { width, height } = imageSize(file);
  return { width, height };
}

async function formatOf(file: Uint8Array): Promise<string | undefined> {
  const found = await fileTypeFromBuffer(file);
  return found?.ext === 'tif' ? 'tiff' : found?.ext;
}
