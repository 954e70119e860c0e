/** An outcome as the page shows it: always a word, with a sign and a colour for those who see them. */
import { type Markup, markup } from './markup.ts';
import type { CaseOutcome } from './totals.ts';

type Tone = 'passed' | 'failed' | 'known' | 'unasked';

const shown: Readonly<Record<CaseOutcome, readonly [sign: string, tone: Tone]>> = {
  failed: ['✗', 'failed'],
  'known deviation': ['≈', 'known'],
  'not provokable here': ['–', 'unasked'],
  'not run': ['○', 'unasked'],
  passed: ['✓', 'passed'],
};

export const toneOf = (outcome: CaseOutcome): Tone => shown[outcome][1];

export const outcomeLabel = (outcome: CaseOutcome): Markup =>
  markup`<span class="outcome ${toneOf(outcome)}"><span aria-hidden="true">${shown[outcome][0]}</span> ${outcome}</span>`;
