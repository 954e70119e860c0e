import type { Entry } from '../../src/core/journal.ts';
import { type Filling, isSaying, type Said } from '../../src/core/say.ts';

/** Every sentence that the journal has of a call, those within others too. */
export function saidIn({ verdict, others = [], warnings = [] }: Entry): string[] {
  const findings = [verdict, ...others].flatMap((each) => (each ? [each, ...(each.also ?? [])] : []));
  return [
    ...findings.flatMap(({ mend }) => (mend === undefined ? [] : sentencesOf(mend))),
    ...findings.flatMap(({ measured }) => (isSaying(measured) ? sentencesOf(measured) : [])),
    ...warnings.flatMap(({ says }) => sentencesOf(says)),
  ];
}

function sentencesOf(said: Said): string[] {
  if (typeof said === 'string') return [said];
  // What stands alone has no words beside it.
  return [...(said.says === '{}' ? [] : [said.says]), ...said.with.flatMap(within)];
}

function within(filling: Filling): string[] {
  if (typeof filling !== 'object') return [];
  return 'says' in filling ? sentencesOf(filling) : filling.lists.flatMap(within);
}
