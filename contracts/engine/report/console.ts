/** The report for a terminal: one line for each case that somebody must know of, and one of totals. */
import type { CaseResult } from '../case-result.ts';
import { becauseLine } from './because.ts';
import { escapeInvisible } from './escape-invisible.ts';
import { type FailedResult, outcomeOf, outcomes, reasonOf, totals } from './totals.ts';

/** One line: what was expected, what came, and the page that made us expect it. */
export function resultLine(result: CaseResult): string {
  const outcome = outcomeOf(result);
  const head = `${outcome === 'failed' ? 'FAILED' : outcome}  ${result.case.id}`;
  const reason = reasonOf(result);
  const why = reason === undefined ? '' : `: ${reason}`;
  return escapeInvisible(result.status === 'failed' ? `${head}  ${differing(result)}${why}` : `${head}${why}`);
}

function differing({ case: { because, grade }, differences }: FailedResult): string {
  const [{ path, expected, got }, ...rest] = differences;
  const others = rest.length === 0 ? '' : ` (and ${rest.length} more)`;
  return `${path}: expected ${expected}, got ${got}${others}  [${grade}: ${becauseLine(because)}]`;
}

/** The failures, then what is known, then what could not be asked, then one line of totals. */
export function consoleReport(target: string, results: readonly CaseResult[]): string {
  const rank = (result: CaseResult) => outcomes.indexOf(outcomeOf(result));
  const told = results.filter(({ status }) => status !== 'passed').toSorted((a, b) => rank(a) - rank(b));
  const { compared } = totals(results);
  return [
    ...told.map(resultLine),
    sum(target, results),
    ...(compared === 0 ? ['FAILED  nothing was compared'] : []),
  ].join('\n');
}

function sum(target: string, results: readonly CaseResult[]): string {
  const { passed, failed, knownDeviations, notProvokable, notRun } = totals(results);
  const known = knownDeviations === 0 ? [] : [`${knownDeviations} known deviation${knownDeviations === 1 ? '' : 's'}`];
  const unasked = [`${notProvokable} not provokable here`, `${notRun} not run`];
  return escapeInvisible(`${target}: ${[`${passed} passed`, `${failed} failed`, ...known, ...unasked].join(', ')}`);
}
