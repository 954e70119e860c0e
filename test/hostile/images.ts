import { u16be, u16le, u32be, u32le } from '../../fixtures/bytes.ts';
import { bmp, gif, heic, ico, jpg, lying, png, tiff, truncated, webp } from '../../fixtures/images.ts';
import { file, form, type } from './parts.ts';
import { join, MIB, type Piece, repeat } from './pieces.ts';
import { largeRubbish, noPicture, type Outcome, type Row, tooLarge } from './row.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const be16 = (value: number) => bytes(...u16be(value));
const be32 = (value: number) => bytes(...u32be(value));
const le16 = (value: number) => bytes(...u16le(value));
const le32 = (value: number) => bytes(...u32le(value));
const zeros = (count: number) => new Uint8Array(count);

/** The picture of an upload that is otherwise as it should be. */
const image = (odd: string, content: Piece, outcome: Outcome = noPicture): Row => [
  odd,
  form(type, file({ content })),
  outcome,
];
/** A format that only Feishu takes. */
const feishuOnly = (feishu: string): Outcome => ({ ...noPicture, feishu });
const sized = (feishu: string, FT: string, list: string): Outcome => ({ feishu, wechat: '0', FT, list });
/** More pixels than Feishu takes; the others ask for a shape alone. */
const LARGE = sized('234039', 'ok', '0000');
const FINE = sized('0', 'ok', '0000');

const SOI = bytes(0xff, 0xd8);
const segment = (marker: number, length: number, ...content: Piece[]): Piece => [
  bytes(0xff, marker),
  be16(length),
  ...content,
];
const frame = (height: number, width: number): Piece =>
  segment(0xc0, 11, bytes(8), be16(height), be16(width), bytes(1, 1, 0x11, 0));

const jpgs: readonly Row[] = [
  image('jpg: its first three bytes', bytes(0xff, 0xd8, 0xff)),
  image('jpg: rubbish of 10 MB behind them', [bytes(0xff, 0xd8, 0xff), repeat(10 * MIB - 3, bytes(1))], largeRubbish),
  image('jpg: 10 MB of fill bytes', [SOI, repeat(10 * MIB - 2, bytes(0xff))], largeRubbish),
  image('jpg: restart markers without end', [SOI, repeat(4 * MIB, bytes(0xff, 0xd0))], largeRubbish),
  image('jpg: empty segments without end', [SOI, repeat(2 * MIB, bytes(0xff, 0xe0, 0, 2))], largeRubbish),
  image('jpg: a segment of length 0', [SOI, segment(0xe0, 0), frame(600, 800)]),
  image('jpg: a segment of length 1', [SOI, segment(0xe0, 1), frame(600, 800)]),
  image('jpg: a segment longer than the file', [SOI, segment(0xe0, 0xffff), frame(600, 800)]),
  image('jpg: a frame of 65535 x 65535', [SOI, frame(65535, 65535)], LARGE),
  image('jpg: a frame of 0 x 0', [SOI, frame(0, 0)]),
  image('jpg: a height that comes later', [SOI, frame(0, 800)]),
  image('jpg: a frame of 255 components that are not there', [
    SOI,
    segment(0xc0, 773, bytes(8), be16(600), be16(800), bytes(255)),
  ]),
  image('jpg: a frame behind 60,000 start markers', [repeat(60_000, SOI), frame(600, 800)]),
  image('jpg: a thumbnail’s frame in Exif and none of its own', [SOI, segment(0xe1, 21, 'Exif\0\0', frame(600, 800))]),
  image('jpg: a scan before the frame', [SOI, segment(0xda, 8, bytes(1, 1, 0, 0, 63, 0)), frame(600, 800)]),
  image('jpg: its end before the frame', [SOI, bytes(0xff, 0xd9), frame(600, 800)]),
  image('jpg: cut in its frame', truncated(join(SOI, frame(600, 800)), { keep: 10 })),
  image('jpg: cut behind its frame', truncated(jpg({ width: 800, height: 600 })), FINE),
  image('jpg: stray bytes before its frame', [SOI, segment(0xe0, 2), 'stray', bytes(0), frame(600, 800)], FINE),
  image('jpg: stuffed bytes and fill bytes before its frame', [SOI, bytes(0xff, 0xff, 0, 0xff), frame(600, 800)], FINE),
  image(
    'jpg: a frame among stray bytes that says otherwise',
    [SOI, segment(0xe0, 2), 'stray', frame(12_000, 12_001), frame(600, 800)],
    LARGE,
  ),
  image(
    'jpg: stray bytes of 10 MB before its frame',
    [SOI, segment(0xe0, 2), zeros(10 * MIB), frame(600, 800)],
    tooLarge,
  ),
  image('jpg: stray bytes of 10 MB and no frame', [SOI, segment(0xe0, 2), zeros(10 * MIB - 6)], largeRubbish),
  image('jpg: a stray byte behind every marker', [SOI, repeat(3 * MIB, bytes(0xff, 0xd0, 0x17))], largeRubbish),
  image('jpg: stuffed bytes without end', [SOI, repeat(4 * MIB, bytes(0xff, 0))], largeRubbish),
  image('jpg: a size that lies', lying(jpg({ width: 8, height: 8 }), { width: 12_001, height: 12_000 }), LARGE),
];

