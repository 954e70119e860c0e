import type { Bytes } from '../../../core/bytes.ts';
import { type Call, header } from '../../../core/call.ts';
import { type Image, readImage } from '../../../core/image.ts';
import { type Part, partsOf } from '../../../core/multipart.ts';
import { filenameRead, readWeChatForm, type WeChatForm } from './form.ts';

/** The file that an upload is about. */
export interface Media {
  /** The part as it was sent; undefined where nobody asks, or it was not kept. */
  readonly part?: Part;
  /** As far as the service reads it. */
  readonly filename: string | undefined;
  readonly bytes: number;
  readonly image: Image | undefined;
}

interface FileForm {
  readonly media: (Media & { readonly content: Bytes }) | undefined;
  readonly parts: readonly Part[];
  readonly form: WeChatForm;
}

/** `names`: of the part that holds the file. `unread`: what a file counts as that was not kept. */
export function readFileForm(call: Call, names: readonly string[], unread: string): FileForm {
  const form = readWeChatForm(header(call.headers, 'content-type'), call.body);
  if (!call.body.kept) {
    const media = { filename: unread, bytes: call.body.length, image: undefined, content: call.body };
    return { media, parts: [], form };
  }
  const parts = partsOf(form);
  const part = parts.find(({ name }) => name !== undefined && names.includes(name));
  const image = part && readImage(part.body);
  return {
    media: part && { part, filename: filenameRead(part), bytes: part.body.length, image, content: part.body },
    parts,
    form,
  };
}

/** It says that it came through somebody else. */
export function isProxied({ headers }: Call): boolean {
  return header(headers, 'via') !== undefined || header(headers, 'x-forwarded-for') !== undefined;
}
