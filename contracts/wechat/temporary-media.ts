/** What is kept for three days, for messages; and where the API is, which programs ask to try their token. */
import { type Case, clockAt, costs, frozen, later, type Need, never, type Step, safe } from '../engine/case.ts';
import { credential, type HttpResponse, type RequestTemplate, textAt } from '../engine/http.ts';
import { printedJson } from '../engine/printed.ts';
import { postForm, postJson, postRaw } from '../engine/request-builders.ts';
import { type GatedCall, gatedCases, under } from './gated-calls.ts';
import { addGood, film, getMaterial, goodFile, type MediaType, sendFile, sound, speech } from './material-requests.ts';
import {
  addedPicture,
  badMediaId,
  bytesOf,
  file,
  foreignFile,
  noMedia,
  noMediaId,
  onlyGet,
  onlyPost,
  plain,
  said,
  temporaryForm,
  videoUrl,
} from './material-responses.ts';
import { askQuota, clearOne } from './quota-requests.ts';
import { done, quotaOf } from './quota-responses.ts';
import { repeat } from './quota-steps.ts';
import { account, fault, media, smallJpg, smallPng, tokenOf } from './requests.ts';
import { badAppid, jsonHeaders, noSuchToken, quotaSpent, refused, tokenFor } from './responses.ts';
import { type TypedUpload, typedCases, wrongFiles, wrongUpload } from './typed-uploads.ts';

const page = 'wechat-media-upload';
const getPage = 'wechat-media-get';
const uploadPath = '/cgi-bin/media/upload';
const getPath = '/cgi-bin/media/get';
const stores = costs('keeps a file for three days, and takes one of 100 000 uploads a day');
const aSwitch = never('a switch of the emulator');
const set = (name: string, value: unknown): Need => ({ kind: 'setting', name: `wechat.${name}`, value });

/** Of any second. */
const someTime = (key: 'media_id' | 'thumb_media_id', type: MediaType) => ({
  errcode: 0,
  errmsg: 'ok',
  type,
  [key]: temporaryForm,
  created_at: (response: HttpResponse) =>
    Number(/"created_at":\s*(\d{10})\b/.exec(new TextDecoder().decode(response.body))?.[1]),
});
const kept = (type: MediaType) => said(someTime(type === 'thumb' ? 'thumb_media_id' : 'media_id', type));
const tooLarge = refused(40006, 'invalid meida size');

