/**
 * Everything wrong at once, then one fault less each time: what is named first is what is looked at first. The page says
 * nothing of order, so all of it is our reading.
 */
import { gif } from '../../fixtures/images.ts';
import { type Because, type Case, type ExpectedResponse, never, type Step, safe } from '../engine/case.ts';
import { credential, type FormPart } from '../engine/http.ts';
import { type ImageRoute, image, page, path, pngOf, setting, upload } from './requests.ts';
import {
  itemBelow500,
  itemOutOfRatio,
  itemTooLarge,
  itemWrongFormat,
  itemWrongShape,
  judged,
  missingImage,
  notFound,
  refusedAll,
  tooLarge,
  uploadedPicture,
  uploadedWide,
  wrongFormat,
  wrongSize,
} from './responses.ts';

const because: Because = {
  page,
  at: 'error codes',
  says: 'nothing is said of order',
  assumes: 'we look at the route, the field, bytes, format, and pixels last',
};

const garbage = (bytes: number) => () => new Uint8Array(bytes).fill(0x20);
const smallGif = () => gif({ width: 100, height: 100 });

interface Row {
  readonly endpoint: ImageRoute;
  readonly name: string;
  /** One byte more than it takes. */
  readonly over: number;
  readonly good: () => Uint8Array;
  readonly answers: {
    readonly missing: ExpectedResponse;
    readonly tooLarge: ExpectedResponse;
    readonly wrongFormat: ExpectedResponse;
    readonly wrongSize: ExpectedResponse;
    readonly taken: ExpectedResponse;
  };
}

const rows: readonly Row[] = [
  {
    endpoint: 'FT',
    name: 'picture.jpg',
    over: 512_001,
    good: pngOf(720, 720),
    answers: { missing: missingImage, tooLarge, wrongFormat, wrongSize, taken: uploadedPicture },
  },
  {
    endpoint: 'FT_WIDE',
    name: 'wide.jpg',
    over: 2_097_153,
    good: pngOf(800, 600),
    answers: { missing: missingImage, tooLarge, wrongFormat, wrongSize, taken: uploadedWide },
  },
  {
    endpoint: 'ft-wide-item-list',
    name: 'picture.jpg',
    over: 2_097_153,
    good: pngOf(800, 400),
    answers: {
      missing: refusedAll('CE400'),
      tooLarge: judged(itemTooLarge),
      wrongFormat: judged(itemWrongFormat),
      wrongSize: judged(itemWrongShape),
      taken: judged('uploaded'),
    },
  },
  {
    endpoint: 'ft-carousel-feed',
    name: 'picture.jpg',
    over: 2_097_153,
    good: pngOf(500, 500),
    answers: {
      missing: refusedAll('CE400'),
      tooLarge: judged(itemTooLarge),
      wrongFormat: judged(itemWrongFormat),
      wrongSize: judged(itemWrongShape),
      taken: judged('uploaded'),
    },
  },
];

const everything = ({ endpoint, name, over, good, answers }: Row): Case => {
  const send = (content: FormPart['content'], field = 'image') =>
    upload(endpoint, [{ ...image(name, content), name: field }]);
  const steps: readonly [Step, ...Step[]] = [
    {
      send: { ...send(garbage(over), 'file'), method: 'PUT', url: `/file/v1/nothing/image/${credential}` },
      expect: notFound,
    },
    { send: { ...send(garbage(over), 'file'), url: `/file/v1/nothing/image/${credential}` }, expect: notFound },
    { send: { ...send(garbage(over), 'file'), method: 'PUT', url: path(endpoint) }, expect: notFound },
    { send: send(garbage(over), 'file'), expect: answers.missing },
    { send: send(garbage(over)), expect: answers.tooLarge },
    { send: send(pngOf(100, 100, over)), expect: answers.tooLarge },
    { send: send(smallGif), expect: answers.wrongFormat },
    { send: send(pngOf(100, 100)), expect: answers.wrongSize },
    { send: send(good), expect: answers.taken },
  ];
  return {
    id: `kakao/order-of-everything-at-${endpoint.toLowerCase().replace('_', '-')}`,
    because,
    grade: 'assumed',
    live: never('the last of its calls would keep a picture for three months, for an order nobody promises'),
    steps,
  };
};

export const eliminationCases: readonly Case[] = [
  ...rows.map(everything),
  {
    id: 'kakao/carousel-order-width-before-ratio',
    because: { ...because, says: 'nothing is said of order', assumes: 'we look at the width before the ratio' },
    grade: 'assumed',
    live: safe,
    needs: [setting('messageForm', 'explained')],
    send: upload('ft-carousel-feed', [
      image('a.png', pngOf(499, 100)),
      image('b.png', pngOf(499, 1000)),
      image('c.png', pngOf(500, 100)),
    ]),
    expect: judged(itemBelow500, itemBelow500, itemOutOfRatio),
  },
];
