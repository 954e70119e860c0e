/** A picture for MMS: in API PLEX's own storage, and refused with HTTP 400 and a code of its own. */
import { bmp, gif } from '../../fixtures/images.ts';
import {
  type Because,
  type Case,
  type EvidenceGrade,
  type ExpectedResponse,
  frozenAt,
  type Need,
  never,
  type Step,
} from '../engine/case.ts';
import { credential, type HttpResponse, textAt } from '../engine/http.ts';
import { printedJson } from '../engine/printed.ts';
import { postForm, postRaw, type RequestOverrides, textField } from '../engine/request-builders.ts';
import { authorization, unauthorized } from './friendtalk-requests.ts';
import { image, jpgOf, pngOf, setting } from './requests.ts';
import { notFound } from './responses.ts';

const page = 'apiplex-mms-image-upload';
const live = never('it takes a secret key beside the userId, which live runs are not given');
const ofStandin = never('a credential of Standin’s own');

const path = `/image/v1/mms/${credential}`;
const picture = jpgOf(640, 480);

type Content = Parameters<typeof image>[1];
const mms = (content: Content, { headers = authorization, ...more }: RequestOverrides = {}) =>
  postForm(path, [image('picture.jpg', content)], { headers, ...more });

/** The upload with nothing wrong. */
export const mmsUpload = mms(picture);

/** A host of our own may stand before it, so that it can be opened. */
const mmsAddress =
  /^https?:\/\/([^/]+\/)?kr\.object\.ncloudstorage\.com\/api-plex-upload\/image\/mms\/[^/]+\/mms_\w+\.jpg$/;

const json = { 'Content-Type': 'application/json' };
const success = (file_name: string | RegExp, image_url: RegExp) => ({
  file_name,
  image_url,
  code: 'C100',
  name: 'success',
  description: 'success',
});
export const mmsUploadedAs = (name: string): ExpectedResponse => ({
  status: 200,
  headers: json,
  body: { kind: 'json', is: success(name, mmsAddress), order: 'as written', schema: 'kakao#/$defs/mmsImage' },
  printed: { status: 200, body: { kind: 'json', is: success(/./, /^https?:/), order: 'as written' } },
});
const uploaded = mmsUploadedAs('picture.jpg');

const names = {
  C400_1: 'Invalid data type',
  C400_2: 'Invalid Parameter',
  C400_3: 'Missing required parameters',
  C404_1: 'Unable to find the data',
  C500_1: 'Internal server error',
} as const;
const refused = (code: keyof typeof names, description: string = names[code]): ExpectedResponse => {
  const status = Number(code.slice(1, 4));
  const name = names[code];
  return {
    status,
    headers: json,
    body: { kind: 'json', is: { code, name, description }, order: 'as written', schema: 'kakao#/$defs/coded' },
    printed: { ...printedJson({ code, name, description }), status },
  };
};
const tooWide = refused('C400_2', 'image width must be (<= 1500 px)');
const tooHigh = refused('C400_2', 'image height must be (<= 1440 px)');
const tooLarge = refused('C400_2', 'image size must be (<= 300 kB)');
const wrongFormat = refused('C400_2', 'image format must be (jpg)');
const missing = refused('C400_3');
const noAuthorization = unauthorized('Authentication information are missing.');
const invalid = unauthorized('Invalid authentication information.');

const because = (at: string, says: string, assumes?: string): Because => ({
  page,
  at,
  says,
  ...(assumes !== undefined && { assumes }),
});
const file = because('Request Body, image', 'jpg of at most 300 kB');
const kilo = because('Request Body, image', 'at most 300 kB', 'kB is 1024 bytes; the description is that of the width');
const sides = because('Request Body, image', '1500 by 1440 pixels', 'both pass; the description is that of the width');
const format = because('Request Body, image', 'jpg', 'the content decides; the description is that of the width');
const required = because('Request Body, image', 'required', 'what is no part with a filename is no picture');
const header = because('Headers', 'Authorization: userID;secret_key', 'the gateway refuses what is not');
const answer = because('Response Body', 'file_name, image_url, code, name and description');
const example = because('Response Body, an error', 'code, name and description of a picture that is too wide');

