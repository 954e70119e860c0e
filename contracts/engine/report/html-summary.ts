/** How many of what: outcomes down, providers or grades across, so that it fits a phone. */
import { type Grade, providerOf } from '../case.ts';
import type { Verdict } from '../verdict.ts';
import { grouped } from './endpoints.ts';
import { outcomeLabel, toneOf } from './html-outcome.ts';
import { type Markup, markup } from './markup.ts';
import { count, type Outcome, outcomes } from './totals.ts';

const grades: readonly Grade[] = ['documented', 'observed', 'assumed'];

export function summary(verdicts: readonly Verdict[]): Markup {
  const byProvider = grouped(verdicts, (verdict) => providerOf(verdict.case));
  const byGrade = grades.map((grade) => [grade, verdicts.filter(({ case: each }) => each.grade === grade)] as const);
  return markup`<section aria-labelledby="summary">
<h2 id="summary">Summary</h2>
<div class="tables">
${table('By provider', [...byProvider, ['all', verdicts]])}
${table('By grade', byGrade)}
</div>
</section>`;
}

type Column = readonly [name: string, verdicts: readonly Verdict[]];

const table = (caption: string, columns: readonly Column[]): Markup => markup`<table>
<caption>${caption}</caption>
<thead><tr><th scope="col">Outcome</th>${columns.map(([name]) => markup`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${outcomes.map((outcome) => row(outcome, columns))}
</tbody>
<tfoot><tr><th scope="row">cases</th>${columns.map(([, verdicts]) => markup`<td>${verdicts.length}</td>`)}</tr></tfoot>
</table>`;

const row = (outcome: Outcome, columns: readonly Column[]): Markup =>
  markup`<tr><th scope="row">${outcomeLabel(outcome)}</th>${columns.map(([, verdicts]) => cell(outcome, count(verdicts, outcome)))}</tr>`;

const cell = (outcome: Outcome, value: number): Markup =>
  markup`<td class="${value === 0 ? 'none' : toneOf(outcome)}">${value}</td>`;
