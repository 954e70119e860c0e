/** One picture at a time: FT, the regular one, and FT_WIDE. */
import { bmp, gif, webp } from '../../fixtures/images.ts';
import { type Because, type Case, type EvidenceGrade, type ExpectedResponse, safe } from '../engine/case.ts';
import { ascii } from '../engine/request-builders.ts';
import { ft, image, jpgOf, page, pngOf, setting, stores, upload, wide } from './requests.ts';
import {
  tooLarge,
  tooNarrow,
  uploadedAs,
  uploadedPicture,
  uploadedWide,
  wrongFormat,
  wrongRatio,
  wrongSize,
} from './responses.ts';

const half = { page, at: 'FT, image', says: 'jpg or png of at most 500 KB' };
const halfExactly = {
  ...half,
  says: 'at most 500 KB',
  assumes: 'KB is 1024 bytes, as dealers’ code does, itself allowed',
};
const two = { page, at: 'FT_WIDE, image', says: 'jpg or png of at most 2 MB' };
const twoExactly = {
  ...two,
  says: 'at most 2 MB',
  assumes: 'MB is 1024 x 1024, as dealers’ code does, itself allowed',
};

const bytes: readonly Case[] = [
  {
    id: 'kakao/ft-accepts-499999-bytes',
    because: half,
    grade: 'documented',
    live: stores,
    send: ft(pngOf(720, 720, 499_999)),
    expect: uploadedPicture,
  },
  {
    id: 'kakao/ft-accepts-512000-bytes',
    because: halfExactly,
    grade: 'assumed',
    live: stores,
    send: ft(pngOf(720, 720, 512_000)),
    expect: uploadedPicture,
  },
  {
    id: 'kakao/ft-refuses-512001-bytes',
    because: half,
    grade: 'documented',
    live: safe,
    send: ft(pngOf(720, 720, 512_001)),
    expect: tooLarge,
  },
  {
    id: 'kakao/ft-refuses-a-jpg-of-512001-bytes',
    because: half,
    grade: 'documented',
    live: safe,
    send: ft(jpgOf(720, 720, 512_001)),
    expect: tooLarge,
  },
  {
    id: 'kakao/wide-accepts-1999999-bytes',
    because: two,
    grade: 'documented',
    live: stores,
    send: wide(pngOf(800, 600, 1_999_999)),
    expect: uploadedWide,
  },
  {
    id: 'kakao/wide-accepts-2097152-bytes',
    because: twoExactly,
    grade: 'assumed',
    live: stores,
    send: wide(jpgOf(800, 600, 2_097_152)),
    expect: uploadedWide,
  },
  {
    id: 'kakao/wide-refuses-2097153-bytes',
    because: two,
    grade: 'documented',
    live: safe,
    send: wide(jpgOf(800, 600, 2_097_153)),
    expect: tooLarge,
  },
];

const width = { page, at: 'FT, image', says: 'narrower than 500 pixels is refused' };
const flat = { page, at: 'FT, image', says: 'flatter than 2:1 is refused, 2:1 itself is not' };
const tall = { page, at: 'FT, image', says: 'taller than 3:4 is refused, 3:4 itself is not' };
const whole = (because: Because): Because => ({ ...because, assumes: 'we compare in whole pixels' });

const pixels: readonly (readonly [number, number, Because, EvidenceGrade, ExpectedResponse])[] = [
  [720, 720, { page, at: 'FT, image', says: 'the recommended size' }, 'documented', uploadedPicture],
  [500, 500, width, 'documented', uploadedPicture],
  [499, 499, width, 'documented', wrongSize],
  [499, 300, width, 'documented', wrongSize],
  [500, 250, flat, 'documented', uploadedPicture],
  [500, 249, flat, 'documented', wrongSize],
  [501, 251, whole(flat), 'assumed', uploadedPicture],
  [501, 250, whole(flat), 'assumed', wrongSize],
  [2000, 1000, flat, 'documented', uploadedPicture],
  [2001, 1000, whole(flat), 'assumed', wrongSize],
  [2000, 999, flat, 'documented', wrongSize],
  [750, 1000, tall, 'documented', uploadedPicture],
  [750, 1001, tall, 'documented', wrongSize],
  [500, 666, whole(tall), 'assumed', uploadedPicture],
  [500, 667, whole(tall), 'assumed', wrongSize],
  [3000, 4000, tall, 'documented', uploadedPicture],
  [2999, 4000, whole(tall), 'assumed', wrongSize],
  [3000, 4001, tall, 'documented', wrongSize],
];

