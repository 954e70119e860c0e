import { errorsNamed } from '../core/error-table.ts';
import { InputError } from '../core/input-error.ts';
import { type Endpoint, endpointsOf, type Provider } from '../core/provider.ts';
import type { Fault, FaultOrder } from '../core/shapes.ts';
import type { World } from '../core/world.ts';
import { code, control, named, oneOf, perProvider, type Types, word } from './define.ts';
import { findProvider } from './providers.ts';
import { shownAccount } from './shown-account.ts';

/** What a fault does to the connection instead of letting an answer through as it is. */
const transports = [
  'reset',
  'reset-mid-upload',
  'stall',
  'stall-mid-upload',
  'empty-reply',
  'truncated-reply',
  'page-413',
  'page-502',
] as const;

const wholeFrom = (t: Types, minimum: number, description: string, more: object = {}) =>
  t.Integer({ minimum, description, ...more });

const provider = (t: Types) => word(t, 'KnownProvider<P>');
const transport = (t: Types) =>
  t.Optional(oneOf(t, transports, { description: 'What happens to the connection instead.' }));
const account = (t: Types) =>
  t.Optional(
    t.String({ minLength: 1, description: 'Only calls of this app, account or user, or under this credential.' }),
  );
const image = (t: Types, leftOut = '') =>
  t.Optional(wholeFrom(t, 1, `Which image of a list, counted from 1.${leftOut}`));
const bytesPerSecond = (t: Types) =>
  t.Optional(wholeFrom(t, 1, 'What goes each way, in bytes a second of real time. Not together with `error`.'));
const delayMs = 'Milliseconds of real time to wait before the answer.';

const orderSchema = (t: Types) =>
  t.Object(
    {
      provider: provider(t),
      error: t.Optional(code(t, 'A code (`234041`, `"CE504"`) or the name of an error.', 'Word')),
      transport: transport(t),
      endpoint: t.Optional(
        word(t, 'EndpointName<P>', {
          description:
            'One endpoint only, by its name in the rules. Left out: each that knows the error, or each of the provider.',
        }),
      ),
      account: account(t),
      image: image(t, ' Left out: the first, where the error is one of an image.'),
      times: t.Optional(wholeFrom(t, 1, 'How many calls it strikes.', { default: 1 })),
      skip: t.Optional(wholeFrom(t, 0, 'How many calls it lets pass first.', { default: 0 })),
      delayMs: t.Optional(wholeFrom(t, 0, delayMs, { maximum: 600_000, default: 0 })),
      bytesPerSecond: bytesPerSecond(t),
    },
    {
      ...named(
        'FaultOrder',
        'What shall happen to calls to come: an error, trouble with the connection, or an answer that is late or slow.',
      ),
      [perProvider]: true,
    },
  );

export const faultSchema = (t: Types) =>
  t.Object(
    {
      id: t.Integer(),
      provider: provider(t),
      endpoints: t.Array(word(t, 'EndpointName<P>')),
      error: t.Optional(
        word(t, 'ErrorName<P>', {
          description:
            'Name in the error table of each of these endpoints. Absent: the call is answered as it deserves.',
        }),
      ),
      transport: transport(t),
      account: account(t),
      image: image(t),
      skip: wholeFrom(t, 0, 'Calls that it still lets pass.'),
      times: wholeFrom(t, 0, 'Calls that it will still strike.'),
      struck: wholeFrom(t, 0, 'Calls that it has struck.'),
      delayMs: wholeFrom(t, 0, delayMs),
      bytesPerSecond: bytesPerSecond(t),
    },
    named('Fault', 'Something that was ordered ahead of time to happen to a call.'),
  );

export const faults = control<undefined, Fault[]>({
  call: 'GET /faults',
  says: 'what was ordered and has not struck yet, or not as often as it shall',
  list: 'faults',
  output: (t) => t.Array(faultSchema(t)),
  run: ({ world }) => world.faults.all().map((fault) => withShownAccount(fault, world)),
});

function withShownAccount(fault: Fault, world: World): Fault {
  const { provider, account } = fault;
  return account === undefined ? fault : { ...fault, account: shownAccount({ provider, account }, world) };
}

export const clearFaults = control({
  call: 'DELETE /faults',
  says: 'takes back all that was ordered',
  run: ({ world }) => world.faults.clear(),
});

export const orderFault = control<FaultOrder, Fault>({
  call: 'POST /faults',
  says: 'what shall happen to calls to come',
  about: 'fault',
  creates: true,
  input: orderSchema,
  output: faultSchema,
  run({ providers, world }, order) {
    const checked = order as Filled;
    checkTogether(checked);
    const provider = findProvider(checked.provider, providers);
    const endpoints = chosenFrom(provider, checked.endpoint);
    const { error: asked, endpoint: _, ...rest } = checked;
    if (asked === undefined) return world.faults.add({ ...rest, endpoints: namesOf(withHeads(endpoints, checked)) });
    const able = checked.image === undefined ? endpoints : withImage(endpoints, checked.image);
    const error = resolve(asked, able, whereOf(checked));
    const struck = able.filter(({ errors }) => errorsNamed(asked, errors).includes(error));
    return world.faults.add({ ...rest, error, endpoints: namesOf(struck) });
  },
});

/** With its defaults. */
interface Filled extends FaultOrder {
  readonly times: number;
  readonly skip: number;
  readonly delayMs: number;
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
