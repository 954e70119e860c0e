import { it } from 'vitest';
import { allCases } from '../../contracts/cases.ts';
import { examples } from '../../src/openapi/examples.ts';
import { expectDescribed } from './describes.ts';

const shown = new Set(Object.values(examples).map((each) => each.case));

// All of them are in contract.exhaustive.test.ts.
it(
  'describes the answers of each tenth case of the contract, and of each that is an example',
  () => expectDescribed(allCases.filter(({ id }, i) => i % 10 === 0 || shown.has(id))),
  120_000,
);
