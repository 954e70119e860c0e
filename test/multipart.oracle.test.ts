import { Readable } from 'node:stream';
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';
import fc from 'fast-check';
import multer from 'multer';
import { expect, it } from 'vitest';
import { Bytes } from '../src/core/bytes.ts';
import { readFormData } from '../src/core/multipart.ts';

const splitForm = (contentType: string | undefined, body: Bytes) => readFormData(contentType, body).form;

/** What the three have in common: a text by its name, or a file by its name and filename, with its content in hex. */
type Entry = readonly [name: string, content: string] | readonly [name: string, filename: string, content: string];
type Reading = readonly Entry[] | 'refused';

interface Sent {
  readonly type: string;
  readonly body: Buffer;
}

function ours({ type, body }: Sent): Odd['ours'] {
  // Borders everywhere, as a socket would set them, but at odd places.
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length; at += 1021) chunks.push(body.subarray(at, at + 1021));
  const form = splitForm(type, Bytes.of(...chunks));
  if ('malformed' in form) return 'refused';
  return form.parts.map(({ name, filename, body }) => {
    const content = body.toString('hex');
    return filename === undefined ? [name, content] : [name, filename, content];
  });
}

async function byMulter({ type, body }: Sent): Promise<Reading> {
  const request = Object.assign(Readable.from([body]), {
    headers: { 'content-type': type, 'content-length': String(body.length) },
  }) as unknown as ExpressRequest;
  const upload = multer({ storage: multer.memoryStorage(), defParamCharset: 'utf8' }).any();
  const error = await new Promise((resolve) => upload(request, {} as ExpressResponse, resolve));
  if (error) return 'refused';
  const fields = Object.entries(request.body as Record<string, unknown>).flatMap(([name, value]) =>
    [value].flat().map((text): Entry => [name, typeof text === 'string' ? hex(text) : JSON.stringify(text)]),
  );
  const files = (request.files as Express.Multer.File[]).map(
    (file): Entry => [file.fieldname, file.originalname, file.buffer.toString('hex')],
  );
  return [...fields, ...files];
}

async function byFormData({ type, body }: Sent): Promise<Reading> {
  const request = new Request('http://localhost/', {
    method: 'POST',
    headers: { 'content-type': type },
    body: new Uint8Array(body),
  });
  const form = await request.formData().catch(() => undefined);
  if (form === undefined) return 'refused';
  const entries = [...form].map(async ([name, value]): Promise<Entry> => {
    return typeof value === 'string' ? [name, hex(value)] : [name, value.name, hex(await value.arrayBuffer())];
  });
  return Promise.all(entries);
}

function hex(content: string | ArrayBuffer): string {
  return (typeof content === 'string' ? Buffer.from(content) : Buffer.from(content)).toString('hex');
}

/** In multer's order: fields of one name together, and before all files. */
function fieldsFirst(reading: Reading): Reading {
  if (reading === 'refused') return reading;
  const fields = new Map<string, Entry[]>();
  for (const entry of reading) {
    if (entry.length === 2) fields.set(entry[0], [...(fields.get(entry[0]) ?? []), entry]);
  }
  return [...[...fields.values()].flat(), ...reading.filter((entry) => entry.length === 3)];
}

// Without the signs that one of them decodes, nests or cuts off: those are the odd forms below.
const name = fc
  .array(fc.constantFrom('a', 'Z', '_', '-', '.', ' ', '~', '图', '片', '사', 'é', '🖼', ';', '=', "'"), {
    maxLength: 8,
  })
  .map((chars) => `n${chars.join('')}n`);
const size = fc.oneof(fc.nat(40), fc.nat(3000), fc.integer({ min: 60_000, max: 200_000 }));
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  size.map((length) => '图\r\n--'.repeat(length / 10)),
);
const binary = fc.tuple(size, fc.nat(255)).map(([length, seed]) => {
  return Buffer.from(Uint8Array.from({ length }, (_, i) => (seed + i * 7 + (i >> 8) * 13) & 0xff));
});
const part = fc.oneof(
  fc.record({ name, text }),
  fc.record({ name, filename: name.map((chars) => `${chars}.png`), binary }),
);
const form = fc.array(part, { minLength: 1, maxLength: 6 });

