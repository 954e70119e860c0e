/** Several pictures in one call, each judged by itself: the wide item list and the carousel feed. */
import { bmp, gif, webp } from '../../fixtures/images.ts';
import { type Because, type Case, type EvidenceGrade, type ExpectedResponse, never, safe } from '../engine/case.ts';
import { ascii } from '../engine/request-builders.ts';
import { carousel, fault, jpgOf, list, page, pngOf, setting, stores } from './requests.ts';
import {
  itemBelow400,
  itemBelow500,
  itemEntityTooLarge,
  itemNotUploaded,
  itemOutOfRatio,
  itemTooLarge,
  itemWrongFormat,
  itemWrongShape,
  judged,
} from './responses.ts';

const good = pngOf(500, 500);
const small = pngOf(100, 100);
const text = ascii('This is not a picture.');

const four = { page, at: 'ft-wide-item-list, image', says: 'at most 4 pictures' };
const six = { page, at: 'ft-carousel-feed, image', says: 'at most 6 pictures' };
const beyond = (because: Because): Because => ({
  ...because,
  assumes: 'others are ignored',
});

const counts: readonly (readonly [string, Because, EvidenceGrade, typeof list, sent: number, taken: number])[] = [
  ['list-accepts-1-picture', four, 'documented', list, 1, 1],
  ['list-accepts-4-pictures', four, 'documented', list, 4, 4],
  ['list-ignores-a-5th-picture', beyond(four), 'assumed', list, 5, 4],
  ['carousel-accepts-1-picture', six, 'documented', carousel, 1, 1],
  ['carousel-accepts-6-pictures', six, 'documented', carousel, 6, 6],
  ['carousel-ignores-a-7th-picture', beyond(six), 'assumed', carousel, 7, 6],
];

const countCases: readonly Case[] = counts.map(([slug, because, grade, send, sent, taken]) => ({
  id: `kakao/${slug}`,
  because,
  grade,
  live: stores,
  send: send(...Array<typeof good>(sent).fill(good)),
  expect: judged(...Array<'uploaded'>(taken).fill('uploaded')),
}));

const twoMb = { page, at: 'image', says: 'each picture is a jpg or png of at most 2 MB' };
const exactly = { ...twoMb, says: 'at most 2 MB each', assumes: 'MB is 1024 x 1024, itself allowed' };

const weights: readonly Case[] = (
  [
    ['list', list, pngOf],
    ['carousel', carousel, jpgOf],
  ] as const
).flatMap(([name, send, make]): Case[] => [
  {
    id: `kakao/${name}-accepts-1999999-bytes`,
    because: twoMb,
    grade: 'documented',
    live: stores,
    send: send(make(500, 500, 1_999_999)),
    expect: judged('uploaded'),
  },
  {
    id: `kakao/${name}-accepts-2097152-bytes`,
    because: exactly,
    grade: 'assumed',
    live: stores,
    send: send(make(500, 500, 2_097_152)),
    expect: judged('uploaded'),
  },
  {
    id: `kakao/${name}-refuses-2097153-bytes`,
    because: twoMb,
    grade: 'documented',
    live: safe,
    send: send(make(500, 500, 2_097_153)),
    expect: judged(itemTooLarge),
  },
  {
    id: `kakao/${name}-takes-2-mb-for-each-picture`,
    because: { ...twoMb, says: 'the 2 MB are for each picture, not for the request' },
    grade: 'documented',
    live: stores,
    send: send(make(500, 500, 1_999_999), make(500, 500, 1_999_999), make(500, 500, 1_999_999)),
    expect: judged('uploaded', 'uploaded', 'uploaded'),
  },
]);

const from400 = {
  page: 'lunasoft-friendtalk',
  at: 'refusal of a wide item list',
  says: 'at least 400 x 400, as the refusal says',
};
const anyRatio = {
  page: 'kakao-upload-copy',
  at: 'wide item list',
  says: 'neither ratio nor width is checked; the middle is shown',
};
const width = { page, at: 'ft-carousel-feed, image', says: 'at least 500 pixels wide' };
const flat = { page, at: 'ft-carousel-feed, image', says: 'no flatter than 2:1, itself allowed' };
const tall = { page, at: 'ft-carousel-feed, image', says: 'no taller than 3:4, itself allowed' };
const whole = (because: Because): Because => ({ ...because, assumes: 'we compare in whole pixels' });

const accepted = judged('uploaded');

