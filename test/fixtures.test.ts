import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { crc32, inflateSync } from 'node:zlib';
import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import * as images from '../fixtures/images.ts';
import { type SampleName, sample } from '../fixtures/samples.ts';

type Make = (options: images.ImageOptions) => Uint8Array<ArrayBuffer>;

const { png, jpg, gif, bmp, ico, tiff, webp, heic, truncated, lying } = images;

/** What, how, and the first bytes of the SHA-256 of 37 x 23 pixels. */
const makers: [name: string, make: Make, digest: string][] = [
  ['png', png, '175b6353618d86c4'],
  ['jpg', jpg, '8f4e5ce51396f265'],
  ['progressive jpg', (options) => jpg({ ...options, progressive: true }), '97c1a45bc9c94eb9'],
  ['jpg with metadata', (options) => jpg({ ...options, metadata: 65538 }), '3bb70deb3a0d9496'],
  ['gif', gif, '73a912e5b3f0ce06'],
  ['bmp', bmp, '3921d0c202c7f309'],
  ['top-down bmp', (options) => bmp({ ...options, topDown: true }), '8bb76fda12970a1a'],
  ['ico', ico, '76108074366d67ef'],
  ['tiff', tiff, 'db67c1d16e102a8c'],
  ['tiff, directory at the end', (options) => tiff({ ...options, directory: 'end' }), 'ee05a931600cdded'],
  ['big-endian tiff', (options) => tiff({ ...options, byteOrder: 'big' }), '60d404177ff2462f'],
  [
    'big-endian tiff, directory at the end',
    (options) => tiff({ ...options, byteOrder: 'big', directory: 'end' }),
    '8153865023774043',
  ],
  ['lossy webp', (options) => webp({ ...options, kind: 'lossy' }), '72cd9f881515c45a'],
  ['lossless webp', (options) => webp({ ...options, kind: 'lossless' }), 'a42dea9f463347c3'],
  ['extended webp', (options) => webp({ ...options, kind: 'extended' }), 'ba1f623a44321468'],
  ['heic', heic, 'ada328f7d97dcddf'],
  ['heic with clap', (options) => heic({ ...options, clap: true }), 'dde193f2c0fe132c'],
];

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
const ascii = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** Size by image-size, except for HEIC, where it takes the first size in the file and not the picture's. */
function sizeOf(bytes: Uint8Array): [width: number, height: number] {
  const text = ascii(bytes.subarray(0, 4096));
  if (text.slice(4, 8) !== 'ftyp') {
    const { width, height } = imageSize(bytes);
    return [width, height];
  }
  const clap = text.indexOf('clap');
  if (clap > 0) return [view(bytes).getUint32(clap + 4), view(bytes).getUint32(clap + 12)];
  const ispe = text.lastIndexOf('ispe');
  return [view(bytes).getUint32(ispe + 8), view(bytes).getUint32(ispe + 12)];
}

test.each(makers)('%s has exactly the pixels asked for', (name, make) => {
  const sides: [number, number][] = [
    [1, 1],
    [8, 8],
    [7, 3],
    [1, 256],
    [255, 2],
  ];
  if (name !== 'ico') sides.push([999, 777], [1000, 778], [12001, 8], [8, 12001], [4097, 4096]);
  for (const [width, height] of sides) expect(sizeOf(make({ width, height }))).toEqual([width, height]);
});

test.each(makers)('%s has exactly the bytes asked for', (_, make) => {
  const size = { width: 250, height: 125 };
  const smallest = make(size).length;
  const justAbove = Array.from({ length: 21 }, (_, i) => smallest + i);
  const pastOneBlock = [255, 256, 257, 258, 513, 514, 65537, 65538, 65541, 65542, 131075].map((n) => smallest + n);
  const limits = [512_000, 512_001, 1_048_575, 1_048_576, 10_485_760, 10_485_761];
  for (const bytes of [...justAbove, ...pastOneBlock, ...limits]) {
    const image = make({ ...size, bytes });
    expect(image.length).toBe(bytes);
    expect(sizeOf(image)).toEqual([250, 125]);
  }
});

test.each(makers)('%s names the smallest length when asked for less', (_, make) => {
  const size = { width: 250, height: 125 };
  const smallest = make(size).length;
  expect(() => make({ ...size, bytes: smallest - 1 })).toThrow(
    new RegExp(`250 x 125 pixels take at least ${smallest} bytes, not ${smallest - 1}$`),
  );
  expect(() => make({ ...size, bytes: 0 })).toThrow(RangeError);
  expect(() => make({ ...size, bytes: smallest + 0.5 })).toThrow(/bytes must be a whole number/);
});

