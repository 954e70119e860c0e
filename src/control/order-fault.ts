import { errorsNamed } from '../core/error-table.ts';
import { type Fault, type Transport, transports } from '../core/faults.ts';
import { InputError } from '../core/input-error.ts';
import { type Endpoint, endpointsOf, type Provider } from '../core/provider.ts';
import type { World } from '../core/world.ts';
import { findProvider } from './declare-account.ts';
import { validate } from './schema/validate.ts';

/** What shall happen to calls to come: an error, trouble with the connection, or an answer that is late or slow. */
export interface FaultOrder {
  readonly provider: string;
  /** A code (`234041`, `"CE504"`) or the name of an error. */
  readonly error?: string | number;
  /** What happens to the connection instead. */
  readonly transport?: Transport;
  /** One endpoint only, such as `kakao/FT`. Default: each that knows the error, or each of the provider. */
  readonly endpoint?: string;
  /** Only calls of this app, account or user, or under this credential. */
  readonly account?: string;
  /** Which image of a list, counted from 1. Default: the first, where the error is one of an image. */
  readonly image?: number;
  /** How many calls it strikes. Default 1. */
  readonly times?: number;
  /** How many calls it lets pass first. Default 0. */
  readonly skip?: number;
  /** Milliseconds to wait before the answer. Default 0. */
  readonly delayMs?: number;
  /** What goes each way, in bytes a second. Not together with `error`. */
  readonly bytesPerSecond?: number;
}

const schema = {
  type: 'object',
  required: ['provider'],
  additionalProperties: false,
  properties: {
    provider: { type: 'string' },
    error: { type: ['string', 'number'] },
    transport: { enum: transports },
    endpoint: { type: 'string' },
    account: { type: 'string', minLength: 1 },
    image: { type: 'integer', minimum: 1 },
    times: { type: 'integer', minimum: 1, default: 1 },
    skip: { type: 'integer', minimum: 0, default: 0 },
    delayMs: { type: 'integer', minimum: 0, maximum: 600_000, default: 0 },
    bytesPerSecond: { type: 'integer', minimum: 1 },
  },
};

type Filled = FaultOrder & Required<Pick<FaultOrder, 'times' | 'skip' | 'delayMs'>>;

/** Throws an InputError that says what there is. */
export function orderFault(order: FaultOrder, providers: readonly Provider[], world: World): Fault {
  const checked = validate<Filled>(schema, order, 'fault');
  checkTogether(checked);
  const provider = findProvider(checked.provider, providers);
  const endpoints = chosenFrom(provider, checked.endpoint);
  const { error: asked, endpoint: _, ...rest } = checked;
  if (asked === undefined) return world.faults.add({ ...rest, endpoints: namesOf(withHeads(endpoints, checked)) });
  const able = checked.image === undefined ? endpoints : withImage(endpoints, checked.image);
  const error = resolve(asked, able, whereOf(checked));
  const struck = able.filter(({ errors }) => errorsNamed(asked, errors).includes(error));
  return world.faults.add({ ...rest, error, endpoints: namesOf(struck) });
}

function checkTogether({ error, transport, delayMs, bytesPerSecond, image }: Filled): void {
  if (error === undefined && transport === undefined && delayMs === 0 && bytesPerSecond === undefined) {
    throw new InputError('fault: must have an error, a transport, a delayMs or a bytesPerSecond');
  }
  if (error !== undefined && transport !== undefined) {
    throw new InputError('fault: can have an error or a transport, not both; order two');
  }
  if (error !== undefined && bytesPerSecond !== undefined) {
    throw new InputError('fault: cannot have both an error and bytesPerSecond; order two');
  }
  if (error === undefined && image !== undefined) throw new InputError('fault: image needs an error');
}

function namesOf(endpoints: readonly Endpoint[]): string[] {
  return [...new Set(endpoints.map(({ name }) => name))];
}

/** The connection is decided on before a body is read: only what tells its caller by then can be picked by account. */
function withHeads(endpoints: readonly Endpoint[], { account }: Filled): readonly Endpoint[] {
  if (account === undefined) return endpoints;
  const able = endpoints.filter(({ who }) => who !== undefined);
  if (able.length > 0) return able;
  throw new InputError(
    `fault: calls to ${namesOf(endpoints).join(', ')} name their account in the body, too late for this`,
  );
}

function withImage(endpoints: readonly Endpoint[], image: number): Endpoint[] {
  const able = endpoints.flatMap((endpoint) =>
    endpoint.images && image <= endpoint.images.most ? [{ ...endpoint, errors: endpoint.images.errors }] : [],
  );
  if (able.length > 0) return able;
  const lists = endpoints.flatMap(({ name, images }) => (images ? `${name} (up to ${images.most})` : []));
  const there = lists.length === 0 ? 'none of these endpoints takes several' : `there are ${lists.join(', ')}`;
  throw new InputError(`fault: no endpoint takes an image ${image}; ${there}`);
}

function chosenFrom(provider: Provider, name: string | undefined): Endpoint[] {
  const all = endpointsOf(provider);
  const found = name === undefined ? all : all.filter((endpoint) => endpoint.name === name);
  if (found.length > 0) return found;
  throw new InputError(
    `${provider.name} has no endpoint ${JSON.stringify(name)}; there are ${namesOf(all).join(', ')}`,
  );
}

/** Whose errors can be ordered. */
function whereOf({ provider, endpoint = provider, image }: Filled): string {
  return image === undefined ? endpoint : `one image of ${endpoint}`;
}

function resolve(asked: string | number, endpoints: readonly Endpoint[], where: string): string {
  const names = [...new Set(endpoints.flatMap(({ errors }) => errorsNamed(asked, errors)))];
  const [name] = names;
  if (name !== undefined && names.length === 1) return name;
  if (names.length > 1) {
    throw new InputError(`${asked} is several errors: say which of ${names.join(', ')}`);
  }
  const known = new Set(
    endpoints.flatMap(({ errors }) => Object.entries(errors).map(([each, { code }]) => `${each} (${code})`)),
  );
  if (known.size === 0) throw new InputError(`fault: ${where} has no errors; order a transport`);
  throw new InputError(`fault: ${where} has no error ${JSON.stringify(asked)}; there are ${[...known].join(', ')}`);
}
