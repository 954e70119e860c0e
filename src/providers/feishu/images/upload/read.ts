import type { Call } from '../../../../core/call.ts';
import { type Image, readImage } from '../../../../core/image.ts';
import { type Part, partNamed } from '../../../../core/multipart.ts';
import { sentParts } from '../../../../core/sent.ts';
import type { World } from '../../../../core/world.ts';
import { readFormUpload } from '../../resources/form-upload.ts';
import type { ReadUpload } from '../../resources/upload-endpoint.ts';
import type { Upload } from './rules.ts';

/** Bytes of image_type that are looked at: more than any value that the page lists. */
const LONGEST_TYPE = 64;

export function readUpload(call: Call, endpoint: string, world: World): ReadUpload<Upload> {
  const { sent, parts } = readFormUpload(call, endpoint, 'image', world);
  if (sent.form === undefined)
    return { upload: Object.assign(sent, { imageType: 'message', image: undefined }), content: undefined, parts: [] };
  const type = partNamed(parts, 'image_type');
  const { part } = sent;
  const facts = part && readImage(part.body);
  const upload: Upload = Object.assign(sent, { imageType: type?.body.text(0, LONGEST_TYPE), image: facts });
  const read = new Map<Part, Image | undefined>();
  if (type) read.set(type, undefined);
  if (part) read.set(part, facts);
  return { upload, content: part?.body, parts: sentParts(parts, read) };
}
