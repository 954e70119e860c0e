import type { Catalogue } from '../../../src/core/shapes.ts';
import type { Seen } from '../seen.ts';

/** By switch, how many of these calls it decided: a rule that it is the limit of refused them, or would at another value. */
export function reliedOn(calls: readonly Seen[], { rules, switches }: Catalogue): ReadonlyMap<string, number> {
  const ofRule = new Map(
    rules.flatMap(({ id, limit }) => (typeof limit === 'string' ? [[id, limit.replace(/^setting /, '')]] : [])),
  );
  const counts = new Map<string, number>();
  for (const { record } of calls) {
    const broken = [record.verdict, ...record.others].flatMap((each) => [
      each?.rule,
      ...(each?.also ?? []).map(({ rule }) => rule),
    ]);
    const warned = record.warnings.map(({ says }) => says);
    const named = new Set(broken.flatMap((rule) => (rule === undefined ? [] : (ofRule.get(rule) ?? []))));
    for (const { name } of switches) {
      const relies = named.has(name) || warned.some((says) => says.includes(`${name}=`));
      if (relies) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}