test.each(makers)('%s refuses sides that are no whole number of pixels or too long for the format', (_, make) => {
  for (const side of [0, -1, 1.5, Number.NaN, 65536]) {
    expect(() => make({ width: side, height: 8 })).toThrow(/width must be a whole number of pixels from 1 to \d+, not/);
    expect(() => make({ width: 8, height: side })).toThrow(
      /height must be a whole number of pixels from 1 to \d+, not/,
    );
  }
});

test.each(makers)('%s refuses more bytes than it can make, and says how many it can', (_, make) => {
  for (const bytes of [2 ** 30 + 1, 1e12, Number.MAX_SAFE_INTEGER]) {
    expect(() => make({ width: 9, height: 9, bytes })).toThrow(RangeError);
    expect(() => make({ width: 9, height: 9, bytes })).toThrow(
      new RegExp(`^\\w+: bytes can be at most 1073741824, not ${bytes}$`),
    );
  }
});

test.each(makers)('%s shows what it was given instead of a number', (_, make) => {
  const wrong = (options: object) => () => make({ width: 9, height: 9, ...options });
  expect(wrong({ width: '9' })).toThrow(/width must be a whole number of pixels from 1 to \d+, not '9'$/);
  expect(wrong({ height: [9] })).toThrow(/height must be a whole number of pixels from 1 to \d+, not \[ 9 \]$/);
  expect(wrong({ width: undefined })).toThrow(/not undefined$/);
  expect(wrong({ bytes: '900' })).toThrow(/bytes must be a whole number, not '900'$/);
});

// A change of these bytes is no bug by itself, but real decoders (Pillow, libheif, FFmpeg) have opened these ones.
test.each(makers)('%s is, byte for byte, the file that real decoders have opened', (_, make, digest) => {
  const hash = createHash('sha256').update(make({ width: 37, height: 23 }));
  expect(hash.digest('hex').slice(0, 16)).toBe(digest);
});

test.each(makers)('%s is a plain Uint8Array', (_, make) => {
  expect(Object.getPrototypeOf(make({ width: 8, height: 8 }))).toBe(Uint8Array.prototype);
});

test('12000 x 12000 pixels stay small', () => {
  const size = { width: 12000, height: 12000 };
  expect(png(size).length).toBeLessThan(200_000);
  expect(gif(size).length).toBeLessThan(200_000);
  expect(jpg(size).length).toBeLessThan(600_000);
  expect(tiff(size).length).toBeLessThan(300_000);
  expect(webp(size).length).toBeLessThan(100);
  expect(heic(size).length).toBeLessThan(30_000);
});

test('a PNG has all its rows and right checksums, with and without padding', () => {
  for (const bytes of [undefined, 70_001]) {
    const image = png({ width: 999, height: 777, bytes });
    const chunks = new Map<string, Uint8Array>();
    for (let at = 8; at < image.length; ) {
      const length = view(image).getUint32(at);
      const typed = image.subarray(at + 4, at + 8 + length);
      expect(view(image).getUint32(at + 8 + length)).toBe(crc32(typed));
      chunks.set(ascii(typed.subarray(0, 4)), typed.subarray(4));
      at += 12 + length;
    }
    expect([...chunks.keys()]).toEqual(['IHDR', 'IDAT', 'fiLl', 'IEND']);
    expect(inflateSync(chunks.get('IDAT') as Uint8Array).length).toBe((1 + 125) * 777);
  }
});

test('the comment of a GIF ends where its frame starts, whatever its length', () => {
  const size = { width: 16, height: 16 };
  for (let more = 0; more < 600; more++) {
    const image = gif({ ...size, bytes: gif(size).length + more });
    let at = 21;
    while (image[at]) at += 1 + (image[at] as number);
    expect(image[at + 1]).toBe(0x2c);
  }
});

test('a GIF has all its pixels, in tables that are cleared before they overflow', () => {
  const image = gif({ width: 4097, height: 4096 });
  expect(pixelsOfGif(image)).toBe(4097 * 4096);
});

