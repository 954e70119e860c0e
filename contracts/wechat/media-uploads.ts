/** What is kept for three days: how it is put there. */
import { type Case, clockAt, frozen, type Need } from '../engine/case.ts';
import { postForm } from '../engine/request-builders.ts';
import { type GatedCall, under } from './gated-calls.ts';
import { goodFile, sendFile } from './material-requests.ts';
import { foreignFile, onlyPost, said, temporaryForm } from './material-responses.ts';
import { aSwitch, kept, page, send, set, stores, uploadPath } from './media-steps.ts';
import { media } from './requests.ts';
import { refused } from './responses.ts';
import { type TypedUpload, wrongFiles, wrongUpload } from './typed-uploads.ts';

const tooLarge = refused(40006, 'invalid meida size');

export const typed: TypedUpload = {
  slug: 'media-upload',
  page,
  path: uploadPath,
  extensions: { image: ['png', 'jpeg', 'jpg', 'gif'], voice: ['amr', 'mp3'], video: ['mp4'], thumb: ['jpg', 'jpeg'] },
  most: { image: 10_485_760, voice: 2_097_152, video: 10_485_760, thumb: 65_536 },
  taken: { image: kept('image'), voice: kept('voice'), video: kept('video'), thumb: kept('thumb') },
  pictures: {},
  unknown: foreignFile,
  unknownBecause: { page: 'easywechat-1931', at: 'report', says: 'a name without extension is 40005' },
  tooLarge,
  content: foreignFile,
  contentBecause: { page: 'wechat-captured-replies', at: '40005', says: 'wrong bytes behind a good name' },
  contentGrade: 'observed',
  stores,
};

export const kinds = ['official', 'service', 'test', 'miniprogram', 'minigame'] as const;
export const sets = { named: [1, 3, 11, 19, 100], joined: [8, 9, 30, 31] };

export const upload: GatedCall = {
  slug: 'media-upload',
  page,
  good: (token) => postForm(under(uploadPath, token, 'type=image'), [goodFile.image], {}),
  passed: kept('image'),
  kinds,
  sets,
  daily: { name: 'dailyMediaUploads', most: 100_000 },
  wrong: wrongUpload(uploadPath),
  wrongMethod: onlyPost,
  furtherWrong: wrongFiles(typed, onlyPost),
};

const at = Date.UTC(2026, 2, 4, 4) / 1000;
const noon: readonly Need[] = [frozen, clockAt('2026-03-04T04:00:00.000Z')];

export const replies: readonly Case[] = [
  {
    id: 'wechat/media-upload-is-in-order',
    because: { page, at: 'sample', says: 'errcode, errmsg, type, media_id and created_at' },
    grade: 'documented',
    live: stores,
    needs: noon,
    send: send('voice'),
    expect: said({ errcode: 0, errmsg: 'ok', type: 'voice', media_id: temporaryForm, created_at: at }),
  },
  {
    id: 'wechat/media-upload-as-observed-has-three-keys',
    because: { page: 'wechat-captured-replies', at: 'success of media/upload', says: 'type, media_id and created_at' },
    grade: 'observed',
    live: aSwitch,
    needs: [...noon, set('mediaFields', 'type,media_id,created_at')],
    send: send('image'),
    expect: said(
      { type: 'image', media_id: temporaryForm, created_at: at },
      /^\{"type":"image","media_id":"[\w-]{64}","created_at":1772596800\}$/,
    ),
  },
  {
    id: 'wechat/media-upload-of-a-thumb-has-a-key-of-its-own',
    because: { page: 'wxjava-tests', at: 'media', says: 'a thumb has its id as thumb_media_id' },
    grade: 'observed',
    live: stores,
    needs: noon,
    send: send('thumb'),
    expect: said({ errcode: 0, errmsg: 'ok', type: 'thumb', thumb_media_id: temporaryForm, created_at: at }),
  },
  {
    id: 'wechat/media-upload-of-2-mb-and-a-byte-by-the-shorter-list',
    because: { page, at: 'first note', says: '2 MB', assumes: 'it may be meant' },
    grade: 'assumed',
    live: aSwitch,
    needs: [set('mediaImageMaxBytes', 2_097_152)],
    send: sendFile(uploadPath, 'image', [media('a.png', () => new Uint8Array(2_097_153))]),
    expect: tooLarge,
  },
];
