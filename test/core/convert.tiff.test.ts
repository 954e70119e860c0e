import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { jpg, tiff } from '../../fixtures/images.ts';
import { Allowance, TooMuchMemory } from '../../src/core/convert/allowance.ts';
import { tiffRaster } from '../../src/core/convert/tiff.ts';
import { type TiffOf, tiffOf } from './tiff-of.ts';

const rasterOf = (file: Uint8Array<ArrayBuffer>, bytes = 2 ** 28) => tiffRaster(file, new Allowance(bytes));

// utif2 prints the number of tiles.
beforeEach(() => void vi.spyOn(console, 'log').mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

/** Width, height, and all pixels as six digits. */
async function shown(file: Uint8Array<ArrayBuffer>) {
  const { width, height, row } = await rasterOf(file);
  const rows = Array.from({ length: height }, (_, y) => {
    const into = Buffer.alloc(3 * width);
    row(y, into);
    return into.toString('hex').match(/.{6}/g)?.join(' ');
  });
  return { width, height, rows };
}

const size = (width: number, height: number) => ({ 256: [width], 257: [height] });
const [red, green, blue] = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
] as const;

it.each([
  [1, 3, 2, ['ff0000 00ff00 0000ff', '111111 222222 333333']],
  [2, 3, 2, ['0000ff 00ff00 ff0000', '333333 222222 111111']],
  [3, 3, 2, ['333333 222222 111111', '0000ff 00ff00 ff0000']],
  [4, 3, 2, ['111111 222222 333333', 'ff0000 00ff00 0000ff']],
  [5, 2, 3, ['ff0000 111111', '00ff00 222222', '0000ff 333333']],
  [6, 2, 3, ['111111 ff0000', '222222 00ff00', '333333 0000ff']],
  [7, 2, 3, ['333333 0000ff', '222222 00ff00', '111111 ff0000']],
  [8, 2, 3, ['0000ff 333333', '00ff00 222222', 'ff0000 111111']],
  [0, 3, 2, ['ff0000 00ff00 0000ff', '111111 222222 333333']],
  [9, 3, 2, ['ff0000 00ff00 0000ff', '111111 222222 333333']],
])('turns a tiff of orientation %i upright: %i x %i', async (orientation, width, height, rows) => {
  const pixels = [red, green, blue, [0x11, 0x11, 0x11], [0x22, 0x22, 0x22], [0x33, 0x33, 0x33]];
  const file = tiffOf({ tags: { ...size(3, 2), 274: [orientation] }, pieces: [pixels.flat()] });
  expect(await shown(file)).toEqual({ width, height, rows });
});

const grey = (bits: number, whiteIsZero = false) => ({ 258: [bits], 262: [whiteIsZero ? 0 : 1] });
const tile = (row: number[]) => [row, new Uint8Array(256 - row.length)];

