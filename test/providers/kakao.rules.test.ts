import { expect, it } from 'vitest';
import type { Image } from '../../src/core/image.ts';
import { firstBroken } from '../../src/core/rule.ts';
import type { Value } from '../../src/core/settings.ts';
import { carouselRules, itemListRules, listRules } from '../../src/providers/kakao/images/list/rules.ts';
import type { ImageFacts } from '../../src/providers/kakao/images/rules.ts';
import { regularRules, type SingleUpload, wideRules } from '../../src/providers/kakao/images/single/rules.ts';
import { settings } from './settings.ts';

const of = (width: number, height: number, bytes = 1000, format: Image['format'] = 'png'): ImageFacts => ({
  bytes,
  image: { format, width, height },
});
const single = (picture: ImageFacts): SingleUpload => ({ knownUser: true, ...picture });

const shapes: [number, number, string | undefined][] = [
  [500, 250, undefined],
  [500, 249, 'imageShape'],
  [499, 499, 'imageShape'],
  [501, 250, 'imageShape'],
  [502, 251, undefined],
  [500, 666, undefined],
  [500, 667, 'imageShape'],
  [750, 1000, undefined],
  [750, 1001, 'imageShape'],
  [720, 720, undefined],
  [2000, 1000, undefined],
];

it.each(shapes)('a regular image of %i x %i is answered with %s', (width, height, error) => {
  expect(firstBroken(regularRules, single(of(width, height)), settings())?.error).toBe(error);
});

it.each(shapes)('a carousel image of %i x %i is answered with %s', (width, height, error) => {
  expect(firstBroken(carouselRules, of(width, height), settings())?.error).toBe(error);
});

it.each<[number, number, Value, string | undefined]>([
  [800, 600, 'exact', undefined],
  [801, 600, 'exact', 'imageShape'],
  [800, 599, 'exact', 'imageShape'],
  [1600, 1200, 'exact', 'imageShape'],
  [1600, 1200, '4:3', undefined],
  [400, 300, '4:3', undefined],
  [800, 601, '4:3', 'imageShape'],
  [800, 600, 'minimum', undefined],
  [900, 600, 'minimum', undefined],
  [799, 600, 'minimum', 'imageShape'],
  [800, 599, 'minimum', 'imageShape'],
])('a wide image of %i x %i read as %s is answered with %s', (width, height, mode, error) => {
  const facts = single(of(width, height));
  expect(firstBroken(wideRules, facts, settings({ 'kakao.wideSize': mode }))?.error).toBe(error);
});

it.each<[number, number, string | undefined]>([
  [400, 400, undefined],
  [399, 400, 'imageShape'],
  [400, 399, 'imageShape'],
  [4000, 400, undefined],
])('a list image of %i x %i is answered with %s', (width, height, error) => {
  expect(firstBroken(itemListRules, of(width, height), settings())?.error).toBe(error);
});

it.each([
  ['FT', 512_000, regularRules, of(500, 500)],
  ['FT_WIDE', 2_097_152, wideRules, of(800, 600)],
] as const)('%s takes up to %i bytes', (_, most, rules, picture) => {
  const facts = (bytes: number) => single({ ...picture, bytes });
  expect(firstBroken(rules, facts(most), settings())).toBeUndefined();
  expect(firstBroken(rules, facts(most + 1), settings())?.error).toBe('tooLarge');
});

it.each([
  ['the list', itemListRules],
  ['the carousel', carouselRules],
])('%s takes up to 2097152 bytes an image', (_, rules) => {
  expect(firstBroken(rules, of(500, 500, 2_097_152), settings())).toBeUndefined();
  expect(firstBroken(rules, of(500, 500, 2_097_153), settings())?.error).toBe('tooLarge');
});

it.each<[ImageFacts, string | undefined]>([
  [of(500, 500, 1, 'jpg'), undefined],
  [of(500, 500, 1, 'gif'), 'imageFormat'],
  [of(500, 500, 1, 'webp'), 'imageFormat'],
  [{ bytes: 1, image: undefined }, 'imageFormat'],
  [{ bytes: 0, image: undefined }, 'imageFormat'],
  [{ bytes: undefined, image: undefined }, 'missingField'],
  [of(1, 1, 600_000, 'gif'), 'tooLarge'],
  [of(1, 1, 1, 'gif'), 'imageFormat'],
])('a regular image that is %j is answered with %s', (picture, error) => {
  expect(firstBroken(regularRules, single(picture), settings())?.error).toBe(error);
});

it.each<[number, boolean, Record<string, Value>, string | undefined]>([
  [1, true, {}, undefined],
  [5, true, {}, undefined],
  [0, true, {}, 'missingField'],
  [4, true, { 'kakao.tooManyFiles': 'CE400' }, undefined],
  [5, true, { 'kakao.tooManyFiles': 'CE400' }, 'missingField'],
  [1, false, {}, undefined],
  [1, false, { 'kakao.unknownUser': 'CE500' }, 'system'],
])('a list of %i images, user known %s, under %j is answered with %s', (count, knownUser, chosen, error) => {
  expect(firstBroken(listRules('kakao/ft-wide-item-list', 4), { count, knownUser }, settings(chosen))?.error).toBe(
    error,
  );
});
