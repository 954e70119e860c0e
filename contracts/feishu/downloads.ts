/** `GET …/images/:image_key`: whose pictures come back, and as which bytes. */
import { bmp, gif, heic, ico, jpg, png, tiff, webp } from '../../fixtures/images.ts';
import { type SampleName, sample } from '../../fixtures/samples.ts';
import {
  type Case,
  type ExpectedResponse,
  frozen,
  later,
  type Need,
  never,
  type Step,
  safe,
  stores,
} from '../engine/case.ts';
import { type HttpResponse, textAt } from '../engine/http.ts';
import { once } from '../engine/request-builders.ts';
import {
  app,
  askToken,
  avatar,
  bearer,
  download,
  fault,
  file,
  message,
  own,
  path,
  picture,
  smallPng,
  withToken,
} from './requests.ts';
import {
  badParam,
  badToken,
  botOff,
  deleted,
  noToken,
  notFound,
  notOwner,
  refused,
  tenantToken,
  uploaded,
  userToken,
} from './responses.ts';

const page = 'MIRROR im-v1/image/get';
const size = { width: 16, height: 16 };
const aKey = 'img_v3_02mi_2c776a5c-f775-4285-8768-062546630afg';
const nobodys = `${path}/${aKey}`;

const keyIn = (response: HttpResponse | undefined): string => textAt(response, 'data.image_key');
const back = ([first]: readonly HttpResponse[]) => download(keyIn(first));
const image = (type: string, are: () => Uint8Array): ExpectedResponse => ({
  status: 200,
  headers: { 'Content-Type': type },
  body: { kind: 'bytes', are },
});
const thePicture = image('image/png', smallPng);

const named = { page: 'MIRROR im-v1/faq', at: 'sheet 4.1', says: 'JPG, PNG, WEBP, GIF, BMP and ICO can be downloaded' };
const byContent = { page, at: 'response', says: 'Content-Type tells the format; we read that the bytes decide it' };

// png and jpg are in reply.ts, as what comes of an upload.
const same = [
  ['webp', 'image/webp', () => webp(size), 'documented'],
  ['gif', 'image/gif', () => gif(size), 'documented'],
  ['bmp', 'image/bmp', () => bmp(size), 'documented'],
  // Two names are in use for icons; the sheet has neither.
  ['ico', 'image/x-icon', () => ico(size), 'assumed'],
] as const;

const asSent: readonly Case[] = [
  ...same.map(
    ([name, type, content, grade]): Case => ({
      id: `feishu/gives-a-${name}-back`,
      because: named,
      grade,
      live: stores,
      steps: [
        { send: message(file(`picture.${name}`, content)), expect: uploaded },
        { send: back, expect: image(type, content) },
      ],
    }),
  ),
  {
    id: 'feishu/gives-a-jpg-named-png-back-as-a-jpg',
    because: byContent,
    grade: 'assumed',
    live: stores,
    steps: [
      { send: message(file('picture.png', () => jpg(size), 'image/png')), expect: uploaded },
      { send: back, expect: image('image/jpeg', () => jpg(size)) },
    ],
  },
  {
    id: 'feishu/gives-a-nameless-webp-back-as-a-webp',
    because: byContent,
    grade: 'assumed',
    live: stores,
    steps: [
      { send: message({ name: 'image', content: () => webp(size) }), expect: uploaded },
      { send: back, expect: image('image/webp', () => webp(size)) },
    ],
  },
  ...(['rotated-64x48.jpg', 'animated-64x48.gif', 'animated-64x48.webp', 'png-inside-256x256.ico'] as const).map(
    (name): Case => ({
      id: `feishu/does-not-touch-${name.replace(/[^a-z0-9]+/g, '-')}`,
      because: { ...named, says: 'these formats can be downloaded; we read that their bytes stay as they are' },
      grade: 'assumed',
      live: stores,
      steps: [
        { send: message(file(name, () => sample(name))), expect: uploaded },
        { send: back, expect: image(typeOf(name), () => sample(name)) },
      ],
    }),
  ),
  {
    id: 'feishu/gives-10485760-bytes-back',
    because: { page, at: 'response', says: 'the picture comes back whole' },
    grade: 'documented',
    live: stores,
    steps: [
      { send: message(file('big.png', big())), expect: uploaded },
      { send: back, expect: image('image/png', big()) },
    ],
  },
  {
    id: 'feishu/gives-a-picture-back-twice',
    because: { page, at: 'response', says: 'a key can be used again' },
    grade: 'documented',
    live: stores,
    steps: [
      { send: message(picture), expect: uploaded },
      { send: back, expect: thePicture },
      { send: back, expect: thePicture },
    ],
  },
  {
    id: 'feishu/gives-each-key-its-own-picture',
    because: { page, at: 'path parameters, image_key', says: 'the key names the picture' },
    grade: 'documented',
    live: stores,
    steps: [
      { send: message(picture), expect: uploaded },
      { send: message(file('second.gif', () => gif(size))), expect: uploaded },
      { send: back, expect: thePicture },
      { send: ([, second]) => download(keyIn(second)), expect: image('image/gif', () => gif(size)) },
    ],
  },
];

