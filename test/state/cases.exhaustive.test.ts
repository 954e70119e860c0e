import { afterAll, it } from 'vitest';
import { allCases } from '../../contracts/cases.ts';
import { closeAll, expectSameAnswers } from './moved-over.ts';

afterAll(closeAll);

it.each(allCases.map((each) => [each.id, each] as const))('answers %s as if nothing had been restored', (_, example) =>
  expectSameAnswers(example),
);
