/** Which bytes are an image here. The name and the declared type of a part are not asked. */

import { bmp, gif, heic, ico, jpg, png, tiff, webp } from '../../fixtures/images.ts';
import { type Case, safe, stores } from '../engine/case.ts';
import { ascii } from '../engine/request-builders.ts';
import { avatar, file, message, page, smallJpg, smallPng } from './requests.ts';
import { notAnImage, uploaded } from './responses.ts';

const size = { width: 16, height: 16 };

const taken = { page, at: 'introduction', says: 'JPG, JPEG, PNG, WEBP, GIF, BMP, ICO, TIFF and HEIC can be uploaded' };
const onlyThese = { page, at: 'error 234011', says: 'formats outside the list are not recognised' };
const byContent = {
  page: 'larksuite-python-sdk',
  at: 'the sample',
  says: 'parts are sent without name and type',
  assumes: 'the bytes decide what a picture is',
};

const formats = [
  ['jpg', () => jpg(size)],
  ['png', () => png(size)],
  ['webp', () => webp(size)],
  ['gif', () => gif(size)],
  ['bmp', () => bmp(size)],
  ['ico', () => ico(size)],
  ['tiff', () => tiff(size)],
  ['heic', () => heic(size)],
] as const;

const accepted: readonly Case[] = formats.flatMap(([name, picture]) => [
  {
    id: `feishu/accepts-${name}`,
    because: taken,
    grade: 'documented',
    live: stores,
    send: message(file(`picture.${name}`, picture)),
    expect: uploaded,
  },
  {
    id: `feishu/accepts-${name}-avatar`,
    because: { ...taken, assumes: 'we read this as true of avatars too' },
    grade: 'assumed',
    live: stores,
    send: avatar(file(`picture.${name}`, picture)),
    expect: uploaded,
  },
]);

const strangers = [
  ['svg', ascii('<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"/>')],
  ['pdf', ascii('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')],
  ['txt', ascii('This is not a picture.')],
  ['psd', ascii(`8BPS\0\x01\0\0\0\0\0\0\0\x03\0\0\0\x10\0\0\0\x10\0\x08\0\x03${'\0'.repeat(14)}`)],
  // The same container as HEIC; only the brand tells them apart.
  ['avif', ascii('\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf')],
  ['icns', ascii('icns\0\0\0\x10ICN#\0\0\0\x08')],
] as const;

const refused: readonly Case[] = strangers.map(([name, content]) => ({
  id: `feishu/refuses-${name}`,
  because: onlyThese,
  grade: 'documented',
  live: safe,
  send: message(file(`picture.${name}`, content)),
  expect: notAnImage,
}));

export const imageFormatCases: readonly Case[] = [
  ...accepted,
  ...refused,
  {
    id: 'feishu/refuses-text-as-an-avatar',
    because: onlyThese,
    grade: 'documented',
    live: safe,
    send: avatar(file('picture.txt', ascii('This is not a picture.'), 'text/plain')),
    expect: notAnImage,
  },
  {
    id: 'feishu/accepts-jpeg-as-file-name',
    because: { ...taken, says: 'JPG and JPEG are one format' },
    grade: 'documented',
    live: stores,
    send: message(file('picture.jpeg', smallJpg, 'image/jpeg')),
    expect: uploaded,
  },
  {
    id: 'feishu/accepts-png-named-txt',
    because: byContent,
    grade: 'assumed',
    live: stores,
    send: message(file('picture.txt', smallPng, 'text/plain')),
    expect: uploaded,
  },
  {
    id: 'feishu/refuses-text-named-png',
    because: byContent,
    grade: 'assumed',
    live: safe,
    send: message(file('picture.png', ascii('This is not a picture.'), 'image/png')),
    expect: notAnImage,
  },
  {
    id: 'feishu/refuses-a-png-cut-inside-its-header',
    because: {
      page,
      at: 'error 234011',
      says: 'what cannot be recognised is refused',
      assumes: 'we read a header cut short so',
    },
    grade: 'assumed',
    live: safe,
    send: message(file('picture.png', () => smallPng().subarray(0, 16), 'image/png')),
    expect: notAnImage,
  },
];
