import { type Box, boxes, findBox, readBox } from './boxes.ts';
import type { Kind, Size } from './kind.ts';
import type { Reader } from './reader.ts';

const HEVC = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs'];
const AV1 = ['avif', 'avis'];
/** Brands that leave the coding open; the compatible brands then tell it. */
const ANY_CODING = ['mif1', 'msf1'];
/** Bytes of brands that are looked at: sixty of them, where files have five. */
const BRANDS = 248;
const VERSION_AND_FLAGS = 4;

/**
 * The primary item's size as it is shown: the coded one and what the item's transformations make of it. A file that
 * does not say which item that is, as one with nothing but the tracks of a sequence, is none.
 */
export const heic: Kind = {
  format: 'heic',
  matches: (head) => head.startsWith('ftyp', 4),
  size(reader) {
    const file = { start: 0, end: reader.length };
    const [ftyp] = boxes(reader, file);
    if (ftyp === undefined || !isHeic(reader, ftyp)) return undefined;

    const meta = findBox(reader, file, 'meta');
    const items = meta && { start: meta.start + VERSION_AND_FLAGS, end: meta.end };
    const pitm = items && findBox(reader, items, 'pitm');
    const iprp = items && findBox(reader, items, 'iprp');
    const ipco = iprp && findBox(reader, iprp, 'ipco');
    const primary = pitm && primaryItem(reader, pitm);
    if (primary === undefined || iprp === undefined || ipco === undefined) return undefined;

    const known = [...boxes(reader, ipco)];
    return shownSize(
      reader,
      propertiesOf(primary, reader, iprp).map((index) => known[index - 1]),
    );
  },
};

function isHeic(reader: Reader, ftyp: Box): boolean {
  const brands = readBox(reader, ftyp, Math.min(ftyp.end - ftyp.start, BRANDS))
    ?.toString('latin1')
    .match(/.{4}/gs);
  const [major = '', , ...compatible] = brands ?? [];
  const names = (some: string[]) => compatible.some((brand) => some.includes(brand));
  return HEVC.includes(major) || (ANY_CODING.includes(major) && names(HEVC) && !names(AV1));
}

function primaryItem(reader: Reader, pitm: Box): number | undefined {
  const isWide = readBox(reader, pitm, 1)?.readUInt8() !== 0;
  return readBox(reader, pitm, isWide ? 8 : 6)?.readUIntBE(4, isWide ? 4 : 2);
}

/** Numbers, counted from 1, of the properties that the `ipma` boxes give to an item. */
function propertiesOf(item: number, reader: Reader, iprp: Box): number[] {
  for (const box of boxes(reader, iprp)) {
    const ipma = box.type === 'ipma' ? readBox(reader, box) : undefined;
    const found = ipma && associations(ipma, item);
    if (found) return found;
  }
  return [];
}

function associations(ipma: Buffer, item: number): number[] | undefined {
  if (ipma.length < 8) return undefined;
  const idLength = ipma.readUInt8(0) === 0 ? 2 : 4;
  const indexLength = (ipma.readUInt8(3) & 1) === 0 ? 1 : 2;
  // The top bit of each says whether the property is essential.
  const mask = indexLength === 1 ? 0x7f : 0x7fff;

  let at = 8;
  for (let left = ipma.readUInt32BE(4); left > 0 && at + idLength < ipma.length; left--) {
    const id = ipma.readUIntBE(at, idLength);
    const start = at + idLength + 1;
    const end = start + ipma.readUInt8(start - 1) * indexLength;
    if (id === item && end <= ipma.length) {
      const indexes = [];
      for (let i = start; i < end; i += indexLength) indexes.push(ipma.readUIntBE(i, indexLength) & mask);
      return indexes.filter((index) => index > 0);
    }
    at = end;
  }
  return undefined;
}

function shownSize(reader: Reader, properties: readonly (Box | undefined)[]): Size | undefined {
  const ispe = properties.find((property) => property?.type === 'ispe');
  const coded = ispe && readBox(reader, ispe, 12);
  let size: Size | undefined = coded && { width: coded.readUInt32BE(4), height: coded.readUInt32BE(8) };
  for (const property of properties) {
    // One that is not there might have been a transformation.
    if (property === undefined || size === undefined) return undefined;
    if (property.type === 'clap') size = clapped(size, readBox(reader, property, 32));
    else if (property.type === 'irot') size = turned(size, readBox(reader, property, 1));
    else if (property.type === 'iscl') return undefined;
  }
  return size;
}

/** `irot` counts quarters of a turn. */
function turned({ width, height }: Size, irot: Buffer | undefined): Size | undefined {
  if (irot === undefined) return undefined;
  const isUpright = irot.readUInt8() % 2 === 0;
  return isUpright ? { width, height } : { width: height, height: width };
}

function clapped({ width, height }: Size, clap: Buffer | undefined): Size | undefined {
  return clap && { width: windowOn(width, clap, 0, 16), height: windowOn(height, clap, 8, 24) };
}

/** Length of the window that `clap` leaves of a side: 0 where it is not inside, for there decoders differ. */
function windowOn(side: number, clap: Buffer, lengthAt: number, offsetAt: number): number {
  const length = clap.readUInt32BE(lengthAt) / clap.readUInt32BE(lengthAt + 4);
  const centre = side / 2 + clap.readInt32BE(offsetAt) / clap.readUInt32BE(offsetAt + 4);
  const isInside = centre - length / 2 > -1 && centre + length / 2 < side + 1;
  return isInside ? Math.round(length) : 0;
}