const SIGNATURE = bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10);
const header = (width: number, height: number, length = 13, name = 'IHDR'): Piece => [
  SIGNATURE,
  be32(length),
  name,
  be32(width),
  be32(height),
  bytes(8, 6, 0, 0, 0),
  be32(0),
];

const pngs: readonly Row[] = [
  image('png: its signature alone', SIGNATURE),
  image('png: a size of zero', header(0, 0)),
  image('png: a size of 2147483647', header(0x7fffffff, 0x7fffffff), LARGE),
  image('png: a size of 2147483648', header(0x80000000, 0x80000000)),
  image('png: a size of 4294967295', header(0xffffffff, 1)),
  image('png: a header of length 0', header(800, 600, 0)),
  image('png: a header of length 4294967295', header(800, 600, 0xffffffff)),
  image('png: no header but text', header(800, 600, 13, 'tEXt')),
  image('png: a second header that says otherwise', [header(800, 600), header(1, 1)], FINE),
  image('png: a checksum that is wrong', header(800, 600), FINE),
  image('png: cut before the checksum', join(header(800, 600)).subarray(0, 29)),
  image(
    'png: a size that lies',
    lying(png({ width: 800, height: 600 }), { width: 0x7fffffff, height: 1 }),
    sized('234039', 'InvalidImageSizeException', '6000 2002'),
  ),
  image('png: 10 MB of chunks of length 0', [header(800, 600), repeat(800_000, be32(0), 'tEXt', be32(0))], {
    ...tooLarge,
    feishu: '0',
  }),
  image('png: a chunk of 4 GB', [header(800, 600), be32(0xffffffff), 'IDAT'], FINE),
  image('png: a bomb of one colour, 12000 x 12000', header(12_000, 12_000), FINE),
];

const gifs: readonly Row[] = [
  image('gif: its signature alone', 'GIF89a'),
  image('gif: a screen of 0 x 0 and a frame of 10 x 10', [
    'GIF89a',
    zeros(7),
    ',',
    zeros(4),
    le16(10),
    le16(10),
    zeros(1),
  ]),
  image('gif: a screen of 65535 x 65535', ['GIF89a', le16(65535), le16(65535), zeros(3)], feishuOnly('234039')),
  image(
    'gif: a frame larger than the screen',
    ['GIF89a', le16(10), le16(10), zeros(3), ',', zeros(4), le16(9000), le16(9000), zeros(1)],
    feishuOnly('0'),
  ),
  image('gif: a version that never was', ['GIF88a', le16(10), le16(10), zeros(3)]),
  image(
    'gif: a million frames of nothing',
    [gif({ width: 10, height: 10 }).subarray(0, -1), repeat(900_000, ',', zeros(9), bytes(2))],
    { ...largeRubbish, feishu: '0' },
  ),
  image(
    'gif: 10 MB of comment',
    ['GIF89a', le16(10), le16(10), zeros(3), repeat(40_000, bytes(0x21, 0xfe, 255), zeros(252))],
    { ...largeRubbish, feishu: '0' },
  ),
  image('gif: cut in its screen', truncated(gif({ width: 10, height: 10 }), { keep: 9 })),
  image(
    'gif: a size that lies',
    lying(gif({ width: 10, height: 10 }), { width: 65535, height: 1 }),
    feishuOnly('234039'),
  ),
];

