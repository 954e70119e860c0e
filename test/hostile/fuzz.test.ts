import { expect, it } from 'vitest';
import { fuzz } from './fuzz-run.ts';

it('finds nothing in 200 cases of one seed', async () => {
  expect(await fuzz({ seconds: 60, seed: 1, most: 200 })).toEqual({ cases: 200, failure: undefined });
}, 90_000);
