/** The report for a terminal: one line for each case that somebody must know of, and one of totals. */
import type { Verdict } from '../verdict.ts';
import { type Failed, outcomeOf, outcomes, reasonOf, totals } from './totals.ts';
import { visible } from './visible.ts';

/** One line: what was expected, what came, and the page that made us expect it. */
export function line(verdict: Verdict): string {
  const outcome = outcomeOf(verdict);
  const head = `${outcome === 'failed' ? 'FAILED' : outcome}  ${verdict.case.id}`;
  const reason = reasonOf(verdict);
  const why = reason === undefined ? '' : `: ${reason}`;
  return visible(verdict.status === 'failed' ? `${head}  ${differing(verdict)}${why}` : `${head}${why}`);
}

function differing({ case: { because, grade }, differences }: Failed): string {
  const [{ path, expected, got }, ...rest] = differences;
  const others = rest.length === 0 ? '' : ` (and ${rest.length} more)`;
  const source = `${because.page}, ${because.at}: ${because.says}`;
  return `${path}: expected ${expected}, got ${got}${others}  [${grade}: ${source}]`;
}

/** The failures, then what is known, then what could not be asked, then one line of totals. */
export function report(target: string, verdicts: readonly Verdict[]): string {
  const rank = (verdict: Verdict) => outcomes.indexOf(outcomeOf(verdict));
  const told = verdicts.filter(({ status }) => status !== 'passed').toSorted((a, b) => rank(a) - rank(b));
  const { compared } = totals(verdicts);
  return [...told.map(line), sum(target, verdicts), ...(compared === 0 ? ['FAILED  nothing was compared'] : [])].join(
    '\n',
  );
}

function sum(target: string, verdicts: readonly Verdict[]): string {
  const { passed, failed, knownDeviations, notProvokable, notRun } = totals(verdicts);
  const known = knownDeviations === 0 ? [] : [`${knownDeviations} known deviation${knownDeviations === 1 ? '' : 's'}`];
  const unasked = [`${notProvokable} not provokable here`, `${notRun} not run`];
  return visible(`${target}: ${[`${passed} passed`, `${failed} failed`, ...known, ...unasked].join(', ')}`);
}
