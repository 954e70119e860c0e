import type { Verdict } from './run.ts';

export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly notProvokable: number;
  /** False when a case failed, and also when nothing was compared: a run that saw nothing proves nothing. */
  readonly ok: boolean;
}

export function totals(verdicts: readonly Verdict[]): Totals {
  const count = (status: Verdict['status']) => verdicts.filter((verdict) => verdict.status === status).length;
  const [passed, failed] = [count('passed'), count('failed')];
  return {
    passed,
    failed,
    notProvokable: count('not provokable here'),
    ok: failed === 0 && passed > 0,
  };
}

/** One line: what was expected, what came, and the page that made us expect it. */
export function line(verdict: Verdict): string {
  const { id, because, grade } = verdict.case;
  switch (verdict.status) {
    case 'passed':
      return `passed  ${id}`;
    case 'not provokable here':
      return `not provokable here  ${id}: ${verdict.why}`;
    case 'failed': {
      const [first, ...rest] = verdict.differences;
      const others = rest.length === 0 ? '' : ` (and ${rest.length} more)`;
      const source = `${because.page}, ${because.at}: ${because.says}`;
      return `FAILED  ${id}  ${first.path}: expected ${first.expected}, got ${first.got}${others}  [${grade}: ${source}]`;
    }
  }
}

/** The failures, then what could not be asked, then one line of totals. */
export function report(target: string, verdicts: readonly Verdict[]): string {
  const { passed, failed, notProvokable } = totals(verdicts);
  const lines = verdicts.filter(({ status }) => status !== 'passed').map(line);
  const sum = `${target}: ${passed} passed, ${failed} failed, ${notProvokable} not provokable here`;
  const nothing = passed + failed === 0 ? ['FAILED  nothing was compared'] : [];
  return [...lines.toSorted(failuresFirst), sum, ...nothing].join('\n');
}

const failuresFirst = (a: string, b: string): number => Number(b.startsWith('FAILED')) - Number(a.startsWith('FAILED'));