const shapes: readonly Case[] = pixels.map(([w, h, because, grade, expect]) => ({
  id: `kakao/ft-${expect === wrongSize ? 'refuses' : 'accepts'}-${w}-by-${h}`,
  because,
  grade,
  live: expect === wrongSize ? safe : stores,
  send: ft(pngOf(w, h)),
  expect,
}));

const likeACarousel = {
  page: 'ppurio-files',
  at: 'replies',
  says: 'seen of a carousel',
  assumes: 'we read the same reason here',
};
const olderName = {
  page: 'lunasoft-friendtalk',
  at: 'refusal of a ratio',
  says: 'the reason, in a sentence',
  assumes: 'it stands in brackets alone, as those that were seen since',
};

const explained = setting('messageForm', 'explained');

const reasons: readonly Case[] = (
  [
    [499, 499, likeACarousel, tooNarrow],
    [
      499,
      100,
      { page, at: 'error codes', says: 'of order nothing is said', assumes: 'we read width before ratio' },
      tooNarrow,
    ],
    [500, 249, olderName, wrongRatio],
    [750, 1001, olderName, wrongRatio],
  ] as const
).map(([w, h, because, expect]) => ({
  id: `kakao/ft-refuses-${w}-by-${h}-with-its-reason`,
  because,
  grade: 'assumed',
  live: safe,
  needs: [explained],
  send: ft(pngOf(w, h)),
  expect,
}));

const exact = { page, at: 'FT_WIDE, image', says: '800 x 600 is the size', assumes: 'we read it as the only one' };
const ratio = {
  page: 'ncloud-sens',
  at: 'limits of an image',
  says: 'another dealer takes any picture of 4:3',
  assumes: 'so it may be here',
};
const minimum = { page, at: 'FT_WIDE, image', says: 'size limit 800 x 600', assumes: 'it may be the smallest size' };

const wides: readonly (readonly [number, number, ExpectedResponse])[] = [
  [801, 600, wrongSize],
  [799, 600, wrongSize],
  [800, 601, wrongSize],
  [800, 599, wrongSize],
  [400, 300, wrongSize],
  [1600, 1200, wrongSize],
];

const switched: readonly (readonly [string, Because, number, number, ExpectedResponse])[] = [
  ['4:3', ratio, 400, 300, uploadedWide],
  ['4:3', ratio, 1600, 1200, uploadedWide],
  ['4:3', ratio, 800, 601, wrongSize],
  ['minimum', minimum, 801, 601, uploadedWide],
  ['minimum', minimum, 799, 600, wrongSize],
  ['minimum', minimum, 800, 599, wrongSize],
];

const wideShapes: readonly Case[] = [
  {
    id: 'kakao/wide-accepts-800-by-600',
    because: { page, at: 'FT_WIDE, image', says: '800 x 600 is the size' },
    grade: 'documented',
    live: stores,
    send: wide(pngOf(800, 600)),
    expect: uploadedWide,
  },
  ...wides.map(
    ([w, h, expect]): Case => ({
      id: `kakao/wide-refuses-${w}-by-${h}`,
      because: exact,
      grade: 'assumed',
      live: stores,
      send: wide(pngOf(w, h)),
      expect,
    }),
  ),
  ...switched.map(
    ([value, because, w, h, expect]): Case => ({
      id: `kakao/wide-as-${value.replace(':', '-to-')}-${expect === wrongSize ? 'refuses' : 'accepts'}-${w}-by-${h}`,
      because,
      grade: 'assumed',
      live: stores,
      needs: [setting('wideSize', value)],
      send: wide(pngOf(w, h)),
      expect,
    }),
  ),
];

const format = { page, at: 'error E600', says: 'a format other than jpg and png is not supported' };
const byContent = {
  page,
  at: 'FT, image',
  says: 'jpg and png; by what it is told is not said',
  assumes: 'the bytes decide, not the name',
};

