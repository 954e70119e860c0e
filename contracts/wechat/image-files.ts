/** Which files are taken: bytes, name, content, in the order the service asks for them. */

import { bmp, gif, heic, ico, jpg, png, tiff, webp } from '../../fixtures/images.ts';
import { type Case, costs, type Need, never, safe } from '../engine/case.ts';
import { ascii, once } from '../engine/request-builders.ts';
import { media, page, smallJpg, smallPng, upload } from './requests.ts';
import { empty, tooLarge, uploadedJpg, uploadedPng, wrongContent, wrongFileType } from './responses.ts';

export const stores = costs('keeps the picture for good, and takes one of about 1000 uploads a day');

const pngOf = (bytes: number) => once(() => png({ width: 16, height: 16, bytes }));
const jpgOf = (bytes: number) => once(() => jpg({ width: 16, height: 16, bytes }));

const under = { page, at: 'note 1', says: 'a picture must be under 1 MB' };
const exactly = {
  page,
  at: 'note 1',
  says: 'a picture must be under 1 MB',
  assumes: 'MB is 1024 x 1024, and under as excluding it',
};
const observed = {
  page: 'measured-2026',
  at: 'note of 2026-09-15',
  says: 'live took 8.0 MB and not 10.6 MB',
  assumes: 'the limit is 10 MiB',
};
const tenMiB: Need = { kind: 'setting', name: 'wechat.imageMaxBytes', value: 10_485_760 };

const sizes: readonly Case[] = [
  {
    id: 'wechat/accepts-999999-bytes',
    because: under,
    grade: 'documented',
    live: stores,
    send: upload([media('big.png', pngOf(999_999))]),
    expect: uploadedPng,
  },
  {
    id: 'wechat/accepts-1048575-bytes',
    because: exactly,
    grade: 'assumed',
    live: stores,
    send: upload([media('big.png', pngOf(1_048_575))]),
    expect: uploadedPng,
  },
  {
    id: 'wechat/refuses-1048576-bytes',
    because: exactly,
    grade: 'assumed',
    live: stores,
    send: upload([media('big.png', pngOf(1_048_576))]),
    expect: tooLarge,
  },
  {
    id: 'wechat/accepts-a-jpg-of-1048575-bytes',
    because: exactly,
    grade: 'assumed',
    live: stores,
    send: upload([media('big.jpg', jpgOf(1_048_575))]),
    expect: uploadedJpg,
  },
  {
    id: 'wechat/refuses-a-jpg-of-1048576-bytes',
    because: exactly,
    grade: 'assumed',
    live: stores,
    send: upload([media('big.jpg', jpgOf(1_048_576))]),
    expect: tooLarge,
  },
  {
    id: 'wechat/refuses-2000000-bytes',
    because: under,
    grade: 'documented',
    live: costs('the live service has taken up to about 8 MB, against its page, and would keep the picture'),
    send: upload([media('big.png', pngOf(2_000_000))]),
    expect: tooLarge,
  },
  {
    id: 'wechat/refuses-11000000-bytes',
    because: { page: 'measured-2026', at: 'notes', says: 'above some 8 to 10 MB live answers 40009 too' },
    grade: 'observed',
    live: safe,
    send: upload([media('big.png', pngOf(11_000_000))]),
    expect: tooLarge,
  },
  {
    id: 'wechat/as-observed-accepts-10485760-bytes',
    because: observed,
    grade: 'assumed',
    live: never('a switch of the emulator'),
    needs: [tenMiB],
    send: upload([media('big.png', pngOf(10_485_760))]),
    expect: uploadedPng,
  },
  {
    id: 'wechat/as-observed-refuses-10485761-bytes',
    because: observed,
    grade: 'assumed',
    live: never('a switch of the emulator'),
    needs: [tenMiB],
    send: upload([media('big.png', pngOf(10_485_761))]),
    expect: tooLarge,
  },
  {
    id: 'wechat/refuses-0-bytes',
    because: {
      page: 'wechat-global-codes',
      at: '44001',
      says: 'empty media data',
      assumes: 'an empty file is',
    },
    grade: 'assumed',
    live: safe,
    send: upload([media('empty.png', '')]),
    expect: empty,
  },
  {
    id: 'wechat/accepts-any-number-of-pixels',
    because: { page, at: 'note 1', says: 'only bytes are limited', assumes: 'pixels do not count' },
    grade: 'assumed',
    live: stores,
    send: upload([media('wide.png', () => png({ width: 20_000, height: 10 }))]),
    expect: uploadedPng,
  },
];

const formats = { page, at: 'note 1', says: 'only jpg and png are supported' };
const byName = {
  page: 'easywechat-1931',
  at: 'report',
  says: 'a name without a known extension is refused',
  assumes: 'so it is here',
};
const anyCase = {
  ...formats,
  says: 'only jpg and png are supported',
  assumes: 'the case of an extension does not count',
};

const gifsAreTaken = costs('the live service takes GIFs, against its page, and would keep the picture');

const taken = [
  ['picture.jpg', formats, 'documented'],
  ['picture.png', formats, 'documented'],
  ['picture.jpeg', { ...formats, says: 'jpg has two extensions' }, 'documented'],
  ['PICTURE.JPG', anyCase, 'assumed'],
  ['picture.Png', anyCase, 'assumed'],
  ['PICTURE.JPEG', anyCase, 'assumed'],
  [
    '/home/me/picture.png',
    { page: 'silenceper-wechat', at: 'ImageUpload', says: 'sends the whole path as name' },
    'observed',
  ],
  ['图片.png', { page: 'wechatpy-293', at: 'report', says: 'raw UTF-8 names are fine' }, 'observed'],
  [
    'a.b.png',
    {
      ...byName,
      says: 'a name without a known extension is refused',
      assumes: 'the extension is what follows the last dot',
    },
    'assumed',
  ],
] as const;

