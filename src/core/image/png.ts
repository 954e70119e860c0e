import type { Kind, Size } from './kind.ts';

const SIGNATURE = '\x89PNG\r\n\x1a\n';
const IHDR = '\0\0\0\x0dIHDR';
/** Signature and IHDR, with its checksum. */
export const PNG_HEADER = 33;

/** Apple's CgBI files, whose first chunk is not IHDR, are none: only Apple's own decoder reads them. */
export const png: Kind = {
  format: 'png',
  matches: (head) => head.startsWith(SIGNATURE),
  size: (reader) => pngSize(reader.read(0, PNG_HEADER)),
};

/** Also for the pictures inside an icon. */
export function pngSize(header: Buffer | undefined): Size | undefined {
  if (header?.length !== PNG_HEADER || header.toString('latin1', 0, 16) !== SIGNATURE + IHDR) return undefined;
  const [width, height] = [header.readUInt32BE(16), header.readUInt32BE(20)];
  return width <= 0x7fff_ffff && height <= 0x7fff_ffff ? { width, height } : undefined;
}
