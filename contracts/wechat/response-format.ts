/** What a client can see of the answers themselves, and the address in them. */

import { type Case, type ExpectedResponse, never, safe, withJson } from '../engine/case.ts';
import { type HttpResponse, textAt } from '../engine/http.ts';
import { literal } from '../engine/literal.ts';
import { formSeen } from '../engine/printed.ts';
import { ascii } from '../engine/request-builders.ts';
import { stores } from './image-files.ts';
import { media, page, path, picture, smallJpg, smallPng, upload } from './requests.ts';
import { noToken, pictureId, uploadedJpg, uploadedPng, wrongContent } from './responses.ts';

const ordered = (expected: ExpectedResponse, raw: RegExp): ExpectedResponse =>
  withJson(expected, { order: 'as written', raw });

const noPicture = upload([media('picture.png', ascii('not a picture'))]);

const answers: readonly Case[] = [
  {
    id: 'wechat/success-is-compact-and-in-order',
    because: { page: 'wechat-uploadimg', at: 'return an example', says: 'url, errcode, errmsg, in this order' },
    grade: 'documented',
    live: stores,
    send: upload([picture]),
    expect: ordered(uploadedPng, /^\{"url":"[^"]+","errcode":0,"errmsg":"ok"\}$/),
  },
  {
    id: 'wechat/success-escapes-slashes',
    because: {
      page: 'wechat-captured-replies',
      at: 'success of uploadimg',
      says: 'every raw live body escapes its slashes',
    },
    grade: 'observed',
    live: stores,
    send: upload([picture]),
    expect: ordered(
      uploadedPng,
      /^\{"url":"http:\\\/\\\/([^"/\\]+\\\/)?mmbiz\.qpic\.cn\\\/mmbiz_png\\\/\w+\\\/0\?from=appmsg"/,
    ),
  },
  {
    id: 'wechat/failure-is-compact-and-in-order',
    because: { page: 'community-40137', at: 'question', says: 'errcode, errmsg, no blanks' },
    grade: 'observed',
    live: safe,
    send: noPicture,
    expect: ordered(wrongContent, /^\{"errcode":40137,"errmsg":"[^"]+"\}$/),
  },
  {
    id: 'wechat/gives-each-upload-its-own-address',
    because: {
      page,
      at: 'return parameters',
      says: 'url is the address of the picture',
      assumes: 'the same bytes get a new one',
    },
    grade: 'assumed',
    live: stores,
    steps: [
      { send: upload([picture]), expect: uploadedPng },
      {
        send: upload([picture]),
        expect: ([first]) => {
          const [, id = ''] = /mmbiz_png\/(\w+)\//.exec(textAt(first, 'url')) ?? [];
          return {
            ...uploadedPng,
            body: {
              kind: 'json',
              is: { url: new RegExp(`/mmbiz_png/(?!${id}/)${pictureId}/0\\?from=appmsg$`), errcode: 0, errmsg: 'ok' },
              schema: 'wechat#/$defs/success',
            },
          };
        },
      },
    ],
  },
];

const ids: readonly Case[] = [
  {
    id: 'wechat/rid-and-hint-differ-from-call-to-call',
    because: { page: 'community-staff', at: '2020-08-18', says: 'staff find one call by either' },
    grade: 'observed',
    live: safe,
    steps: [
      { needs: [{ kind: 'clock', to: { freeze: true } }], send: noPicture, expect: wrongContent },
      {
        send: noPicture,
        expect: ([first]) => {
          const [, hint = '', rid = ''] = /hint: \[(.+)\] rid: (.+)$/.exec(textAt(first, 'errmsg')) ?? [];
          return failing(
            wrongContent,
            40137,
            new RegExp(`hint: \\[(?!${literal(hint)}\\]).+ rid: (?!${literal(rid)}$)`),
          );
        },
      },
    ],
  },
];

// 1772643967 seconds, which is 69a8667f in hex.
const thatSecond = [
  { kind: 'clock', to: { freeze: true } },
  { kind: 'clock', to: { set: '2026-03-04T17:06:07.000Z' } },
] as const;

const failing = (expect: ExpectedResponse, errcode: number, errmsg: RegExp): ExpectedResponse => ({
  ...expect,
  body: { kind: 'json', is: { errcode, errmsg }, schema: 'wechat#/$defs/failure' },
});

const times: readonly Case[] = [
  {
    id: 'wechat/rid-begins-with-the-time',
    because: {
      page: 'wechat-captured-replies',
      at: 'rid and hint',
      says: 'the first group of a rid is the time in seconds, in hex',
    },
    grade: 'observed',
    live: never('the clock of the live service cannot be set'),
    needs: thatSecond,
    send: upload([picture], { url: path }),
    expect: failing(noToken, 41001, /^access_token missing rid: 69a8667f-[0-9a-f]{8}-[0-9a-f]{8}$/),
  },
  {
    id: 'wechat/hint-holds-the-last-digits-of-the-time',
    because: {
      page: 'wechat-captured-replies',
      at: 'rid and hint',
      says: 'a hint holds 0 and the last three digits of the second',
    },
    grade: 'observed',
    live: never('the clock of the live service cannot be set'),
    needs: thatSecond,
    send: noPicture,
    expect: failing(
      wrongContent,
      40137,
      /^invalid image format hint: \[[A-Za-z0-9_.-]{0,6}0967[A-Za-z0-9-]{4}\] rid: 69a8667f-[0-9a-f]{8}-[0-9a-f]{8}$/,
    ),
  },
];

const opened = ([first]: readonly HttpResponse[]) => ({ method: 'GET', url: textAt(first, 'url') });
const address = { page: 'wechat-uploadimg', at: 'return parameters', says: 'url is the address of the picture' };

const downloads: readonly Case[] = [
  {
    id: 'wechat/url-opens-the-png',
    because: address,
    grade: 'documented',
    live: stores,
    steps: [
      { send: upload([picture]), expect: uploadedPng },
      {
        send: opened,
        expect: formSeen({
          status: 200,
          headers: { 'Content-Type': 'image/png' },
          body: { kind: 'bytes', are: smallPng },
        }),
      },
    ],
  },
  {
    id: 'wechat/url-opens-the-jpg',
    because: address,
    grade: 'documented',
    live: stores,
    steps: [
      { send: upload([media('picture.jpg', smallJpg)]), expect: uploadedJpg },
      {
        send: opened,
        expect: formSeen({
          status: 200,
          headers: { 'Content-Type': 'image/jpeg' },
          body: { kind: 'bytes', are: smallJpg },
        }),
      },
    ],
  },
];

export const responseFormatCases: readonly Case[] = [...answers, ...ids, ...times, ...downloads];
