/** The cases on the page: what differs in full, everything else as a line in the group of its endpoint. */
import { type EvidenceGrade, type LiveSafety, providerOf } from '../case.ts';
import type { CaseResult } from '../case-result.ts';
import type { Difference } from '../compare.ts';
import { type RegisteredSource, whereOf } from '../sources.ts';
import { claimOf } from './because.ts';
import { byEndpoint, grouped, pathOf } from './by-endpoint.ts';
import { outcomeLabel } from './html-outcome.ts';
import { type Markup, markup } from './markup.ts';
import { type DiffedText, diffTexts } from './text-diff.ts';
import { count, type FailedResult, outcomeOf, outcomes, reasonOf } from './totals.ts';

export const inFull = (result: FailedResult): Markup => markup`<article ${attributes(result)}>
<h3>${outcomeLabel(outcomeOf(result))} ${link(result)}</h3>
${facts([...why(result), ...sourceOf(result)])}
${result.differences.map(difference)}
${facts(placeOf(result))}
</article>`;

function difference({ path, expected, got }: Difference): Markup {
  const [left, right] = diffTexts(expected, got);
  return markup`<h4><code>${path}</code></h4>
<dl class="difference">
<div><dt>Expected</dt><dd><code>${marked(left)}</code></dd></div>
<div><dt>Got</dt><dd><code>${marked(right)}</code></dd></div>
</dl>`;
}

const marked = ([before, between, after]: DiffedText): Markup =>
  before + after === '' || between === ''
    ? markup`${before}${between}${after}`
    : markup`${before}<mark>${between}</mark>${after}`;

const sourceOf = ({ case: { because, grade } }: CaseResult): readonly Markup[] => [
  fact('Source', markup`${claimOf(because)}${because.source ? placeOfSource(because.source) : ''}`),
  fact('Grade', badge(grade)),
];

const placeOfSource = (source: RegisteredSource): Markup => {
  const where = whereOf(source);
  return /^https:\/\//.test(where) ? markup` – <a href="${where}">${where}</a>` : markup` – ${where}`;
};

const placeOf = ({ case: example }: CaseResult): readonly Markup[] => [
  fact('Endpoint', markup`<code>${pathOf(example)}</code>`),
  fact('Run live', markup`${inWords(example.live)}`),
];

const why = (result: CaseResult): readonly Markup[] => {
  const reason = reasonOf(result);
  return reason === undefined ? [] : [fact('Why', markup`${reason}`)];
};

const facts = (each: readonly Markup[]): Markup => markup`<dl class="facts">
${each}
</dl>`;

const fact = (name: string, value: Markup): Markup => markup`<dt>${name}</dt><dd>${value}</dd>`;

/** Closed, one for each endpoint of each provider. */
export const inGroups = (results: readonly CaseResult[]): readonly Markup[] =>
  [...grouped(results, (result) => providerOf(result.case))].map(([provider, theirs]) => ofProvider(provider, theirs));

const ofProvider = (provider: string, results: readonly CaseResult[]): Markup => markup`<div class="provider">
<h3>${provider} (${results.length})</h3>
${[...byEndpoint(results)].map(([path, theirs]) => group(path, theirs))}
</div>`;

const group = (path: string, results: readonly CaseResult[]): Markup => markup`<details>
<summary><code>${path}</code> <span class="quiet">${counted(results)}</span></summary>
<ul>
${results.map(inShort)}
</ul>
</details>`;

const inShort = (result: CaseResult): Markup => markup`<li ${attributes(result)}>
<p class="judged">${outcomeLabel(outcomeOf(result))} ${badge(result.case.grade)}</p>
<p>${link(result)}</p>
<p>${result.case.because.says}</p>
${aboutOf(result).map((about) => markup`<p class="about">${about}</p>`)}
</li>`;

const aboutOf = (result: CaseResult): readonly string[] => {
  const { page, at } = result.case.because;
  return [`${page}, ${at}`, reasonOf(result) ?? []].flat();
};

const counted = (results: readonly CaseResult[]): string =>
  outcomes
    .map((outcome) => [count(results, outcome), outcome] as const)
    .filter(([some]) => some > 0)
    .map(([some, outcome]) => `${some} ${outcome}`)
    .join(', ');

const attributes = (result: CaseResult): Markup =>
  markup`class="case" id="${result.case.id}" data-outcome="${outcomeOf(result)}" data-grade="${result.case.grade}"`;

const link = ({ case: { id } }: CaseResult): Markup => markup`<a href="#${id}"><code>${id}</code></a>`;

const badge = (name: EvidenceGrade): Markup => markup`<span class="grade ${name}">${name}</span>`;

const inWords = (live: LiveSafety): string => (live.kind === 'safe' ? 'safe' : `${live.kind}: ${live.why}`);
