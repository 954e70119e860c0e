/** Tells a service that is away from one that answers something else than expected. */

import { isHtml } from './http.ts';
import type { StepResult } from './run-case.ts';

export type Outage = 'no answer' | 'a server error' | 'an HTML page' | 'too many calls';

/** What kept the service itself from being heard in a case that failed; undefined where it was heard. */
export function outageOf(steps: readonly StepResult[], silent: boolean): Outage | undefined {
  if (silent) return 'no answer';
  const last = steps.at(-1)?.response;
  if (last === undefined) return undefined;
  if (last.status >= 500) return 'a server error';
  if (last.status === 429) return 'too many calls';
  return isHtml(last) ? 'an HTML page' : undefined;
}
