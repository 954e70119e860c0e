import { png } from '../../fixtures/images.ts';
import { close, FILE, field, file, form, part, picture, type } from './parts.ts';
import { KIB, type Piece, raw, repeat } from './pieces.ts';
import { empty, nameless, noPicture, type Outcome, type Row, taken, unlikeWeChat, unreadable, untyped } from './row.ts';

const whole = form(type, file());
const open = `--b\r\nContent-Disposition: form-data; name="${FILE}"; filename="a.png"\r\n\r\n`;
const under = (boundary: string, ...end: Piece[]): Piece => [
  `--${boundary}\r\nContent-Disposition: form-data; name="image_type"\r\n\r\nmessage\r\n`,
  `--${boundary}\r\nContent-Disposition: form-data; name="${FILE}"; filename="a.png"\r\n\r\n`,
  picture,
  `\r\n--${boundary}`,
  ...end,
];
/** A body whose boundary stands nowhere but in itself: WeChat alone looks for it there. */
const inBody: Outcome = { ...unreadable, wechat: '0' };

const typed = (odd: string, contentType: string | null, outcome = unreadable, body: Piece = whole): Row => [
  odd,
  body,
  outcome,
  contentType,
];
const data = 'multipart/form-data';

/** The first part went unread, which is the one that Feishu asks for. */
const withoutFirst: Outcome = { ...taken, feishu: '234001' };

