import { isSwitch, type Settings, type Switch, type Value } from './settings.ts';
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
  /** What the message names, where the provider's text has a place for it. */
  readonly detail?: string;
  measure(facts: Facts): unknown;
  /** Pure and synchronous. */
  broken(measured: unknown, limit: unknown): boolean;
}

/** An error that depends on a switch: the pages leave open which one it is. */
export interface ErrorBySwitch<ErrorName extends string = string> {
  readonly by: Switch;
  readonly errors: Readonly<Record<Value, ErrorName>>;
}

interface Row<Facts, ErrorName extends string, Measured, Limit> extends Omit<Rule<Facts, ErrorName>, 'broken'> {
  readonly limit?: Limit | Switch<Limit & Value>;
  measure(facts: Facts): Measured;
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

function check<Facts, ErrorName extends string>(
  rule: Rule<Facts, ErrorName>,
  facts: Facts,
  settings: Settings,
): Broken<Facts, ErrorName> | undefined {
  const limit = isSwitch(rule.limit) ? settings.get(rule.limit) : rule.limit;
  const measured = rule.measure(facts);
  if (!rule.broken(measured, limit)) return undefined;
  return { rule, error: chosenError(rule.error, settings), measured, limit };
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
