/** What a run says to the user: progress, each failure as it happens, and in the end what was not asked, and the sums. */

import type { CaseResult } from '../case-result.ts';
import { resultLine, type Totals } from '../report.ts';
import { shortenList } from '../shorten-list.ts';
import type { CommandContext } from './options.ts';

export function progressReporter({ say, progress }: CommandContext, total: number): (result: CaseResult) => void {
  let done = 0;
  return (result) => {
    done += 1;
    if (result.status === 'failed') say(resultLine(result));
    progress(`${done} of ${total}  ${result.case.id}`);
  };
}

/** A line for each reason, with the first of the cases it holds for. */
export function linesOfUnasked(results: readonly CaseResult[]): readonly string[] {
  const byReason = new Map<string, string[]>();
  for (const result of results) {
    if (result.status !== 'not run' && result.status !== 'not provokable here') continue;
    const reason = `${result.status}  ${result.why}`;
    byReason.set(reason, [...(byReason.get(reason) ?? []), result.case.id]);
  }
  return [...byReason].map(([reason, ids]) => `${reason}: ${shortenList(ids)}`);
}

export const totalsLine = (
  target: string,
  { passed, failed, knownDeviations, notProvokable, notRun }: Totals,
): string =>
  `${target}: ${passed} passed, ${failed} failed, ${knownDeviations} known deviations, ` +
  `${notProvokable} not provokable here, ${notRun} not run`;
