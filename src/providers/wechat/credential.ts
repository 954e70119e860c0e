import { type Call, query } from '../../core/call.ts';
import type { World } from '../../core/world.ts';
import { findAccount, type WeChatAccount } from './account.ts';

/** Characters: the page advises room for 512, and it is kept with everything that is its tenant's. */
const LONGEST_TOKEN = 1024;

export interface Caller {
  readonly token: 'missing' | 'invalid' | 'expired' | 'good';
  /** Whose images and quotas these are: the account, or the bare token while no account is declared. */
  readonly tenant: string;
  readonly account: WeChatAccount | undefined;
}

export function readCaller(call: Call, world: World): Caller {
  const token = query(call, 'access_token');
  if (!token) return { token: 'missing', tenant: '', account: undefined };
  if (token.length > LONGEST_TOKEN) return { token: 'invalid', tenant: '', account: undefined };
  const issued = world.tokens.find(token);
  if (!issued?.kind.startsWith('wechat/')) {
    const open = world.accounts.isOpen('wechat');
    return { token: open ? 'good' : 'invalid', tenant: token, account: undefined };
  }
  const account = findAccount(world, issued.owner);
  if (account === undefined && !world.accounts.isOpen('wechat')) return { token: 'invalid', tenant: token, account };
  const caller = { tenant: issued.owner, account };
  const now = world.clock.now();
  if (issued.replacedAt !== undefined && now >= issued.replacedAt) return { ...caller, token: 'invalid' };
  return { ...caller, token: now < issued.expiresAt ? 'good' : 'expired' };
}
