import { expect, it } from 'vitest';
import { Bytes } from '../src/core/bytes.ts';
import { type Form, partNamed, readFormData } from '../src/core/multipart.ts';

const splitForm = (contentType: string | undefined, body: Bytes) => readFormData(contentType, body).form;

const type = 'multipart/form-data; boundary=b';
/** A whole form of one part with this Content-Disposition. */
const disposed = (value: string) => `--b\r\nContent-Disposition: ${value}\r\n\r\nv\r\n--b--\r\n`;
/** The names as well as the header itself, whose value must stay as it was sent. */
const x = (value: string, body: string) => ({ name: 'x', headers: ['Content-Disposition', value], body });
const named = 'form-data; name="x"';
const open = `--b\r\nContent-Disposition: ${named}\r\n\r\n`;

/** A form with its contents as text, and without the keys that are undefined. */
function plain(form: Form): unknown {
  if ('malformed' in form) return form.malformed;
  return form.parts.map((part) => {
    const { name, filename, filenameStar, headers } = part;
    const entries = Object.entries({ name, filename, filenameStar, headers, body: part.body.toString() });
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  });
}

it.each([
  ['a quoted name', 'form-data; name="x"', { name: 'x' }],
  ['an unquoted name', 'form-data; name=x', { name: 'x' }],
  ['a name and a filename', 'form-data; name="x"; filename="a.png"', { name: 'x', filename: 'a.png' }],
  ['parameters in the other order', 'form-data; filename="a.png"; name="x"', { name: 'x', filename: 'a.png' }],
  ['parameter names and type in capitals', 'FORM-DATA; NAME="x"; FileName="A.PNG"', { name: 'x', filename: 'A.PNG' }],
  ['a semicolon at the end', 'form-data; name="x";', { name: 'x' }],
  ['a filename and a semicolon at the end', 'form-data; name="x"; filename="f"; ', { name: 'x', filename: 'f' }],
  ['no blanks, or many', 'form-data;name="x" ;  \t filename = "f"', { name: 'x', filename: 'f' }],
  ['an empty filename', 'form-data; name="x"; filename=""', { name: 'x', filename: '' }],
  ['an empty unquoted filename', 'form-data; name="x"; filename=', { name: 'x', filename: '' }],
  ['an empty name', 'form-data; name=""', { name: '' }],
  ['raw UTF-8', 'form-data; name="图"; filename="사진 🖼.png"', { name: '图', filename: '사진 🖼.png' }],
  ['a quote behind a backslash', 'form-data; name="a\\"b\\";c"', { name: 'a"b";c' }],
  ['an escaped backslash', 'form-data; name="x"; filename="C:\\\\a.png"', { name: 'x', filename: 'C:\\a.png' }],
  ['a Windows path as it is', 'form-data; name="x"; filename="C:\\a.png"', { name: 'x', filename: 'C:\\a.png' }],
  ['a path that ends in a backslash', 'form-data; name="x"; filename="C:\\d\\"', { name: 'x', filename: 'C:\\d\\' }],
  ['a path', 'form-data; name="x"; filename="a/../b.png"', { name: 'x', filename: 'a/../b.png' }],
  ["a browser's escapes, which stay", 'form-data; name="a%22b%0D%0A"', { name: 'a%22b%0D%0A' }],
  ['a semicolon and an equals sign in quotes', 'form-data; name="a;b=c"', { name: 'a;b=c' }],
  ['an unquoted filename with blanks', 'form-data; name=x; filename=a b.png ; z', { name: 'x', filename: 'a b.png' }],
  ['quotes inside quotes', 'form-data; name="x"; filename="a"b".png"', { name: 'x', filename: 'a"b".png' }],
  ['a quote that never ends', 'form-data; name="x', { name: '"x' }],
  ['a lone quote', 'form-data; name="', { name: '"' }],
  ['brackets', 'form-data; name="a[b]"', { name: 'a[b]' }],
  ['the first of two names', 'form-data; name="x"; name="y"', { name: 'x' }],
  [
    'filename* beside filename',
    'form-data; name="x"; filename="f"; filename*=utf-8\'\'%E2%82%AC',
    { name: 'x', filename: 'f', filenameStar: "utf-8''%E2%82%AC" },
  ],
  [
    'filename* alone',
    'form-data; name="x"; filename*=UTF-8\'\'%e2%82%ac.png',
    { name: 'x', filenameStar: "UTF-8''%e2%82%ac.png" },
  ],
  ['a quote at the end only', 'form-data; name=x"', { name: 'x"' }],
  ['a word that begins like a parameter', 'form-data; namex; name="x"', { name: 'x' }],
  ['an unquoted path', 'form-data; filename=C:\\d\\; name=x', { name: 'x', filename: 'C:\\d\\' }],
  ['an ideographic space at its end', 'form-data; name=x\u3000', { name: 'x\u3000' }],
  ['no name', 'form-data', {}],
  ['no name but a filename', 'form-data; filename="f"', { filename: 'f' }],
  ['no form-data', 'attachment; name="x"; filename="f"', { filename: 'f' }],
  ['no type', 'name="x"', {}],
  ['nothing', '', {}],
  ['only semicolons', ';;;=;', {}],
])('reads a Content-Disposition with %s', (_, value, names) => {
  const sent = value.replace(/ +$/, '');
  expect(plain(splitForm(type, Bytes.text(disposed(value))))).toEqual([
    { ...names, headers: ['Content-Disposition', sent], body: 'v' },
  ]);
});