type SentPart = typeof part extends fc.Arbitrary<infer Value> ? Value : never;

async function byUndici(parts: readonly SentPart[]): Promise<Sent> {
  const data = new FormData();
  for (const part of parts) {
    if ('text' in part) data.append(part.name, part.text);
    else data.append(part.name, new Blob([part.binary], { type: 'image/png' }), part.filename);
  }
  const request = new Request('http://localhost/', { method: 'POST', body: data });
  return { type: request.headers.get('content-type') as string, body: Buffer.from(await request.arrayBuffer()) };
}

function byHand(parts: readonly SentPart[], boundary: string): Sent {
  const pieces = parts.flatMap((part) => {
    const named = `--${boundary}\r\nContent-Disposition: form-data; name="${part.name}"`;
    if ('text' in part) return [`${named}\r\n\r\n${part.text}\r\n`];
    return [`${named}; filename="${part.filename}"\r\nContent-Type: image/png\r\n\r\n`, part.binary, '\r\n'];
  });
  const body = Buffer.concat([...pieces, `--${boundary}--\r\n`].map((piece) => Buffer.from(piece)));
  return { type: `multipart/form-data; boundary="${boundary}"`, body };
}

it('reads a form that undici wrote as multer and formData() do', async () => {
  await fc.assert(
    fc.asyncProperty(form, async (parts) => {
      const sent = await byUndici(parts);
      const reading = ours(sent) as Reading;
      expect(reading).toHaveLength(parts.length);
      expect(await byFormData(sent)).toEqual(reading);
      expect(await byMulter(sent)).toEqual(fieldsFirst(reading));
    }),
    { numRuns: 60 },
  );
});

it('reads a form written by hand, with any boundary, as multer and formData() do', async () => {
  const sign = fc.constantFrom(..."09azAZ-_'()+,./:=?");
  const boundary = fc.oneof(
    fc.array(sign, { minLength: 12, maxLength: 70 }).map((signs) => signs.join('')),
    fc.constantFrom('------------------------d74496d66958873e', '----WebKitFormBoundary7MA4YWxkTrZu0gW'),
  );
  await fc.assert(
    fc.asyncProperty(form, boundary, async (parts, boundary) => {
      const sent = byHand(parts, boundary);
      const reading = ours(sent) as Reading;
      const written = parts.map((part): Entry => {
        return 'text' in part ? [part.name, hex(part.text)] : [part.name, part.filename, part.binary.toString('hex')];
      });
      expect(reading).toEqual(written);
      expect(await byFormData(sent)).toEqual(reading);
      expect(await byMulter(sent)).toEqual(fieldsFirst(reading));
    }),
    { numRuns: 60 },
  );
});

const disposed = (value: string) => `--b\r\nContent-Disposition: ${value}\r\n\r\nv\r\n--b--\r\n`;
const file = 'form-data; name="x"; filename="f"';
const v = hex('v');

interface Odd {
  readonly form: string;
  readonly why: string;
  readonly body: string;
  readonly ours: readonly (readonly (string | undefined)[])[] | 'refused';
  readonly multer: Reading;
  /** Only where it does not hang on the version of undici. */
  readonly formData?: Reading;
}

