import { afterAll, beforeAll, it } from 'vitest';
import { allCases } from '../../contracts/cases.ts';
import { stepsOf } from '../../contracts/engine/case.ts';
import { forms } from '../hostile/corpus.ts';
import { targets } from '../hostile/targets.ts';
import { expectSameBytesByFetch, MOST_STEPS } from './case-bytes.ts';
import { toEach } from './odd-forms.ts';
import { vastList } from './odd-requests.ts';
import { Pair } from './pair.ts';
import { ask, expectSameBytes } from './same-bytes.ts';

let pair: Pair;
beforeAll(async () => {
  pair = await Pair.start();
});
afterAll(() => pair.close());

it.each(allCases.filter((example) => stepsOf(example).length <= MOST_STEPS))(
  'gives the same bytes over a socket and to a fetch through MSW: $id',
  (example) => expectSameBytesByFetch(pair, example),
);

it.each(forms.map((row) => [row[0], row] as const))(
  'gives a form the same bytes over a socket and through MSW, from every endpoint: %s',
  (name, row) => expectSameBytes(pair, name, (place) => toEach(targets, row, place)),
);

it('gives a list past the guard the same bytes over a socket and through MSW', () => {
  const [name, provider, call] = vastList;
  return expectSameBytes(pair, name, async (place) => [await ask(place, provider, call)]);
});
