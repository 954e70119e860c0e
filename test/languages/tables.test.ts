import { expect, it, vi } from 'vitest';
import { ko } from '../../src/languages/ko.ts';
import { zh } from '../../src/languages/zh.ts';
import { faultsOf } from './sentences.ts';

// The compiler reads the whole product.
vi.setConfig({ testTimeout: 120_000 });

it.each(Object.entries({ zh, ko }))('has every sentence in %s, and no other', (_, tongue) => {
  expect(faultsOf(tongue)).toEqual([]);
});
