import { header } from './call.ts';
import { decodedFilename } from './filename.ts';
import type { Image } from './image.ts';
import type { Part } from './multipart.ts';
import type { SentPart } from './shapes.ts';

/** Bytes of a field that are shown. */
const LONGEST_TEXT = 200;
/** More parts than any real form has, and few enough to keep of a hostile one. */
const MOST_PARTS = 20;

/** `read`: the parts that the endpoint looks at, each with the picture that it found there. */
export function sentParts(parts: readonly Part[], read: ReadonlyMap<Part, Image | undefined>): SentPart[] {
  return parts.slice(0, MOST_PARTS).map((part) => {
    const sent = sentPart(part, read.get(part));
    return read.has(part) ? sent : { ...sent, unread: true };
  });
}

function sentPart(part: Part, image: Image | undefined): SentPart {
  const { name, filename, headers, body } = part;
  const isText = image === undefined && filename === undefined && body.length <= LONGEST_TEXT;
  return {
    name,
    filename,
    decodedFilename: decodedFilename(part),
    type: header(headers, 'content-type'),
    bytes: body.length,
    text: isText ? body.toString() : undefined,
    format: image?.format,
    width: image?.width,
    height: image?.height,
  };
}
