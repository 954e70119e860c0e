import { findProvider } from '../control/providers.ts';
import type { Answer } from '../core/answer.ts';
import { errorsNamed } from '../core/error-table.ts';
import { masked } from '../core/masked.ts';
import { endpointsOf, type Provider } from '../core/provider.ts';
import { inRow, type Saying, say } from '../core/say.ts';
import type { Warning } from '../core/warnings.ts';
import type { Route } from './router.ts';

/** Warns of a magic credential that asks for nothing there is: such a call was judged as if it were any other. */
export function withMagicWarning(answer: Answer, route: Route, providers: readonly Provider[]): Answer {
  const magic = answer.who?.magic;
  if (magic === undefined || answer.verdict?.magic) return answer;
  const warning = warningFor(magic, route, providers);
  return warning ? { ...answer, warnings: [...(answer.warnings ?? []), warning] } : answer;
}

/** An error of another endpoint is no mistake: a token is fetched with the name of what the upload shall meet. */
function warningFor(magic: string, { endpoint, provider }: Route, providers: readonly Provider[]): Warning | undefined {
  const here = endpoint ? errorsNamed(magic, endpoint.errors) : [];
  if (here.length > 1) return asksForNothing(magic, say`it is several errors here: say which of ${inRow(here)}`);
  const endpoints = endpointsOf(findProvider(provider, providers));
  const isKnown = endpoints.some(({ errors }) => errorsNamed(magic, errors).length > 0);
  // What is no error's name may be what somebody took for one, such as a secret behind a prefix.
  return isKnown ? undefined : asksForNothing(masked(magic), say`there is no such error of ${provider}`);
}

function asksForNothing(magic: string, why: Saying): Warning {
  return { says: say`the credential asks for the error ${magic} and got nothing for it: ${why}` };
}
