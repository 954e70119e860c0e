import type { Account } from '../core/accounts.ts';
import { InputError } from '../core/input-error.ts';
import type { Provider } from '../core/provider.ts';
import type { World } from '../core/world.ts';
import { validate } from './schema/validate.ts';

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
  declareAll([checked], world);
  const { provider, account } = checked;
  return { ...account, ...provider.account.shown?.(account, world), provider: provider.name };
}

/** What one refers to may stand anywhere in the list. Throws an InputError that counts them from 1, and declares none. */
export function declareAccounts(
  declarations: readonly AccountDeclaration[],
  providers: readonly Provider[],
  world: World,
): void {
  declareAll(
    declarations.map((each, i) => check(each, providers, `account ${i + 1}`)),
    world,
  );
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

function declareAll(list: readonly Checked[], world: World): void {
  for (const each of list) checkReferences(each, list, world);
  for (const { provider, account } of list) world.accounts.declare(provider.name, idOf(provider, account), account);
}

function checkReferences({ provider, account, what }: Checked, list: readonly Checked[], world: World): void {
  const find = (id: string) =>
    list.findLast((each) => each.provider === provider && idOf(provider, each.account) === id)?.account ??
    world.accounts.find(provider.name, id);
  const missing = provider.account.missing?.(account, find);
  if (missing !== undefined) throw new InputError(`${what}: ${missing}`);
}

function idOf(provider: Provider, account: Account): string {
  return String(account[provider.account.id]);
}
