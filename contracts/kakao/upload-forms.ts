/** How the request may be written, what its path must be, and what is missing when it cannot be read. */
import { type Because, type Case, type ExpectedResponse, safe } from '../engine/case.ts';
import { credential } from '../engine/http.ts';
import { textField } from '../engine/request-builders.ts';
import {
  carousel,
  ft,
  type ImageRoute,
  image,
  jpgOf,
  list,
  page,
  path,
  pngOf,
  stores,
  upload,
  wide,
} from './requests.ts';
import { judged, missingImage, notFound, refusedAll, uploadedAs, uploadedPicture, uploadedWide } from './responses.ts';

const good = pngOf(720, 720);

const noAuthorization = {
  page,
  at: 'headers',
  says: 'no Authorization is listed',
  assumes: 'who sends one is not refused',
};
const apiplexStyle = { Authorization: 'someone;c2VjcmV0' };

const readable: readonly Case[] = [
  {
    id: 'kakao/ft-accepts-an-authorization',
    because: noAuthorization,
    grade: 'assumed',
    live: stores,
    send: ft(good, { headers: apiplexStyle }),
    expect: uploadedPicture,
  },
  {
    id: 'kakao/carousel-accepts-an-authorization',
    because: noAuthorization,
    grade: 'assumed',
    live: stores,
    send: { ...carousel(good), headers: apiplexStyle },
    expect: judged('uploaded'),
  },
  {
    id: 'kakao/ft-accepts-the-page-s-charset',
    because: { page, at: 'headers', says: 'multipart/form-data;charset=utf-8, to which a client adds its boundary' },
    grade: 'documented',
    live: stores,
    send: ft(good, { form: { contentType: 'multipart/form-data;charset=utf-8; boundary={boundary}' } }),
    expect: uploadedPicture,
  },
  {
    id: 'kakao/ft-accepts-a-part-without-type',
    because: {
      page,
      at: 'request body',
      says: 'nothing is said of the type of a part',
      assumes: 'we do not look at it',
    },
    grade: 'assumed',
    live: stores,
    send: upload('FT', [{ name: 'image', filename: 'picture.jpg', content: good }]),
    expect: uploadedPicture,
  },
  {
    id: 'kakao/ft-accepts-a-chunked-upload',
    because: { page, at: 'headers', says: 'no length is asked for', assumes: 'a chunked body will do' },
    grade: 'assumed',
    live: stores,
    send: ft(good, { form: { framing: 'chunked' } }),
    expect: uploadedPicture,
  },
  {
    id: 'kakao/ft-ignores-unknown-parts',
    because: { page, at: 'request body', says: 'one field is named', assumes: 'others are not looked at' },
    grade: 'assumed',
    live: stores,
    send: upload('FT', [textField('comment', 'hello'), image('picture.jpg', good)]),
    expect: uploadedPicture,
  },
  {
    id: 'kakao/wide-ignores-unknown-parts',
    because: { page, at: 'request body', says: 'one field is named', assumes: 'others are not looked at' },
    grade: 'assumed',
    live: stores,
    send: upload('FT_WIDE', [image('wide.jpg', pngOf(800, 600)), textField('comment', 'hello')]),
    expect: uploadedWide,
  },
  {
    id: 'kakao/list-numbers-images-only',
    because: {
      page,
      at: 'response, formField',
      says: 'the image field with its number',
      assumes: 'we count image parts alone',
    },
    grade: 'assumed',
    live: stores,
    send: upload('ft-wide-item-list', [textField('comment', 'hello'), image('a.jpg', good), image('b.jpg', good)]),
    expect: judged('uploaded', 'uploaded'),
  },
  {
    id: 'kakao/ft-gives-the-korean-name-back',
    because: {
      page,
      at: 'response, name',
      says: 'the name of the uploaded file',
      assumes: 'we read the name it was sent with',
    },
    grade: 'assumed',
    live: stores,
    send: upload('FT', [image('사진.jpg', jpgOf(720, 720))]),
    expect: uploadedAs('사진.jpg'),
  },
];