/** Forms whose lines, ends and names are odd. */
export const oddForms: readonly Row[] = [
  ['the closing delimiter without a line end', [type, file(), '--b--'], taken],
  ['no closing delimiter', [type, file()], unreadable],
  ['no closing delimiter and no line end', [type, open, picture], unreadable],
  ['the closing delimiter with one dash', [type, file(), '--b-'], unreadable],
  ['the closing delimiter twice', [whole, close], taken],
  ['another form behind the form', [whole, form(file({ content: 'x' }))], taken],
  ['the file behind the closing delimiter', [form(type), file(), close], unreadable],
  ['a preamble that looks like a part', ['Content-Disposition: form-data\r\n\r\nx\r\n', whole], taken],
  ['a preamble that ends in a near miss', ['hello\r\n--bb\r\n--B\r\n', whole], taken],
  ['a line end before the first delimiter', ['\r\n', whole], taken],
  ['a blank before the first delimiter', [' ', whole], withoutFirst],
  ['a byte order mark before the first delimiter', ['\ufeff', whole], withoutFirst],
  ['a zero byte before the first delimiter', ['\0', whole], withoutFirst],
  [
    'bare line feeds everywhere',
    `--b\nContent-Disposition: form-data; name="${FILE}"; filename="a.png"\n\nx\n--b--\n`,
    unreadable,
  ],
  [
    'bare carriage returns everywhere',
    `--b\rContent-Disposition: form-data; name="${FILE}"; filename="a.png"\r\rx\r--b--\r`,
    unreadable,
  ],
  ['a bare line feed behind the first delimiter', ['--b\n', 'A: b\r\n\r\n\r\n', whole], unreadable],
  ['a bare line feed behind the last delimiter', [type, file(), '--b--\n'], unreadable],
  ['a bare line feed before the last delimiter', [type, open, picture, '\n', close], unreadable],
  ['a bare line feed between two headers', form(type, file({ headers: 'A: 1\nB: 2\r\n' })), unreadable],
  ['blanks behind each delimiter', ['--b \t \r\n\r\n\r\n', type, file(), '--b--  \t\r\n'], taken],
  ['a line end and two dashes at the end of the picture', form(type, file({ content: [picture, '\r\n--'] })), taken],
  ['the boundary without dashes in the picture', form(type, file({ content: [picture, '\r\nb--\r\n'] })), taken],
  ['the boundary as the beginning of a longer word', form(type, file({ content: [picture, '\r\n--bb--\r\n'] })), taken],
  ['the delimiter with a letter behind it', form(type, file({ content: [picture, '\r\n--bX\r\n'] })), taken],
  ['the delimiter with a blank and a letter', form(type, file({ content: [picture, '\r\n--b X\r\n'] })), taken],
  ['the delimiter at the start of the content', [type, open, '--b\r\n\r\n\r\n', close], empty],
  ['the delimiter right behind the headers', [type, open, close], empty],
  ['a file of no bytes', form(type, file({ content: '' })), empty],
  ['a file of one byte', form(type, file({ content: raw('\x89') })), noPicture],
  ['a file of a line end', form(type, file({ content: '\r\n' })), noPicture],
  [
    'no blank line behind the headers',
    [type, `--b\r\nContent-Disposition: form-data; name="${FILE}"\r\n`, close],
    unreadable,
  ],
  ['a part of nothing but a blank line', ['--b\r\n\r\n', whole], taken],
  ['two delimiters in a row', [type, '--b\r\n', file(), close], unreadable],
  ['headers only', [type, '--b\r\nA: b', close], unreadable],
  ['a first header that is folded', [type, '--b\r\n A: b\r\n\r\n\r\n', file(), close], unreadable],
  [
    'a disposition that is folded at every parameter',
    form(type, file({ disposition: `form-data;\r\n name="${FILE}";\r\n\tfilename="a.png"` })),
    taken,
  ],
  [
    'a header of control characters',
    form(type, file({ headers: ['X: ', raw('\x01\x02\x7f\x1b[31m'), '\r\n'] })),
    taken,
  ],
  ['a header name of Latin letters beyond ASCII', form(type, file({ headers: 'Xé: 1\r\n' })), unreadable],
  [
    'headers in lower case',
    [type, `--b\r\ncontent-disposition:form-data;name=${FILE};filename=a.png\r\n\r\n`, picture, '\r\n', close],
    unlikeWeChat,
  ],
  ['a trailing semicolon', form(type, file({ disposition: `form-data; name="${FILE}"; filename="a.png";` })), taken],
  [
    'parameters before the type',
    form(type, file({ disposition: `name="${FILE}"; form-data; filename="a.png"` })),
    unreadable,
  ],
  [
    'an attachment instead of form-data',
    form(type, file({ disposition: `attachment; name="${FILE}"; filename="a.png"` })),
    unreadable,
  ],
  ['a quote that never ends', form(type, file({ disposition: `form-data; name="${FILE}` })), unreadable],
  ['quotes inside the filename', form(type, file({ filename: 'a"b".png' })), taken],
  [
    'a backslash before the last quote of the name',
    form(type, file({ disposition: `form-data; name="${FILE}\\"; filename="a.png"` })),
    unreadable,
  ],
  ['the name in capitals', form(type, file({ name: 'IMAGE' }), file({ name: 'MEDIA' })), unreadable],
  ['blanks around the name', form(type, file({ name: ` ${FILE} ` })), unreadable],
  ['brackets behind the name', form(type, file({ name: `${FILE}[]` })), unreadable],
  ['no filename', form(type, part({ name: FILE, type: 'image/png', content: picture })), nameless],
  ['an empty filename', form(type, file({ filename: '' })), nameless],
  ['a filename of a blank', form(type, file({ filename: ' ' })), untyped],
  ['a filename without an extension', form(type, file({ filename: 'png' })), untyped],
  ['a filename that is only an extension', form(type, file({ filename: '.png' })), taken],
  ['a filename with a blank behind the extension', form(type, file({ filename: 'a.png ' })), untyped],
  ['an extension in capitals', form(type, file({ filename: 'A.PNG' })), taken],
  ['no type', form(type, part({ name: FILE, filename: 'a.png', content: picture })), taken],
  ['a type that lies', form(type, file({ type: 'text/html' })), taken],
  ['a type of 60 KB', form(type, file({ type: `image/${'p'.repeat(60 * KIB)}` })), taken],
  [
    'the picture in a part without filename, and an empty one with',
    form(type, part({ name: FILE, content: picture }), file({ content: '' })),
    { ...nameless, FT: 'InvalidImageFormatException', list: '6000 2003' },
  ],
  ['the picture first and the text behind it', form(file(), type), taken],
  [
    'the text in a part with a filename',
    form(part({ name: 'image_type', filename: 't', content: 'message' }), file()),
    taken,
  ],
  ['two image types, the second of them wrong', form(type, field('image_type', 'x'), file()), taken],
  [
    'two image types, the first of them wrong',
    form(field('image_type', 'x'), type, file()),
    { ...taken, feishu: '234001' },
  ],
  ['an empty image type', form(field('image_type', ''), file()), withoutFirst],
  ['an image type with a line end', form(field('image_type', 'message\r\n'), file()), withoutFirst],
  ['an image type of zero bytes', form(field('image_type', repeat(70, '\0')), file()), withoutFirst],
  ['an image type of no UTF-8', form(field('image_type', raw('mess\xffage')), file()), withoutFirst],
  ['no image type', form(file()), withoutFirst],
  [
    'the file twice, the first of them no picture',
    form(type, file({ content: 'x' }), file()),
    { ...noPicture, list: '6000 2003' },
  ],
  ['nine pictures', form(type, ...new Array(9).fill(file())), taken],
  [
    '500 files, which only a list looks at',
    form(type, ...new Array(500).fill(file({ content: 'x' }))),
    { ...noPicture, list: '6000 2003 2003 2003 2003' },
  ],
  ['300 good pictures', form(type, ...new Array(300).fill(file())), taken],
  [
    'four pictures that fail for three reasons',
    form(
      type,
      file({ content: png({ width: 300, height: 300 }) }),
      file({ content: '' }),
      file({ content: [picture, repeat(3_000_000, 'x')] }),
      file(),
    ),
    { ...taken, FT: 'InvalidImageSizeException', list: '6000 2002 2003 2001' },
  ],
];

