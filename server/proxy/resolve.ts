import type { LookupAddress } from 'node:dns';
import { lookup as systemLookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { networkInterfaces } from 'node:os';
import { isPrivate, unreachable } from './addresses.ts';

/** All addresses of a host, as the system knows them. */
export type Resolver = (host: string) => Promise<readonly LookupAddress[]>;

/** What connects to a host; rejects with an Unreached. */
export type Reach = (host: string, mayBePrivate: boolean) => Promise<LookupFunction>;

/** Why a host is not reached. */
export class Unreached extends Error {
  readonly status: number;

  constructor(status: number, why: string) {
    super(why);
    this.status = status;
  }
}

const system: Resolver = (host) => systemLookup(host, { all: true });

/**
 * Resolves a host once, and gives what connects to just these addresses. Rejects with an Unreached where there is none, or
 * one that may not be reached among them: a name that leads there at times leads there.
 */
export async function resolve(host: string, mayBePrivate: boolean, resolver = system): Promise<LookupFunction> {
  const addresses = await resolver(host).catch((error: NodeJS.ErrnoException) => {
    throw new Unreached(502, `${host} cannot be resolved: ${error.code ?? error.message}`);
  });
  const own = Object.values(networkInterfaces()).flatMap((each = []) => each.map(({ address }) => address));
  for (const { address } of addresses) {
    const what = unreachable(address, own);
    if (what !== undefined)
      throw new Unreached(403, `${host} leads to ${address}, ${what}, and none such is reached through here`);
    if (mayBePrivate || !isPrivate(address)) continue;
    throw new Unreached(
      403,
      `${host} leads to ${address}, on a private network, which is reached only where --pass has the name of the host in full`,
    );
  }
  if (addresses.length === 0) throw new Unreached(502, `${host} has no address`);
  return (_host, options, callback) => {
    const [first] = addresses as [LookupAddress];
    if (options.all) callback(null, [...addresses]);
    else callback(null, first.address, first.family);
  };
}
