import type { Case } from './case.ts';
import type { Sources } from './sources.ts';

/** The same cases, each with the source that its `because` names. Throws for one that names none of these. */
export const withSources = (cases: readonly Case[], sources: Sources): readonly Case[] =>
  cases.map((example) => {
    const { because, id } = example;
    const source = sources[because.page];
    if (source === undefined) throw new Error(`${id} names the source ${because.page}, and there is none`);
    return { ...example, because: { ...because, source } };
  });
