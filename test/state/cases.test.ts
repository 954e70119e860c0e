import { afterAll, it } from 'vitest';
import { allCases } from '../../contracts/cases.ts';
import { stepsOf } from '../../contracts/engine/case.ts';
import { closeAll, expectSameAnswers } from './moved-over.ts';

afterAll(closeAll);

/** A token of it has no end, which JSON has no number for. */
const endless = 'wechat/accepts-a-refresh-token-after-a-month';
/** Of those that build on what was before, every twentieth; cases.exhaustive.test.ts has all. */
const some = allCases.filter((each) => stepsOf(each).length > 1).filter(({ id }, i) => i % 20 === 0 || id === endless);

it.each(some.map((each) => [each.id, each] as const))('answers %s as if nothing had been restored', (_, example) =>
  expectSameAnswers(example),
);
