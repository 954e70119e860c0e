import type { Bytes } from './bytes.ts';
import { readImage } from './image.ts';
import { boundaryIn, type Malformed, type Part, type SentForm } from './multipart.ts';
import { resemblance } from './resemblance.ts';
import type { Explanation } from './rule.ts';
import { phrase, type Said, type Saying, say, someOf } from './say.ts';
import { quoted } from './words.ts';

/** Parts that are told of. */
const TOLD = 5;

/** A part that a form is to have. */
export interface WantedPart {
  readonly name: string;
  /** What it is to hold. */
  readonly holds: 'picture' | 'file';
}

/** What came in the place of the part of that name that was to hold a picture. */
export function whyNoPicturePart(sent: SentForm, name: string): Explanation {
  return whyNoFilePart(sent, { name, holds: 'picture' });
}

/** The same of one that was to hold either. */
export function whyNoFilePart(sent: SentForm, { name, holds }: WantedPart): Explanation {
  if ('malformed' in sent.form) return whyNoForm(sent, sent.form.malformed, { name, holds });
  const { parts } = sent.form;
  const meant =
    parts.find(({ body }) => readImage(body) !== undefined) ??
    parts.find(({ filename, filenameStar }) => filename !== undefined || filenameStar !== undefined) ??
    parts.find((part) => isLike(part, name));
  return whyNoPart(parts, meant, name, holds === 'picture' ? phrase('the picture') : phrase('the file'));
}

/** What came in the place of the field of that name. */
export function whyNoField(sent: SentForm, name: string): Explanation {
  if ('malformed' in sent.form) return whyNoForm(sent, sent.form.malformed, { name, holds: 'picture' });
  const { parts } = sent.form;
  const meant = parts.find((part) => isLike(part, name));
  return whyNoPart(parts, meant, name, phrase('the field'));
}

/** What stands in a part in the place of a picture. */
export function whyNoPicture(body: Bytes | undefined): Explanation | undefined {
  if (body === undefined) return undefined;
  const { is, mend } = resemblance(body);
  return { measured: is, mend };
}

function whyNoPart(parts: readonly Part[], meant: Part | undefined, name: string, what: Saying): Explanation {
  if (parts.length === 0) return { measured: 'a form without parts' };
  const came = someOf(parts.map(told), TOLD);
  const measured = parts.length === 1 ? say`the only part is ${came}` : say`the parts are ${came}`;
  if (meant === undefined) return { measured };
  const mend =
    meant.name === undefined
      ? say`give the part that holds ${what} the name ${name}: Content-Disposition: form-data; name="${name}"`
      : say`rename the part that holds ${what} to ${name}`;
  return { measured, mend };
}

/** `Image`, `image[]`, ` image` for `image`; `imageType` for `image_type`. */
function isLike(part: Part, name: string): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  return part.name !== undefined && letters(part.name) === letters(name);
}

/** `"file" (filename "photo.png", a png of 640 x 480 pixels)`. */
function told({ name, filename, filenameStar, body }: Part): Saying {
  const image = readImage(body);
  const file = filename ?? filenameStar;
  const content = image
    ? say`${image.format} of ${image.width} x ${image.height} pixels`
    : phrase(resemblance(body).is);
  const part = name === undefined ? phrase('one without a name') : quoted(name);
  return file === undefined ? say`${part} (${content})` : say`${part} (filename ${quoted(file)}, ${content})`;
}