const typed: TypedUpload = {
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

const kinds = ['official', 'service', 'test', 'miniprogram', 'minigame'] as const;
const sets = { named: [1, 3, 11, 19, 100], joined: [8, 9, 30, 31] };

const upload: GatedCall = {
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

const unknownId = 'A'.repeat(64);
const download: GatedCall = {
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

const send = (type: MediaType, token = credential): RequestTemplate =>
  sendFile(uploadPath, type, [goodFile[type]], { token });
const get = (media_id: string, token = credential, method = 'GET'): RequestTemplate => ({
  method,
  url: under(getPath, token, `media_id=${media_id}`),
});
const idOf = ([first]: readonly HttpResponse[]) =>
  textAt(first, /"thumb_media_id"/.test(new TextDecoder().decode(first?.body)) ? 'thumb_media_id' : 'media_id');

const at = Date.UTC(2026, 2, 4, 4) / 1000;
const noon: readonly Need[] = [frozen, clockAt('2026-03-04T04:00:00.000Z')];

const replies: readonly Case[] = [
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

const given: readonly Case[] = [
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

const limits = { page: 'wechat-limits', at: 'media', says: 'so many uploads, and so many downloads, a day' };
const counted = { ...limits, assumes: 'the next is 45009, as for other calls' };
const quotas: readonly Case[] = (
  [
    ['uploads', 'dailyMediaUploads', uploadPath, 100_000, { send: send('image'), expect: kept('image') }],
    ['downloads', 'dailyMediaDownloads', getPath, 200_000, { send: get(unknownId), expect: badMediaId }],
  ] as const
).flatMap(([name, daily, path, most, one]): Case[] => {
  const again: Step = one;
  return [
    {
      id: `wechat/quota-of-media-${name}`,
      because: limits,
      grade: 'documented',
      live: safe,
      steps: [
        { needs: [frozen], ...again },
        { send: askQuota(path), expect: quotaOf(most, 1, most - 1) },
      ],
    },
    {
      id: `wechat/answers-45009-to-the-third-of-two-media-${name}`,
      because: counted,
      grade: 'assumed',
      live: aSwitch,
      steps: [
        { needs: [frozen, set(daily, 2)], ...again },
        again,
        { send: one.send, expect: quotaSpent },
        { send: clearOne(path), expect: done },
        again,
      ],
    },
  ];
});

const tester = 'wxcontracttester01';
const testers: readonly Case[] = (
  [
    ['uploads', 500, uploadPath, (token?: string) => postForm(under(uploadPath, token, 'type=image'), [], {}), noMedia],
    ['downloads', 1000, getPath, download.good, badMediaId],
  ] as const
).map(
  ([name, most, path, call, answer]): Case => ({
    id: `wechat/answers-45009-to-a-test-account-after-${most}-media-${name}`,
    because: { ...limits, says: `${most} a day of a test account`, assumes: counted.assumes },
    grade: 'assumed',
    live: never('needs an account of that kind'),
    steps: [
      { needs: [frozen, account(tester, { kind: 'test' })], send: tokenOf(tester), expect: tokenFor(7200) },
      ...repeat(most, { send: ([issued]) => call(textAt(issued, 'access_token')), expect: answer }),
      { send: ([issued]) => call(textAt(issued, 'access_token')), expect: quotaSpent },
      { send: ([issued]) => askQuota(path, textAt(issued, 'access_token')), expect: quotaOf(most, most) },
    ],
  }),
);

const ipPage = 'wechat-domain-ip';
const ipPath = '/cgi-bin/get_api_domain_ip';
const ips = { ip_list: ['101.89.47.18', '101.91.34.103'] };
/** Where the real host is, is its own business. */
const addresses = {
  status: 200,
  headers: jsonHeaders,
  body: { kind: 'json', is: ips, order: 'as written' },
  printed: printedJson(ips),
} as const;
const domainIp: GatedCall = {
  slug: 'get-api-domain-ip',
  page: ipPage,
  good: (token) => ({ method: 'GET', url: under(ipPath, token) }),
  passed: addresses,
  wrong: (token) => postJson(under(ipPath, token), {}),
  wrongMethod: noSuchToken(43001, 'require GET method'),
};
/** Said in the label of this endpoint. */
const asJson = (example: Case): Case => {
  const relabelled = (step: Step): Step => {
    const { expect } = step;
    if (typeof expect === 'function' || expect.headers?.['Content-Type'] !== plain['Content-Type']) return step;
    return { ...step, expect: { ...expect, headers: jsonHeaders } };
  };
  if (!('steps' in example)) return { ...example, ...relabelled(example) };
  const [first, ...rest] = example.steps;
  return { ...example, steps: [relabelled(first), ...rest.map(relabelled)] };
};

const domainIps: readonly Case[] = [
  ...gatedCases(domainIp).map(asJson),
  {
    id: 'wechat/get-api-domain-ip-lists-addresses',
    because: { page: ipPage, at: 'sample', says: 'a list of addresses' },
    grade: 'documented',
    live: never('where the real host is, is its own business'),
    send: domainIp.good(credential),
    expect: addresses,
  },
  {
    id: 'wechat/answers-40013-to-get-api-domain-ip-by-fault',
    because: { page: ipPage, at: 'sample of a failure', says: 'invalid appid' },
    grade: 'documented',
    live: never('nothing a caller sends brings it about at will'),
    needs: [fault(40013, 'wechat/get_api_domain_ip')],
    send: domainIp.good(credential),
    expect: badAppid,
  },
];

export const temporaryMediaCases: readonly Case[] = [
  ...gatedCases(upload),
  ...typedCases(typed),
  ...gatedCases(download),
  ...replies,
  ...given,
  ...quotas,
  ...testers,
  ...domainIps,
];