const sorts: [string, TiffOf, string[]][] = [
  ['black and white', { tags: { ...size(3, 1), ...grey(1) }, pieces: [0b01000000] }, ['000000 ffffff 000000']],
  [
    'black and white, white as zero',
    { tags: { ...size(2, 1), ...grey(1, true) }, pieces: [0b01000000] },
    ['ffffff 000000'],
  ],
  ['grey in 2 bits', { tags: { ...size(4, 1), ...grey(2) }, pieces: [0b00011011] }, ['000000 555555 aaaaaa ffffff']],
  ['grey in 4 bits', { tags: { ...size(2, 1), ...grey(4) }, pieces: [0x3f] }, ['333333 ffffff']],
  ['grey in 4 bits, white as zero', { tags: { ...size(2, 1), ...grey(4, true) }, pieces: [0x3f] }, ['cccccc 000000']],
  ['grey in 8 bits', { tags: { ...size(2, 1), ...grey(8) }, pieces: [[1, 254]] }, ['010101 fefefe']],
  ['grey in 16 bits', { tags: { ...size(2, 1), ...grey(16) }, pieces: [[9, 1, 9, 254]] }, ['010101 fefefe']],
  [
    'grey in 16 bits, big-endian',
    { tags: { ...size(2, 1), ...grey(16) }, pieces: [[1, 9, 254, 9]], isBig: true },
    ['010101 fefefe'],
  ],
  [
    'grey with an alpha',
    { tags: { ...size(2, 1), 258: [8, 8], 262: [1], 338: [2] }, pieces: [[0, 255, 0, 51]] },
    ['000000 cccccc'],
  ],
  ['RGB, big-endian', { tags: size(2, 1), pieces: [[1, 2, 3, 4, 5, 6]], isBig: true }, ['010203 040506']],
  ['RGB in 16 bits', { tags: { ...size(1, 1), 258: [16, 16, 16] }, pieces: [[9, 1, 9, 2, 9, 3]] }, ['010203']],
  [
    'an alpha that the colours were not weighed by',
    { tags: { ...size(1, 1), 258: [8, 8, 8, 8], 338: [2] }, pieces: [[255, 0, 0, 51]] },
    ['ffcccc'],
  ],
  [
    'an alpha that the colours were weighed by',
    { tags: { ...size(1, 1), 258: [8, 8, 8, 8], 338: [1] }, pieces: [[51, 0, 0, 51]] },
    ['ffcccc'],
  ],
  [
    'a fourth sample that is no alpha',
    { tags: { ...size(1, 1), 258: [8, 8, 8, 8], 338: [0] }, pieces: [[255, 0, 0, 0]] },
    ['ff0000'],
  ],
  [
    'a plane for each colour',
    {
      tags: { ...size(2, 1), 284: [2] },
      pieces: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    },
    ['010305 020406'],
  ],
  [
    'CMYK',
    { tags: { ...size(2, 1), 258: [8, 8, 8, 8], 262: [5] }, pieces: [[0, 255, 255, 0, 0, 0, 0, 204]] },
    ['ff0000 333333'],
  ],
  [
    'a palette',
    {
      tags: { ...size(2, 1), 258: [1], 262: [3], 320: [0x1100, 0x4400, 0x2200, 0x5500, 0x3300, 0x6600] },
      pieces: [0b01000000],
    },
    ['112233 445566'],
  ],
  [
    'a palette in 8 bits',
    { tags: { ...size(2, 1), 258: [1], 262: [3], 320: [0x11, 0x44, 0x22, 0x55, 0x33, 0x66] }, pieces: [0b01000000] },
    ['112233 445566'],
  ],
  ['strips', { tags: { ...size(1, 3), ...grey(8), 278: [2] }, pieces: [[1, 2], 3] }, ['010101', '020202', '030303']],
  [
    'tiles',
    {
      tags: { ...size(18, 1), ...grey(8), 322: [16], 323: [16] },
      pieces: [tile([1]), tile([2, 3])],
    },
    [`010101 ${'000000 '.repeat(15)}020202 030303`],
  ],
  ['Deflate', { tags: { ...size(1, 1), 259: [8] }, pieces: [deflateSync(Buffer.of(1, 2, 3))] }, ['010203']],
  [
    'Deflate of differences, in strips, big-endian',
    {
      tags: { ...size(2, 2), ...grey(16), 259: [8], 278: [1], 317: [2] },
      pieces: [deflateSync(Buffer.of(1, 0, 1, 0)), deflateSync(Buffer.of(3, 0, 1, 0))],
      isBig: true,
    },
    ['010101 020202', '030303 040404'],
  ],
  [
    'PackBits',
    { tags: { ...size(4, 1), ...grey(8), 259: [32773] }, pieces: [[254, 7, 0, 8]] },
    ['070707 070707 070707 080808'],
  ],
  [
    'fax of group 4',
    { tags: { ...size(8, 2), ...grey(1, true), 259: [4] }, pieces: [[0xc0, 0x01, 0x00, 0x10]] },
    [Array(8).fill('ffffff').join(' '), Array(8).fill('ffffff').join(' ')],
  ],
  [
    'a grey JPEG inside',
    { tags: { ...size(16, 8), ...grey(8), 259: [7] }, pieces: [jpg({ width: 16, height: 8 })] },
    Array(8).fill(Array(16).fill('808080').join(' ')),
  ],
];

it.each(sorts)('shows a tiff with %s', async (_, file, rows) => {
  expect((await shown(tiffOf(file))).rows).toEqual(rows);
});