/** A form that is whole, under a Content-Type that is not, or the other way round. */
export const oddTypes: readonly Row[] = [
  typed('no Content-Type', null),
  typed('an empty Content-Type', ''),
  typed('JSON as the Content-Type', 'application/json'),
  typed('a picture as the Content-Type and nothing around it', 'image/png', unreadable, picture),
  typed('no boundary', data, inBody),
  typed('an empty boundary', `${data}; boundary=`),
  typed('an empty boundary in quotes', `${data}; boundary=""`),
  typed('an empty boundary and delimiters of two dashes', `${data}; boundary=`, unreadable, under('', '--\r\n')),
  typed('another boundary', `${data}; boundary=c`),
  typed('the boundary in capitals', `${data}; boundary=B`),
  typed('the boundary with its dashes', `${data}; boundary=--b`),
  typed('a blank behind the boundary in quotes', `${data}; boundary="b "`),
  typed('the boundary in quotes', `${data}; boundary="b"`, unlikeWeChat),
  typed('the boundary in single quotes', `${data}; boundary='b'`),
  typed('a boundary whose quote never ends', `${data}; boundary="b`),
  typed('two boundaries, the first of them right', `${data}; boundary=b; boundary=c`, unlikeWeChat),
  typed('two boundaries, the second of them right', `${data}; boundary=c; boundary=b`),
  typed('boundary* as RFC 2231 has it', `${data}; boundary*=utf-8''b`, inBody),
  typed('boundary in pieces', `${data}; boundary*0=b`, inBody),
  typed('a comma instead of a semicolon', `${data}, boundary=b`),
  typed('blanks around the equals sign', `${data} ; boundary = b ; charset=utf-8`, taken),
  typed('capitals', 'MULTIPART/FORM-DATA; BOUNDARY=b', taken),
  typed('multipart/mixed', 'multipart/mixed; boundary=b'),
  typed('multipart/form-data2', 'multipart/form-data2; boundary=b'),
  typed('multipart/form-data as a parameter', 'text/plain; x="multipart/form-data"; boundary=b'),
  typed('two types in one', `text/plain, ${data}; boundary=b`),
  typed('a second Content-Type', `${data}; boundary=b\r\nContent-Type: text/plain`, taken),
  typed('a boundary of Latin letters beyond ASCII', `${data}; boundary=\xe9`, unreadable),
  typed(
    'a boundary of Latin letters beyond ASCII, as bytes',
    `${data}; boundary=\xc3\xa9`,
    taken,
    under('é', '--\r\n'),
  ),
  typed('a boundary that is a regular expression', `${data}; boundary=(.+)*$`, taken, under('(.+)*$', '--\r\n')),
  typed('a boundary of dashes', `${data}; boundary=--`, taken, under('--', '--\r\n')),
  typed('a boundary that ends in dashes', `${data}; boundary=b--`, taken, under('b--', '--\r\n')),
  typed('a boundary of a colon, like a header', `${data}; boundary="a: b"`, unlikeWeChat, under('a: b', '--\r\n')),
  typed('a boundary of 200', `${data}; boundary=${'b'.repeat(200)}`, taken, under('b'.repeat(200), '--\r\n')),
  typed('a parameter of 10 KB before the boundary', `${data}; x="${'x'.repeat(10 * KIB)}"; boundary=b`, taken),
];
