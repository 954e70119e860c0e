/** What WeChat's pages leave open, asked of a target. */
import { gif, png } from '../../fixtures/images.ts';
import { credential, type HttpResponse, keysAt, valueAt } from '../engine/http.ts';
import { postRaw } from '../engine/request-builders.ts';
import type { OpenQuestion } from '../engine/settle/open-question.ts';
import { addDraft, addPath, article, listDrafts } from './draft-requests.ts';
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

/** Without a cover it is refused in any case, and leaves nothing; where too long a text is told of first, that shows. */
const coverless = (more: object) => addDraft([article('', more)]);
/** Each answer in turn: too long, which has a code of its own, or something else about the media alone. */
const areTooLong =
  (errcode: number, ...are: readonly boolean[]) =>
  (answers: readonly HttpResponse[]): boolean =>
    are.every((isTooLong, i) => codeOf(answers[i]) === (isTooLong ? errcode : 40007));
const written = (title: string) =>
  postRaw(
    `${addPath}?access_token=${credential}`,
    JSON.stringify({ articles: [article('', { title })] }).replaceAll('标', '\\u6807'),
    'application/json',
  );

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
  {
    kind: 'choice',
    name: 'wechat.titleMaxChars',
    asks: [32, 33, 64, 65].map((count) => coverless({ title: '标'.repeat(count) })),
    values: [
      [32, areTooLong(45003, false, true, true, true)],
      [64, areTooLong(45003, false, false, false, true)],
    ],
  },
  {
    kind: 'choice',
    name: 'wechat.digestMaxChars',
    asks: [120, 121, 128, 129].map((count) => coverless({ digest: '摘'.repeat(count) })),
    values: [
      [128, areTooLong(45004, false, false, false, true)],
      [120, areTooLong(45004, false, true, true, true)],
    ],
  },
  {
    kind: 'choice',
    name: 'wechat.contentMaxChars',
    // The last is too long for anybody: a megabyte.
    asks: ['字'.repeat(19_999), '字'.repeat(20_000), 'a'.repeat(MB)].map((content) => coverless({ content })),
    values: [
      [19_999, areTooLong(45002, false, true, true)],
      ['none', areTooLong(45002, false, false, true)],
    ],
  },
  {
    kind: 'choice',
    name: 'wechat.jsonEscapes',
    // Twenty escapes are 120 characters where they are kept; a hundred are too many however they are read.
    asks: [20, 100].map((count) => written('标'.repeat(count))),
    values: [
      ['decode', areTooLong(45003, false, true)],
      ['literal', areTooLong(45003, true, true)],
    ],
  },
  {
    kind: 'choice',
    name: 'wechat.draftReplies',
    asks: [listDrafts({ offset: 0, count: 1, no_content: 1 })],
    values: [
      ['page', hasKeys('total_count,item_count,item')],
      ['captured', hasKeys('item,total_count,item_count')],
    ],
  },
  {
    kind: 'open',
    name: 'wechat.contentFilter',
    why: 'is seen in a draft that is read back, whose media_id draft/add must give first',
  },
  {
    kind: 'open',
    name: 'wechat.externalPicture',
    why: 'is seen in a draft that is well otherwise, for whose cover an upload must give a media_id first',
  },
  {
    kind: 'open',
    name: 'wechat.externalLink',
    why: 'is seen in a draft that is well otherwise, and where it is taken in what is read back of it',
  },
  { kind: 'open', name: 'wechat.publishSeconds', why: 'takes an article that everybody can read, and waiting' },
  {
    kind: 'open',
    name: 'wechat.customMedia',
    why: 'is seen in a message to a user who has just written, and names what an upload must give first',
  },
  { kind: 'open', name: 'wechat.replyTime', why: 'is what the emulator knows of users, and nothing of the service' },
  { kind: 'open', name: 'wechat.dailyCustomMessages', why: 'takes half a million messages' },
  { kind: 'open', name: 'wechat.dailyCustomMessagesOfTests', why: 'takes fifty thousand messages of a test account' },
];
