import { expect, it } from 'vitest';
import { fuzz } from './fuzz-run.ts';

it.each([2, 3])('finds nothing in 1000 cases of seed %i', { timeout: 150_000 }, async (seed) => {
  expect(await fuzz({ seconds: 120, seed, most: 1000 })).toEqual({ cases: 1000, failure: undefined });
});
