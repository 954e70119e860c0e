/**
 * User ids that name the error they want, for clients that cannot be changed and cannot reach a control plane. A face
 * of Standin's own: to the live service they are no users. What comes back is what each error is elsewhere.
 */
import { type Case, type ExpectedResponse, never } from '../engine/case.ts';
import { credential, type RequestTemplate } from '../engine/http.ts';
import { carousel, ft, list, page, pngOf, wide } from './requests.ts';
import {
  itemEntityTooLarge,
  itemNotUploaded,
  judged,
  missingImage,
  notFound,
  notUploaded,
  refused,
  refusedAll,
  tooLarge,
  uploadedPicture,
} from './responses.ts';

const live = never('a credential of Standin’s own');
const because = (at: string, from = page) => ({
  page: from,
  at,
  says: 'its code and text',
  assumes: 'the answer to a user of Standin’s own is that of the error; in a list the first picture has it',
});

const good = pngOf(720, 720);
const as = (asked: RequestTemplate, wanted: string): RequestTemplate => ({
  ...asked,
  url: asked.url.replace(credential, `standin-${wanted}`),
});

/** Nothing was measured, so whether an explanation follows is not asked. */
const shape = refused('E600', /^InvalidImageSizeException(\(.+\))?$/);
const itemShape = { error: { code: '2002', message: /^InvalidImageShapeException(\(.+\))?$/ } };

const rows: readonly (readonly [slug: string, wanted: string, RequestTemplate, ExpectedResponse])[] = [
  [
    'ft-answers-ce504',
    'CE504',
    ft(good),
    refused('CE504', '일시적인 시스템 오류입니다. (네트워크 타임아웃 to 카카오)'),
  ],
  ['ft-answers-ce400', 'CE400', ft(good), missingImage],
  ['wide-answers-g900', 'G900', wide(pngOf(800, 600)), refused('G900', 'Gateway system error occurred')],
  ['list-answers-ce500', 'CE500', list(good), refusedAll('CE500')],
  ['carousel-answers-g900', 'G900', carousel(good, good), refusedAll('G900')],
  ['ft-answers-e600-by-name-of-shape', 'imageShape', ft(good), shape],
  ['wide-answers-e600-by-name-of-shape', 'imageShape', wide(pngOf(800, 600)), shape],
  ['ft-answers-e600-by-name-of-size', 'tooLarge', ft(good), tooLarge],
  ['ft-answers-e600-by-name-of-failure', 'failedToUpload', ft(good), notUploaded],
  ['list-answers-2002-for-the-first', 'imageShape', list(good, good), judged(itemShape, 'uploaded')],
  [
    'carousel-answers-2002-for-the-first',
    '2002',
    carousel(good, good, good),
    judged(itemShape, 'uploaded', 'uploaded'),
  ],
  ['list-answers-2004-for-the-only-one', '2004', list(good), judged(itemNotUploaded)],
  ['carousel-answers-413-for-the-first', '413', carousel(good, good), judged(itemEntityTooLarge, 'uploaded')],
  ['ft-answers-404-by-name', 'notFound', ft(good), notFound],
  ['ft-answers-404', '404', ft(good), notFound],
];

export const magicCredentialCases: readonly Case[] = [
  ...rows.map(
    ([slug, wanted, send, expect]): Case => ({
      id: `kakao/magic-user-of-${slug}`,
      because: because(`error ${wanted}`, wanted === 'notFound' ? 'ncloud-gateway-captured' : page),
      grade: 'assumed',
      live,
      send: as(send, wanted),
      expect,
    }),
  ),
  {
    id: 'kakao/magic-user-answers-each-time-and-strikes-nobody-else',
    because: because('code CE500'),
    grade: 'assumed',
    live,
    steps: [
      { send: as(ft(good), 'CE500'), expect: refused('CE500', 'System error') },
      { send: as(ft(good), 'CE500'), expect: refused('CE500', 'System error') },
      { send: ft(good), expect: uploadedPicture },
    ],
  },
  {
    id: 'kakao/magic-user-answers-beside-declared-users',
    because: because('code CE500'),
    grade: 'assumed',
    live,
    needs: [{ kind: 'account', account: { provider: 'kakao', userId: 'contractmagic01' } }],
    send: as(ft(good), 'CE500'),
    expect: refused('CE500', 'System error'),
  },
];
