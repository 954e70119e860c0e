/** On which day each case was last held against the live service, and whether it agreed. Written by live runs only. */
import { type Case, type ProviderName, providerOf } from '../case.ts';
import type { Difference } from '../compare.ts';
import { shortenList } from '../shorten-list.ts';
import { liveServiceOf } from './live-services.ts';

export interface LedgerEntry {
  /** YYYY-MM-DD, UTC. */
  readonly day: string;
  /** What was called. */
  readonly host: string;
  readonly result: 'agrees' | 'differs';
  /** Where it differed. */
  readonly differences?: readonly Difference[];
  /** The last answer, redacted. */
  readonly answer: { readonly status: number; readonly body: string };
}

/** By case id. One file for each provider. */
export type Ledger = Readonly<Record<string, LedgerEntry>>;
export type Ledgers = Partial<Record<ProviderName, Ledger>>;

export const entryOf = (ledgers: Ledgers, example: Case): LedgerEntry | undefined =>
  ledgers[providerOf(example)]?.[example.id];

const dayMs = 86_400_000;
/** After so many days an agreement is no longer taken on trust. */
const freshDays = 90;

export const ageInDays = ({ day }: Pick<LedgerEntry, 'day'>, now: Date): number =>
  Math.floor((now.getTime() - Date.parse(day)) / dayMs);

/** One line for each case: what the ledger has on it, and how old that is. */
export function ledgerLines(ledgers: Ledgers, cases: readonly Case[], now: Date): readonly string[] {
  return cases.map((example) => {
    const entry = entryOf(ledgers, example);
    if (entry === undefined) return `never run live  ${example.id}`;
    const [first] = entry.differences ?? [];
    const differs = first ? `  ${first.path}: expected ${first.expected}, got ${first.got}` : '';
    return `${entry.result}  ${example.id}  ${entry.day}, ${age(entry, now)}${at(entry, example)}${differs}`;
  });
}

/** A line of totals, and warnings: what is old, and what was not the live service at all. */
export function ledgerSummary(ledgers: Ledgers, cases: readonly Case[], now: Date): readonly string[] {
  const known = cases.flatMap((example) => {
    const entry = entryOf(ledgers, example);
    return entry ? [{ example, entry }] : [];
  });
  if (known.length === 0) return [`ledger: none of these ${cases.length} cases was ever run live`];
  const agreed = known
    .filter(({ entry }) => entry.result === 'agrees')
    .toSorted((a, b) => (a.entry.day < b.entry.day ? -1 : 1));
  const [oldest] = agreed;
  const oldestSaid = oldest ? ` (the oldest of ${oldest.entry.day}, ${age(oldest.entry, now)})` : '';
  const old = agreed.filter(({ entry }) => ageInDays(entry, now) > freshDays);
  const elsewhere = known.filter(({ example, entry }) => at(entry, example) !== '');
  return [
    `ledger: ${agreed.length} agree with live${oldestSaid}, ${known.length - agreed.length} differ, ` +
      `${cases.length - known.length} never run live`,
    ...warning(old, `agree, but were last run over ${freshDays} days ago`),
    ...warning(elsewhere, 'were run against a stand-in, not against the live service'),
  ];
}

function warning(found: readonly { readonly example: Case }[], says: string): readonly string[] {
  if (found.length === 0) return [];
  return [`warning: ${found.length} cases ${says}: ${shortenList(found.map(({ example }) => example.id))}`];
}

const age = (entry: LedgerEntry, now: Date): string => `${ageInDays(entry, now)} days old`;

const at = ({ host }: LedgerEntry, example: Case): string =>
  host === liveServiceOf(providerOf(example)).host ? '' : `, at ${host}`;
