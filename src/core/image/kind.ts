import type { Reader } from './reader.ts';

export type Format = 'jpg' | 'png' | 'webp' | 'gif' | 'bmp' | 'ico' | 'tiff' | 'heic';

/** In pixels, as the file states it: an orientation in EXIF turns what a viewer shows, not this. */
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