const first: readonly Case[] = [
  {
    id: 'kakao/ft-takes-the-first-of-two-pictures',
    because: { page, at: 'request body', says: 'one picture', assumes: 'a second is not looked at' },
    grade: 'assumed',
    live: stores,
    send: upload('FT', [image('picture.jpg', good), image('second.txt', 'not a picture')]),
    expect: uploadedPicture,
  },
  {
    id: 'kakao/list-accepts-the-authorization-of-a-sibling',
    because: noAuthorization,
    grade: 'assumed',
    live: stores,
    send: { ...list(good), headers: apiplexStyle },
    expect: judged('uploaded'),
  },
  {
    id: 'kakao/list-accepts-a-chunked-upload',
    because: { page, at: 'headers', says: 'no length is asked for', assumes: 'a chunked body will do' },
    grade: 'assumed',
    live: stores,
    send: upload('ft-wide-item-list', [image('a.jpg', good)], { form: { framing: 'chunked' } }),
    expect: judged('uploaded'),
  },
];

const nameless = { page, at: 'request body, image', says: 'a file', assumes: 'a part without filename is none' };
const namelessPart = { name: 'image', type: 'image/png', content: good };

const noFile: readonly Case[] = [
  {
    id: 'kakao/ft-refuses-a-part-without-filename',
    because: nameless,
    grade: 'assumed',
    live: safe,
    send: upload('FT', [namelessPart]),
    expect: missingImage,
  },
  {
    id: 'kakao/carousel-refuses-a-part-without-filename',
    because: nameless,
    grade: 'assumed',
    live: safe,
    send: upload('ft-carousel-feed', [namelessPart]),
    expect: refusedAll('CE400'),
  },
];

const unreadable = {
  page,
  at: 'error CE400',
  says: 'a required field is missing',
  assumes: 'we read so a form we cannot read',
};
const absent = { page, at: 'error CE400', says: 'a required field is missing, and is named' };

/** The same four ways of leaving the picture out, asked of every endpoint. */
const leftOut = (endpoint: ImageRoute, name: string, expect: ExpectedResponse): readonly Case[] => {
  const part = image('picture.jpg', good);
  const cases: readonly (readonly [string, Because, Case['grade'], Parameters<typeof upload>])[] = [
    ['no-image', absent, 'documented', [endpoint, [textField('comment', 'hello')]]],
    ['no-parts', { ...absent, assumes: 'so it is without any part' }, 'assumed', [endpoint, []]],
    ['another-field', absent, 'documented', [endpoint, [{ ...part, name: 'file' }]]],
    ['no-boundary', unreadable, 'assumed', [endpoint, [part], { form: { contentType: 'multipart/form-data' } }]],
  ];
  return cases.map(([what, because, grade, asked]) => ({
    id: `kakao/${name}-refuses-${what}`,
    because,
    grade,
    live: safe,
    send: upload(...asked),
    expect,
  }));
};

const missing: readonly Case[] = [
  ...leftOut('FT', 'ft', missingImage),
  ...leftOut('FT_WIDE', 'wide', missingImage),
  ...leftOut('ft-wide-item-list', 'list', refusedAll('CE400')),
  ...leftOut('ft-carousel-feed', 'carousel', refusedAll('CE400')),
  {
    id: 'kakao/ft-refuses-the-page-s-header-to-the-letter',
    because: {
      page,
      at: 'headers',
      says: 'multipart/form-data;charset=utf-8, and no boundary',
      assumes: 'no form can be read from it',
    },
    grade: 'assumed',
    live: safe,
    send: ft(good, { form: { contentType: 'multipart/form-data;charset=utf-8' } }),
    expect: missingImage,
  },
  {
    id: 'kakao/ft-refuses-a-form-cut-short',
    because: unreadable,
    grade: 'assumed',
    live: safe,
    send: ft(good, { form: { dropLast: 60 } }),
    expect: missingImage,
  },
  {
    id: 'kakao/ft-refuses-json',
    because: unreadable,
    grade: 'assumed',
    live: safe,
    send: {
      method: 'POST',
      url: path('FT'),
      body: { kind: 'raw', content: '{"image":"iVBORw0KGgo="}', contentType: 'application/json' },
    },
    expect: missingImage,
  },
  {
    id: 'kakao/ft-refuses-an-empty-body',
    because: unreadable,
    grade: 'assumed',
    live: safe,
    send: { method: 'POST', url: path('FT'), headers: { 'Content-Length': '0' } },
    expect: missingImage,
  },
];

