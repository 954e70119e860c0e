import type { Case } from '../../contracts/engine/case.ts';
import type { ErrorRow } from '../../src/core/error-table.ts';
import { type Endpoint, endpointsOf, type Provider } from '../../src/core/provider.ts';
import { choices, isSwitch, type Switch } from '../../src/core/settings.ts';
import { type AnyRule, type Observed, pair } from './observe.ts';
import { moved, type Neighbours, type Order } from './order.ts';

/** A weakened copy of a provider: one thing in it is another, in place, until it is undone. */
export interface Mutant {
  readonly id: string;
  /** Cases that could notice: for all others nothing changes. */
  readonly candidates: readonly Case[];
  /** Puts it in place, and gives what takes it out again. */
  apply(): () => void;
}

/** Puts other values into a row or a table; the types say they are fixed, and for the product they are. */
function changed(target: object, change: object): () => void {
  const before = Object.fromEntries(Object.keys(change).map((key) => [key, (target as Record<string, unknown>)[key]]));
  Object.assign(target, change);
  return () => Object.assign(target, before);
}

/** An endpoint stands at several paths, and is one. */
export function endpointsOnce(provider: Provider): Endpoint[] {
  return [...new Map(endpointsOf(provider).map((endpoint) => [endpoint.name, endpoint])).values()];
}

export function mutantsOf(provider: Provider, observed: Observed, orders: ReadonlyMap<Endpoint, Order>): Mutant[] {
  const byName = endpointsOnce(provider);
  const owners = new Map(byName.flatMap((endpoint) => endpoint.rules.map((rule) => [rule, endpoint] as const)));
  const rules = [...owners].flatMap(([rule, endpoint]) => ruleMutants(rule, endpoint, observed));
  const switches = provider.switches.flatMap((each) => switchMutants(each, byName, observed));
  const moves = [...orders].flatMap(([endpoint, { neighbours }]) => orderMutants(endpoint, neighbours, observed));
  const rows = new Map(
    byName.flatMap(({ name, errors }) => Object.entries(errors).map(([key, row]) => [row, `${name} ${key}`])),
  );
  const all = [
    ...rules,
    ...switches,
    ...moves,
    ...[...rows].flatMap(([row, name]) => errorMutants(row, name, observed)),
  ];
  // Rows that endpoints share stand in the same order in each.
  return [...new Map(all.map((mutant) => [mutant.id, mutant])).values()];
}

function ruleMutants(rule: AnyRule, endpoint: Endpoint, observed: Observed): Mutant[] {
  const { limit } = rule;
  const broke = [...(observed.broke.get(rule.id) ?? [])];
  const mutants: Mutant[] = [
    { id: `${rule.id}: removed`, candidates: broke, apply: () => changed(rule, { broken: () => false }) },
    ...shiftedLimits(rule).map(({ says, to }) => ({
      id: `${rule.id}: ${says}`,
      candidates: casesWhere(observed, rule, (value) => rule.broken(value, to) !== rule.broken(value, limit)),
      apply: () => changed(rule, { limit: to }),
    })),
  ];
  const other = neighbourOf(rule, endpoint);
  if (other)
    mutants.push({ id: `${rule.id}: says ${other}`, candidates: broke, apply: () => changed(rule, { error: other }) });
  if (rule.detail !== undefined) {
    mutants.push({
      id: `${rule.id}: another detail`,
      candidates: broke,
      apply: () => changed(rule, { detail: `${rule.detail}x` }),
    });
  }
  return mutants;
}

function casesWhere(observed: Observed, rule: AnyRule, differs: (value: unknown) => boolean): Case[] {
  const byCase = observed.measured.get(rule) ?? new Map<Case, unknown[]>();
  return [...byCase].filter(([, values]) => values.some(differs)).map(([example]) => example);
}

interface Shift {
  readonly says: string;
  readonly to: unknown;
}

