import { expect, it } from 'vitest';
import { fuzz } from './fuzz-run.ts';

it('finds nothing in three seconds of one seed and three of another', async () => {
  for (const seed of [1, 2]) {
    const { cases, failure } = await fuzz({ seconds: 3, seed });
    expect(failure).toBeUndefined();
    expect(cases).toBeGreaterThan(20);
  }
}, 60_000);