const formats: readonly Case[] = [
  {
    id: 'kakao/ft-accepts-jpg',
    because: half,
    grade: 'documented',
    live: stores,
    send: ft(jpgOf(720, 720)),
    expect: uploadedPicture,
  },
  {
    id: 'kakao/wide-accepts-jpg',
    because: two,
    grade: 'documented',
    live: stores,
    send: wide(jpgOf(800, 600)),
    expect: uploadedWide,
  },
  ...(
    [
      ['gif', () => gif({ width: 720, height: 720 })],
      ['webp', () => webp({ width: 720, height: 720 })],
      ['bmp', () => bmp({ width: 720, height: 720 })],
      ['text', ascii('This is not a picture.')],
    ] as const
  ).map(
    ([name, content]): Case => ({
      id: `kakao/ft-refuses-${name}`,
      because: format,
      grade: 'documented',
      live: safe,
      send: upload('FT', [image(`picture.${name}`, content)]),
      expect: wrongFormat,
    }),
  ),
  {
    id: 'kakao/wide-refuses-gif',
    because: format,
    grade: 'documented',
    live: safe,
    send: upload('FT_WIDE', [image('wide.gif', () => gif({ width: 800, height: 600 }))]),
    expect: wrongFormat,
  },
  ...(
    [
      ['webp', () => webp({ width: 800, height: 600 })],
      ['bmp', () => bmp({ width: 800, height: 600 })],
      ['text', ascii('This is not a picture.')],
    ] as const
  ).map(
    ([name, content]): Case => ({
      id: `kakao/wide-refuses-${name}`,
      because: format,
      grade: 'documented',
      live: safe,
      send: upload('FT_WIDE', [image(`wide.${name}`, content)]),
      expect: wrongFormat,
    }),
  ),
  ...(
    [
      ['ft', ft('')],
      ['wide', wide('')],
    ] as const
  ).map(
    ([name, send]): Case => ({
      id: `kakao/${name}-refuses-0-bytes`,
      because: { ...format, says: 'an empty file is not spoken of', assumes: 'it has no good format' },
      grade: 'assumed',
      live: safe,
      send,
      expect: wrongFormat,
    }),
  ),
  {
    id: 'kakao/ft-refuses-gif-named-jpg',
    because: byContent,
    grade: 'assumed',
    live: safe,
    send: upload('FT', [image('picture.jpg', () => gif({ width: 720, height: 720 }), 'image/jpeg')]),
    expect: wrongFormat,
  },
  {
    id: 'kakao/ft-accepts-png-named-gif',
    because: byContent,
    grade: 'assumed',
    live: stores,
    send: upload('FT', [image('picture.gif', pngOf(720, 720), 'image/gif')]),
    expect: uploadedAs('picture.gif'),
  },
];

const before = (first: string, second: string): Because => ({
  page,
  at: 'error codes',
  says: 'nothing is said of order',
  assumes: `we look at ${first} before ${second}`,
});

const order: readonly Case[] = [
  {
    id: 'kakao/ft-order-size-before-format',
    because: before('bytes', 'the format'),
    grade: 'assumed',
    live: safe,
    send: ft(() => new Uint8Array(512_001).fill(0x20)),
    expect: tooLarge,
  },
  {
    id: 'kakao/ft-order-size-before-pixels',
    because: before('bytes', 'pixels'),
    grade: 'assumed',
    live: safe,
    send: ft(pngOf(100, 100, 512_001)),
    expect: tooLarge,
  },
  {
    id: 'kakao/ft-order-format-before-pixels',
    because: before('the format', 'pixels'),
    grade: 'assumed',
    live: safe,
    send: ft(() => gif({ width: 100, height: 100 })),
    expect: wrongFormat,
  },
  {
    id: 'kakao/wide-order-size-before-format',
    because: before('bytes', 'the format'),
    grade: 'assumed',
    live: safe,
    send: wide(() => new Uint8Array(2_097_153).fill(0x20)),
    expect: tooLarge,
  },
];

export const singleUploadCases: readonly Case[] = [
  ...bytes,
  ...shapes,
  ...reasons,
  ...wideShapes,
  ...formats,
  ...order,
];
