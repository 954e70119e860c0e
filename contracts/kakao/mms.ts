/** MMS: texts to phones, with pictures of the MMS upload in whichever field. */
import { type Because, type Case, frozenAt, type Need, type Step } from '../engine/case.ts';
import { type HttpResponse, textAt } from '../engine/http.ts';
import { answered, base, type Code, type Fields, live, send, told } from './friendtalk-requests.ts';
import { mmsUpload, mmsUploadedAs } from './mms-image.ts';
import { ft, pngOf, setting } from './requests.ts';
import { uploadedPicture } from './responses.ts';
import {
  type Api,
  callOrder,
  magicCases,
  messageOrder,
  ofCalls,
  ofFields,
  type Row,
  repeatedKey,
  rowsOf,
  toldRow,
} from './sending.ts';

const page = 'apiplex-mms';
const { sender_key: _, ...good } = { ...base, title: 'news' } as Fields;
const api: Api = {
  name: 'mms',
  page,
  services: ['mms-standard', 'mms-bulk', 'mms-finance'],
  good,
  hasProfile: false,
};
const [service] = api.services;

const length: Because = {
  page,
  at: 'description',
  says: '1,000 characters, or 2,000 bytes, in EUC-KR',
  assumes: 'more is C400_2',
};
const one = (slug: string, because: Because, code: Code, more: Fields): Row => [
  slug,
  because,
  send(service, { ...good, ...more }),
  answered(code),
];

const picture: Because = {
  page,
  at: 'MMS API',
  says: 'a picture must be uploaded beforehand',
  assumes: 'whichever field names it; a message with another is taken, and told of as G afterwards',
};
const upload: Step = { send: mmsUpload, expect: mmsUploadedAs('picture.jpg') };
const urlOf = ([first]: readonly HttpResponse[]) => textAt(first, 'image_url');

/** After an upload for MMS, a message with its picture. */
const withPicture = (
  slug: string,
  fields: (url: string) => Fields,
  outcome: string,
  first: Partial<Step> = {},
  then: Partial<Step> = {},
): Case => ({
  id: `kakao/mms-${slug}`,
  because: picture,
  grade: 'assumed',
  live,
  steps: [
    { ...upload, ...first },
    { send: (earlier) => send(service, { ...good, ...fields(urlOf(earlier)) }), expect: answered('C100'), ...then },
    told(outcome),
  ],
});
const never = 'https://kr.object.ncloudstorage.com/api-plex-upload/image/mms/me/mms_sample1.jpg';
const unknown = (slug: string, url: string, mode: string | undefined, outcome: string): Case => {
  const needs: readonly Need[] = mode === undefined ? [] : [setting('unknownImage', mode)];
  const request = send(service, { ...good, image_url: url });
  const [code, ...after] = outcome === '' ? (['C400_2'] as const) : (['C100', told(outcome)] as const);
  return {
    id: `kakao/mms-${slug}`,
    because: picture,
    grade: 'assumed',
    live,
    steps: [{ needs, send: request, expect: answered(code) }, ...after],
  };
};

const key: Because = {
  page: 'apiplex-biz-webhook',
  at: 'Message result codes, q',
  says: 'keys that are doubled',
  assumes: 'in one call',
};

/** As the page of results has them, in English; its table goes on where it cannot be read. */
const letters: Readonly<Record<string, string>> = {
  G410: 'API PLEX → Source service request failed',
  G430: 'Source service → API PLEX result reception failed (timeout)',
  d: 'Blocked duplicate recipient numbers upon reception',
  e: 'Internal server error',
  q: 'Duplicated keys in messages',
  p: 'Blocked duplicate message bodies',
  '1': 'Transmission time exceeded',
  '5': 'No reception of carrier results',
  '8': 'Mobile device is busy',
  '9': 'Out of coverage area',
  A: 'Exceeded the limit for storing messages on the mobile device',
  E: 'Power off',
  '2': 'Invalid phone number/Non-subscriber',
  B: 'Temporary service suspension on the mobile device',
  C: 'Other issues with the mobile device',
  D: 'Call rejection',
  F: 'Others',
  G: 'Internal format error',
  H: 'Carrier format error',
  I: 'Unsupported device for SMS/MMS service',
  J: "Unable to reach the recipient's host",
  K: 'Message deletion processed by the carrier',
};

const bad: Fields = { image_url: 'https://example.com/a.jpg' };

