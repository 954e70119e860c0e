import { type Call, header } from '../../../core/call.ts';
import { whyNoPicturePart } from '../../../core/form-trouble.ts';
import { readImage } from '../../../core/image.ts';
import { type SentForm as Form, type Part, partNamed, partsOf, readFormData } from '../../../core/multipart.ts';
import type { Explanation } from '../../../core/rule.ts';
import { say } from '../../../core/say.ts';
import { sentParts } from '../../../core/sent.ts';
import type { SentPart } from '../../../core/shapes.ts';
import { IMAGE_FIELD } from '../wire.ts';
import type { ImageFacts } from './rules.ts';

export interface SentImage extends ImageFacts {
  readonly name: string;
  readonly bytes: number;
  readonly content: Call['body'];
}

/** Why a form has no picture that counts: it is none, its part is named otherwise, or has no filename. */
export function whyNoImage(form: Form | undefined): Explanation | undefined {
  if (form === undefined) return undefined;
  const part = partNamed(partsOf(form), IMAGE_FIELD);
  if (part === undefined) return whyNoPicturePart(form, IMAGE_FIELD);
  const measured =
    part.filename === undefined
      ? say`the part ${IMAGE_FIELD} has no filename, which makes it a text field`
      : say`the part ${IMAGE_FIELD} has an empty filename, which makes it a text field`;
  return { measured, mend: 'give the part a filename, such as photo.jpg', ours: true };
}

/** A form as it was sent, and the images in it in the order they came. */
export interface SentForm {
  /** Undefined where it was not kept. */
  readonly form?: Form;
  readonly parts: readonly SentPart[];
  readonly images: readonly SentImage[];
}

export function readForm(call: Call): SentForm {
  if (!call.body.kept) {
    return { parts: [], images: [{ name: '', bytes: call.body.length, image: undefined, content: call.body }] };
  }
  const form = readFormData(header(call.headers, 'content-type'), call.body);
  const parts = partsOf(form);
  const found = parts.filter(isImage).map((part) => [part, imageOf(part)] as const);
  const read = new Map(found.map(([part, { image }]) => [part, image]));
  return { form, parts: sentParts(parts, read), images: found.map(([, image]) => image) };
}

/** A part without a filename is a text field to the server behind this API (assumed). */
function isImage({ name, filename }: Part): boolean {
  return name === IMAGE_FIELD && filename !== undefined && filename !== '';
}

function imageOf({ filename = '', body }: Part): SentImage {
  return { name: filename, bytes: body.length, image: readImage(body), content: body };
}
