import { header } from './call.ts';
import type { Image } from './image.ts';
import type { Part } from './multipart.ts';
import type { SentPart } from './shapes.ts';

/** Bytes of a field that are shown. */
const LONGEST_TEXT = 200;
/** More parts than any real form has, and few enough to keep of a hostile one. */
const MOST_PARTS = 20;

/** `imageOf`: what was read of the parts that are pictures. */
export function sentParts(parts: readonly Part[], imageOf: (part: Part) => Image | undefined): SentPart[] {
  return parts.slice(0, MOST_PARTS).map((part) => sentPart(part, imageOf(part)));
}

function sentPart({ name, filename, headers, body }: Part, image: Image | undefined): SentPart {
  const bytes = body.length;
  const type = header(headers, 'content-type');
  if (image) return { name, filename, type, bytes, format: image.format, width: image.width, height: image.height };
  if (filename !== undefined || bytes > LONGEST_TEXT) return { name, filename, type, bytes };
  return { name, filename, type, bytes, text: body.toString() };
}
