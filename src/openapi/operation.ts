import type { Described, DescribedEndpoint, Schema, Shapes } from '../core/described.ts';
import { object, text } from '../core/described.ts';
import type { Endpoint, Origin, Provider } from '../core/provider.ts';
import { isSwitch, type Settings } from '../core/settings.ts';
import { grade } from '../core/source.ts';
import type { Example } from './example.ts';
import { type Failure, failuresOf } from './failures.ts';
import { merged, propertiesIn, requiredIn, schemaOfFields } from './fields.ts';
import { withLimits } from './limits.ts';
import { type Response, responsesOf } from './responses.ts';

export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly parameters?: readonly object[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, Response>>;
  readonly security: readonly object[];
  readonly [extension: `x-${string}`]: unknown;
}

/** An endpoint where it stands. */
export interface Placed {
  readonly provider: Provider;
  readonly origin: Origin;
  readonly endpoint: Endpoint;
  readonly of: DescribedEndpoint;
  readonly security: Described['security'];
  readonly example: Example | undefined;
}

export const methodOf = ({ endpoint, of }: Pick<Placed, 'endpoint' | 'of'>): string =>
  (of.method ?? endpoint.methods?.[0] ?? 'GET').toLowerCase();

/** Its path at an address of ours: hosts that no path of theirs tells stand in front of it. */
export function pathOf({ origin, endpoint: { path } }: Pick<Placed, 'origin' | 'endpoint'>): string {
  const own = path.replace(/:(\w+)/g, '{$1}');
  const pattern = origin.prefixes?.find((prefix) => prefix.includes('*'));
  if (pattern !== undefined) return pattern.replace('*', '{kind}');
  return origin.prefixes === undefined ? `/${origin.hosts[0]}${own}` : own;
}

export async function operationOf(placed: Placed, settings: Settings): Promise<Operation> {
  const { provider, endpoint, of, security, example } = placed;
  const limited = (schema: Schema) => withLimits(schema, endpoint.rules, settings);
  const failures: readonly Failure[] = await failuresOf(endpoint, provider, settings.all(), listPart(of));
  const taken = endpoint.takes ?? [];
  const query = merged(schemaOfFields(taken, 'query'), of.query && object(of.query));
  const json = merged(schemaOfFields(taken, 'json'), of.json);
  const parameters = [
    ...parametersIn('path', pathSchema(placed), limited),
    ...(query ? parametersIn('query', query, limited, example?.query) : []),
    ...(of.headers ? parametersIn('header', object(of.headers), limited) : []),
  ];
  return {
    operationId: idOf(placed),
    tags: [provider.name],
    summary: `${of.says.charAt(0).toUpperCase()}${of.says.slice(1)}.`,
    ...(parameters.length > 0 && { parameters }),
    ...bodyOf(json && limited(json), of.form && limited(of.form), example),
    responses: responsesOf(of, failures, example),
    security: of.open ? [] : Object.keys(security).map((name) => ({ [name]: [] })),
    'x-standin-endpoint': endpoint.name,
    'x-standin-rule': rulesOf(endpoint, provider, settings),
  };
}

/** Which part of its form may come several times. */
function listPart({ form }: DescribedEndpoint): string | undefined {
  return form && Object.entries(propertiesIn(form)).find(([, { type }]) => type === 'array')?.[0];
}

function idOf({ endpoint, of, provider, origin }: Placed): string {
  const own = `${endpoint.name}`.replace(/\W+/g, '_');
  const isAlone = provider.origins.flatMap(({ endpoints }) => endpoints).filter(({ name }) => name === endpoint.name);
  if (new Set(isAlone.map(({ path }) => path.replace(/\/$/, ''))).size === 1) return own;
  return `${own}_${methodOf({ endpoint, of })}${pathOf({ origin, endpoint }).replace(/\W+/g, '_')}`;
}

function pathSchema(placed: Placed): Schema {
  const shapes: Shapes = placed.of.path ?? {};
  const names = [...pathOf(placed).matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return object(Object.fromEntries(names.map((name) => [name, shapes[name] ?? text])));
}

function parametersIn(
  place: string,
  schema: Schema,
  limited: (schema: Schema) => Schema,
  example: Readonly<Record<string, string>> = {},
): object[] {
  return Object.entries(propertiesIn(schema)).map(([name, each]) => {
    const { description, ...rest } = limited(each);
    return {
      name,
      in: place,
      required: requiredIn(schema).includes(name),
      ...(description !== undefined && { description }),
      schema: rest,
      ...(example[name] !== undefined && rest.type === 'string' && { example: example[name] }),
    };
  });
}

function bodyOf(json: Schema | undefined, form: Schema | undefined, example: Example | undefined): object {
  if (json === undefined && form === undefined) return {};
  const shown = example?.json === undefined ? {} : { example: example.json };
  const content = form
    ? { 'multipart/form-data': { schema: form } }
    : { 'application/json': { schema: json, ...shown } };
  return { requestBody: { required: true, content } };
}

/** What is refused, in the order of the checks, with where that is known from. */
function rulesOf({ rules, errors }: Endpoint, { pages }: Provider, settings: Settings): object[] {
  return rules.map(({ id, error, limit, source }) => {
    const names = typeof error === 'string' ? [error] : [...new Set(Object.values(error.errors))];
    const value = isSwitch(limit) ? settings.get(limit) : limit;
    return {
      id,
      codes: names.flatMap((name) => errors[name]?.code ?? []),
      ...(value !== undefined && { limit: value }),
      ...(isSwitch(limit) && { switch: limit.name }),
      grade: grade(source, pages),
      source,
    };
  });
}
