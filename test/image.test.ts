import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { join, type Piece, u16be, u16le, u32be, u32le } from '../fixtures/bytes.ts';
import { bmp, gif, heic, ico, jpg, png, tiff, webp } from '../fixtures/images.ts';
import { sample } from '../fixtures/samples.ts';
import { Bytes } from '../src/core/bytes.ts';
import { type Format, type Image, readImage } from '../src/core/image.ts';

const look = (...pieces: Piece[]) => readImage(Bytes.of(join(...pieces)));
const sizeOf = (...pieces: Piece[]) => {
  const image = look(...pieces);
  return image && [image.width, image.height];
};

const size = { width: 312, height: 34 };
const ofSize = (format: Format): Image => ({ format, ...size });

const pictures: [name: string, file: Uint8Array, image: Image][] = [
  ['a jpg', jpg(size), ofSize('jpg')],
  ['a progressive jpg', jpg({ ...size, progressive: true }), ofSize('jpg')],
  ['a jpg with an Exif orientation, which turns no sizes', sample('rotated-64x48.jpg'), image('jpg', 64, 48)],
  ['a png', png(size), ofSize('png')],
  ['a gif', gif(size), ofSize('gif')],
  ['a bmp', bmp(size), ofSize('bmp')],
  ['a bmp from top to bottom', bmp({ ...size, topDown: true }), ofSize('bmp')],
  ['an ico', ico({ width: 17, height: 250 }), image('ico', 17, 250)],
  ['an ico of 256 pixels', ico({ width: 256, height: 256 }), image('ico', 256, 256)],
  ['an ico of PNGs', sample('png-inside-256x256.ico'), image('ico', 256, 256)],
  ['a tiff', tiff(size), ofSize('tiff')],
  ['a big-endian tiff', tiff({ ...size, byteOrder: 'big' }), ofSize('tiff')],
  ['a tiff that ends with its directory', tiff({ ...size, directory: 'end' }), ofSize('tiff')],
  [
    'a big-endian tiff that ends with its directory',
    tiff({ ...size, byteOrder: 'big', directory: 'end' }),
    ofSize('tiff'),
  ],
  ['a lossless webp', webp({ ...size, kind: 'lossless' }), ofSize('webp')],
  ['a lossy webp', webp({ ...size, kind: 'lossy' }), ofSize('webp')],
  ['an extended webp', webp({ ...size, kind: 'extended' }), ofSize('webp')],
  ['an animated webp', sample('animated-64x48.webp'), image('webp', 64, 48)],
  ['a heic', heic(size), ofSize('heic')],
  ['a heic grid with odd sides', heic({ width: 1023, height: 777 }), image('heic', 1023, 777)],
  ['a heic of one item with a clap box', sample('clap-999x777.heic'), image('heic', 999, 777)],
];

it.each(pictures)('reads format and size of %s', (_, file, image) => {
  expect(look(file)).toEqual(image);
});

it.each(pictures)('says of the beginning of %s nothing or what it says of the whole', (_, file, image) => {
  const said = Array.from(file, (_, length) => look(file.subarray(0, length)));
  expect(said.slice(0, 10)).toEqual(new Array(10).fill(undefined));
  expect(said.filter((one) => one !== undefined && JSON.stringify(one) !== JSON.stringify(image))).toEqual([]);
});

it.each(pictures)('reads %s from whatever chunks it arrives in', (_, file, image) => {
  const bytes = Array.from(file, (_, at) => file.subarray(at, at + 1));
  expect(readImage(Bytes.of(...bytes))).toEqual(image);
  const cuts = fc.array(fc.nat({ max: Math.min(file.length, 1000) }), { maxLength: 20 });
  fc.assert(
    fc.property(cuts, (unsorted) => {
      const at = [0, ...unsorted.sort((a, b) => a - b), file.length];
      const chunks = at.slice(1).map((end, i) => file.subarray(at[i], end));
      expect(readImage(Bytes.of(...chunks))).toEqual(image);
    }),
  );
});