function big() {
  return once(() => png({ ...size, bytes: 10_485_760 }));
}

function typeOf(name: SampleName): string {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  return `image/${extension === 'jpg' ? 'jpeg' : extension === 'ico' ? 'x-icon' : extension}`;
}

/** Two bytes of the directory say which way is up: here that the picture is to be turned by a quarter. */
const turnedTiff = once(() => {
  const bytes = tiff({ width: 64, height: 48 });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let i = 0, at = 10; i < view.getUint16(8, true); i++, at += 12) {
    // Samples per pixel, which are 1 when nothing is said, make room for the orientation.
    if (view.getUint16(at, true) !== 277) continue;
    view.setUint16(at, 274, true);
    view.setUint16(at + 8, 6, true);
  }
  return bytes;
});

/** The last property of the sample, `pixi` of 16 bytes, makes room for `irot` of 9. */
const turnedHeic = once(() => {
  const bytes = sample('plain-1000x778.heic');
  const [pixi, ipma] = [332, 348];
  const turned = Buffer.concat([
    bytes.subarray(0, pixi),
    Buffer.from('\0\0\0\x09irot\x01', 'latin1'),
    bytes.subarray(ipma),
  ]);
  // meta, iprp and ipco are shorter now, and the coded picture (in iloc) begins earlier.
  for (const at of [28, 156, 164, 93]) turned.writeUInt32BE(turned.readUInt32BE(at) - 7, at);
  turned[ipma - 7 + 22] = 0x84; // the association, now essential
  return turned;
});

const pictures: readonly (readonly [slug: string, content: () => Uint8Array, width: number, height: number])[] = [
  ['a-tiff', () => tiff({ width: 64, height: 48 }), 64, 48],
  ['a-big-endian-tiff', () => tiff({ width: 65, height: 47, byteOrder: 'big' }), 65, 47],
  ['a-tiff-with-its-directory-last', () => tiff({ width: 801, height: 601, directory: 'end' }), 801, 601],
  ['a-tiff-in-colour', () => sample('rgb-lzw-64x48.tiff'), 64, 48],
  ['a-turned-tiff', turnedTiff, 48, 64],
  ['a-heic', () => heic({ width: 640, height: 480 }), 640, 480],
  ['a-heic-of-odd-size', () => heic({ width: 515, height: 311 }), 515, 311],
  ['a-heic-of-one-tile', () => sample('plain-1000x778.heic'), 1000, 778],
  ['a-cut-heic', () => sample('clap-999x777.heic'), 999, 777],
  ['a-turned-heic', turnedHeic, 778, 1000],
];

const converted: readonly Case[] = [
  ...pictures.map(
    ([slug, content, width, height]): Case => ({
      id: `feishu/gives-${slug}-back-as-a-jpg`,
      because: {
        page: 'seed and MIRROR im-v1/faq',
        at: 'sheet 4.1',
        says: slug.includes('turned')
          ? 'TIFF and HEIC become JPG; we read that the JPG is upright'
          : 'TIFF and HEIC become JPG; its bytes are nobody’s to know, its size is the picture’s',
      },
      grade: slug.includes('turned') ? 'assumed' : 'documented',
      live: stores,
      steps: [
        { send: message(file(`picture.${/tiff/.test(slug) ? 'tiff' : 'heic'}`, content)), expect: uploaded },
        {
          send: back,
          expect: { status: 200, headers: { 'Content-Type': 'image/jpeg' }, body: { kind: 'jpeg', width, height } },
        },
      ],
    }),
  ),
  ...(['tiff', 'heic'] as const).map(
    (name): Case => ({
      id: `feishu/gives-the-same-jpg-of-a-${name}-twice`,
      because: { page, at: 'response', says: 'a key names one picture; we read that its bytes do not change' },
      grade: 'assumed',
      live: stores,
      steps: [
        {
          send: message(file(`picture.${name}`, () => (name === 'tiff' ? tiff(size) : heic(size)))),
          expect: uploaded,
        },
        {
          send: back,
          expect: {
            status: 200,
            headers: { 'Content-Type': 'image/jpeg' },
            body: { kind: 'jpeg', width: 16, height: 16 },
          },
        },
        { send: back, expect: ([, before]) => image('image/jpeg', () => before?.body ?? new Uint8Array()) },
      ],
    }),
  ),
];

