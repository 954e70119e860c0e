import type { Bytes } from './bytes.ts';
import { header } from './call.ts';
import { param, readHeaderValue, trimBlanks, wordOf } from './header-params.ts';

/** One part, as sent. Providers differ over a missing filename, so nothing is filled in or dropped. */
export interface Part {
  /** Undefined where the Content-Disposition has no name, is not `form-data`, or is missing. */
  readonly name: string | undefined;
  /** Undefined where it is absent, `''` where it was sent empty. `filename*` is not folded in. */
  readonly filename: string | undefined;
  /** The raw value of `filename*`. */
  readonly filenameStar: string | undefined;
  /** `[name, value, name, value, …]`: names, order and repetitions as sent, folded lines joined. */
  readonly headers: readonly string[];
  /** On the memory of the call's body. */
  readonly body: Bytes;
}

export type Form = { readonly parts: readonly Part[] } | { readonly malformed: Malformed };

export type Malformed =
  | 'not kept' // past the transport's guard: only its length is known
  | 'not multipart' // any type but multipart/form-data
  | 'no boundary'
  | 'boundary too long'
  | 'no delimiter'
  | 'bare LF' // a delimiter line that ends without CR; Go reads a form wholly in LF, Java, multer and undici none
  | 'cut short' // no closing delimiter
  | 'too many parts'
  | 'headers too long'
  | 'bad header';

// Bounds that no real form meets, so that one made for the purpose cannot hold the process for long. Lines that only
// begin like a delimiter count as parts; the headers are those of all parts together.
const MOST_PARTS = 1000;
const MOST_HEADER_BYTES = 128 * 1024;
// RFC 2046 allows 70. Searching 64 MiB of near misses takes 0.2 s at 256, but half a minute at 8000.
const LONGEST_BOUNDARY = 200;
const LONGEST_PADDING = 256;

const CRLF = Buffer.from('\r\n');
const BLANK_LINE = Buffer.from('\r\n\r\n');
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** A form, or why it is none, and what says so. */
export interface SentForm {
  readonly form: Form;
  /** The header as it was sent. */
  readonly contentType: string | undefined;
  /** The one that the body was split at, or would have been. */
  readonly boundary: string | undefined;
  readonly body: Bytes;
}

/** As most servers read it: the parameters of the Content-Type in any order, quoted or not. */
export function readFormData(contentType: string | undefined, body: Bytes): SentForm {
  const boundary = param(readHeaderValue(contentType ?? ''), 'boundary');
  return { form: splitForm(contentType, boundary, body), contentType, boundary, body };
}

/** `boundary`: as the server that is stood in for finds it. */
export function splitForm(contentType: string | undefined, boundary: string | undefined, body: Bytes): Form {
  if (!body.kept) return { malformed: 'not kept' };
  if (!isFormData(contentType)) return { malformed: 'not multipart' };
  if (!boundary) return { malformed: 'no boundary' };
  if (boundary.length > LONGEST_BOUNDARY) return { malformed: 'boundary too long' };

  const spans = findSpans(body, Buffer.from(`\r\n--${boundary}`, 'latin1'));
  if (typeof spans === 'string') return { malformed: spans };
  const parts: Part[] = [];
  let headerBytes = 0;
  for (const span of spans) {
    const blank = blankLine(body, span);
    if (blank === -1) return { malformed: 'bad header' };
    headerBytes += blank - span.start;
    if (headerBytes > MOST_HEADER_BYTES) return { malformed: 'headers too long' };
    const part = readPart(body, span, blank);
    if (part === undefined) return { malformed: 'bad header' };
    parts.push(part);
  }
  return { parts };
}

export function isFormData(contentType: string | undefined): boolean {
  return wordOf(contentType ?? '') === 'multipart/form-data';
}

/** The boundary that a body begins with, whatever the header says; undefined where it begins otherwise. */
export function boundaryIn(body: Bytes): string | undefined {
  const line = body.text(0, LONGEST_BOUNDARY + 4, 'latin1');
  return /^--([^\r\n]+)\r\n/.exec(line)?.[1];
}

/** What there is of a form, be it as little as nothing. */
export function partsOf({ form }: SentForm): readonly Part[] {
  return 'parts' in form ? form.parts : [];
}

/** The first part of that name, with or without a filename. */
export function partNamed(parts: readonly Part[], name: string): Part | undefined {
  return parts.find((part) => part.name === name);
}

/** Where a part's headers and content lie, from its delimiter line up to the CRLF before the next. */
interface Span {
  readonly start: number;
  readonly end: number;
}

function findSpans(body: Bytes, delimiter: Buffer): Span[] | Malformed {
  const spans: Span[] = [];
  let start: number | undefined;
  // A body that begins with a delimiter line has no CRLF before it: as if that stood just outside.
  let at = body.startsWith(delimiter.subarray(2), 0) ? -2 : body.indexOf(delimiter);
  for (let seen = 0; at !== -1; seen++) {
    if (seen > MOST_PARTS) return 'too many parts';
    const after = at + delimiter.length;
    const line = lineEnd(body, after);
    if (line === 'bare LF') return line;
    if (line !== undefined) {
      if (start !== undefined) spans.push({ start, end: at });
      if (line.closes) return spans;
      start = line.end;
    }
    at = body.indexOf(delimiter, line?.end ?? after);
  }
  return start === undefined ? 'no delimiter' : 'cut short';
}

/** The rest of a delimiter line; undefined where other characters follow, which makes the line content. */
function lineEnd(body: Bytes, from: number): { end: number; closes: boolean } | 'bare LF' | undefined {
  // What nearly every delimiter line ends with; the rest is for the odd ones.
  if (body.startsWith(CRLF, from)) return { end: from + 2, closes: false };
  const rest = body.text(from, LONGEST_PADDING, 'latin1');
  const match = /^(--)?[ \t]*(\r?\n|$)/.exec(rest);
  if (match === null) return undefined;
  const [all, dashes, eol] = match;
  if (eol === '\n') return 'bare LF';
  const closes = dashes !== undefined;
  if (eol === '' && !(closes && from + all.length === body.length)) return undefined;
  return { end: from + all.length, closes };
}

/** Where the blank line after a part's headers begins, or -1. */
function blankLine(body: Bytes, { start, end }: Span): number {
  if (body.startsWith(CRLF, start)) return start;
  const lastLine = body.indexOf(BLANK_LINE, start);
  // In a part without content the blank line is the CRLF that belongs to the next delimiter.
  return lastLine === -1 || lastLine + 2 > end ? -1 : lastLine + 2;
}

function readPart(body: Bytes, { start, end }: Span, blank: number): Part | undefined {
  const headers = readHeaders(body.text(start, blank - start));
  if (headers === undefined) return undefined;
  const disposition = readHeaderValue(header(headers, 'content-disposition') ?? '');
  return {
    name: disposition.word === 'form-data' ? param(disposition, 'name') : undefined,
    filename: param(disposition, 'filename'),
    filenameStar: param(disposition, 'filename*'),
    headers,
    body: body.slice(blank + 2, end),
  };
}

/** The headers of a block of lines, each ended by CRLF; undefined where a line is no header. */
function readHeaders(block: string): string[] | undefined {
  const headers: string[] = [];
  if (block === '') return headers;
  // A line that begins with a blank continues the one before.
  const lines = block.slice(0, -2).replace(/\r\n[ \t]+/g, ' ');
  for (const line of lines.split('\r\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0));
    if (!HEADER_NAME.test(name) || /[\r\n\0]/.test(line)) return undefined;
    headers.push(name, trimBlanks(line.slice(colon + 1)));
  }
  return headers;
}
