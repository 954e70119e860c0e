import { errorsNamed } from '../core/error-table.ts';
import { InputError } from '../core/input-error.ts';
import type { Entry } from '../core/journal.ts';
import { endpointsOf, type Provider } from '../core/provider.ts';
import type { RequestFilter, RequestRecord } from '../core/shapes.ts';
import { code, control, named, word } from './define.ts';
import { findProvider } from './providers.ts';
import { recordOf } from './request-record.ts';
import { recordSchema } from './request-schema.ts';

export const requests = control<RequestFilter, RequestRecord[]>({
  call: 'GET /requests',
  says: "the last calls, the newest first, without anybody's secrets",
  about: 'requests',
  list: 'requests',
  waits: true,
  speaks: true,
  input: (t) =>
    t.Object(
      {
        provider: t.Optional(word(t, 'KnownProvider<P>')),
        endpoint: t.Optional(word(t, 'EndpointName<P>', { description: 'One endpoint, by its name in the rules.' })),
        code: t.Optional(code(t, 'Calls that were refused with this code, or with the error of this name.', 'Word')),
        account: t.Optional(
          t.String({ minLength: 1, description: 'Calls under this credential, or of this app, account or user.' }),
        ),
        after: t.Optional(
          t.String({ pattern: '^\\d{1,15}$', description: 'the id of a call: only those that came behind it' }),
        ),
        limit: t.Optional(t.Integer({ minimum: 1, default: 100, description: 'The newest so many.' })),
      },
      named('RequestFilter'),
    ),
  output: (t) => t.Array(recordSchema(t)),
  run({ providers, world, tongue }, asked) {
    if (asked.provider !== undefined) findProvider(asked.provider, providers);
    if (asked.endpoint !== undefined) knownEndpoint(asked.endpoint, providers);
    if (asked.code !== undefined) knownCode(asked.code, providers);
    const found: RequestRecord[] = [];
    for (const entry of world.journal.entries()) {
      if (asked.after !== undefined && Number(entry.id) <= Number(asked.after)) break;
      if (!matches(entry, asked, providers)) continue;
      found.push(recordOf(entry, providers, world.journal.linksOf(entry.id), tongue));
      if (found.length === asked.limit) break;
    }
    return found;
  },
});

export const request = control<string, RequestRecord | undefined>({
  call: 'GET /requests/:id',
  says: 'one call by the id that its answer carries in `x-standin-request`',
  about: 'request',
  speaks: true,
  input: (t) => t.String(),
  output: (t) => recordSchema(t),
  absent: (_, id) => `there is no request ${JSON.stringify(id)}, or it was forgotten`,
  run({ providers, world, tongue }, id) {
    const entry = world.journal.find(id);
    return entry && recordOf(entry, providers, world.journal.linksOf(id), tongue);
  },
});

function knownEndpoint(name: string, providers: readonly Provider[]): void {
  const names = new Set(providers.flatMap(endpointsOf).map((each) => each.name));
  if (!names.has(name))
    throw new InputError(`requests: there is no endpoint ${JSON.stringify(name)}; there are ${[...names].join(', ')}`);
}

function knownCode(code: string | number, providers: readonly Provider[]): void {
  if (providers.flatMap(endpointsOf).some(({ errors }) => errorsNamed(code, errors).length > 0)) return;
  throw new InputError(
    `requests: no error has the code or the name ${JSON.stringify(code)}; "standin rules" lists them`,
  );
}

function matches(
  entry: Entry,
  { provider, endpoint, code, account }: RequestFilter,
  providers: readonly Provider[],
): boolean {
  if (provider !== undefined && entry.provider !== provider) return false;
  if (endpoint !== undefined && entry.endpoint !== endpoint) return false;
  if (account !== undefined && !entry.names.includes(account)) return false;
  if (code === undefined) return true;
  const called = providers.flatMap(endpointsOf).find(({ name }) => name === entry.endpoint);
  const asked = errorsNamed(code, called?.errors ?? {});
  return [entry.verdict, ...(entry.others ?? [])].some((each) => each && asked.includes(each.error));
}