test('the markers of a JPG lead from its start to its frame and its scans', () => {
  const markers = (image: Uint8Array) => {
    const seen: number[] = [];
    for (let at = 2; seen.at(-1) !== 0xda; at += 2 + view(image).getUint16(at + 2)) {
      expect(image[at]).toBe(0xff);
      seen.push(image[at + 1] as number);
    }
    return seen;
  };
  const size = { width: 16, height: 16 };
  expect(markers(jpg(size))).toEqual([0xe0, 0xdb, 0xc0, 0xfe, 0xc4, 0xc4, 0xda]);
  expect(markers(jpg({ ...size, progressive: true }))).toEqual([0xe0, 0xdb, 0xc2, 0xfe, 0xc4, 0xda]);
  for (const bytes of [65537 + 1, 65537 + 3, 2 * 65537 + 2]) {
    const padded = jpg({ ...size, bytes: jpg(size).length + bytes });
    expect(markers(padded).filter((marker) => marker === 0xfe).length).toBe(Math.ceil((4 + bytes) / 65537));
  }
});

test('metadata stands before the frame header of a JPG, and padding behind it', () => {
  const size = { width: 16, height: 16 };
  const frameAt = (image: Uint8Array) => ascii(image).indexOf('\xff\xc0\x00\x0b');
  for (const metadata of [4, 65537, 65538, 65540, 2 * 1024 * 1024]) {
    expect(frameAt(jpg({ ...size, metadata }))).toBe(frameAt(jpg(size)) + metadata);
  }
  expect(frameAt(jpg({ ...size, bytes: 512_000 }))).toBe(frameAt(jpg(size)));
});

test.each([1, 3, -4, 4.5])('a JPG refuses %d bytes of metadata', (metadata) => {
  expect(() => jpg({ width: 8, height: 8, metadata })).toThrow(
    new RangeError(`jpg: metadata is 0 bytes or at least 4, not ${metadata}`),
  );
});

test.each([2 ** 30 + 1, 1e12])('a JPG refuses %d bytes of metadata as too many', (metadata) => {
  expect(() => jpg({ width: 8, height: 8, metadata })).toThrow(
    new RangeError(`jpg: metadata can be at most 1073741824 bytes, not ${metadata}`),
  );
});

test('a top-down BMP has a negative height', () => {
  expect(view(bmp({ width: 8, height: 5 })).getInt32(22, true)).toBe(5);
  expect(view(bmp({ width: 8, height: 5, topDown: true })).getInt32(22, true)).toBe(-5);
});

test('an ICO writes 256 pixels as 0, and goes no further', () => {
  expect([...ico({ width: 256, height: 255 }).subarray(6, 8)]).toEqual([0, 255]);
  expect(() => ico({ width: 257, height: 8 })).toThrow(/from 1 to 256, not 257/);
});

test('the directory of a TIFF stands where it was asked for, at an even offset', () => {
  for (const bytes of [1000, 1001]) {
    const size = { width: 8, height: 8, bytes };
    expect(view(tiff(size)).getUint32(4, true)).toBe(8);
    expect(view(tiff({ ...size, directory: 'end' })).getUint32(4, true)).toBe(1000 - 158);
    expect(view(tiff({ ...size, directory: 'end', byteOrder: 'big' })).getUint32(4)).toBe(1000 - 158);
  }
});

test('a WEBP is of the kind asked for, and declares an even length', () => {
  const size = { width: 8, height: 8 };
  expect(ascii(webp({ ...size, kind: 'lossy' })).slice(12, 16)).toBe('VP8 ');
  expect(ascii(webp(size)).slice(12, 16)).toBe('VP8L');
  expect(ascii(webp({ ...size, kind: 'extended' })).slice(12, 16)).toBe('VP8X');
  expect(view(webp({ ...size, bytes: 1000 })).getUint32(4, true)).toBe(992);
  expect(view(webp({ ...size, bytes: 1001 })).getUint32(4, true)).toBe(992);
});

test('a lossy WEBP says when its pixels are too many', () => {
  const tooMany = { width: 16383, height: 16383 };
  expect(() => webp({ ...tooMany, kind: 'lossy' })).toThrow(
    /16383 x 16383 pixels are more than a lossy picture can hold/,
  );
  expect(sizeOf(webp({ ...tooMany, kind: 'lossless' }))).toEqual([16383, 16383]);
});

test('a HEIC has a clap box where a side is odd or where it is asked for', () => {
  const hasClap = (image: Uint8Array) => ascii(image).includes('clap');
  expect(hasClap(heic({ width: 1000, height: 778 }))).toBe(false);
  expect(hasClap(heic({ width: 999, height: 778 }))).toBe(true);
  expect(hasClap(heic({ width: 1000, height: 778, clap: true }))).toBe(true);
});