it.each<[string, ...Piece[]]>([
  ['nothing at all'],
  ['text', 'hello, world, this is no picture'],
  ['text that begins like a bmp', 'BMW is a maker of cars and motorcycles in Munich'],
  ['svg', '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>'],
  ['pdf', '%PDF-1.7\n1 0 obj'],
  ['psd', '8BPS', u16be(1), [0, 0, 0, 0, 0, 0], u16be(3), u32be(10), u32be(10), u16be(8), u16be(3)],
  ['icns', 'icns', u32be(16), 'icp4', u32be(8)],
  ['jxl, bare', [0xff, 0x0a], new Uint8Array(30)],
  ['jxl, boxed', u32be(12), 'JXL ', [0x0d, 0x0a, 0x87, 0x0a], box('ftyp', 'jxl ', u32be(0), 'jxl ')],
  ['cur', iconOf({ type: 2 })],
  ['BigTIFF', 'II', u16le(43), u16le(8), u16le(0), u32le(16), new Uint8Array(100)],
  ['JPEG-LS', [0xff, 0xd8, 0xff, 0xf7], u16be(11), [8, 0, 10, 0, 10, 1, 1, 0x11, 0, 0xff, 0xda, 0, 8]],
  ['mp4', box('ftyp', 'isom', u32be(512), 'isomiso2mp41'), box('moov', box('mvhd', new Uint8Array(100)))],
  ['mov', box('ftyp', 'qt  ', u32be(512), 'qt  '), box('moov', box('mvhd', new Uint8Array(100)))],
  ['avif', heif({ brands: 'avifmif1miaf' })],
  ['avif under an open brand', heif({ brands: 'mif1avifmiaf' })],
  ['the heif of neither', heif({ brands: 'mif1miaf' })],
])('takes %s for none of the formats', (_, ...pieces) => {
  expect(look(...pieces)).toBeUndefined();
});

it('takes random bytes for none of the formats', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 4000, size: 'max' }), (bytes) => look(bytes) === undefined));
});

it.each(pictures)('gives a size of whole pixels or none, and never throws, whatever is wrong in %s', (_, file) => {
  const places = fc.array(fc.tuple(fc.nat({ max: Math.min(file.length, 800) - 1 }), fc.integer({ min: 0, max: 255 })), {
    minLength: 1,
  });
  fc.assert(
    fc.property(places, fc.nat({ max: file.length }), (changes, length) => {
      const broken = Uint8Array.from(file);
      for (const [at, byte] of changes) broken[at] = byte;
      const sides = [sizeOf(broken), sizeOf(broken.subarray(0, length))].flatMap((found) => found ?? []);
      return sides.every((side) => Number.isInteger(side) && side > 0);
    }),
  );
});

it('says nothing of a body that was counted and not kept', () => {
  expect(readImage(Bytes.counted(70_000_000))).toBeUndefined();
});

// JPEG

const START = [0xff, 0xd8];
const frame = (marker = 0xc0, width = 312, height = 34) =>
  segment(marker, 8, u16be(height), u16be(width), 1, [1, 0x11, 0]);

it('reads the size of a jpg behind nine megabytes of metadata', () => {
  expect(look(jpg({ ...size, metadata: 9_000_000 }))).toEqual(ofSize('jpg'));
});

it('does not take the frame of a thumbnail in the metadata for that of the jpg', () => {
  expect(sizeOf(START, segment(0xe1, 'Exif', [0, 0], START, frame(0xc0, 160, 120)), frame())).toEqual([312, 34]);
});

it.each([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])(
  'takes the marker ff %i for the frame of a jpg',
  (marker) => {
    expect(sizeOf(START, frame(marker))).toEqual([312, 34]);
  },
);

it.each([0xc4, 0xc8, 0xcc, 0xdb, 0xe0, 0xef, 0xfe])('reads on behind a segment ff %i', (marker) => {
  expect(sizeOf(START, frame(marker, 1, 1), frame())).toEqual([312, 34]);
});

it.each<[string, ...Piece[]]>([
  ['fill bytes', [0xff, 0xff, 0xff]],
  ['markers without a length', [0xff, 0x01, 0xff, 0xd0, 0xff, 0xd7]],
  ['an empty segment', segment(0xfe)],
  ['a stray byte', segment(0xe0), [0x17]],
  ['stray bytes behind metadata', segment(0xe1, 'Exif', [0, 0]), 'hello'],
  ['stray bytes behind a table', segment(0xdb, 0, new Uint8Array(64)), [0, 0, 0]],
  ['stray bytes between two tables', segment(0xdb), 'stray', segment(0xc4)],
  ['stray bytes before fill bytes', segment(0xe0), [0x17, 0xff, 0xff]],
  ['stray bytes behind a marker without a length', [0xff, 0xd0, 0x17]],
  ['a stuffed 0xff', segment(0xe0), [0xff, 0]],
  ['a stuffed 0xff behind fill bytes', segment(0xe0), [0xff, 0xff, 0]],
  ['what is left of a scan', segment(0xe0), [0x17, 0xff, 0, 0xff, 0xd3, 0x17, 0xff, 0]],
  ['the rest of a segment that is longer than it says', [0xff, 0xee, 0, 2], 'Adobe', [0, 0x64]],
  ['a megabyte of stray bytes', segment(0xe0), new Uint8Array(1_000_000)],
])('reads on behind %s', (_, ...pieces) => {
  expect(sizeOf(START, ...pieces, frame())).toEqual([312, 34]);
  expect(sizeOf(START, ...pieces, frame(0xc2))).toEqual([312, 34]);
});

