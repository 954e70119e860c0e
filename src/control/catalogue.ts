import { type Endpoint, endpointsOf, type Provider } from '../core/provider.ts';
import { choices, isSwitch, type Switch } from '../core/settings.ts';
import { type Grade, grade, type Source } from '../core/source.ts';

/** A rule as one can read it: what it says, how it is answered, and how sure that is. */
export interface ListedRule {
  readonly id: string;
  readonly errors: readonly string[];
  readonly codes: readonly (string | number)[];
  readonly limit?: unknown;
  readonly grade: Grade;
  readonly source: Source;
}

export interface ListedError {
  readonly endpoint: string;
  readonly name: string;
  readonly code: string | number;
  readonly message: string;
  readonly grade: Grade;
  readonly source: Source;
}

export interface ListedSwitch {
  readonly name: string;
  readonly choices: readonly (string | number)[];
  readonly grade: Grade;
  readonly source: Source;
  readonly observation?: Source;
}

export interface Catalogue {
  readonly rules: readonly ListedRule[];
  readonly errors: readonly ListedError[];
  readonly switches: readonly ListedSwitch[];
}

/** Everything that these providers refuse and say, with where it is known from. */
export function catalogue(providers: readonly Provider[]): Catalogue {
  return {
    rules: providers.flatMap((provider) => namedOnce(provider).flatMap((endpoint) => rulesOf(endpoint, provider))),
    errors: providers.flatMap((provider) => namedOnce(provider).flatMap((endpoint) => errorsOf(endpoint, provider))),
    switches: providers.flatMap((provider) => provider.switches.map((each) => listed(each, provider))),
  };
}

/** One of each name: an endpoint may stand under several paths. */
function namedOnce(provider: Provider): Endpoint[] {
  return [...new Map(endpointsOf(provider).map((endpoint) => [endpoint.name, endpoint])).values()];
}

function rulesOf(endpoint: Endpoint, provider: Provider): ListedRule[] {
  return endpoint.rules.map(({ id, error, limit, source }) => {
    const errors = typeof error === 'string' ? [error] : [...new Set(Object.values(error.errors))];
    return {
      id,
      errors,
      codes: errors.flatMap((name) => endpoint.errors[name]?.code ?? []),
      ...(limit === undefined ? {} : { limit: isSwitch(limit) ? `setting ${limit.name}` : limit }),
      grade: grade(source, provider.pages),
      source,
    };
  });
}

function errorsOf(endpoint: Endpoint, provider: Provider): ListedError[] {
  return Object.entries(endpoint.errors).map(([name, { code, message, source }]) => ({
    endpoint: endpoint.name,
    name,
    code,
    message,
    grade: grade(source, provider.pages),
    source,
  }));
}

function listed(each: Switch, provider: Provider): ListedSwitch {
  const { name, source, observation } = each;
  return {
    name,
    choices: choices(each),
    grade: grade(source, provider.pages),
    source,
    ...(observation === undefined ? {} : { observation }),
  };
}
