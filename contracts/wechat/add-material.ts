/** What becomes part of the library. */
import { type Case, costs, frozen, type Need, never } from '../engine/case.ts';
import { textAt } from '../engine/http.ts';
import { postForm, textField } from '../engine/request-builders.ts';
import { type GatedCall, gatedCases, under } from './gated-calls.ts';
import { add, addGood, addPath, count, described, film, getMaterial, goodFile } from './material-requests.ts';
import {
  addedFile,
  addedJpg,
  addedPicture,
  badFormat,
  badMediaId,
  bytesOf,
  libraryFull,
  libraryUrl,
  onlyPost,
  permanentForm,
  plain,
  said,
  tooLarge,
  unknownFile,
} from './material-responses.ts';
import { repeat } from './quota-steps.ts';
import { fault, media, smallPng } from './requests.ts';
import { refused } from './responses.ts';
import { type TypedUpload, typedCases, wrongFiles, wrongUpload } from './typed-uploads.ts';

const page = 'wechat-add-material';
const stores = costs('adds to the library, from which it has to be deleted again');
const aSwitch = never('a switch of the emulator');
const set = (name: string, value: unknown): Need => ({ kind: 'setting', name: `wechat.${name}`, value });

const typed: TypedUpload = {
  slug: 'add-material',
  page,
  path: addPath,
  extensions: {
    image: ['bmp', 'png', 'jpeg', 'jpg', 'gif'],
    voice: ['mp3', 'wma', 'wav', 'amr'],
    video: ['mp4'],
    thumb: ['jpg', 'jpeg'],
  },
  most: { image: 10_485_760, voice: 2_097_152, video: 10_485_760, thumb: 65_536 },
  taken: { image: addedPicture(), voice: addedFile, video: addedFile, thumb: addedJpg },
  pictures: {
    bmp: addedPicture('mmbiz_bmp', 'bmp'),
    png: addedPicture(),
    gif: addedPicture('mmbiz_gif', 'gif'),
    jpg: addedJpg,
    jpeg: addedJpg,
  },
  unknown: unknownFile,
  unknownBecause: { page: 'weixin4j-34', at: 'report', says: 'a file without a known extension is 40113' },
  tooLarge,
  content: unknownFile,
  contentBecause: { page: 'wechat-captured-replies', at: '40113', says: 'a webp and a HEIC that were called png' },
  contentGrade: 'observed',
  stores,
};

const furtherWrong: GatedCall['furtherWrong'] = (token) => [
  ...(['image', 'voice', 'video'] as const).map((type) => ({
    ...(type === 'image' && { needs: [set('libraryImages', 1), set('libraryOthers', 1)] }),
    send: (earlier: Parameters<typeof token>[0]) => addGood(type, token(earlier)),
    expect: type === 'image' ? addedPicture() : addedFile,
  })),
  ...wrongFiles(typed, onlyPost, libraryFull)(token),
];

const gated: GatedCall = {
  slug: 'add-material',
  page,
  good: (token) => postForm(under(addPath, token, 'type=image'), [goodFile.image], {}),
  passed: addedPicture(),
  kinds: ['official', 'service', 'test'],
  sets: { named: [11, 100] },
  wrong: wrongUpload(addPath),
  wrongMethod: onlyPost,
  furtherWrong,
};

const observed: readonly Case[] = [
  {
    id: 'wechat/add-material-as-observed-ends-in-an-empty-item',
    because: { page: 'wechat-captured-replies', at: 'success of add_material', says: 'three keys, in this order' },
    grade: 'observed',
    live: aSwitch,
    needs: [set('materialFields', 'media_id,url,item')],
    send: addGood('image'),
    expect: {
      status: 200,
      headers: plain,
      body: {
        kind: 'json',
        is: { media_id: permanentForm, url: libraryUrl('mmbiz_png', 'png'), item: [] },
        order: 'as written',
        raw: /^\{"media_id":"[\w-]{43}","url":"http:\\\/\\\/[^"]+\\\/0\?wx_fmt=png","item":\[\]\}$/,
      },
    },
  },
  {
    id: 'wechat/add-material-as-observed-gives-a-video-no-url',
    because: {
      page: 'wego',
      at: 'UploadVideo',
      says: 'a video has a media_id alone',
      assumes: 'the item that came later is there, too',
    },
    grade: 'assumed',
    live: aSwitch,
    needs: [set('materialFields', 'media_id,url,item')],
    send: addGood('video'),
    expect: said({ media_id: permanentForm, item: [] }, /^\{"media_id":"[\w-]{43}","item":\[\]\}$/),
  },
];

