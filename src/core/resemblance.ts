import type { Bytes } from './bytes.ts';
import { fileNamed } from './file-signatures.ts';
import { beginsAs } from './image.ts';
import { type Said, type Saying, say } from './say.ts';

/** What bytes are, but not what they say, that should have been a picture and are none, and what whoever sent them may do about it. */
export interface Resemblance {
  readonly is: Said;
  readonly mend?: Said;
}

/** Bytes that are looked at: so many tell, and no more have to be read of a hostile body. */
const HEAD = 512;
/** Bytes that are shown of what nobody knows. */
const SHOWN = 16;

export function resemblance(bytes: Bytes): Resemblance {
  if (!bytes.kept) return { is: 'more bytes than are kept' };
  if (bytes.length === 0) return { is: 'nothing: 0 bytes', mend: 'send a file that is not empty' };
  const head = bytes.read(0, HEAD);
  const latin1 = head.toString('latin1');
  const whole = bytes.length <= HEAD;
  return (
    named(fileNamed(latin1)) ??
    damaged(latin1) ??
    asText(head, whole) ?? { is: say`unknown: it begins with ${bytesOf(head)}` }
  );
}

function named(name: Said | undefined): Resemblance | undefined {
  return name === undefined ? undefined : { is: name };
}

/** A picture whose own header is cut short, or whose bytes were taken for text on the way. */
function damaged(latin1: string): Resemblance | undefined {
  const format = pictureIn(latin1);
  if (format !== undefined) {
    const is = say`the beginning of ${format}, whose header is cut short or damaged`;
    return { is, mend: 'send the whole file as it is on the disk' };
  }
  const mend = 'read the file as bytes, never as text, and send them as they are';
  for (const [name, start] of starts) {
    if (latin1.startsWith(asUtf8(start, replaced))) return { is: say`a ${name} that was read as UTF-8 text`, mend };
    const doubled = asUtf8(start, (each) => each);
    if (doubled !== start && latin1.startsWith(doubled)) {
      return { is: say`a ${name} that was read as Latin-1 and written as UTF-8`, mend };
    }
  }
  return undefined;
}

/** How files of the kinds begin that programs send most. */
const starts: readonly (readonly [name: string, start: string])[] = [
  ['png', '\x89PNG\r\n'],
  ['png', '\x89PNG\n'],
  ['jpg', '\xff\xd8\xff\xe0'],
  ['jpg', '\xff\xd8\xff\xe1'],
  ['jpg', '\xff\xd8\xff\xdb'],
];

/** What is left of a byte that is no UTF-8. */
const replaced = (each: string) => (each > '\x7f' ? '\ufffd' : each);

function asUtf8(start: string, change: (each: string) => string): string {
  return Buffer.from([...start].map(change).join('')).toString('latin1');
}

/** What a program writes in the place of the bytes that it means, as text. */
const texts: readonly (readonly [form: RegExp, is: Said | ((text: string) => Said | undefined), mend?: Said])[] = [
  [
    /^\s*(?:<!doctype html|<html)/i,
    'an HTML page',
    'look at what was downloaded: a page came in the place of the picture',
  ],
  [
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i,
    'an SVG drawing',
    'draw it as pixels first',
  ],
  [/^\s*<\?xml/i, 'XML'],
  [
    /^\[object (?:FormData|Blob|File|ArrayBuffer|Uint8Array|Object|Promise|ReadableStream)\]$/,
    (text) => say`the text ${text}, which is what an object becomes that nobody serialised`,
    'give the HTTP client the bytes, or a form that it can write',
  ],
  [/^(?:undefined|null|None|nil|NaN|true|false)$/, (text) => say`the word ${text}`, 'send the bytes of the picture'],
  [
    /^b(?:'|")/,
    "Python's notation of bytes as text",
    'send the bytes themselves: open the file with "rb", or wrap them in io.BytesIO',
  ],
  [/^bytearray\(|^<_io\.|^<Buffer |^<tempfile\./, 'what a program prints of an object', 'send the bytes themselves'],
  [
    /^data:/i,
    (text) => dataAddress(text.slice(text.indexOf(',') + 1)),
    'decode the base64 behind the comma and send the bytes',
  ],
  [/^https?:\/\//i, 'an address as text', 'fetch the picture first and send its bytes'],
  [
    /^@|^(?:file:\/\/|~?\/|\.{1,2}\/|[a-z]:[\\/])\S|^[^\s"'<>{}()]{1,200}\.(?:jpe?g|png|gif|webp|bmp|tiff?|ico|hei[cf])$/i,
    'the path of a file as text',
    'send what is in the file; curl does with -F "name=@path", and not with --form-string or without the @',
  ],
  [/^\s*\{\s*"type"\s*:\s*"Buffer"/, "Node's Buffer as JSON", 'send the Buffer itself'],
  [/^\s*(?:\[\s*)?\d{1,3}(?:\s*,\s*\d{1,3}){7}/, 'bytes as a list of numbers', 'send the bytes themselves'],
  [/^--[^\r\n]{1,200}\r?\nContent-/i, 'a whole form', 'put the picture alone into the part'],
  [/^(?:[0-9a-f]{2}){8}/i, (text) => hexadecimal(inHex(text)), 'decode it and send the bytes'],
  [/^[A-Za-z0-9+/_\-\r\n]{8,}={0,2}\s*$/, (text) => base64(inBase64(text)), 'decode the base64 and send the bytes'],
  [/^\s*[[{]/, 'JSON', 'send the bytes of the picture'],
];

function asText(head: Buffer, whole: boolean): Resemblance | undefined {
  const text = head.toString();
  // One that is cut where the look ends may be cut within a character.
  if (head.some(isControl) || (whole ? text : text.slice(0, -4)).includes('\ufffd')) return undefined;
  for (const [form, is, mend] of texts) {
    if (!form.test(text)) continue;
    const found = typeof is === 'function' ? is(text) : is;
    if (found !== undefined) return mend === undefined ? { is: found } : { is: found, mend };
  }
  return { is: 'text', mend: 'send the bytes of the picture' };
}

/** What no text has: control characters but those that part lines and columns. */
const isControl = (byte: number) => byte < 0x20 && (byte < 0x09 || byte > 0x0d);

function dataAddress(text: string): Said {
  const format = inBase64(text);
  return format === undefined ? 'a data: address' : say`a data: address with ${format} in base64`;
}

function inBase64(text: string): Saying | undefined {
  return pictureIn(Buffer.from(text.slice(0, 64), 'base64').toString('latin1'));
}

function inHex(text: string): Saying | undefined {
  return pictureIn(Buffer.from(text.slice(0, 64), 'hex').toString('latin1'));
}

/** `a png`, where bytes begin as one; two letters are not enough for a bmp. */
function pictureIn(latin1: string): Saying | undefined {
  const format = beginsAs(latin1);
  if (format === undefined || (format === 'bmp' && !/^BM.{4}\0\0\0\0/s.test(latin1))) return undefined;
  return format === 'ico' ? say`an ${format}` : say`a ${format}`;
}

const hexadecimal = (format: Saying | undefined) => format && say`${format} in hexadecimal digits`;
const base64 = (format: Saying | undefined) => format && say`${format} in base64`;

function bytesOf(head: Buffer): string {
  const shown = head.subarray(0, SHOWN);
  const printable = [...shown].every((each) => each >= 0x20 && each < 0x7f);
  const spelt = printable ? ` (${JSON.stringify(shown.toString('latin1'))})` : '';
  return shown.toString('hex').replace(/..(?!$)/g, '$& ') + spelt;
}