/** Another default: what the rows that read it would let pass, or refuse, or how they would say it. */
function switchMutants(of: Switch, endpoints: readonly Endpoint[], observed: Observed): Mutant[] {
  const all = endpoints.flatMap(({ rules }) => rules);
  const judging = all.filter(({ limit }) => limit === of);
  const naming = all.filter(({ error }) => typeof error !== 'string' && error.by === of);
  const isNumber = typeof of.documented === 'number' && of.upTo !== undefined;
  const shifts = isNumber
    ? steps(Number(of.documented))
    : choices(of)
        .slice(1)
        .map((to) => ({ says: `set to ${to}`, to }));
  return shifts.map(({ says, to }) => ({
    id: `${of.name}: ${says}`,
    candidates: unique([
      ...judging.flatMap((rule) =>
        casesWhere(observed, rule, (value) => rule.broken(value, to) !== rule.broken(value, of.documented)),
      ),
      ...naming.flatMap(({ id }) => [...(observed.broke.get(id) ?? [])]),
      // One that no row reads is read where answers are written.
      ...(judging.length + naming.length === 0 ? observed.cases : []),
    ]),
    apply: () => changed(of, { documented: to }),
  }));
}

function unique(cases: readonly Case[]): Case[] {
  return [...new Set(cases)];
}

/** The smallest steps either way: one byte, pixel, file or call, a pixel in a thousand of a ratio, one word of a list. */
function shiftedLimits({ limit }: AnyRule): Shift[] {
  if (isSwitch(limit)) return [];
  if (typeof limit === 'number') return steps(limit);
  if (Array.isArray(limit))
    return limit.map((word) => ({ says: `without ${word}`, to: limit.filter((each) => each !== word) }));
  if (isRatio(limit)) {
    const [width, height] = [limit.width * 1000, limit.height * 1000];
    return [-1, 1].map((step) => ({ says: `${width + step}:${height}`, to: { width: width + step, height } }));
  }
  return [];
}

function steps(limit: number): Shift[] {
  return [limit - 1, limit + 1].map((to) => ({ says: `limit ${to}`, to }));
}

function isRatio(limit: unknown): limit is { width: number; height: number } {
  return typeof limit === 'object' && limit !== null && 'width' in limit && 'height' in limit;
}

/** The next error of the table that a client could tell from this one. */
function neighbourOf({ error }: AnyRule, { errors }: Endpoint): string | undefined {
  const name = typeof error === 'string' ? error : error.errors[error.by.documented];
  const own = name === undefined ? undefined : errors[name];
  const names = Object.keys(errors);
  const after = [...names.slice(names.indexOf(name ?? '') + 1), ...names];
  return after.find((each) => errors[each]?.code !== own?.code || errors[each]?.message !== own?.message);
}

/** One row on the wrong side of another, where a caller could see it. */
function orderMutants(endpoint: Endpoint, neighbours: readonly Neighbours[], { both }: Observed): Mutant[] {
  return neighbours.map((each) => {
    const { first, second, moves } = each;
    const id = moves === 'first' ? `${first.id}: after ${second.id}` : `${second.id}: before ${first.id}`;
    return {
      id,
      candidates: [...(both.get(pair(first.id, second.id)) ?? [])],
      apply: () => moved(each, endpoint),
    };
  });
}

function errorMutants(row: ErrorRow, name: string, { answered }: Observed): Mutant[] {
  const candidates = [...(answered.get(row) ?? [])];
  const other = typeof row.code === 'number' ? row.code + 1 : `${row.code}1`;
  const changes: [string, object][] = [
    [`code ${other}`, { code: other }],
    ['another message', { message: `${row.message}x` }],
    ...Object.entries(row).flatMap(([key, value]): [string, object][] =>
      key === 'http' ? [['another status', { http: value === 418 ? 419 : 418 }]] : [],
    ),
  ];
  return changes.map(([says, change]) => ({ id: `${name}: ${says}`, candidates, apply: () => changed(row, change) }));
}
