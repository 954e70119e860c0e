/** Which picture a FriendTalk message may name: one that was uploaded here, for that kind of message. */
import type { Because, Case, ExpectedResponse, Need, Step } from '../engine/case.ts';
import { type HttpResponse, textAt, valueAt } from '../engine/http.ts';
import {
  answered,
  card,
  cardsOf,
  type Fields,
  item,
  itemList,
  live,
  pictured,
  type Service,
  send,
  someUrl,
  told,
} from './friendtalk-requests.ts';
import { carousel, ft, list, pngOf, setting, wide } from './requests.ts';
import { judged, uploadedPicture, uploadedWide } from './responses.ts';

const because: Because = {
  page: 'kakao-friendtalk-copy',
  at: 'Result codes, 3024',
  says: 'a message with a wrong, foreign or misfit picture is not sent',
  assumes: 'API PLEX takes it and tells f afterwards, unless a switch says otherwise',
};

const picture = pngOf(500, 500);
type Urls = (earlier: readonly HttpResponse[]) => readonly string[];
const single: Urls = ([first]) => [textAt(first, 'data.url')];
const several: Urls = ([first]) => [valueAt(first, 'result.success')].flat().map((each) => String(Object(each).url));

interface Upload {
  readonly step: Step;
  readonly urls: Urls;
}
const uploads = {
  FT: { step: { send: ft(picture), expect: uploadedPicture }, urls: single },
  FT_WIDE: { step: { send: wide(pngOf(800, 600)), expect: uploadedWide }, urls: single },
  'ft-wide-item-list': {
    step: { send: list(picture, picture, picture), expect: judged('uploaded', 'uploaded', 'uploaded') },
    urls: several,
  },
  'ft-carousel-feed': {
    step: { send: carousel(picture, picture), expect: judged('uploaded', 'uploaded') },
    urls: several,
  },
} as const satisfies Record<string, Upload>;
type Kind = keyof typeof uploads;

const at = (urls: readonly string[], i: number) => urls[i % urls.length];
/** A message of that kind with these pictures in it. */
const withPictures: Readonly<Record<Exclude<Service, 'ft-text'>, (urls: readonly string[]) => Fields>> = {
  'ft-image': (urls) => pictured(at(urls, 0)),
  'ft-wide': (urls) => pictured(at(urls, 0)),
  'ft-wide-item-list': (urls) => itemList([0, 1, 2].map((i) => item({ img_url: at(urls, i) }))),
  'ft-carousel-feed': (urls) => cardsOf([0, 1].map((i) => card({ attachment: { image: { img_url: at(urls, i) } } }))),
};
type Pictured = keyof typeof withPictures;

function sent(
  slug: string,
  kind: Kind,
  service: Pictured,
  outcome: string,
  needs: readonly Need[] = [],
  more: Pick<Step, 'needs'> = {},
  expect: ExpectedResponse = answered('C100'),
): Case {
  const { step, urls } = uploads[kind];
  const using = (earlier: readonly HttpResponse[]) => send(service, withPictures[service](urls(earlier)));
  const after = outcome === '' ? [] : [told(outcome)];
  return {
    id: `kakao/friendtalk-${slug}`,
    because,
    grade: 'assumed',
    live,
    steps: [{ ...step, needs }, { send: using, expect, ...more }, ...after],
  };
}

const own: readonly (readonly [Kind, Pictured])[] = [
  ['FT', 'ft-image'],
  ['FT_WIDE', 'ft-wide'],
  ['ft-wide-item-list', 'ft-wide-item-list'],
  ['ft-carousel-feed', 'ft-carousel-feed'],
];
const small = (kind: Kind) => kind.toLowerCase().replace('_', '-');
const months = (advance: string) => ({ needs: [{ kind: 'clock', to: { advance } }] as const });
const frozen: Need = { kind: 'clock', to: { freeze: true } };
const april: Need = { kind: 'clock', to: { set: '2025-01-15T03:00:00Z' } };
const aged = [setting('imageAge', 'three-months'), frozen, april];

const never = (slug: string, url: string, mode: string, outcome: string): Case => ({
  id: `kakao/friendtalk-${slug}`,
  because,
  grade: 'assumed',
  live,
  steps: [
    {
      needs: [setting('unknownImage', mode)],
      send: send('ft-image', pictured(url)),
      expect: answered(outcome === '' ? 'C400_2' : 'C100'),
    },
    ...(outcome === '' ? [] : [told(outcome)]),
  ],
});

export const friendTalkPictureCases: readonly Case[] = [
  ...own.map(([kind, service]) => sent(`delivers-an-upload-to-${small(kind)}`, kind, service, '0')),
  ...own.map(([, service], i) => {
    const [other] = own[(i + 1) % own.length] as (typeof own)[number];
    return sent(`tells-of-an-upload-to-${small(other)}-in-${service}`, other, service, 'f');
  }),
  {
    id: 'kakao/friendtalk-tells-of-a-picture-never-uploaded',
    because,
    grade: 'assumed',
    live,
    steps: [{ send: send('ft-image', pictured(someUrl)), expect: answered('C100') }, told('f')],
  },
  {
    id: 'kakao/friendtalk-tells-of-a-picture-of-somebody-s-site',
    because,
    grade: 'assumed',
    live,
    steps: [{ send: send('ft-image', pictured('https://example.com/photo.jpg')), expect: answered('C100') }, told('f')],
  },
  never('tells-big-f-of-an-unknown-picture', someUrl, 'webhook-F', 'F'),
  never('refuses-an-unknown-picture', someUrl, 'reject-C400_2', ''),
  never('accepts-an-unknown-picture', someUrl, 'accept', '0'),
  {
    id: 'kakao/friendtalk-tells-of-a-deleted-picture',
    because,
    grade: 'assumed',
    live,
    steps: [
      uploads.FT.step,
      {
        to: 'control plane',
        send: { method: 'DELETE', url: '/images' },
        expect: { status: 204, body: { kind: 'empty' } },
      },
      {
        send: ([first]) => send('ft-image', pictured(textAt(first, 'data.url'))),
        expect: answered('C100'),
      },
      told('f'),
    ],
  },
  sent('delivers-an-old-picture', 'FT', 'ft-image', '0', [frozen, april], months('3 months')),
  sent('tells-of-an-old-picture-of-another-kind', 'FT', 'ft-wide', 'f', [frozen, april], months('3 months')),
  sent('delivers-a-picture-of-almost-three-months', 'FT', 'ft-image', '0', aged, months('89 days')),
  sent('tells-of-a-picture-of-three-months', 'FT', 'ft-image', 'f', aged, months('3 months')),
  {
    id: 'kakao/friendtalk-names-a-long-header-before-an-old-picture',
    because,
    grade: 'assumed',
    live,
    steps: [
      { ...uploads.FT.step, needs: aged },
      {
        ...months('3 months'),
        send: ([first]) => send('ft-image', { ...pictured(textAt(first, 'data.url')), header: 'x'.repeat(33) }),
        expect: answered('C400_2'),
      },
    ],
  },
];
