import type { Format } from '../image/kind.ts';

/** What a conversion is given. */
export interface Task {
  readonly format: Format;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** For the picture as it came, for all that is unpacked of it, and for the JPEG. */
  readonly maxMemoryBytes: number;
}

/** What becomes of it. */
export type Outcome =
  | { readonly jpeg: readonly Uint8Array<ArrayBuffer>[]; readonly width: number; readonly height: number }
  | { readonly refused: ConversionRefusal };

/**
 * `no converter`: the optional package is not installed. `undecodable`: broken, or of a sort that no decoder here reads.
 * `gone while it waited`: it made room in the store, or was deleted.
 */
export type ConversionRefusal =
  | 'too many pixels'
  | 'too much memory'
  | 'too long'
  | 'undecodable'
  | 'no converter'
  | 'too busy'
  | 'gone while it waited'
  | 'its caller hung up'
  | 'closed';

/** They say nothing about the picture: asked again, it may be had. */
export const passing: ReadonlySet<ConversionRefusal> = new Set([
  'too busy',
  'gone while it waited',
  'its caller hung up',
  'closed',
]);
