import { type ErrorRow, errorsNamed } from './error-table.ts';
import { type Broken, brokenAfter, firstBroken, type Rule } from './rule.ts';
import type { JudgedFinding, Verdict } from './verdict.ts';
import type { Who } from './who.ts';
import type { World } from './world.ts';

/** What an endpoint is judged by. */
export interface Judged<Facts, ErrorName extends string> {
  readonly name: string;
  readonly rules: readonly Rule<Facts, ErrorName>[];
  readonly errors: Readonly<Record<ErrorName, ErrorRow>>;
}

export type VerdictOf<ErrorName extends string> = Verdict & { readonly error: ErrorName };

/** A queued fault, else what stands in front of the service, else the error a magic credential asks for, else the first broken rule, else nothing. */
export function judge<Facts, ErrorName extends string>(
  { name, rules, errors }: Judged<Facts, ErrorName>,
  facts: Facts,
  { names, magic }: Who,
  world: World,
): VerdictOf<ErrorName> | undefined {
  const fault = world.faults.takeError({ endpoint: name, names });
  if (fault) return { error: fault.error as ErrorName, fault };
  const asked = magic === undefined ? [] : errorsNamed(magic, errors);
  if (asked.length === 1) {
    const ahead = rules.filter((rule) => rule.ahead);
    return judgeByRules(ahead, facts, world) ?? { error: asked[0] as ErrorName, magic: true };
  }
  return judgeByRules(rules, facts, world);
}

/** The first broken rule, and what else is broken. */
export function judgeByRules<Facts, ErrorName extends string>(
  rules: readonly Rule<Facts, ErrorName>[],
  facts: Facts,
  { settings }: World,
): VerdictOf<ErrorName> | undefined {
  const first = firstBroken(rules, facts, settings);
  if (first === undefined) return undefined;
  const also = brokenAfter(first.rule, rules, facts, settings).map(finding);
  return { ...finding(first), error: first.error, detail: first.rule.detail, also };
}

function finding({ rule, ...found }: Broken<never>): JudgedFinding {
  return { ...found, rule: rule.id };
}