test('a truncated image is the start of the image, by default its first half', () => {
  const image = png({ width: 8, height: 8, bytes: 101 });
  expect(truncated(image)).toEqual(image.slice(0, 50));
  expect(truncated(image, { keep: 0 })).toEqual(new Uint8Array(0));
  expect(truncated(image, { keep: 100 })).toEqual(image.slice(0, 100));
  for (const keep of [101, -1, 1.5]) expect(() => truncated(image, { keep })).toThrow(/from 0 to 100, not/);
  expect(() => truncated(image, { keep: '9' as unknown as number })).toThrow(/from 0 to 100, not '9'$/);
});

test('there is nothing to cut off an empty image', () => {
  for (const options of [undefined, { keep: 0 }]) {
    expect(() => truncated(new Uint8Array(0), options)).toThrow(
      new RangeError('truncated: the image is empty already'),
    );
  }
});

test.each(makers.slice(0, 7))('a lying %s claims the size and is otherwise the same', (_, make) => {
  const image = make({ width: 40, height: 30, bytes: 100_000 });
  const lie = lying(image, { width: 3000, height: 2 });
  expect(sizeOf(lie)).toEqual([3000, 2]);
  expect(lie.length).toBe(image.length);
  expect(sizeOf(image)).toEqual([40, 30]);
  expect(lying(lie, { width: 40, height: 30 })).toSatisfy((truth) => Buffer.from(image).equals(truth));
});

test('a lying GIF lies about its frame too, and a lying PNG keeps its checksum right', () => {
  const frameAt = (image: Uint8Array) => ascii(image).indexOf(',\0\0\0\0');
  const frame = lying(gif({ width: 40, height: 30 }), { width: 3000, height: 2 });
  expect([view(frame).getUint16(frameAt(frame) + 5, true), view(frame).getUint16(frameAt(frame) + 7, true)]).toEqual([
    3000, 2,
  ]);
  const header = lying(png({ width: 40, height: 30 }), { width: 2 ** 31, height: 0 });
  expect(view(header).getUint32(29)).toBe(crc32(header.subarray(12, 29)));
});

test('a lie must fit into the header, and the image be one that can lie', () => {
  expect(() => lying(gif({ width: 8, height: 8 }), { width: 65536, height: 8 })).toThrow(/from 0 to 65535, not 65536/);
  const text = { width: '9' as unknown as number, height: 8 };
  expect(() => lying(gif({ width: 8, height: 8 }), text)).toThrow(/width must be .+ from 0 to 65535, not '9'$/);
  expect(() => lying(tiff({ width: 8, height: 8 }), { width: 9, height: 9 })).toThrow(/takes a PNG, JPG, GIF or BMP/);
});

test('every sample is in the README and small', () => {
  const readme = readFileSync(new URL('../fixtures/samples/README.md', import.meta.url), 'utf8');
  const names = readdirSync(new URL('../fixtures/samples/', import.meta.url)).filter(
    (name) => !/\.(md|py)$/.test(name),
  );
  for (const name of names) {
    expect(readme).toContain(`\`${name}\``);
    expect(sample(name as SampleName).length).toBeLessThan(5000);
  }
});

test('the two HEIC samples differ by a clap box', () => {
  expect(sizeOf(sample('clap-999x777.heic'))).toEqual([999, 777]);
  expect(sizeOf(sample('plain-1000x778.heic'))).toEqual([1000, 778]);
  expect(ascii(sample('plain-1000x778.heic'))).not.toContain('clap');
});

/** Decodes the one frame of a GIF and counts its pixels; throws at a code that the table does not have. */
function pixelsOfGif(image: Uint8Array): number {
  const bytes: number[] = [];
  let at = ascii(image).indexOf(',\0\0\0\0') + 11;
  for (; image[at]; at += 1 + (image[at] as number))
    bytes.push(...image.subarray(at + 1, at + 1 + (image[at] as number)));
  expect([...image.subarray(at)]).toEqual([0, 0x3b]);

  let [pixels, width, before, bit] = [0, 3, 0, 0];
  let lengths = [1, 1, 1, 1, 0, 0];
  for (;;) {
    let code = 0;
    for (let i = 0; i < width; i++, bit++) code |= (((bytes[bit >> 3] as number) >> (bit & 7)) & 1) << i;
    if (code === 5) return pixels;
    if (code === 4) {
      [lengths, width, before] = [[1, 1, 1, 1, 0, 0], 3, 0];
      continue;
    }
    if (before > 0 && lengths.length < 4096) lengths.push(before + 1);
    if (lengths[code] === undefined) throw new Error(`no code ${code} in a table of ${lengths.length}`);
    before = lengths[code] as number;
    pixels += before;
    if (lengths.length === 1 << width && width < 12) width++;
  }
}
