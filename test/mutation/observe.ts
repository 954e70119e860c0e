import type { Case } from '../../contracts/engine/case.ts';
import { runContract } from '../../contracts/engine/run.ts';
import type { ErrorRow } from '../../src/core/error-table.ts';
import type { Provider } from '../../src/core/provider.ts';
import type { Rule } from '../../src/core/rule.ts';
import { unread } from '../../src/core/rule.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { inProcess } from './in-process.ts';

/** What a provider's rows did while the suite ran against it as it is. */
export interface Observed {
  readonly cases: readonly Case[];
  /** Every value that a row was given to judge, by case. */
  readonly measured: ReadonlyMap<AnyRule, ReadonlyMap<Case, readonly unknown[]>>;
  /** Cases with a call that a row refused, or would have refused, by its id. */
  readonly broke: ReadonlyMap<string, ReadonlySet<Case>>;
  /** Cases that were answered with an error. */
  readonly answered: ReadonlyMap<ErrorRow, ReadonlySet<Case>>;
  /** Cases with a call that breaks both, by ids. */
  readonly both: ReadonlyMap<string, ReadonlySet<Case>>;
  readonly failed: readonly string[];
}

export type AnyRule = Rule<never>;

export const rulesOf = (provider: Provider): AnyRule[] => [
  ...new Set(provider.origins.flatMap(({ endpoints }) => endpoints.flatMap(({ rules }) => rules))),
];

/** A pair of rows, in either order. */
export const pair = (a: string, b: string): string => [a, b].sort().join(' and ');

export async function observe(provider: Provider, cases: readonly Case[]): Promise<Observed> {
  const measured = new Map<AnyRule, Map<Case, unknown[]>>();
  const answered = new Map<ErrorRow, Set<Case>>();
  const broke = new Map<string, Set<Case>>();
  const both = new Map<string, Set<Case>>();
  let current = cases[0] as Case;
  const restore = rulesOf(provider).map((rule) => watch(rule, (value) => note(measured, rule, current, value)));
  const emulator = createEmulator();
  const failed: string[] = [];
  for (const example of cases) {
    current = example;
    const [verdict] = await runContract({ target: inProcess(emulator), cases: [example] });
    if (verdict?.status !== 'passed') failed.push(example.id);
    for (const { verdict: first, others = [], endpoint } of emulator.world.journal.entries()) {
      for (const each of [first, ...others]) {
        const row = each && errorRow(provider, endpoint, each.error);
        if (row) grow(answered, row, example);
        const broken = each?.rule === undefined ? [] : [each.rule, ...(each.also ?? []).map(({ rule }) => rule)];
        for (const id of broken) grow(broke, id, example);
        for (const [i, a] of broken.entries()) for (const b of broken.slice(i + 1)) grow(both, pair(a, b), example);
      }
    }
  }
  for (const undo of restore) undo();
  return { cases, measured, broke, answered, both, failed };
}

function watch(rule: AnyRule, tell: (value: unknown) => void): () => void {
  const { measure } = rule;
  const watched = (facts: never) => {
    const value = measure(facts);
    if (value !== unread) tell(value);
    return value;
  };
  Object.assign(rule, { measure: watched });
  return () => Object.assign(rule, { measure });
}

function note(all: Map<AnyRule, Map<Case, unknown[]>>, rule: AnyRule, example: Case, value: unknown): void {
  const byCase = all.get(rule) ?? new Map<Case, unknown[]>();
  const values = byCase.get(example) ?? [];
  const last = values.at(-1);
  if (values.length === 0 || last !== value) values.push(value);
  byCase.set(example, values);
  all.set(rule, byCase);
}

function grow<Key>(sets: Map<Key, Set<Case>>, key: Key, example: Case): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(example));
}

function errorRow(provider: Provider, endpoint: string | undefined, error: string): ErrorRow | undefined {
  const found = provider.origins.flatMap(({ endpoints }) => endpoints).find(({ name }) => name === endpoint);
  return found?.errors[error];
}
