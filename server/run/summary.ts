import { type Painted, painted, type Wording } from '../terminal.ts';
import { allInWords, inWords, type RunReport } from './report.ts';
import type { CallKind, CallRow, Remark } from './tally.ts';

/** What is printed in the end. */
export function summary(report: RunReport): Wording[] {
  const { calls, rows, command } = report;
  const width = Math.max(...rows.map(({ name }) => name.length));
  const head: Wording =
    calls.all === 0 ? [painted('yellow', noCallOf(command))] : `Standin answered ${allInWords(report)}`;
  return [head, ...rows.flatMap((row) => linesOf(row, width))];
}

function linesOf(row: CallRow, width: number): Wording[] {
  const what = inWords(row, row.of);
  const head = `  ${row.name.padEnd(width)}  ${row.all}${what === '' ? '' : `  ${what}`}`;
  const more = row.unsaid === 0 ? [] : [painted('dim', `    and ${row.unsaid} more`)];
  return [head, ...row.remarks.map(remarkLine), ...more.map((each) => [each])];
}

const styles: Readonly<Record<CallKind, Painted['style']>> = {
  refused: 'red',
  warned: 'yellow',
  unknown: 'red',
  ordered: 'dim',
  broken: 'dim',
  passed: 'dim',
};

function remarkLine({ kind, says, times }: Remark): Wording {
  return [painted(styles[kind], `    ${kind}${times === 1 ? '' : ` ${times} times`}: ${says}`)];
}

/** Whoever sees nothing come has to be told: nothing else would. */
function noCallOf(command: string): string {
  return `warning: ${JSON.stringify(command)} made no call to Standin. Either it called none of the live hosts, or it cannot be pointed from outside: it trusts one certificate that is built into it, has its own idea of proxies, or gives its children none of its environment. docs/run.md says which do; STANDIN_URL is the address to point it at by hand.`;
}
