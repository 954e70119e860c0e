/** What a run says to the user: progress, each failure as it happens, and in the end what was not asked, and the sums. */
import { few } from '../live/few.ts';
import { line, type Totals } from '../report.ts';
import type { Verdict } from '../verdict.ts';
import type { Surroundings } from './options.ts';

export function teller({ say, progress }: Surroundings, total: number): (verdict: Verdict) => void {
  let done = 0;
  return (verdict) => {
    done += 1;
    if (verdict.status === 'failed') say(line(verdict));
    progress(`${done} of ${total}  ${verdict.case.id}`);
  };
}

/** A line for each reason, with the first of the cases it holds for. */
export function unasked(verdicts: readonly Verdict[]): readonly string[] {
  const byReason = new Map<string, string[]>();
  for (const verdict of verdicts) {
    if (verdict.status !== 'not run' && verdict.status !== 'not provokable here') continue;
    const reason = `${verdict.status}  ${verdict.why}`;
    byReason.set(reason, [...(byReason.get(reason) ?? []), verdict.case.id]);
  }
  return [...byReason].map(([reason, ids]) => `${reason}: ${few(ids)}`);
}

export const sums = (target: string, { passed, failed, knownDeviations, notProvokable, notRun }: Totals): string =>
  `${target}: ${passed} passed, ${failed} failed, ${knownDeviations} known deviations, ` +
  `${notProvokable} not provokable here, ${notRun} not run`;
