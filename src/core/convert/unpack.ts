import { inflateSync } from 'node:zlib';
import type { Allowance } from './allowance.ts';
import { joined, mostOf } from './inner-jpeg.ts';
import { lzw } from './lzw.ts';
import { packBits } from './pack-bits.ts';
import { colours, compressions, type Pieces, type TiffPage } from './page.ts';
import { loadUtif, type Utif } from './utif.ts';

/** Pieces that are unpacked beside the picture: the one at work, and the one before it, which may not be collected yet. */
const AT_ONCE = 2;
/** zlib's smallest. */
const MIN_CHUNK = 64;

/** The samples of a page, one buffer for all of them or, where it is planar, one for each; 16 bits are little-endian. */
export async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  page: TiffPage,
  allowance: Allowance,
): Promise<Uint8Array[]> {
  const { isPlanar, pieces, samples } = page;
  const planes = isPlanar ? samples : 1;
  const each = pieces.offsets.length / planes;
  const buffers = Array.from({ length: planes }, () => allowance.buffer(bytesOf(page, page) * page.height));
  const tile = pieces.isTiled ? allowance.buffer(bytesOfPiece(page)) : undefined;
  const source = sourceOf(bytes, page, allowance);
  const bench: Bench = { utif: await loadUtif(), page, tags: tagsOf(page), order: page.directory.value(266, 1), tile };
  for (const [i, offset] of pieces.offsets.entries()) {
    const piece = source(offset, pieces.lengths[i] as number);
    place(bench, piece, i % each, buffers[Math.floor(i / each)] as Uint8Array);
  }
  return buffers;
}

/** What all pieces of a page have in common. */
interface Bench {
  readonly utif: Utif;
  readonly page: TiffPage;
  readonly tags: Record<string, unknown>;
  /** Of the bits in a byte. */
  readonly order: number;
  /** Where a tile is unpacked, before it is put into its place. */
  readonly tile: Uint8Array | undefined;
}

/** A strip or a tile. */
interface Piece {
  readonly from: Uint8Array;
  readonly offset: number;
  readonly length: number;
  readonly compression: number;
}

/** What utif2 unpacks without end, however little room there is. */
const bounded = new Map<number, typeof lzw>([
  [compressions.lzw, lzw],
  [compressions.packBits, packBits],
]);

/** utif2 inflates without a bound and believes a JPEG inside, so both are looked after here. */
function sourceOf(
  bytes: Uint8Array<ArrayBuffer>,
  page: TiffPage,
  allowance: Allowance,
): (offset: number, length: number) => Piece {
  const { compression, directory, pieces } = page;
  const atOnce = Math.min(AT_ONCE, pieces.offsets.length);
  if (compression === compressions.deflate || compression === compressions.oldDeflate) {
    const most = bytesOfPiece(page);
    allowance.take(atOnce * most);
    // One buffer that is long enough. zlib would gather small ones, and hold all of it twice in the end.
    const options = { maxOutputLength: most, chunkSize: Math.max(most + 1, MIN_CHUNK) };
    return (offset, length) => {
      const from = inflateSync(bytes.subarray(offset, offset + length), options);
      return { from, offset: 0, length: from.length, compression: compressions.none };
    };
  }
  if (compression === compressions.jpeg) {
    const longest = pieces.lengths.reduce((most, length) => Math.max(most, length), 0);
    allowance.take(atOnce * (mostOf(pieces) + 2 * longest));
    const tables = Uint8Array.from(directory.values(347));
    return (offset, length) => {
      const from = joined(tables, bytes.subarray(offset, offset + length), pieces);
      return { from, offset: 0, length: from.length, compression };
    };
  }
  return (offset, length) => ({ from: bytes, offset, length, compression });
}

/** Unpacks a piece to where it belongs. */
function place({ utif, page, tags, order, tile }: Bench, piece: Piece, i: number, plane: Uint8Array): void {
  const { height, pieces } = page;
  const inRow = bytesOf(page, pieces);
  const rows = tile ? pieces.height : Math.min(pieces.height, height - i * pieces.height);
  const whole = rows * inRow;
  tile?.fill(0);
  const [into, at] = tile ? [tile, 0] : [plane, i * pieces.height * inRow];
  const { from, offset, length, compression } = piece;
  const decompress = (from: Uint8Array, offset: number, length: number, compression: number) =>
    utif.decode._decompress(tags, null, from, offset, length, compression, into, at, order, pieces.width, rows);
  const unpack = bounded.get(compression);
  if (unpack) {
    unpack(from.subarray(offset, offset + length), into, at, at + whole);
    // Nothing more is to be unpacked, but what utif2 does to the samples then.
    decompress(from, 0, 0, compressions.none);
  } else if (compression === compressions.none) {
    // utif2 would take what lies behind a piece that is too short, or zeros.
    if (length < whole) throw new Error('too few samples');
    decompress(from, offset, whole, compression);
  } else {
    decompress(from, offset, length, compression);
  }
  if (tile === undefined) return;
  const across = Math.ceil(page.width / pieces.width);
  const [x, y] = [(i % across) * inRow, Math.floor(i / across) * pieces.height];
  utif._copyTile(tile, inRow, pieces.height, plane, bytesOf(page, page), height, x, y);
}

/** What utif2 looks at while it unpacks. */
function tagsOf(page: TiffPage): Record<string, unknown> {
  const { directory } = page;
  return {
    isLE: directory.isLittle,
    t258: [page.bits],
    t259: [page.compression],
    t262: [page.compression === compressions.jpeg ? colours.rgb : page.colour],
    t277: [samplesOf(page)],
    t292: [directory.value(292, 0)],
    t317: [directory.value(317, 1)],
  };
}

/** In one row of one plane. utif2 makes three samples of every JPEG, also of a grey one. */
function samplesOf({ compression, isPlanar, samples }: TiffPage): number {
  if (compression === compressions.jpeg) return 3;
  return isPlanar ? 1 : samples;
}

function bytesOf(page: TiffPage, { width }: Pick<Pieces, 'width'>): number {
  return Math.ceil((width * samplesOf(page) * page.bits) / 8);
}

function bytesOfPiece(page: TiffPage): number {
  return bytesOf(page, page.pieces) * page.pieces.height;
}