it('shows the first page of several, and follows no directory in circles', async () => {
  const file = tiffOf({ tags: { ...size(1, 1), 330: [8], 34665: [8] }, pieces: [[1, 2, 3]] });
  const view = new DataView(file.buffer);
  view.setUint32(8 + 2 + 12 * view.getUint16(8, true), 8, true);
  expect((await shown(file)).rows).toEqual(['010203']);
});

it('shows what a real encoder wrote', async () => {
  const { width, height, rows } = await shown(Uint8Array.from(readFileSync('fixtures/samples/rgb-lzw-64x48.tiff')));
  expect([width, height, rows[0]?.slice(0, 6), rows[20]?.slice(20 * 7, 20 * 7 + 6)]).toEqual([
    64,
    48,
    '5a8cc8',
    'f0c83c',
  ]);
});

/** Bits as bytes. */
const bytesOf = (bits: string) => (bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2));
/** Horizontal mode, then sixty runs of 2560 white pixels. */
const endless = ['001', ...Array(60).fill('000000011111'), '00110101'].join('');

it.each([
  ['floating-point samples', { tags: { ...size(1, 1), 258: [32], 262: [1], 339: [3] }, pieces: [[0, 0, 0, 0]] }],
  ['12 bits', { tags: { ...size(2, 1), ...grey(12) }, pieces: [[0, 0, 0]] }],
  ['signed samples', { tags: { ...size(1, 1), ...grey(8), 339: [2] }, pieces: [0] }],
  ['samples of different bits', { tags: { ...size(1, 1), 258: [8, 8, 4] }, pieces: [[0, 0, 0]] }],
  ['CIELab', { tags: { ...size(1, 1), 262: [8] }, pieces: [[0, 0, 0]] }],
  ['YCbCr outside of a JPEG', { tags: { ...size(2, 2), 262: [6] }, pieces: [[0, 0, 0, 0, 0, 0]] }],
  [
    'inks that are not CMYK',
    { tags: { ...size(1, 1), 258: [8, 8, 8, 8], 262: [5], 332: [2] }, pieces: [[0, 0, 0, 0]] },
  ],
  ['the old JPEG', { tags: { ...size(16, 8), ...grey(8), 259: [6] }, pieces: [jpg({ width: 16, height: 8 })] }],
  ['RGB in a JPEG', { tags: { ...size(16, 8), 259: [7] }, pieces: [jpg({ width: 16, height: 8 })] }],
  ['JPEG 2000', { tags: { ...size(1, 1), 259: [34712] }, pieces: [[0, 0, 0]] }],
  ['the predictor for floating point', { tags: { ...size(1, 1), 317: [3] }, pieces: [[0, 0, 0]] }],
  ['bits from right to left', { tags: { ...size(8, 1), ...grey(1), 266: [2] }, pieces: [0] }],
  ['a palette that is too short', { tags: { ...size(1, 1), 258: [8], 262: [3], 320: [0, 0, 0] }, pieces: [0] }],
  ['no size', { tags: {}, pieces: [] }],
  ['fewer strips than it has rows for', { tags: { ...size(1, 2), ...grey(8), 278: [1] }, pieces: [0] }],
  ['a strip that is too short', { tags: { ...size(2, 2), ...grey(8) }, pieces: [[0, 0, 0]] }],
  ['a strip outside of the file', { tags: { ...size(1, 1), ...grey(8), 273: [9999] }, pieces: [0] }],
  ['a strip of 4 GB', { tags: { ...size(1, 1), ...grey(8), 279: [2 ** 32 - 1] }, pieces: [0] }],
  ['strips of no rows', { tags: { ...size(1, 1), ...grey(8), 278: [0] }, pieces: [0] }],
  ['tiles of no width', { tags: { ...size(1, 1), ...grey(8), 322: [0], 323: [16] }, pieces: [0] }],
  ['65,535 samples', { tags: { ...size(1, 1), 277: [65_535] }, pieces: [[0, 0, 0]] }],
  [
    'a Deflate that unpacks to more than its strip',
    { tags: { ...size(1, 1), 259: [8] }, pieces: [deflateSync(Buffer.alloc(1e6))] },
  ],
  [
    'a Deflate that breaks off',
    { tags: { ...size(1, 1), 259: [8] }, pieces: [deflateSync(Buffer.of(1, 2, 3)).subarray(0, 6)] },
  ],
  [
    'a JPEG inside that is larger than its strip',
    { tags: { ...size(16, 8), ...grey(8), 259: [7] }, pieces: [jpg({ width: 4000, height: 4000 })] },
  ],
  ['a fax whose line has no end', { tags: { ...size(8, 1), ...grey(1), 259: [4] }, pieces: [bytesOf(endless)] }],
] satisfies [string, TiffOf][])('refuses a tiff with %s', async (_, file) => {
  await expect(rasterOf(tiffOf(file))).rejects.toThrow();
});

