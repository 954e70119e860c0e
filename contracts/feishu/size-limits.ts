/** How many bytes and how many pixels. Boundaries come in pairs: the largest accepted, the smallest refused. */

import { bmp, gif, jpg, png, tiff, webp } from '../../fixtures/images.ts';
import { type Because, type Case, type Need, never, safe, stores } from '../engine/case.ts';
import { once } from '../engine/request-builders.ts';
import { avatar, file, message, page } from './requests.ts';
import { empty, tooLarge, tooManyPixels, uploaded } from './responses.ts';

const weighing = (bytes: number) => once(() => png({ width: 16, height: 16, bytes }));
const pngOf = (width: number, height: number) =>
  file(`${width}x${height}.png`, () => png({ width, height }), 'image/png');
const jpgOf = (width: number, height: number) =>
  file(`${width}x${height}.jpg`, () => jpg({ width, height }), 'image/jpeg');
const gifOf = (width: number, height: number) =>
  file(`${width}x${height}.gif`, () => gif({ width, height }), 'image/gif');

const bytes = { page, at: 'limits', says: 'an image may not be larger than 10 MB' };
const exactBytes = {
  ...bytes,
  says: 'an image may not be larger than 10 MB',
  assumes: 'MB is 1024 x 1024, itself allowed',
};
const decimal = { ...bytes, says: 'an image may not be larger than 10 MB', assumes: 'MB may be a million bytes' };
const tenMillion: Need = { kind: 'setting', name: 'feishu.imageMaxBytes', value: 10_000_000 };
const someBytes = { page, at: 'limits', says: 'an image of 0 bytes is not taken' };
const others = { page, at: 'limits', says: 'images other than GIF: at most 12000 x 12000' };
const gifs = { page, at: 'limits', says: 'GIF images: at most 2000 x 2000' };
const avatars = { page, at: 'limits', says: 'images for avatars: at most 4096 x 4096' };
const sideBySide = (because: Because): Because => ({ ...because, assumes: 'each side by itself may be so long' });
const gifAvatars = { page, at: 'limits', says: 'GIF: at most 2000, avatar: at most 4096', assumes: 'both apply' };

/** That what is true of PNG and JPG is true of the others. ICO cannot be larger than 256. */
const otherFormats: readonly Case[] = (
  [
    ['webp', webp],
    ['bmp', bmp],
    ['tiff', tiff],
  ] as const
).flatMap(([name, make]): Case[] => [
  {
    id: `feishu/accepts-2001-pixels-of-${name}-width`,
    because: { ...others, says: '2000 is the limit of GIF images, and of no others' },
    grade: 'documented',
    live: stores,
    send: message(file(`wide.${name}`, () => make({ width: 2001, height: 16 }))),
    expect: uploaded,
  },
  {
    id: `feishu/accepts-12000-pixels-of-${name}-width`,
    because: others,
    grade: 'documented',
    live: stores,
    send: message(file(`wide.${name}`, () => make({ width: 12_000, height: 16 }))),
    expect: uploaded,
  },
  {
    id: `feishu/refuses-12001-pixels-of-${name}-width`,
    because: sideBySide(others),
    grade: 'assumed',
    live: safe,
    send: message(file(`wide.${name}`, () => make({ width: 12_001, height: 16 }))),
    expect: tooManyPixels,
  },
  {
    id: `feishu/refuses-12001-pixels-of-${name}-height`,
    because: sideBySide(others),
    grade: 'assumed',
    live: safe,
    send: message(file(`tall.${name}`, () => make({ width: 16, height: 12_001 }))),
    expect: tooManyPixels,
  },
  {
    id: `feishu/refuses-4097-pixels-of-${name}-avatar-width`,
    because: sideBySide(avatars),
    grade: 'assumed',
    live: safe,
    send: avatar(file(`wide.${name}`, () => make({ width: 4097, height: 16 }))),
    expect: tooManyPixels,
  },
]);

