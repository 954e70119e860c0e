const LENGTH = 10_000_000;

/**
 * Pictures of ten megabytes made to keep whoever reads them busy. Made here anew and not shared with the tests, which
 * ask how much of a file is read; this asks how long that takes.
 *
 * @returns {[name: string, picture: Buffer][]}
 */
export function hostileImages() {
  return [
    ['jpg: rubbish behind its first three bytes', fill('\xff\xd8\xff', '\x01')],
    ['jpg: nothing but fill bytes', fill('\xff\xd8', '\xff')],
    ['jpg: a segment every four bytes', fill('\xff\xd8', `\xff\xfe${be16(2)}`)],
    ['jpg: a marker every two bytes', fill('\xff\xd8', '\xff\xd0')],
    ['jpg: stray bytes behind a segment', fill(`\xff\xd8\xff\xfe${be16(2)}`, '\0')],
    ['jpg: a stray byte behind every marker', fill('\xff\xd8', '\xff\x01\x17')],
    ['jpg: a stray kilobyte behind every marker', fill('\xff\xd8', `\xff\xd0${'\0'.repeat(1022)}`)],
    ['jpg: stuffed bytes', fill('\xff\xd8', '\xff\0')],
    ['jpg: metadata without end', fill('\xff\xd8', `\xff\xe1${be16(65_535)}${' '.repeat(65_533)}`)],
    ['webp: empty chunks', fill(`RIFF${le32(LENGTH - 8)}WEBP`, `junk${le32(0)}`)],
    ['gif: blocks of one byte', fill(`GIF89a${'\0'.repeat(7)}`, '\x21\xfe\x01\x01\0')],
    ['ico: 65,535 pictures', fill(le16(0) + le16(1) + le16(65_535), `\x09\x09\0\0\x01\0\x01\0${le32(1)}${le32(2e6)}`)],
    ['tiff: a directory of 65,535', fill(`II${le16(42)}${le32(8)}${le16(65_535)}`, `${le16(300)}${'\0'.repeat(10)}`)],
    ['tiff: a directory of 5,000', fill(`II${le16(42)}${le32(8)}${le16(5000)}`, `${le16(300)}${'\0'.repeat(10)}`)],
    ['tiff: its header for a directory', fill(`II${le16(42)}${le32(0)}`, '\0')],
    ['heic: empty boxes', fill(FTYP, box('free'))],
    ['heic: a directory of empty boxes', fill(`${FTYP}${le32(0)}meta${be32(0)}`, box('free'))],
    ['heic: sizes without end', heifOf(box('ispe', be32(0), be32(312), be32(34)), be32(0) + be32(0))],
    ['heic: items without end', heifOf('', be32(0) + be32(0xffff_ffff), `${be16(3)}\x01\x01`)],
    ['heic: associations without end', heifOf('', '', box('ipma', be32(0), be32(1), be16(3), '\x01\x01'))],
    ['heic: brands without end', fill(`${be32(LENGTH)}ftypmif1${be32(0)}`, 'abcd')],
    ['heic: boxes with long sizes', fill(FTYP, `${be32(1)}free${be32(0)}${be32(16)}`)],
    ['no format', fill('', '\0')],
  ];
}

/**
 * Bodies of a form that are hostile before any picture is looked at.
 *
 * @returns {[name: string, body: Buffer][]}
 */
export function hostileForms(boundary) {
  const disposition = 'Content-Disposition: form-data; name="image"; filename="a.jpg"\r\n';
  const delimiter = `\r\n--${boundary}`;
  const part = `--${boundary}\r\n${disposition}\r\n`;
  return [
    ['form: almost delimiters', fill(part, delimiter.slice(0, -1))],
    ['form: delimiters inside of lines', fill(part, `${delimiter}x`)],
    ['form: line ends', fill(part, '\r\n')],
    ['form: parts without end', fill(part, `${delimiter}\r\n${disposition}\r\n`)],
    ['form: headers without end', fill(`--${boundary}\r\n`, 'a: b\r\n')],
    ['form: parameters without end', fill(`--${boundary}\r\nContent-Disposition: form-data`, ';a="')],
  ];
}

/** A file of boxes around many properties, or around many associations of items with them. */
function heifOf(property, ipma, association = '') {
  const many = Buffer.alloc(LENGTH / 2, property || association, 'latin1').toString('latin1');
  const properties = property ? many : box('ispe', be32(0), be32(312), be32(34));
  const associations = ipma ? box('ipma', ipma, property ? '' : many) : many;
  const boxes = [box('pitm', be32(0), be16(7)), box('iprp', box('ipco', properties), associations)];
  return fill(FTYP + box('meta', be32(0), ...boxes), '\0');
}

/** Ten megabytes: a beginning, and a piece again and again. A character is a byte. */
function fill(start, piece) {
  return Buffer.concat([
    Buffer.from(start, 'latin1'),
    Buffer.alloc(Math.max(LENGTH - start.length, 0), Buffer.from(piece, 'latin1')),
  ]);
}

function be16(n) {
  return String.fromCharCode((n >>> 8) & 0xff, n & 0xff);
}

function be32(n) {
  return be16(n >>> 16) + be16(n & 0xffff);
}

function le16(n) {
  return String.fromCharCode(n & 0xff, (n >>> 8) & 0xff);
}

function le32(n) {
  return le16(n & 0xffff) + le16(n >>> 16);
}

function box(type, ...content) {
  const text = content.join('');
  return be32(8 + text.length) + type + text;
}

const FTYP = box('ftyp', 'heic', be32(0), 'mif1heic');
