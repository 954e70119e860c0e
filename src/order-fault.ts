import type { Fault } from './core/faults.ts';
import { InputError } from './core/input-error.ts';
import type { Endpoint, Provider } from './core/provider.ts';
import type { World } from './core/world.ts';
import { findProvider } from './declare-account.ts';
import { validate } from './validate.ts';

export interface FaultOrder {
  readonly provider: string;
  /** A code (`234041`, `"CE504"`) or the name of an error. */
  readonly error: string | number;
  /** One endpoint only, such as `kakao/FT`. Default: each that knows the error. */
  readonly endpoint?: string;
  /** How many calls it strikes. Default 1. */
  readonly times?: number;
  /** Milliseconds to wait before the answer. Default 0. */
  readonly delayMs?: number;
}

const schema = {
  type: 'object',
  required: ['provider', 'error'],
  additionalProperties: false,
  properties: {
    provider: { type: 'string' },
    error: { type: ['string', 'number'] },
    endpoint: { type: 'string' },
    times: { type: 'integer', minimum: 1, default: 1 },
    delayMs: { type: 'integer', minimum: 0, maximum: 600_000, default: 0 },
  },
};

export function orderFault(order: FaultOrder, providers: readonly Provider[], world: World): Fault {
  const { times = 1, delayMs = 0, ...checked } = validate<FaultOrder>(schema, order, 'fault');
  const provider = findProvider(checked.provider, providers);
  const endpoints = endpointsOf(provider, checked.endpoint);
  const error = resolve(checked.error, endpoints);
  const struck = endpoints.filter((endpoint) => matches(endpoint, checked.error).includes(error));
  return world.faults.add({
    provider: provider.name,
    error,
    endpoints: [...new Set(struck.map((endpoint) => endpoint.name))],
    times,
    delayMs,
  });
}

function endpointsOf(provider: Provider, name: string | undefined): Endpoint[] {
  const all = provider.origins.flatMap((origin) => origin.endpoints);
  const found = name === undefined ? all : all.filter((endpoint) => endpoint.name === name);
  if (found.length > 0) return found;
  const names = new Set(all.map((endpoint) => endpoint.name));
  throw new InputError(`${provider.name} has no endpoint ${JSON.stringify(name)}; there are ${[...names].join(', ')}`);
}

/** Names of the endpoint's errors that a code or a name means. */
function matches(endpoint: Endpoint, asked: string | number): string[] {
  return Object.entries(endpoint.errors)
    .filter(([name, { code }]) => name === asked || String(code) === String(asked))
    .map(([name]) => name);
}

function resolve(asked: string | number, endpoints: readonly Endpoint[]): string {
  const names = [...new Set(endpoints.flatMap((endpoint) => matches(endpoint, asked)))];
  const [name] = names;
  if (name !== undefined && names.length === 1) return name;
  if (names.length > 1) {
    throw new InputError(`${asked} is several errors: say which of ${names.join(', ')}`);
  }
  const known = new Set(
    endpoints.flatMap(({ errors }) => Object.entries(errors).map(([each, { code }]) => `${each} (${code})`)),
  );
  throw new InputError(`there is no error ${JSON.stringify(asked)}; there are ${[...known].join(', ')}`);
}
