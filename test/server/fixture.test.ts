import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';
import jpegJs from 'jpeg-js';
import { afterAll, expect, it } from 'vitest';
import { jpg, tiff, webp } from '../../fixtures/images.ts';
import { standin } from './standin.ts';

const folder = mkdtempSync(join(tmpdir(), 'standin-fixture-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fixture = (...args: string[]) => standin('fixture', ...args);

/** The same in a process of its own. */
function started(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/bin/main.cjs', 'fixture', ...args], {
    encoding: 'latin1',
    maxBuffer: 2 ** 25,
  });
  return { status, stdout, stderr };
}

/** The file, after the line about it was as expected. */
async function made(line: string, ...args: string[]): Promise<Uint8Array> {
  const file = join(folder, 'made');
  expect(await fixture(...args, '-o', file)).toEqual({ status: 0, stdout: `${file}: ${line}\n`, stderr: '' });
  return readFileSync(file);
}

const size = (width: number, height: number) => ['--width', `${width}`, '--height', `${height}`];

it.each([
  ['png', 2001, 8, 10_485_761, 'image/png'],
  ['jpg', 800, 400, 512_001, 'image/jpeg'],
  ['gif', 33, 44, 7_001, 'image/gif'],
  ['webp', 33, 44, 7_001, 'image/webp'],
  ['bmp', 33, 44, 7_001, 'image/bmp'],
  ['ico', 33, 44, 7_001, 'image/x-icon'],
  ['tiff', 33, 44, 7_001, 'image/tiff'],
])('makes a %s of %i x %i pixels and %i bytes', async (format, width, height, bytes, mime) => {
  const line = `${format}, ${width} x ${height} pixels, ${bytes} bytes`;
  const image = await made(line, format, ...size(width, height), '--bytes', `${bytes}`);
  expect(image).toHaveLength(bytes);
  expect(imageSize(image)).toMatchObject({ width, height });
  expect((await fileTypeFromBuffer(image))?.mime).toBe(mime);
});

it('makes a heic, which image-size reads by its tiles', async () => {
  const image = await made('heic, 33 x 44 pixels, 7001 bytes', 'heic', ...size(33, 44), '--bytes', '7001');
  expect(image).toHaveLength(7001);
  expect((await fileTypeFromBuffer(image))?.mime).toBe('image/heic');
});

it('makes a jpg that decodes', async () => {
  const image = await made(
    'jpg, 50 x 40 pixels, 4000 bytes',
    'jpg',
    ...size(50, 40),
    '--bytes',
    '4000',
    '--progressive',
  );
  expect(jpegJs.decode(image)).toMatchObject({ width: 50, height: 40 });
});

it.each([
  ['jpg', ['--progressive', '--metadata', '4000'], jpg({ width: 20, height: 10, progressive: true, metadata: 4000 })],
  [
    'tiff',
    ['--byte-order', 'big', '--directory', 'end'],
    tiff({ width: 20, height: 10, byteOrder: 'big', directory: 'end' }),
  ],
  ['webp', ['--kind', 'lossy'], webp({ width: 20, height: 10, kind: 'lossy' })],
])('hands %s %j to the factory', async (format, options, expected) => {
  const line = `${format}, 20 x 10 pixels, ${expected.length} bytes`;
  expect(Buffer.compare(await made(line, format, ...size(20, 10), ...options), expected)).toBe(0);
});

it('makes a bmp of negative height and a heic with a clap box when asked', async () => {
  const bmp = await made('bmp, 20 x 10 pixels, 102 bytes', 'bmp', ...size(20, 10), '--top-down');
  expect(Buffer.from(bmp).readInt32LE(22)).toBe(-10);
  const heic = await fixture('heic', ...size(20, 10), '--clap', '-o', '-');
  expect(heic.stdout).toContain('clap');
});

it('makes a header that lies', async () => {
  const line = 'png, 8 x 8 pixels that claim to be 12001 x 5, 1000 bytes';
  const image = await made(line, 'png', ...size(8, 8), '--bytes', '1000', '--lying', '12001x5');
  expect(imageSize(image)).toMatchObject({ width: 12001, height: 5 });
});

