import type { Kind, Size } from './kind.ts';
import { PNG_HEADER, png, pngSize } from './png.ts';
import type { Reader } from './reader.ts';

const ENTRY = 16;

/**
 * An icon is as large as the largest picture in it. Its magic is four bytes of small numbers, so the directory has
 * to prove itself: every picture lies behind it and within the file.
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
  // The directory has one byte for 1 to 256. A PNG may be larger than that, and says so itself.
  if (png.matches(head.toString('latin1'))) return pngSize(head);
  return { width: entry.readUInt8(0) || 256, height: entry.readUInt8(1) || 256 };
}

const area = ({ width, height }: Size) => width * height;
