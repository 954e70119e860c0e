/** What it takes to call the real service of a provider. */
import { type HttpResponse, type RequestTemplate, textOf, valueAt } from '../http.ts';

export interface LiveService {
  readonly host: string;
  /** The variables of the environment that must be set, all of them. */
  readonly variables: readonly string[];
  /** Calls a second: far below `most`. */
  readonly pace: number;
  /** The most calls a second that anybody may ask for: no more than is documented. */
  readonly most: number;
  /** What `{credential}` is in every case. Rejects with an Error that says why there is none. */
  credential(
    values: Readonly<Record<string, string>>,
    send: (template: RequestTemplate) => Promise<HttpResponse>,
  ): Promise<string>;
}

/** The token at `key` of a token endpoint's response. Throws an Error with what came instead. */
export function tokenAt(response: HttpResponse, key: string): string {
  const token = valueAt(response, key);
  if (typeof token === 'string' && token !== '') return token;
  throw new Error(
    `no ${key} in the answer: HTTP ${response.status}, ${JSON.stringify(textOf(response).slice(0, 300))}`,
  );
}
