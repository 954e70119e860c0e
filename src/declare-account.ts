import type { Account } from './core/accounts.ts';
import { InputError } from './core/input-error.ts';
import type { Provider } from './core/provider.ts';
import type { World } from './core/world.ts';
import { validate } from './validate.ts';

/** An account in the provider's own terms: an app id and secret, an appid and secret, a user id. */
export interface AccountDeclaration {
  readonly provider: string;
  readonly [property: string]: unknown;
}

const anObject = { type: 'object' };

interface Checked {
  readonly provider: Provider;
  readonly account: Account;
  /** What an error calls it. */
  readonly what: string;
}

/** What it refers to must be declared before it. Throws an InputError that names the field, and declares nothing. */
export function declareAccount(
  declaration: AccountDeclaration,
  providers: readonly Provider[],
  world: World,
): AccountDeclaration {
  const checked = check(declaration, providers, 'account');
  checkReferences(checked, world);
  declare(checked, world);
  const { provider, account } = checked;
  return { ...account, ...provider.account.shown?.(account, world), provider: provider.name };
}

/** What one refers to may stand anywhere in the list. Throws an InputError that counts the accounts from 1. */
export function declareAccounts(
  declarations: readonly AccountDeclaration[],
  providers: readonly Provider[],
  world: World,
): void {
  const list = declarations.map((each, i) => check(each, providers, `account ${i + 1}`));
  for (const each of list) declare(each, world);
  for (const each of list) checkReferences(each, world);
}

/** Throws an InputError with the names there are. */
export function findProvider(name: unknown, providers: readonly Provider[], what?: string): Provider {
  const found = providers.find((provider) => provider.name === name);
  if (found) return found;
  const names = providers.map((each) => each.name).join(', ');
  const not = typeof name === 'string' ? `, not ${JSON.stringify(name)}` : '';
  throw new InputError(`${what === undefined ? '' : `${what}: `}provider must be one of ${names}${not}`);
}

function check(declaration: AccountDeclaration, providers: readonly Provider[], what: string): Checked {
  validate(anObject, declaration, what);
  const provider = findProvider(declaration.provider, providers, what);
  return { provider, account: validate<Account>(provider.account.schema, declaration, what), what };
}

function declare({ provider, account }: Checked, world: World): void {
  world.accounts.declare(provider.name, String(account[provider.account.id]), account);
}

function checkReferences({ provider, account, what }: Checked, world: World): void {
  const missing = provider.account.missing?.(account, world);
  if (missing !== undefined) throw new InputError(`${what}: ${missing}`);
}