const bodies: [string, string, unknown][] = [
  ['one part', disposed(named), [x(named, 'v')]],
  ['no line end after the last delimiter', `${open}v\r\n--b--`, [x(named, 'v')]],
  ['a preamble and an epilogue', `hello\r\n--b-\r\n${open}v\r\n--b--\r\n--b\r\nbye`, [x(named, 'v')]],
  ['an empty line as preamble', `\r\n${open}v\r\n--b--\r\n`, [x(named, 'v')]],
  ['no part', '--b--', []],
  ['no part and a line end', '--b--\r\n', []],
  ['content that is empty', `${open}\r\n--b--`, [x(named, '')]],
  ['the delimiter right behind the headers', `${open}--b--`, [x(named, '')]],
  ['content of line ends', `${open}\r\n\n\r\r\n\r\n--b--`, [x(named, '\r\n\n\r\r\n')]],
  ['no headers', '--b\r\n\r\nv\r\n--b--', [{ headers: [], body: 'v' }]],
  ['no headers and no content', '--b\r\n\r\n--b--', [{ headers: [], body: '' }]],
  [
    'no Content-Disposition',
    '--b\r\nContent-Type: text/plain\r\n\r\nv\r\n--b--',
    [{ headers: ['Content-Type', 'text/plain'], body: 'v' }],
  ],
  [
    'headers of any case, order and number, as sent',
    '--b\r\nX-A:1\r\ncontent-length:  1 \t\r\nCONTENT-DISPOSITION: form-data; name="x"\r\nx-a: 2\r\nE:\r\n\r\nv\r\n--b--',
    [
      {
        name: 'x',
        headers: ['X-A', '1', 'content-length', '1', 'CONTENT-DISPOSITION', named, 'x-a', '2', 'E', ''],
        body: 'v',
      },
    ],
  ],
  [
    'the first of two Content-Dispositions',
    disposed(`${named}\r\nContent-Disposition: form-data; name="y"`),
    [{ name: 'x', headers: ['Content-Disposition', named, 'Content-Disposition', 'form-data; name="y"'], body: 'v' }],
  ],
  ['a folded header', disposed('form-data;\r\n \tname="x"\r\n '), [x(named, 'v')]],
  ['blanks after its delimiters', `--b \t\r\n${open.slice(5)}v\r\n--b--\t \r\n`, [x(named, 'v')]],
  ['blanks at its very end', `${open}v\r\n--b--  `, [x(named, 'v')]],
  [
    'parts of one name, in order',
    `${open}1\r\n${open}2\r\n--b\r\nContent-Disposition: form-data; name="y"\r\n\r\n3\r\n--b--`,
    [x(named, '1'), x(named, '2'), { name: 'y', headers: ['Content-Disposition', 'form-data; name="y"'], body: '3' }],
  ],
  ...[
    'a--b',
    'a\n--b',
    'a\r\n--',
    'a\r\n--\r\n',
    '\r\n--B--',
    'a\r\n--bX',
    'a\r\n--b X',
    'a\r\n--b-',
    'a\r\n--b--X',
    'a\r\n--b\r',
    'a\r\n--b\rX',
    '--bX',
    '\r\n-',
  ].map((content): [string, string, unknown] => [
    `the look-alike ${JSON.stringify(content)} in its content`,
    `${open}${content}\r\n--b--`,
    [x(named, content)],
  ]),
  ...['\r\n--b', '\r\n--b--'].map((lookAlike): [string, string, unknown] => [
    `${JSON.stringify(lookAlike)} and more blanks than padding has`,
    `${open}${lookAlike}${' '.repeat(300)}\r\n--b--`,
    [x(named, `${lookAlike}${' '.repeat(300)}`)],
  ]),
  [
    'a delimiter at the start of its content',
    `${open}--b\r\n\r\nw\r\n--b--`,
    [x(named, ''), { headers: [], body: 'w' }],
  ],
  ['nothing at all', '', 'no delimiter'],
  ['no delimiter', 'hello', 'no delimiter'],
  ['the boundary without its two dashes', open.replace('--b', 'b'), 'no delimiter'],
  ['its first delimiter in the middle of a line', `hello ${disposed(named)}`, []],
  ['the closing delimiter only in the middle of a line', `${open}v--b--\r\n`, 'cut short'],
  ['nothing after its first delimiter', '--b\r\n', 'cut short'],
  ['an end within its first delimiter line', '--b', 'no delimiter'],
  ['an end within the headers', '--b\r\nContent-Disposition: form-data; na', 'cut short'],
  ['an end within the content', `${open}v`, 'cut short'],
  ['an end within the last delimiter', `${open}v\r\n--b-`, 'cut short'],
  ['a further delimiter as its last', `${open}v\r\n--b\r\n`, 'cut short'],
  ['bare line feeds', disposed(named).replaceAll('\r\n', '\n'), 'bare LF'],
  ['a bare line feed after one delimiter', `${open}v\r\n--b\nw\r\n--b--\r\n`, 'bare LF'],
  ['a bare line feed after its last delimiter', `${open}v\r\n--b--\n`, 'bare LF'],
  ['bare line feeds between its headers', disposed(`${named}\nX-A: 1`), 'bad header'],
  ['a bare line feed as its blank line', `--b\r\nContent-Disposition: ${named}\n\nv\r\n--b--`, 'bad header'],
  ['a carriage return within a header', disposed('form-data; name="x\ry"'), 'bad header'],
  ['a zero byte within a header', disposed('form-data; name="x\0y"'), 'bad header'],
  ['a header without a colon', disposed(`${named}\r\nhello`), 'bad header'],
  ['a header without a name', disposed(`${named}\r\n: hello`), 'bad header'],
  ['a blank before the colon', disposed(named).replace(':', ' :'), 'bad header'],
  ['a first header that is folded', `--b\r\n A: b\r\n\r\nv\r\n--b--`, 'bad header'],
  ['no blank line', `--b\r\nContent-Disposition: ${named}\r\n--b--`, 'bad header'],
  ['no blank line but one in the next part', `--b\r\nA: b\r\n${open}v\r\n--b--`, 'bad header'],
  ['two delimiters in a row and no more', '--b\r\n--b--', 'cut short'],
  ['two delimiters in a row', `--b\r\n${open}v\r\n--b--`, 'bad header'],
];

