import { randomUUID } from 'node:crypto';
import type { LoadedFile } from './file.ts';

/** A field of a form: text, or a file. */
export type Field = readonly [name: string, value: string | LoadedFile];

export interface EncodedForm {
  readonly contentType: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/**
 * A form as bytes, fields in their order. Ours, because names must go out as they do from a browser, in raw UTF-8 in
 * `filename`, whatever `fetch` sends them: WeChat does not read `filename*`.
 */
export function encodeForm(fields: readonly Field[]): EncodedForm {
  const boundary = `form-${randomUUID()}`;
  const pieces = fields.flatMap(([name, value]) => [
    utf8(`--${boundary}\r\n${headersOf(name, value)}\r\n\r\n`),
    typeof value === 'string' ? utf8(value) : value.bytes,
    utf8('\r\n'),
  ]);
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: joined([...pieces, utf8(`--${boundary}--\r\n`)]),
  };
}

function headersOf(name: string, value: string | LoadedFile): string {
  const disposition = `Content-Disposition: form-data; name="${name}"`;
  if (typeof value === 'string') return disposition;
  return `${disposition}; filename="${quoted(value.filename)}"\r\nContent-Type: ${value.mediaType}`;
}

/** As browsers write them: nothing in a name can end it, or its line. */
function quoted(filename: string): string {
  return filename.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let end = 0;
  for (const piece of pieces) {
    all.set(piece, end);
    end += piece.length;
  }
  return all;
}
