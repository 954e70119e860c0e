/** The cases on the page: what differs in full, everything else as a line in the group of its endpoint. */
import { type Grade, type Live, providerOf } from '../case.ts';
import type { Difference } from '../compare.ts';
import type { Verdict } from '../verdict.ts';
import { byEndpoint, grouped, pathOf } from './endpoints.ts';
import { outcomeLabel } from './html-outcome.ts';
import { type Markup, markup } from './markup.ts';
import { type Parted, parted } from './parting.ts';
import { count, type Failed, outcomeOf, outcomes, reasonOf } from './totals.ts';

export const inFull = (verdict: Failed): Markup => markup`<article ${attributes(verdict)}>
<h3>${outcomeLabel(outcomeOf(verdict))} ${link(verdict)}</h3>
${facts([...why(verdict), ...sourceOf(verdict)])}
${verdict.differences.map(difference)}
${facts(placeOf(verdict))}
</article>`;

function difference({ path, expected, got }: Difference): Markup {
  const [left, right] = parted(expected, got);
  return markup`<h4><code>${path}</code></h4>
<dl class="difference">
<div><dt>Expected</dt><dd><code>${marked(left)}</code></dd></div>
<div><dt>Got</dt><dd><code>${marked(right)}</code></dd></div>
</dl>`;
}

const marked = ([before, between, after]: Parted): Markup =>
  before + after === '' || between === ''
    ? markup`${before}${between}${after}`
    : markup`${before}<mark>${between}</mark>${after}`;

const sourceOf = ({ case: { because, grade } }: Verdict): readonly Markup[] => [
  fact('Source', markup`${because.page}, ${because.at}: ${because.says}`),
  fact('Grade', badge(grade)),
];

const placeOf = ({ case: example }: Verdict): readonly Markup[] => [
  fact('Endpoint', markup`<code>${pathOf(example)}</code>`),
  fact('Run live', markup`${inWords(example.live)}`),
];

const why = (verdict: Verdict): readonly Markup[] => {
  const reason = reasonOf(verdict);
  return reason === undefined ? [] : [fact('Why', markup`${reason}`)];
};

const facts = (each: readonly Markup[]): Markup => markup`<dl class="facts">
${each}
</dl>`;

const fact = (name: string, value: Markup): Markup => markup`<dt>${name}</dt><dd>${value}</dd>`;

/** Closed, one for each endpoint of each provider. */
export const inGroups = (verdicts: readonly Verdict[]): readonly Markup[] =>
  [...grouped(verdicts, (verdict) => providerOf(verdict.case))].map(([provider, theirs]) =>
    ofProvider(provider, theirs),
  );

const ofProvider = (provider: string, verdicts: readonly Verdict[]): Markup => markup`<div class="provider">
<h3>${provider} (${verdicts.length})</h3>
${[...byEndpoint(verdicts)].map(([path, theirs]) => group(path, theirs))}
</div>`;

const group = (path: string, verdicts: readonly Verdict[]): Markup => markup`<details>
<summary><code>${path}</code> <span class="quiet">${counted(verdicts)}</span></summary>
<ul>
${verdicts.map(inShort)}
</ul>
</details>`;

const inShort = (verdict: Verdict): Markup => markup`<li ${attributes(verdict)}>
<p class="judged">${outcomeLabel(outcomeOf(verdict))} ${badge(verdict.case.grade)}</p>
<p>${link(verdict)}</p>
<p>${verdict.case.because.says}</p>
${aboutOf(verdict).map((about) => markup`<p class="about">${about}</p>`)}
</li>`;

const aboutOf = (verdict: Verdict): readonly string[] => {
  const { page, at } = verdict.case.because;
  return [`${page}, ${at}`, reasonOf(verdict) ?? []].flat();
};

const counted = (verdicts: readonly Verdict[]): string =>
  outcomes
    .map((outcome) => [count(verdicts, outcome), outcome] as const)
    .filter(([some]) => some > 0)
    .map(([some, outcome]) => `${some} ${outcome}`)
    .join(', ');

const attributes = (verdict: Verdict): Markup =>
  markup`class="case" id="${verdict.case.id}" data-outcome="${outcomeOf(verdict)}" data-grade="${verdict.case.grade}"`;

const link = ({ case: { id } }: Verdict): Markup => markup`<a href="#${id}"><code>${id}</code></a>`;

const badge = (name: Grade): Markup => markup`<span class="grade ${name}">${name}</span>`;

const inWords = (live: Live): string => (live.kind === 'safe' ? 'safe' : `${live.kind}: ${live.why}`);
