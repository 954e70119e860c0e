/** What a client can see of the answers themselves, and what comes of an upload. */

import { type Case, type ExpectedResponse, never, safe, stores, withJson } from '../engine/case.ts';
import { type HttpResponse, headerOf, textAt } from '../engine/http.ts';
import { literal } from '../engine/literal.ts';
import { image } from './download-steps.ts';
import { bearer, fault, file, message, page, path, picture, smallJpg, smallPng } from './requests.ts';
import { imageKey, logId, notAnImage, refused, uploaded, uploadedAs } from './responses.ts';

const noPicture = file('picture.png', 'not a picture', 'image/png');

const ordered = (expected: ExpectedResponse, raw: RegExp): ExpectedResponse =>
  withJson(expected, { order: 'as written', raw });

const download = ([first]: readonly HttpResponse[]) => ({
  method: 'GET',
  url: `${path}/${textAt(first, 'data.image_key')}`,
  headers: bearer,
});

const answers: readonly Case[] = [
  {
    id: 'feishu/success-is-compact-and-in-order',
    because: {
      page: 'feishu-captured-replies',
      at: 'success of an upload',
      says: 'code, data, msg, without blanks, in a pasted live answer',
    },
    grade: 'observed',
    live: stores,
    send: message(picture),
    expect: ordered(uploaded, /^\{"code":0,"data":\{"image_key":"[^"]+"\},"msg":"success"\}$/),
  },
  {
    id: 'feishu/failure-is-compact-and-in-order',
    because: {
      page: 'adapter-feishu-117',
      at: 'report',
      says: 'code, msg, error; in it log_id, troubleshooter; no data',
    },
    grade: 'observed',
    live: safe,
    send: message(noPicture),
    expect: ordered(notAnImage, /^\{"code":234011,"msg":"Can't regonnize the image format\.","error":\{"log_id":"/),
  },
  {
    id: 'feishu/gives-each-upload-its-own-key',
    because: {
      page,
      at: 'response, image_key',
      says: 'the key of the picture',
      assumes: 'the same bytes get a new one',
    },
    grade: 'assumed',
    live: stores,
    steps: [
      { send: message(picture), expect: uploaded },
      {
        send: message(picture),
        expect: ([first]) =>
          uploadedAs(new RegExp(`^(?!${literal(textAt(first, 'data.image_key'))}$)${imageKey.source.slice(1)}`)),
      },
    ],
  },
  {
    id: 'feishu/log-id-begins-with-the-time-in-china',
    because: {
      page: 'feishu-captured-headers',
      at: 'X-Tt-Logid',
      says: 'a log id is 14 digits of UTC+8 time and 20 hex digits',
    },
    grade: 'observed',
    live: never('the clock of the live service cannot be set'),
    needs: [
      { kind: 'clock', to: { freeze: true } },
      { kind: 'clock', to: { set: '2026-03-04T17:06:07.000Z' } },
    ],
    send: message(picture),
    expect: { ...uploaded, headers: { 'X-Tt-Logid': /^20260305010607[0-9A-F]{20}$/ } },
  },
  {
    id: 'feishu/log-id-differs-from-call-to-call',
    because: { page: 'feishu-captured-headers', at: 'X-Tt-Logid', says: 'the id names one call' },
    grade: 'observed',
    live: safe,
    steps: [
      { send: message(noPicture), expect: notAnImage },
      {
        send: message(noPicture),
        expect: ([first]) => ({
          ...notAnImage,
          headers: {
            'X-Tt-Logid': new RegExp(
              `^(?!${literal((first && headerOf(first, 'X-Tt-Logid')) ?? '')}$)${logId.source.slice(1)}`,
            ),
          },
        }),
      },
    ],
  },
];

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

const headers: readonly Case[] = [
  {
    id: 'feishu/names-its-rate-limit-only-when-it-is-reached',
    because: {
      page: 'feishu-frequency-control',
      at: 'Over the limit',
      says: 'the headers of the limit belong to the answer that is over it',
      assumes: 'no other answer has them',
    },
    grade: 'assumed',
    live: stores,
    send: message(picture),
    expect: {
      ...uploaded,
      headers: { ...uploaded.headers, 'x-ogw-ratelimit-limit': null, 'x-ogw-ratelimit-reset': null },
    },
  },
  ...(
    [
      ['a-good-answer', picture, uploaded],
      ['a-refusal', noPicture, notAnImage],
    ] as const
  ).map(
    ([name, part, expect]): Case => ({
      id: `feishu/names-the-request-in-the-headers-of-${name}`,
      because: {
        page: 'feishu-captured-headers',
        at: 'Request-Id, X-Request-Id',
        says: 'one UUID under two names, which SDKs read where there is no log id; seen at the same gateway',
      },
      grade: 'observed',
      live: name === 'a-refusal' ? safe : stores,
      send: message(part),
      expect: {
        ...expect,
        headers: {
          ...expect.headers,
          'Request-Id': new RegExp(`^${uuid}$`),
          'X-Request-Id': new RegExp(`^${uuid}$`),
        },
      },
    }),
  ),
];

const mirrored = { page: 'feishu-image-get', at: 'Description', says: 'a key gives back the bytes of its picture' };

const downloads: readonly Case[] = [
  {
    id: 'feishu/gives-a-png-back',
    because: mirrored,
    grade: 'documented',
    live: stores,
    steps: [
      { send: message(picture), expect: uploaded },
      {
        send: download,
        expect: image('image/png', smallPng),
      },
    ],
  },
  {
    id: 'feishu/gives-a-jpg-back',
    because: mirrored,
    grade: 'documented',
    live: stores,
    steps: [
      { send: message({ name: 'image', content: smallJpg }), expect: uploaded },
      {
        send: download,
        expect: image('image/jpeg', smallJpg),
      },
    ],
  },
];

const rows = [
  [232096, 400, 'Meta writing has stopped, please try again later.', 'app data cannot be written for the moment'],
  [234002, 401, 'Unauthorized.', 'the call is not authorised; alone among its neighbours it has HTTP 401'],
  [
    234041,
    400,
    'Tenant master key has been deleted, please contact the tenant administrator.',
    'the tenant’s encryption key is gone',
  ],
  [
    234042,
    400,
    'Hybrid deployment tenant storage error, such as full storage space, please contact tenant administrator.',
    'the tenant’s own storage fails',
  ],
] as const;

const faults: readonly Case[] = [
  ...rows.map(
    ([code, status, msg, says]): Case => ({
      id: `feishu/answers-${code}`,
      because: { page, at: `error ${code}`, says },
      grade: 'documented',
      live: never('nothing a caller sends brings it about'),
      needs: [fault(code)],
      send: message(picture),
      expect: refused(code, msg, status),
    }),
  ),
  {
    id: 'feishu/a-fault-passes',
    because: { page, at: 'error 232096', says: 'the caller is told to try again later' },
    grade: 'documented',
    live: never('nothing a caller sends brings it about'),
    steps: [
      { needs: [fault(232096)], send: message(picture), expect: refused(232096, rows[0][2]) },
      { send: message(picture), expect: uploaded },
    ],
  },
];

export const responseFormatCases: readonly Case[] = [...answers, ...headers, ...downloads, ...faults];
