/** The report for programs. */
import { type Because, type Grade, type Live, type Provider, providerOf } from '../case.ts';
import type { Verdict } from '../verdict.ts';
import { pathOf } from './endpoints.ts';
import { type Failed, type Report, type Totals, totals } from './totals.ts';

export interface JsonReport {
  /** Goes up when a field is renamed, removed or comes to mean something else; a new field leaves it as it is. */
  readonly version: 1;
  readonly target: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly totals: Totals;
  /** One for each case, in the order in which they ran. */
  readonly cases: readonly JsonCase[];
}

/** Only `failed` is a failure: a `known deviation` differs too, and `why` explains it. */
export type JsonCase = JsonHead &
  (
    | { readonly outcome: 'passed' }
    | { readonly outcome: 'failed'; readonly differences: Failed['differences'] }
    | { readonly outcome: 'known deviation'; readonly why: string; readonly differences: Failed['differences'] }
    | { readonly outcome: 'not provokable here' | 'not run'; readonly why: string }
  );

interface JsonHead {
  /** A stable slug, `feishu/refuses-10485761-bytes`. */
  readonly id: string;
  readonly provider: Provider;
  /** The path it asks first, a key in it written `{id}`. */
  readonly endpoint: string;
  readonly because: Because;
  readonly grade: Grade;
  readonly live: Live;
}

export function json({ target, startedAt, durationMs, verdicts }: Report): string {
  const told: JsonReport = {
    version: 1,
    target,
    startedAt,
    durationMs,
    totals: totals(verdicts),
    cases: verdicts.map(jsonCase),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

function jsonCase(verdict: Verdict): JsonCase {
  const head = headOf(verdict);
  switch (verdict.status) {
    case 'passed':
      return { ...head, outcome: 'passed' };
    case 'failed': {
      const { differences, excused: why } = verdict;
      if (why === undefined) return { ...head, outcome: 'failed', differences };
      return { ...head, outcome: 'known deviation', why, differences };
    }
    case 'not provokable here':
    case 'not run':
      return { ...head, outcome: verdict.status, why: verdict.why };
  }
}

/** Field by field: what else a case holds are pictures and functions. */
const headOf = ({ case: example }: Verdict): JsonHead => ({
  id: example.id,
  provider: providerOf(example),
  endpoint: pathOf(example),
  because: example.because,
  grade: example.grade,
  live: example.live,
});
