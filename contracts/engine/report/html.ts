/**
 * The report for people: one page that needs nothing beside itself, on a phone, on a desk or on paper. It loads
 * nothing and runs no script but its own: its policy forbids it, whatever an answer says.
 */
import { createHash } from 'node:crypto';
import type { CaseResult } from '../case-result.ts';
import { inFull, inGroups } from './html-cases.ts';
import { script } from './html-script.ts';
import { style } from './html-style.ts';
import { summary } from './html-summary.ts';
import { type Markup, markup, trusted } from './markup.ts';
import { type CaseOutcome, type FailedResult, outcomeOf, outcomes, type Report, totals } from './totals.ts';

export function html(report: Report): string {
  const page = markup`<!doctype html>
<html lang="en">
${head(report)}
<body>
${body(report)}
</body>
</html>
`;
  return page.markup;
}

const head = ({ target, results }: Report): Markup => markup`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="color-scheme" content="light dark">
<title>${score(results)} – contract of ${target}</title>
<style>${trusted(style)}</style>
</head>`;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const policy = [
  "default-src 'none'",
  `style-src ${hashOf(style)}`,
  `script-src ${hashOf(script)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: readonly Markup[];
}

function sectionsOf(results: readonly CaseResult[]): readonly Section[] {
  const differ = results.filter((result): result is FailedResult => result.status === 'failed');
  const [failed, known] = [
    differ.filter(({ excused }) => excused === undefined),
    differ.filter(({ excused }) => excused !== undefined),
  ];
  const rest = results.filter(({ status }) => status !== 'failed');
  return [
    { id: 'failures', title: `Failures (${failed.length})`, content: failed.map(inFull) },
    { id: 'known', title: `Known deviations (${known.length})`, content: known.map(inFull) },
    { id: 'others', title: `Everything else (${rest.length})`, content: inGroups(rest) },
  ].filter(({ content }) => content.length > 0);
}

function body(report: Report): Markup {
  const sections = sectionsOf(report.results);
  const top = header(report);
  if (sections.length === 0) return markup`<header>${top}</header>\n<main>${summary([])}</main>\n${footer}`;
  return markup`<a class="skip" href="#main">Skip to the results</a>
<header>
${top}
${contents(sections)}
</header>
<main id="main">
${summary(report.results)}
${filters(report.results)}
${sections.map(section)}
</main>
${footer}
<script>${trusted(script)}</script>`;
}

const contents = (sections: readonly Section[]): Markup => markup`<nav aria-label="Sections"><ul>
${sections.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`)}
</ul></nav>`;

const section = ({ id, title, content }: Section): Markup => markup`<section class="cases" aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${content}
</section>`;

const header = ({ target, startedAt, durationMs, results }: Report): Markup => markup`<h1>Contract of ${target}</h1>
<p class="score ${totals(results).ok ? 'passed' : 'failed'}">${score(results)}</p>
<p class="quiet">Started <time datetime="${startedAt}">${inUtc(startedAt)}</time>, took ${lasting(durationMs)}</p>`;

function score(results: readonly CaseResult[]): string {
  const { failed, compared } = totals(results);
  if (compared === 0) return 'Failed: nothing was compared';
  return failed === 0
    ? `Passed: none of ${compared} compared cases failed`
    : `Failed: ${failed} of ${compared} compared cases`;
}

const inUtc = (iso: string): string => `${new Date(iso).toISOString().slice(0, 19).replace('T', ' ')} UTC`;

function lasting(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)}\u00a0ms`;
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${(ms / 1000).toFixed(1)}\u00a0s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** Hidden until the script that answers it runs. */
const filters = (results: readonly CaseResult[]): Markup => markup`<form role="search" aria-label="Cases" hidden>
<label>Search <input type="search" name="query" placeholder="id, text, page or code" autocomplete="off"></label>
<label>Outcome ${choice(
  'outcome',
  outcomes.filter((each) => results.some((result) => outcomeOf(result) === each)),
)}</label>
<label>Grade ${choice('grade', ['documented', 'observed', 'assumed'])}</label>
<button type="button">Open or close all groups</button>
<output></output>
</form>`;

const choice = (name: string, values: readonly string[]): Markup => markup`<select name="${name}">
<option value="">any</option>
${values.map((value) => markup`<option>${value}</option>`)}
</select>`;

const meanings: readonly (readonly [CaseOutcome | 'documented' | 'observed' | 'assumed', string])[] = [
  ['failed', 'the answer was not what the source makes us expect'],
  ['known deviation', 'it differs as well, and somebody has written down why; it is no failure'],
  ['not provokable here', 'this target cannot be brought to answer so'],
  ['not run', 'it could have been asked, and was not'],
  ['documented', 'a page of the provider says so'],
  ['observed', 'somebody saw the live service do so'],
  ['assumed', 'the sources leave it open, and we read it so'],
];

const footer = markup`<footer>
<h2>The words</h2>
<dl>
${meanings.map(([word, meaning]) => markup`<dt>${word}</dt><dd>${meaning}</dd>`)}
</dl>
</footer>`;