it('takes what looks like a frame among stray bytes for the frame, as a decoder does', () => {
  expect(sizeOf(START, segment(0xe0), 'stray', frame(0xc0, 160, 120), frame())).toEqual([160, 120]);
});

it.each<[string, ...Piece[]]>([
  ['has rubbish before its first marker', [0x17], frame()],
  ['has a marker among stray bytes that is not as long as a frame', segment(0xe0), [0x17, 0xff, 0xc0, 0, 3], frame()],
  ['ends among stray bytes', segment(0xe0), [0x17, 0xff, 0xd9, 0x17], frame()],
  ['begins again among stray bytes', segment(0xe0), [0x17], START, frame()],
  ['has stray bytes up to its end', segment(0xe0), new Uint8Array(1000)],
  ['has rubbish for a marker', [0xff, 0x02, 0, 2], frame()],
  ['begins its scan before its frame', segment(0xda, 1, [1, 0, 0, 63, 0]), frame()],
  ['ends before its frame', [0xff, 0xd9, 0, 2], frame()],
  ['begins twice', START, [0, 2], frame()],
  ['has a segment of length 0', [0xff, 0xe0, 0, 0], frame()],
  ['has a segment of length 1', [0xff, 0xe0, 0, 1], frame()],
  ['has a segment of more than there is', [0xff, 0xe0, 0xff, 0xff], frame()],
  ['has a frame longer than there is', [0xff, 0xc0, 0xff, 0xff], new Uint8Array(20)],
  ['has a frame of length 0', [0xff, 0xc0, 0, 0], new Uint8Array(20)],
  ['has a frame whose length and components differ', segment(0xc0, 8, u16be(34), u16be(312), 3, [1, 0x11, 0])],
  ['has a frame without components', segment(0xc0, 8, u16be(34), u16be(312), 0)],
  ['tells its height behind the scan', frame(0xc0, 312, 0)],
  ['has no width', frame(0xc0, 0, 34)],
])('takes for no picture a jpg that %s', (_, ...pieces) => {
  expect(look(START, ...pieces, [0xff, 0xda])).toBeUndefined();
});

// PNG, GIF, BMP

const withUnixLineEnd = (file: Uint8Array) => join(file.subarray(0, 4), file.subarray(5));
const pngHead = (width: number, height: number, chunk = 'IHDR', length = 13) =>
  join([0x89], 'PNG\r\n\x1a\n', u32be(length), chunk, u32be(width), u32be(height), [8, 6, 0, 0, 0], u32be(0));

it('reads the size of a png up to the largest it can have', () => {
  expect(sizeOf(pngHead(0x7fff_ffff, 1))).toEqual([0x7fff_ffff, 1]);
});

it.each([
  ['no width', pngHead(0, 1)],
  ['no height', pngHead(1, 0)],
  ['a width beyond the format', pngHead(0x8000_0000, 1)],
  ['a height beyond the format', pngHead(1, 0x8000_0000)],
  ['a header of another length', pngHead(1, 1, 'IHDR', 14)],
  ['no header', pngHead(1, 1, 'IDAT')],
  ["Apple's chunk before its header", pngHead(1, 1, 'CgBI', 4)],
  ['its line ends translated', withUnixLineEnd(pngHead(1, 1))],
])('takes for no picture a png with %s', (_, file) => {
  expect(look(file)).toBeUndefined();
});

it.each(['GIF87a', 'GIF89a'])('reads the screen of a %s', (version) => {
  expect(sizeOf(version, u16le(65535), u16le(2), [0, 0, 0])).toEqual([65535, 2]);
});

it('gives a gif the size of its screen, whatever the size of its frames', () => {
  const frame = join(0x2c, u16le(0), u16le(0), u16le(9000), u16le(20), 0);
  expect(sizeOf('GIF89a', u16le(10), u16le(40), [0, 0, 0], frame)).toEqual([10, 40]);
});

it.each<[string, ...Piece[]]>([
  ['another version', 'GIF88a', u16le(1), u16le(1), [0, 0, 0]],
  ['a screen of no size', 'GIF89a', u16le(0), u16le(0), [0, 0, 0]],
])('takes for no picture a gif with %s', (_, ...pieces) => {
  expect(look(...pieces)).toBeUndefined();
});