const shapes: readonly (readonly ['list' | 'carousel', number, number, Because, EvidenceGrade, ExpectedResponse])[] = [
  ['list', 400, 400, { ...from400, page, at: 'ft-wide-item-list, image' }, 'documented', accepted],
  ['list', 800, 400, { ...from400, page, at: 'ft-wide-item-list, image' }, 'documented', accepted],
  ['list', 399, 400, from400, 'observed', judged(itemWrongShape)],
  ['list', 400, 399, from400, 'observed', judged(itemWrongShape)],
  ['list', 1600, 400, anyRatio, 'observed', accepted],
  ['list', 400, 1600, anyRatio, 'observed', accepted],
  ['carousel', 500, 500, width, 'documented', accepted],
  ['carousel', 499, 499, width, 'documented', judged(itemWrongShape)],
  ['carousel', 500, 250, flat, 'documented', accepted],
  ['carousel', 500, 249, flat, 'documented', judged(itemWrongShape)],
  ['carousel', 501, 251, whole(flat), 'assumed', accepted],
  ['carousel', 501, 250, whole(flat), 'assumed', judged(itemWrongShape)],
  ['carousel', 2000, 1000, flat, 'documented', accepted],
  ['carousel', 2001, 1000, whole(flat), 'assumed', judged(itemWrongShape)],
  ['carousel', 750, 1000, tall, 'documented', accepted],
  ['carousel', 750, 1001, tall, 'documented', judged(itemWrongShape)],
  ['carousel', 500, 666, whole(tall), 'assumed', accepted],
  ['carousel', 500, 667, whole(tall), 'assumed', judged(itemWrongShape)],
  ['carousel', 3000, 4000, tall, 'documented', accepted],
  ['carousel', 2999, 4000, whole(tall), 'assumed', judged(itemWrongShape)],
];

const shapeCases: readonly Case[] = shapes.map(([name, w, h, because, grade, expect]) => ({
  id: `kakao/${name}-${expect === accepted ? 'accepts' : 'refuses'}-${w}-by-${h}`,
  because,
  grade,
  live: expect === accepted ? stores : safe,
  send: (name === 'list' ? list : carousel)(pngOf(w, h)),
  expect,
}));

const explained = setting('messageForm', 'explained');
const likeOne = {
  page: 'lunasoft-friendtalk',
  at: 'refusal of a ratio',
  says: 'the reason of one picture, in a sentence',
  assumes: 'so it is of each of several',
};

const reasons: readonly Case[] = (
  [
    ['carousel', 500, 249, likeOne, 'assumed', itemOutOfRatio],
    ['carousel', 750, 1001, likeOne, 'assumed', itemOutOfRatio],
    [
      'carousel',
      499,
      499,
      { page: 'ppurio-files', at: 'replies', says: 'the name, and what is wrong in brackets' },
      'observed',
      itemBelow500,
    ],
    ['list', 399, 400, from400, 'observed', itemBelow400],
    ['list', 400, 399, from400, 'observed', itemBelow400],
  ] as const
).map(([name, w, h, because, grade, item]) => ({
  id: `kakao/${name}-refuses-${w}-by-${h}-with-its-reason`,
  because,
  grade,
  live: safe,
  needs: [explained],
  send: (name === 'list' ? list : carousel)(pngOf(w, h)),
  expect: judged(item),
}));

const format = { page, at: 'error 2003', says: 'a format other than jpg and png is refused' };

const formats: readonly Case[] = (
  [
    ['list', list, jpgOf(800, 400)],
    ['carousel', carousel, jpgOf(720, 720)],
  ] as const
).flatMap(([name, send, jpg]): Case[] => [
  {
    id: `kakao/${name}-accepts-jpg`,
    because: twoMb,
    grade: 'documented',
    live: stores,
    send: send(jpg),
    expect: accepted,
  },
  {
    id: `kakao/${name}-refuses-gif-webp-and-text`,
    because: format,
    grade: 'documented',
    live: safe,
    send: send(
      () => gif({ width: 500, height: 500 }),
      () => webp({ width: 500, height: 500 }),
      text,
    ),
    expect: judged(itemWrongFormat, itemWrongFormat, itemWrongFormat),
  },
]);

const names: readonly Case[] = [
  {
    id: 'kakao/list-refuses-0-bytes-and-a-bmp',
    because: { ...format, says: 'a format other than jpg and png is refused', assumes: 'an empty file is one' },
    grade: 'assumed',
    live: safe,
    send: list('', () => bmp({ width: 500, height: 500 })),
    expect: judged(itemWrongFormat, itemWrongFormat),
  },
];

const each = {
  page: 'ppurio-files',
  at: 'replies',
  says: 'what fails is named beside what succeeded, and the code is 6000',
};

