import type { Kind, Size } from './kind.ts';
import { PNG_HEADER, png, pngSize } from './png.ts';
import type { Reader } from './reader.ts';

const ENTRY = 16;
/** Length of the header of a bitmap without a file of its own, with which it begins. */
const DIB = 40;

/**
 * An icon is as large as the largest picture in it, and that as large as it says itself: the directory has one byte
 * for 1 to 256, and decoders go by the picture. Its magic is four bytes of small numbers, so the directory has to prove
 * itself: every picture lies behind it and within the file.
 */
export const ico: Kind = {
  format: 'ico',
  matches: (head) => head.startsWith('\0\0\x01\0'),
  size(reader) {
    const count = reader.read(4, 2)?.readUInt16LE() ?? 0;
    const directory = reader.read(6, count * ENTRY);
    let largest: Size | undefined;
    for (let at = 0; directory && at < directory.length; at += ENTRY) {
      const size = pictureSize(reader, directory.subarray(at, at + ENTRY), 6 + directory.length);
      if (size === undefined) return undefined;
      if (largest === undefined || area(size) > area(largest)) largest = size;
    }
    return largest;
  },
};

function pictureSize(reader: Reader, entry: Buffer, first: number): Size | undefined {
  const length = entry.readUInt32LE(8);
  const offset = entry.readUInt32LE(12);
  if (length === 0 || offset < first || offset + length > reader.length) return undefined;
  const head = reader.read(offset, Math.min(length, PNG_HEADER));
  if (head === undefined) return undefined;
  if (png.matches(head.toString('latin1'))) return pngSize(head);
  if (head.length >= 12 && head.readUInt32LE() === DIB) return dibSize(head);
  return { width: entry.readUInt8(0) || 256, height: entry.readUInt8(1) || 256 };
}

/** As a bitmap says it of itself, but with the rows of its mask, which are as many again. */
function dibSize(head: Buffer): Size | undefined {
  const width = head.readInt32LE(4);
  const height = Math.trunc(Math.abs(head.readInt32LE(8)) / 2);
  return width > 0 && height > 0 ? { width, height } : undefined;
}

const area = ({ width, height }: Size) => width * height;
