/** How a picture may be asked back, and how a download is refused. */

import { type Case, type Need, never, safe, stores } from '../engine/case.ts';
import { back, keyIn, other, page, thePicture } from './download-steps.ts';
import { app, avatar, bearer, download, fault, message, path, picture } from './requests.ts';
import {
  badParam,
  badToken,
  botOff,
  deleted,
  noToken,
  notFound,
  notOwner,
  refused,
  uploaded,
  userToken,
} from './responses.ts';

const aKey = 'img_v3_02mi_2c776a5c-f775-4285-8768-062546630afg';
const nobodys = `${path}/${aKey}`;

const readings: readonly Case[] = [
  {
    id: 'feishu/gives-a-picture-to-a-get-with-a-body',
    because: {
      page: 'larksuite-node-sdk',
      at: 'im.image.get',
      says: 'its GETs have a JSON body of two bytes, and work',
    },
    grade: 'observed',
    live: stores,
    steps: [
      { send: message(picture), expect: uploaded },
      {
        send: (earlier) => ({
          ...back(earlier),
          body: { kind: 'raw', content: '{}', contentType: 'application/json' },
        }),
        expect: thePicture,
      },
    ],
  },
  {
    id: 'feishu/gives-a-picture-to-a-get-with-a-type-and-no-body',
    because: {
      page: 'feishu-file-get',
      at: 'Limits',
      says: 'callers who want a Content-Disposition are told to send a Content-Type',
      assumes: 'so they may here',
    },
    grade: 'assumed',
    live: stores,
    steps: [
      { send: message(picture), expect: uploaded },
      {
        send: ([first]) => download(keyIn(first), { ...bearer, 'Content-Type': 'application/json' }),
        expect: thePicture,
      },
    ],
  },
  ...['POST', 'PUT', 'DELETE'].map(
    (method): Case => ({
      id: `feishu/answers-404-on-${method.toLowerCase()}-of-a-key`,
      because: {
        page: 'feishu-gateway-probe',
        at: 'P03',
        says: 'a method the path does not have is a plain 404, not a 405',
      },
      grade: 'observed',
      live: safe,
      send: { method, url: nobodys, headers: bearer },
      expect: notFound,
    }),
  ),
];

const unknown = { page, at: 'error 234001', says: 'a bad parameter is 234001', assumes: 'we read a key nobody has so' };
const gate = {
  page: 'feishu-gateway-probe',
  at: 'P06 to P18',
  says: 'the gateway asks every call for a token, before its parameters',
};

const refusals: readonly Case[] = [
  ...(
    [
      ['an-unknown-key', aKey],
      ['a-key-of-no-known-form', 'nonsense'],
      ['a-key-of-the-older-form', 'img_v2_b0fbe905-7988-4282-b882-82edd010336j'],
    ] as const
  ).map(
    ([slug, key]): Case => ({
      id: `feishu/refuses-${slug}`,
      because: unknown,
      grade: 'assumed',
      live: safe,
      send: download(key),
      expect: badParam,
    }),
  ),
  {
    id: 'feishu/refuses-the-key-of-an-avatar',
    because: {
      page,
      at: 'description',
      says: 'avatars cannot be downloaded; with which code is not said',
      assumes: 'it is 234001',
    },
    grade: 'assumed',
    live: stores,
    steps: [
      { send: avatar(picture), expect: uploaded },
      { send: back, expect: badParam },
    ],
  },
  {
    id: 'feishu/refuses-the-key-of-a-deleted-picture',
    because: { page, at: 'error 234005', says: 'the picture was there once, and has been deleted' },
    grade: 'documented',
    live: never('no call removes a picture'),
    steps: [
      { send: message(picture), expect: uploaded },
      {
        to: 'control plane',
        send: { method: 'DELETE', url: '/images' },
        expect: { status: 204, body: { kind: 'empty' } },
      },
      { send: back, expect: deleted },
    ],
  },
  {
    id: 'feishu/refuses-a-download-without-token',
    because: gate,
    grade: 'observed',
    live: safe,
    send: download(aKey, {}),
    expect: noToken,
  },
  {
    id: 'feishu/refuses-a-download-without-bearer',
    because: gate,
    grade: 'observed',
    live: safe,
    send: download(aKey, { Authorization: 't-7f1bcd13fc57d46bac21793a18e560' }),
    expect: noToken,
  },
  {
    id: 'feishu/refuses-a-download-with-a-token-of-no-known-kind',
    because: gate,
    grade: 'observed',
    live: safe,
    send: download(aKey, { Authorization: 'Bearer x-not-a-token' }),
    expect: badToken,
  },
  {
    id: 'feishu/refuses-a-download-with-a-token-never-issued',
    because: gate,
    grade: 'observed',
    live: safe,
    needs: [app('cli_contractowner006')],
    send: download(aKey, other),
    expect: badToken,
  },
  {
    id: 'feishu/refuses-a-download-with-a-user-token',
    because: {
      page: 'larksuite-cli-2506',
      at: 'report',
      says: 'where only tenant tokens are taken',
      assumes: 'so it is here',
    },
    grade: 'assumed',
    live: never('the live service may take user tokens here, as it does at the upload'),
    send: download(aKey, { Authorization: 'Bearer u-7f1bcd13fc57d46bac21793a18e560' }),
    expect: userToken,
  },
];

const byFault = (error: number): Need => fault(error, 'feishu/download');
const rows = [
  [
    234002,
    refused(234002, 'Unauthorized.', 401),
    'the call is not authorised; alone among its neighbours it has HTTP 401',
  ],
  [234005, deleted, 'the picture was there once'],
  [
    234041,
    refused(234041, 'Tenant master key has been deleted, please contact the tenant administrator.'),
    'the tenant’s encryption key is gone',
  ],
  [
    234042,
    refused(
      234042,
      'Hybrid deployment tenant storage error, such as full storage space, please contact tenant administrator.',
    ),
    'the tenant’s own storage fails',
  ],
  [234001, badParam, 'a parameter is bad'],
  [234007, botOff, 'the app must have the bot ability'],
  [234008, notOwner, 'only the app that uploaded a picture may have it back'],
] as const;

const faults: readonly Case[] = rows.map(([code, expect, says]) => ({
  id: `feishu/answers-${code}-to-a-download`,
  because: { page, at: `error ${code}`, says },
  grade: 'documented',
  live: never('nothing a caller sends brings it about at will'),
  steps: [
    { send: message(picture), expect: uploaded },
    { needs: [byFault(code)], send: back, expect },
    { send: back, expect: thePicture },
  ],
}));

export const downloadRequestCases: readonly Case[] = [...readings, ...refusals, ...faults];
