import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, expect, it } from 'vitest';
import { join as bytes, u16be, u16le, u32be, u32le } from '../fixtures/bytes.ts';
import { bmp, heic, ico, jpg, tiff } from '../fixtures/images.ts';
import { Bytes, GUARD_BYTES } from '../src/core/bytes.ts';
import { type Image, readImage } from '../src/core/image.ts';

/*
 * Our sizes beside those of image-size for any folder of pictures, say the Tests/images of Pillow's source package:
 *
 *   STANDIN_CORPUS=~/pillow/Tests/images npx vitest run test/image.corpus.test.ts
 */

const corpus = process.env.STANDIN_CORPUS;
/** Milliseconds for image-size, which a file can keep busy for hours. */
const PATIENCE = 2000;
/** The one that `check` asks: it leaves out HEIC, the formats that are none of ours, and headers of OS/2, which it misreads. */
const reader = new URL('../dist/server/commands/image-size-worker.js', import.meta.url);

interface Compared {
  readonly file: Buffer;
  readonly ours: Image | undefined;
  readonly theirs: Image | undefined;
}

interface Kind {
  readonly why: string;
  is(compared: Compared): boolean;
}

/** Where the two may differ. Each looks at the file for its reason, so that it covers nothing else. */
const agreed: readonly Kind[] = [
  {
    why: 'jpg with stray or fill bytes before its frame, among which image-size loses its way',
    is: ({ file, ours }) => ours?.format === 'jpg' && codingOf(file) === undefined && isFrameIn(file, ours),
  },
  {
    why: 'jpg of a coding that image-size does not know',
    is: ({ file, ours, theirs }) => ours?.format === 'jpg' && theirs === undefined && Number(codingOf(file)) > 0xc2,
  },
  {
    why: 'jpg whose Exif is cut off, at which image-size throws',
    is: ({ file, ours, theirs }) => ours?.format === 'jpg' && theirs === undefined && file.includes('Exif\0\0'),
  },
  {
    why: 'bmp under a header of OS/2, which image-size takes for one of Windows',
    is: ({ file, ours, theirs }) =>
      ours?.format === 'bmp' && theirs === undefined && [12, 16].includes(file.readUInt32LE(14)),
  },
  {
    why: 'bmp of a width below zero, or under a header as long as none is; image-size takes both',
    is: ({ file, ours, theirs }) =>
      ours === undefined &&
      theirs?.format === 'bmp' &&
      (theirs.width >= 2 ** 31 || ![40, 52, 56, 64, 108, 124].includes(file.readUInt32LE(14))),
  },
  {
    why: 'ico whose pictures have other sizes than its directory, which is all that image-size reads',
    is: ({ file, ours, theirs }) => ours?.format === 'ico' && theirs?.format === 'ico' && isPictureIn(file, ours),
  },
  {
    why: 'tiff whose directory is cut off; image-size takes what there is of it',
    is: ({ file, ours, theirs }) => ours === undefined && theirs?.format === 'tiff' && directoryOf(file) === undefined,
  },
  {
    why: 'tiff of a camera, whose first directory is that of a preview; image-size takes that for the picture',
    is: ({ file, ours, theirs }) => ours === undefined && theirs?.format === 'tiff' && isRaw(file),
  },
  {
    why: "png behind Apple's chunk, which only Apple and image-size read",
    is: ({ file, ours, theirs }) =>
      ours === undefined && theirs?.format === 'png' && file.toString('latin1', 12, 16) === 'CgBI',
  },
];

let thread: Worker | undefined;
afterAll(() => thread?.terminate());

if (corpus === undefined) console.log('skipped: STANDIN_CORPUS names no folder of pictures');
const paths = corpus === undefined ? [] : filesIn(corpus);

it.skipIf(corpus === undefined)(
  'says of every file of the folder what image-size says, but for the agreed differences',
  async () => {
    const seen = new Map<string, string[]>();
    for (const path of paths) {
      const what = await compare(readFileSync(path));
      seen.set(what, [...(seen.get(what) ?? []), relative(String(corpus), path)]);
    }
    const counts = [...seen].map(([what, { length }]) => `${length} ${what}`);
    console.log([`${paths.length} files of ${corpus}`, ...counts.sort()].join('\n  '));
    expect(paths).not.toEqual([]);
    expect([...seen].filter(([what]) => what.startsWith('differs'))).toEqual([]);
  },
  60_000 + paths.length * 2 * PATIENCE,
);

const size = { width: 64, height: 48 };
/** With a comment in front: image-size passes over the first segment, whatever that is. */
const jpgOf = (...segments: (string | number[])[]) => bytes([0xff, 0xd8, 0xff, 0xfe, 0, 2], ...segments, frameOf(size));
const coded = (marker: number) => jpgOf().with(6 + 1, marker);
const exif = [0xff, 0xe1, ...u16be(18), ...Buffer.from('Exif\0\0II*\0'), ...u32le(8), ...u16le(9)];
const entry = (tag: number, value: number) => [u16le(tag), u16le(4), u32le(1), u32le(value)];
const tiffOf = (...entries: ReturnType<typeof entry>[]) =>
  bytes('II', u16le(42), u32le(8), u16le(entries.length), ...entries, u32le(0));
