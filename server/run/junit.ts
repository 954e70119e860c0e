import { type Markup, markup } from '../../contracts/engine/report/markup.ts';
import { failuresOf, howMany, type RunReport } from './report.ts';
import type { CallRow } from './tally.ts';

/**
 * A case for each endpoint that was called and each sort of what was no call, which fails for what was asked to be a
 * failure, and one for the command.
 */
export function junit(report: RunReport): string {
  const { command, rows, durationMs, startedAt, outcome, failOn, calls } = report;
  const fails = (row: CallRow) => failOn.some((kind) => row[kind] > 0);
  const failures = rows.filter(fails).length + (outcome.code === 0 ? 0 : 1);
  const seconds = (durationMs / 1000).toFixed(3);
  const head = markup`tests="${rows.length + 1}" failures="${failures}" errors="0"`;
  const cases = rows.map((row) => endpoint(row, fails(row), failOn));
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="standin run" ${head} time="${seconds}">
<testsuite id="0" name="standin run" timestamp="${startedAt.slice(0, 19)}" ${head} skipped="0" time="${seconds}">
${[commandCase(report), ...cases]}
<system-out>${howMany(calls.all, 'calls')} by ${command} ${failuresOf(report).join('; ')}</system-out>
</testsuite>
</testsuites>
`.markup;
}

function commandCase({ command, outcome }: RunReport): Markup {
  const head = markup`<testcase classname="standin.run" name="${command}"`;
  if (outcome.code === 0) return markup`${head}/>`;
  return markup`${head}><failure type="exit" message="it ended with ${outcome.code}"/></testcase>`;
}

function endpoint(row: CallRow, fails: boolean, failOn: RunReport['failOn']): Markup {
  const head = markup`<testcase classname="standin.run" name="${row.name}"`;
  const lines = row.remarks.map(({ kind, says, times }) => markup`${times} ${kind}: ${says}`);
  const said = markup`<system-out>${[markup`${howMany(row.all, row.of)}`, ...lines]}</system-out>`;
  if (!fails) return markup`${head}>${said}</testcase>`;
  const failed = failOn.filter((kind) => row[kind] > 0).map((kind) => `${row[kind]} ${kind}`);
  return markup`${head}><failure type="${row.of}" message="${failed.join(', ')}"/>${said}</testcase>`;
}
