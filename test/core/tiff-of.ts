import { join, type Piece, u16be, u16le, u32be, u32le } from '../../fixtures/bytes.ts';

export interface TiffOf {
  /** Numbers by tag, all written as LONG but for what needs SHORT. */
  readonly tags: Readonly<Record<number, readonly number[]>>;
  /** Strips or tiles, packed as the tags say. */
  readonly pieces: readonly Piece[];
  readonly isBig?: boolean;
}

const SHORT = 3;
const LONG = 4;

/** A TIFF of any sort, with its pieces behind its directory. What the tags leave out is 8 bits, RGB, not packed, one strip. */
export function tiffOf({ tags, pieces, isBig = false }: TiffOf): Uint8Array<ArrayBuffer> {
  const [u16, u32] = isBig ? [u16be, u32be] : [u16le, u32le];
  const isTiled = tags[322] !== undefined;
  const bytes = pieces.map((piece) => join(piece));
  const all = {
    258: [8, 8, 8],
    259: [1],
    262: [2],
    277: [tags[258]?.length ?? 3],
    [isTiled ? 324 : 273]: bytes.map(() => 0),
    [isTiled ? 325 : 279]: bytes.map((piece) => piece.length),
    ...tags,
  };
  const entries = Object.entries(all).map(([tag, values]) => ({ tag: Number(tag), values: [...values] }));

  const valuesAt = 8 + 2 + 12 * entries.length + 4;
  const sizeOf = ({ values }: { values: number[] }) => (values.length > 1 ? 4 * values.length : 0);
  const piecesAt = valuesAt + entries.reduce((sum, entry) => sum + sizeOf(entry), 0);
  const offsets = entries.find(({ tag }) => tag === 273 || tag === 324);
  if (tags[273] === undefined && tags[324] === undefined && offsets) {
    let end = piecesAt;
    offsets.values = bytes.map(({ length }) => {
      end += length;
      return end - length;
    });
  }

  let at = valuesAt;
  const directory = entries.map((entry) => {
    const { tag, values } = entry;
    if (values.length === 1) {
      const [value] = values as [number];
      const isShort = value < 0x10000;
      return [u16(tag), u16(isShort ? SHORT : LONG), u32(1), isShort ? [u16(value), 0, 0] : u32(value)];
    }
    at += sizeOf(entry);
    return [u16(tag), u16(LONG), u32(values.length), u32(at - sizeOf(entry))];
  });
  const far = entries.filter(({ values }) => values.length > 1).map(({ values }) => values.map(u32));
  return join(isBig ? 'MM' : 'II', u16(42), u32(8), u16(entries.length), directory, u32(0), far, ...bytes);
}

/** A fax whose decoder finds no end of a word, and needs ever longer to look for one: minutes, for a few kilobytes. */
export function endlessFax(bytes = 50_000): Uint8Array<ArrayBuffer> {
  return tiffOf({
    tags: { 256: [8], 257: [1], 258: [1], 259: [4], 262: [1] },
    pieces: [new Uint8Array(bytes)],
  });
}
