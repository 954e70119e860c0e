/** The report for a terminal: one line for each case that somebody must know of, and one of totals. */
import type { CaseResult } from '../case-result.ts';
import { becauseLine } from './because.ts';
import { escapeInvisible } from './escape-invisible.ts';
import { type FailedResult, grades, outcomeOf, outcomes, reasonOf, type Totals, totals } from './totals.ts';

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

/** What of it is documented, observed and assumed, and how much of each passed. */
export const gradesLine = (target: string, { grades: of }: Totals): string =>
  escapeInvisible(
    `${target}: passed ${grades.map((grade) => `${of[grade].passed} of ${of[grade].cases} ${grade}`).join(', ')}`,
  );

/** The failures, then what is known, then what could not be asked, then the totals: by grade, and of all. */
export function consoleReport(target: string, results: readonly CaseResult[]): string {
  const rank = (result: CaseResult) => outcomes.indexOf(outcomeOf(result));
  const told = results.filter(({ status }) => status !== 'passed').toSorted((a, b) => rank(a) - rank(b));
  const sums = totals(results);
  return [
    ...told.map(resultLine),
    gradesLine(target, sums),
    sum(target, sums),
    ...(sums.compared === 0 ? ['FAILED  nothing was compared'] : []),
  ].join('\n');
}

function sum(target: string, { passed, failed, knownDeviations, notProvokable, notRun }: Totals): string {
  const known = knownDeviations === 0 ? [] : [`${knownDeviations} known deviation${knownDeviations === 1 ? '' : 's'}`];
  const unasked = [`${notProvokable} not provokable here`, `${notRun} not run`];
  return escapeInvisible(`${target}: ${[`${passed} passed`, `${failed} failed`, ...known, ...unasked].join(', ')}`);
}