const info = (length: number, width: number, height: number): Piece => [
  'BM',
  zeros(12),
  le32(length),
  le32(width),
  le32(height),
  zeros(Math.max(length - 12, 0) % 1000),
];

const bmps: readonly Row[] = [
  image('bmp: its two letters alone', 'BM'),
  image('bmp: text that begins with them', 'BMX is a sport on small bicycles, and no picture at all'),
  image('bmp: a size of zero', info(40, 0, 0)),
  image('bmp: a width below zero', info(40, -800, 600)),
  image('bmp: a height below zero, from top to bottom', info(40, 80, -60), feishuOnly('0')),
  image('bmp: the lowest height there is', info(40, 80, -0x80000000), feishuOnly('234039')),
  image('bmp: the largest sides there are', info(40, 0x7fffffff, 0x7fffffff), feishuOnly('234039')),
  image('bmp: a header of length 0', info(0, 80, 60)),
  image('bmp: a header of length 4294967295', info(0xffffffff, 80, 60)),
  image('bmp: a header longer than the file', ['BM', zeros(12), le32(124), le32(80), le32(60)]),
  image(
    'bmp: pixels at an offset behind the end',
    ['BM', zeros(8), le32(0xffffffff), le32(40), le32(80), le32(60), zeros(28)],
    feishuOnly('0'),
  ),
  image('bmp: cut in its pixels', truncated(bmp({ width: 80, height: 60 })), feishuOnly('0')),
];

const entry = (offset: number, length: number, width = 16): Piece => [
  bytes(width, width, 0, 0),
  le16(1),
  le16(32),
  le32(length),
  le32(offset),
];
const icon = (count: number, ...entries: Piece[]): Piece => [bytes(0, 0, 1, 0), le16(count), ...entries];

const icos: readonly Row[] = [
  image('ico: four bytes of small numbers', bytes(0, 0, 1, 0)),
  image('ico: no pictures', [icon(0), zeros(100)]),
  image('ico: 65535 pictures that are not there', icon(65535, entry(22, 4), zeros(4))),
  image(
    'ico: 65535 pictures that are there, at one place',
    [icon(65535, repeat(65535, entry(1_048_566, 8)), zeros(MIB))],
    { ...noPicture, wechat: '40009', FT: 'InvalidImageMaxLengthException' },
  ),
  image('ico: a picture in its own directory', icon(1, entry(0, 22), zeros(40))),
  image('ico: a picture that ends behind the file', icon(1, entry(22, 41), zeros(40))),
  image('ico: an offset and a length that add up to zero', icon(1, entry(0xffffffff, 1), zeros(40))),
  image('ico: a picture of length 0', icon(1, entry(22, 0), zeros(40))),
  image(
    'ico: pictures on top of each other',
    icon(3, entry(54, 40), entry(54, 40), entry(54, 40), zeros(40)),
    feishuOnly('0'),
  ),
  image('ico: an icon in an icon', icon(1, entry(22, 62), icon(1, entry(22, 40), zeros(40))), feishuOnly('0')),
  image(
    'ico: a bitmap in it larger than it says',
    icon(1, entry(22, 40), le32(40), le32(65_535), le32(65_535), zeros(28)),
    feishuOnly('234039'),
  ),
  image('ico: a PNG in it of 2147483647', icon(1, entry(22, 33), header(0x7fffffff, 1)), feishuOnly('234039')),
  image('ico: a PNG in it of no size', icon(1, entry(22, 33), header(0, 0)), noPicture),
  image('ico: a PNG in it that is cut', icon(1, entry(22, 20), join(header(9, 9)).subarray(0, 20))),
  image('ico: cut in its last picture', truncated(ico({ width: 32, height: 32 }))),
];

const tag = (id: number, kind: number, count: number, value: number): Piece => [
  le16(id),
  le16(kind),
  le32(count),
  le32(value),
];
const ifd = (start: number, ...rest: Piece[]): Piece => ['II*\0', le32(start), ...rest];

