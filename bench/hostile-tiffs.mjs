import { deflateSync } from 'node:zlib';

const compressions = { lzw: 5, deflate: 8, packBits: 32773 };
const SHORT = 3;
const LONG = 4;

/**
 * Small files that are large once they are unpacked, and honest ones of 24 megapixels.
 *
 * @returns {[name: string, file: Buffer][]}
 */
export function heavyTiffs(quick = false) {
  const large = { width: 8000, height: 6280, samples: 8, bits: 16 };
  const honest = { width: 6000, height: 4000, samples: 3, bits: 8 };
  const noise = { ...honest, isNoise: true };
  const strips = { rows: 8 };
  return [
    ['TIFF of 800 MB in Deflate', tiffOf(large, 'deflate')],
    ['TIFF of 24 megapixels in Deflate, of noise', tiffOf(noise, 'deflate')],
    ['TIFF of 24 megapixels in LZW', tiffOf(honest, 'lzw')],
    ...(quick
      ? []
      : [
          ['TIFF of 800 MB in Deflate, in strips', tiffOf(large, 'deflate', strips)],
          ['TIFF of 800 MB in LZW', tiffOf(large, 'lzw')],
          ['TIFF of 200 MB in PackBits', tiffOf({ ...large, samples: 4, bits: 8 }, 'packBits')],
          ['TIFF of 24 megapixels in LZW that goes on', tiffOf({ ...honest, unpacks: 20 }, 'lzw')],
          [
            'TIFF of 24 megapixels of 16 bits in planes',
            tiffOf({ ...honest, bits: 16 }, 'deflate', { isPlanar: true }),
          ],
          ['TIFF of 24 megapixels in strips, of noise', tiffOf(noise, 'deflate', strips)],
          ['TIFF of 24 megapixels in tiles', tiffOf(honest, 'lzw', { tile: 256 })],
          ['TIFF of 50 megapixels in strips', tiffOf({ ...honest, width: 8192, height: 6144 }, 'deflate', strips)],
          [
            'TIFF of a tile of 30,000 × 30,000',
            tiffOf({ ...honest, width: 64, height: 64 }, 'deflate', { tile: 30_000 }),
          ],
        ]),
  ];
}

/** `unpacks`: to so many times what belongs there. */
function tiffOf({ width, height, samples, bits, unpacks = 1, isNoise = false }, how, layout = {}) {
  const { rows = height, tile, isPlanar = false } = layout;
  const piece = tile ? { width: tile, height: tile } : { width, height: rows };
  const inRow = (piece.width * (isPlanar ? 1 : samples) * bits) / 8;
  const count = Math.ceil(width / piece.width) * Math.ceil(height / piece.height) * (isPlanar ? samples : 1);
  const packed = packers[how](inRow, piece.height, unpacks, isNoise);
  const places = Array(count).fill(8);
  const lengths = Array(count).fill(packed.length);
  const colour = samples === 1 ? 1 : 2;
  const entries = [
    [256, [width]],
    [257, [height]],
    [258, Array(samples).fill(bits)],
    [259, [compressions[how]]],
    [262, [colour]],
    ...(tile ? [] : [[273, places]]),
    [277, [samples]],
    ...(tile
      ? []
      : [
          [278, [piece.height]],
          [279, lengths],
        ]),
    [284, [isPlanar ? 2 : 1]],
    ...(tile
      ? [
          [322, [tile]],
          [323, [tile]],
          [324, places],
          [325, lengths],
        ]
      : []),
  ];
  return fileOf(packed, entries);
}

/** All pieces are the same one, at the start of the file. */
function fileOf(packed, entries) {
  const head = Buffer.from('II*\0\0\0\0\0', 'latin1');
  const directoryAt = head.length + packed.length + (packed.length % 2);
  head.writeUInt32LE(directoryAt, 4);
  const directory = Buffer.alloc(2 + 12 * entries.length + 4);
  directory.writeUInt16LE(entries.length);
  const far = [];
  let farAt = directoryAt + directory.length;
  for (const [i, [tag, values]] of entries.entries()) {
    const at = 2 + 12 * i;
    const isShort = values.every((value) => value < 65_536) && values.length <= 2;
    directory.writeUInt16LE(tag, at);
    directory.writeUInt16LE(isShort ? SHORT : LONG, at + 2);
    directory.writeUInt32LE(values.length, at + 4);
    if (isShort) {
      for (const [j, value] of values.entries()) directory.writeUInt16LE(value, at + 8 + 2 * j);
    } else if (values.length === 1) {
      directory.writeUInt32LE(values[0], at + 8);
    } else {
      directory.writeUInt32LE(farAt, at + 8);
      far.push(Buffer.from(Uint32Array.from(values).buffer));
      farAt += 4 * values.length;
    }
  }
  return Buffer.concat([head, packed, Buffer.alloc(packed.length % 2), directory, ...far]);
}

const packers = {
  deflate(inRow, rows, unpacks, isNoise) {
    const line = Buffer.alloc(inRow);
    // Each line is the same noise, which Deflate packs well, and no JPEG does.
    if (isNoise) for (let i = 0, x = 1; i < inRow; i++) line[i] = x = (x * 73 + 41) % 251;
    return deflateSync(Buffer.alloc(inRow * rows * unpacks, line));
  },
  /** Zeros: a clear code, then codes that each stand for one zero more than the last. */
  lzw(inRow, rows, unpacks) {
    const round = [256, 0, ...Array.from({ length: 4094 - 258 }, (_, i) => 258 + i)];
    const inRound = 1 + ((4094 - 258) / 2) * (4094 - 258 + 3);
    const bits = [];
    let known = 258;
    for (const code of Array(8).fill(round).flat()) {
      const width = code === 256 || known < 511 ? 9 : known < 1023 ? 10 : known < 2047 ? 11 : 12;
      bits.push(code.toString(2).padStart(code === 256 && bits.length > 0 ? 12 : width, '0'));
      known = code === 256 ? 257 : known + 1;
    }
    const bytes = bits
      .join('')
      .match(/.{8}/g)
      .map((byte) => Number.parseInt(byte, 2));
    return Buffer.alloc(bytes.length * Math.ceil((inRow * rows * unpacks) / (8 * inRound)), Buffer.from(bytes));
  },
  packBits: (inRow, rows, unpacks) => Buffer.alloc(2 * Math.ceil((inRow * rows * unpacks) / 128), Buffer.of(129, 0)),
};
