/** What API PLEX's page leaves open, asked of a target. */
import { type Answer, text } from '../engine/case.ts';
import { keysOf, type Question, valueAt } from '../engine/settle/question.ts';
import { ft, image, list, path, pngOf, upload, wide } from './words.ts';

const good = pngOf(720, 720);
const small = pngOf(100, 100);
const notWide = /^InvalidImageSizeException|\(InvalidImageSizeException/;

const isTaken = (answer: Answer | undefined): boolean => typeof valueAt(answer, 'data.url') === 'string';
const isOfWrongSize = (answer: Answer | undefined): boolean => notWide.test(String(valueAt(answer, 'errmsg')));
const succeeded = (answer: Answer | undefined): number => keysOf(answer, 'result.success').length;
const isWhole = (answer: Answer | undefined): boolean => valueAt(answer, 'code') === '0000';

export const questions: readonly Question[] = [
  {
    kind: 'choice',
    name: 'kakao.wideSize',
    // 400 x 300 has the ratio alone, 801 x 601 the size alone.
    asks: [wide(pngOf(400, 300)), wide(pngOf(801, 601))],
    values: [
      ['exact', ([ratio, larger]) => isOfWrongSize(ratio) && isOfWrongSize(larger)],
      ['4:3', ([ratio, larger]) => isTaken(ratio) && isOfWrongSize(larger)],
      ['minimum', ([ratio, larger]) => isOfWrongSize(ratio) && isTaken(larger)],
    ],
  },
  {
    kind: 'choice',
    name: 'kakao.multiExtra',
    asks: [list(good)],
    values: [
      ['none', ([answer]) => isWhole(answer) && keysOf(answer, 'result').toSorted().join() === 'failure,success'],
      [
        'page',
        ([answer]) =>
          isWhole(answer) && ['request_date', 'name', 'url'].every((key) => keysOf(answer, 'result').includes(key)),
      ],
    ],
  },
  {
    kind: 'choice',
    name: 'kakao.failureStatus',
    asks: [upload('FT', [text('comment', 'no picture')])],
    values: [
      ['200', ([answer]) => valueAt(answer, 'errcode') === 'CE400' && answer?.status === 200],
      ['by-code', ([answer]) => valueAt(answer, 'errcode') === 'CE400' && answer?.status === 400],
    ],
  },
  {
    kind: 'choice',
    name: 'kakao.tooManyFiles',
    asks: [list(good, good, good, good, good)],
    values: [
      ['ignore', ([answer]) => isWhole(answer) && succeeded(answer) === 4],
      ['CE400', ([answer]) => valueAt(answer, 'code') === 'CE400'],
    ],
  },
  {
    kind: 'choice',
    name: 'kakao.noFailures',
    asks: [list(good)],
    values: [
      ['null', ([answer]) => isWhole(answer) && valueAt(answer, 'result.failure') === null],
      ['[]', ([answer]) => isWhole(answer) && JSON.stringify(valueAt(answer, 'result.failure')) === '[]'],
    ],
  },
  {
    kind: 'choice',
    name: 'kakao.messageForm',
    asks: [ft(small)],
    values: [
      ['explained', ([answer]) => /^InvalidImageSizeException\(.+\)$/.test(String(valueAt(answer, 'errmsg')))],
      [
        'nested',
        ([answer]) =>
          /^FailedToUploadImageException\(InvalidImageSizeException/.test(String(valueAt(answer, 'errmsg'))),
      ],
      ['bare', ([answer]) => valueAt(answer, 'errmsg') === 'InvalidImageSizeException'],
    ],
  },
  { kind: 'open', name: 'kakao.413', why: 'no input is known that earns a 413' },
  {
    kind: 'choice',
    name: 'kakao.unknownUser',
    asks: [{ ...upload('FT', [image('picture.jpg', good)]), url: path('FT').replace(/[^/]+$/, 'contractnobody0000') }],
    values: [
      ['accept', ([answer]) => isTaken(answer)],
      ['CE500', ([answer]) => valueAt(answer, 'errcode') === 'CE500'],
    ],
  },
];
