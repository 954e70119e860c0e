import type { Case } from './case.ts';
import type { Verdict } from './verdict.ts';

/** Where the emulator knowingly differs from the live services. */
export interface Deviation {
  /** The id of a case that the emulator fails. */
  readonly case: Case['id'];
  readonly reason: string;
}

/** A failure that is known becomes an excused one. An entry whose case passes excuses nothing, and is a failure. */
export function excuse(verdict: Verdict, known: readonly Deviation[]): Verdict {
  const found = known.find((deviation) => deviation.case === verdict.case.id);
  if (found === undefined) return verdict;
  if (verdict.status === 'failed') return { ...verdict, excused: found.reason };
  if (verdict.status !== 'passed') return verdict;
  const stale = { path: 'deviations.ts', expected: `a failure, because ${found.reason}`, got: 'the case passes' };
  return { case: verdict.case, target: verdict.target, status: 'failed', differences: [stale] };
}

/** Entries that name no case, or one that another entry names already. */
export function idle(known: readonly Deviation[], cases: readonly Case[]): readonly Deviation[] {
  const ids = new Set<string>(cases.map(({ id }) => id));
  return known.filter((each, i) => !ids.has(each.case) || known.findIndex((other) => other.case === each.case) !== i);
}

/** Whether a case that an emulator was asked is as it should be. */
export const isWell = (verdict: Verdict | undefined): boolean =>
  verdict?.status === 'passed' || (verdict?.status === 'failed' && verdict.excused !== undefined);