const readings: readonly Case[] = [
  {
    id: 'feishu/gives-a-picture-to-a-get-with-a-body',
    because: { page: 'node-sdk', at: 'sheet 4.1', says: 'its GETs have a JSON body of two bytes, and work' },
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
    because: { page: 'MIRROR im-v1/file/get', at: 'sheet 4.1', says: 'callers are told to send a Content-Type' },
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
      because: { page: 'PROBE', at: 'P03', says: 'a method the path does not have is a plain 404, not a 405' },
      grade: 'observed',
      live: safe,
      send: { method, url: nobodys, headers: bearer },
      expect: notFound,
    }),
  ),
];

const needsApp = never('needs an app made for this one case, with settings nobody can change by call');

/** Declared, its token fetched (answer 0), a picture uploaded (answer 1), and then. */
const asApp = (app_id: string, ...more: readonly Step[]): readonly [Step, ...Step[]] => [
  { needs: [frozen, app(app_id)], send: fetchToken(app_id), expect: tenantToken(7200) },
  { send: ([first]) => message(picture, withToken(textAt(first, 'tenant_access_token'))), expect: uploaded },
  ...more,
];
const fetchToken = (app_id: string) => askToken('tenant_access_token/internal', own(app_id));
const backWith = (token: HttpResponse | undefined, upload: HttpResponse | undefined) =>
  download(keyIn(upload), withToken(textAt(token, 'tenant_access_token')).headers);

const ownImages = { page, at: 'error 234008', says: 'only the app that uploaded a picture may have it back' };
const other = { Authorization: 'Bearer t-contractanother0000000000000000000000' };

const owners: readonly Case[] = [
  {
    id: 'feishu/refuses-the-key-of-another-token-while-open',
    because: { ...ownImages, says: `${ownImages.says}; without accounts each token is an app` },
    grade: 'assumed',
    live: never('the live service knows its apps'),
    steps: [
      { send: message(picture), expect: uploaded },
      { send: ([first]) => download(keyIn(first), other), expect: notOwner },
    ],
  },
  {
    id: 'feishu/refuses-the-key-of-another-app',
    because: { ...ownImages, page: 'public code', at: 'sheet 4.1' },
    grade: 'observed',
    live: never('needs two apps'),
    steps: asApp(
      'cli_contractowner001',
      { needs: [app('cli_contractowner002')], send: fetchToken('cli_contractowner002'), expect: tenantToken(7200) },
      { send: ([, upload, token]) => backWith(token, upload), expect: notOwner },
      { send: ([token, upload]) => backWith(token, upload), expect: thePicture },
    ),
  },
  {
    id: 'feishu/gives-a-picture-to-a-later-token-of-its-app',
    because: { ...ownImages, says: 'a picture is its app’s, whichever token brought it' },
    grade: 'documented',
    live: never('takes an hour and a half'),
    steps: asApp(
      'cli_contractowner003',
      { needs: [later(5401)], send: fetchToken('cli_contractowner003'), expect: tenantToken(7200) },
      { send: ([, upload, token]) => backWith(token, upload), expect: thePicture },
    ),
  },
  {
    id: 'feishu/refuses-a-download-without-bot',
    because: { page, at: 'error 234007', says: 'the app must have the bot ability' },
    grade: 'documented',
    live: needsApp,
    steps: asApp('cli_contractowner004', {
      needs: [app('cli_contractowner004', { bot: false })],
      send: ([token, upload]) => backWith(token, upload),
      expect: botOff,
    }),
  },
  {
    id: 'feishu/gives-a-picture-without-any-scope',
    because: { page, at: 'request, scopes', says: 'no scope is asked for' },
    grade: 'documented',
    live: needsApp,
    steps: asApp('cli_contractowner005', {
      needs: [app('cli_contractowner005', { scopes: [] })],
      send: ([token, upload]) => backWith(token, upload),
      expect: thePicture,
    }),
  },
];

const unknown = { page, at: 'error 234001', says: 'a bad parameter is 234001; we read a key nobody has so' };
const gate = {
  page: 'PROBE',
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
      says: 'avatars cannot be downloaded; with which code is not said, we read 234001',
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
      page: 'larksuite/cli#2506',
      at: 'sheet 2.6',
      says: 'where only tenant tokens are taken; we read so here',
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

export const downloads: readonly Case[] = [...asSent, ...converted, ...readings, ...owners, ...refusals, ...faults];
