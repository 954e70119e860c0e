import { type Call, type Framing, framingOf } from '../../../core/call.ts';
import type { World } from '../../../core/world.ts';
import { strangeIp } from '../account.ts';
import { countToday, usedToday } from './call-counts.ts';
import { callerByToken, type TokenCaller } from './caller.ts';

/** A call with an account's token, as far as the gateway looks before it hands it on to a module. */
export interface GatedCall {
  readonly framing: Framing;
  readonly method: string;
  readonly caller: TokenCaller;
  /** The sender's address where a platform calls that lists others. */
  readonly strangeIp: string | undefined;
  /** Calls of this account to this endpoint today, before this one. */
  readonly usedToday: number;
}

export function readGated(call: Call, endpoint: string, world: World): GatedCall {
  const caller = callerByToken(call, world);
  return {
    framing: framingOf(call),
    method: call.method,
    caller,
    strangeIp: strangeIp(caller.ips, call.ip),
    usedToday: usedToday(endpoint, caller.tenant, world),
  };
}

const gatewayErrors: ReadonlySet<string | undefined> = new Set([
  'noLength',
  'ipNotRegistered',
  'componentUnauthorized',
  'apiUnauthorized',
  'permissionNotGranted',
  'dailyQuota',
]);

/** The gateway counts what it lets through, whatever the module behind it then says. `error`: what the call was answered with. */
export function countGated(endpoint: string, caller: TokenCaller, error: string | undefined, world: World): void {
  if (caller.token === 'good' && !gatewayErrors.has(error)) countToday(endpoint, caller.tenant, world);
}
