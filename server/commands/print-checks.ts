import { printableName } from '../../src/core/printable.ts';
import { inWords, type Said, type Tongue } from '../../src/core/say.ts';
import type { CheckResult, RecordedVerdict } from '../../src/core/shapes.ts';
import { painted, say, type Wording } from '../terminal.ts';
import type { CheckedPath } from './check-file.ts';
import { caution, evidence, next, outcome, readings, whatItIs } from './check-words.ts';

/** In the words of a language. */
type Tell = (said: Said) => string;

/** A table on standard output: a line for each file, and one for each endpoint under it. */
export function printChecks(checked: readonly CheckedPath[], tongue: Tongue): void {
  const tell: Tell = (said) => inWords(said, tongue);
  for (const file of checked) {
    say(`${printableName(file.path)}  ${tell(whatItIs(file))}`);
    const others = readings(file.secondOpinion);
    if (others !== undefined) say([painted('yellow', `  ${tell(others)}`)]);
    const width = Math.max(...file.results.map(({ target }) => target.length));
    for (const result of file.results) for (const line of linesOf(result, width, tell)) say(line);
  }
}

function linesOf(result: CheckResult, width: number, tell: Tell): Wording[] {
  const { target, taken, verdict, warnings } = result;
  const word = tell(outcome(result));
  const margin = ' '.repeat(width + 6 + columns(tell(REFUSED)));
  const also = (verdict?.also ?? []).map((finding) => tell(next(finding)));
  return [
    [`  ${target.padEnd(width)}  `, painted(taken ? 'green' : 'red', word), ...mending(verdict, tell)],
    ...also.map((line) => margin + line),
    ...warnings.map(({ says }) => [margin, painted('yellow', tell(caution(says)))]),
  ];
}

const REFUSED = outcome({ target: '', taken: false, warnings: [] });

function mending(verdict: RecordedVerdict | undefined, tell: Tell): Exclude<Wording, string> {
  if (verdict === undefined) return [];
  return [`  ${verdict.code} ${verdict.error}: ${verdict.mend} `, painted('dim', `(${tell(evidence(verdict))})`)];
}

/** That it takes on a terminal: what is Chinese or Korean takes two a letter. */
function columns(text: string): number {
  return [...text].reduce(
    (sum, each) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uff60]/.test(each) ? 2 : 1),
    0,
  );
}