const bmpHead = (length: number, ...numbers: number[]) =>
  join('BM', new Uint8Array(12), u32le(length), numbers, new Uint8Array(length - 4 - numbers.length));
const core = (width: number, height: number) => bmpHead(12, ...u16le(width), ...u16le(height));
const info = (length: number, width: number, height: number) => bmpHead(length, ...u32le(width), ...u32le(height));

it.each([
  [12, core(312, 34)],
  ...[16, 40, 52, 56, 64, 108, 124].map((length): [number, Uint8Array] => [length, info(length, 312, 34)]),
])('reads the size of a bmp whose header is %i bytes long', (_, file) => {
  expect(sizeOf(file)).toEqual([312, 34]);
});

it('reads a core header without signs', () => {
  expect(sizeOf(core(65535, 65534))).toEqual([65535, 65534]);
});

it.each([
  ['no width', info(40, 0, 1)],
  ['no height', info(40, 1, 0)],
  ['a negative width', info(40, -1, 1)],
  ['a header of unknown length', info(41, 1, 1)],
])('takes for no picture a bmp with %s', (_, file) => {
  expect(look(file)).toBeUndefined();
});

// ICO

interface Entry {
  width: number;
  height: number;
  picture?: Uint8Array;
  at?: number;
  length?: number;
}

function iconOf({ type = 1, count, entries = [{ width: 1, height: 1 }] }: Icon): Uint8Array {
  const pictures = entries.map(({ picture = new Uint8Array(40) }) => picture);
  let end = 6 + 16 * entries.length;
  const directory = entries.map(({ width, height, at, length }, i) => {
    const size = pictures[i]?.length ?? 0;
    end += size;
    return join([width, height, 0, 0], u16le(1), u16le(32), u32le(length ?? size), u32le(at ?? end - size));
  });
  return join(u16le(0), u16le(type), u16le(count ?? entries.length), ...directory, ...pictures);
}

/** A bitmap as it stands in an icon. */
const dib = (width: number, height: number) => info(40, width, height).subarray(14);

interface Icon {
  type?: number;
  count?: number;
  entries?: Entry[];
}

it.each<[string, Entry[], number[]]>([
  [
    'the largest of its pictures',
    [
      { width: 16, height: 16 },
      { width: 48, height: 32 },
      { width: 32, height: 32 },
    ],
    [48, 32],
  ],
  [
    '256 where there is a 0',
    [
      { width: 255, height: 255 },
      { width: 0, height: 0 },
    ],
    [256, 256],
  ],
  ['what a PNG in it says', [{ width: 0, height: 0, picture: png({ width: 300, height: 512 }) }], [300, 512]],
  ['what a bitmap in it says', [{ width: 16, height: 32, picture: dib(16, 32) }], [16, 16]],
  [
    'a bitmap larger than its directory can say',
    [{ width: 16, height: 16, picture: dib(65_535, 65_535) }],
    [65_535, 32_767],
  ],
  ['a bitmap from top to bottom', [{ width: 16, height: 16, picture: dib(16, -32) }], [16, 16]],
  [
    'its directory where a picture is too short for a header',
    [{ width: 16, height: 8, picture: Uint8Array.from(u32le(40)) }],
    [16, 8],
  ],
])('gives an ico the size of %s', (_, entries, expected) => {
  expect(sizeOf(iconOf({ entries }))).toEqual(expected);
});

it.each<[string, Icon]>([
  ['no pictures', { entries: [] }],
  ['fewer pictures than it says', { count: 3 }],
  ['a bitmap of no width', { entries: [{ width: 1, height: 1, picture: dib(0, 2) }] }],
  ['a bitmap of nothing but a mask', { entries: [{ width: 1, height: 1, picture: dib(1, 1) }] }],
  ['a PNG without a header', { entries: [{ width: 1, height: 1, picture: pngHead(1, 1, 'IDAT') }] }],
  ['a PNG that is cut off', { entries: [{ width: 0, height: 0, picture: pngHead(512, 512).subarray(0, 32) }] }],
  ['more pictures than are worth a look', { entries: new Array(1000).fill({ width: 0, height: 0 }) }],
  ['an empty picture', { entries: [{ width: 1, height: 1, length: 0 }] }],
  ['a picture inside its directory', { entries: [{ width: 1, height: 1, at: 21, length: 10 }] }],
  ['a picture that begins behind its end', { entries: [{ width: 1, height: 1, at: 1000 }] }],
  ['a picture that goes on behind its end', { entries: [{ width: 1, height: 1, length: 41 }] }],
])('takes for no picture an ico with %s', (_, icon) => {
  expect(look(iconOf(icon))).toBeUndefined();
});

