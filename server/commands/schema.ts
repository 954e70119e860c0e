import { Argument, type Command } from 'commander';
import { schemaOfAccounts } from '../../src/control/accounts.ts';
import { providers } from '../../src/providers/index.ts';
import { sayJson } from '../terminal.ts';

/** `standin schema accounts`: what the file of `--accounts` may hold, for editors and other checkers. */
export function define(command: Command): void {
  command.addArgument(new Argument('<name>', 'of what').choices(['accounts'])).action(() => {
    sayJson(schemaOfAccounts(providers), 2);
  });
}
