import { Bytes } from '../bytes.ts';
import { readImage } from '../image.ts';
import type { Pieces } from './page.ts';

const SOI_BYTES = 2;
const END = Buffer.of(0xff, 0xd9);
/** The frames that utif2 decodes: SOF0 to SOF2. */
const FRAMES = [0xc0, 0xc1, 0xc2].map((marker) => Buffer.of(0xff, marker));
/** Blocks that a component may have in a unit, each way. */
const MAX_SAMPLING = 4;

type Place = Pick<Pieces, 'width' | 'height'>;

/** What utif2 allocates at most for a JPEG that fills its place: three samples of two bytes, in whole units, and the colours. */
export function mostOf({ width, height }: Place): number {
  const unit = 8 * MAX_SAMPLING;
  return 6 * (width + 2 * unit) * (height + unit) + 4 * width * height;
}

/**
 * A JPEG inside of a TIFF, with the tables that all of them share, as one file. It is unpacked to whatever size it says
 * itself, by any frame that its decoder may come upon: so none may be larger than its place.
 */
export function joined(tables: Uint8Array, jpeg: Uint8Array, place: Place): Buffer {
  const end = Buffer.from(tables.buffer).indexOf(END);
  const file =
    tables.length === 0
      ? Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.length)
      : Buffer.concat([tables.subarray(0, end === -1 ? tables.length : end), jpeg.subarray(SOI_BYTES)]);
  const size = readImage(Bytes.of(file));
  const fits = size?.format === 'jpg' && size.width === place.width && size.height <= place.height;
  if (!fits || !FRAMES.every((mark) => all(file, mark, (at) => isWithin(file, at, place)))) {
    throw new Error('a JPEG inside that is not as large as its place');
  }
  return file;
}

/** Whether `holds` is true of every place where the mark stands. */
function all(file: Buffer, mark: Buffer, holds: (at: number) => boolean): boolean {
  for (let at = file.indexOf(mark); at !== -1; at = file.indexOf(mark, at + 1)) if (!holds(at)) return false;
  return true;
}

/** Behind the marker: length, bits, height, width, count, and three bytes a component, the second of which is its sampling. */
function isWithin(file: Buffer, at: number, { width, height }: Place): boolean {
  const count = file[at + 9] ?? 0;
  if (at + 10 + 3 * count > file.length || (count !== 1 && count !== 3)) return false;
  if (file.readUInt16BE(at + 5) > height || file.readUInt16BE(at + 7) > width) return false;
  return Array.from({ length: count }, (_, i) => file[at + 11 + 3 * i] as number).every((sampling) =>
    [sampling >> 4, sampling & 15].every((blocks) => blocks >= 1 && blocks <= MAX_SAMPLING),
  );
}
