/** Three months of the calendar, for the pictures of every route. */
import { type Because, type Case, frozenAt, never, type Step } from '../engine/case.ts';
import { type HttpResponse, textAt, textOf } from '../engine/http.ts';
import { carousel, ft, jpgOf, list, page, pngOf, wide } from './requests.ts';
import { judged, uploadedPicture, uploadedWide } from './responses.ts';

const live = never('the clock of the live service cannot be set');
const because: Because = {
  page,
  at: 'introduction of each route',
  says: 'pictures are deleted after 3 months',
  assumes: 'months are those of the calendar, and then it is 404',
};

const square = pngOf(500, 500);
const photo = jpgOf(800, 600);

const ofSingle = (response: HttpResponse | undefined): string => textAt(response, 'data.url');
const ofSeveral = (response: HttpResponse | undefined): string => {
  const { result } = JSON.parse(response ? textOf(response) : '{}') as { result: { success: { url: string }[] } };
  return result.success[0]?.url ?? '';
};

const routes = [
  ['wide', wide(photo), uploadedWide, photo, 'image/jpeg', ofSingle],
  ['list', list(square), judged('uploaded'), square, 'image/png', ofSeveral],
  ['carousel', carousel(square), judged('uploaded'), square, 'image/png', ofSeveral],
] as const;

const gone = (address: typeof ofSingle): Step => ({
  needs: frozenAt('2026-08-15T03:01:00.000Z'),
  send: ([first]) => ({ method: 'GET', url: address(first) }),
  expect: { status: 404, body: { kind: 'unspecified', why: 'nobody wrote down what a deleted picture answers' } },
});

export const pictureExpiryCases: readonly Case[] = [
  ...routes.map(
    ([name, send, expect, are, type, address]): Case => ({
      id: `kakao/deletes-a-picture-of-the-${name}-after-three-months`,
      because,
      grade: 'assumed',
      live,
      steps: [
        { needs: frozenAt('2026-05-15T03:00:00.000Z'), send, expect },
        {
          needs: frozenAt('2026-08-15T02:59:00.000Z'),
          send: ([first]) => ({ method: 'GET', url: address(first) }),
          expect: { status: 200, headers: { 'Content-Type': type }, body: { kind: 'bytes', are } },
        },
        gone(address),
      ],
    }),
  ),
  {
    id: 'kakao/deletes-a-picture-of-november-30th-at-the-end-of-february',
    because: { ...because, assumes: 'we read the last day of a month that is too short' },
    grade: 'assumed',
    live,
    steps: [
      { needs: frozenAt('2025-11-30T03:00:00.000Z'), send: ft(square), expect: uploadedPicture },
      {
        needs: frozenAt('2026-02-28T02:59:00.000Z'),
        send: ([first]) => ({ method: 'GET', url: ofSingle(first) }),
        expect: { status: 200, headers: { 'Content-Type': 'image/png' }, body: { kind: 'bytes', are: square } },
      },
      { ...gone(ofSingle), needs: frozenAt('2026-02-28T03:01:00.000Z') },
    ],
  },
];
