/** Where the page, the live service, its recording and the emulator disagree about a case, and which of them is wrong. */

import { type Case, providerOf } from './case.ts';
import type { CaseResult } from './case-result.ts';
import type { Recordings } from './live/recording.ts';
import { becauseLine } from './report/because.ts';
import type { Transcript } from './run.ts';

export type TargetKind = 'live' | 'recording' | 'emulator' | 'address';

/** What one of them came to, for each case. */
export interface TargetResults {
  readonly source: TargetKind;
  readonly results: readonly { readonly result: CaseResult; readonly outage?: Transcript['outage'] }[];
}

export interface Drift {
  readonly case: Case;
  /** Who says something else than the one to believe: live, else its recording, else the page. */
  readonly wrong: readonly ('page' | Exclude<TargetKind, 'live'>)[];
  /** In the order of belief, the page's own word left out. */
  readonly said: readonly { readonly source: TargetKind; readonly says: string }[];
  /** Why the emulator may differ; only where nobody else is wrong. */
  readonly excused?: string;
}

const asThePage = 'as the page says';
const belief: readonly TargetKind[] = ['live', 'recording', 'emulator', 'address'];

/** One for each case about which two of them disagree. A source that was not heard on a case says nothing. */
export function driftsOf(cases: readonly Case[], byTarget: readonly TargetResults[]): readonly Drift[] {
  const ordered = byTarget.toSorted((a, b) => belief.indexOf(a.source) - belief.indexOf(b.source));
  const heard = ordered.map(({ source, results }) => ({
    source,
    byId: new Map(results.map((each) => [each.result.case.id, each])),
  }));
  return cases.flatMap((example) => {
    const said = heard.flatMap(({ source, byId }) => {
      const found = byId.get(example.id);
      return found && wasAnswered(found) ? [{ source, result: found.result }] : [];
    });
    return driftOf(example, said) ?? [];
  });
}

function driftOf(
  example: Case,
  heard: readonly { readonly source: TargetKind; readonly result: CaseResult }[],
): Drift | undefined {
  const words = heard.map(({ source, result }) => ({ source, result, key: keyOf(result) }));
  const believed = words.find(({ source }) => source === 'live' || source === 'recording')?.key ?? asThePage;
  const page = believed === asThePage ? [] : (['page'] as const);
  const others = words.filter(({ source, key }) => source !== 'live' && key !== believed);
  const wrong = [...page, ...others.flatMap(({ source }) => (source === 'live' ? [] : [source]))];
  if (wrong.length === 0) return undefined;
  const excused = wrong.join() === 'emulator' ? excuseOf(others[0]?.result) : undefined;
  const said = words.map(({ source, result }) => ({ source, says: inWords(result) }));
  return { case: example, wrong, said, ...(excused !== undefined && { excused }) };
}

/** A dead network is nobody's answer. */
export const wasAnswered = ({ result, outage }: TargetResults['results'][number]): boolean =>
  outage === undefined && (result.status === 'passed' || result.status === 'failed');

const excuseOf = (result: CaseResult | undefined) => (result?.status === 'failed' ? result.excused : undefined);

/** Addresses, and words that may be ids. */
const passing = /https?:(?:\\?\/){2}[^/\\"]+|[\w.-]{8,}/g;
/** Long enough for one, and neither all letters nor a code. */
const isId = (word: string): boolean => /\d/.test(word) && (/[A-Za-z]/.test(word) || /\d{12}/.test(word));

/** Equal for two that say the same, whatever their ids and addresses are, and wherever an excerpt was cut. */
function keyOf(result: CaseResult): string {
  if (result.status !== 'failed') return asThePage;
  return result.differences
    .map(({ path, got }) => `${path}: ${withoutCutWord(got).replace(passing, masked)}`)
    .join('\n');
}

const masked = (found: string): string => (found.includes(':') || isId(found) ? '…' : found);

/** An excerpt ends in the middle of a word. */
function withoutCutWord(got: string): string {
  if (!got.endsWith('…')) return got;
  let end = got.length - 1;
  while (end > 0 && /[\w.-]/.test(got[end - 1] ?? '')) end -= 1;
  return `${got.slice(0, end)}…`;
}

function inWords(result: CaseResult): string {
  if (result.status !== 'failed') return asThePage;
  const [{ path, expected, got }, ...rest] = result.differences;
  return `${path}: expected ${expected}, got ${got}${rest.length === 0 ? '' : ` (and ${rest.length} more)`}`;
}

/** Who is wrong, then what each of them says. */
export function driftLine({ case: example, wrong, said, excused }: Drift, recordings: Recordings): string {
  const day = recordings[providerOf(example)]?.[example.id]?.day;
  const all = said.map(({ source, says }) => `${source === 'recording' ? `recording of ${day}` : source}: ${says}`);
  const known = excused === undefined ? '' : `, knowingly: ${excused}`;
  return `DRIFT  ${example.id}  wrong: ${wrong.join(', ')}${known} | ${all.join(' | ')}  [${example.grade}: ${becauseLine(example.because)}]`;
}
