import type { Endpoint } from '../../src/core/provider.ts';
import { ways } from './calls/index.ts';
import { callsOf, NOTHING_WRONG, type PlannedCall, prepare } from './calls/plan.ts';
import { type AnyRule, isBroken, pair } from './observe.ts';

/** Two rows whose order a caller could see, and no row between them whose order to the one that moves could be seen. */
export interface Neighbours {
  readonly first: AnyRule;
  readonly second: AnyRule;
  /** The one changes places with what stands between, up to and with the other. */
  readonly moves: 'first' | 'second';
}

export interface Order {
  /** Rows that no planned call breaks. */
  readonly unbroken: readonly AnyRule[];
  readonly neighbours: readonly Neighbours[];
  /** Rows that one planned call breaks, by pairs. */
  readonly together: ReadonlySet<string>;
}

/**
 * The order that a caller could see: tried with calls that have every one to `most` faults of those planned for the
 * endpoint. Where no call breaks two rows, or all that do are answered alike whichever is first, there is none.
 */
export async function orderOf(endpoint: Endpoint, most = 3): Promise<Order> {
  const [judges, breaking] = await tried(endpoint, most);
  const found: Neighbours[] = [];
  const isTold = async (neighbours: Neighbours) => {
    const told = await isToldBy(neighbours, endpoint, breaking);
    if (told) found.push(neighbours);
    return told;
  };
  for (const [i, row] of endpoint.rules.entries()) {
    const others = judges.get(row) ?? [];
    const before = endpoint.rules
      .slice(0, i)
      .filter((each) => others.includes(each))
      .reverse();
    for (const first of before) if (await isTold({ first, second: row, moves: 'second' })) break;
    const after = endpoint.rules.slice(i + 1).filter((each) => others.includes(each));
    for (const second of after) if (await isTold({ first: row, second, moves: 'first' })) break;
  }
  const seen = new Set(breaking.flatMap(({ rows }) => rows));
  return {
    unbroken: endpoint.rules.filter((rule) => !seen.has(rule)),
    neighbours: found.filter(isNew),
    together: new Set(breaking.flatMap(({ rows }) => pairsOf(rows))),
  };
}

/** Where they stand side by side it is one exchange, whichever moves. */
function isNew({ first, second }: Neighbours, i: number, all: readonly Neighbours[]): boolean {
  return all.findIndex((each) => each.first === first && each.second === second) === i;
}

function pairsOf(rows: readonly AnyRule[]): string[] {
  return rows.flatMap(({ id }, i) => rows.slice(i + 1).map((other) => pair(id, other.id)));
}

/** Rows that look at the same facts, in their order. */
type Judges = ReadonlyMap<AnyRule, readonly AnyRule[]>;

interface Breaking {
  readonly call: PlannedCall;
  readonly rows: readonly AnyRule[];
}

/** What every planned call breaks; which rows stand in one order is learned from calls that break nothing. */
async function tried(endpoint: Endpoint, most: number): Promise<[Judges, Breaking[]]> {
  const calls = ways.filter((way) => way.endpoint === endpoint.name).flatMap((way) => callsOf(way, most));
  const judges = await judgesOf(endpoint, calls);
  const breaking: Breaking[] = [];
  for (const call of calls) {
    const { emulator, call: made } = prepare(call.plan);
    const handed = await watching(endpoint.rules, () => emulator.answer(made));
    for (const [facts, [rule]] of handed) {
      const rows = (judges.get(rule as AnyRule) ?? []).filter((each) =>
        isBroken(each, each.measure(facts), emulator.world.settings),
      );
      breaking.push({ call, rows });
    }
  }
  return [judges, breaking];
}

async function judgesOf({ rules }: Endpoint, calls: readonly PlannedCall[]): Promise<Judges> {
  const judges = new Map<AnyRule, readonly AnyRule[]>();
  for (const { plan } of calls.filter(({ name }) => name === NOTHING_WRONG)) {
    const { emulator, call } = prepare(plan);
    const handed = await watching(rules, () => emulator.answer(call));
    for (const together of handed.values()) for (const rule of together) judges.set(rule, together);
  }
  return judges;
}

/** The rows that were handed each facts. */
async function watching(
  rules: readonly AnyRule[],
  act: () => Promise<unknown>,
): Promise<ReadonlyMap<never, readonly AnyRule[]>> {
  const handed = new Map<never, AnyRule[]>();
  const undo = rules.map((rule) => {
    const { measure } = rule;
    const watched = (facts: never) => {
      const known = handed.get(facts) ?? [];
      if (!known.includes(rule)) handed.set(facts, [...known, rule]);
      return measure(facts);
    };
    Object.assign(rule, { measure: watched });
    return () => Object.assign(rule, { measure });
  });
  await act().finally(() => {
    for (const each of undo) each();
  });
  return handed;
}

async function isToldBy(neighbours: Neighbours, endpoint: Endpoint, breaking: readonly Breaking[]): Promise<boolean> {
  for (const { call, rows } of breaking) {
    if (rows[0] !== neighbours.first || !rows.includes(neighbours.second)) continue;
    const before = await replyTo(call);
    const undo = moved(neighbours, endpoint);
    const after = await replyTo(call).finally(undo);
    if (before !== after) return true;
  }
  return false;
}

async function replyTo({ plan }: PlannedCall): Promise<string> {
  const { emulator, call } = prepare(plan);
  const answer = await emulator.answer(call);
  if (answer === undefined) throw new Error(`nobody's: ${call.method} ${call.url}`);
  const { status, headers, body } = answer.reply;
  return JSON.stringify([status, headers, typeof body === 'string' ? body : body.toBuffer().toString('base64')]);
}

/** The one beside the other, on the wrong side, until it is undone. */
export function moved({ first, second, moves }: Neighbours, { rules }: Endpoint): () => void {
  const rows = rules.slice(rules.indexOf(first), rules.indexOf(second) + 1);
  const contents = rows.map((row) => ({ ...row }));
  const order = moves === 'second' ? [...contents.slice(-1), ...contents.slice(0, -1)] : rotated(contents);
  fill(rows, order);
  return () => fill(rows, contents);
}

const rotated = <T>([head, ...rest]: readonly T[]): T[] => [...rest, head as T];

function fill(rows: readonly object[], contents: readonly object[]): void {
  for (const [i, row] of rows.entries()) {
    for (const key of Object.keys(row)) delete (row as Record<string, unknown>)[key];
    Object.assign(row, contents[i]);
  }
}