// TIFF

const [BYTE, SHORT, LONG] = [1, 3, 4];
type Field = [tag: number, type: number, value: number, count?: number];

const entry = ([tag, type, value, count = 1]: Field) =>
  join(u16le(tag), u16le(type), u32le(count), type === SHORT ? [...u16le(value), 0xde, 0xad] : u32le(value));
const tiffOf = (...fields: Field[]) =>
  join('II', u16le(42), u32le(8), u16le(fields.length), ...fields.map(entry), u32le(0));

const WIDTH: Field = [256, SHORT, 312];
const HEIGHT: Field = [257, LONG, 34];

it('reads the sides of a tiff, of either type and at any place in its directory', () => {
  expect(sizeOf(tiffOf([254, LONG, 0], HEIGHT, [259, SHORT, 1], WIDTH))).toEqual([312, 34]);
});

it('takes the first page of a tiff', () => {
  const second = tiffOf([256, SHORT, 9], [257, SHORT, 9]).subarray(8);
  const first = tiffOf(WIDTH, HEIGHT).subarray(0, -4);
  expect(sizeOf(first, u32le(first.length + 4), second)).toEqual([312, 34]);
});

it.each([1, 2, 3, 4, 5, 6, 7, 8])('gives a tiff of orientation %i the size that is stored', (orientation) => {
  expect(sizeOf(tiffOf(WIDTH, HEIGHT, [274, SHORT, orientation]))).toEqual([312, 34]);
});

it.each([6, 7])(
  'gives a tiff of JPEGs (compression %i) the size of its directory, not of a JPEG in it',
  (compression) => {
    const fields: Field[] = [WIDTH, HEIGHT, [259, SHORT, compression], [273, LONG, 8 + 2 + 4 * 12 + 4]];
    expect(sizeOf(tiffOf(...fields), jpg({ width: 312, height: 16 }), jpg({ width: 312, height: 18 }))).toEqual([
      312, 34,
    ]);
  },
);

it.each<[string, Uint8Array]>([
  ['no width', tiffOf(HEIGHT)],
  ['no height', tiffOf(WIDTH)],
  ['a width of 0', tiffOf([256, SHORT, 0], HEIGHT)],
  ['a width in bytes', tiffOf([256, BYTE, 1], HEIGHT)],
  ['two widths', tiffOf([256, SHORT, 312, 2], HEIGHT)],
  ['an empty directory', tiffOf()],
  ['its directory behind its end', join('II', u16le(42), u32le(0xffff_ffff), new Uint8Array(100))],
  ['a longer directory than it has', join('II', u16le(42), u32le(8), u16le(3), entry(WIDTH), entry(HEIGHT))],
  ['the marks of another byte order', join('MM', u16le(42), u32le(8), new Uint8Array(100))],
  ['a DNG version', tiffOf(WIDTH, HEIGHT, [50706, BYTE, 4, 4])],
  ['a preview for its first page, as raw files have it', tiffOf([254, LONG, 1], WIDTH, HEIGHT)],
  [
    "Canon's mark for raw files",
    join('II', u16le(42), u32le(16), 'CR', [2, 0, 0, 0, 0, 0], u16le(2), entry(WIDTH), entry(HEIGHT), u32le(0)),
  ],
])('takes for no picture a tiff with %s', (_, file) => {
  expect(look(file)).toBeUndefined();
});

// WEBP

const webpOf = (type: string, bytes: number[], length = bytes.length) =>
  join('RIFF', u32le(12 + bytes.length), 'WEBP', type, u32le(length), bytes);
const vp8 = (width: number, height: number) => [0x10, 2, 0, 0x9d, 0x01, 0x2a, ...u16le(width), ...u16le(height)];
const vp8l = (bits: number) => [0x2f, ...u32le(bits)];

it.each([
  ['lossy, without the scale above the sizes', webpOf('VP8 ', vp8(0xc001, 0x7fff)), [1, 16383]],
  ['lossless, smallest', webpOf('VP8L', vp8l(0)), [1, 1]],
  ['lossless with alpha, largest', webpOf('VP8L', vp8l(0x1fff_ffff)), [16384, 16384]],
  ['extended, largest', webpOf('VP8X', [0, 0, 0, 0, 0xff, 0xff, 0xff, 0, 0, 0]), [16_777_216, 1]],
])('reads the size of a webp: %s', (_, file, expected) => {
  expect(sizeOf(file)).toEqual(expected);
});

