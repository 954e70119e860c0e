/** What is in the library is given out, and deleted. */
import { type Case, never, safe } from '../engine/case.ts';
import { credential, type HttpResponse, textAt } from '../engine/http.ts';
import { postJson, postRaw } from '../engine/request-builders.ts';
import { type GatedCall, under } from './gated-calls.ts';
import { raw, stores, unprovoked, wrongJson } from './library-steps.ts';
import { addGood, count, delMaterial, delPath, film, getMaterial, getPath, sound } from './material-requests.ts';
import {
  addedFile,
  addedJpg,
  addedPicture,
  badFormat,
  badMediaId,
  bytesOf,
  done,
  emptyPost,
  file,
  inUse,
  noMediaId,
  onlyPost,
  said,
  videoUrl,
} from './material-responses.ts';
import { fault, picture, smallJpg, smallPng, upload } from './requests.ts';
import { uploadedPng } from './responses.ts';

const idOf = ([first]: readonly HttpResponse[]) => textAt(first, 'media_id');
const unknownId = 'A'.repeat(43);

interface Item {
  readonly slug: string;
  readonly page: string;
  readonly path: string;
  readonly ask: typeof getMaterial;
}

export const reading: Item = { slug: 'get-material', page: 'wechat-get-material', path: getPath, ask: getMaterial };
export const deleting: Item = { slug: 'del-material', page: 'wechat-del-material', path: delPath, ask: delMaterial };

export const gatedItem = ({ slug, page, path }: Item): GatedCall => ({
  slug,
  page,
  good: (token) => postJson(under(path, token), { media_id: unknownId }),
  passed: badMediaId,
  kinds:
    path === getPath ? ['official', 'service', 'test', 'miniprogram', 'minigame'] : ['official', 'service', 'test'],
  sets: path === getPath ? { named: [3, 11, 18, 100], joined: [30, 31] } : { named: [11, 100] },
  wrong: wrongJson(path),
  wrongMethod: onlyPost,
  furtherWrong: (token) =>
    ['{"', '{}', JSON.stringify({ media_id: unknownId })].map((content) => ({
      send: (earlier) => ({ ...postRaw(under(path, token(earlier)), content, 'text/plain'), method: 'PUT' }),
      expect: onlyPost,
    })),
});

export const bodies = ({ slug, page, path, ask }: Item): readonly Case[] => [
  {
    id: `wechat/answers-44002-to-an-empty-body-for-${slug}`,
    because: { page: 'wechat-global-codes', at: '44002', says: 'nothing was posted', assumes: 'so it is here' },
    grade: 'assumed',
    live: safe,
    send: { method: 'POST', url: under(path, credential), headers: { 'Content-Length': '0' } },
    expect: emptyPost,
  },
  ...(
    [
      ['broken-json', '{"media_id":'],
      ['a-form', 'media_id=x'],
    ] as const
  ).map(
    ([name, content]): Case => ({
      id: `wechat/answers-47001-to-${name}-for-${slug}`,
      because: { page: 'wechat-global-codes', at: '47001', says: 'JSON that cannot be read', assumes: 'so it is here' },
      grade: 'assumed',
      live: safe,
      send: raw(path, content),
      expect: badFormat,
    }),
  ),
  {
    id: `wechat/answers-41006-without-a-media-id-for-${slug}`,
    because: { page, at: 'body, media_id', says: 'it is wanted', assumes: 'without one it is 41006' },
    grade: 'assumed',
    live: safe,
    send: postJson(under(path, credential), { mediaId: unknownId }),
    expect: noMediaId,
  },
  {
    id: `wechat/answers-40007-to-an-unknown-media-id-for-${slug}`,
    because: { page, at: 'error 40007', says: 'a media_id that is not valid' },
    grade: 'documented',
    live: safe,
    steps: [
      { send: ask(unknownId), expect: badMediaId },
      { send: ask('x'.repeat(1025)), expect: badMediaId },
    ],
  },
  {
    id: `wechat/answers-40007-to-another-account-s-media-id-for-${slug}`,
    because: { page, at: 'error 40007', says: 'a media_id that is not valid', assumes: 'so is another account’s' },
    grade: 'assumed',
    live: never('needs a second account'),
    steps: [
      { send: addGood('image', '99_contractother'), expect: addedPicture() },
      { send: (earlier) => ask(idOf(earlier)), expect: badMediaId },
    ],
  },
  {
    id: `wechat/answers-40007-to-a-picture-of-an-article-for-${slug}`,
    because: { page, at: 'error 40007', says: 'a media_id that is not valid', assumes: 'so is what stands in a URL' },
    grade: 'assumed',
    live: stores,
    steps: [
      { send: upload([picture]), expect: uploadedPng },
      { send: ([up]) => ask(/\/mmbiz_png\/(\w+)\/0/.exec(textAt(up, 'url'))?.[1] ?? ''), expect: badMediaId },
    ],
  },
];

