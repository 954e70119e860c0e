import { expect } from 'vitest';
import type { Case } from '../../contracts/engine/case.ts';
import { misfitOfAnswer, misfitOfCall, operationFor } from './fits.ts';
import { watchContract } from './watched.ts';

/** Every answer of these cases, and every call of theirs that is taken, is as its document says. */
export async function expectDescribed(cases: readonly Case[]): Promise<void> {
  const misfits = new Map<string, string>();
  let taken = 0;
  const failed = await watchContract(
    async (seen) => {
      const operation = await operationFor(seen);
      const isTaken = seen.answer.verdict === undefined;
      const found = operation
        ? [misfitOfAnswer(seen, operation), isTaken ? misfitOfCall(seen, operation) : undefined]
        : ['no document has it'];
      for (const what of found) if (what !== undefined) misfits.set(`${seen.endpoint.name}: ${what}`, seen.case);
      if (isTaken) taken += 1;
    },
    { cases },
  );
  expect(failed).toEqual([]);
  expect(taken).toBeGreaterThan(cases.length / 10);
  expect(Object.fromEntries(misfits)).toEqual({});
}
