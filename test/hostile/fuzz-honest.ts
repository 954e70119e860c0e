import { bmp, gif, heic, ico, jpg, lying, png, tiff, webp } from '../../fixtures/images.ts';
import type { FuzzCall } from './fuzz-calls.ts';
import { join, KIB, MIB, type Piece } from './pieces.ts';
import type { Prng } from './prng.ts';
import { vouch } from './witness/picture.ts';

const boundaries = [
  'b',
  '----WebKitFormBoundary7MA4YWxkTrZu0gW',
  '------------------------d74496d66958873e',
  '0123456789-_abcdef',
];
/** On either side of each limit of somebody's, and what all of them take. */
const sizes: readonly (readonly [width: number, height: number])[] = [
  ...([
    [500, 250],
    [500, 249],
    [501, 250],
    [499, 499],
    [600, 800],
    [600, 801],
    [749, 999],
  ] as const),
  ...([
    [400, 400],
    [399, 400],
    [400, 399],
    [800, 600],
    [801, 600],
    [800, 601],
    [720, 720],
  ] as const),
  ...([
    [2000, 2000],
    [2001, 2000],
    [2000, 2001],
    [4096, 4096],
    [4097, 4000],
    [4000, 4097],
  ] as const),
  ...([
    [12_000, 12_000],
    [12_001, 9000],
    [9000, 12_001],
    [1, 1],
  ] as const),
];
const lengths = [500 * KIB, MIB - 1, MIB, 2 * MIB].flatMap((length) => [length, length + 1]);
const filenames = [
  'a.txt',
  'b.jpg',
  'c.jpeg',
  'D.JPG',
  'e.gif',
  '图.png',
  '사진.jpg',
  'é ñ.png',
  'no extension',
  ' .png',
];
const vouched = [
  { format: 'ico', width: 64, height: 48, make: ico },
  { format: 'heic', width: 700, height: 600, make: heic },
].map(({ make, ...picture }) => Buffer.from(vouch(make(picture), picture)));
const begun = {
  png: png({ width: 20, height: 20 }),
  jpg: jpg({ width: 20, height: 20 }),
  gif: gif({ width: 20, height: 20 }),
  bmp: bmp({ width: 20, height: 20 }),
};
const others: readonly Piece[] = [
  '',
  'x',
  'no picture',
  '\r\n',
  '\r\n--',
  '--b',
  '\n--b--\n',
  '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"/>',
  '%PDF-1.7',
];

type Draft = Pick<FuzzCall, 'url' | 'headers' | 'body'>;

/** An upload as any client sends it, whose answer can be told from the pages. */
export function honestUpload(prng: Prng): Draft {
  const boundary = prng.pick(boundaries);
  const url = prng.pick(urls);
  const isFeishu = url.startsWith('/open-apis');
  const name = url.startsWith('/cgi-bin') ? 'media' : 'image';
  const files = Array.from({ length: prng.once(3) ? 1 + prng.below(7) : 1 }, () =>
    part(
      boundary,
      prng.once(20) ? 'other' : name,
      newPicture(prng, isFeishu),
      prng.once(25) ? '' : prng.once(2) ? prng.pick(filenames) : 'a.png',
    ),
  );
  const typed = prng.once(12) ? prng.pick(['', 'Message', 'messages', 'avatar ', 'message\r\n']) : undefined;
  const types = (prng.once(15) ? [] : [typed ?? prng.pick(['message', 'message', 'avatar'])]).map((content) =>
    part(boundary, 'image_type', content),
  );
  const more = prng.once(4) ? [part(boundary, prng.pick(['x', 'image_type', 'é']), prng.pick(['', 'v', '图']))] : [];
  const parts = [...(isFeishu || prng.once(3) ? types : []), ...files, ...more];
  if (prng.once(3)) parts.reverse();
  const body = join(parts, `--${boundary}--\r\n`);
  const headers = ['Authorization', 'Bearer t-1', 'Content-Type', `multipart/form-data; boundary=${boundary}`];
  return { url, headers, body };
}

const urls = [
  '/open-apis/im/v1/images',
  '/open-apis/im/v1/images',
  '/cgi-bin/media/uploadimg?access_token=x',
  '/cgi-bin/media/uploadimg?access_token=x',
  '/file/v1/FT/image/me',
  '/file/v1/FT_WIDE/image/me',
  '/file/v1/ft-wide-item-list/image/me',
  '/file/v1/ft-carousel-feed/image/me',
];

function part(boundary: string, name: string, content: Piece, filename?: string): Piece {
  const file = filename === undefined ? '' : `; filename="${filename}"\r\nContent-Type: application/octet-stream`;
  return [`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`, content, '\r\n'];
}

/** `isAny`: of any of the eight formats; else mostly of the two that all take, so that something else is found wrong. */
function newPicture(prng: Prng, isAny: boolean): Piece {
  if (prng.once(8)) return prng.pick(others);
  if (prng.once(isAny ? 8 : 40)) return prng.pick(vouched);
  const [width, height] = prng.once(3) ? [800 + prng.below(2), 600] : prng.pick(sizes);
  if (prng.once(isAny ? 4 : 12)) return drawn(prng, { width: Math.min(width, 4097), height: Math.min(height, 4097) });
  const format = prng.pick(isAny ? (['png', 'jpg', 'gif', 'gif', 'bmp'] as const) : (['png', 'jpg'] as const));
  const picture = lying(begun[format], { width, height });
  if (!prng.once(12)) return picture;
  const length = prng.once(20) ? 10 * MIB + prng.below(2) : prng.pick(lengths);
  return [picture, new Uint8Array(length - picture.length)];
}

function drawn(prng: Prng, size: { readonly width: number; readonly height: number }): Uint8Array {
  switch (prng.below(4)) {
    case 0:
      return webp({ ...size, kind: prng.pick(['lossless', 'lossy', 'extended'] as const) });
    case 1:
      return tiff({ ...size, byteOrder: prng.pick(['little', 'big'] as const) });
    case 2:
      return jpg({ ...size, progressive: prng.once(2), metadata: prng.below(40_000) });
    default:
      return bmp({ width: Math.min(size.width, 300), height: Math.min(size.height, 300), topDown: prng.once(2) });
  }
}
