import type { Case } from './case.ts';
import type { CaseResult } from './case-result.ts';

/** Where the emulator knowingly differs from the live services. */
export interface Deviation {
  /** The id of a case that the emulator fails. */
  readonly case: Case['id'];
  readonly reason: string;
}

/** A failure that is known becomes an excused one. An entry whose case passes excuses nothing, and is a failure. */
export function applyDeviations(result: CaseResult, known: readonly Deviation[]): CaseResult {
  const found = known.find((deviation) => deviation.case === result.case.id);
  if (found === undefined) return result;
  if (result.status === 'failed') return { ...result, excused: found.reason };
  if (result.status !== 'passed') return result;
  const stale = { path: 'deviations.ts', expected: `a failure, because ${found.reason}`, got: 'the case passes' };
  return { case: result.case, target: result.target, status: 'failed', differences: [stale] };
}

/** Entries that name no case, or one that another entry names already. */
export function unusedDeviations(known: readonly Deviation[], cases: readonly Case[]): readonly Deviation[] {
  const ids = new Set<string>(cases.map(({ id }) => id));
  return known.filter((each, i) => !ids.has(each.case) || known.findIndex((other) => other.case === each.case) !== i);
}

/** Whether a case that an emulator was asked is as it should be. */
export const isAsExpected = (result: CaseResult | undefined): boolean =>
  result?.status === 'passed' || (result?.status === 'failed' && result.excused !== undefined);
