import type { Call } from '../../../core/call.ts';
import type { World } from '../../../core/world.ts';
import { findAccount, strangeIp } from '../account.ts';
import { isMagic } from '../errors.ts';
import { type Caller, callerByAppid } from './caller.ts';

/** What a call is that names an account by its appid, and shows its secret. */
export interface SecretCall {
  readonly caller: Caller;
  readonly appid: string;
  readonly secret: string;
  readonly known: boolean;
  /** What kind of account it is; undefined while any appid will do. */
  readonly kind: string | undefined;
  readonly secretFits: boolean;
  /** The sender's address where the account lists others. */
  readonly strangeIp: string | undefined;
}

/** `appid`, `secret`: as sent, wherever the endpoint takes them from. */
export function readSecretCall(appid: string, secret: string, { ip }: Call, world: World): SecretCall {
  const account = findAccount(world, appid);
  return {
    caller: callerByAppid(appid, world),
    appid,
    secret,
    known: account !== undefined || world.accounts.isOpen('wechat') || isMagic(appid),
    kind: account?.kind,
    secretFits: account === undefined || account.secret === secret,
    strangeIp: strangeIp(account?.ips, ip),
  };
}
