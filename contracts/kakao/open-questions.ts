/** What API PLEX's page leaves open, asked of a target. */
import { type HttpResponse, keysAt, valueAt } from '../engine/http.ts';
import { textField } from '../engine/request-builders.ts';
import type { OpenQuestion } from '../engine/settle/open-question.ts';
import { ft, image, list, path, pngOf, upload, wide } from './requests.ts';

const good = pngOf(720, 720);
const small = pngOf(100, 100);
const notWide = /^InvalidImageSizeException|\(InvalidImageSizeException/;

const isTaken = (response: HttpResponse | undefined): boolean => typeof valueAt(response, 'data.url') === 'string';
const isOfWrongSize = (response: HttpResponse | undefined): boolean =>
  notWide.test(String(valueAt(response, 'errmsg')));
const succeeded = (response: HttpResponse | undefined): number => keysAt(response, 'result.success').length;
const isWhole = (response: HttpResponse | undefined): boolean => valueAt(response, 'code') === '0000';

export const questions: readonly OpenQuestion[] = [
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
      ['none', ([response]) => isWhole(response) && keysAt(response, 'result').toSorted().join() === 'failure,success'],
      [
        'page',
        ([response]) =>
          isWhole(response) && ['request_date', 'name', 'url'].every((key) => keysAt(response, 'result').includes(key)),
      ],
    ],
  },
  {
    kind: 'choice',
    name: 'kakao.failureStatus',
    asks: [upload('FT', [textField('comment', 'no picture')])],
    values: [
      ['200', ([response]) => valueAt(response, 'errcode') === 'CE400' && response?.status === 200],
      ['by-code', ([response]) => valueAt(response, 'errcode') === 'CE400' && response?.status === 400],
    ],
  },
  {
    kind: 'choice',
    name: 'kakao.tooManyFiles',
    asks: [list(good, good, good, good, good)],
    values: [
      ['ignore', ([response]) => isWhole(response) && succeeded(response) === 4],
      ['CE400', ([response]) => valueAt(response, 'code') === 'CE400'],
    ],
  },
  {
    kind: 'choice',
    name: 'kakao.noFailures',
    asks: [list(good)],
    values: [
      ['null', ([response]) => isWhole(response) && valueAt(response, 'result.failure') === null],
      ['[]', ([response]) => isWhole(response) && JSON.stringify(valueAt(response, 'result.failure')) === '[]'],
    ],
  },
  {
    kind: 'choice',
    name: 'kakao.messageForm',
    asks: [ft(small)],
    values: [
      ['explained', ([response]) => /^InvalidImageSizeException\(.+\)$/.test(String(valueAt(response, 'errmsg')))],
      [
        'nested',
        ([response]) =>
          /^FailedToUploadImageException\(InvalidImageSizeException/.test(String(valueAt(response, 'errmsg'))),
      ],
      ['bare', ([response]) => valueAt(response, 'errmsg') === 'InvalidImageSizeException'],
    ],
  },
  { kind: 'open', name: 'kakao.413', why: 'no input is known that earns a 413' },
  {
    kind: 'choice',
    name: 'kakao.unknownUser',
    asks: [{ ...upload('FT', [image('picture.jpg', good)]), url: path('FT').replace(/[^/]+$/, 'contractnobody0000') }],
    values: [
      ['accept', ([response]) => isTaken(response)],
      ['CE500', ([response]) => valueAt(response, 'errcode') === 'CE500'],
    ],
  },
  ...[
    'unknownImage',
    'imageAge',
    'itemCounts',
    'nightSends',
    'repeatedKey',
    'sendUnauthorized',
    'sendFailureStatus',
    'friendTalk',
    'webhookTaken',
  ].map(
    (name): OpenQuestion => ({
      kind: 'open',
      name: `kakao.${name}`,
      why: 'to ask it would be to send messages to somebody’s phone, and the answer comes to a webhook',
    }),
  ),
];
