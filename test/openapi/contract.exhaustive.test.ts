import { it } from 'vitest';
import { allCases } from '../../contracts/cases.ts';
import { expectDescribed } from './describes.ts';

it(
  'describes every answer of the contract, and every call of it that is taken',
  () => expectDescribed(allCases),
  300_000,
);