export const sizeLimitCases: readonly Case[] = [
  ...otherFormats,
  {
    id: 'feishu/accepts-9999999-bytes',
    because: bytes,
    grade: 'documented',
    live: stores,
    send: message(file('big.png', weighing(9_999_999), 'image/png')),
    expect: uploaded,
  },
  {
    id: 'feishu/accepts-10485760-bytes',
    because: exactBytes,
    grade: 'assumed',
    live: stores,
    send: message(file('big.png', weighing(10_485_760), 'image/png')),
    expect: uploaded,
  },
  {
    id: 'feishu/refuses-10485761-bytes',
    because: bytes,
    grade: 'documented',
    live: safe,
    send: message(file('big.png', weighing(10_485_761), 'image/png')),
    expect: tooLarge,
  },
  {
    id: 'feishu/accepts-an-avatar-of-10485760-bytes',
    because: exactBytes,
    grade: 'assumed',
    live: stores,
    send: avatar(file('big.png', weighing(10_485_760), 'image/png')),
    expect: uploaded,
  },
  {
    id: 'feishu/refuses-an-avatar-of-10485761-bytes',
    because: bytes,
    grade: 'documented',
    live: safe,
    send: avatar(file('big.png', weighing(10_485_761), 'image/png')),
    expect: tooLarge,
  },
  {
    id: 'feishu/as-decimal-accepts-10000000-bytes',
    because: decimal,
    grade: 'assumed',
    live: never('a switch of the emulator'),
    needs: [tenMillion],
    send: message(file('big.png', weighing(10_000_000), 'image/png')),
    expect: uploaded,
  },
  {
    id: 'feishu/as-decimal-refuses-10000001-bytes',
    because: decimal,
    grade: 'assumed',
    live: never('a switch of the emulator'),
    needs: [tenMillion],
    send: message(file('big.png', weighing(10_000_001), 'image/png')),
    expect: tooLarge,
  },
  {
    id: 'feishu/refuses-0-bytes',
    because: someBytes,
    grade: 'documented',
    live: safe,
    send: message(file('empty.png', '', 'image/png')),
    expect: empty,
  },
  {
    id: 'feishu/refuses-an-avatar-of-0-bytes',
    because: someBytes,
    grade: 'documented',
    live: safe,
    send: avatar(file('empty.png', '', 'image/png')),
    expect: empty,
  },
  {
    id: 'feishu/accepts-1-by-1-pixel',
    because: { ...others, assumes: 'and however few' },
    grade: 'assumed',
    live: stores,
    send: message(pngOf(1, 1)),
    expect: uploaded,
  },
  {
    id: 'feishu/accepts-12000-by-12000-png',
    because: others,
    grade: 'documented',
    live: stores,
    send: message(pngOf(12_000, 12_000)),
    expect: uploaded,
  },
  {
    id: 'feishu/accepts-12000-by-12000-jpg',
    because: others,
    grade: 'documented',
    live: stores,
    send: message(jpgOf(12_000, 12_000)),
    expect: uploaded,
  },
  {
    id: 'feishu/refuses-12001-pixels-of-width',
    because: sideBySide(others),
    grade: 'assumed',
    live: safe,
    send: message(pngOf(12_001, 16)),
    expect: tooManyPixels,
  },
  {
    id: 'feishu/refuses-12001-pixels-of-height',
    because: sideBySide(others),
    grade: 'assumed',
    live: safe,
    send: message(pngOf(16, 12_001)),
    expect: tooManyPixels,
  },
  {
    id: 'feishu/refuses-12001-by-12001-jpg',
    because: others,
    grade: 'documented',
    live: safe,
    send: message(jpgOf(12_001, 12_001)),
    expect: tooManyPixels,
  },
  {
    id: 'feishu/accepts-2000-by-2000-gif',
    because: gifs,
    grade: 'documented',
    live: stores,
    send: message(gifOf(2000, 2000)),
    expect: uploaded,
  },
  {
    id: 'feishu/refuses-2001-by-2001-gif',
    because: gifs,
    grade: 'documented',
    live: safe,
    send: message(gifOf(2001, 2001)),
    expect: tooManyPixels,
  },
  {
    id: 'feishu/refuses-2001-pixels-of-gif-width',
    because: sideBySide(gifs),
    grade: 'assumed',
    live: safe,
    send: message(gifOf(2001, 16)),
    expect: tooManyPixels,
  },
  {
    id: 'feishu/refuses-2001-pixels-of-gif-height',
    because: sideBySide(gifs),
    grade: 'assumed',
    live: safe,
    send: message(gifOf(16, 2001)),
    expect: tooManyPixels,
  },
  {
    id: 'feishu/accepts-4096-by-4096-avatar',
    because: avatars,
    grade: 'documented',
    live: stores,
    send: avatar(pngOf(4096, 4096)),
    expect: uploaded,
  },
  {
    id: 'feishu/refuses-4097-by-4097-avatar',
    because: avatars,
    grade: 'documented',
    live: safe,
    send: avatar(jpgOf(4097, 4097)),
    expect: tooManyPixels,
  },
  {
    id: 'feishu/refuses-4097-pixels-of-avatar-width',
    because: sideBySide(avatars),
    grade: 'assumed',
    live: safe,
    send: avatar(pngOf(4097, 16)),
    expect: tooManyPixels,
  },
  {
    id: 'feishu/refuses-4097-pixels-of-avatar-height',
    because: sideBySide(avatars),
    grade: 'assumed',
    live: safe,
    send: avatar(pngOf(16, 4097)),
    expect: tooManyPixels,
  },
  {
    id: 'feishu/accepts-4097-by-4097-in-a-message',
    because: { page, at: 'limits', says: '4096 is the limit of avatars, not of pictures in messages' },
    grade: 'documented',
    live: stores,
    send: message(pngOf(4097, 4097)),
    expect: uploaded,
  },
  {
    id: 'feishu/accepts-2000-by-2000-gif-avatar',
    because: gifAvatars,
    grade: 'assumed',
    live: stores,
    send: avatar(gifOf(2000, 2000)),
    expect: uploaded,
  },
  {
    id: 'feishu/refuses-2001-pixels-of-gif-avatar-width',
    because: gifAvatars,
    grade: 'assumed',
    live: safe,
    send: avatar(gifOf(2001, 16)),
    expect: tooManyPixels,
  },
  {
    id: 'feishu/refuses-2001-pixels-of-gif-avatar-height',
    because: gifAvatars,
    grade: 'assumed',
    live: safe,
    send: avatar(gifOf(16, 2001)),
    expect: tooManyPixels,
  },
];
