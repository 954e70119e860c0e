// All are in seeds.exhaustive.test.ts.
import { expect, it } from 'vitest';
import { fuzzWith } from './fuzz-seeded.ts';
import { seeds } from './seeds.ts';

const some = ['a part loses its last byte', 'a gif is a row higher', 'a body that is gone keeps its place'];

it.each(seeds.filter(({ name }) => some.includes(name)).map((seed) => [seed.name, seed] as const))(
  'finds that %s',
  { timeout: 60_000 },
  async (_, seed) => {
    const { failure } = await fuzzWith(seed, 100);
    expect(failure).toMatch(seed.found);
  },
);
