/**
 * User ids that name the error they want, for clients that cannot be changed and cannot reach a control plane. A face
 * of Standin's own: to the live service they are no users. What comes back is what each error is elsewhere.
 */
import { type Case, type EvidenceGrade, type ExpectedResponse, never } from '../engine/case.ts';
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
const says = 'the answer is that of the error, whatever else is right; in a list the first picture has it';

const good = pngOf(720, 720);
const as = (asked: RequestTemplate, wanted: string): RequestTemplate => ({
  ...asked,
  url: asked.url.replace(credential, `standin-${wanted}`),
});

/** Nothing was measured, so whether an explanation follows is not asked. */
const shape = refused('E600', /^InvalidImageSizeException(\(.+\))?$/);
const itemShape = { error: { code: '2002', message: /^InvalidImageShapeException(\(.+\))?$/ } };

const rows: readonly (readonly [slug: string, wanted: string, EvidenceGrade, RequestTemplate, ExpectedResponse])[] = [
  [
    'ft-answers-ce504',
    'CE504',
    'documented',
    ft(good),
    refused('CE504', '일시적인 시스템 오류입니다. (네트워크 타임아웃 to 카카오)'),
  ],
  ['ft-answers-ce400', 'CE400', 'assumed', ft(good), missingImage],
  ['wide-answers-g900', 'G900', 'documented', wide(pngOf(800, 600)), refused('G900', 'Gateway system error occurred')],
  ['list-answers-ce500', 'CE500', 'documented', list(good), refusedAll('CE500')],
  ['carousel-answers-g900', 'G900', 'documented', carousel(good, good), refusedAll('G900')],
  ['ft-answers-e600-by-name-of-shape', 'imageShape', 'documented', ft(good), shape],
  ['wide-answers-e600-by-name-of-shape', 'imageShape', 'documented', wide(pngOf(800, 600)), shape],
  ['ft-answers-e600-by-name-of-size', 'tooLarge', 'documented', ft(good), tooLarge],
  ['ft-answers-e600-by-name-of-failure', 'failedToUpload', 'documented', ft(good), notUploaded],
  ['list-answers-2002-for-the-first', 'imageShape', 'documented', list(good, good), judged(itemShape, 'uploaded')],
  [
    'carousel-answers-2002-for-the-first',
    '2002',
    'documented',
    carousel(good, good, good),
    judged(itemShape, 'uploaded', 'uploaded'),
  ],
  ['list-answers-2004-for-the-only-one', '2004', 'documented', list(good), judged(itemNotUploaded)],
  [
    'carousel-answers-413-for-the-first',
    '413',
    'assumed',
    carousel(good, good),
    judged(itemEntityTooLarge, 'uploaded'),
  ],
  ['ft-answers-404-by-name', 'notFound', 'observed', ft(good), notFound],
  ['ft-answers-404', '404', 'observed', ft(good), notFound],
];

export const magicCredentialCases: readonly Case[] = [
  ...rows.map(
    ([slug, wanted, grade, send, expect]): Case => ({
      id: `kakao/magic-user-of-${slug}`,
      because: { page, at: `error ${wanted}`, says },
      grade,
      live,
      send: as(send, wanted),
      expect,
    }),
  ),
  {
    id: 'kakao/magic-user-answers-each-time-and-strikes-nobody-else',
    because: { page, at: 'code CE500', says },
    grade: 'documented',
    live,
    steps: [
      { send: as(ft(good), 'CE500'), expect: refused('CE500', 'System error') },
      { send: as(ft(good), 'CE500'), expect: refused('CE500', 'System error') },
      { send: ft(good), expect: uploadedPicture },
    ],
  },
  {
    id: 'kakao/magic-user-answers-beside-declared-users',
    because: { page, at: 'code CE500', says },
    grade: 'documented',
    live,
    needs: [{ kind: 'account', account: { provider: 'kakao', userId: 'contractmagic01' } }],
    send: as(ft(good), 'CE500'),
    expect: refused('CE500', 'System error'),
  },
];
