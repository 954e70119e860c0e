import { printableName } from '../../src/core/printable.ts';
import type { CheckResult, RecordedVerdict } from '../../src/core/shapes.ts';
import { painted, say, type Wording } from '../terminal.ts';
import type { CheckedPath } from './check-file.ts';
import type { SecondOpinion } from './second-opinion.ts';

/** A table on standard output: a line for each file, and one for each endpoint under it. */
export function printChecks(checked: readonly CheckedPath[]): void {
  for (const file of checked) {
    say(headline(file));
    const others = readings(file.secondOpinion);
    if (others !== '') say([painted('yellow', `  but ${others}`)]);
    const width = Math.max(...file.results.map(({ target }) => target.length));
    for (const result of file.results) for (const line of linesOf(result, width)) say(line);
  }
}

function headline({ path, bytes, image, is }: CheckedPath): string {
  const facts = image ? `${image.format} ${image.width} x ${image.height}` : withoutSize(is);
  return `${printableName(path)}  ${facts}, ${bytes} bytes`;
}

/** A picture whose header is broken, or lies past what was read of it, is one all the same. */
function withoutSize(is: string | undefined): string {
  if (is?.startsWith('image/')) return `${is} of unknown size`;
  return `no picture${is ? `: ${is}` : ''}`;
}

/** What the other readers make of it. One that was given up made nothing of it. */
function readings({ fileType, imageSize }: SecondOpinion = {}): string {
  const size = imageSize && `${imageSize.format} ${imageSize.width} x ${imageSize.height}`;
  return [...(fileType ? [`file-type reads ${fileType}`] : []), ...(size ? [`image-size reads ${size}`] : [])].join(
    ', ',
  );
}

/** How sure that is, and where it can be read. */
function evidence({ grade, source }: RecordedVerdict): string {
  return [grade, ...(source ? [source.address] : [])].join(', ');
}

function linesOf({ target, taken, verdict, warnings }: CheckResult, width: number): Wording[] {
  const margin = ' '.repeat(width + 13);
  const also = (verdict?.also ?? []).map(({ error, mend }) => `and then ${error}: ${mend}`);
  return [
    [
      `  ${target.padEnd(width)}  `,
      taken ? painted('green', 'takes it') : painted('red', 'refuses'),
      ...mending(verdict),
    ],
    ...also.map((line) => margin + line),
    ...warnings.map(({ says }) => [margin, painted('yellow', `but: ${says}`)]),
  ];
}

function mending(verdict: RecordedVerdict | undefined): Exclude<Wording, string> {
  if (verdict === undefined) return [];
  return [`  ${verdict.code} ${verdict.error}: ${verdict.mend} `, painted('dim', `(${evidence(verdict)})`)];
}