const fried = bytes(
  [0x89],
  'PNG\r\n\x1a\n',
  u32be(4),
  'CgBI',
  u32be(0),
  u32be(0),
  u32be(13),
  'IHDR',
  new Uint8Array(8).fill(1),
);

it.each<[what: string, file: Uint8Array]>([
  ['same: jpg', jpg(size)],
  ['same: none', bytes('no picture at all')],
  ['not compared: heic', heic(size)],
  ['agreed: jpg with stray', jpgOf([0xff, 0xfe, 0, 2], 'stray')],
  ['agreed: jpg of a coding', coded(0xc3)],
  ['agreed: jpg whose Exif', jpgOf(exif)],
  [
    'agreed: bmp under a header of OS/2',
    bytes('BM', new Uint8Array(12), u32le(12), u16le(64), u16le(48), [1, 0, 1, 0]),
  ],
  ['agreed: bmp of a width', bytes(bmp(size).subarray(0, 18), u32le(-64), bmp(size).subarray(22))],
  ['agreed: bmp of a width', bmp(size).with(14, 66)],
  ['agreed: ico whose pictures', ico({ width: 16, height: 16 }).with(6, 17)],
  ['agreed: tiff whose directory', tiff(size).with(9, 255)],
  ['agreed: tiff of a camera', tiffOf(entry(254, 1), entry(256, 64), entry(257, 48))],
  ["agreed: png behind Apple's", fried],
  ['differs: tiff 64 x 48, by image-size tiff 65 x 48', tiffOf(entry(256, 64), entry(256, 65), entry(257, 48))],
  ['differs: none, by image-size jpg 64 x 48', jpgOf([0xff, 0xd9, 0, 2])],
])('tells a difference that is agreed from one that is not: %s', async (what, file) => {
  expect(await compare(Buffer.from(file))).toContain(what);
});

/** Whether the two read the same, or for which reason they do not. */
async function compare(file: Buffer): Promise<string> {
  const ours = readImage(Bytes.of(file));
  if (file.length > GUARD_BYTES) return 'not compared: a file longer than any that is kept';
  if (ours?.format === 'heic') return 'not compared: heic, of which image-size takes the first size that it meets';
  const theirs = await imageSize(file);
  if (theirs === 'none in time') return `not compared: ${ours?.format ?? 'none'}, as image-size has no answer in time`;
  if (inWords(ours) === inWords(theirs)) return `same: ${ours?.format ?? 'none'}`;
  const kind = agreed.find(({ is }) => is({ file, ours, theirs }));
  return kind ? `agreed: ${kind.why}` : `differs: ${inWords(ours)}, by image-size ${inWords(theirs)}`;
}

function inWords(image: Image | undefined): string {
  return image ? `${image.format} ${image.width} x ${image.height}` : 'none';
}

async function imageSize(file: Buffer): Promise<Image | undefined | 'none in time'> {
  if (thread === undefined) {
    thread = new Worker(reader);
    await once(thread, 'message');
  }
  // On memory of its own: image-size reads past the end of a view.
  thread.postMessage(new Uint8Array(file));
  try {
    const [image] = await once(thread, 'message', { signal: AbortSignal.timeout(PATIENCE) });
    return image;
  } catch {
    await thread.terminate();
    thread = undefined;
    return 'none in time';
  }
}

function filesIn(folder: string): string[] {
  if (!statSync(folder).isDirectory()) throw new Error(`STANDIN_CORPUS: ${folder} is no folder`);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
}

/** The marker of the frame that whole segments lead to; undefined where anything else is in between. */
function codingOf(file: Buffer): number | undefined {
  for (let at = 2; at + 4 <= file.length && file[at] === 0xff; at += 2 + file.readUInt16BE(at + 2)) {
    const marker = file.readUInt8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return marker;
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd7) || marker === 0xff) return undefined;
  }
  return undefined;
}

/** A baseline frame of one component. */
function frameOf({ width, height }: { width: number; height: number }): Uint8Array {
  return bytes([0xff, 0xc0], u16be(11), 8, u16be(height), u16be(width), 1, [1, 0x11, 0]);
}

function isFrameIn(file: Buffer, image: Image): boolean {
  return file.includes(Buffer.from(frameOf(image).subarray(4, 9)));
}

/** A PNG of that size, or a bitmap with its mask. */
function isPictureIn(file: Buffer, { width, height }: Image): boolean {
  const rows = [2 * height, 2 * height + 1];
  const heads = [['IHDR', u32be(width), u32be(height)], ...rows.map((each) => [u32le(40), u32le(width), u32le(each)])];
  return heads.some((head) => file.includes(Buffer.from(bytes(...head))));
}

/** Values of the first directory of a TIFF, as if all were 32 bits long; undefined where it is not all there. */
function directoryOf(file: Buffer): Map<number, number> | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  const isLittle = file[0] === 0x49;
  try {
    const start = view.getUint32(4, isLittle);
    const entries = Array.from({ length: view.getUint16(start, isLittle) }, (_, i) => start + 2 + 12 * i);
    return new Map(entries.map((at) => [view.getUint16(at, isLittle), view.getUint32(at + 8, isLittle)]));
  } catch {
    return undefined;
  }
}

function isRaw(file: Buffer): boolean {
  const directory = directoryOf(file);
  return (
    file.toString('latin1', 8, 10) === 'CR' || (Number(directory?.get(254)) & 1) === 1 || Boolean(directory?.has(50706))
  );
}
