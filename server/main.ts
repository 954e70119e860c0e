import { Command } from 'commander';
import { InputError } from '../src/core/input-error.ts';
import { VERSION } from '../src/version.ts';
import { serverOptionsOf, takeServerOptions } from './commands/server-options.ts';
import { serve } from './serve.ts';
import { complain } from './terminal.ts';

/** Whoever reads what is printed may stop, as `head` does: the server goes on, and a subcommand has nothing left to do. */
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  const isServing = program.args.length === 0;
  if (code === 'EPIPE' && isServing) return;
  if (code !== 'EPIPE') complain(`error: cannot print: ${message}`);
  process.exit(code === 'EPIPE' ? 0 : 2);
});

const program = takeServerOptions(new Command('standin'), { port: 4010, assetUrls: 'local' })
  .description('Stands in for the image-upload APIs of Feishu, WeChat Official Account and API PLEX (KakaoTalk).')
  .version(VERSION)
  // What stands behind a command is the command's, also where the server has an option of that name.
  .enablePositionalOptions()
  .argument('[command]')
  .helpCommand(true)
  .allowExcessArguments(false)
  .action(async (command: string | undefined, options) => {
    if (command !== undefined)
      throw new InputError(
        `there is no command ${JSON.stringify(command)}; there are ${Object.keys(commands).join(', ')}`,
      );
    await serve(await serverOptionsOf(program, options, 'stdout'));
  });

/** Each in a file of its own, which is loaded when its name is on the command line: starting the server needs none. */
const commands = {
  rules: ['print every rule, error and switch with its source and how sure it is', () => import('./commands/rules.ts')],
  check: ['say which endpoints would take a picture, and what would mend it', () => import('./commands/check.ts')],
  env: ['print what points the programs of a shell here, through the proxy', () => import('./commands/env.ts')],
  init: ['write a config with a comment on all that can be in one', () => import('./commands/init.ts')],
  schema: ['print the JSON schema of the accounts file, or of the config', () => import('./commands/schema.ts')],
  state: ['save all that a running server holds to a file, or load it', () => import('./commands/state.ts')],
  openapi: ['print what Standin answers as OpenAPI 3.1', () => import('./commands/openapi.ts')],
  mcp: ['let agents ask and order, over MCP on standard input and output', () => import('./commands/mcp.ts')],
  fixture: ['make an image, exact in pixels and in bytes', () => import('./commands/fixture.ts')],
  run: [
    'run a command against a server of its own, with its live hosts as they are',
    () => import('./commands/run.ts'),
  ],
  contract: ['run the contract suite against an address, or the live services', () => import('./commands/contract.ts')],
} as const;

/** Nobody would look at them there. */
function refuseOptionsBefore(server: Command, command: Command): void {
  const given = server.options.filter((option) => server.getOptionValueSource(option.attributeName()) === 'cli');
  if (given[0] === undefined) return;
  throw new InputError(
    `${given[0].long} stands before ${command.name()}, where it says nothing; what is for ${command.name()} stands behind it, and standin ${command.name()} --help says what there is`,
  );
}

/** A function, because what is built of this is CommonJS, which waits for nothing at its top. */
async function run(): Promise<void> {
  for (const [name, [description, load]] of Object.entries(commands)) {
    const command = program.command(name).description(description);
    if (process.argv.includes(name)) (await load()).define(command);
  }
  program.hook('preSubcommand', refuseOptionsBefore);
  for (const command of [program, ...program.commands.flatMap((each) => [each, ...each.commands])]) {
    // Commander puts its guess at what was meant on a line of its own.
    command.configureOutput({ outputError: (text) => complain(text.trim().replaceAll('\n', ' ')) });
    command.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
  }
  try {
    await program.parseAsync();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    complain(`error: ${error.message}`);
    process.exitCode = 2;
  }
}

// Once this file is loaded: in what is built of it, chunks that are loaded later take from the one that this is in.
export const done = Promise.resolve().then(run);
