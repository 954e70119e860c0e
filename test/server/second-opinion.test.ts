import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { join as bytes, u16be, u16le, u32be, u32le } from '../../fixtures/bytes.ts';
import { bmp, gif, heic, ico, jpg, png, tiff, truncated, webp } from '../../fixtures/images.ts';
import { type SampleName, sample } from '../../fixtures/samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'standin-second-'));
afterAll(() => rmSync(folder, { recursive: true }));

const size = { width: 64, height: 48 };
const latin1 = (text: string) => Buffer.from(text, 'latin1');

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['dist/bin/main.cjs', 'check', '--for', 'feishu/images', ...args],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  expect(stderr).toBe('');
  return { status, stdout };
}

/** What is said of each, by the names they have here. */
function opinions(files: Record<string, Uint8Array>): Record<string, unknown> {
  const inside = mkdtempSync(join(folder, 'files-'));
  const names = Object.keys(files);
  for (const [i, name] of names.entries()) writeFileSync(join(inside, `${i}`), files[name] as Uint8Array);
  const checked = JSON.parse(run(...names.map((_, i) => join(inside, `${i}`)), '--json').stdout);
  return Object.fromEntries(names.map((name, i) => [name, checked[i].secondOpinion]));
}

const said = (files: Record<string, Uint8Array>) =>
  Object.entries(opinions(files)).filter(([, opinion]) => opinion !== undefined);

const chunk = (type: string, content: Uint8Array = new Uint8Array()) => {
  const named = bytes(latin1(type), content);
  return bytes(u32be(content.length), named, u32be(crc32(named)));
};
const frame = (marker: number, width: number, height: number) =>
  bytes([0xff, marker], u16be(11), [8], u16be(height), u16be(width), [1, 1, 0x11, 0]);
/** With a comment in front: image-size passes over the first segment, whatever that is. */
const jpgOf = (...segments: Uint8Array[]) => bytes([0xff, 0xd8, 0xff, 0xfe, 0, 2], ...segments, [0xff, 0xd9]);
const entry = (tag: number, value: number) => bytes(u16le(tag), u16le(4), u32le(1), u32le(value));
const directory = (entries: Uint8Array[], next = 0) => bytes(u16le(entries.length), ...entries, u32le(next));
const header = bytes(latin1('II'), u16le(42), u32le(8));
/** A TIFF of two pages, with so many bytes between their directories. */
function twoPages(gap: Uint8Array, ...more: Uint8Array[]) {
  const first = [entry(256, 64), entry(257, 48), ...more];
  const next = header.length + directory(first).length + gap.length;
  return bytes(header, directory(first, next), gap, directory([entry(256, 32), entry(257, 24)]));
}
/** An icon of pictures under sides that its directory claims for them. */
function icon(...pictures: [side: number, picture: Uint8Array][]) {
  let at = 6 + 16 * pictures.length;
  const entries = pictures.map(([side, { length }]) => {
    at += length;
    return bytes([side % 256, side % 256, 0, 0], u16le(1), u16le(32), u32le(length), u32le(at - length));
  });
  return bytes(u16le(0), u16le(1), u16le(pictures.length), ...entries, ...pictures.map(([, picture]) => picture));
}
const square = (side: number) => png({ width: side, height: side });
const box = (type: string, ...content: (Uint8Array | number[])[]) => {
  const all = bytes(...content);
  return bytes(u32be(8 + all.length), latin1(type), all);
};
/** The same file, with other bytes from an offset on. */
function written(file: Uint8Array, at: number, content: Uint8Array | number[]) {
  const copy = Uint8Array.from(file);
  copy.set(content, at);
  return copy;
}

