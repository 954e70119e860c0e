import { Directory } from './directory.ts';

/** Numbers of the TIFF specification. */
export const compressions = {
  none: 1,
  huffman: 2,
  fax3: 3,
  fax4: 4,
  lzw: 5,
  jpeg: 7,
  deflate: 8,
  packBits: 32773,
  oldDeflate: 32946,
} as const;

export const colours = { whiteIsZero: 0, blackIsZero: 1, rgb: 2, palette: 3, cmyk: 5, yCbCr: 6 } as const;

/** Samples of a pixel that are colours, and how many bits they may have, by the kind of colours. */
const kinds = new Map<number, { samples: number; bits: readonly number[] }>([
  [colours.whiteIsZero, { samples: 1, bits: [1, 2, 4, 8, 16] }],
  [colours.blackIsZero, { samples: 1, bits: [1, 2, 4, 8, 16] }],
  [colours.rgb, { samples: 3, bits: [8, 16] }],
  [colours.palette, { samples: 1, bits: [1, 2, 4, 8] }],
  [colours.cmyk, { samples: 4, bits: [8, 16] }],
  [colours.yCbCr, { samples: 3, bits: [8] }],
]);
const MAX_SAMPLES = 8;

/** What the first directory of a TIFF says of the picture, as far as it is one that can be shown. */
export interface TiffPage {
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
  readonly compression: number;
  readonly colour: number;
  readonly bits: number;
  /** Samples of a pixel, and how many of them are colours. */
  readonly samples: number;
  readonly colourSamples: number;
  /** What the sample after the colours is: 1 an alpha that the colours were weighed by, 2 one they were not, else nothing. */
  readonly alpha: number;
  /** Each sample has strips or tiles of its own. */
  readonly isPlanar: boolean;
  readonly palette: readonly number[];
  /** Strips or tiles, all of one size. */
  readonly pieces: Pieces;
  readonly directory: Directory;
}

export interface Pieces {
  readonly isTiled: boolean;
  readonly width: number;
  readonly height: number;
  readonly offsets: readonly number[];
  readonly lengths: readonly number[];
}

/** Throws on what cannot be shown: of the many things a TIFF can be, utif2 takes some that it then shows wrongly. */
export function readPage(bytes: Uint8Array): TiffPage {
  const directory = new Directory(bytes);
  const [width, height] = [directory.value(256, 0), directory.value(257, 0)];
  const colour = directory.value(262, -1);
  const samples = directory.value(277, 1);
  const kind = kinds.get(colour) ?? { samples: 0, bits: [] };
  const bitsOfSamples = directory.values(258);
  const bits = bitsOfSamples[0] ?? 1;
  const compression = directory.value(259, compressions.none);
  const isBlackWhite = bits === 1 && samples === 1;
  const isFax = [compressions.huffman, compressions.fax3, compressions.fax4].some((fax) => fax === compression);
  const isPlanar = directory.value(284, 1) === 2 && samples > 1;

  demand(width > 0 && height > 0, 'size');
  demand(kind.bits.includes(bits) && bitsOfSamples.every((each) => each === bits), 'colours');
  demand(samples >= kind.samples && samples <= MAX_SAMPLES, 'samples');
  demand(
    Object.values(compressions).some((known) => known === compression),
    'compression',
  );
  demand(!isFax || isBlackWhite, 'fax');
  demand(isFax || directory.value(266, 1) === 1, 'order of bits');
  demand(
    directory.values(339).every((format) => format === 1),
    'sample format',
  );
  demand(colour !== colours.cmyk || directory.value(332, 1) === 1, 'inks');
  demand([1, 2].includes(directory.value(317, 1)), 'predictor');
  // Inside of a JPEG only these two have the colours that its decoder takes them for.
  const inJpeg = (colour === colours.yCbCr && samples === 3) || (colour === colours.blackIsZero && samples === 1);
  demand(compression === compressions.jpeg ? bits === 8 && inJpeg && !isPlanar : colour !== colours.yCbCr, 'JPEG');

  const palette = directory.values(320);
  demand(colour !== colours.palette || palette.length === 3 * 2 ** bits, 'palette');
  return {
    width,
    height,
    orientation: directory.value(274, 1),
    compression,
    colour,
    bits,
    samples,
    colourSamples: kind.samples,
    alpha: samples > kind.samples ? directory.value(338, 0) : 0,
    isPlanar,
    palette,
    pieces: readPieces(directory, width, height, isPlanar ? samples : 1, bytes.length),
    directory,
  };
}

function readPieces(directory: Directory, width: number, height: number, planes: number, end: number): Pieces {
  const isTiled = directory.values(322).length > 0;
  const piece = isTiled
    ? { width: directory.value(322, 0), height: directory.value(323, 0) }
    : { width, height: Math.min(directory.value(278, height), height) };
  demand(piece.width > 0 && piece.height > 0, 'pieces');
  const count = Math.ceil(width / piece.width) * Math.ceil(height / piece.height) * planes;
  const offsets = directory.values(isTiled ? 324 : 273).slice(0, count);
  const lengths = directory.values(isTiled ? 325 : 279).slice(0, count);
  demand(offsets.length === count && lengths.length === count, 'pieces');
  demand(
    offsets.every((offset, i) => offset + (lengths[i] as number) <= end),
    'end',
  );
  return { isTiled, ...piece, offsets, lengths };
}

function demand(condition: boolean, what: string): void {
  if (!condition) throw new Error(`a TIFF whose ${what} no decoder here reads`);
}
