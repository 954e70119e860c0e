/** The report for programs. */
import { type Because, type EvidenceGrade, type LiveSafety, type ProviderName, providerOf } from '../case.ts';
import type { CaseResult } from '../case-result.ts';
import { pathOf } from './by-endpoint.ts';
import { type FailedResult, type Report, type Totals, totals } from './totals.ts';

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
    | { readonly outcome: 'failed'; readonly differences: FailedResult['differences'] }
    | { readonly outcome: 'known deviation'; readonly why: string; readonly differences: FailedResult['differences'] }
    | { readonly outcome: 'not provokable here' | 'not run'; readonly why: string }
  );

interface JsonHead {
  /** A stable slug, `feishu/refuses-10485761-bytes`. */
  readonly id: string;
  readonly provider: ProviderName;
  /** The path it asks first, a key in it written `{id}`. */
  readonly endpoint: string;
  readonly because: Because;
  readonly grade: EvidenceGrade;
  readonly live: LiveSafety;
}

export function json({ target, startedAt, durationMs, results }: Report): string {
  const told: JsonReport = {
    version: 1,
    target,
    startedAt,
    durationMs,
    totals: totals(results),
    cases: results.map(jsonCase),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

function jsonCase(result: CaseResult): JsonCase {
  const head = headOf(result);
  switch (result.status) {
    case 'passed':
      return { ...head, outcome: 'passed' };
    case 'failed': {
      const { differences, excused: why } = result;
      if (why === undefined) return { ...head, outcome: 'failed', differences };
      return { ...head, outcome: 'known deviation', why, differences };
    }
    case 'not provokable here':
    case 'not run':
      return { ...head, outcome: result.status, why: result.why };
  }
}

/** Field by field: what else a case holds are pictures and functions. */
const headOf = ({ case: example }: CaseResult): JsonHead => ({
  id: example.id,
  provider: providerOf(example),
  endpoint: pathOf(example),
  because: example.because,
  grade: example.grade,
  live: example.live,
});