it('has none on the pictures of the factory', () => {
  const sides = [2, 64, 256];
  const sizes = sides.flatMap((width) => sides.map((height) => ({ width, height })));
  const makers: [string, (wanted: typeof size) => Uint8Array][] = [
    ['png', png],
    ['jpg', jpg],
    ['progressive jpg', (wanted) => jpg({ ...wanted, progressive: true })],
    ['jpg with metadata', (wanted) => jpg({ ...wanted, metadata: 200_000 })],
    ['gif', gif],
    ['bmp', bmp],
    ['top-down bmp', (wanted) => bmp({ ...wanted, topDown: true })],
    ['ico', ico],
    ['tiff', tiff],
    ['big-endian tiff', (wanted) => tiff({ ...wanted, byteOrder: 'big' })],
    ['tiff with its directory at the end', (wanted) => tiff({ ...wanted, directory: 'end', bytes: 300_000 })],
    ['lossless webp', (wanted) => webp({ ...wanted, kind: 'lossless' })],
    ['lossy webp', (wanted) => webp({ ...wanted, kind: 'lossy' })],
    ['extended webp', (wanted) => webp({ ...wanted, kind: 'extended' })],
    ['heic', heic],
    ['heic with a clap box', (wanted) => heic({ ...wanted, clap: true })],
  ];
  const files = makers.flatMap(([name, make]) =>
    sizes.map((wanted) => [`${name} ${wanted.width} x ${wanted.height}`, make(wanted)] as const),
  );
  expect(said(Object.fromEntries(files))).toEqual([]);
});

it('has none on the files of real encoders, of which some are none of the formats', () => {
  const names = readdirSync(new URL('../../fixtures/samples', import.meta.url)).filter(
    (name) => !/\.(md|py)$/.test(name),
  );
  expect(said(Object.fromEntries(names.map((name) => [name, sample(name as SampleName)])))).toEqual([]);
});

it('has none where names, frames and pages differ, and where another reader is known not to be able to', () => {
  const coreBmp = bytes(latin1('BM'), u32le(26), u32le(0), u32le(26), u32le(12), [64, 0, 48, 0, 1, 0, 1, 0]);
  const screen = gif(size);
  const frameAt = screen.indexOf(0x2c);
  const picture = png(size);
  const heicBrand = heic(size);
  expect(
    said({
      'apng, which file-type has a name of its own for': bytes(
        picture.subarray(0, 33),
        chunk('acTL', bytes(u32be(1), u32be(0))),
        picture.subarray(33),
      ),
      'gif with a first frame smaller than its screen': written(screen, frameAt + 5, [8, 0, 8, 0]),
      'ico with its largest picture in the middle': icon([16, square(16)], [256, square(256)], [48, square(48)]),
      'tiff of two pages': twoPages(new Uint8Array(4)),
      'bmp with the header of OS/2': coreBmp,
      'text that begins with BM': latin1('BMW makes cars, and this is no picture of one.'),
      'jpg with a second frame': jpgOf(frame(0xc0, 64, 48), frame(0xc2, 32, 24)),
      'jpg that leaves its height to the end': jpgOf(frame(0xc0, 64, 0)),
      'gif without a screen': written(screen, 6, [0, 0, 0, 0]),
      'dng, a raw file behind the magic of tiff': bytes(
        header,
        directory([entry(256, 64), entry(257, 48), entry(50_706, 1)]),
      ),
      'cr2, another': bytes(
        latin1('II'),
        u16le(42),
        u32le(12),
        latin1('CR\x02\0'),
        directory([entry(256, 64), entry(257, 48)]),
      ),
      'heic by its compatible brands': written(heicBrand, 8, latin1('mif1')),
      nothing: new Uint8Array(),
      rubbish: Buffer.alloc(1000, 0xa5),
      pdf: latin1('%PDF-1.7\n%no picture\n'),
    }),
  ).toEqual([]);
});

