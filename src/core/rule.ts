import { oneOf, phrase, type Said, say } from './say.ts';
import { choices, isSwitch, type Settings, type Switch, type Value } from './settings.ts';
import type { Source } from './source.ts';

/**
 * One thing a provider refuses, as a row: what is measured, the limit, and what is said when it is broken. The limit is
 * data so that it stands in one place, can be printed, and can be shifted by a test that asks whether anybody notices.
 */
export interface Rule<Facts, ErrorName extends string = string> {
  /** `<endpoint>/<slug>`. */
  readonly id: string;
  readonly error: ErrorName | ErrorBySwitch<ErrorName>;
  readonly source: Source;
  /** A fixed limit, or the switch that holds it. */
  readonly limit?: unknown;
  /** The limit as the page could be read as well. */
  readonly otherwise?: unknown;
  /** Said by what stands in front of the service and knows of no credential: a magic one does not come before it. */
  readonly ahead?: true;
  /** What the message names, where the provider's text has a place for it. */
  readonly detail?: string;
  /** The nearest change to the call that this row lets pass, as an order to whoever sends it. */
  readonly mend: Said | ((measured: unknown, limit: unknown) => Said);
  /** `unread` where what came before it kept it from being read: then the row has nothing to say. */
  measure(facts: Facts): unknown;
  /** Pure and synchronous. */
  broken(measured: unknown, limit: unknown): boolean;
  /** Asked once the row is broken, where it is so for many causes and the facts tell which. */
  explain?(facts: Facts): Explanation | undefined;
}

export const unread: unique symbol = Symbol('unread');

/** The same rows, which have nothing to say where the facts that they are about could not be read. */
export function ifRead<Facts, ErrorName extends string>(
  isRead: (facts: Facts) => boolean,
  rules: readonly Rule<Facts, ErrorName>[],
): Rule<Facts, ErrorName>[] {
  return rules.map((rule) => ({ ...rule, measure: (facts) => (isRead(facts) ? rule.measure(facts) : unread) }));
}

/** Which of its causes broke a row. */
export interface Explanation {
  /** In the place of what was measured, in words. */
  readonly measured: Said;
  /** In the place of the row's own. */
  readonly mend?: Said | undefined;
  /** Every word of it is ours, so that nothing in it is a secret of the caller's. */
  readonly ours?: true;
}

/** An error that depends on a switch: the pages leave open which one it is. */
export interface ErrorBySwitch<ErrorName extends string = string> {
  readonly by: Switch;
  readonly errors: Readonly<Record<Value, ErrorName>>;
}

interface Row<Facts, ErrorName extends string, Measured, Limit>
  extends Omit<Rule<Facts, ErrorName>, 'broken' | 'mend'> {
  readonly limit?: Limit | Switch<Limit & Value>;
  readonly otherwise?: Limit;
  readonly mend: Said | ((measured: NonNullable<Measured>, limit: Limit) => Said);
  measure(facts: Facts): Measured | typeof unread;
  broken(measured: Measured, limit: Limit): boolean;
}

/** Gives the rows of one endpoint their types: `measure`, `limit` and `broken` of a row must fit each other. */
export function rulesOver<Facts, ErrorName extends string>() {
  return <Measured, Limit = undefined>(row: Row<Facts, ErrorName, Measured, Limit>): Rule<Facts, ErrorName> =>
    row as Rule<Facts, ErrorName>;
}

export interface Broken<Facts, ErrorName extends string = string> {
  readonly rule: Rule<Facts, ErrorName>;
  readonly error: ErrorName;
  readonly measured: unknown;
  readonly limit: unknown;
  readonly mend: Said;
  readonly ours?: true;
}

/** The first broken rule, in the order of the rows, which is the provider's order of checks. */
export function firstBroken<Facts, ErrorName extends string>(
  rules: readonly Rule<Facts, ErrorName>[],
  facts: Facts,
  settings: Settings,
): Broken<Facts, ErrorName> | undefined {
  for (const rule of rules) {
    const broken = check(rule, facts, settings);
    if (broken) return broken;
  }
  return undefined;
}

