import { FILE, field, file, form, part, picture, type } from './parts.ts';
import { KIB, type Piece, raw, repeat } from './pieces.ts';
import { noPicture, type Outcome, type Row, taken, unreadable } from './row.ts';

const urlencoded = (odd: string, body: Piece): Row => [odd, body, unreadable, 'application/x-www-form-urlencoded'];
const noFile: Outcome = unreadable;

/** Every case that busboy's own tests name, by its title and in bytes of ours. */
export const busboyForms: readonly Row[] = [
  ['busboy: Fields and files', form(type, field('one', 'a'), file(), field('two', repeat(KIB, 'b'))), taken],
  ['busboy: Fields only', form(type, field('one', 'a'), field('two', 'b')), noFile],
  ['busboy: No fields and no files', '--b--\r\n', noFile],
  [
    'busboy: Fields and files (limits)',
    form(type, field('long', repeat(60 * KIB, 'l')), file({ headers: 'X-More: 1\r\n' })),
    taken,
  ],
  ['busboy: Fields and files (limits: 0 files)', form(field('one', 'a'), type, file({ name: 'other' })), noFile],
  ['busboy: Fields and (ignored) files', form(file({ name: 'x' }), type, file(), file({ name: 'y' })), taken],
  ['busboy: Files with filenames containing paths', form(type, file({ filename: '/var/../tmp/a.png' })), taken],
  [
    'busboy: Paths to be preserved through the preservePath option',
    form(type, file({ filename: 'C:\\dir\\sub\\a.png' })),
    taken,
  ],
  [
    'busboy: Empty content-type and empty content-disposition',
    form(type, part({ disposition: '', headers: 'Content-Type:\r\n', content: picture })),
    noFile,
  ],
  ['busboy: Unicode filenames', form(type, file({ filename: '사진 图片 🖼 ñ.png' })), taken],
  ['busboy: Stopped mid-header', [type, '--b\r\nContent-Disposition: form-data; na'], unreadable],
  [
    'busboy: content-type for fields',
    form(part({ name: 'image_type', type: 'text/plain', content: 'message' }), file()),
    taken,
  ],
  ['busboy: empty form', '', unreadable],
  [
    'busboy: Stopped mid-file #1',
    [type, `--b\r\nContent-Disposition: form-data; name="${FILE}"; filename="a.png"\r\n\r\n`],
    unreadable,
  ],
  [
    'busboy: Stopped mid-file #2',
    [type, `--b\r\nContent-Disposition: form-data; name="${FILE}"; filename="a.png"\r\n\r\n`, picture.subarray(0, 500)],
    unreadable,
  ],
  [
    'busboy: Text file with charset',
    form(type, file({ filename: 'a.txt', type: 'text/plain; charset=utf-16le', content: raw('h\0e\0') })),
    { ...noPicture, wechat: '40005' },
  ],
  ['busboy: Folded header value', form(type, file({ headers: 'X-Folded:\r\n a\r\n\tb\r\n' })), taken],
  [
    'busboy: No Content-Disposition',
    form(type, part({ disposition: null, type: 'image/png', content: picture })),
    noFile,
  ],
  ['busboy: Skip field parts if no listener', form(field('long', repeat(64 * KIB, 'f')), type, file()), taken],
  ['busboy: Parts limit', form(type, file(), file(), file(), file()), taken],
  ['busboy: Fields limit', form(type, ...new Array(50).fill(field('one')), file()), taken],
  ['busboy: Files limit', form(type, file(), file({ content: 'no picture' })), { ...taken, list: '6000 2003' }],
  [
    'busboy: Oversized part header',
    form(type, file({ headers: ['X-Long: ', repeat(300 * KIB, 'h'), '\r\n'] })),
    unreadable,
  ],
  [
    'busboy: Lookbehind data should not stall file streams',
    form(type, file({ content: [picture, '\r', '\r\n', '\r\n-', '\r\n--', '\r\n--a', '\r'] })),
    taken,
  ],
  [
    'busboy: Header size limit should be per part',
    form(type, ...new Array(3).fill(part({ name: 'x', headers: ['X-Long: ', repeat(30 * KIB, 'h'), '\r\n'] })), file()),
    taken,
  ],
  ['busboy: Empty part', ['--b\r\n', form(type, file())], unreadable],
  [
    'busboy: charset of filename and filename*',
    form(
      type,
      file({
        disposition: [
          `form-data; name="${FILE}"; filename="`,
          raw('\xe4\xf6\xfc.png'),
          "\"; filename*=utf-8''n%C3%A4me.png",
        ],
      }),
    ),
    taken,
  ],
  ['busboy: a file stream that is paused', form(type, file({ content: [picture, repeat(200 * KIB, 'p')] })), taken],

  urlencoded('busboy: Unassigned value', 'image'),
  urlencoded('busboy: Assigned value', 'image=x'),
  urlencoded('busboy: Unassigned and assigned value', 'image&media=x'),
  urlencoded('busboy: Assigned and unassigned value', 'image=x&media'),
  urlencoded('busboy: Two assigned values', 'image=x&media=y'),
  urlencoded('busboy: Two unassigned values', 'image&media'),
  urlencoded('busboy: Two unassigned values and ampersand', 'image&media&'),
  urlencoded('busboy: Assigned key and value with (plus) space', 'image+type=a+b'),
  urlencoded('busboy: Assigned value with encoded bytes', 'image=%00%ff%C3%A9'),
  urlencoded('busboy: Assigned value with encoded bytes #2', 'image=%C3%A9%'),
  urlencoded('busboy: Two assigned values, one with encoded bytes', 'image=%66&media=f'),
  urlencoded('busboy: Encoded value with multi-byte charset', 'image=%80%30%ff%fe'),
  urlencoded('busboy: Encoded value with single-byte, ASCII-compatible, non-UTF8 charset', 'image=%a4%e4'),
  urlencoded('busboy: Limits: zero fields', 'a=1&b=2'),
  urlencoded('busboy: Limits: one field', 'a=1&b=2&c=3'),
  urlencoded('busboy: Limits: field part lengths match limits', 'abc=def'),
  urlencoded('busboy: Limits: truncated field name', [repeat(KIB, 'n'), '=v']),
  urlencoded('busboy: Limits: truncated field value', ['n=', repeat(KIB, 'v')]),
  urlencoded('busboy: Limits: truncated field name and value', [repeat(KIB, 'n'), '=', repeat(KIB, 'v')]),
  urlencoded('busboy: Limits: truncated field name and zero value limit', [repeat(KIB, 'n'), '=']),
  urlencoded('busboy: Limits: truncated zero field name and zero value limit', '='),
  urlencoded('busboy: Ampersand', '&'),
  urlencoded('busboy: Many ampersands', repeat(100_000, '&')),
  urlencoded('busboy: Assigned value, empty name and value', '=&='),
  urlencoded('busboy: Nothing', ''),
];