export const mmsCases: readonly Case[] = [
  ...rowsOf(api, [
    ...ofCalls(api),
    ...ofFields(api, {
      texts: ['msg_key', 'title', 'sender_number', 'receiver_number', 'msg', 'origin_cid'],
      required: ['sender_number', 'receiver_number', 'msg'],
    }),
    one('takes-a-text-of-2000-bytes', length, 'C100', { msg: '가'.repeat(1000) }),
    one('refuses-a-text-of-2001-bytes', length, 'C400_2', { msg: `${'가'.repeat(1000)}x` }),
    one('takes-a-text-of-2000-letters', length, 'C100', { msg: 'x'.repeat(2000) }),
    one('takes-an-emoji', length, 'C100', { msg: '😀' }),
    one('takes-no-title', length, 'C100', { title: undefined }),
    one('asks-for-no-substitute', picture, 'C100', { failback_data: {} }),
  ]),
  withPicture('delivers-its-picture', (image_url) => ({ image_url }), '0'),
  withPicture('delivers-pictures-of-a-list', (url) => ({ images: [url, url] }), '0'),
  withPicture('tells-of-the-second-of-a-list', (url) => ({ images: [{ url }, { url: never }] }), 'G'),
  withPicture(
    'delivers-a-picture-of-almost-three-months',
    (image_url) => ({ image_url }),
    '0',
    { needs: frozenAt('2026-05-15T03:00:00.000Z') },
    { needs: frozenAt('2026-08-15T02:59:00.000Z') },
  ),
  withPicture(
    'tells-of-a-picture-of-three-months',
    (image_url) => ({ image_url }),
    'G',
    { needs: frozenAt('2026-05-15T03:00:00.000Z') },
    { needs: frozenAt('2026-08-15T03:01:00.000Z') },
  ),
  withPicture('names-no-picture-in-a-text', (url) => ({ msg: url, title: never, origin_cid: never }), '0'),
  unknown('tells-of-a-picture-never-uploaded', never, undefined, 'G'),
  unknown('tells-of-a-picture-of-somebody-s-site', 'https://example.com/a.jpg', undefined, 'G'),
  unknown('tells-big-f-of-an-unknown-picture', never, 'webhook-F', 'F'),
  unknown('refuses-an-unknown-picture', never, 'reject-C400_2', ''),
  unknown('accepts-an-unknown-picture', never, 'accept', '0'),
  {
    id: 'kakao/mms-tells-of-a-picture-for-friendtalk',
    because: picture,
    grade: 'assumed',
    live,
    steps: [
      { send: ft(pngOf(500, 500)), expect: uploadedPicture },
      {
        send: ([first]) => send(service, { ...good, image_url: textAt(first, 'data.url') }),
        expect: answered('C100'),
      },
      told('G'),
    ],
  },
  {
    id: 'kakao/mms-tells-of-a-deleted-picture',
    because: picture,
    grade: 'assumed',
    live,
    steps: [
      upload,
      {
        to: 'control plane',
        send: { method: 'DELETE', url: '/images' },
        expect: { status: 204, body: { kind: 'empty' } },
      },
      { send: (earlier) => send(service, { ...good, image_url: urlOf(earlier) }), expect: answered('C100') },
      told('G'),
    ],
  },
  toldRow(api, 'delivers-a-text', length, good, '0'),
  ...repeatedKey(api, key, 'q'),
  callOrder(api),
  ...([7, 'x'.repeat(257)] as const).map((echo_to_webhook, i) =>
    messageOrder(
      api,
      `of-fields-${i + 1}`,
      { ...good, ...bad },
      [
        ['C400_1', { msg_key: 7 }],
        ['C400_3', { receiver_number: undefined }],
        ['G140', { sender_number: 'x' }],
        ['G141', { receiver_number: 'x' }],
        ['G142', { echo_to_webhook }],
        ['C400_2', { msg: 'x'.repeat(2001) }],
      ],
      /^G$/,
    ),
  ),
  {
    id: 'kakao/mms-order-of-repeated',
    because: key,
    grade: 'assumed',
    live,
    steps: [
      {
        send: send(service, { ...good, ...bad }, { ...good, ...bad, msg: 'x'.repeat(2001) }, { ...good, ...bad }),
        expect: answered('C100', 'C400_2', 'C100'),
      },
      told('G', 'G'),
    ],
  },
  ...magicCases(api, letters),
];
