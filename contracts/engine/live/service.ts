/** What it takes to call the real service of a provider. */
import { type Answer, type Ask, textOf } from '../case.ts';

export interface LiveService {
  readonly host: string;
  /** The variables of the environment that must be set, all of them. */
  readonly variables: readonly string[];
  /** Calls a second: far below `most`. */
  readonly pace: number;
  /** The most calls a second that anybody may ask for: no more than is documented. */
  readonly most: number;
  /** What `{credential}` is in every case. Rejects with an Error that says why there is none. */
  credential(values: Readonly<Record<string, string>>, ask: (ask: Ask) => Promise<Answer>): Promise<string>;
}

/** The token at `key` of a token endpoint's answer. Throws an Error with what came instead. */
export function tokenIn(answer: Answer, key: string): string {
  const said = textOf(answer);
  const token = parsed(said)?.[key];
  if (typeof token === 'string' && token !== '') return token;
  throw new Error(`no ${key} in the answer: HTTP ${answer.status}, ${JSON.stringify(said.slice(0, 300))}`);
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return Object(JSON.parse(text));
  } catch {
    return undefined;
  }
}
