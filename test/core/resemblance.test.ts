import { expect, it, vi } from 'vitest';
import { jpg, png } from '../../fixtures/images.ts';
import { Bytes } from '../../src/core/bytes.ts';
import { resemblance } from '../../src/core/resemblance.ts';
import { english } from '../../src/core/say.ts';

const picture = Buffer.from(png({ width: 8, height: 8 }));
const photo = Buffer.from(jpg({ width: 8, height: 8 }));
const latin1 = (text: string) => Buffer.from(text, 'latin1');

const cases: readonly (readonly [what: string, sent: Uint8Array | string, is: RegExp, mend?: RegExp])[] = [
  ['nothing', '', /^nothing: 0 bytes/, /not empty/],
  ['a path as curl takes it', '@/tmp/photo.png', /^the path of a file as text$/, /what is in the file/],
  ['a path of Windows', 'C:\\Users\\a\\photo.jpg', /path of a file/],
  ['a file name', 'photo.JPG', /path of a file/],
  ['a file address', 'file:///tmp/a.png', /path of a file/],
  ['an address', 'https://example.com/a.png', /^an address as text$/, /fetch/],
  [
    'a data address',
    `data:image/png;base64,${picture.toString('base64')}`,
    /^a data: address with a png in base64$/,
    /decode/,
  ],
  ['base64', picture.toString('base64'), /^a png in base64$/, /decode/],
  ['base64 of a photo', photo.toString('base64url'), /^a jpg in base64$/, /decode/],
  ['base64 in lines', picture.toString('base64').replace(/.{76}/g, '$&\r\n'), /^a png in base64$/],
  ['hexadecimal digits', picture.toString('hex'), /^a png in hexadecimal digits$/, /decode/],
  ["Python's bytes", "b'\\x89PNG\\r\\n\\x1a\\n\\x00'", /^Python's notation/, /io\.BytesIO/],
  ['a Python file object', "<_io.BufferedReader name='a.png'>", /prints of an object/],
  ['a png read as text', picture.toString(), /^a png that was read as UTF-8 text$/, /as bytes/],
  ['a jpg read as text', photo.toString(), /^a jpg that was read as UTF-8 text$/, /as bytes/],
  [
    'a png as Latin-1',
    Buffer.from(picture.toString('latin1')),
    /^a png that was read as Latin-1 and written as UTF-8$/,
  ],
  ['a jpg as Latin-1', Buffer.from(photo.toString('latin1')), /^a jpg that was read as Latin-1 and written as UTF-8$/],
  ['a page', '<!DOCTYPE html>\n<html><body>Not found</body></html>', /^an HTML page$/, /downloaded/],
  ['an SVG', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', /^an SVG drawing$/, /pixels/],
  ['an object', '[object FormData]', /^the text \[object FormData\]/, /HTTP client/],
  ['a word', 'undefined', /^the word undefined$/],
  ['JSON', '{"image":"x"}', /^JSON$/],
  ["Node's Buffer as JSON", JSON.stringify(picture), /^Node's Buffer as JSON$/, /Buffer itself/],
  ['numbers', [...picture.subarray(0, 20)].join(','), /^bytes as a list of numbers$/],
  ['a form', '--x\r\nContent-Disposition: form-data; name="image"\r\n\r\nx\r\n--x--\r\n', /^a whole form$/],
  ['a PDF', '%PDF-1.7\n%\xe2\xe3', /^a PDF$/],
  ['an archive', latin1('PK\x03\x04\x14\0'), /^a ZIP archive/],
  ['an AVIF', latin1('\0\0\0\x1cftypavif\0\0\0\0'), /^an AVIF picture$/],
  ['a video', latin1('\0\0\0\x18ftypisom\0\0\0\0'), /^a video \(MP4\)$/],
  [
    'a png cut short',
    picture.subarray(0, 12),
    /^the beginning of a png, whose header is cut short or damaged$/,
    /whole file/,
  ],
  ['bytes of no kind', latin1('\x01\x02\x03\x04'), /^unknown: it begins with 01 02 03 04$/],
  ['a sentence', 'hello there', /^text$/, /bytes of the picture/],
  ['a long sentence', 'x y '.repeat(500), /^text$/],
];

for (const [what, sent, is, mend = /.*/] of cases) {
  it(`tells ${what}`, () => {
    const told = resemblance(typeof sent === 'string' ? Bytes.text(sent) : Bytes.of(sent));
    expect(english(told.is)).toMatch(is);
    expect(english(told.mend ?? '')).toMatch(mend);
  });
}

it('looks at the head of a large body alone, in whatever pieces it came', () => {
  const body = Bytes.of(...Array.from({ length: 2000 }, () => latin1('A'.repeat(300))));
  const read = vi.spyOn(body, 'read');
  expect(resemblance(body).is).toMatch(/^text$/);
  expect(read.mock.calls).toEqual([[0, 512]]);
});
