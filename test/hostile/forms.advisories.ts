import { close, FILE, field, file, form, part, picture, type } from './parts.ts';
import { KIB, MIB, type Piece, raw, repeat } from './pieces.ts';
import { largeRubbish, nameless, type Row, taken, tooLarge, unreadable, untyped } from './row.ts';

const named = `form-data; name="${FILE}"; filename="a.png"`;
const disposed = (...value: Piece[]) => form(type, file({ disposition: value }));
const manyParts = (count: number, one: Piece) => form(type, repeat(count - 2, one), file());
const deep = `a${'[b]'.repeat(20_000)}`;

/** The classes that multipart parsers had advisories for: what broke somebody once. */
export const advisoryForms: readonly Row[] = [
  // multer and append-field
  ['multer CVE-2025-48997: an empty field name', form(type, file(), file({ name: '' })), taken],
  ['multer CVE-2025-48997: only an empty field name', form(type, file({ name: '' })), unreadable],
  ['multer CVE-2025-7338: a delimiter with an odd tail', form(type, file(), '--b!\r\n\r\n'), taken],
  ['multer CVE-2025-7338: no name at all', form(type, file(), part({ disposition: 'form-data', content: 'x' })), taken],
  ['multer CVE-2025-47944: the end in mid-header', [type, file(), '--b\r\nContent-Disposition'], unreadable],
  ['multer CVE-2025-47935: the end in mid-content', [type, file(), '--b\r\n\r\nx'], unreadable],
  [
    'multer CVE-2026-3304: a file before a part without name',
    form(type, file(), part({ disposition: 'form-data; filename="x"' })),
    taken,
  ],
  [
    'multer CVE-2026-3520: an error behind hundreds of files',
    [type, repeat(500, file({ content: 'x', name: 'other' })), '--b\r\nbad'],
    unreadable,
  ],
  ['multer CVE-2026-5079: a name of 20,000 brackets', form(field(deep), type, file()), taken],
  ['multer CVE-2026-5079: the file itself under such a name', form(type, file({ name: deep })), unreadable],
  [
    'multer CVE-2026-77078: an index of 4294967294',
    form(field('image[4294967294]'), field('image[x]'), type, file()),
    taken,
  ],
  [
    'multer CVE-2026-77078: an index that is no array length',
    form(field('image[4294967296]'), field('image[-1]'), type, file()),
    taken,
  ],
  ['append-field: __proto__ as a name', form(field('__proto__', '{}'), type, file()), taken],
  [
    'append-field: __proto__ in brackets',
    form(field('__proto__[image_type]', 'x'), field('a[__proto__][b]'), type, file()),
    taken,
  ],
  ['append-field: constructor.prototype', form(field('constructor[prototype][image]', 'x'), type, file()), taken],
  [
    'append-field: toString, hasOwnProperty and length',
    form(field('toString'), field('hasOwnProperty'), field('length', '-1'), type, file()),
    taken,
  ],
  ['append-field: brackets that do not close', form(field('a['), field('a[['), field(']a'), type, file()), taken],
  ['append-field: __proto__ as the filename', form(type, file({ filename: '__proto__' })), untyped],

  // busboy and dicer
  [
    'dicer CVE-2022-24434: a header that is only a colon',
    form(type, file(), part({ name: 'x', headers: ':\r\n' })),
    unreadable,
  ],
  [
    'dicer CVE-2022-24434: a blank before the colon',
    form(type, file(), part({ name: 'x', headers: 'X : 1\r\n' })),
    unreadable,
  ],
  ['dicer CVE-2022-24434: a header block of CR alone', [type, '--b\r\n\r\r\r\n', file(), close], unreadable],
  ['dicer: a header line without a colon', form(type, file({ headers: 'hello\r\n' })), unreadable],

  // boundaries
  [
    'commons-fileupload CVE-2014-0050: a boundary of 4092',
    '--b--',
    unreadable,
    `multipart/form-data; boundary=${'b'.repeat(4092)}`,
  ],
  ['a boundary of 201', '--b--', unreadable, `multipart/form-data; boundary=${'b'.repeat(201)}`],
  [
    'rack CVE-2022-30122: a boundary of quotes and backslashes',
    '--b--',
    unreadable,
    `multipart/form-data; boundary="${'\\"'.repeat(3000)}`,
  ],
  [
    'rack CVE-2024-25126: a type of blanks and semicolons',
    '--b--',
    unreadable,
    `multipart/form-data;${' ; '.repeat(4000)}boundary=b`,
  ],
  [
    'python-multipart CVE-2024-24762: a type of backslashes',
    '--b--',
    unreadable,
    `multipart/form-data; ${'\\'.repeat(10_000)}`,
  ],
  [
    'undici CVE-2025-22150: a part that holds the form itself',
    form(type, file({ content: [picture, '\r\n--bb\r\n', close] })),
    taken,
  ],

  // counts and lengths
  ['commons-fileupload CVE-2023-24998: 1000 parts', manyParts(1000, '--b\r\n\r\n\r\n'), taken],
  ['commons-fileupload CVE-2023-24998: 1001 parts', manyParts(1001, '--b\r\n\r\n\r\n'), unreadable],
  ['werkzeug CVE-2023-25577: 300,000 parts', manyParts(300_000, field('a', '')), unreadable],
  ['go CVE-2022-41725: 999 parts with a filename', manyParts(1000, file({ name: 'x', content: '' })), taken],
  [
    'starlette CVE-2023-30798: 100,000 fields of one name',
    manyParts(100_000, field('image_type', 'message')),
    unreadable,
  ],
  [
    'starlette CVE-2024-47874: 9 MB in a field that is none of ours',
    form(field('x', repeat(9 * MIB, 'v')), type, file()),
    taken,
  ],
  [
    'starlette CVE-2024-47874: 9 MB as the image type',
    form(field('image_type', repeat(9 * MIB, 'v')), file()),
    { ...taken, feishu: '234001' },
  ],
  [
    'werkzeug CVE-2023-46136: CR LF and 10 MB without one',
    form(type, file({ content: ['\r\n', repeat(10 * MIB - 2, 'x')] })),
    largeRubbish,
  ],
  ['werkzeug CVE-2023-46136: CR and 10 MB of CR', form(type, file({ content: repeat(10 * MIB, '\r') })), largeRubbish],
  ['rack CVE-2025-61770: a preamble of 10 MB', [repeat(10 * MIB, 'x'), '\r\n', form(type, file())], taken],
  [
    'python-multipart CVE-2024-53981: an epilogue of 10 MB of line ends',
    [form(type, file()), repeat(5 * MIB, '\r\n')],
    taken,
  ],
  ['rack CVE-2025-61772: headers of 10 MB that never end', [type, '--b\r\nX: ', repeat(10 * MIB, 'x')], unreadable],
  [
    'go CVE-2023-24536: headers of 200 KB in ten parts',
    form(type, ...new Array(10).fill(part({ name: 'x', headers: ['X: ', repeat(20_000, 'x'), '\r\n'] })), file()),
    unreadable,
  ],
  ['go CVE-2023-24536: 60,000 header lines', form(type, file({ headers: repeat(60_000, 'A:\r\n') })), unreadable],
  [
    'go CVE-2023-45290: one header line of 10 MB',
    form(type, file({ headers: ['X: ', repeat(10 * MIB, 'x'), '\r\n'] })),
    unreadable,
  ],
  [
    'php CVE-2015-4024: 80,000 folded lines',
    form(type, file({ headers: ['X: 1', repeat(80_000, '\r\n '), '\r\n'] })),
    unreadable,
  ],
  [
    'commons-fileupload CVE-2025-48976: headers of 255 KB',
    form(type, file({ headers: ['X: ', repeat(255 * KIB, 'x'), '\r\n'] })),
    unreadable,
  ],
  [
    'nothing but a picture of 10 MB and a byte',
    form(type, file({ content: [picture, repeat(10 * MIB, 'x')] })),
    tooLarge,
  ],

  // expressions that backtrack
  [
    'multiparty CVE-2026-8159: a filename of backslashes',
    disposed(`form-data; name="${FILE}"; filename="`, repeat(200 * KIB, '\\'), '.png"'),
    unreadable,
  ],
  [
    'multiparty CVE-2026-8159: a filename of escaped quotes that never ends',
    disposed(`form-data; name="${FILE}"; filename="`, repeat(100 * KIB, '\\"')),
    unreadable,
  ],
  ['rack CVE-2022-44572: a disposition of semicolons', disposed(named, repeat(200 * KIB, ';')), unreadable],
  ['rack CVE-2022-44572: a disposition of blanks', disposed(repeat(200 * KIB, ' '), named), unreadable],
  ['rack CVE-2022-44571: parameters without values', disposed(named, repeat(50_000, '; a=')), unreadable],
  ['a disposition of equals signs', disposed(named, '; ', repeat(200 * KIB, '=')), unreadable],
  ['a disposition of quotes', disposed(repeat(200_000, '"'), named), { ...unreadable }],
  ['a disposition of 50,000 parameters', disposed(repeat(25_000, 'a="b;";c=d;'), named), unreadable],
  [
    'blanks of 200 KB behind a delimiter',
    [type, '--b', repeat(200 * KIB, ' '), '\r\n\r\n\r\n', file(), close],
    { ...taken, feishu: '234001' },
  ],

  // near misses
  [
    '10 MB of delimiters without their line ends',
    form(type, file({ content: repeat(2_000_000, '\r\n--b') })),
    unreadable,
  ],
  ['10 MB of CR LF', form(type, file({ content: repeat(5 * MIB, '\r\n') })), largeRubbish],
  ['10 MB of dashes', form(type, file({ content: repeat(10 * MIB, '-') })), largeRubbish],
  [
    '10 MB that miss the delimiter by a letter',
    form(type, file({ content: repeat(1_700_000, '\r\n--a') })),
    largeRubbish,
  ],
  [
    '10 MB of closing delimiters with a tail',
    form(type, file({ content: repeat(1_000_000, '\r\n--b--x') })),
    unreadable,
  ],
  [
    '10 MB of near misses of a boundary of 200',
    [
      `--${'b'.repeat(200)}\r\nContent-Disposition: ${named}\r\n\r\n`,
      repeat(10 * MIB, 'b'),
      `\r\n--${'b'.repeat(200)}--`,
    ],
    { ...largeRubbish, feishu: '234001' },
    `multipart/form-data; boundary=${'b'.repeat(200)}`,
  ],
  [
    '10 MB of a delimiter of dashes',
    [
      `--${'-'.repeat(70)}\r\nContent-Disposition: ${named}\r\n\r\n`,
      repeat(10 * MIB, '-'),
      `\r\n--${'-'.repeat(70)}--`,
    ],
    { ...largeRubbish, feishu: '234001' },
    `multipart/form-data; boundary=${'-'.repeat(70)}`,
  ],
  [
    'php CVE-2024-8925: a delimiter that begins at the last byte of 64 KB',
    form(type, file({ content: [picture, repeat(64 * KIB - 4, 'x'), '\r\n--', '\r\n--', '\r\n-b'] })),
    taken,
  ],

  // what a firewall reads and a server does not
  ['php CVE-2012-1172: brackets that open inside', form(field('image[[x]', 'v'), type, file()), taken],
  [
    'two dispositions in one part',
    form(type, file({ headers: 'Content-Disposition: form-data; name="x"\r\n' })),
    taken,
  ],
  ['two names in one disposition', disposed(`${named}; name="x"`), taken],
  ['two filenames, the second of them no picture’s', disposed(`${named}; filename="x.exe"`), taken],
  ['name* beside name', disposed(`form-data; name*=utf-8''x; name="${FILE}"; filename="a.png"`), taken],
  ['name* alone', disposed(`form-data; name*=utf-8''${FILE}; filename="a.png"`), unreadable],
  ['filename* alone', disposed(`form-data; name="${FILE}"; filename*=utf-8''a.png`), nameless],
  [
    'a filename in pieces, as RFC 2231 has it',
    disposed(`form-data; name="${FILE}"; filename*0="a."; filename*1="png"`),
    nameless,
  ],
  ['a filename in RFC 2047 words', disposed(`form-data; name="${FILE}"; filename="=?utf-8?B?YS5wbmc=?="`), untyped],
  ['a name in single quotes', disposed(`form-data; name='${FILE}'; filename='a.png'`), unreadable],
  ['a zero byte in the filename', disposed(`form-data; name="${FILE}"; filename="a.png\0.exe"`), unreadable],
  ['a zero byte in a value of another header', form(type, file({ headers: 'X: \0\r\n' })), unreadable],
  [
    'a tab and a vertical tab in the disposition',
    disposed(`form-data;\tname="${FILE}";\t\x0bfilename="a.png"`),
    nameless,
  ],
  ['a form feed behind the name', disposed(`form-data; name="${FILE}"\x0c; filename="a.png"`), unreadable],
  ['an ideographic space behind the name', disposed(`form-data; name="${FILE}\u3000"; filename="a.png"`), unreadable],
  ['overlong UTF-8 in the name', disposed('form-data; name="imag', raw('\xc1\xa5'), '"; filename="a.png"'), unreadable],
  [
    'half a surrogate in the filename',
    disposed(`form-data; name="${FILE}"; filename="`, raw('\xed\xa0\x80'), '.png"'),
    taken,
  ],
  ['right-to-left marks in the filename', disposed(`form-data; name="${FILE}"; filename="gnp.\u202ea.png"`), taken],
  ['CR LF in percent signs in the filename', form(type, file({ filename: 'a%0d%0aX: 1.png' })), taken],
  ['a filename that would break out of JSON', form(type, file({ filename: '"},\u2028\\u0000</script>.png' })), taken],
  ['a path up to the root', form(type, file({ filename: '../../../../../../etc/passwd' })), untyped],
  ['a filename of dots', form(type, file({ filename: '....' })), untyped],
  ['a filename of 100 KB', form(type, file({ filename: `${'n'.repeat(100_000)}.png` })), taken],
  ['_charset_ as utf-16', form(field('_charset_', 'utf-16'), type, file()), taken],
  [
    'base64 as the transfer encoding',
    form(
      type,
      file({ headers: 'Content-Transfer-Encoding: base64\r\n', content: Buffer.from(picture).toString('base64') }),
    ),
    { ...unreadable, feishu: '234011', wechat: '40137', FT: 'InvalidImageFormatException', list: '6000 2003' },
  ],
  [
    'a transfer encoding that is named and not done',
    form(type, file({ headers: 'Content-Transfer-Encoding: quoted-printable\r\n' })),
    taken,
  ],
  [
    'multipart/mixed inside',
    form(
      type,
      part({
        name: FILE,
        type: 'multipart/mixed; boundary=c',
        content: ['--c\r\nContent-Disposition: file; filename="a.png"\r\n\r\n', picture, '\r\n--c--'],
      }),
    ),
    { ...nameless, feishu: '234011' },
  ],
  ['a Content-Length in a part that lies', form(type, file({ headers: 'Content-Length: 3\r\n' })), taken],
  [
    'a part that asks for chunks',
    form(type, file({ headers: 'Transfer-Encoding: chunked\r\n', content: ['5\r\nhello\r\n0\r\n\r\n'] })),
    { feishu: '234011', wechat: '40137', FT: 'InvalidImageFormatException', list: '6000 2003' },
  ],
  [
    'a whole HTTP request as content',
    form(type, file({ content: [picture, 'POST / HTTP/1.1\r\nHost: x\r\n\r\n'] })),
    taken,
  ],
];
