import type { Kind } from './kind.ts';

const ENTRY = 12;
const SHORT = 3;
const LONG = 4;

const SUBFILE_TYPE = 254;
const WIDTH = 256;
const HEIGHT = 257;
const DNG_VERSION = 50706;

/**
 * The first page, as its directory gives it: not turned, whatever its Orientation says, and not by the frames of JPEGs
 * in it, each of which is a strip or a tile. BigTIFF has a layout of its own and is not meant by "TIFF". Camera raw
 * files are TIFFs by their magic, but their first directory describes a preview, so its size would not be the picture's:
 * CR2 and DNG say what they are, the others mark that directory as a reduced copy.
 */
export const tiff: Kind = {
  format: 'tiff',
  matches: (head) => /^(II\x2a\0|MM\0\x2a)/.test(head) && !head.startsWith('CR', 8),
  size(reader) {
    const head = reader.read(0, 8);
    if (head === undefined) return undefined;
    const little = head.readUInt8() === 'I'.charCodeAt(0);
    const start = view(head).getUint32(4, little);

    const count = reader.read(start, 2);
    const entries = count && reader.read(start + 2, view(count).getUint16(0, little) * ENTRY);
    if (entries === undefined) return undefined;
    const directory = view(entries);

    const find = (tag: number) => {
      for (let at = 0; at < entries.length; at += ENTRY) if (directory.getUint16(at, little) === tag) return at;
      return undefined;
    };
    const value = (tag: number) => {
      const at = find(tag);
      if (at === undefined || directory.getUint32(at + 4, little) !== 1) return 0;
      const type = directory.getUint16(at + 2, little);
      if (type === SHORT) return directory.getUint16(at + 8, little);
      return type === LONG ? directory.getUint32(at + 8, little) : 0;
    };

    const isPreview = (value(SUBFILE_TYPE) & 1) === 1;
    if (isPreview || find(DNG_VERSION) !== undefined) return undefined;
    return { width: value(WIDTH), height: value(HEIGHT) };
  },
};

const view = (bytes: Buffer) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
