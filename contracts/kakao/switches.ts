/** What the page leaves open: the other settings of each switch, with where they come from. */
import {
  type Because,
  type Case,
  type EvidenceGrade,
  type ExpectedResponse,
  type Need,
  never,
  safe,
} from '../engine/case.ts';
import type { RequestTemplate } from '../engine/http.ts';
import { formSeen } from '../engine/printed.ts';
import { carousel, fault, ft, image, list, page, pngOf, setting, upload, wide } from './requests.ts';
import {
  address,
  judged,
  missingImage,
  outOfRatio,
  refused,
  refusedAll,
  uploadedPicture,
  uploadedWide,
  wrongFormat,
} from './responses.ts';

const live = never('a switch of the emulator');
const good = pngOf(500, 500);
const small = pngOf(100, 100);
const flat = pngOf(500, 249);
const photo = pngOf(800, 600);

const bare: Because = { page, at: 'error codes', says: 'the name of the exception, and nothing behind it' };
const nested: Because = {
  page: 'lunasoft-friendtalk',
  at: 'code 1004',
  says: 'one exception in the brackets of another',
};
const byCode: Because = {
  page,
  at: 'response codes',
  says: 'only 200 is listed, and the codes carry numbers of their own',
  assumes: 'they may be the status',
};
const many: Because = {
  page,
  at: 'image of each list',
  says: 'a maximum count',
  assumes: 'one more may be refused for it',
};
const whole: Because = {
  page,
  at: 'error 413',
  says: 'Request Entity Too Large, among the codes of one image',
  assumes: 'it may be the HTTP status of the whole',
};
const extra: Because = { page, at: 'response body of several pictures', says: 'the sample has three keys more' };
const unknown: Because = {
  page,
  at: 'path variable',
  says: 'userId is the id of a user',
  assumes: 'one nobody has may be CE500',
};

const bareSize = refused('E600', 'InvalidImageSizeException');
const nestedSize = refused('E600', /^FailedToUploadImageException\(InvalidImageSizeException.+\)$/);
const nestedRatio = refused(
  'E600',
  `FailedToUploadImageException(InvalidImageSizeException- 발송 할 수 없는 이미지 크기입니다. : ${outOfRatio})`,
);
const bareShape = judged({ error: { code: '2002', message: 'InvalidImageShapeException' } });
const as = (status: number, expect: ExpectedResponse): ExpectedResponse => ({ ...expect, status });
const onPage: ExpectedResponse = formSeen({
  status: 200,
  headers: { 'Content-Type': 'application/json' },
  body: {
    kind: 'json',
    is: { code: '0000', result: { success: [{ formField: 'image_1', url: address }] } },
    more: 'allowed',
    schema: 'kakao#/$defs/multipleOfThePage',
  },
});
/** There is one field that can be named, whatever the key is that has the text. */
const tooManyPictures: ExpectedResponse = {
  ...refusedAll('CE400'),
  body: {
    kind: 'json',
    is: { code: 'CE400' },
    more: 'allowed',
    schema: 'kakao#/$defs/multipleFailure',
    raw: /:\s*"필수값이 누락되었습니다\. \(image\)"/,
  },
};
const anyBody = { kind: 'unspecified', why: 'who answers it, and in which dialect, is not known' } as const;

