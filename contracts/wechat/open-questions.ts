/** What WeChat's pages leave open, asked of a target. */
import { gif, png } from '../../fixtures/images.ts';
import type { HttpResponse } from '../engine/http.ts';
import { keysAt, valueAt } from '../engine/http.ts';
import type { OpenQuestion } from '../engine/settle/open-question.ts';
import { media, picture, upload } from './requests.ts';

const MB = 1024 * 1024;
const codeOf = (response: HttpResponse | undefined): unknown => valueAt(response, 'errcode');
/** The only sign that does not depend on what else a success has. */
const isTaken = ([response]: readonly HttpResponse[]): boolean => typeof valueAt(response, 'url') === 'string';
const isRefused =
  (errcode: number) =>
  ([response]: readonly HttpResponse[]): boolean =>
    codeOf(response) === errcode;

export const questions: readonly OpenQuestion[] = [
  {
    kind: 'threshold',
    name: 'wechat.imageMaxBytes',
    guesses: [MB - 1, MB, 10 * MB],
    from: 1000,
    upTo: 60_000_000,
    ask: (bytes) => upload([media('big.png', () => png({ width: 16, height: 16, bytes }))]),
    read: (response) => (isTaken([response]) ? 'taken' : codeOf(response) === 40009 ? 'too large' : undefined),
  },
  {
    kind: 'choice',
    name: 'wechat.formats',
    asks: [upload([media('picture.gif', () => gif({ width: 16, height: 16 }))])],
    values: [
      ['jpg,png', isRefused(40005)],
      ['jpg,png,gif', isTaken],
    ],
  },
  {
    kind: 'choice',
    name: 'wechat.successFields',
    asks: [upload([picture])],
    values: ['url,errcode,errmsg', 'url'].map((fields) => [
      fields,
      (answers) => isTaken(answers) && keysAt(answers[0], '').join() === fields,
    ]),
  },
  {
    kind: 'choice',
    name: 'wechat.field',
    asks: [upload([{ ...picture, name: 'buffer' }])],
    values: [
      ['media', isRefused(41005)],
      ['media,buffer', isTaken],
    ],
  },
  { kind: 'open', name: 'wechat.dailyUploads', why: 'takes a thousand uploads, and all that an account has for a day' },
  {
    kind: 'choice',
    name: 'wechat.emptyPart',
    asks: [upload([media('empty.png', '')])],
    values: [44001, 41005, 40009].map((errcode) => [errcode, isRefused(errcode)]),
  },
];