export const given: readonly Case[] = [
  ...(
    [
      ['a-picture', 'image', addedPicture(), file('image/png', 'png', smallPng)],
      ['a-thumb', 'thumb', addedJpg, file('image/jpeg', 'jpg', smallJpg)],
      ['a-voice', 'voice', addedFile, file('audio/mpeg', 'mp3', sound)],
    ] as const
  ).map(
    ([name, type, added, expect]): Case => ({
      id: `wechat/get-material-gives-${name}`,
      because: { page: reading.page, at: 'notes', says: 'what is neither news nor video comes as it is' },
      grade: 'documented',
      live: stores,
      steps: [
        { send: addGood(type), expect: added },
        { send: (earlier) => getMaterial(idOf(earlier)), expect },
      ],
    }),
  ),
  {
    id: 'wechat/get-material-labels-a-file',
    because: {
      page: 'wechat-captured-replies',
      at: 'media/get',
      says: 'a type, a disposition with the media_id as its name, and no caching',
      assumes: 'so it is of permanent material',
    },
    grade: 'assumed',
    live: stores,
    steps: [
      { send: addGood('image'), expect: addedPicture() },
      { send: (earlier) => getMaterial(idOf(earlier)), expect: file('image/png', 'png', smallPng) },
    ],
  },
  {
    id: 'wechat/get-material-labels-a-refusal-as-text',
    because: {
      page: 'wechat-api-4',
      at: 'report',
      says: 'errors of media/get are labelled text/plain',
      assumes: 'so are those of permanent material',
    },
    grade: 'assumed',
    live: safe,
    send: getMaterial(unknownId),
    expect: badMediaId,
  },
  {
    id: 'wechat/get-material-describes-a-video',
    because: { page: reading.page, at: 'sample of a video', says: 'title, description and an address of it' },
    grade: 'documented',
    live: stores,
    steps: [
      { send: addGood('video'), expect: addedFile },
      {
        send: (earlier) => getMaterial(idOf(earlier)),
        expect: said({ title: 'A film', description: 'What it is about', down_url: videoUrl }),
      },
    ],
  },
  {
    id: 'wechat/get-material-gives-an-address-of-a-video-that-opens',
    because: { page: 'wego', at: 'Get', says: 'the three keys, and an address in this form' },
    grade: 'observed',
    live: stores,
    steps: [
      { send: addGood('video'), expect: addedFile },
      {
        send: (earlier) => getMaterial(idOf(earlier)),
        expect: said(
          { title: 'A film', description: 'What it is about', down_url: videoUrl },
          /^\{"title":"A film","description":"What it is about","down_url":"http:\\\/\\\/[^"]+"\}$/,
        ),
      },
      {
        send: ([, got]) => ({ method: 'GET', url: textAt(got, 'down_url') }),
        expect: bytesOf('video/mp4', film),
      },
    ],
  },
];

export const deleted: readonly Case[] = [
  {
    id: 'wechat/del-material-is-in-order',
    because: { page: deleting.page, at: 'sample', says: 'errcode 0 and ok' },
    grade: 'documented',
    live: stores,
    steps: [
      { send: addGood('image'), expect: addedPicture() },
      { send: (earlier) => delMaterial(idOf(earlier)), expect: done },
      { send: (earlier) => getMaterial(idOf(earlier)), expect: badMediaId },
      { send: (earlier) => delMaterial(idOf(earlier)), expect: badMediaId },
    ],
  },
  {
    id: 'wechat/answers-48005-to-del-material-by-fault',
    because: { page: 'wechat-global-codes', at: '48005', says: 'what a menu or an auto-reply uses stays' },
    grade: 'observed',
    live: unprovoked,
    needs: [fault(48005, 'wechat/del_material')],
    send: delMaterial(unknownId),
    expect: inUse,
  },
];

export const deletedIsNotCounted: Case = {
  id: 'wechat/get-materialcount-leaves-out-what-was-deleted',
  because: { page: 'wechat-del-material', at: 'description', says: 'what is deleted takes no room' },
  grade: 'documented',
  live: never('a real account has something in its library'),
  steps: [
    { send: addGood('image'), expect: addedPicture() },
    { send: (earlier) => delMaterial(idOf(earlier)), expect: done },
    { send: count(), expect: said({ voice_count: 0, video_count: 0, image_count: 0, news_count: 0 }) },
  ],
};
