import { inflateSync } from 'node:zlib';
import { Bytes } from '../bytes.ts';
import { readImage } from '../image.ts';
import { colours, compressions, type Pieces, type TiffPage } from './page.ts';
import { TooMuchMemory } from './task.ts';

/** What is used of utif2: unpacking and the difference between neighbours, in one piece for all strips or tiles. */
interface Utif {
  decodeImage(file: ArrayBuffer, page: Record<string, unknown>): void;
  readonly decode: { _addNtimes(line: number[], count: number, bit: number): void };
}

/** No line of a fax is longer than a picture's side; a broken one goes on, and its array would fill the heap. */
const MAX_LINE = 2 ** 17;
/** The first bytes of a file tell utif2 the order of the others: II or MM. */
const ORDER_BYTES = 2;

/** The samples of a page, one buffer for all of them or, where it is planar, one for each; 16 bits are little-endian. */
export async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  page: TiffPage,
  maxMemoryBytes: number,
): Promise<Uint8Array[]> {
  const { width, height, isPlanar, pieces, samples } = page;
  const most = Math.max(bytesOf(page, width, height), pieces.offsets.length * bytesOfPiece(page));
  if (most > maxMemoryBytes) throw new TooMuchMemory();
  const utif = await load();
  const planes = isPlanar ? samples : 1;
  const each = pieces.offsets.length / planes;
  return Array.from({ length: planes }, (_, i) => {
    const own = { from: i * each, to: (i + 1) * each };
    return unpackPlane(utif, bytes, page, {
      ...pieces,
      offsets: pieces.offsets.slice(own.from, own.to),
      lengths: pieces.lengths.slice(own.from, own.to),
    });
  });
}

async function load(): Promise<Utif> {
  const { default: utif } = (await import('utif2')) as unknown as { default: Utif };
  utif.decode._addNtimes = (line, count, bit) => {
    if (line.length + count > MAX_LINE) throw new RangeError('a line of a fax has no end');
    for (let i = 0; i < count; i++) line.push(bit);
  };
  return utif;
}

function unpackPlane(utif: Utif, bytes: Uint8Array<ArrayBuffer>, page: TiffPage, pieces: Pieces): Uint8Array {
  const { directory, width, height } = page;
  const isJpeg = page.compression === compressions.jpeg;
  const tables = directory.values(347);
  if (isJpeg) checkSizes(bytes, pieces, tables);
  // utif2 makes three samples of every JPEG, also of a grey one.
  const samples = isJpeg ? 3 : page.isPlanar ? 1 : page.samples;
  const source = inflated(bytes, page, pieces);
  if (source.compression === compressions.none) checkLengths(page, pieces, source.lengths);
  const plane: Record<string, unknown> = {
    t256: [width],
    t257: [height],
    t258: Array(samples).fill(page.bits),
    t259: [source.compression],
    t262: [isJpeg ? colours.rgb : page.colour],
    t266: [directory.value(266, 1)],
    t277: [samples],
    t292: [directory.value(292, 0)],
    t317: [directory.value(317, 1)],
    ...(isJpeg && tables.length > 0 && { t347: tables }),
    ...(pieces.isTiled
      ? { t322: [pieces.width], t323: [pieces.height], t324: source.offsets, t325: source.lengths }
      : { t278: [pieces.height], t273: source.offsets, t279: source.lengths }),
  };
  utif.decodeImage(source.file, plane);
  return plane.data as Uint8Array;
}

/** utif2 inflates without a bound, so that is done here, and it gets the rest of the work as if nothing were packed. */
function inflated(bytes: Uint8Array<ArrayBuffer>, page: TiffPage, { offsets, lengths }: Pieces) {
  const { compression } = page;
  if (compression !== compressions.deflate && compression !== compressions.oldDeflate) {
    return { file: bytes.buffer, compression, offsets, lengths };
  }
  const maxOutputLength = bytesOfPiece(page);
  const file = new Uint8Array(ORDER_BYTES + offsets.length * maxOutputLength);
  file.set(bytes.subarray(0, ORDER_BYTES));
  const places = offsets.map((_, i) => ORDER_BYTES + i * maxOutputLength);
  const filled = offsets.map((offset, i) => {
    const part = inflateSync(bytes.subarray(offset, offset + (lengths[i] as number)), { maxOutputLength });
    file.set(part, places[i]);
    return part.length;
  });
  return { file: file.buffer, compression: compressions.none, offsets: places, lengths: filled };
}

/** utif2 takes what lies behind a piece that is too short, or zeros. */
function checkLengths(page: TiffPage, pieces: Pieces, lengths: readonly number[]): void {
  const whole = bytesOfPiece(page);
  const rowsIn = (i: number) =>
    pieces.isTiled ? pieces.height : Math.min(pieces.height, page.height - i * pieces.height);
  if (lengths.some((length, i) => length < (whole / pieces.height) * rowsIn(i))) throw new Error('too few samples');
}

function bytesOfPiece(page: TiffPage): number {
  const { width, height } = page.pieces;
  return bytesOf({ bits: page.bits, samples: page.isPlanar ? 1 : page.samples }, width, height);
}

function bytesOf({ samples, bits }: Pick<TiffPage, 'samples' | 'bits'>, width: number, height: number): number {
  return Math.ceil((width * samples * bits) / 8) * height;
}

/** A JPEG inside is unpacked to whatever size it says itself. */
function checkSizes(bytes: Uint8Array, { offsets, lengths, width, height }: Pieces, tables: readonly number[]): void {
  if (readImage(Bytes.of(Uint8Array.from(tables))) !== undefined) throw new Error('a picture where tables belong');
  for (const [i, offset] of offsets.entries()) {
    const size = readImage(Bytes.of(bytes.subarray(offset, offset + (lengths[i] as number))));
    if (size?.format !== 'jpg' || size.width !== width || size.height > height) {
      throw new Error('a JPEG inside that is not as large as its place');
    }
  }
}