/** All that is broken after that row: what else would have been refused. */
export function brokenAfter<Facts, ErrorName extends string>(
  first: Rule<Facts, ErrorName>,
  rules: readonly Rule<Facts, ErrorName>[],
  facts: Facts,
  settings: Settings,
): Broken<Facts, ErrorName>[] {
  return rules.slice(rules.indexOf(first) + 1).flatMap((rule) => check(rule, facts, settings) ?? []);
}

/** A row whose limit is open, and the values that it could have beside its present one. */
interface OpenRow {
  readonly rule: Rule<never>;
  readonly others: readonly unknown[];
}

/** By their array: which rows are open never changes, and every call that passes asks. */
const openRows = new WeakMap<object, readonly OpenRow[]>();

function openRowsOf(rules: readonly Rule<never>[]): readonly OpenRow[] {
  const known = openRows.get(rules);
  if (known) return known;
  const found = rules.flatMap((rule): OpenRow[] => {
    if (isSwitch(rule.limit)) return [{ rule, others: choices(rule.limit) }];
    return rule.otherwise === undefined ? [] : [{ rule, others: [rule.otherwise] }];
  });
  openRows.set(rules, found);
  return found;
}

interface Reliance {
  readonly says: Said;
  readonly source: Source;
}

/** Facts that every row lets pass, and would not if a limit that is open were read another way: which, and why it could be. */
export function reliances<Facts, ErrorName extends string>(
  rules: readonly Rule<Facts, ErrorName>[],
  facts: Facts,
  settings: Settings,
): Reliance[] {
  const found: Reliance[] = [];
  for (const { rule, others } of openRowsOf(rules)) {
    const measured = rule.measure(facts as never);
    if (measured === unread) continue;
    const refusing = others.filter((value) => rule.broken(measured, value));
    if (refusing.length > 0) found.push(reliance(rule, refusing, settings));
  }
  return found;
}

function reliance({ id, limit, source }: Rule<never>, refusing: readonly unknown[], settings: Settings): Reliance {
  const others = oneOf(refusing.map(String));
  if (!isSwitch(limit))
    return { says: say`${id} lets this pass up to ${`${limit}`}, and would not if the page meant ${others}`, source };
  const says = say`${id} lets this pass with ${limit.name}=${settings.get(limit)}, and not with ${others}`;
  return { says, source: limit.observation ?? limit.source };
}

function check<Facts, ErrorName extends string>(
  rule: Rule<Facts, ErrorName>,
  facts: Facts,
  settings: Settings,
): Broken<Facts, ErrorName> | undefined {
  const limit = isSwitch(rule.limit) ? settings.get(rule.limit) : rule.limit;
  const measured = rule.measure(facts);
  if (measured === unread || !rule.broken(measured, limit)) return undefined;
  const told = rule.explain?.(facts);
  const found = { rule, error: chosenError(rule.error, settings), measured, limit, ...told };
  const mend = told?.mend ?? mendOf(rule, measured, limit);
  if (told === undefined) return { ...found, mend };
  // Once the cause is told, the word that the row compares with is no limit to anybody.
  return { ...found, mend, measured: phrase(told.measured), ...(measured === limit ? { limit: undefined } : {}) };
}

function mendOf({ mend }: Rule<never>, measured: unknown, limit: unknown): Said {
  return typeof mend === 'function' ? mend(measured, limit) : mend;
}

function chosenError<ErrorName extends string>(error: ErrorName | ErrorBySwitch<ErrorName>, settings: Settings) {
  return typeof error === 'string' ? error : (error.errors[settings.get(error.by)] as ErrorName);
}

/** Predicates that rows share. What was not sent or not found breaks none of them but `absent`. */
export const above = (measured: number | undefined, limit: number): boolean =>
  measured !== undefined && measured > limit;
export const below = (measured: number | undefined, limit: number): boolean =>
  measured !== undefined && measured < limit;
export const absent = (measured: unknown): boolean => measured === undefined;
export const is = <T>(measured: T | undefined, limit: T): boolean => measured === limit;
export const isTrue = (measured: boolean): boolean => measured;
