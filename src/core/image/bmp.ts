import type { Kind } from './kind.ts';

const CORE = 12;
/** BITMAPINFOHEADER and what grew out of it, and what OS/2 cut it down to; all of them begin alike. */
const INFO = [16, 40, 52, 56, 64, 108, 124];

export const bmp: Kind = {
  format: 'bmp',
  matches: (head) => head.startsWith('BM'),
  size(reader) {
    const length = reader.read(14, 4)?.readUInt32LE();
    if (length === CORE) {
      const core = reader.read(14, CORE);
      return core && { width: core.readUInt16LE(4), height: core.readUInt16LE(6) };
    }
    if (length === undefined || !INFO.includes(length)) return undefined;
    const info = reader.read(14, length);
    // A negative height says that the rows go from top to bottom.
    return info && { width: info.readInt32LE(4), height: Math.abs(info.readInt32LE(8)) };
  },
};