it('says which library reads another format or size, where they really do', () => {
  const cgbi = bytes(png(size).subarray(0, 8), chunk('CgBI', new Uint8Array(4)), png(size).subarray(8));
  const lossless = jpgOf(frame(0xc3, 64, 48), frame(0xc0, 32, 24));
  const jls = bytes([0xff, 0xd8, 0xff, 0xf7], u16be(2), frame(0xc0, 64, 48), [0xff, 0xd9]);
  // 6 bytes bring the second directory onto the grid of the first, past whose end image-size reads on.
  const onGrid = Uint8Array.of(1, 1, 1, 1, 1, 1);
  expect(
    opinions({
      'png cut short in its header': truncated(png(size), { keep: 26 }),
      'png for Apple alone': cgbi,
      'jpg whose first frame is of a rare kind': lossless,
      'jpg that begins as JPEG-LS': jls,
      'ico with a picture larger than its directory can say': icon([256, square(512)]),
      'bmp of a negative width': written(bmp(size), 18, u32le(-64)),
      'tiff of two pages on one grid': twoPages(onGrid),
      'tiff with a tag that Epson shares with Sony': twoPages(new Uint8Array(4), entry(50_341, 0)),
      'tiff with both': twoPages(onGrid, entry(50_341, 0)),
      'heic of a brand that few know': written(heic(size), 8, latin1('heim')),
    }),
  ).toEqual({
    'png cut short in its header': { imageSize: { format: 'png', ...size } },
    'png for Apple alone': { imageSize: { format: 'png', ...size } },
    'jpg whose first frame is of a rare kind': { imageSize: { format: 'jpg', width: 32, height: 24 } },
    'jpg that begins as JPEG-LS': { fileType: 'image/jls' },
    'ico with a picture larger than its directory can say': { imageSize: { format: 'ico', width: 256, height: 256 } },
    'bmp of a negative width': { imageSize: { format: 'bmp', width: 2 ** 32 - 64, height: 48 } },
    'tiff of two pages on one grid': { imageSize: { format: 'tiff', width: 32, height: 24 } },
    'tiff with a tag that Epson shares with Sony': { fileType: 'image/x-sony-arw' },
    'tiff with both': { fileType: 'image/x-sony-arw', imageSize: { format: 'tiff', width: 32, height: 24 } },
    'heic of a brand that few know': { fileType: 'video/mp4' },
  });
});

it('is one plain line under the file, and refuses nothing', () => {
  mkdirSync(join(folder, 'text'));
  const path = join(folder, 'text', 'odd.tiff');
  writeFileSync(path, twoPages(Uint8Array.of(1, 1, 1, 1, 1, 1), entry(50_341, 0)));
  writeFileSync(join(folder, 'text', 'plain.tiff'), tiff(size));
  const { status, stdout } = run(join(folder, 'text'));
  expect(status).toBe(0);
  expect(stdout.split('\n')).toEqual([
    `${path}  tiff 64 x 48, 86 bytes`,
    '  but file-type reads image/x-sony-arw, image-size reads tiff 32 x 24',
    '  feishu/images  takes it',
    `${join(folder, 'text', 'plain.tiff')}  tiff 64 x 48, 262 bytes`,
    '  feishu/images  takes it',
    '',
  ]);
});

it('gives up what keeps image-size busy, which programs are told, and goes on with the next', () => {
  const zeros = join(folder, 'zeros.jpg');
  const cut = join(folder, 'cut.png');
  writeFileSync(zeros, bytes([0xff, 0xd8, 0xff], new Uint8Array(60_000_000)));
  writeFileSync(cut, truncated(png(size), { keep: 26 }));
  const checked = JSON.parse(run(zeros, cut, '--json').stdout);
  expect(checked[0].secondOpinion).toEqual({ noneWithinMs: 1000 });
  expect(checked[1].secondOpinion).toEqual({ imageSize: { format: 'png', ...size } });
  expect(run(zeros).stdout.split('\n')[1]).toMatch(/^ {2}feishu\/images {2}refuses/);
});

it('never asks image-size of a HEIC or an AVIF, some of which would keep it busy for hours', () => {
  const sizes = Buffer.alloc(20 * 200_000, box('ispe', u32be(0), u32be(9), u32be(9)));
  const meta = box('meta', u32be(0), box('iprp', box('ipco', sizes)));
  const files = ['heic', 'mif1', 'avif', 'none'].map((brand) => [
    brand,
    bytes(box('ftyp', latin1(`${brand}\0\0\0\0${brand}`)), meta),
  ]);
  expect(said(Object.fromEntries(files))).toEqual([]);
});

it('is not asked of a picture of which only the head was read', () => {
  const file = tiff({ ...size, bytes: 70_000_000, directory: 'end' });
  expect(said({ 'tiff past any limit': file })).toEqual([]);
});