it('cuts a file off after its first half, or after so many bytes', async () => {
  const whole = await made('gif, 8 x 8 pixels, 1000 bytes', 'gif', ...size(8, 8), '--bytes', '1000');
  const half = await made(
    'gif, 8 x 8 pixels, 500 of 1000 bytes',
    'gif',
    ...size(8, 8),
    '--bytes',
    '1000',
    '--truncated',
  );
  expect(half).toEqual(whole.subarray(0, 500));
  const ten = await made(
    'gif, 8 x 8 pixels, 10 of 1000 bytes',
    'gif',
    ...size(8, 8),
    '--bytes',
    '1000',
    '--truncated',
    '10',
  );
  expect(ten).toEqual(whole.subarray(0, 10));
});

it('writes the bytes and nothing else to standard output for -o -', async () => {
  const { status, stdout, stderr } = started('png', ...size(3, 5), '--bytes', '3000000', '-o', '-');
  expect({ status, stderr }).toEqual({ status: 0, stderr: 'standard output: png, 3 x 5 pixels, 3000000 bytes\n' });
  expect(stdout).toHaveLength(3_000_000);
  expect(imageSize(Buffer.from(stdout, 'latin1'))).toMatchObject({ width: 3, height: 5 });
});

it('writes over a file that exists', async () => {
  const file = join(folder, 'old.png');
  writeFileSync(file, 'x'.repeat(10_000));
  await fixture('png', ...size(3, 5), '--bytes', '300', '-o', file);
  expect(statSync(file).size).toBe(300);
});

it('explains itself, with the options of each format', async () => {
  const { status, stdout } = await fixture('--help');
  expect(status).toBe(0);
  for (const option of ['--bytes', '--truncated', '--lying', '--progressive', '--kind', '--clap', '-o, --output'])
    expect(stdout).toContain(option);
});

it.each([
  [['png', ...size(2001, 8), '--bytes', '20'], 'png: 2001 x 8 pixels take at least 298 bytes, not 20'],
  [['ico', ...size(257, 8)], 'ico: width must be a whole number of pixels from 1 to 256, not 257'],
  [['gif', ...size(0, 8)], 'gif: width must be a whole number of pixels from 1 to 65535, not 0'],
  [['jpg', ...size(8, 8), '--metadata', '3'], 'jpg: metadata is 0 bytes or at least 4, not 3'],
  [['jpg', ...size(8, 8), '--lying', '65536x1'], 'lying: width must be a whole number of pixels from 0 to 65535'],
  [['jpg', ...size(8, 8), '--lying', '65536'], 'It must be two whole numbers with an x between them.'],
  [['tiff', ...size(8, 8), '--lying', '9x9'], '--lying is for png, jpg, gif, bmp, not for tiff'],
  [['png', ...size(8, 8), '--progressive'], '--progressive is for jpg, not for png'],
  [['png', ...size(8, 8), '--truncated', '300000'], 'truncated: keep must be a whole number of bytes from 0 to'],
  [['png', ...size(8, 8), '--bytes', '10.5'], 'It must be a whole number.'],
  [['png', ...size(8, 8), '--bytes', '1073741825'], 'bytes can be at most 1073741824, not 1073741825'],
  [['png', '--height', '8'], "required option '--width <pixels>' not specified"],
  [['webp', ...size(8, 8), '--kind', 'fine'], 'Allowed choices are lossless, lossy, extended.'],
  [['svg', ...size(8, 8)], 'Allowed choices are png, jpg, gif, webp, bmp, ico, tiff, heic.'],
])('ends %j with one clear line and 2, and writes nothing', async (args, message) => {
  const file = join(folder, 'none');
  const { status, stdout, stderr } = await fixture(...args, '-o', file);
  expect(stderr).toContain(message);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(() => statSync(file)).toThrow('ENOENT');
});

it('says so when there is no -o, or when it cannot be written', async () => {
  expect((await fixture('png', ...size(8, 8))).stderr).toBe(
    "error: required option '-o, --output <file>' not specified\n",
  );
  const { status, stderr } = await fixture('png', ...size(8, 8), '-o', join(folder, 'no', 'such', 'x.png'));
  expect(status).toBe(2);
  expect(stderr).toMatch(/^error: .*x\.png cannot be written: ENOENT.*\n$/);
});