it.each(bodies)('reads a body with %s', (_, body, expected) => {
  expect(plain(splitForm(type, Bytes.text(body)))).toEqual(expected);
});

it.each(bodies)('reads it the same when it is cut in two anywhere, or into single bytes: %s', (_, body, expected) => {
  const flat = Buffer.from(body);
  for (let cut = 1; cut < flat.length; cut++) {
    const form = splitForm(type, Bytes.of(flat.subarray(0, cut), flat.subarray(cut)));
    expect(plain(form), `cut at ${cut}`).toEqual(expected);
  }
  const single = Array.from(flat, (_, i) => flat.subarray(i, i + 1));
  expect(plain(splitForm(type, Bytes.of(...single)))).toEqual(expected);
});

const wrapped = (boundary: string) => `--${boundary}\r\n\r\nv\r\n--${boundary}--\r\n`;
const one = [{ headers: [], body: 'v' }];

it.each([
  ['a boundary', 'multipart/form-data; boundary=b', 'b', one],
  ['capitals', 'Multipart/Form-Data; Boundary=Bb', 'Bb', one],
  ['charset before boundary', 'multipart/form-data;charset=UTF-8; boundary=b', 'b', one],
  ['something after it', 'multipart/form-data; boundary=b; charset=utf-8', 'b', one],
  ['a quoted boundary', 'multipart/form-data; boundary="a b;c:d"', 'a b;c:d', one],
  ['an unquoted boundary of signs', 'multipart/form-data; boundary==_Part/1:2', '=_Part/1:2', one],
  ['a boundary of dashes', 'multipart/form-data; boundary=----', '----', one],
  ['a boundary of 70', `multipart/form-data; boundary=${'x'.repeat(70)}`, 'x'.repeat(70), one],
  ['a boundary of 200', `multipart/form-data; boundary=${'x'.repeat(200)}`, 'x'.repeat(200), one],
  ['a boundary of 201', `multipart/form-data; boundary=${'x'.repeat(201)}`, 'x'.repeat(201), 'boundary too long'],
  ['another boundary', 'multipart/form-data; boundary=a', 'b', 'no delimiter'],
  ['the boundary in capitals', 'multipart/form-data; boundary=B', 'b', 'no delimiter'],
  ['no boundary', 'multipart/form-data', 'b', 'no boundary'],
  ['an empty boundary', 'multipart/form-data; boundary=', '', 'no boundary'],
  ['an empty quoted boundary', 'multipart/form-data; boundary=""', '', 'no boundary'],
  ['a boundary without a value', 'multipart/form-data; boundary', 'boundary', 'no boundary'],
  ['no form-data', 'multipart/mixed; boundary=b', 'b', 'not multipart'],
  ['urlencoded', 'application/x-www-form-urlencoded; boundary=b', 'b', 'not multipart'],
  ['nothing', '', 'b', 'not multipart'],
  ['none', undefined, 'b', 'not multipart'],
])('reads a Content-Type with %s', (_, contentType, boundary, expected) => {
  expect(plain(splitForm(contentType, Bytes.text(wrapped(boundary))))).toEqual(expected);
});

