import type { Reader } from './reader.ts';

export type Format = 'jpg' | 'png' | 'webp' | 'gif' | 'bmp' | 'ico' | 'tiff' | 'heic';

/**
 * In pixels, as they are stored: an orientation, in EXIF or in the directory of a TIFF, turns what a viewer shows, not
 * this; the transformations of a HEIC are part of how it is coded, and do. That a service measures before it turns is
 * an assumption, as most libraries do so; Pillow, for one, turns a TIFF and not a JPEG.
 */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Kind {
  readonly format: Format;
  /** Whether a file that begins so can only be this format's: its first 12 bytes, a character for each. */
  matches(head: string): boolean;
  /** Undefined unless the whole header that holds the size is there. A zero need not be refused here. */
  size(reader: Reader): Size | undefined;
}
