/** What every report is made of, and how a run is counted. */
import type { Verdict } from '../verdict.ts';

export interface Report {
  readonly target: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly verdicts: readonly Verdict[];
}

export type Failed = Extract<Verdict, { readonly status: 'failed' }>;

/** A status, but that a difference somebody has explained is no failure. */
export type Outcome = Verdict['status'] | 'known deviation';

/** In the order in which a reader wants them. */
export const outcomes: readonly Outcome[] = ['failed', 'known deviation', 'not provokable here', 'not run', 'passed'];

export const outcomeOf = (verdict: Verdict): Outcome =>
  verdict.status === 'failed' && verdict.excused !== undefined ? 'known deviation' : verdict.status;

/** Why a case has not simply passed or failed. */
export function reasonOf(verdict: Verdict): string | undefined {
  switch (verdict.status) {
    case 'passed':
      return undefined;
    case 'failed':
      return verdict.excused;
    case 'not provokable here':
    case 'not run':
      return verdict.why;
  }
}

export const count = (verdicts: readonly Verdict[], outcome: Outcome): number =>
  verdicts.filter((verdict) => outcomeOf(verdict) === outcome).length;

export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly knownDeviations: number;
  readonly notProvokable: number;
  readonly notRun: number;
  /** Cases for which an answer was held against an expectation. */
  readonly compared: number;
  /** False when a case failed, and also when nothing was compared: a run that saw nothing proves nothing. */
  readonly ok: boolean;
}

export function totals(verdicts: readonly Verdict[]): Totals {
  const [passed, failed] = [count(verdicts, 'passed'), count(verdicts, 'failed')];
  const knownDeviations = count(verdicts, 'known deviation');
  const compared = passed + failed + knownDeviations;
  return {
    passed,
    failed,
    knownDeviations,
    notProvokable: count(verdicts, 'not provokable here'),
    notRun: count(verdicts, 'not run'),
    compared,
    ok: failed === 0 && compared > 0,
  };
}
