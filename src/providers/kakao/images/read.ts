import { type Call, header } from '../../../core/call.ts';
import { readImage } from '../../../core/image.ts';
import { type Part, splitForm } from '../../../core/multipart.ts';
import { sentParts } from '../../../core/sent.ts';
import type { SentPart } from '../../../core/shapes.ts';
import { IMAGE_FIELD } from '../wire.ts';
import type { ImageFacts } from './rules.ts';

export interface SentImage extends ImageFacts {
  readonly name: string;
  readonly bytes: number;
  readonly content: Call['body'];
}

/** A form as it was sent, and the images in it in the order they came. */
export interface SentForm {
  readonly parts: readonly SentPart[];
  readonly images: readonly SentImage[];
}

export function readForm(call: Call): SentForm {
  if (!call.body.kept) {
    return { parts: [], images: [{ name: '', bytes: call.body.length, image: undefined, content: call.body }] };
  }
  const form = splitForm(header(call.headers, 'content-type'), call.body);
  const parts = 'parts' in form ? form.parts : [];
  const found = new Map(parts.filter(isImage).map((part) => [part, imageOf(part)]));
  return { parts: sentParts(parts, (part) => found.get(part)?.image), images: [...found.values()] };
}

/** A part without a filename is a text field to the server behind this API (assumed). */
function isImage({ name, filename }: Part): boolean {
  return name === IMAGE_FIELD && filename !== undefined && filename !== '';
}

function imageOf({ filename = '', body }: Part): SentImage {
  return { name: filename, bytes: body.length, image: readImage(body), content: body };
}
