import type { Bytes } from './bytes.ts';
import { bmp } from './image/bmp.ts';
import { gif } from './image/gif.ts';
import { heic } from './image/heic.ts';
import { ico } from './image/ico.ts';
import { jpg } from './image/jpg.ts';
import type { Format, Kind, Size } from './image/kind.ts';
import { png } from './image/png.ts';
import { Reader } from './image/reader.ts';
import { tiff } from './image/tiff.ts';
import { webp } from './image/webp.ts';

export type { Format, Size } from './image/kind.ts';

export interface Image extends Size {
  readonly format: Format;
}

const none: Size = { width: 0, height: 0 };
const kinds: readonly Kind[] = [jpg, png, webp, gif, bmp, ico, tiff, heic];
/** Bytes by which the kinds are told apart. */
const HEAD = 12;

function kindOf(head: string): Kind | undefined {
  return kinds.find(({ matches }) => matches(head));
}

/** The format that bytes, one character each, begin as, whatever follows. */
export function beginsAs(latin1: string): Format | undefined {
  return kindOf(latin1.slice(0, HEAD))?.format;
}

/**
 * What a picture is, by its content alone and without decoding it. Undefined where it is none of the formats, and
 * where the header that holds the size is cut short or contradicts itself: no size is better than a wrong one.
 */
export function readImage(bytes: Bytes): Image | undefined {
  const kind = kindOf(bytes.text(0, HEAD, 'latin1'));
  const { width, height } = kind?.size(new Reader(bytes)) ?? none;
  return kind && width > 0 && height > 0 ? { format: kind.format, width, height } : undefined;
}
