/** What a client can see of the answers themselves, and what becomes of the picture. */
import { type Case, type ExpectedResponse, frozenAt, never, type Step, withJson } from '../engine/case.ts';
import { type HttpResponse, textAt, textOf } from '../engine/http.ts';
import { formSeen } from '../engine/printed.ts';
import { anyFault, carousel, fault, ft, type ImageRoute, jpgOf, list, page, pngOf, stores, wide } from './requests.ts';
import {
  judged,
  notFound,
  notUploaded,
  refused,
  refusedAll,
  uploadedAs,
  uploadedPicture,
  uploadedWide,
} from './responses.ts';

const good = pngOf(720, 720);
const photo = jpgOf(800, 600);

const ordered = (expected: ExpectedResponse, raw: RegExp): ExpectedResponse =>
  withJson(expected, { order: 'as written', raw });

const noClock = never('the clock of the live service cannot be set');

const seoul = {
  page,
  at: 'response, request_date',
  says: 'YYYYMMDD',
  assumes: 'we read the date in Seoul, nine hours ahead of UTC',
};

const answers: readonly Case[] = [
  {
    id: 'kakao/single-success-is-in-order',
    because: { page, at: 'response body', says: 'image_key, request_date, name, url, in this order' },
    grade: 'documented',
    live: stores,
    send: ft(good),
    expect: ordered(uploadedPicture, /^\{\s*"data"/),
  },
  {
    id: 'kakao/multiple-success-is-in-order',
    because: { page: 'ppurio-files', at: 'replies', says: 'the code first, then success before failure' },
    grade: 'observed',
    live: stores,
    send: list(good, good),
    expect: ordered(judged('uploaded', 'uploaded'), /^\{\s*"code"/),
  },
  {
    id: 'kakao/dates-the-evening-in-seoul',
    because: seoul,
    grade: 'assumed',
    live: noClock,
    needs: frozenAt('2026-01-31T14:59:59.000Z'),
    send: ft(good),
    expect: uploadedAs('picture.jpg', '20260131'),
  },
  {
    id: 'kakao/dates-midnight-in-seoul',
    because: seoul,
    grade: 'assumed',
    live: noClock,
    needs: frozenAt('2026-01-31T15:00:00.000Z'),
    send: wide(photo),
    expect: uploadedAs('wide.jpg', '20260201'),
  },
  {
    id: 'kakao/gives-each-upload-its-own-address',
    because: {
      page,
      at: 'response, url',
      says: 'the address of the uploaded picture',
      assumes: 'the same bytes get a new one',
    },
    grade: 'assumed',
    live: stores,
    steps: [
      { send: ft(good), expect: uploadedPicture },
      {
        send: ft(good),
        expect: ([first]) => {
          const id = textAt(first, 'data.url').split('/').at(-2);
          return {
            status: 200,
            body: {
              kind: 'json',
              is: {
                data: {
                  image_key: /^.+$/,
                  request_date: /^\d{8}$/,
                  name: /^.+$/,
                  url: new RegExp(`/(?!${id})\\w{22}/`),
                },
              },
              schema: 'kakao#/$defs/single',
            },
          };
        },
      },
    ],
  },
];

const address = { page, at: 'response, url', says: 'the address of the uploaded picture' };
const threeMonths = {
  page,
  at: 'introduction of each route',
  says: 'pictures are deleted after 3 months',
  assumes: 'months are those of the calendar, and then it is 404',
};

const opens = (bytes: () => Uint8Array, type: string, url: (first: HttpResponse | undefined) => string): Step => ({
  send: ([first]) => ({ method: 'GET', url: url(first) }),
  expect: formSeen({ status: 200, headers: { 'Content-Type': type }, body: { kind: 'bytes', are: bytes } }),
});
const ofSingle = (first: HttpResponse | undefined) => textAt(first, 'data.url');
/** The address of the n-th success. */
const ofMultiple = (n: number) => (first: HttpResponse | undefined) => {
  const { result } = JSON.parse(first ? textOf(first) : '{}') as { result: { success: { url: string }[] } };
  return result.success[n]?.url ?? '';
};

const gone: Step = {
  send: ([first]) => ({ method: 'GET', url: ofSingle(first) }),
  expect: { status: 404, body: { kind: 'unspecified', why: 'nobody wrote down what a deleted picture answers' } },
};

const downloads: readonly Case[] = [
  {
    id: 'kakao/ft-url-opens-the-png',
    because: address,
    grade: 'documented',
    live: stores,
    steps: [{ send: ft(good), expect: uploadedPicture }, opens(good, 'image/png', ofSingle)],
  },
  {
    id: 'kakao/wide-url-opens-the-jpg',
    because: address,
    grade: 'documented',
    live: stores,
    steps: [{ send: wide(photo), expect: uploadedWide }, opens(photo, 'image/jpeg', ofSingle)],
  },
  {
    id: 'kakao/carousel-urls-open-each-its-own',
    because: address,
    grade: 'documented',
    live: stores,
    steps: [
      { send: carousel(good, photo), expect: judged('uploaded', 'uploaded') },
      opens(good, 'image/png', ofMultiple(0)),
      opens(photo, 'image/jpeg', ofMultiple(1)),
    ],
  },
  {
    // May to August is 92 days: ninety would be over already.
    id: 'kakao/keeps-a-picture-for-three-calendar-months',
    because: threeMonths,
    grade: 'assumed',
    live: noClock,
    steps: [
      { needs: frozenAt('2026-05-15T03:00:00.000Z'), send: ft(good), expect: uploadedPicture },
      { needs: frozenAt('2026-08-15T02:59:00.000Z'), ...opens(good, 'image/png', ofSingle) },
    ],
  },
  {
    id: 'kakao/deletes-a-picture-after-three-calendar-months',
    because: threeMonths,
    grade: 'assumed',
    live: noClock,
    steps: [
      { needs: frozenAt('2026-05-15T03:00:00.000Z'), send: ft(good), expect: uploadedPicture },
      { needs: frozenAt('2026-08-15T03:01:00.000Z'), ...gone },
    ],
  },
];

const rows: readonly (readonly [code: string, says: string])[] = [
  ['CE500', 'a failure inside API PLEX'],
  ['CE504', 'API PLEX waited for Kakao in vain'],
  ['G900', 'a failure of the gateway, in English here and in Korean for several pictures'],
];
const messages: Readonly<Record<string, string>> = {
  CE500: 'System error',
  CE504: '일시적인 시스템 오류입니다. (네트워크 타임아웃 to 카카오)',
  G900: 'Gateway system error occurred',
};

const endpoints = [
  ['FT', 'ft', ft(good)],
  ['FT_WIDE', 'wide', wide(photo)],
  ['ft-wide-item-list', 'list', list(good)],
  ['ft-carousel-feed', 'carousel', carousel(good)],
] as const satisfies readonly (readonly [ImageRoute, string, ReturnType<typeof ft>])[];

const byFault = never('nothing a caller sends brings it about');

const faults: readonly Case[] = [
  ...endpoints.flatMap(([endpoint, name, send]) =>
    rows.map(
      ([code, says]): Case => ({
        id: `kakao/${name}-answers-${code.toLowerCase()}`,
        because: { page, at: `code ${code}`, says },
        grade: 'documented',
        live: byFault,
        needs: [fault(code, endpoint)],
        send,
        expect: endpoint.startsWith('FT') ? refused(code, messages[code] ?? '') : refusedAll(code),
      }),
    ),
  ),
  ...endpoints.slice(0, 2).map(
    ([endpoint, name, send]): Case => ({
      id: `kakao/${name}-answers-e600-when-the-upload-fails`,
      because: { page, at: 'error E600', says: 'the upload failed, with no reason that lies in the picture' },
      grade: 'documented',
      live: byFault,
      needs: [fault('failedToUpload', endpoint)],
      send,
      expect: notUploaded,
    }),
  ),
  ...endpoints.map(
    ([, name, send]): Case => ({
      id: `kakao/${name}-answers-404-by-fault`,
      because: { page: 'ncloud-gateway-captured', at: '404', says: 'what the gateway cannot find gets its own 404' },
      grade: 'observed',
      live: never('the route is there'),
      needs: [anyFault('notFound')],
      send,
      expect: notFound,
    }),
  ),
  {
    id: 'kakao/a-fault-passes',
    because: { page, at: 'code CE504', says: 'a timeout calls itself temporary' },
    grade: 'documented',
    live: byFault,
    steps: [
      { needs: [fault('CE504', 'FT')], send: ft(good), expect: refused('CE504', messages.CE504 ?? '') },
      { send: ft(good), expect: uploadedPicture },
    ],
  },
];

export const responseFormatCases: readonly Case[] = [...answers, ...downloads, ...faults];
