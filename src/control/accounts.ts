import type { Account } from '../core/accounts.ts';
import { InputError } from '../core/input-error.ts';
import type { AccountDeclaration } from '../core/names.ts';
import type { Provider } from '../core/provider.ts';
import type { Token } from '../core/tokens.ts';
import type { World } from '../core/world.ts';
import type { Scene, Seed } from './control.ts';
import { control, type Types, typed } from './define.ts';
import { findProvider } from './providers.ts';
import { validate } from './schema/validate.ts';

const anObject = { type: 'object' };

const accountSchema = (t: Types, type: string) =>
  t.Unsafe<AccountDeclaration>({
    type: 'object',
    required: ['provider'],
    properties: { provider: { type: 'string' } },
    additionalProperties: {},
    [typed]: type,
  });
const declarationSchema = (t: Types) => accountSchema(t, 'AccountDeclaration<P>');
const shownSchema = (t: Types) => accountSchema(t, 'ShownAccount<P>');

export const accounts = control<undefined, AccountDeclaration[]>({
  call: 'GET /accounts',
  says: 'the declared accounts, with what was made for them, such as a ticket that nobody could push',
  list: 'accounts',
  output: (t) => t.Array(shownSchema(t)),
  run: ({ providers, world }) =>
    providers.flatMap((provider) => world.accounts.of(provider.name).map((each) => shown(each, provider, world))),
});

export const declareAccount = control<AccountDeclaration, AccountDeclaration>({
  call: 'POST /accounts',
  says: 'declares an account, which makes its provider strict; what it refers to must be declared before it',
  about: 'account',
  creates: true,
  input: declarationSchema,
  output: shownSchema,
  run(scene, declaration) {
    const checked = check(declaration, scene, 'account');
    declareTogether([checked], scene);
    return shown(checked.account, checked.provider, scene.world);
  },
});

export const declareAccounts = control<readonly AccountDeclaration[]>({
  says: 'declares several in any order, or none where one cannot be',
  about: 'account',
  input: (t) => t.Array(declarationSchema(t)),
  run: (scene, declarations) => declareAll(declarations, scene),
});

export const accountsSchema = control<undefined, object>({
  call: 'GET /schema/accounts',
  says: 'the JSON schema of the file that `--accounts` reads',
  output: (t) => t.Unsafe<object>({ type: 'object' }),
  run: ({ providers }) => schemaOfAccounts(providers),
});

/** Of a list of which each account is one that `declareAccount` would take. */
export function schemaOfAccounts(providers: readonly Provider[]): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Accounts of Standin',
    type: 'array',
    items: {
      type: 'object',
      required: ['provider'],
      properties: { provider: { enum: providers.map(({ name }) => name) } },
      // One condition for each, so that a validator speaks of the provider that was named and of no other.
      allOf: providers.map(({ name, account }) => ({
        if: { properties: { provider: { const: name } }, required: ['provider'] },
        // biome-ignore lint/suspicious/noThenProperty: it is JSON schema's word, and nobody awaits a schema.
        then: account.schema,
      })),
    },
  };
}

type Place = Omit<Scene, 'seed'>;

/** Those of a config and those given beside it, as one list. */
export function declareSeed({ accounts, config }: Seed, place: Place): void {
  const ofConfig = (config.accounts ?? []).map((each, i) => check(each, place, `config: accounts.${i}`));
  declareTogether([...ofConfig, ...accounts.map((each, i) => check(each, place, `account ${i + 1}`))], place);
}

/** Every account that is there from the start. */
export function accountsOf({ accounts, config }: Seed): AccountDeclaration[] {
  return [...(config.accounts ?? []), ...accounts];
}

/** What one refers to may stand anywhere in the list. Throws an InputError that counts them from 1, and declares none. */
export function declareAll(declarations: readonly AccountDeclaration[], place: Place): void {
  declareTogether(
    declarations.map((each, i) => check(each, place, `account ${i + 1}`)),
    place,
  );
}

/** Whether a token depends on no account but these. */
export function tokensOf(
  declarations: readonly AccountDeclaration[],
  providers: readonly Provider[],
): (token: Token) => boolean {
  const given = new Map(providers.map((each) => [each, idsOf(each, declarations)]));
  return (token) => {
    const provider = providers.find(({ name }) => token.kind.startsWith(`${name}/`));
    if (provider === undefined) return false;
    const holders = provider.account.holdersOf?.(token) ?? [token.owner];
    return holders.every((id) => given.get(provider)?.has(id));
  };
}

function idsOf(provider: Provider, declarations: readonly AccountDeclaration[]): Set<string> {
  return new Set(declarations.filter((each) => each.provider === provider.name).map((each) => idOf(provider, each)));
}

interface Checked {
  readonly provider: Provider;
  readonly account: Account;
  /** What an error calls it. */
  readonly what: string;
}

function check(declaration: AccountDeclaration, { providers, world }: Place, what: string): Checked {
  validate(anObject, declaration, what);
  const provider = findProvider(declaration.provider, providers, what);
  const account = validate<Account>(provider.account.schema, declaration, what);
  const { callbackUrl: url } = account;
  const strange = typeof url === 'string' ? world.callbacks.strangeAddress(url) : undefined;
  if (strange !== undefined) throw new InputError(`${what}: callbackUrl ${strange}, not ${JSON.stringify(url)}`);
  return { provider, account, what };
}

function declareTogether(list: readonly Checked[], { world }: Place): void {
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

function shown(account: Account, { name, account: kind }: Provider, world: World): AccountDeclaration {
  return { ...account, ...kind.shown?.(account, world), provider: name };
}

function idOf({ account: kind }: Provider, account: Account): string {
  return String(account[kind.id]);
}
