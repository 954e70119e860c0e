/** What every report is made of, and how a run is counted. */
import type { EvidenceGrade } from '../case.ts';
import type { CaseResult } from '../case-result.ts';

export interface Report {
  readonly target: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly results: readonly CaseResult[];
}

export type FailedResult = Extract<CaseResult, { readonly status: 'failed' }>;

/** A status, but that a difference somebody has explained is no failure. */
export type CaseOutcome = CaseResult['status'] | 'known deviation';

/** In the order in which a reader wants them. */
export const outcomes: readonly CaseOutcome[] = [
  'failed',
  'known deviation',
  'not provokable here',
  'not run',
  'passed',
];

export const outcomeOf = (result: CaseResult): CaseOutcome =>
  result.status === 'failed' && result.excused !== undefined ? 'known deviation' : result.status;

/** Why a case has not simply passed or failed. */
export function reasonOf(result: CaseResult): string | undefined {
  switch (result.status) {
    case 'passed':
      return undefined;
    case 'failed':
      return result.excused;
    case 'not provokable here':
    case 'not run':
      return result.why;
  }
}

export const count = (results: readonly CaseResult[], outcome: CaseOutcome): number =>
  results.filter((result) => outcomeOf(result) === outcome).length;

export const grades: readonly EvidenceGrade[] = ['documented', 'observed', 'assumed'];

export interface GradeTotals {
  readonly cases: number;
  readonly passed: number;
  readonly failed: number;
}

export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly knownDeviations: number;
  readonly notProvokable: number;
  readonly notRun: number;
  /** Cases for which an answer was held against an expectation. */
  readonly compared: number;
  /** How sure the expectations were: the cases of each grade, and how many of them passed and failed. */
  readonly grades: Readonly<Record<EvidenceGrade, GradeTotals>>;
  /** False when a case failed, and also when nothing was compared: a run that saw nothing proves nothing. */
  readonly ok: boolean;
}

export function totals(results: readonly CaseResult[]): Totals {
  const [passed, failed] = [count(results, 'passed'), count(results, 'failed')];
  const knownDeviations = count(results, 'known deviation');
  const compared = passed + failed + knownDeviations;
  return {
    passed,
    failed,
    knownDeviations,
    notProvokable: count(results, 'not provokable here'),
    notRun: count(results, 'not run'),
    compared,
    grades: {
      documented: ofGrade('documented', results),
      observed: ofGrade('observed', results),
      assumed: ofGrade('assumed', results),
    },
    ok: failed === 0 && compared > 0,
  };
}

function ofGrade(grade: EvidenceGrade, all: readonly CaseResult[]): GradeTotals {
  const results = all.filter((result) => result.case.grade === grade);
  return { cases: results.length, passed: count(results, 'passed'), failed: count(results, 'failed') };
}
