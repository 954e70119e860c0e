// One of each kind; parity.exhaustive.test.ts has them all.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allCases } from '../../contracts/cases.ts';
import { forms, isHeavy } from '../hostile/corpus.ts';
import { type Target, targets } from '../hostile/targets.ts';
import { expectSameBytesByFetch, shapeOf } from './case-bytes.ts';
import { toEach } from './odd-forms.ts';
import { oddRequests } from './odd-requests.ts';
import { Pair, type Place } from './pair.ts';
import { hostileCalls } from './raw-requests.ts';
import { ask, expectSameBytes, needed } from './same-bytes.ts';
import { bare, namesIn, unlike } from './unlike.ts';

let pair: Pair;
beforeAll(async () => {
  pair = await Pair.start();
});
afterAll(() => pair.close());

const oneOfEachShape = [...new Map(allCases.map((example) => [shapeOf(example), example])).entries()].flatMap(
  ([shape, example]) => (shape === undefined ? [] : example),
);

it.each(oneOfEachShape)('gives the same bytes over a socket and to a fetch through MSW: $id', (example) =>
  expectSameBytesByFetch(pair, example),
);

const light = forms.filter((row) => !isHeavy(row));

// A transport does not look into a form, so one endpoint each will do: all of them get their turn.
it.each(light.map((row, i) => [row[0], row, targets[i % targets.length] as Target] as const))(
  'gives a form the same bytes over a socket and through MSW: %s',
  (name, row, target) => expectSameBytes(pair, name, (place) => toEach([target], row, place)),
);

it.each(oddRequests)('gives an odd call the same bytes over a socket and through MSW: %s', (name, provider, call) =>
  expectSameBytes(pair, name, async (place) => [await ask(place, provider, call, patience(name, place))]),
);

it.each(hostileCalls)('gives a hostile call the same bytes over a socket and through MSW: %s', (name, call) =>
  expectSameBytes(pair, name, async (place) => [await ask(place, 'kakao', call, patience(name, place))]),
);

/** Milliseconds. Some of what is excused is never answered at all by MSW; a socket answers, however late. */
function patience(name: string, { server, baseUrl }: Place): number | undefined {
  if (baseUrl('kakao') === server.url) return undefined;
  return unlike.some((row) => namesIn(row).includes(name)) ? 300 : undefined;
}

it('excuses nothing that needs no excuse', () => {
  const sent = [forms, oddRequests, hostileCalls].flatMap((rows) => rows.map(([name]) => name));
  expect(unlike.filter((row) => !needed.has(row))).toEqual([]);
  const known = [...sent, ...allCases.map(({ id }) => id)];
  expect(unlike.flatMap(namesIn).filter((name) => !known.includes(name))).toEqual([]);
});

it('leaves nothing to a bare socket but what only one can send', () => {
  expect(bare.length).toBeGreaterThan(0);
  expect(bare.filter((name) => hostileCalls.some(([called]) => called === name))).toEqual([]);
});