/** Where the three differ, what each makes of it, and why ours is as it is. */
it.each<Odd>([
  {
    form: 'a picture in a part without filename',
    why: 'the official Node and Python SDKs of one provider send exactly this',
    body: '--b\r\nContent-Disposition: form-data; name="x"\r\nContent-Type: application/octet-stream\r\n\r\n\x89\r\n--b--',
    ours: [['x', '89']],
    multer: [],
    formData: [['x', 'efbfbd']],
  },
  {
    form: 'an empty filename',
    why: 'present and empty is not absent: a provider may tell them apart',
    body: disposed('form-data; name="x"; filename=""'),
    ours: [['x', '', v]],
    multer: [['x', v]],
    formData: [['x', '', v]],
  },
  {
    form: 'filename* alone',
    why: 'a server that does not know RFC 5987 sees no filename',
    body: disposed('form-data; name="x"; filename*=UTF-8\'\'%E5%9B%BE.png'),
    ours: [['x', v]],
    multer: [['x', '图.png', v]],
  },
  {
    form: 'a Windows path as filename',
    why: 'as sent; what a path means is for the provider',
    body: disposed('form-data; name="x"; filename="C:\\a.png"'),
    ours: [['x', 'C:\\a.png', v]],
    multer: [['x', 'a.png', v]],
  },
  {
    form: 'a path as filename',
    why: 'as sent',
    body: disposed('form-data; name="x"; filename="a/b.png"'),
    ours: [['x', 'a/b.png', v]],
    multer: [['x', 'b.png', v]],
    formData: [['x', 'a/b.png', v]],
  },
  {
    form: "a browser's %22 for a quote",
    why: 'as sent: servers in Go and Java leave it alone',
    body: disposed('form-data; name="a%22b"'),
    ours: [['a%22b', v]],
    multer: [['a"b', v]],
    formData: [['a"b', v]],
  },
  {
    form: 'a quote behind a backslash',
    why: 'RFC 822 quoting, which curl and Go write',
    body: disposed('form-data; name="a\\"b"'),
    ours: [['a"b', v]],
    multer: [['a"b', v]],
  },
  {
    form: 'a semicolon at the end',
    why: 'a provider prints it so',
    body: disposed('form-data; name="x";'),
    ours: [['x', v]],
    multer: [],
  },
  {
    form: 'blanks around the equals sign',
    why: 'Go reads it',
    body: disposed('form-data ; name = "x"'),
    ours: [['x', v]],
    multer: [],
  },
  {
    form: 'brackets in a name',
    why: 'as sent: nesting is PHP, not HTTP',
    body: disposed('form-data; name="a[b]"'),
    ours: [['a[b]', v]],
    multer: [['a', '{"b":"v"}']],
    formData: [['a[b]', v]],
  },
  {
    form: 'a preamble',
    why: 'RFC 2046 has it ignored',
    body: `hello\r\n${disposed(file)}`,
    ours: [['x', 'f', v]],
    multer: [['x', 'f', v]],
  },
  {
    form: 'parameters in the other order',
    why: 'order means nothing there',
    body: disposed('form-data; filename="f"; name="x"'),
    ours: [['x', 'f', v]],
    multer: [['x', 'f', v]],
  },
  {
    form: 'blanks after a delimiter',
    why: 'RFC 2046 calls it transport padding; Go reads it',
    body: disposed(file).replace('--b', '--b '),
    ours: [['x', 'f', v]],
    multer: [],
  },
  {
    form: 'a line of content that only begins like a delimiter',
    why: 'Go reads it as content; a picture may hold it',
    body: disposed(file).replace('v', 'v\r\n--bX'),
    ours: [['x', 'f', hex('v\r\n--bX')]],
    multer: [['x', 'f', v]],
  },
  {
    form: 'a part without headers',
    why: 'RFC 2046 allows it; the form around it is whole',
    body: `--b\r\n\r\nv\r\n${disposed(file)}`,
    ours: [
      [undefined, v],
      ['x', 'f', v],
    ],
    multer: 'refused',
  },
  {
    form: 'a part without a name',
    why: 'the provider decides what it lacks',
    body: disposed('form-data; filename="f"'),
    ours: [[undefined, 'f', v]],
    multer: 'refused',
  },
  {
    form: 'a delimiter right behind the headers',
    why: 'RFC 2046 and Go: a part without content',
    body: `--b\r\nContent-Disposition: ${file}\r\n\r\n--b--`,
    ours: [['x', 'f', '']],
    multer: 'refused',
  },
  {
    form: 'a bare line feed after the closing delimiter',
    why: 'Go refuses it: the line is no delimiter',
    body: disposed(file).replace('--b--\r\n', '--b--\n'),
    ours: 'refused',
    multer: [['x', 'f', v]],
  },
  {
    form: 'a blank before a colon',
    why: 'no header name holds a blank; Go does not find the name either',
    body: disposed(file).replace(':', ' :'),
    ours: 'refused',
    multer: 'refused',
  },
])('differs from an oracle over $form: $why', async ({ body, ours: mine, multer: theirs, formData }) => {
  const sent = { type: 'multipart/form-data; boundary=b', body: Buffer.from(body, 'latin1') };
  expect(ours(sent)).toEqual(mine);
  expect(await byMulter(sent)).toEqual(theirs);
  if (formData !== undefined) expect(await byFormData(sent)).toEqual(formData);
});