it.each([
  ['another chunk first', webpOf('ALPH', vp8(1, 1))],
  ['no key frame', webpOf('VP8 ', [0x11, ...vp8(1, 1).slice(1)])],
  ['no start code', webpOf('VP8 ', vp8(1, 1).with(3, 0x9e))],
  ['a lossy picture of no size', webpOf('VP8 ', vp8(0, 0))],
  ['no lossless signature', webpOf('VP8L', vp8l(0).with(0, 0x2e))],
  ['a later lossless version', webpOf('VP8L', vp8l(0x2000_0000))],
  ['a chunk too short for a size', webpOf('VP8X', new Array(10).fill(0), 9)],
])('takes for no picture a webp with %s', (_, file) => {
  expect(look(file)).toBeUndefined();
});

// HEIC

interface Heif {
  brands?: string;
  pitm?: Piece[];
  properties?: Uint8Array[];
  ipma?: Piece[][];
}

/** A file whose item 7 has all the properties, or whatever a test wants instead. */
function heif({ brands = 'heicmif1heic', ...wishes }: Heif): Uint8Array {
  return join(ftyp(brands), box('meta', ...metaOf(wishes)));
}

function metaOf({ pitm = [u32be(0), u16be(7)], properties = [ispe(312, 34)], ipma }: Heif): Piece[] {
  const indexes = properties.map((_, i) => i + 1);
  const associations = ipma ?? [[u32be(0), u32be(1), u16be(7), indexes.length, indexes]];
  const boxes = associations.map((pieces) => box('ipma', ...pieces));
  return [
    u32be(0),
    box('hdlr', new Uint8Array(24)),
    box('pitm', ...pitm),
    box('iprp', box('ipco', ...properties), ...boxes),
  ];
}

function ftyp(brands: string): Uint8Array {
  return box('ftyp', brands.slice(0, 4), u32be(0), brands.slice(4));
}

function ispe(width: number, height: number): Uint8Array {
  return box('ispe', u32be(0), u32be(width), u32be(height));
}

const irot = (quarters: number) => box('irot', quarters);
/** Width, height, horizontal and vertical offset, each a numerator and a denominator. */
const clap = (...numbers: number[]) => box('clap', numbers.flatMap(u32be));

it.each([
  ['heicmif1', true],
  ['heixmif1heix', true],
  ['hevcmsf1hevc', true],
  ['mif1miafheic', true],
  ['msf1hevc', true],
  ['mif1heicavif', false],
  ['isomheic', false],
])('takes a file of the brands %s for a heic: %s', (brands, isHeic) => {
  expect(look(heif({ brands }))).toEqual(isHeic ? ofSize('heic') : undefined);
});

it.each<[string, Uint8Array[], number[]]>([
  ['turned by a quarter', [ispe(312, 34), irot(1)], [34, 312]],
  ['turned by a half', [ispe(312, 34), irot(2)], [312, 34]],
  ['turned by three quarters', [ispe(312, 34), irot(3)], [34, 312]],
  ['mirrored', [ispe(312, 34), box('imir', 1)], [312, 34]],
  ['cut', [ispe(312, 34), clap(300, 1, 30, 1, -12, 2, 4, 2)], [300, 30]],
  ['cut to fractions that are whole', [ispe(312, 34), clap(903, 3, 62, 2, 0, 1, 0, 1)], [301, 31]],
  ['cut, then turned', [ispe(312, 34), clap(300, 1, 30, 1, 0, 1, 0, 1), irot(1)], [30, 300]],
  ['turned, then cut', [ispe(312, 34), irot(1), clap(30, 1, 300, 1, 0, 1, 0, 1)], [30, 300]],
  ['described after its transformation', [irot(1), ispe(312, 34)], [34, 312]],
])('gives a heic that is %s the size that is shown', (_, properties, expected) => {
  expect(sizeOf(heif({ properties }))).toEqual(expected);
});

it.each<[string, Heif]>([
  ['the other items', { ipma: [[u32be(0), u32be(2), u16be(3), [1, 1], u16be(7), [1, 2]]] }],
  [
    'an ipma box for other items',
    {
      ipma: [
        [u32be(0), u32be(1), u16be(3), [1, 1]],
        [u32be(0), u32be(1), u16be(7), [1, 2]],
      ],
    },
  ],
  ['marks of what is essential', { ipma: [[u32be(0), u32be(1), u16be(7), [1, 0x82]]] }],
  ['wide indexes', { ipma: [[u32be(1), u32be(1), u16be(7), [1], u16be(0x8002)]] }],
  [
    'wide item numbers',
    { pitm: [u32be(0x0100_0000), u32be(70_000)], ipma: [[u32be(0x0100_0000), u32be(1), u32be(70_000), [1, 2]]] },
  ],
  ['an index of 0, which is no property', { ipma: [[u32be(0), u32be(1), u16be(7), [2, 0, 2]]] }],
])("finds the primary item's size in a heic past %s", (_, wishes) => {
  expect(sizeOf(heif({ properties: [ispe(64, 64), ispe(312, 34)], ...wishes }))).toEqual([312, 34]);
});

