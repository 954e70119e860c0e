import { Argument, type Command } from 'commander';
import { accountsSchema } from '../../src/control/accounts-schema.ts';
import { providers } from '../../src/providers/index.ts';

/** `standin schema accounts`: what the file of `--accounts` may hold, for editors and other checkers. */
export function define(command: Command): void {
  command.addArgument(new Argument('<name>', 'of what').choices(['accounts'])).action(() => {
    console.log(JSON.stringify(accountsSchema(providers), null, 2));
  });
}