const rows: readonly (readonly [
  slug: string,
  Because,
  EvidenceGrade,
  readonly Need[],
  RequestTemplate,
  ExpectedResponse,
])[] = [
  ['bare-ft-refuses-100-by-100', bare, 'documented', [], ft(small), bareSize],
  ['bare-wide-refuses-100-by-100', bare, 'documented', [], wide(small), bareSize],
  ['bare-list-refuses-100-by-100', bare, 'documented', [], list(small), bareShape],
  ['bare-carousel-refuses-100-by-100', bare, 'documented', [], carousel(small), bareShape],
  ['nested-ft-refuses-100-by-100', nested, 'observed', [setting('messageForm', 'nested')], ft(small), nestedSize],
  ['nested-ft-refuses-500-by-249', nested, 'observed', [setting('messageForm', 'nested')], ft(flat), nestedRatio],
  [
    'by-code-ft-answers-ce400',
    byCode,
    'assumed',
    [setting('failureStatus', 'by-code')],
    upload('FT', []),
    as(400, missingImage),
  ],
  [
    'by-code-ft-answers-ce500',
    byCode,
    'assumed',
    [setting('failureStatus', 'by-code'), fault('CE500', 'FT')],
    ft(good),
    as(500, refused('CE500', 'System error')),
  ],
  [
    'by-code-list-answers-ce504',
    byCode,
    'assumed',
    [setting('failureStatus', 'by-code'), fault('CE504', 'ft-wide-item-list')],
    list(good),
    as(504, refusedAll('CE504')),
  ],
  [
    'by-code-ft-answers-e600-as-ever',
    byCode,
    'assumed',
    [setting('failureStatus', 'by-code')],
    upload('FT', [image('picture.jpg', 'not a picture')]),
    wrongFormat,
  ],
  [
    'counted-list-answers-ce400-to-5-pictures',
    many,
    'assumed',
    [setting('tooManyFiles', 'CE400')],
    list(good, good, good, good, good),
    tooManyPictures,
  ],
  [
    'counted-list-accepts-4-pictures',
    many,
    'assumed',
    [setting('tooManyFiles', 'CE400')],
    list(good, good, good, good),
    judged('uploaded', 'uploaded', 'uploaded', 'uploaded'),
  ],
  [
    'counted-carousel-answers-ce400-to-7-pictures',
    many,
    'assumed',
    [setting('tooManyFiles', 'CE400')],
    carousel(good, good, good, good, good, good, good),
    tooManyPictures,
  ],
  [
    'whole-list-answers-413',
    whole,
    'assumed',
    [setting('413', 'http'), fault('entityTooLarge', 'ft-wide-item-list')],
    list(good),
    { status: 413, body: anyBody },
  ],
  ['on-the-page-list-has-three-keys-more', extra, 'documented', [setting('multiExtra', 'page')], list(good), onPage],
  [
    'known-ft-answers-ce500-to-another-user',
    unknown,
    'assumed',
    [setting('unknownUser', 'CE500'), user('somebodyelse')],
    ft(good),
    refused('CE500', 'System error'),
  ],
  [
    'known-wide-answers-ce500-to-another-user',
    unknown,
    'assumed',
    [setting('unknownUser', 'CE500'), user('somebodyelse')],
    wide(photo),
    refused('CE500', 'System error'),
  ],
  [
    'known-list-answers-ce500-to-another-user',
    unknown,
    'assumed',
    [setting('unknownUser', 'CE500'), user('somebodyelse')],
    list(good),
    refusedAll('CE500'),
  ],
  [
    'known-carousel-answers-ce500-to-another-user',
    unknown,
    'assumed',
    [setting('unknownUser', 'CE500'), user('somebodyelse')],
    carousel(good),
    refusedAll('CE500'),
  ],
  [
    'known-ft-accepts-its-user',
    unknown,
    'assumed',
    [setting('unknownUser', 'CE500'), user('contractknown01')],
    { ...ft(good), url: '/file/v1/FT/image/contractknown01' },
    uploadedPicture,
  ],
];

function user(userId: string): Need {
  return { kind: 'account', account: { provider: 'kakao', userId } };
}

export const switchCases: readonly Case[] = [
  ...rows.map(
    ([slug, because, grade, needs, send, expect]): Case => ({
      id: `kakao/as-${slug}`,
      because,
      grade,
      live: needs.length === 0 ? safe : live,
      needs,
      send,
      expect,
    }),
  ),
  ...(
    [
      ['accepts', ft(good), uploadedPicture],
      ['wide-accepts', wide(photo), uploadedWide],
      ['list-accepts', list(good), judged('uploaded')],
      ['carousel-accepts', carousel(good), judged('uploaded')],
    ] as const
  ).map(
    ([name, send, expect]): Case => ({
      id: `kakao/${name}-a-user-beside-declared-ones`,
      because: { ...unknown, assumes: 'all are taken' },
      grade: 'assumed',
      live,
      needs: [user('somebodyelse')],
      send,
      expect,
    }),
  ),
];
