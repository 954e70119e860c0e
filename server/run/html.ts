import { createHash } from 'node:crypto';
import { style } from '../../contracts/engine/report/html-style.ts';
import { type Markup, markup, trusted } from '../../contracts/engine/report/markup.ts';
import { allInWords, arrivals, failuresOf, howMany, kinds, many, type RunReport, words } from './report.ts';
import type { Arrivals, CallRow } from './tally.ts';

/** One page that needs nothing beside itself, runs nothing and loads nothing. */
export function html(report: RunReport): string {
  const { command, calls, rows, outcome, startedAt } = report;
  const failures = failuresOf(report);
  const isWell = outcome.code === 0 && failures.length === 0;
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${hash}; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light dark">
<title>${command}: ${howMany(calls.all, 'calls')}</title>
<style>${trusted(style)}</style>
</head>
<body>
<header>
<h1>What ${command} called</h1>
<p class="score ${isWell ? 'passed' : 'failed'}">${allInWords(report)}; the command ended with ${outcome.code}</p>
${failures.map((each) => markup`<p class="failed">${each}</p>`)}
<p class="quiet">Started <time datetime="${startedAt}">${startedAt}</time>, took ${(report.durationMs / 1000).toFixed(1)} s</p>
</header>
<main>
${tables(rows)}
${rows.filter(({ remarks }) => remarks.length > 0).map(remarksOf)}
</main>
</body>
</html>
`.markup;
}

const hash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** What is no call is counted apart. */
function tables(rows: readonly CallRow[]): Markup[] {
  return arrivals.filter((of) => rows.some((row) => row.of === of)).map((of) => table(of, rows));
}

function table(of: Arrivals, rows: readonly CallRow[]): Markup {
  const heads = [of === 'calls' ? 'endpoint' : 'what came', many[of], ...kinds.map((kind) => words[of][kind])];
  return markup`<table>
<thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows.filter((row) => row.of === of).map(line)}
</tbody>
</table>`;
}

const line = (row: CallRow): Markup =>
  markup`<tr><th scope="row"><code>${row.name}</code></th><td>${row.all}</td>${kinds.map((kind) => markup`<td>${row[kind]}</td>`)}</tr>`;

const remarksOf = ({ name, remarks, unsaid }: CallRow): Markup => markup`<section>
<h2>${name}</h2>
<ul>
${remarks.map(({ kind, says, times }) => markup`<li>${times} ${kind}: ${says}</li>`)}
${unsaid === 0 ? [] : markup`<li>and ${unsaid} more</li>`}
</ul>
</section>`;
