import type { Kind, Size } from './kind.ts';

const readers: Readonly<Record<string, { readonly length: number; size(chunk: Buffer): Size | undefined }>> = {
  /** Lossy: the frame header of a VP8 key frame. The two bits above each size ask for scaling, which nobody does. */
  'VP8 ': {
    length: 10,
    size(chunk) {
      const isKeyFrame = (chunk.readUInt8(0) & 1) === 0;
      if (!isKeyFrame || chunk.toString('latin1', 3, 6) !== '\x9d\x01\x2a') return undefined;
      return { width: chunk.readUInt16LE(6) & 0x3fff, height: chunk.readUInt16LE(8) & 0x3fff };
    },
  },
  /** Lossless: 14 bits each, less one, then the alpha bit and a version of 0. */
  VP8L: {
    length: 5,
    size(chunk) {
      const bits = chunk.readUInt32LE(1);
      if (chunk.readUInt8(0) !== 0x2f || bits >>> 29 !== 0) return undefined;
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    },
  },
  /** Extended: the canvas, on which pictures, animated or not, follow. */
  VP8X: {
    length: 10,
    size: (chunk) => ({ width: chunk.readUIntLE(4, 3) + 1, height: chunk.readUIntLE(7, 3) + 1 }),
  },
};

export const webp: Kind = {
  format: 'webp',
  matches: (head) => head.startsWith('RIFF') && head.startsWith('WEBP', 8),
  size(reader) {
    const head = reader.read(12, 8);
    const chunk = head && readers[head.toString('latin1', 0, 4)];
    if (head === undefined || chunk === undefined || head.readUInt32LE(4) < chunk.length) return undefined;
    const bytes = reader.read(20, chunk.length);
    return bytes && chunk.size(bytes);
  },
};
