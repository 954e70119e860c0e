import { LIMIT, type Schema } from '../core/described.ts';
import type { Rule } from '../core/rule.ts';
import { isSwitch, type Settings } from '../core/settings.ts';

interface Named {
  readonly word: string;
  readonly rule: string;
}

/** The same with each limit as its rule has it, and the rule beside it. Throws where there is no such rule. */
export function withLimits(schema: Schema, rules: readonly Rule<never>[], settings: Settings): Schema {
  const { [LIMIT]: limits, ...rest } = schema as { readonly [LIMIT]?: readonly Named[] };
  const plain = Object.fromEntries(Object.entries(rest).map(([word, value]) => [word, within(value, rules, settings)]));
  if (limits === undefined) return plain;
  const values = limits.map(({ word, rule }) => [word, limitOf(rule, rules, settings)]);
  return { ...plain, ...Object.fromEntries(values), 'x-standin-rule': limits.map(({ rule }) => rule).join(', ') };
}

function within(value: unknown, rules: readonly Rule<never>[], settings: Settings): unknown {
  if (Array.isArray(value)) return value.map((each) => within(each, rules, settings));
  if (typeof value !== 'object' || value === null) return value;
  return withLimits(value as Schema, rules, settings);
}

function limitOf(id: string, rules: readonly Rule<never>[], settings: Settings): unknown {
  const found = rules.find((rule) => rule.id === id);
  if (found === undefined) throw new Error(`a description names ${id}, which is no rule of its endpoint`);
  return isSwitch(found.limit) ? settings.get(found.limit) : found.limit;
}
