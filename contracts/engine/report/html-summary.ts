/** How many of what: outcomes down, providers or grades across, so that it fits a phone. */
import { providerOf } from '../case.ts';
import type { CaseResult } from '../case-result.ts';
import { grouped } from './by-endpoint.ts';
import { outcomeLabel, toneOf } from './html-outcome.ts';
import { type Markup, markup } from './markup.ts';
import { type CaseOutcome, count, grades, outcomes } from './totals.ts';

export function summary(results: readonly CaseResult[]): Markup {
  const byProvider = grouped(results, (result) => providerOf(result.case));
  const byGrade = grades.map((grade) => [grade, results.filter(({ case: each }) => each.grade === grade)] as const);
  return markup`<section aria-labelledby="summary">
<h2 id="summary">Summary</h2>
<div class="tables">
${table('By provider', [...byProvider, ['all', results]])}
${table('By grade', byGrade)}
</div>
</section>`;
}

type Column = readonly [name: string, results: readonly CaseResult[]];

const table = (caption: string, columns: readonly Column[]): Markup => markup`<table>
<caption>${caption}</caption>
<thead><tr><th scope="col">Outcome</th>${columns.map(([name]) => markup`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${outcomes.map((outcome) => row(outcome, columns))}
</tbody>
<tfoot><tr><th scope="row">cases</th>${columns.map(([, results]) => markup`<td>${results.length}</td>`)}</tr></tfoot>
</table>`;

const row = (outcome: CaseOutcome, columns: readonly Column[]): Markup =>
  markup`<tr><th scope="row">${outcomeLabel(outcome)}</th>${columns.map(([, results]) => cell(outcome, count(results, outcome)))}</tr>`;

const cell = (outcome: CaseOutcome, value: number): Markup =>
  markup`<td class="${value === 0 ? 'none' : toneOf(outcome)}">${value}</td>`;
