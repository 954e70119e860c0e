// All are in seeds.exhaustive.test.ts.
import { expect, it } from 'vitest';
import { fuzzWith } from './fuzz-seeded.ts';
import { seeds } from './seeds.ts';

/** In so many cases at most; what is left behind is looked at after the last. */
const some: Readonly<Record<string, number>> = {
  'a part loses its last byte': 100,
  'a gif is a row higher': 100,
};

it.each(seeds.filter(({ name }) => name in some).map((seed) => [seed.name, seed] as const))(
  'finds that %s',
  { timeout: 60_000 },
  async (_, seed) => {
    const { failure } = await fuzzWith(seed, some[seed.name]);
    expect(failure).toMatch(seed.found);
  },
);
