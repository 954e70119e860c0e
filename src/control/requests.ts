import { errorsNamed } from '../core/error-table.ts';
import { InputError } from '../core/input-error.ts';
import type { Entry } from '../core/journal.ts';
import { endpointsOf, type Provider } from '../core/provider.ts';
import type { World } from '../core/world.ts';
import { findProvider } from './declare-account.ts';
import { type RequestRecord, recordOf } from './request-record.ts';
import { validate } from './schema/validate.ts';

export interface RequestFilter {
  readonly provider?: string;
  /** Such as `kakao/FT`. */
  readonly endpoint?: string;
  /** Calls that were refused with this code, or with the error of this name. */
  readonly code?: string | number;
  /** Calls under this credential, or of this app, account or user. */
  readonly account?: string;
  /** The newest so many. Default 100. */
  readonly limit?: number;
}

const filterSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    provider: { type: 'string' },
    endpoint: { type: 'string' },
    code: { type: ['string', 'number'] },
    account: { type: 'string', minLength: 1 },
    limit: { type: 'integer', minimum: 1, default: 100 },
  },
};

/** The journal, the newest first. Throws an InputError for a filter that cannot be. */
export function listRequests(filter: RequestFilter, providers: readonly Provider[], world: World): RequestRecord[] {
  const asked = validate<RequestFilter & { limit: number }>(filterSchema, filter, 'requests');
  if (asked.provider !== undefined) findProvider(asked.provider, providers);
  if (asked.endpoint !== undefined) knownEndpoint(asked.endpoint, providers);
  if (asked.code !== undefined) knownCode(asked.code, providers);
  const found: RequestRecord[] = [];
  for (const entry of world.journal.entries()) {
    if (!matches(entry, asked, providers)) continue;
    found.push(recordOf(entry, providers));
    if (found.length === asked.limit) break;
  }
  return found;
}

export function findRequest(id: string, providers: readonly Provider[], world: World): RequestRecord | undefined {
  const entry = world.journal.find(id);
  return entry && recordOf(entry, providers);
}

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