const gateway = { page: 'ncloud-gateway-captured', at: '404', says: 'an unknown route gets the gateway’s own 404' };
const letters = {
  page,
  at: 'routes',
  says: 'two routes are in capitals, two in small letters',
  assumes: 'we read case as meant',
};
const noUser = {
  page,
  at: 'path variable',
  says: 'the user id may not be left out',
  assumes: 'no route is left then',
};

const paths: readonly (readonly [string, string, string, Because, Case['grade']])[] = [
  ['an-unknown-route', 'POST', `/file/v1/FT_TEXT/image/${credential}`, gateway, 'observed'],
  ['ft-in-small-letters', 'POST', `/file/v1/ft/image/${credential}`, letters, 'assumed'],
  ['ft-wide-in-small-letters', 'POST', `/file/v1/ft_wide/image/${credential}`, letters, 'assumed'],
  ['ft-carousel-feed-in-capitals', 'POST', `/file/v1/FT-CAROUSEL-FEED/image/${credential}`, letters, 'assumed'],
  ['image-in-capitals', 'POST', `/file/v1/FT/IMAGE/${credential}`, letters, 'assumed'],
  ['a-missing-user', 'POST', '/file/v1/FT/image', noUser, 'assumed'],
  ['an-empty-user', 'POST', '/file/v1/FT/image/', noUser, 'assumed'],
  ['an-empty-user-of-a-list', 'POST', '/file/v1/ft-wide-item-list/image/', noUser, 'assumed'],
  [
    'something-after-the-user',
    'POST',
    `/file/v1/FT/image/${credential}/more`,
    { ...gateway, assumes: 'so is one with more behind it' },
    'assumed',
  ],
  ['get', 'GET', path('FT'), { ...gateway, says: 'so does another method' }, 'observed'],
  ['get-on-a-list', 'GET', path('ft-wide-item-list'), { ...gateway, says: 'so does another method' }, 'observed'],
  ['put', 'PUT', path('FT_WIDE'), { ...gateway, says: 'so does another method' }, 'observed'],
];

const routes: readonly Case[] = paths.map(([what, method, url, because, grade]) => ({
  id: `kakao/answers-404-on-${what}`,
  because,
  grade,
  live: safe,
  send: method === 'POST' ? { ...ft(good), url } : { method, url },
  expect: notFound,
}));

const spelled: readonly Case[] = [
  {
    id: 'kakao/list-accepts-its-own-spelling',
    because: { page, at: 'routes', says: 'ft-wide-item-list, in small letters' },
    grade: 'documented',
    live: stores,
    send: list(pngOf(800, 400)),
    expect: judged('uploaded'),
  },
  {
    id: 'kakao/wide-accepts-its-own-spelling',
    because: { page, at: 'routes', says: 'FT_WIDE, in capitals, with an underscore' },
    grade: 'documented',
    live: stores,
    send: wide(jpgOf(800, 600)),
    expect: uploadedWide,
  },
];

const gatewayHeaders: readonly Case[] = [
  {
    id: 'kakao/answers-404-with-the-id-of-the-gateway-s-trace',
    because: {
      page: 'ncloud-gateway-captured',
      at: '404',
      says: 'the gateway adds x-ncp-trace-id to what it answers itself',
    },
    grade: 'observed',
    live: safe,
    send: { ...ft(good), url: `/file/v1/FT_TEXT/image/${credential}` },
    expect: { ...notFound, headers: { ...notFound.headers, 'x-ncp-trace-id': /^\S+$/ } },
  },
];

export const uploadFormCases: readonly Case[] = [
  ...readable,
  ...first,
  ...noFile,
  ...missing,
  ...routes,
  ...spelled,
  ...gatewayHeaders,
];