const partial: readonly Case[] = [
  {
    id: 'kakao/carousel-keeps-what-is-good',
    because: each,
    grade: 'observed',
    live: stores,
    send: carousel(small, good),
    expect: judged(itemWrongShape, 'uploaded'),
  },
  {
    id: 'kakao/list-keeps-what-is-good',
    because: each,
    grade: 'observed',
    live: stores,
    send: list(good, text, good, small),
    expect: judged('uploaded', itemWrongFormat, 'uploaded', itemWrongShape),
  },
  {
    id: 'kakao/carousel-names-each-fault',
    because: { ...each, page, at: 'error codes', says: 'each picture has its own code' },
    grade: 'documented',
    live: stores,
    send: carousel(pngOf(500, 500, 2_097_153), small, text, good),
    expect: judged(itemTooLarge, itemWrongShape, itemWrongFormat, 'uploaded'),
  },
  {
    id: 'kakao/list-answers-6000-when-all-failed',
    because: {
      page,
      at: 'result codes, 6000',
      says: 'several uploads failed',
      assumes: 'so it is when all failed, with an empty list of successes',
    },
    grade: 'assumed',
    live: safe,
    send: list(small, text),
    expect: judged(itemWrongShape, itemWrongFormat),
  },
  ...(
    [
      [
        'an-empty-list',
        { page, at: 'response body of several pictures', says: 'failure is an array' },
        'documented',
        [],
      ],
      ['null', { page: 'ppurio-files', at: 'replies', says: 'failure is null where none failed' }, 'observed', null],
    ] as const
  ).map(
    ([slug, because, grade, failure]): Case => ({
      id: `kakao/list-says-no-failures-as-${slug}`,
      because,
      grade,
      live: failure === null ? never('a switch of the emulator') : stores,
      ...(failure === null && { needs: [setting('noFailures', 'null')] }),
      send: list(good),
      expect: {
        status: 200,
        body: {
          kind: 'json',
          is: { code: '0000', result: { success: [{ formField: /^image/, url: /^http/ }], failure } },
        },
      },
    }),
  ),
];

const byFault = never('nothing a caller sends brings it about');

const faults: readonly Case[] = (
  [
    ['ft-wide-item-list', 'list', list],
    ['ft-carousel-feed', 'carousel', carousel],
  ] as const
).flatMap(([endpoint, name, send]): Case[] => [
  {
    id: `kakao/${name}-answers-2004`,
    because: { page, at: 'error 2004', says: 'the upload failed inside the service' },
    grade: 'documented',
    live: byFault,
    needs: [fault('failedToUpload', endpoint)],
    send: send(good),
    expect: judged(itemNotUploaded),
  },
  {
    id: `kakao/${name}-answers-413`,
    because: {
      page,
      at: 'error 413',
      says: 'a request too large, among the codes of single pictures',
      assumes: 'it is said of one picture',
    },
    grade: 'assumed',
    live: never('whether it comes per picture, or as an HTTP status, is not known'),
    needs: [fault('entityTooLarge', endpoint)],
    send: send(good),
    expect: judged(itemEntityTooLarge),
  },
]);

const before = (first: string, second: string): Because => ({
  page,
  at: 'error codes',
  says: 'nothing is said of order',
  assumes: `we look at ${first} before ${second}`,
});

const order: readonly Case[] = [
  {
    id: 'kakao/list-order-size-before-format',
    because: before('bytes', 'the format'),
    grade: 'assumed',
    live: safe,
    send: list(() => new Uint8Array(2_097_153).fill(0x20)),
    expect: judged(itemTooLarge),
  },
  {
    id: 'kakao/list-order-size-before-shape',
    because: before('bytes', 'the shape'),
    grade: 'assumed',
    live: safe,
    send: list(pngOf(100, 100, 2_097_153)),
    expect: judged(itemTooLarge),
  },
  {
    id: 'kakao/carousel-order-size-before-format',
    because: before('bytes', 'the format'),
    grade: 'assumed',
    live: safe,
    send: carousel(() => new Uint8Array(2_097_153).fill(0x20)),
    expect: judged(itemTooLarge),
  },
  {
    id: 'kakao/carousel-order-format-before-shape',
    because: before('the format', 'the shape'),
    grade: 'assumed',
    live: safe,
    send: carousel(() => gif({ width: 100, height: 100 })),
    expect: judged(itemWrongFormat),
  },
];

export const multipleUploadCases: readonly Case[] = [
  ...countCases,
  ...weights,
  ...shapeCases,
  ...reasons,
  ...formats,
  ...names,
  ...partial,
  ...faults,
  ...order,
];
