/** A picture for RCS: its page has limits and no answers, so each of these is read off what is published beside it. */
import { gif } from '../../fixtures/images.ts';
import { type Because, type Case, type ExpectedResponse, frozenAt, type Need, never, safe } from '../engine/case.ts';
import { credential, type RequestTemplate } from '../engine/http.ts';
import { postForm, postRaw, type RequestOverrides, textField } from '../engine/request-builders.ts';
import { image, jpgOf, pngOf, setting, stores } from './requests.ts';
import { missingImage, notFound } from './responses.ts';

const page = 'apiplex-rcs-image-upload';
const path = `/file/v1/rcs/image/${credential}`;
const ofStandin = never('a credential of Standin’s own');
const ofTheEmulator = never('a switch of the emulator');

type Content = Parameters<typeof image>[1];
export const rcs = (content: Content, overrides: RequestOverrides = {}): RequestTemplate =>
  postForm(path, [image('picture.jpg', content)], overrides);

const json = { 'Content-Type': 'application/json' };
const uploadedAs = (name: string, request_date: string | RegExp = /^\d{8}$/): ExpectedResponse => ({
  status: 200,
  headers: json,
  body: {
    kind: 'json',
    is: { data: { image_key: /^[0-9a-f]{32}$/, request_date, name } },
    order: 'as written',
    schema: 'kakao#/$defs/rcsImage',
  },
});
const uploaded = uploadedAs('picture.jpg');
const asAnother = (expiryDate: string): ExpectedResponse => ({
  status: 200,
  headers: json,
  body: {
    kind: 'json',
    is: { success: true, code: '200', message: '성공', data: { fileKey: /^[0-9a-f]{32}$/, expiryDate } },
    order: 'as written',
    schema: 'kakao#/$defs/rcsFileKey',
  },
});
const refused = (errcode: string, errmsg: string, status = 200): ExpectedResponse => ({
  status,
  headers: json,
  body: { kind: 'json', is: { errcode, errmsg }, schema: 'kakao#/$defs/rcsImageFailure' },
});
const tooLarge = refused('73002', 'File Attribute Error');
const wrongType = refused('73001', 'Invalid file type');
const system = refused('CE500', 'System error');

const because = (at: string, says: string, assumes: string, from = page): Because => ({
  page: from,
  at,
  says,
  assumes,
});
const answers = because('its end', 'nothing of an answer', 'that of the uploads beside it, without a url');
const size = because('Request Body, image', 'at most 1 MB', 'MB is 1024 x 1024 bytes; more is 73002');
const format = because('Request Body, image', 'jpg and png', 'the content decides; anything else is 73001');
const required = because('Request Body, image', 'required', 'what is no part with a filename is CE400');
const sizes = because('Request Body, image', 'four sizes are recommended', 'any other is taken');
const unknown = because('Path variable, userId', 'the id of the user', 'one that nobody has may be CE500');
const another = because('Response Example', 'success, code, message, data', 'this one may answer so', 'megabird-rcs');
const user = (userId: string): Need => ({ kind: 'account', account: { provider: 'kakao', userId } });

type Row = readonly [
  slug: string,
  Because,
  RequestTemplate,
  ExpectedResponse,
  live?: Case['live'],
  needs?: readonly Need[],
];
const rows: readonly Row[] = [
  ['answers-with-a-key', answers, rcs(jpgOf(568, 336)), uploaded, stores],
  [
    'answers-as-another-dealer',
    another,
    rcs(jpgOf(568, 336)),
    asAnother('2026-08-15T12:00:30'),
    ofTheEmulator,
    [setting('rcsReply', 'fileKey'), ...frozenAt('2026-05-15T03:00:30.000Z')],
  ],
  [
    'dates-the-evening-in-seoul',
    answers,
    rcs(jpgOf(568, 336)),
    uploadedAs('picture.jpg', '20260201'),
    never('the clock of the live service cannot be set'),
    frozenAt('2026-01-31T15:00:00.000Z'),
  ],
  ['accepts-999999-bytes', size, rcs(jpgOf(568, 336, 999_999)), uploaded, stores],
  ['accepts-1048576-bytes', size, rcs(jpgOf(568, 336, 1_048_576)), uploaded, stores],
  ['refuses-1048577-bytes', size, rcs(jpgOf(568, 336, 1_048_577)), tooLarge],
  ['accepts-a-png', format, rcs(pngOf(568, 336)), uploaded, stores],
  ['accepts-any-size', sizes, rcs(jpgOf(3000, 10)), uploaded, stores],
  ['refuses-a-gif', format, rcs(() => gif({ width: 568, height: 336 })), wrongType],
  ['refuses-what-is-no-picture', format, rcs('not a picture'), wrongType],
  [
    'takes-a-brand',
    because('Request Body, brandId', 'a string', 'nothing is asked of it'),
    postForm(path, [image('a.png', pngOf(360, 336)), textField('brandId', 'BR.1')], {}),
    uploadedAs('a.png'),
    stores,
  ],
  ['refuses-no-image', required, postForm(path, [textField('brandId', 'BR.1')], {}), missingImage],
  [
    'refuses-an-image-without-filename',
    required,
    postForm(path, [{ name: 'image', content: jpgOf(568, 336) }], {}),
    missingImage,
  ],
  ['refuses-what-is-no-form', required, postRaw(path, 'hello', 'text/plain'), missingImage],
  [
    'names-no-image-before-an-unknown-user',
    unknown,
    postForm(path, [], {}),
    missingImage,
    ofTheEmulator,
    [setting('unknownUser', 'CE500'), user('somebodyelse')],
  ],
  [
    'answers-ce500-to-another-user',
    unknown,
    rcs(() => gif({ width: 9, height: 9, bytes: 1_048_577 })),
    system,
    ofTheEmulator,
    [setting('unknownUser', 'CE500'), user('somebodyelse')],
  ],
  [
    'accepts-a-user-beside-declared-ones',
    unknown,
    rcs(jpgOf(568, 336)),
    uploaded,
    ofTheEmulator,
    [user('somebodyelse')],
  ],
  ['names-the-size-before-the-format', size, rcs(() => gif({ width: 9, height: 9, bytes: 1_048_577 })), tooLarge],
  [
    'answers-ce400-with-400',
    required,
    postForm(path, [], {}),
    { ...missingImage, status: 400 },
    ofTheEmulator,
    [setting('failureStatus', 'by-code')],
  ],
  [
    'answers-get-with-the-gateway-s-404',
    because('request', 'POST', 'the gateway knows no other method'),
    { method: 'GET', url: path },
    notFound,
  ],
];

const magic = (wanted: string, expect: ExpectedResponse): Case => ({
  id: `kakao/rcs-image-magic-user-of-${wanted.toLowerCase()}`,
  because: because('codes', 'code and text', 'a user of Standin’s own is answered with it', 'apiplex-rcs-result-code'),
  grade: 'assumed',
  live: ofStandin,
  send: { ...rcs(jpgOf(568, 336)), url: `/file/v1/rcs/image/standin-${wanted}` },
  expect,
});

export const rcsImageCases: readonly Case[] = [
  ...rows.map(
    ([slug, why, send, expect, live = safe, needs = []]): Case => ({
      id: `kakao/rcs-image-${slug}`,
      because: why,
      grade: 'assumed',
      live,
      needs,
      send,
      expect,
    }),
  ),
  magic('73001', wrongType),
  magic('73002', tooLarge),
  magic('73004', refused('73004', 'FileUploadError')),
  magic('G900', refused('G900', 'Gateway system error occurred')),
  magic('CE400', missingImage),
  magic('CE500', system),
  magic('404', notFound),
];
