import type { Call } from '../../../../core/call.ts';
import type { Image } from '../../../../core/image.ts';
import { type Part, partNamed } from '../../../../core/multipart.ts';
import { sentParts } from '../../../../core/sent.ts';
import type { World } from '../../../../core/world.ts';
import { readFormUpload } from '../../resources/form-upload.ts';
import type { ReadUpload } from '../../resources/upload-endpoint.ts';
import type { FileUpload } from './rules.ts';

/** Bytes of a field that are looked at: more than any file system takes for a name. */
const LONGEST_FIELD = 1024;

export function readFileUpload(call: Call, endpoint: string, world: World): ReadUpload<FileUpload> {
  const { sent, parts } = readFormUpload(call, endpoint, 'file', world);
  if (sent.form === undefined) {
    const unread = { fileType: 'stream', fileName: 'file', duration: undefined };
    return { upload: Object.assign(sent, unread), content: undefined, parts: [] };
  }
  const read = new Map<Part, Image | undefined>();
  const textOf = (name: string) => {
    const field = partNamed(parts, name);
    if (field) read.set(field, undefined);
    return field?.body.text(0, LONGEST_FIELD) || undefined;
  };
  const upload: FileUpload = Object.assign(sent, {
    fileType: textOf('file_type'),
    fileName: textOf('file_name'),
    duration: textOf('duration'),
  });
  const { part } = sent;
  if (part) read.set(part, undefined);
  return { upload, content: part?.body, parts: sentParts(parts, read) };
}
