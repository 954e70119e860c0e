/** What WeChat's pages leave open, asked of a target. */
import { gif, png } from '../../fixtures/images.ts';
import type { HttpResponse } from '../engine/http.ts';
import { keysAt, valueAt } from '../engine/http.ts';
import type { OpenQuestion } from '../engine/settle/open-question.ts';
import { addGood, list, sendFile } from './material-requests.ts';
import { media, picture, upload } from './requests.ts';

const MB = 1024 * 1024;
const codeOf = (response: HttpResponse | undefined): unknown => valueAt(response, 'errcode');
/** The only sign that does not depend on what else a success has. */
const isTaken = ([response]: readonly HttpResponse[]): boolean => typeof valueAt(response, 'url') === 'string';
const isRefused =
  (errcode: number) =>
  ([response]: readonly HttpResponse[]): boolean =>
    codeOf(response) === errcode;

const hasKeys =
  (fields: string) =>
  (answers: readonly HttpResponse[]): boolean =>
    keysAt(answers[0], '').join() === fields;
const temporary = (content: () => Uint8Array) => sendFile('/cgi-bin/media/upload', 'image', [media('a.png', content)]);

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
  {
    kind: 'choice',
    name: 'wechat.materialFields',
    asks: [addGood('image')],
    values: ['media_id,url', 'media_id,url,item'].map((fields) => [fields, hasKeys(fields)]),
  },
  {
    kind: 'choice',
    name: 'wechat.materialList',
    asks: [list('image')],
    values: ['total_count,item_count,item', 'item,total_count,item_count'].map((fields) => [fields, hasKeys(fields)]),
  },
  { kind: 'open', name: 'wechat.libraryImages', why: 'takes a hundred thousand pictures, or five thousand' },
  { kind: 'open', name: 'wechat.libraryOthers', why: 'takes a thousand voices, which have to be deleted again' },
  {
    kind: 'choice',
    name: 'wechat.mediaFields',
    asks: [temporary(() => png({ width: 16, height: 16 }))],
    values: ['errcode,errmsg,type,media_id,created_at', 'type,media_id,created_at'].map((fields) => [
      fields,
      hasKeys(fields),
    ]),
  },
  {
    kind: 'threshold',
    name: 'wechat.mediaImageMaxBytes',
    guesses: [2 * MB, 10 * MB],
    from: 1000,
    upTo: 60_000_000,
    ask: (bytes) => temporary(() => png({ width: 16, height: 16, bytes })),
    read: (response) =>
      typeof valueAt(response, 'media_id') === 'string'
        ? 'taken'
        : codeOf(response) === 40006
          ? 'too large'
          : undefined,
  },
  { kind: 'open', name: 'wechat.dailyMediaUploads', why: 'takes all the uploads that an account has for a day' },
  { kind: 'open', name: 'wechat.dailyMediaDownloads', why: 'takes all the downloads that an account has for a day' },
];
