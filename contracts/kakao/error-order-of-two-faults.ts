/** Two faults at once that no other case has together: which is named? The page says nothing of order, so it is our reading. */
import { gif } from '../../fixtures/images.ts';
import { type Because, type Case, type ExpectedResponse, type Need, never, type Step, safe } from '../engine/case.ts';
import { ft, type ImageRoute, image, page, pngOf, setting, upload } from './requests.ts';
import { itemWrongFormat, judged, missingImage, refused, refusedAll, tooNarrow, wrongFormat } from './responses.ts';

const live = never('a switch of the emulator');
const unordered = (read: string): Because => ({
  page,
  at: 'Error codes',
  says: 'the errors are listed without an order',
  assumes: `they are looked at so: ${read}`,
});

const strange: readonly Need[] = [
  setting('unknownUser', 'CE500'),
  { kind: 'account', account: { provider: 'kakao', userId: 'somebodyelse' } },
];
const system = refused('CE500', 'System error');
const small = pngOf(100, 100);

interface Row {
  readonly endpoint: ImageRoute;
  readonly missing: ExpectedResponse;
  readonly stranger: ExpectedResponse;
  /** What is wrong beside the user, where there is a picture. */
  readonly beside: Step['send'];
  readonly of: string;
}

const many = (endpoint: ImageRoute) =>
  upload(
    endpoint,
    Array.from({ length: 7 }, () => image('picture.png', small)),
  );
const long = (endpoint: ImageRoute, bytes: number) =>
  upload(endpoint, [image('picture.png', () => new Uint8Array(bytes).fill(0x20))]);

const single = { missing: missingImage, stranger: system, of: 'the size' };
const several = { missing: refusedAll('CE400'), stranger: refusedAll('CE500'), of: 'how many pictures there are' };
const rows: readonly Row[] = [
  { endpoint: 'FT', ...single, beside: long('FT', 512_001) },
  { endpoint: 'FT_WIDE', ...single, beside: long('FT_WIDE', 2_097_153) },
  { endpoint: 'ft-wide-item-list', ...several, beside: many('ft-wide-item-list') },
  { endpoint: 'ft-carousel-feed', ...several, beside: many('ft-carousel-feed') },
];

export const twoFaultCases: readonly Case[] = [
  ...rows.map(
    ({ endpoint, missing, stranger, beside, of }): Case => ({
      id: `kakao/order-of-the-field-and-the-user-at-${endpoint.toLowerCase().replace('_', '-')}`,
      because: unordered(`whether there is a picture, then the user, then ${of}`),
      grade: 'assumed',
      live,
      steps: [
        { needs: [...strange, setting('tooManyFiles', 'CE400')], send: upload(endpoint, []), expect: missing },
        { send: beside, expect: stranger },
      ],
    }),
  ),
  {
    id: 'kakao/ft-order-width-before-height',
    because: unordered('the width before the ratio, of a picture that is too high as well'),
    grade: 'assumed',
    live,
    needs: [setting('messageForm', 'explained')],
    send: ft(pngOf(499, 1000)),
    expect: tooNarrow,
  },
  ...(
    [
      ['FT', wrongFormat],
      ['ft-carousel-feed', judged(itemWrongFormat)],
    ] as const
  ).map(
    ([endpoint, expect]): Case => ({
      id: `kakao/order-of-the-format-and-the-ratio-at-${endpoint.toLowerCase()}`,
      because: unordered('the format before the ratio, of a picture that is too wide and of one that is too tall'),
      grade: 'assumed',
      live: safe,
      steps: [
        { send: upload(endpoint, [image('a.gif', gifOf(500, 100))]), expect },
        { send: upload(endpoint, [image('a.gif', gifOf(500, 1000))]), expect },
      ],
    }),
  ),
];

function gifOf(width: number, height: number): () => Uint8Array {
  return () => gif({ width, height });
}