const user = 'contractsender';
const keyed: Need = { kind: 'account', account: { provider: 'kakao', userId: user, secretKey: 'contractsecret' } };
const as = (Authorization: string) => mms(picture, { headers: { Authorization } });

type Row = readonly [
  slug: string,
  Because,
  EvidenceGrade,
  ReturnType<typeof mms>,
  ExpectedResponse,
  needs?: readonly Need[],
];
const rows: readonly Row[] = [
  ['answers-as-its-page', answer, 'documented', mms(picture), uploaded],
  ['accepts-299999-bytes', file, 'documented', mms(jpgOf(640, 480, 299_999)), uploaded],
  ['accepts-307200-bytes', kilo, 'assumed', mms(jpgOf(640, 480, 307_200)), uploaded],
  ['refuses-307201-bytes', kilo, 'assumed', mms(jpgOf(640, 480, 307_201)), tooLarge],
  ['accepts-1500-by-1440', sides, 'assumed', mms(jpgOf(1500, 1440)), uploaded],
  ['refuses-1501-by-1440', example, 'documented', mms(jpgOf(1501, 1440)), tooWide],
  ['refuses-1500-by-1441', sides, 'assumed', mms(jpgOf(1500, 1441)), tooHigh],
  ['accepts-one-pixel', sides, 'assumed', mms(jpgOf(1, 1)), uploaded],
  ['refuses-a-png', format, 'assumed', mms(pngOf(640, 480)), wrongFormat],
  ['refuses-a-gif', format, 'assumed', mms(() => gif({ width: 640, height: 480 })), wrongFormat],
  ['refuses-a-bmp', format, 'assumed', mms(() => bmp({ width: 64, height: 48 })), wrongFormat],
  ['refuses-what-is-no-picture', format, 'assumed', mms('not a picture'), wrongFormat],
  ['refuses-an-empty-file', format, 'assumed', mms(''), wrongFormat],
  [
    'accepts-any-filename',
    format,
    'assumed',
    postForm(path, [image('a.png', picture)], { headers: authorization }),
    mmsUploadedAs('a.png'),
  ],
  [
    'refuses-no-image',
    required,
    'assumed',
    postForm(path, [textField('comment', 'x')], { headers: authorization }),
    missing,
  ],
  [
    'refuses-an-image-without-filename',
    required,
    'assumed',
    postForm(path, [{ name: 'image', content: picture }], { headers: authorization }),
    missing,
  ],
  [
    'refuses-another-field',
    required,
    'assumed',
    postForm(path, [{ name: 'file', filename: 'a.jpg', content: picture }], { headers: authorization }),
    missing,
  ],
  [
    'refuses-what-is-no-form',
    required,
    'assumed',
    { ...postRaw(path, 'hello', 'text/plain'), headers: authorization },
    missing,
  ],
  [
    'takes-the-first-of-two',
    because('Request Body, image', 'one image', 'the first of several is it'),
    'assumed',
    postForm(path, [image('a.jpg', picture), image('b.png', pngOf(9, 9))], { headers: authorization }),
    mmsUploadedAs('a.jpg'),
  ],
  ['refuses-no-authorization', header, 'assumed', mms(picture, { headers: {} }), noAuthorization],
  ['refuses-a-userid-alone', header, 'assumed', as(credential), invalid],
  ['refuses-a-scheme-before-it', header, 'assumed', as(`Bearer ${credential};x`), invalid],
  ['accepts-its-own-secret', header, 'assumed', as(`${user};contractsecret`), uploaded, [keyed]],
  ['refuses-another-secret', header, 'assumed', as(`${user};x`), invalid, [keyed]],
  ['refuses-an-undeclared-user', header, 'assumed', as('somebodyelse;contractsecret'), invalid, [keyed]],
  [
    'refuses-no-authorization-with-c400-3',
    header,
    'assumed',
    mms(picture, { headers: {} }),
    missing,
    [setting('sendUnauthorized', 'C400_3')],
  ],
  [
    'answers-get-with-the-gateway-s-404',
    because('request', 'POST', 'the gateway knows no other method'),
    'assumed',
    { method: 'GET', url: path, headers: authorization },
    notFound,
  ],
];