it('takes the boundary byte by byte, as node and fetch hand over a header', () => {
  const bytes = Buffer.from('ä');
  const body = Bytes.text(wrapped('ä'));
  expect(plain(splitForm(`multipart/form-data; boundary=${bytes.toString('latin1')}`, body))).toEqual(one);
});

it('does not take a delimiter for a header, even where the boundary makes it look like one', () => {
  const body = Bytes.text('--a:b\r\nX: 1\r\n--a:b\r\n\r\nv\r\n--a:b--');
  expect(splitForm('multipart/form-data; boundary="a:b"', body)).toEqual({ malformed: 'bad header' });
});

it('keeps every byte of the content, on the memory it came in', () => {
  const content = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
  const sent = Buffer.concat([Buffer.from(open), content, Buffer.from('\r\n--b--')]);
  const form = splitForm(type, Bytes.of(sent));
  const [part] = 'parts' in form ? form.parts : [];
  expect(part?.body.toBuffer().equals(content)).toBe(true);
  expect(part?.body.toBuffer().buffer).toBe(sent.buffer);
});

it('replaces bytes of a name that are no UTF-8', () => {
  const body = Buffer.from(disposed('form-data; name="x"; filename="\xcd\xbc.png"'), 'latin1');
  const form = splitForm(type, Bytes.of(body));
  expect('parts' in form && form.parts[0]?.filename).toBe('ͼ.png');
  const gbk = Buffer.from(disposed('form-data; name="x"; filename="\xcd\xff.png"'), 'latin1');
  const other = splitForm(type, Bytes.of(gbk));
  expect('parts' in other && other.parts[0]?.filename).toBe('��.png');
});

