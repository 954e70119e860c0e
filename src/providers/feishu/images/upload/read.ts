import { type Call, framingOf, header } from '../../../../core/call.ts';
import { type Image, readImage } from '../../../../core/image.ts';
import { type Part, partNamed, partsOf, readFormData } from '../../../../core/multipart.ts';
import { sentParts } from '../../../../core/sent.ts';
import type { SentPart } from '../../../../core/shapes.ts';
import type { World } from '../../../../core/world.ts';
import { hasRealToken, readCaller } from '../../gateway/caller.ts';
import type { Upload } from './rules.ts';

/** Bytes of image_type that are looked at: more than any value that the page lists. */
const LONGEST_TYPE = 64;

interface Read {
  readonly upload: Upload;
  /** The bytes of the image part. */
  readonly content: Call['body'] | undefined;
  readonly parts: readonly SentPart[];
}

export function readUpload(call: Call, endpoint: string, world: World): Read {
  const caller = readCaller(call, endpoint, world);
  const framing = framingOf(call);
  const tokenLooksReal = hasRealToken(call);
  if (!call.body.kept) {
    const sent = { caller, framing, tokenLooksReal };
    return { upload: { ...sent, ...unread(call.body.length) }, content: undefined, parts: [] };
  }
  const form = readFormData(header(call.headers, 'content-type'), call.body);
  const parts = partsOf(form);
  const type = partNamed(parts, 'image_type');
  const image = partNamed(parts, 'image');
  const facts = image && readImage(image.body);
  const upload: Upload = {
    caller,
    framing,
    tokenLooksReal,
    form,
    malformed: 'malformed' in form.form ? form.form.malformed : undefined,
    imageType: type?.body.text(0, LONGEST_TYPE),
    bytes: image?.body.length,
    imagePart: image,
    named: image?.filename !== undefined,
    image: facts,
  };
  const read = new Map<Part, Image | undefined>();
  if (type) read.set(type, undefined);
  if (image) read.set(image, facts);
  return { upload, content: image?.body, parts: sentParts(parts, read) };
}

/** A body too long to be kept is an image too long to be taken, whatever else it held. */
function unread(bytes: number) {
  return { malformed: undefined, imageType: 'message', bytes, named: true, image: undefined };
}
