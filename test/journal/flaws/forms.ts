/** What can be wrong with a form, whosoever it is sent to. */
import { gzipSync } from 'node:zlib';
import { png } from '../../../fixtures/images.ts';
import type { Emulator } from '../../../src/emulator/emulator.ts';
import type { AccountDeclaration } from '../../../src/emulator/shapes.ts';
import { type Flaw, type Part, type Sent, withBody, withContentType, withPart } from '../requests.ts';

/** A call that is taken, what can be wrong with it, and who is declared. */
export interface Subject {
  readonly name: string;
  readonly accounts: readonly AccountDeclaration[];
  /** What must be there first. */
  readonly prepare?: (emulator: Emulator) => void;
  readonly good: Sent;
  readonly flaws: readonly Flaw[];
}

const picture = Buffer.from(png({ width: 800, height: 600 }));
export const base: Omit<Sent, 'path' | 'parts' | 'contentType'> = {
  method: 'POST',
  query: {},
  headers: {},
  boundary: 'x7MA4YWxkTrZu0gW',
  spoil: (body) => body,
};

export function upload(path: string, parts: Readonly<Record<string, Part>>, more: Partial<Sent> = {}): Sent {
  return { ...base, path, parts, contentType: 'multipart/form-data; boundary={boundary}', ...more };
}
export const file = (name: string): Part => ({
  disposition: `form-data; name="${name}"; filename="photo.png"`,
  type: 'image/png',
  content: picture,
});

/** Of every form, whosoever's. `holds`: what the part is for. */
export function formFlaws(part: string, holds: 'picture' | 'file' = 'picture'): Flaw[] {
  const kind = 'form';
  const other = part === 'file' ? 'upload' : 'file';
  return [
    {
      is: 'the boundary in the header is another than in the body',
      make: withContentType('multipart/form-data; boundary=another'),
      measured: /the boundary "another"; the body begins with "--x7MA4YWxkTrZu0gW"$/,
      mend: /leave the Content-Type to the HTTP client/,
      kind,
    },
    {
      is: 'the body is JSON',
      make: (sent) => withBody(() => Buffer.from('{"image":"iVBORw0KGgo"}'))(withContentType('application/json')(sent)),
      measured: /^Content-Type "application\/json", and the body is JSON$/,
      mend: new RegExp(`the part ${part} of a multipart/form-data body$`),
      kind,
    },
    {
      is: 'an object was given to an HTTP client that knows none',
      make: (sent) =>
        withBody(() => Buffer.from('[object FormData]'))(withContentType('text/plain;charset=UTF-8')(sent)),
      measured: /the body is the text \[object FormData\], which is what an object becomes/,
      mend: /give the HTTP client the bytes, or a form that it can write/,
      kind,
    },
    {
      is: 'the bare picture is the body',
      make: (sent) => withBody(() => picture)(withContentType('image/png')(sent)),
      measured: /^Content-Type "image\/png", and the body is the bare picture, a png$/,
      mend: new RegExp(`send the ${holds} as the part ${part} of a multipart/form-data body`),
      kind,
    },
    {
      is: 'the bare picture stands under the type of a form',
      make: (sent) => withBody(() => picture)(withContentType('multipart/form-data; boundary={boundary}')(sent)),
      measured: /the boundary "x7MA4YWxkTrZu0gW"; the body is the bare picture, a png$/,
      mend: new RegExp(`^send the ${holds} as the part ${part} of a multipart/form-data body$`),
      kind,
    },
    {
      is: 'the body is compressed',
      make: (sent) => withBody((body) => gzipSync(body))(withContentType('application/x-www-form-urlencoded')(sent)),
      measured: /^Content-Type "application\/x-www-form-urlencoded", and the body is something compressed with gzip$/,
      mend: new RegExp(`the part ${part} of a multipart/form-data body`),
      kind,
    },
    {
      is: 'there is no body',
      make: (sent) => withBody(() => Buffer.alloc(0))(withContentType(undefined)(sent)),
      measured: /^no Content-Type and no body$/,
      mend: new RegExp(`as the part ${part} of`),
      kind,
    },
    {
      is: 'the form stands under a type of fields',
      make: withContentType('application/x-www-form-urlencoded'),
      measured: /^Content-Type "application\/x-www-form-urlencoded" above a form whose boundary is "x7MA4YWxkTrZu0gW"$/,
      mend: /leave the Content-Type to the HTTP client/,
      kind,
    },
    {
      is: 'the last line is missing',
      make: withBody((body) => body.subarray(0, -24)),
      measured: /^\d+ bytes that lack the last line, "--x7MA4YWxkTrZu0gW--"$/,
      mend: /send the form to its end/,
      kind,
    },
    {
      is: 'the delimiters have no dashes in front',
      make: withBody((body) => Buffer.from(body.toString('latin1').replaceAll('--x7MA', 'x7MA'), 'latin1')),
      measured: /without two dashes in front$/,
      mend: /write two dashes before the boundary/,
      kind,
    },
    {
      is: 'the part has no name',
      make: withPart(part, { disposition: 'form-data; filename="photo.png"' }),
      measured: /one without a name \(filename "photo.png", (png|jpg) of 800 x 600 pixels\)/,
      mend: new RegExp(`^give the part that holds the ${holds} the name ${part}: `),
      kind: 'part',
    },
    {
      is: `the part is called ${other}`,
      make: withPart(part, { disposition: `form-data; name="${other}"; filename="photo.png"` }),
      measured: new RegExp(`"${other}" \\(filename "photo.png", (png|jpg) of 800 x 600 pixels\\)`),
      mend: new RegExp(`^rename the part that holds the ${holds} to ${part}$`),
      kind: 'part',
    },
  ];
}

/** Of what stands in the part, where no extension is looked at. */
export const contentFlaws = (part: string): Flaw[] =>
  (
    [
      ['a path', '@/tmp/photo.png', /^the path of a file as text$/, /send what is in the file/],
      [
        'a data address',
        `data:image/png;base64,${picture.toString('base64')}`,
        /^a data: address with a png in base64$/,
        /^decode/,
      ],
      ['base64', picture.toString('base64'), /^a png in base64$/, /^decode the base64/],
      ["Python's notation", "b'\\x89PNG\\r\\n'", /^Python's notation of bytes/, /io\.BytesIO/],
      ['a png read as text', picture.toString(), /^a png that was read as UTF-8 text$/, /read the file as bytes/],
      ['an HTML page', '<!doctype html><title>404</title>', /^an HTML page$/, /look at what was downloaded/],
      ['a PDF', '%PDF-1.7\n', /^a PDF$/, /^send (one of|a) /],
      ['unknown bytes', Buffer.from([1, 2, 3, 4]), /^unknown: it begins with 01 02 03 04$/, /^send (one of|a) /],
    ] as const
  ).map(([what, content, measured, mend]) => ({
    is: `${what} stands where the picture should`,
    make: withPart(part, { content }),
    measured,
    mend,
    kind: 'part',
  }));
