import { type Language, languageOf } from '../../src/languages/index.ts';

/**
 * By an Accept-Language: the language that is wanted most, the first of several that are alike. What it does not know it
 * passes over; `*`, and one in which there is nothing else, leave it to the server.
 */
export function languageWanted(header: string | undefined, own: Language): Language {
  let wanted = own;
  let most = 0;
  for (const each of header?.split(',') ?? []) {
    const [tag = '', ...parameters] = each.trim().split(/\s*;\s*/);
    const language = tag === '*' ? own : languageOf(tag);
    const weight = weightIn(parameters);
    if (language === undefined || !(weight > most)) continue;
    wanted = language;
    most = weight;
  }
  return wanted;
}

/** Not a number where it is none. */
function weightIn(parameters: readonly string[]): number {
  const weight = parameters.map((each) => /^q=(.*)$/i.exec(each)?.[1]).find((each) => each !== undefined);
  return weight === undefined ? 1 : Number(weight);
}