const tiffs: readonly Row[] = [
  image('tiff: its header alone', 'II*\0'),
  image('tiff: a directory at 0', ifd(0, zeros(40))),
  image('tiff: a directory in its own header', ifd(4, le16(1), tag(256, 4, 1, 80), tag(257, 4, 1, 60))),
  image('tiff: a directory behind the end', ifd(0xffffffff, zeros(40))),
  image('tiff: a directory at the last byte', ifd(8, zeros(1))),
  image('tiff: a directory of no tags', ifd(8, le16(0), le32(0))),
  image('tiff: a directory of 65535 tags that are not there', ifd(8, le16(65535), tag(256, 4, 1, 80))),
  image(
    'tiff: a directory of 65535 tags that are there',
    ifd(8, le16(65535), repeat(65533, tag(1, 4, 1, 1)), tag(256, 4, 1, 80), tag(257, 4, 1, 60)),
    { ...noPicture, FT: 'InvalidImageMaxLengthException' },
  ),
  image(
    'tiff: a directory that is its own next one',
    ifd(8, le16(2), tag(256, 4, 1, 80), tag(257, 4, 1, 60), le32(8)),
    feishuOnly('0'),
  ),
  image(
    'tiff: widths that disagree',
    ifd(8, le16(3), tag(256, 4, 1, 80), tag(256, 4, 1, 90_000), tag(257, 4, 1, 60), le32(0)),
    feishuOnly('0'),
  ),
  image('tiff: a width of no type', ifd(8, le16(2), tag(256, 0, 1, 80), tag(257, 4, 1, 60), le32(0))),
  image('tiff: a width of 4294967295 values', ifd(8, le16(2), tag(256, 4, 0xffffffff, 8), tag(257, 4, 1, 60), le32(0))),
  image('tiff: a width of 0', ifd(8, le16(2), tag(256, 4, 1, 0), tag(257, 4, 1, 60), le32(0))),
  image(
    'tiff: sides of 4294967295',
    ifd(8, le16(2), tag(256, 4, 1, 0xffffffff), tag(257, 4, 1, 0xffffffff), le32(0)),
    feishuOnly('234039'),
  ),
  image('tiff: BigTIFF', ['II+\0', le16(8), le16(0), le32(16), zeros(100)]),
  image('tiff: big-endian by its mark and little by its numbers', [
    'MM\0*',
    le32(8),
    le16(2),
    tag(256, 4, 1, 80),
    tag(257, 4, 1, 60),
  ]),
  image('tiff: cut before its directory', truncated(tiff({ width: 80, height: 60, directory: 'end' }))),
];

const riff = (chunk: string, length: number, ...content: Piece[]): Piece => [
  'RIFF',
  le32(0),
  'WEBP',
  chunk,
  le32(length),
  ...content,
];

const webps: readonly Row[] = [
  image('webp: its header alone', ['RIFF', le32(4), 'WEBP']),
  image('webp: a chunk of length 0', riff('VP8X', 0, zeros(10))),
  image('webp: a chunk of length 4294967295', riff('VP8X', 0xffffffff, zeros(10)), feishuOnly('0')),
  image('webp: a canvas of 16777216', riff('VP8X', 10, zeros(4), repeat(6, bytes(255))), feishuOnly('234039')),
  image(
    'webp: a file length that lies',
    ['RIFF', le32(0xffffffff), webp({ width: 80, height: 60 }).subarray(8)],
    feishuOnly('0'),
  ),
  image('webp: a lossy frame of 0 x 0', riff('VP8 ', 10, bytes(0x10, 2, 0, 0x9d, 1, 0x2a, 0, 0, 0, 0))),
  image('webp: a lossy frame that is no key frame', riff('VP8 ', 10, bytes(0x11, 2, 0, 0x9d, 1, 0x2a, 9, 0, 9, 0))),
  image('webp: a lossless frame of a later version', riff('VP8L', 5, bytes(0x2f), le32(0xffffffff))),
  image(
    'webp: an animation of frames without end',
    riff('VP8X', 10, bytes(2), zeros(9), repeat(500_000, 'ANMF', le32(0))),
    { ...largeRubbish, feishu: '0' },
  ),
  image('webp: a chunk that is none', riff('EVIL', 10, zeros(10))),
  image('webp: cut in its first chunk', riff('VP8X', 10, zeros(9))),
];