const more: readonly Case[] = [
  {
    id: 'wechat/add-material-is-in-order',
    because: { page, at: 'sample of a picture', says: 'media_id, then url' },
    grade: 'documented',
    live: stores,
    send: addGood('image'),
    expect: addedPicture(),
  },
  {
    id: 'wechat/add-material-takes-a-video-with-its-description',
    because: { page, at: 'sample of a video', says: 'a description beside the file, and an empty url' },
    grade: 'documented',
    live: stores,
    send: addGood('video'),
    expect: addedFile,
  },
  {
    id: 'wechat/add-material-takes-a-video-without-a-description',
    because: { page, at: 'body, description', says: 'it is not required', assumes: 'title and introduction are empty' },
    grade: 'assumed',
    live: stores,
    steps: [
      { send: add('video', [goodFile.video]), expect: addedFile },
      {
        send: ([added]) => getMaterial(textAt(added, 'media_id')),
        expect: said({ title: '', description: '', down_url: /^http/ }),
      },
    ],
  },
  {
    id: 'wechat/add-material-gives-pictures-of-one-account-one-beginning',
    because: { page: 'wxjava-tests', at: 'drafts', says: 'ids of one account begin with the same 21 characters' },
    grade: 'observed',
    live: never('needs a second account'),
    steps: [
      { send: addGood('image'), expect: addedPicture() },
      {
        send: addGood('voice'),
        expect: ([first]) => {
          const id = textAt(first, 'media_id');
          return said({ media_id: new RegExp(`^(?!${id}$)${id.slice(0, 21)}[\\w-]{22}$`), url: '' });
        },
      },
      {
        send: addGood('image', '99_contractother'),
        expect: ([first]) =>
          said({
            media_id: new RegExp(`^(?!${textAt(first, 'media_id').slice(0, 21)})[\\w-]{43}$`),
            url: libraryUrl('mmbiz_png', 'png'),
          }),
      },
    ],
  },
  {
    id: 'wechat/add-material-gives-a-url-that-opens',
    because: { page, at: 'notes', says: 'a picture comes with a URL' },
    grade: 'documented',
    live: stores,
    steps: [
      { send: addGood('image'), expect: addedPicture() },
      {
        send: ([added]) => ({ method: 'GET', url: textAt(added, 'url') }),
        expect: bytesOf('image/png', smallPng),
      },
    ],
  },
  ...(
    [
      ['a-picture', 'image', 'libraryImages', addedPicture(), 'thumb'],
      ['a-voice', 'voice', 'libraryOthers', addedFile, 'voice'],
      ['a-video', 'video', 'libraryOthers', addedFile, 'video'],
    ] as const
  ).map(
    ([name, type, limit, taken, next]): Case => ({
      id: `wechat/answers-45034-to-${name}-too-many`,
      because: { page: 'community-45034', at: 'question', says: 'the library is full' },
      grade: 'observed',
      live: aSwitch,
      steps: [
        { needs: [frozen, set(limit, 2)], send: addGood(type), expect: taken },
        { send: addGood(type), expect: taken },
        { send: addGood(next), expect: libraryFull },
      ],
    }),
  ),
  {
    id: 'wechat/answers-45034-to-the-1001st-voice',
    because: { page, at: 'notes', says: '1000 of other kinds; the answer was seen', assumes: 'of each' },
    grade: 'assumed',
    live: never('leaves a thousand voices'),
    steps: [
      { send: addGood('voice'), expect: addedFile },
      ...repeat(999, { send: addGood('voice'), expect: addedFile }),
      { send: addGood('voice'), expect: libraryFull },
    ],
  },
  {
    id: 'wechat/add-material-takes-the-first-of-two-files',
    because: { page, at: 'body, media', says: 'one file is spoken of', assumes: 'of several the first is taken' },
    grade: 'assumed',
    live: stores,
    send: add('image', [goodFile.image, media('b.txt', 'x'), textField('description', '{')]),
    expect: addedPicture(),
  },
  {
    id: 'wechat/add-material-counts-a-voice-apart-from-a-video',
    because: { page, at: 'notes', says: '1000 of other kinds', assumes: 'of each' },
    grade: 'assumed',
    live: aSwitch,
    steps: [
      { needs: [set('libraryOthers', 1)], send: addGood('voice'), expect: addedFile },
      { send: add('video', [media('a.mp4', film), described]), expect: addedFile },
      { send: count(), expect: said({ voice_count: 1, video_count: 1, image_count: 0, news_count: 0 }) },
    ],
  },
];

const unprovoked = never('nothing a caller sends brings it about at will');
const byFault: readonly Case[] = (
  [
    [-1, refused(-1, 'system error'), 'wechat-captured-replies'],
    [40007, badMediaId, page],
    [40137, refused(40137, 'invalid image format'), 'wechat-captured-replies'],
    [47001, badFormat, 'easywechat-162'],
  ] as const
).map(([code, expect, from]) => ({
  id: `wechat/answers-${code === -1 ? 'minus-1' : code}-to-add-material-by-fault`,
  because: { page: from, at: `${code}`, says: 'it was seen, or is listed, for this call' },
  grade: from === page ? 'documented' : 'observed',
  live: unprovoked,
  needs: [fault(code, 'wechat/add_material')],
  send: addGood('image'),
  expect,
}));

export const addMaterialCases: readonly Case[] = [
  ...gatedCases(gated),
  ...typedCases(typed),
  ...observed,
  ...more,
  ...byFault,
];