/** Why a body is no form that could have had a part of that name. */
export function whyNoForm(sent: SentForm, malformed: Malformed, part: WantedPart): Explanation {
  const { contentType, boundary = '', body } = sent;
  const type = contentType === undefined ? phrase('no Content-Type') : say`Content-Type ${quoted(contentType)}`;
  switch (malformed) {
    case 'not multipart':
      return notMultipart(type, sent, part);
    case 'no boundary':
      return unlike(say`${type}, which names no boundary`, body, part);
    case 'no delimiter':
      return noDelimiter(boundary, body, part);
    case 'cut short': {
      const measured = say`${body.length} bytes that lack the last line, ${quoted(`--${boundary}--`)}`;
      return { measured, mend: 'send the form to its end, with a Content-Length that counts all of it' };
    }
    case 'bare LF': {
      const measured = 'lines that end in LF alone';
      return { measured, mend: 'end the lines of the form in CR LF' };
    }
    case 'bad header': {
      const measured = 'a part whose headers cannot be read, or have no empty line behind them';
      return { measured, mend: 'write each header of a part as "Name: value", and an empty line behind the last' };
    }
    case 'boundary too long':
      return {
        measured: say`a boundary of ${boundary.length} characters`,
        mend: 'take a boundary of at most 70 characters',
      };
    case 'too many parts':
    case 'headers too long':
      return {
        measured: malformed,
        mend: part.holds === 'picture' ? 'send the picture and its fields alone' : 'send the file and its fields alone',
      };
    case 'not kept':
      return { measured: say`${body.length} bytes, which are not kept` };
  }
}

const letClientWrite =
  'leave the Content-Type to the HTTP client, which knows the boundary that it wrote; or add boundary= with that one';

function notMultipart(type: Saying, { body, contentType }: SentForm, part: WantedPart): Explanation {
  const boundary = boundaryIn(body);
  if (boundary !== undefined) {
    const measured = say`${type} above a form whose boundary is ${quoted(boundary)}`;
    const mend = 'leave the Content-Type to the HTTP client, which writes multipart/form-data and its boundary';
    return { measured, mend };
  }
  if (body.length === 0) return { measured: say`${type} and no body`, mend: inForm(part) };
  if (contentType?.toLowerCase().startsWith('application/x-www-form-urlencoded') && isFields(body)) {
    return { measured: say`${type}, whose fields can hold no file`, mend: inForm(part) };
  }
  return { measured: say`${type}, and the body is ${contentOf(body)}`, mend: mendOf(body, part) };
}

function noDelimiter(boundary: string, body: Bytes, part: WantedPart): Explanation {
  const announced = say`the Content-Type names the boundary ${quoted(boundary)}`;
  if (body.length === 0)
    return { measured: say`${announced}, and there is no body`, mend: 'send the form behind the headers' };
  if (body.startsWith(Buffer.from(boundary, 'latin1'), 0)) {
    const measured = say`${announced}, and the body begins with it, without two dashes in front`;
    return { measured, mend: 'write two dashes before the boundary on each line that parts the form' };
  }
  return unlike(announced, body, part);
}

/** Another form than the header announces, or none. */
function unlike(announced: Saying, body: Bytes, part: WantedPart): Explanation {
  const boundary = boundaryIn(body);
  if (boundary === undefined) {
    return { measured: say`${announced}; the body is ${contentOf(body)}`, mend: mendOf(body, part) };
  }
  return { measured: say`${announced}; the body begins with ${quoted(`--${boundary}`)}`, mend: letClientWrite };
}

function isFields(body: Bytes): boolean {
  return /^[\w.%+[\]-]+=[^&]*(?:&|$)/.test(body.text(0, 200));
}

function contentOf(body: Bytes): Saying {
  const image = readImage(body);
  return image ? say`the bare picture, a ${image.format}` : phrase(resemblance(body).is);
}

function inForm({ name, holds }: WantedPart): Saying {
  return holds === 'picture'
    ? say`send the picture as the part ${name} of a multipart/form-data body`
    : say`send the file as the part ${name} of a multipart/form-data body`;
}

function mendOf(body: Bytes, part: WantedPart): Said {
  const { mend } = readImage(body) ? { mend: undefined } : resemblance(body);
  return mend === undefined
    ? inForm(part)
    : say`${phrase(mend)}, as the part ${part.name} of a multipart/form-data body`;
}