it('finds the first part of a name, with a filename or without, and none of another case', () => {
  const body = `${open}1\r\n--b\r\nContent-Disposition: form-data; name="y"; filename="f"\r\n\r\n2\r\n${open}3\r\n--b--`;
  const form = splitForm(type, Bytes.text(body));
  const parts = 'parts' in form ? form.parts : [];
  expect(partNamed(parts, 'x')?.body.toString()).toBe('1');
  expect(partNamed(parts, 'y')?.body.toString()).toBe('2');
  expect(partNamed(parts, 'Y')).toBeUndefined();
});

it('refuses a body that was not kept with a word of its own', () => {
  expect(splitForm(type, Bytes.counted(100 * 1024 * 1024))).toEqual({ malformed: 'not kept' });
});

it('reads 1000 parts and refuses one more', () => {
  const part = '--b\r\n\r\n\r\n';
  const form = splitForm(type, Bytes.text(`${part.repeat(1000)}--b--`));
  expect('parts' in form && form.parts.length).toBe(1000);
  expect(splitForm(type, Bytes.text(`${part.repeat(1001)}--b--`))).toEqual({ malformed: 'too many parts' });
});

it('counts look-alikes as parts, so that a body of nothing else is refused', () => {
  const lookAlikes = (count: number) => Bytes.text(`${open}${'\r\n--bX'.repeat(count)}\r\n--b--`);
  const form = splitForm(type, lookAlikes(999));
  expect('parts' in form && form.parts[0]?.body.length).toBe(999 * 6);
  expect(splitForm(type, lookAlikes(1000))).toEqual({ malformed: 'too many parts' });
});

it('reads 128 KiB of headers, be it in one part or in several, and refuses one byte more', () => {
  const part = (length: number) => `--b\r\nA: ${'x'.repeat(length - 'A: \r\n'.length)}\r\n\r\n\r\n`;
  const KiB = 1024;
  const form = splitForm(type, Bytes.text(`${part(128 * KiB)}--b--`));
  expect('parts' in form && form.parts[0]?.headers[1]?.length).toBe(128 * KiB - 5);
  const two = splitForm(type, Bytes.text(`${part(30 * KiB)}${part(98 * KiB)}--b--`));
  expect('parts' in two && two.parts.length).toBe(2);
  const longer = Bytes.text(`${part(30 * KiB)}${part(98 * KiB + 1)}--b--`);
  expect(splitForm(type, longer)).toEqual({ malformed: 'headers too long' });
});

/** As Feishu's page prints it: the delimiter lines are the boundary itself, and no line closes the form. */
const printed = (boundary: string, end: string) =>
  [
    boundary,
    'Content-Disposition: form-data; name="image_type";',
    '',
    'message',
    boundary,
    'Content-Disposition: form-data; name="image";',
    'Content-Type: application/octet-stream',
    '',
    '\x89PNG',
    end,
    '',
  ].join('\r\n');

it('refuses the raw sample of a page whose delimiters lack their dashes', () => {
  for (const boundary of ['---7MA4YWxkTrZu0gW', '----WebKitFormBoundary7MA4YWxkTrZu0gW']) {
    const body = printed(boundary, boundary);
    const contentType = `multipart/form-data; boundary=${boundary}`;
    expect(splitForm(contentType, Bytes.text(body))).toEqual({ malformed: 'no delimiter' });
    expect(splitForm(contentType, Bytes.text(body.replaceAll('\r\n', '\n')))).toEqual({ malformed: 'no delimiter' });
  }
});

it('reads the same sample once its delimiters are mended', () => {
  const body = printed('-----7MA4YWxkTrZu0gW', '-----7MA4YWxkTrZu0gW--');
  expect(plain(splitForm('multipart/form-data; boundary=---7MA4YWxkTrZu0gW', Bytes.text(body)))).toEqual([
    { name: 'image_type', headers: ['Content-Disposition', 'form-data; name="image_type";'], body: 'message' },
    {
      name: 'image',
      headers: ['Content-Disposition', 'form-data; name="image";', 'Content-Type', 'application/octet-stream'],
      body: '\x89PNG',
    },
  ]);
});
