/** The tables of JPEG's Annex K, which nearly every encoder uses, and what is worked out from them. */

/** Quality as libjpeg counts it. */
const QUALITY = 85;

/** Where in a block, row by row, the value stands that is coded as the first, the second and so on. */
export const zigzag: readonly number[] = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47,
  55, 62, 63,
];

interface Huffman {
  /** How many codes there are of 1 bit, of 2 bits and so on to 16. */
  readonly counts: readonly number[];
  /** What they stand for, in the order of the codes. */
  readonly symbols: readonly number[];
}

/** Brightness, or both colours. */
export interface Channel {
  /** What a level is a multiple of, row by row. */
  readonly steps: readonly number[];
  /** From the transform's values to levels. */
  readonly scale: Float32Array;
  readonly huffman: { readonly means: Huffman; readonly waves: Huffman };
  /** Codes by symbol, each with its length in the last five bits: of a block's mean, and of the waves about it. */
  readonly means: Uint32Array;
  readonly waves: Uint32Array;
}

export const luma: Channel = channel(
  '100b0a101828333d0c0c0e131a3a3c370e0d1018283945380e11161d3357503e12162538446d674d182337405168715c31404e5767797865485c5f6270646763',
  '00010501010101010100000000000000',
  '000102030405060708090a0b',
  '0002010303020403050504040000017d',
  '01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa',
);

export const chroma: Channel = channel(
  '1112182f6363636312151a4263636363181a3863636363632f426363636363636363636363636363636363636363636363636363636363636363636363636363',
  '00030101010101010101010000000000',
  '000102030405060708090a0b',
  '00020102040403040705040400010277',
  '000102031104052131061241510761711322328108144291a1b1c109233352f0156272d10a162434e125f11718191a262728292a35363738393a434445464748494a535455565758595a636465666768696a737475767778797a82838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8f9fa',
);

/** All in hexadecimal, two digits each. */
function channel(steps: string, meanCounts: string, means: string, waveCounts: string, waves: string): Channel {
  const huffman = {
    means: { counts: numbers(meanCounts), symbols: numbers(means) },
    waves: { counts: numbers(waveCounts), symbols: numbers(waves) },
  };
  const scaled = numbers(steps).map((step) => Math.max(1, Math.floor((step * 2 * (100 - QUALITY) + 50) / 100)));
  const scale = Float32Array.from(scaled, (step, at) => 1 / (8 * step * gain(at >> 3) * gain(at & 7)));
  return { steps: scaled, scale, huffman, means: codes(huffman.means), waves: codes(huffman.waves) };
}

function numbers(hex: string): number[] {
  return [...Buffer.from(hex, 'hex')];
}

/** By how much the fast transform's values in a row or column are too large. */
function gain(row: number): number {
  return row === 0 ? 1 : Math.SQRT2 * Math.cos((row * Math.PI) / 16);
}

function codes({ counts, symbols }: Huffman): Uint32Array {
  const table = new Uint32Array(256);
  let code = 0;
  let next = 0;
  for (const [i, count] of counts.entries()) {
    for (let left = count; left > 0; left--) table[symbols[next++] as number] = (code++ << 5) | (i + 1);
    code <<= 1;
  }
  return table;
}
