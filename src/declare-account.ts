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

export function declareAccount(declaration: AccountDeclaration, providers: readonly Provider[], world: World): void {
  const provider = findProvider(declaration?.provider, providers);
  const { schema, id } = provider.account;
  const account = validate<Account>(schema, declaration, `account of ${provider.name}`);
  world.accounts.declare(provider.name, String(account[id]), account);
}

/** Throws an InputError with the names there are. */
export function findProvider(name: unknown, providers: readonly Provider[]): Provider {
  const found = providers.find((provider) => provider.name === name);
  if (found) return found;
  throw new InputError(
    `provider must be one of ${providers.map((each) => each.name).join(', ')}, not ${typeof name === 'string' ? JSON.stringify(name) : typeof name}`,
  );
}
