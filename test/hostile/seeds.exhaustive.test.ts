// Three of them are in seeds.test.ts, too.
import { expect, it } from 'vitest';
import { fuzzWith } from './fuzz-seeded.ts';
import { seeds } from './seeds.ts';

it.each(seeds.map((seed) => [seed.name, seed] as const))('finds that %s', { timeout: 150_000 }, async (_, seed) => {
  const { failure } = await fuzzWith(seed);
  expect(failure).toMatch(seed.found);
});

it('finds nothing in a copy without a breakage', { timeout: 150_000 }, async () => {
  const { failure } = await fuzzWith({ file: 'package.json', code: '' });
  expect(failure).toBeUndefined();
});
