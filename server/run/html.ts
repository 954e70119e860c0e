import { createHash } from 'node:crypto';
import { style } from '../../contracts/engine/report/html-style.ts';
import { type Markup, markup, trusted } from '../../contracts/engine/report/markup.ts';
import { callsInWords, failuresOf, inWords, kinds, type RunReport, words } from './report.ts';
import type { CallRow } from './tally.ts';

/** One page that needs nothing beside itself, runs nothing and loads nothing. */
export function html(report: RunReport): string {
  const { command, calls, rows, outcome, startedAt } = report;
  const failures = failuresOf(report);
  const what = inWords(calls);
  const isWell = outcome.code === 0 && failures.length === 0;
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${hash}; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light dark">
<title>${command}: ${callsInWords(calls.all)}</title>
<style>${trusted(style)}</style>
</head>
<body>
<header>
<h1>What ${command} called</h1>
<p class="score ${isWell ? 'passed' : 'failed'}">${callsInWords(calls.all)}${what === '' ? '' : `: ${what}`}; the command ended with ${outcome.code}</p>
${failures.map((each) => markup`<p class="failed">${each}</p>`)}
<p class="quiet">Started <time datetime="${startedAt}">${startedAt}</time>, took ${(report.durationMs / 1000).toFixed(1)} s</p>
</header>
<main>
<table>
<thead><tr><th scope="col">endpoint</th><th scope="col">calls</th>${kinds.map((kind) => markup`<th scope="col">${words[kind]}</th>`)}</tr></thead>
<tbody>
${rows.map(line)}
</tbody>
</table>
${rows.filter(({ remarks }) => remarks.length > 0).map(remarksOf)}
</main>
</body>
</html>
`.markup;
}

const hash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

const line = (row: CallRow): Markup =>
  markup`<tr><th scope="row"><code>${row.name}</code></th><td>${row.calls}</td>${kinds.map((kind) => markup`<td>${row[kind]}</td>`)}</tr>`;

const remarksOf = ({ name, remarks, unsaid }: CallRow): Markup => markup`<section>
<h2>${name}</h2>
<ul>
${remarks.map(({ kind, says, times }) => markup`<li>${times} ${kind}: ${says}</li>`)}
${unsaid === 0 ? [] : markup`<li>and ${unsaid} more</li>`}
</ul>
</section>`;
