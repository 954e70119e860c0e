import type { Format } from '../image/kind.ts';

/** What a conversion is given. */
export interface Task {
  readonly format: Format;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly maxMemoryBytes: number;
}

/** What becomes of it. */
export type Outcome =
  | { readonly jpeg: Uint8Array<ArrayBuffer>; readonly width: number; readonly height: number }
  | { readonly refused: ConversionRefusal };

/**
 * `no converter`: the optional package is not installed. `undecodable`: broken, or of a sort that no decoder here reads.
 * `too busy` and `closed` pass; the others are final.
 */
export type ConversionRefusal =
  | 'too many pixels'
  | 'too much memory'
  | 'too long'
  | 'undecodable'
  | 'no converter'
  | 'too busy'
  | 'closed';

/** Thrown by a decoder that would need more memory than it may have. */
export class TooMuchMemory extends Error {}