const boxOf = (name: string, length: number, ...content: Piece[]): Piece => [be32(length), name, ...content];
const box = (name: string, ...content: Piece[]): Piece => {
  const inner = join(...content);
  return boxOf(name, 8 + inner.length, inner);
};
const ftyp = box('ftyp', 'heic', be32(0), 'mif1heic');
const ispe = (width: number, height: number): Piece => box('ispe', be32(0), be32(width), be32(height));
const heif = (properties: Piece, associations: Piece, item: Piece = [be32(0), be16(1)]): Piece => [
  ftyp,
  box('meta', be32(0), box('pitm', item), box('iprp', box('ipco', properties), box('ipma', associations))),
];
const first = (...indexes: number[]): Piece => [be32(0), be32(1), be16(1), bytes(indexes.length, ...indexes)];

const heics: readonly Row[] = [
  image('heic: its brand alone', ftyp),
  image('heic: a brand of no length', [boxOf('ftyp', 8), 'heic']),
  image('heic: a box of length 0 before the picture', [ftyp, boxOf('free', 0), heif(ispe(80, 60), first(1))]),
  image('heic: a box of length 1 and no length behind it', [ftyp, boxOf('free', 1)]),
  image('heic: a box of 2^64 - 1 bytes', [ftyp, boxOf('free', 1, be32(0xffffffff), be32(0xffffffff))]),
  image('heic: a box of 2^53 + 1 bytes', [ftyp, boxOf('free', 1, be32(0x200000), be32(1))]),
  image('heic: a box shorter than its head', [ftyp, boxOf('free', 7), zeros(100)]),
  image('heic: 10 MB of empty boxes', [ftyp, repeat(1_300_000, box('free'))], largeRubbish),
  image('heic: boxes in boxes, 10,000 deep', [ftyp, repeat(10_000, boxOf('meta', 0, be32(0)))]),
  image('heic: 500,000 sizes', heif(repeat(400_000, ispe(1, 1)), first(1)), largeRubbish),
  image('heic: an item of 4294967295 entries', heif(ispe(80, 60), [be32(0), be32(0xffffffff), be16(2), bytes(0)])),
  image('heic: a property that is not there', heif(ispe(80, 60), first(1, 2))),
  image('heic: a property of number 0', heif(ispe(80, 60), first(0))),
  image('heic: a size of 0 x 0', heif(ispe(0, 0), first(1))),
  image('heic: a size of 4294967295', heif(ispe(0xffffffff, 0xffffffff), first(1)), feishuOnly('234039')),
  image('heic: cut to a window by zero', heif([ispe(80, 60), box('clap', repeat(8, be32(0)))], first(1, 2))),
  image(
    'heic: cut to a window below zero',
    heif([ispe(80, 60), box('clap', be32(-5), be32(1), be32(-5), be32(1), zeros(16))], first(1, 2)),
  ),
  image(
    'heic: turned 255 times',
    heif([ispe(80, 60), box('irot', bytes(255))], first(1, ...new Array(254).fill(2))),
    feishuOnly('0'),
  ),
  image('heic: a primary item that is another’s', heif(ispe(80, 60), first(1), [be32(0), be16(9)])),
  image('heic: cut in its directory', truncated(heic({ width: 80, height: 60 }), { keep: 60 })),
  image('heic: a million brands', [box('ftyp', 'mif1', be32(0), repeat(1_000_000, 'abcd'))], largeRubbish),
];

const others: readonly Row[] = [
  image(
    'svg with a script',
    '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><script>1</script></svg>',
  ),
  image('svg of a thousand million laughs', '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><svg>&b;</svg>'),
  image('html', '<html><img src=x onerror=alert(1)></html>'),
  image('zeros, 1 MB', repeat(MIB, bytes(0)), { ...noPicture, wechat: '40009', FT: 'InvalidImageMaxLengthException' }),
  image('a jpg behind a png’s signature', [SIGNATURE, jpg({ width: 800, height: 600 })]),
  image('a gif and a script in one', ['GIF89a/*****', '*/=1;alert(1)'], feishuOnly('234039')),
];

/** Files of every format whose fields are lying, cyclic, zero or huge. */
export const hostileImages: readonly Row[] = [
  ...jpgs,
  ...pngs,
  ...gifs,
  ...bmps,
  ...icos,
  ...tiffs,
  ...webps,
  ...heics,
  ...others,
];
