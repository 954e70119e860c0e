import { Argument, type Command } from 'commander';
import { schemaOfAccounts } from '../../src/control/accounts.ts';
import { schemaOfConfig } from '../../src/control/config/schema.ts';
import { providers } from '../../src/providers/index.ts';
import { sayJson } from '../terminal.ts';

const schemas: Readonly<Record<string, () => object>> = {
  accounts: () => schemaOfAccounts(providers),
  config: () => schemaOfConfig(providers, 'files'),
};

/** `standin schema`: what the file of `--accounts` or of `--config` may hold, for editors and other checkers. */
export function define(command: Command): void {
  const name = new Argument('[name]', 'of what').choices(Object.keys(schemas)).default('accounts');
  command.addArgument(name).action((asked: string) => sayJson(schemas[asked]?.(), 2));
}