const refused = [
  ['picture.gif', () => gif({ width: 16, height: 16 }), formats, 'documented'],
  ['picture.bmp', () => bmp({ width: 16, height: 16 }), formats, 'documented'],
  ['picture.ico', () => ico({ width: 16, height: 16 }), formats, 'documented'],
  [
    'picture.webp',
    () => webp({ width: 16, height: 16 }),
    { ...formats, page: 'measured-2026', at: 'notes' },
    'observed',
  ],
  [
    'picture.tiff',
    () => tiff({ width: 16, height: 16 }),
    { ...formats, page: 'measured-2026', at: 'notes' },
    'observed',
  ],
  [
    'picture.heic',
    () => heic({ width: 16, height: 16 }),
    { ...formats, page: 'measured-2026', at: 'notes' },
    'observed',
  ],
  ['picture.txt', ascii('not a picture'), formats, 'documented'],
  ['picture', smallPng, byName, 'assumed'],
  [
    'media',
    smallPng,
    {
      ...byName,
      page: 'wechatpy',
      at: 'upload_image',
      says: 'nameless files are called media',
      assumes: 'that is a name without an extension',
    },
    'assumed',
  ],
  [
    'png',
    smallPng,
    { ...byName, says: 'a name without a known extension is refused', assumes: 'one without a dot has none' },
    'assumed',
  ],
  [
    'picture.png.txt',
    smallPng,
    {
      ...byName,
      says: 'a name without a known extension is refused',
      assumes: 'the extension is what follows the last dot',
    },
    'assumed',
  ],
  [
    'picture.gif',
    smallPng,
    { ...byName, says: 'a name without a known extension is refused', assumes: 'whatever the bytes are' },
    'assumed',
  ],
] as const;

const names: readonly Case[] = [
  ...taken.map(
    ([filename, because, grade]): Case => ({
      id: `wechat/accepts-name-${slug(filename)}`,
      because,
      grade,
      live: stores,
      send: upload([media(filename, /png$/i.test(filename) ? smallPng : smallJpg)]),
      expect: /png$/i.test(filename) ? uploadedPng : uploadedJpg,
    }),
  ),
  ...refused.map(
    ([filename, content, because, grade]): Case => ({
      id: `wechat/refuses-name-${slug(filename)}${content === smallPng && filename === 'picture.gif' ? '-of-a-png' : ''}`,
      because,
      grade,
      live: filename === 'picture.gif' ? gifsAreTaken : safe,
      send: upload([media(filename, content)]),
      expect: wrongFileType,
    }),
  ),
];

/** Slugs must be told apart even where only the case of a name differs. */
function slug(filename: string): string {
  const shouted = filename.replace(/[A-Z]+/g, (capitals) => `-capital-${capitals.toLowerCase()}`);
  return shouted
    .replace('图片', 'chinese')
    .replace(/[^a-z]+/g, '-')
    .replace(/^-/, '');
}

const byBytes = {
  page: 'community-40137',
  at: 'question',
  says: 'a good name over bytes that are no such picture is 40137, which the page does not list',
};

const contents: readonly Case[] = [
  {
    id: 'wechat/refuses-text-named-png',
    because: byBytes,
    grade: 'observed',
    live: safe,
    send: upload([media('picture.png', ascii('This is not a picture.'))]),
    expect: wrongContent,
  },
  {
    id: 'wechat/refuses-text-named-jpg',
    because: byBytes,
    grade: 'observed',
    live: safe,
    send: upload([media('picture.jpg', ascii('This is not a picture.'))]),
    expect: wrongContent,
  },
  {
    id: 'wechat/refuses-gif-named-png',
    because: {
      ...byBytes,
      says: 'a good name over bytes that are no such picture is 40137',
      assumes: 'so is a picture of a third kind',
    },
    grade: 'assumed',
    live: stores,
    send: upload([media('picture.png', () => gif({ width: 16, height: 16 }))]),
    expect: wrongContent,
  },
  {
    id: 'wechat/refuses-webp-named-jpg',
    because: {
      ...byBytes,
      says: 'a good name over bytes that are no such picture is 40137',
      assumes: 'so is a picture of a third kind',
    },
    grade: 'assumed',
    live: safe,
    send: upload([media('picture.jpg', () => webp({ width: 16, height: 16 }))]),
    expect: wrongContent,
  },
  {
    id: 'wechat/accepts-jpg-named-png',
    because: {
      page,
      at: 'note 1',
      says: 'jpg and png',
      assumes: 'one may have the name of the other, and is called what it is',
    },
    grade: 'assumed',
    live: stores,
    send: upload([media('picture.png', smallJpg)]),
    expect: uploadedJpg,
  },
  {
    id: 'wechat/accepts-png-named-jpg',
    because: {
      page,
      at: 'note 1',
      says: 'jpg and png',
      assumes: 'one may have the name of the other, and is called what it is',
    },
    grade: 'assumed',
    live: stores,
    send: upload([media('picture.jpg', smallPng)]),
    expect: uploadedPng,
  },
];

export const imageFileCases: readonly Case[] = [...sizes, ...names, ...contents];