it.each<[string, ...Piece[]]>([
  ['its pixels', box('mdat', new Uint8Array(1000)), box('meta', ...metaOf({}))],
  [
    'pixels with a long size',
    u32be(1),
    'mdat',
    u32be(0),
    u32be(1016),
    new Uint8Array(1000),
    box('meta', ...metaOf({})),
  ],
  ['nothing, to the end of the file', u32be(0), 'meta', ...metaOf({})],
])('finds the directory of a heic behind %s', (_, ...pieces) => {
  expect(sizeOf(ftyp('heicmif1'), ...pieces)).toEqual([312, 34]);
});

it.each<[string, Heif]>([
  ['primary item', { pitm: [] }],
  ['properties of its primary item', { pitm: [u32be(0), u16be(8)] }],
  ['size among the properties', { properties: [irot(1)] }],
  ['property of a number it names', { ipma: [[u32be(0), u32be(1), u16be(7), [2, 1, 2]]] }],
  ['room for the size', { properties: [box('ispe', u32be(0), u32be(312))] }],
  ['turn in its irot box', { properties: [ispe(312, 34), box('irot')] }],
  ['room for the clap box', { properties: [ispe(312, 34), box('clap', new Uint8Array(31))] }],
  ['denominator in its clap box', { properties: [ispe(312, 34), clap(300, 0, 30, 1, 0, 1, 0, 1)] }],
  ['picture under its clap box', { properties: [ispe(312, 34), clap(300, 1, 30, 1, 100, 1, 0, 1)] }],
  ['picture left of its clap box', { properties: [ispe(312, 34), clap(300, 1, 30, 1, -100, 1, 0, 1)] }],
  ['end to the numbers of its properties', { ipma: [[u32be(0), u32be(1), u16be(7), [5, 1]]] }],
  ['width left by its clap box', { properties: [ispe(312, 34), clap(0, 1, 30, 1, 0, 1, 0, 1)] }],
  ['certain size, as it is scaled', { properties: [ispe(312, 34), box('iscl', u32be(0), u32be(0x0001_0002))] }],
])('takes for no picture a heic without a %s', (_, wishes) => {
  expect(look(heif(wishes))).toBeUndefined();
});

it('reads a heic of as many tiles as there can be', () => {
  expect(sizeOf(heic({ width: 15_872, height: 15_872 }))).toEqual([15_872, 15_872]);
});

it.each<[string, ...Piece[]]>([
  ['a box shorter than the head of one', u32be(4), box('meta', ...metaOf({}))],
  ['a directory longer than the file', u32be(10_000), 'meta', ...metaOf({})],
])('takes for no picture a heic with %s', (_, ...pieces) => {
  expect(look(ftyp('heicmif1'), ...pieces)).toBeUndefined();
});

// Hostile

const MEGA = 1_000_000;
const times = (count: number, piece: Uint8Array) => Buffer.concat(new Array(count).fill(piece));
const manyIspe = times(40_000, ispe(312, 34));
const iconEntry = join([9, 9, 0, 0, 1, 0, 1, 0], u32le(1), u32le(2 * MEGA));
const manyEntries = times(MEGA, join(u16be(3), [1, 1]));