/** A grey JPEG as TIFF likes it: what all strips share apart from what each has. */
function sharedTables(size: { width: number; height: number }) {
  const jpeg = Buffer.from(jpg(size));
  const shared: Buffer[] = [];
  const own: Buffer[] = [];
  let at = 2;
  for (let marker = 0; marker !== 0xda; ) {
    marker = jpeg[at + 1] as number;
    const segment = jpeg.subarray(at, at + 2 + jpeg.readUInt16BE(at + 2));
    (marker === 0xdb || marker === 0xc4 ? shared : own).push(segment);
    at += segment.length;
  }
  const file = (...parts: Buffer[]) => Buffer.concat([Buffer.of(0xff, 0xd8), ...parts]);
  return { tables: file(...shared, Buffer.of(0xff, 0xd9)), jpeg: file(...own, jpeg.subarray(at)), frame: own };
}

it('shows JPEGs inside that share their tables, and takes no picture for tables', async () => {
  const { tables, jpeg, frame } = sharedTables({ width: 16, height: 8 });
  const tags = { ...size(16, 16), ...grey(8), 259: [7], 278: [8] };
  const file = (shared: Buffer) => tiffOf({ tags: { ...tags, 347: [...shared] }, pieces: [jpeg, jpeg] });
  expect((await shown(file(tables))).rows).toEqual(Array(16).fill(Array(16).fill('808080').join(' ')));
  const large = sharedTables({ width: 4000, height: 4000 }).frame;
  const both = Buffer.concat([tables.subarray(0, -2), ...large, ...frame]);
  await expect(rasterOf(file(both))).rejects.toThrow('not as large as its place');
});

it.each([
  ['with four colours', (jpeg: Buffer) => frameOf(jpeg).set([0, 20, 8, 0, 8, 0, 16, 4], 2)],
  ['with blocks without end', (jpeg: Buffer) => frameOf(jpeg).set([0xff], 11)],
  ['of another width', (jpeg: Buffer) => frameOf(jpeg).set([0, 8], 7)],
])('refuses a JPEG inside %s', async (_, change) => {
  const jpeg = Buffer.from(jpg({ width: 16, height: 8 }));
  change(jpeg);
  const file = tiffOf({ tags: { ...size(16, 8), ...grey(8), 259: [7] }, pieces: [jpeg] });
  await expect(rasterOf(file)).rejects.toThrow('not as large as its place');
});

const frameOf = (jpeg: Buffer) => jpeg.subarray(jpeg.indexOf(Buffer.of(0xff, 0xc0)));

it('refuses a tiff that takes more memory than it may have', async () => {
  const huge = { tags: { ...size(16, 16), ...grey(8), 322: [65_520], 323: [65_520] }, pieces: [[0]] };
  await expect(rasterOf(tiffOf(huge))).rejects.toThrow(TooMuchMemory);
  const tags = { 256: [65_535], 257: [1], ...grey(8), 259: [8], 322: [1], 323: [65_535] };
  const many = { tags, pieces: Array(65_535).fill([0]) };
  await expect(rasterOf(tiffOf(many), 300_000)).rejects.toThrow('unexpected end of file');
  await expect(rasterOf(tiff({ width: 800, height: 600 }), 800 * 75 - 1)).rejects.toThrow(TooMuchMemory);
  await expect(rasterOf(tiff({ width: 800, height: 600 }), 800 * 75)).resolves.toBeDefined();
});
