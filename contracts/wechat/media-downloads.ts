/** What is kept for three days is given out. */
import { type Case, frozen, later, never, safe } from '../engine/case.ts';
import { credential, type HttpResponse, textAt } from '../engine/http.ts';
import { postRaw } from '../engine/request-builders.ts';
import { type GatedCall, under } from './gated-calls.ts';
import { addGood, film, getMaterial, sendFile, sound, speech } from './material-requests.ts';
import {
  addedPicture,
  badMediaId,
  bytesOf,
  file,
  noMediaId,
  onlyGet,
  said,
  temporaryForm,
  videoUrl,
} from './material-responses.ts';
import { get, getPage, getPath, kept, page, send, stores, unknownId, uploadPath } from './media-steps.ts';
import { kinds, sets } from './media-uploads.ts';
import { media, smallJpg, smallPng } from './requests.ts';

export const download: GatedCall = {
  slug: 'media-get',
  page: getPage,
  good: (token) => ({ method: 'GET', url: under(getPath, token, `media_id=${unknownId}`) }),
  passed: badMediaId,
  kinds,
  sets,
  daily: { name: 'dailyMediaDownloads', most: 200_000 },
  wrong: (token) => postRaw(under(getPath, token), '', 'text/plain'),
  wrongMethod: onlyGet,
  furtherWrong: (token) => [
    {
      send: (earlier) => postRaw(under(getPath, token(earlier), `media_id=${unknownId}`), '', 'text/plain'),
      expect: onlyGet,
    },
  ],
};

const idOf = ([first]: readonly HttpResponse[]) =>
  textAt(first, /"thumb_media_id"/.test(new TextDecoder().decode(first?.body)) ? 'thumb_media_id' : 'media_id');

export const given: readonly Case[] = [
  ...(
    [
      ['a-picture', 'image', file('image/png', 'png', smallPng, temporaryForm)],
      ['a-thumb', 'thumb', file('image/jpeg', 'jpg', smallJpg, temporaryForm)],
      ['a-voice', 'voice', file('audio/mpeg', 'mp3', sound, temporaryForm)],
    ] as const
  ).map(
    ([name, type, expect]): Case => ({
      id: `wechat/media-get-gives-${name}`,
      because: {
        page: 'wechat-captured-replies',
        at: 'media/get',
        says: 'a type, a disposition with the media_id as its name, and no caching',
        ...(type !== 'image' && { assumes: 'so it is of every type' }),
      },
      grade: type === 'image' ? 'observed' : 'assumed',
      live: stores,
      steps: [
        { send: send(type), expect: kept(type) },
        { send: (earlier) => get(idOf(earlier)), expect },
        // It may be asked for again.
        { send: (earlier) => get(idOf(earlier)), expect },
      ],
    }),
  ),
  {
    id: 'wechat/media-get-gives-speech-as-such',
    because: { page, at: 'notes, voice', says: 'AMR', assumes: 'it is given out as audio/amr' },
    grade: 'assumed',
    live: stores,
    steps: [
      { send: sendFile(uploadPath, 'voice', [media('a.amr', speech)]), expect: kept('voice') },
      { send: (earlier) => get(idOf(earlier)), expect: file('audio/amr', 'amr', speech, temporaryForm) },
    ],
  },
  {
    id: 'wechat/media-get-gives-the-address-of-a-video',
    because: { page: getPage, at: 'sample of a video', says: 'video_url alone' },
    grade: 'documented',
    live: stores,
    steps: [
      { send: send('video'), expect: kept('video') },
      { send: (earlier) => get(idOf(earlier)), expect: said({ video_url: videoUrl }, /^\{"video_url":"http:\\\/\\\//) },
      {
        send: ([, got]) => ({ method: 'GET', url: textAt(got, 'video_url') }),
        expect: bytesOf('video/mp4', film),
      },
    ],
  },
  {
    id: 'wechat/media-get-gives-an-address-of-a-video-in-live-form',
    because: {
      page: 'wego',
      at: 'Get',
      says: 'an address of that form for a permanent video',
      assumes: 'so it is here',
    },
    grade: 'assumed',
    live: stores,
    steps: [
      { send: send('video'), expect: kept('video') },
      { send: (earlier) => get(idOf(earlier)), expect: said({ video_url: videoUrl }, /^\{"video_url":"http:\\\/\\\//) },
    ],
  },
  {
    id: 'wechat/media-get-answers-the-head-alone',
    because: { page: getPage, at: 'samples', says: 'curl asks for the head' },
    grade: 'documented',
    live: stores,
    steps: [
      { send: send('image'), expect: kept('image') },
      {
        send: (earlier) => get(idOf(earlier), credential, 'HEAD'),
        expect: {
          status: 200,
          headers: { 'Content-Type': 'image/png' },
          body: { kind: 'empty' },
          printed: { body: { kind: 'empty' } },
        },
      },
    ],
  },
  {
    id: 'wechat/media-get-gives-it-for-three-days',
    because: { page, at: 'notes', says: 'it is kept for three days' },
    grade: 'documented',
    live: never('takes three days'),
    steps: [
      { needs: [frozen], send: send('image'), expect: kept('image') },
      {
        needs: [later(3 * 86_400 - 1)],
        send: (earlier) => get(idOf(earlier)),
        expect: file('image/png', 'png', smallPng, temporaryForm),
      },
      { needs: [later(1)], send: (earlier) => get(idOf(earlier)), expect: badMediaId },
    ],
  },
  {
    id: 'wechat/answers-40007-to-a-permanent-media-id-for-media-get',
    because: { page: 'wechat-captured-replies', at: '40007', says: 'a permanent media_id is refused here' },
    grade: 'observed',
    live: stores,
    steps: [
      { send: addGood('image'), expect: addedPicture() },
      { send: (earlier) => get(idOf(earlier)), expect: badMediaId },
    ],
  },
  {
    id: 'wechat/answers-40007-to-a-temporary-media-id-for-get-material',
    because: { page: 'wechat-del-material', at: 'notes', says: 'temporary media is not for these calls' },
    grade: 'documented',
    live: stores,
    steps: [
      { send: send('image'), expect: kept('image') },
      { send: (earlier) => getMaterial(idOf(earlier)), expect: badMediaId },
    ],
  },
  {
    id: 'wechat/answers-40007-to-another-account-s-media-id-for-media-get',
    because: {
      page: getPage,
      at: 'error 40007',
      says: 'a media_id that is not valid',
      assumes: 'so is another account’s',
    },
    grade: 'assumed',
    live: never('needs a second account'),
    steps: [
      { send: send('image', '99_contractother'), expect: kept('image') },
      { send: (earlier) => get(idOf(earlier)), expect: badMediaId },
    ],
  },
  {
    id: 'wechat/answers-41006-without-a-media-id-for-media-get',
    because: { page: getPage, at: 'query, media_id', says: 'it is wanted', assumes: 'without one it is 41006' },
    grade: 'assumed',
    live: safe,
    send: { method: 'GET', url: under(getPath, credential) },
    expect: noMediaId,
  },
];
