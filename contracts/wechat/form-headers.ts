/** How the headers of a form are read here: unlike anywhere else, and refused alike. */
import { type Because, type Case, safe } from '../engine/case.ts';
import type { FormPart } from '../engine/http.ts';
import { stores } from './image-files.ts';
import { media, picture, smallJpg, smallPng, upload } from './requests.ts';
import { noMedia, uploadedJpg, uploadedPng, wrongFileType } from './responses.ts';

const builder = {
  page: 'kevinsu-skills',
  at: 'changelog, 2026-08-13, and its builder of forms',
  says: 'a boundary in quotes is refused with 41005, and so is a filename without them; the name needs none',
};
const reading = {
  ...builder,
  says: 'a boundary in quotes, and one with a parameter behind it, are refused',
  assumes: 'all behind boundary= is the boundary',
};
const trailing = {
  page: 'siteserver-cms',
  at: 'upload by hand, and public code of 2016',
  says: 'boundary=X; charset=… is refused, and charset=…; boundary=X is not',
};

const form = (contentType: string) => ({ form: { contentType } });
const part = (disposition: string): FormPart => ({ name: 'media', disposition, content: smallJpg });

const accepted: readonly Case[] = [
  {
    id: 'wechat/accepts-a-bare-name-before-a-quoted-filename',
    because: builder,
    grade: 'observed',
    live: stores,
    send: upload([part('form-data; name=media; filename="photo.jpg"')]),
    expect: uploadedJpg,
  },
  {
    id: 'wechat/accepts-charset-before-boundary',
    because: trailing,
    grade: 'observed',
    live: stores,
    send: upload([picture], form('multipart/form-data; charset=utf-8; boundary={boundary}')),
    expect: uploadedPng,
  },
  {
    id: 'wechat/accepts-charset-before-boundary-without-blanks',
    because: trailing,
    grade: 'observed',
    live: stores,
    send: upload([picture], form('multipart/form-data;charset=utf-8;boundary={boundary}')),
    expect: uploadedPng,
  },
  {
    id: 'wechat/accepts-a-filename-before-the-name',
    because: {
      ...builder,
      says: 'a bare name and a quoted filename are taken',
      assumes: 'their order does not matter',
    },
    grade: 'assumed',
    live: stores,
    send: upload([part('form-data; filename="photo.jpg"; name="media"')]),
    expect: uploadedJpg,
  },
];

const boundaries: readonly (readonly [slug: string, contentType: string, because: Because, seen: boolean])[] = [
  ['a-quoted-boundary', 'multipart/form-data; boundary="{boundary}"', builder, true],
  ['a-quoted-boundary-behind-a-charset', 'multipart/form-data; charset=utf-8; boundary="{boundary}"', reading, false],
  ['a-boundary-in-single-quotes', "multipart/form-data; boundary='{boundary}'", reading, false],
  ['a-charset-behind-the-boundary', 'multipart/form-data; boundary={boundary}; charset=utf-8', trailing, true],
  ['a-charset-right-behind-the-boundary', 'multipart/form-data;boundary={boundary};charset=UTF-8', reading, false],
  ['a-semicolon-behind-the-boundary', 'multipart/form-data; boundary={boundary};', reading, false],
  ['a-quoted-boundary-with-a-charset', 'multipart/form-data; boundary="{boundary}"; charset=utf-8', reading, false],
  ['multipart-mixed', 'multipart/mixed; boundary={boundary}', other('a body that is no form-data'), false],
];

function other(what: string) {
  return {
    page: 'wechat-neighbours-41005',
    at: 'reports',
    says: `${what} is refused with 41005 on a neighbouring endpoint`,
    assumes: 'so it is here',
  };
}

const dispositions: readonly (readonly [slug: string, disposition: string, seen: boolean])[] = [
  ['an-unquoted-filename', 'form-data; name="media"; filename=photo.jpg', true],
  ['an-unquoted-filename-and-name', 'form-data; name=media; filename=photo.jpg', true],
  ['an-unquoted-filename-first', 'form-data; filename=photo.jpg; name="media"', false],
  ['a-filename-in-single-quotes', `form-data; name="media"; filename='photo.jpg'`, false],
  ['an-unquoted-filename-in-both-forms', `form-data; name="media"; filename=photo.jpg; filename*=utf-8''a.jpg`, false],
];

const refusedCases: readonly Case[] = [
  ...boundaries.map(
    ([slug, contentType, because, seen]): Case => ({
      id: `wechat/refuses-${slug}`,
      because,
      grade: seen ? 'observed' : 'assumed',
      live: safe,
      send: upload([picture], form(contentType)),
      expect: noMedia,
    }),
  ),
  ...dispositions.map(
    ([slug, disposition, seen]): Case => ({
      id: `wechat/refuses-${slug}`,
      because: { ...builder, ...(!seen && { assumes: 'so it is in any other order or notation' }) },
      grade: seen ? 'observed' : 'assumed',
      live: safe,
      send: upload([part(disposition)]),
      expect: noMedia,
    }),
  ),
  {
    id: 'wechat/refuses-the-form-of-dotnet',
    because: { ...builder, says: "what .NET's MultipartFormDataContent writes by itself is refused with 41005" },
    grade: 'observed',
    live: safe,
    send: upload(
      [part("form-data; name=media; filename=photo.jpg; filename*=utf-8''photo.jpg")],
      form('multipart/form-data; boundary="{boundary}"'),
    ),
    expect: noMedia,
  },
  {
    id: 'wechat/refuses-an-object-as-text',
    because: other('[object FormData] as text/plain'),
    grade: 'assumed',
    live: safe,
    send: {
      ...upload([]),
      body: { kind: 'raw', content: '[object FormData]', contentType: 'text/plain;charset=UTF-8' },
    },
    expect: noMedia,
  },
  ...['=?utf-8?B?5Zu+54mHLmpwZw==?=', '=?utf-8?Q?photo=2Ejpg?='].map(
    (filename, i): Case => ({
      id: `wechat/refuses-a-filename-of-an-encoded-word-${i === 0 ? 'in-base64' : 'in-quoted-printable'}`,
      because: {
        page: 'weixinmpsdk-708',
        at: 'report',
        says: 'a filename that is an encoded word of mail headers is refused with 40005',
        ...(i > 0 && { assumes: 'so it is in its other encoding' }),
      },
      grade: i === 0 ? 'observed' : 'assumed',
      live: safe,
      send: upload([media(filename, smallPng)]),
      expect: wrongFileType,
    }),
  ),
];

export const formHeaderCases: readonly Case[] = [...accepted, ...refusedCases];
