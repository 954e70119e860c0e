import type { Entry } from '../../src/core/journal.ts';
import { english, type Filling, inWords, isSaying, type Said, type Tongue } from '../../src/core/say.ts';

/** All that the journal says of a call. */
function allOf({ verdict, others = [], warnings = [] }: Entry): Said[] {
  const findings = [verdict, ...others].flatMap((each) => (each ? [each, ...(each.also ?? [])] : []));
  return [
    ...findings.flatMap(({ mend }) => mend ?? []),
    ...findings.flatMap(({ measured }) => (isSaying(measured) ? [measured] : [])),
    ...warnings.map(({ says }) => says),
  ];
}

/** Every sentence that the journal has of a call, those within others too. */
export function saidIn(entry: Entry): string[] {
  return allOf(entry).flatMap(sentencesOf);
}

/** What of it does not come out well in a language: it has a gap left, or something that is no text, and English has not. */
export function illTold(entry: Entry, tongue: Tongue): string[] {
  const odd = (text: string) => text.match(/\{\d*\}|\[object|undefined|NaN/g)?.length ?? 0;
  return allOf(entry).flatMap((said) => {
    const text = inWords(said, tongue);
    return odd(text) > odd(english(said)) ? [text] : [];
  });
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
