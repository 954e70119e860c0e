import { masked } from '../core/masked.ts';
import type { World } from '../core/world.ts';

/** The name of an account is no secret; a bare credential, which stands for an account where none is declared, is. */
export function shownAccount(
  { provider, account }: { readonly provider: string; readonly account: string },
  { accounts, tokens }: World,
): string {
  return accounts.find(provider, account) || tokens.isOwner(account) ? account : masked(account);
}
