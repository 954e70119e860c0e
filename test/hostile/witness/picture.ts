import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';

export interface Picture {
  readonly format: string;
  readonly width: number;
  readonly height: number;
}

/** `none`: certainly none of the eight formats. Undefined: no opinion, since the witnesses differ or are known to err. */
export type Look = Picture | 'none' | undefined;

const vouched = new Map<string, Picture>();
const digest = (content: Uint8Array) => createHash('sha1').update(content).digest('hex');

/** For formats whose sizes image-size is known to misread: who made the picture says what it is. */
export function vouch(content: Uint8Array, picture: Picture): Uint8Array {
  vouched.set(digest(content), picture);
  return content;
}

const names: Readonly<Record<string, string>> = { tif: 'tiff', apng: 'png' };
/** By what bytes of any of the eight formats begin; `ftyp` stands behind a length. */
const beginnings = ['\xff\xd8\xff', '\x89PNG', 'RIFF', 'GIF', 'BM', '\0\0\x01\0', 'II\x2a\0', 'MM\0\x2a'];

/** What file-type and image-size agree on. */
export async function look(content: Buffer): Promise<Look> {
  const known = vouched.get(digest(content));
  if (known) return known;
  const head = content.toString('latin1', 0, 12);
  const found = await fileTypeFromBuffer(content).catch(() => undefined);
  if (!beginnings.some((each) => head.startsWith(each)) && !head.startsWith('ftyp', 4))
    return found === undefined || !(found.ext in readsWell) ? 'none' : undefined;
  const format = names[found?.ext ?? ''] ?? found?.ext ?? '';
  if (!readsWell[format]?.(content)) return undefined;
  const read = sizeOf(content);
  return read?.format === format && read.width > 0 && read.height > 0 ? read : undefined;
}

/** On memory of its own: image-size reads past the end of a view. */
function sizeOf(content: Buffer): Picture | undefined {
  try {
    const { type = '', width, height } = imageSize(new Uint8Array(content));
    return { format: names[type] ?? type, width, height };
  } catch {
    return undefined;
  }
}

/**
 * The agreed differences, the other way round: where image-size reads a format as decoders do. Elsewhere it takes what
 * is cut off or contradicts itself, and passes over what is there; of an icon it reads the directory alone, and of a
 * HEIC the first size that it meets.
 */
const readsWell: Readonly<Record<string, (content: Buffer) => boolean>> = {
  png: (it) =>
    it.length >= 33 &&
    it.toString('latin1', 8, 16) === '\0\0\0\x0dIHDR' &&
    it.readUInt32BE(16) < 2 ** 31 &&
    it.readUInt32BE(20) < 2 ** 31,
  gif: (it) => it.length >= 13,
  bmp: (it) => {
    const length = it.length >= 54 ? it.readUInt32LE(14) : 0;
    return [40, 108, 124].includes(length) && it.length >= 14 + length && it.readInt32LE(18) > 0;
  },
  jpg: isPlainJpg,
  tiff: isPlainTiff,
  webp: (it) => {
    if (it.length < 30) return false;
    const [chunk, length] = [it.toString('latin1', 12, 16), it.readUInt32LE(16)];
    if (chunk === 'VP8X') return length >= 10 && (it.readUInt8(20) & 0xc1) === 0;
    if (chunk === 'VP8L') return length >= 5 && it.readUInt8(20) === 0x2f && it.readUInt8(24) >>> 5 === 0;
    return chunk === 'VP8 ' && length >= 10 && it.readUInt8(20) % 2 === 0 && it.readUIntBE(23, 3) === 0x9d012a;
  },
};

/** Whole segments lead to a frame of a common coding, and that is whole. */
function isPlainJpg(it: Buffer): boolean {
  for (let at = 2; at + 10 <= it.length && it[at] === 0xff; at += 2 + it.readUInt16BE(at + 2)) {
    const [marker, length] = [it.readUInt8(at + 1), it.readUInt16BE(at + 2)];
    if (marker >= 0xc0 && marker <= 0xc2) {
      const components = it.readUInt8(at + 9);
      return components > 0 && length === 8 + 3 * components && at + 2 + length <= it.length;
    }
    const isKnown = (marker >= 0xe0 && marker <= 0xef) || [0xc4, 0xdb, 0xdd, 0xfe].includes(marker);
    if (!isKnown || length < 2) return false;
  }
  return false;
}

/** A directory that is whole, is the only one, says each thing once, and is no camera's preview. image-size reads on behind its end up to a tag of 0. */
function isPlainTiff(it: Buffer): boolean {
  if (it.length < 10) return false;
  const isLittle = it[0] === 0x49;
  const u16 = (at: number) => (isLittle ? it.readUInt16LE(at) : it.readUInt16BE(at));
  const u32 = (at: number) => (isLittle ? it.readUInt32LE(at) : it.readUInt32BE(at));
  const start = u32(4);
  if (it.toString('latin1', 8, 10) === 'CR' || start + 2 > it.length) return false;
  const entries = Array.from({ length: u16(start) }, (_, i) => start + 2 + 12 * i);
  const end = start + 2 + 12 * entries.length;
  if (end + 4 > it.length || u32(end) !== 0) return false;
  const tags = entries.map(u16);
  const isPlain = (at: number) => [3, 4].includes(u16(at + 2)) && u32(at + 4) === 1;
  return (
    new Set(tags).size === tags.length &&
    ![0, 254, 50706].some((tag) => tags.includes(tag)) &&
    [256, 257].every((tag) => tags.includes(tag) && isPlain(entries[tags.indexOf(tag)] as number))
  );
}