const order: readonly [Step, ...Step[]] = [
  { needs: [keyed], send: postForm(path, [], { headers: { Authorization: `${user};x` } }), expect: invalid },
  { send: postForm(path, [], { headers: { Authorization: user } }), expect: invalid },
  { send: mms(jpgOf(640, 480, 307_201), { headers: { Authorization: `${user};x` } }), expect: invalid },
  {
    send: mms(() => gif({ width: 2000, height: 2000, bytes: 307_201 }), { headers: { Authorization: user } }),
    expect: invalid,
  },
  ...(
    [
      [() => gif({ width: 2000, height: 2000, bytes: 307_201 }), tooLarge],
      [() => gif({ width: 2000, height: 2000 }), wrongFormat],
      [jpgOf(2000, 2000), tooWide],
      [jpgOf(1500, 2000), tooHigh],
    ] as const
  ).map(
    ([content, expect]): Step => ({
      send: mms(content, { headers: { Authorization: `${user};contractsecret` } }),
      expect,
    }),
  ),
];

const magic = (slug: string, wanted: string, expect: ExpectedResponse): Case => ({
  id: `kakao/mms-image-magic-user-of-${slug}`,
  because: because('API PLEX Response Code', 'code and status', 'a user of Standin’s own is answered with it'),
  grade: 'assumed',
  live: ofStandin,
  send: mms(picture, { headers: { Authorization: `standin-${wanted};x` } }),
  expect,
});

const urlOf = (response: HttpResponse | undefined): string => textAt(response, 'image_url');
const there: ExpectedResponse = {
  status: 200,
  headers: { 'Content-Type': 'image/jpeg' },
  body: { kind: 'bytes', are: picture },
};
const gone: ExpectedResponse = {
  status: 404,
  body: { kind: 'unspecified', why: 'nobody wrote down what a deleted picture answers' },
};

export const mmsImageCases: readonly Case[] = [
  ...rows.map(
    ([slug, why, grade, send, expect, needs = []]): Case => ({
      id: `kakao/mms-image-${slug}`,
      because: why,
      grade,
      live,
      needs,
      send,
      expect,
    }),
  ),
  {
    id: 'kakao/mms-image-order',
    because: because('Request Body, image', 'nothing is said of order', 'the caller, size, format, width, height'),
    grade: 'assumed',
    live,
    steps: order,
  },
  {
    id: 'kakao/mms-image-is-deleted-after-three-months',
    because: because(
      'Request Body, image',
      'deleted after 3 months',
      'months are those of the calendar; then it is 404',
    ),
    grade: 'assumed',
    live: never('the clock of the live service cannot be set'),
    steps: [
      { needs: frozenAt('2026-05-15T03:00:00.000Z'), send: mms(picture), expect: uploaded },
      {
        needs: frozenAt('2026-08-15T02:59:00.000Z'),
        send: ([first]) => ({ method: 'GET', url: urlOf(first) }),
        expect: there,
      },
      {
        needs: frozenAt('2026-08-15T03:01:00.000Z'),
        send: ([first]) => ({ method: 'GET', url: urlOf(first) }),
        expect: gone,
      },
    ],
  },
  {
    id: 'kakao/mms-image-that-never-was',
    because: because('Response Body, image_url', 'an address in the storage', 'another answers 404'),
    grade: 'assumed',
    live,
    steps: [
      { send: mmsUpload, expect: uploaded },
      { send: ([first]) => ({ method: 'GET', url: urlOf(first).replace(/mms_\w+/, 'mms_sample1') }), expect: gone },
    ],
  },
  magic('c400-1', 'C400_1', refused('C400_1')),
  magic('c400-3', 'C400_3', missing),
  magic('c404-1', 'C404_1', refused('C404_1')),
  magic('c500-1', 'C500_1', refused('C500_1')),
  magic('width', 'tooWide', tooWide),
  magic('height', 'tooHigh', tooHigh),
  magic('size', 'tooLarge', tooLarge),
  magic('format', 'imageFormat', wrongFormat),
  magic('unauthorized', 'unauthorized', invalid),
  magic('not-found', 'notFound', notFound),
];