it.each<[string, ...Piece[]]>([
  ['jpg: rubbish behind its first three bytes', [0xff, 0xd8, 0xff], new Uint8Array(10 * MEGA).fill(1)],
  ['jpg: nothing but fill bytes', START, new Uint8Array(10 * MEGA).fill(0xff)],
  ['jpg: a segment every four bytes', START, times(2.5 * MEGA, segment(0xfe)), frame()],
  ['jpg: a marker every two bytes', START, times(5 * MEGA, join([0xff, 0xd0])), frame()],
  [
    'jpg: a stray byte between every two markers',
    START,
    [0xff, 0xd0],
    times(3 * MEGA, join([0xff, 0x01, 0x17])),
    frame(),
  ],
  ['jpg: nothing but stuffed bytes', START, [0xff, 0xd0], times(5 * MEGA, join([0xff, 0])), frame()],
  ['jpg: stray bytes behind every segment', START, times(2 * MEGA, join(segment(0xfe), 0x17)), frame()],
  [
    'jpg: a stray kilobyte behind every marker',
    START,
    [0xff, 0xd0],
    times(10_000, join([0xff, 0], new Uint8Array(1022))),
    frame(),
  ],
  ['jpg: 10 MB of stray bytes', START, segment(0xfe), new Uint8Array(10 * MEGA)],
  ['ico: 65,535 pictures', u16le(0), u16le(1), u16le(65535), times(65535, iconEntry), new Uint8Array(MEGA)],
  [
    'ico: 500 pictures, the last of them empty',
    u16le(0),
    u16le(1),
    u16le(500),
    times(499, iconEntry),
    new Uint8Array(16 + 3 * MEGA),
  ],
  ['tiff: a directory of 65,535', 'II', u16le(42), u32le(8), u16le(65535), new Uint8Array(MEGA)],
  ['tiff: a directory of 5,000 and no size in it', 'II', u16le(42), u32le(8), u16le(5000), new Uint8Array(MEGA)],
  ['tiff: its header for a directory', 'II', u16le(42), u32le(0), new Uint8Array(MEGA)],
  ['heic: a file of empty boxes', ftyp('heic'), times(1.25 * MEGA, box('free'))],
  ['heic: a directory of empty boxes', ftyp('heic'), box('meta', u32be(0), times(1.25 * MEGA, box('free')))],
  [
    'heic: 800 KB of sizes, the last of them its own',
    heif({ properties: [manyIspe], ipma: [[u32be(1), u32be(1), u16be(7), [1], u16be(32_767)]] }),
  ],
  ['heic: 800 KB of sizes and none its own', heif({ properties: [manyIspe], ipma: [[u32be(0), u32be(0)]] })],
  ['heic: a million items', heif({ ipma: [[u32be(0), u32be(0xffff_ffff), manyEntries]] })],
  ['heic: 15,000 items', heif({ ipma: [[u32be(0), u32be(0xffff_ffff), manyEntries.subarray(0, 60_000)]] })],
  ['heic: ipma boxes without end', heif({ ipma: new Array(50_000).fill([u32be(0), u32be(1), u16be(3), [1, 1]]) })],
  ['heic: ten megabytes of brands', box('ftyp', 'mif1', u32be(0), times(2.5 * MEGA, join('abcd')))],
  ['heic: a box that is its own next one', ftyp('heic'), u32be(1), 'free', u32be(0), u32be(0), new Uint8Array(100)],
  ['heic: a box shorter than its head', ftyp('heic'), u32be(7), 'free', new Uint8Array(100)],
  ['heic: a box of 16 exabytes', ftyp('heic'), u32be(1), 'free', u32be(-1), u32be(-1), new Uint8Array(100)],
])('spends little on a hostile %s', (_, ...pieces) => {
  const bytes = Bytes.of(join(...pieces));
  const read = vi.spyOn(bytes, 'read');
  expect(readImage(bytes)).toBeUndefined();
  const seen = read.mock.results.reduce((sum, { value }) => sum + value.length, 0);
  expect(read.mock.calls.length).toBeLessThan(2100);
  expect(seen).toBeLessThan(66_000);
});

it('searches no more than it would read, even where every search goes far', () => {
  const bytes = Bytes.of(
    join(START, times(60, join([0xff, 0xd0], new Uint8Array(MEGA))), times(1000, join([0xff, 0xd0, 0x17]))),
  );
  const search = vi.spyOn(bytes, 'indexOf');
  expect(readImage(bytes)).toBeUndefined();
  expect(search.mock.calls.length).toBeLessThan(200);
});

it('does not go into boxes that it needs nothing of', () => {
  let nested = box('free');
  for (let depth = 0; depth < 1000; depth++) nested = box('meta', u32be(0), nested);
  const bytes = Bytes.of(ftyp('heic'), nested);
  const read = vi.spyOn(bytes, 'read');
  expect(readImage(bytes)).toBeUndefined();
  expect(read.mock.calls.length).toBeLessThan(20);
});

function image(format: Format, width: number, height: number): Image {
  return { format, width, height };
}

function segment(marker: number, ...payload: Piece[]): Uint8Array {
  const bytes = join(...payload);
  return join([0xff, marker], u16be(2 + bytes.length), bytes);
}

function box(type: string, ...content: Piece[]): Uint8Array {
  const bytes = join(...content);
  return join(u32be(8 + bytes.length), type, bytes);
}
