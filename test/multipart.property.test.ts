import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Bytes } from '../src/core/bytes.ts';
import { type Form, readFormData } from '../src/core/multipart.ts';

const splitForm = (contentType: string | undefined, body: Bytes) => readFormData(contentType, body).form;

const boundary = '-x-';
const type = `multipart/form-data; boundary=${boundary}`;

/** Bytes that are often a delimiter, a piece of one, or a header. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\r\n',
        '\r',
        '\n',
        '--',
        '-',
        `--${boundary}`,
        `\r\n--${boundary}`,
        'x',
        ' ',
        '\t',
        ':',
        ';',
        '"',
      ),
      fc.constantFrom('Content-Disposition: form-data; name="a"', '\r\n\r\n', '\\', '=', 'filename="'),
      fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
    ),
    { maxLength: 14 },
  )
  .map((pieces) => Buffer.from(pieces.join(''), 'latin1'));

const delimiterLine = new RegExp(`\r\n--${boundary}(--)?[ \t]*\r?\n`);
const content = nasty.filter((bytes) => !delimiterLine.test(`\r\n${bytes.toString('latin1')}\r\n`));

const text = fc.string({ unit: 'grapheme', maxLength: 8 }).map((chars) => chars.replace(/[\r\n\0]/g, '-'));
const optional = fc.option(text, { nil: undefined });
const token = fc.constantFrom('X-A', 'content-type', "!#$%&'*+-.^_`|~09");
const part = fc.record({
  name: optional,
  filename: optional,
  others: fc.array(
    fc.tuple(
      token,
      text.map((value) => value.trim()),
    ),
    { maxLength: 3 },
  ),
  content,
});

const cuts = fc.array(fc.nat(600), { maxLength: 8 });

function chunked(flat: Buffer, at: readonly number[]): Bytes {
  const offsets = [0, ...at.map((cut) => Math.min(cut, flat.length)).sort((a, b) => a - b), flat.length];
  return Bytes.of(...offsets.slice(1).map((end, i) => flat.subarray(offsets[i], end)));
}

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

function plain(form: Form): unknown {
  if ('malformed' in form) return form.malformed;
  return form.parts.map((part) => ({ ...part, body: part.body.toString('latin1') }));
}

it('splits what was joined into the same parts, for any content, names and chunks', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), nasty, cuts, (parts, epilogue, at) => {
      const sent = parts.map(({ name, filename, others, content }) => {
        const disposition = [
          'form-data',
          ...(filename === undefined ? [] : [`filename=${quoted(filename)}`]),
          ...(name === undefined ? [] : [`name=${quoted(name)}`]),
        ].join('; ');
        const headers = [...others, ['Content-Disposition', disposition] as const].flat();
        return { name, filename, filenameStar: undefined, headers, body: content.toString('latin1') };
      });
      const joined = sent.map(({ headers, body }) => {
        const lines = headers.map((field, i) => (i % 2 === 0 ? `${field}: ` : `${field}\r\n`)).join('');
        return Buffer.concat([Buffer.from(`--${boundary}\r\n${lines}\r\n`), Buffer.from(`${body}\r\n`, 'latin1')]);
      });
      const flat = Buffer.concat([...joined, Buffer.from(`--${boundary}--\r\n`), epilogue]);
      expect(plain(splitForm(type, chunked(flat, at)))).toEqual(sent);
    }),
    { numRuns: 300 },
  );
});

it('never throws, and finds the same in any body however it is cut', () => {
  const start = fc.constantFrom('', `--${boundary}\r\n`, `--${boundary}\r\nA: b\r\n\r\n`);
  const end = fc.constantFrom('', `\r\n--${boundary}--`);
  fc.assert(
    fc.property(start, nasty, end, cuts, (before, bytes, after, at) => {
      const flat = Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)]);
      const whole = plain(splitForm(type, Bytes.of(flat)));
      expect(plain(splitForm(type, chunked(flat, at)))).toEqual(whole);
      const single = Array.from(flat, (_, i) => flat.subarray(i, i + 1));
      expect(plain(splitForm(type, Bytes.of(...single)))).toEqual(whole);
    }),
    { numRuns: 1000 },
  );
});

it('never throws for any Content-Type, nor any Content-Disposition', () => {
  const value = fc
    .array(fc.oneof(fc.constantFrom('form-data', ';', '"', '\\', '=', 'name', 'boundary', ' ', '*'), fc.string()), {
      maxLength: 12,
    })
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(value, (chars) => {
      const body = `--${boundary}\r\nContent-Disposition: ${chars}\r\n\r\n\r\n--${boundary}--`;
      expect(splitForm(`multipart/form-data;${chars}`, Bytes.text(body))).toBeTypeOf('object');
      expect(splitForm(type, Bytes.text(body))).toBeTypeOf('object');
    }),
    { numRuns: 500 },
  );
});
