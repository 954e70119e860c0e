#!/usr/bin/env node
import { Command, Option } from 'commander';
import { InputError } from '../src/core/input-error.ts';
import { VERSION } from '../src/version.ts';
import { address, number, oneOf, setting } from './commands/options.ts';
import { readAccounts, serve } from './serve.ts';
import { complain } from './terminal.ts';

/** A bare `--log` is true to commander. */
async function requestLogger(log: true | 'text' | 'json') {
  const { logger } = await import('./log.ts');
  return logger(log === true ? 'text' : log);
}

/** Whoever reads what is printed may stop, as `head` does: the server goes on, and a subcommand has nothing left to do. */
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  const isServing = program.args.length === 0;
  if (code === 'EPIPE' && isServing) return;
  if (code !== 'EPIPE') complain(`error: cannot print: ${message}`);
  process.exit(code === 'EPIPE' ? 0 : 2);
});

const program = new Command('standin')
  .description('Stands in for the image-upload APIs of Feishu, WeChat Official Account and API PLEX (KakaoTalk).')
  .version(VERSION)
  // What stands behind a command is the command's, also where the server has an option of that name.
  .enablePositionalOptions()
  .option('--port <number>', 'port to listen on; 0 picks a free one', number(65_535), 4010)
  .option(
    '--host <address>',
    'address to listen on; the control plane stays with this machine, but for --admin-token',
    address,
    '127.0.0.1',
  )
  .addOption(
    new Option('--admin-token <token>', 'opens the control plane to other machines, for calls that carry it').env(
      'STANDIN_ADMIN_TOKEN',
    ),
  )
  .option('--accounts <file>', 'JSON file with a list of accounts; Feishu and WeChat are strict once they have one')
  .option('--config <file>', 'YAML or JSON file with all that is there at the start and after each reset; see init')
  .option(
    '--profile <name>',
    'where page and observation disagree: documented or observed',
    oneOf('documented', 'observed'),
    'documented',
  )
  .option('--set <name=value>', 'one switch, over the profile; may be repeated', setting, {})
  .option('--no-rate-limits', 'turn limits in time off')
  .option(
    '--callbacks <where>',
    'where accounts may have results sent to: loopback, this machine alone, or any address',
    oneOf('loopback', 'any'),
    'loopback',
  )
  .option('--asset-urls <form>', 'URLs in replies: local, or live for the real hosts', oneOf('local', 'live'), 'local')
  .option('--store-mib <number>', 'what the stored images may take, in MiB', number(1_048_576, 1), 64)
  .option(
    '--state <folder>',
    'keep all that comes about in a folder, and go on with what it holds; default: memory alone',
  )
  .option('--log [form]', 'print each call: text (default) or json', oneOf('text', 'json'))
  .option('--seed <number>', 'makes keys and URLs reproducible', number(4_294_967_295))
  .argument('[command]')
  .helpCommand(true)
  .allowExcessArguments(false)
  .action(async (command: string | undefined, { storeMib, set, accounts, log, profile, ...options }) => {
    if (command !== undefined)
      throw new InputError(
        `there is no command ${JSON.stringify(command)}; there are ${Object.keys(commands).join(', ')}`,
      );
    await serve({
      ...options,
      // One that nobody named leaves it to the config.
      ...(program.getOptionValueSource('profile') === 'default' ? {} : { profile }),
      settings: set,
      storeBytes: storeMib * 1024 * 1024,
      ...(accounts === undefined ? {} : { accounts: readAccounts(accounts) }),
      ...(log === undefined ? {} : { onRequest: await requestLogger(log) }),
    });
  });

/** Each in a file of its own, which is loaded when its name is on the command line: starting the server needs none. */
const commands = {
  rules: ['print every rule, error and switch with its source and how sure it is', () => import('./commands/rules.ts')],
  check: ['say which endpoints would take a picture, and what would mend it', () => import('./commands/check.ts')],
  init: ['write a config with a comment on all that can be in one', () => import('./commands/init.ts')],
  schema: ['print the JSON schema of the accounts file, or of the config', () => import('./commands/schema.ts')],
  state: ['save all that a running server holds to a file, or load it', () => import('./commands/state.ts')],
  fixture: ['make an image, exact in pixels and in bytes', () => import('./commands/fixture.ts')],
  contract: ['run the contract suite against an address, or the live services', () => import('./commands/contract.ts')],
} as const;

/** A function, because what is built of this is CommonJS, which waits for nothing at its top. */
async function run(): Promise<void> {
  for (const [name, [description, load]] of Object.entries(commands)) {
    const command = program.command(name).description(description);
    if (process.argv.includes(name)) (await load()).define(command);
  }
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

export const done = run();
