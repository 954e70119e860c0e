#!/usr/bin/env node
import { Command, InvalidArgumentError } from 'commander';
import { InputError } from '../src/core/input-error.ts';
import { VERSION } from '../src/version.ts';
import { readAccounts, serve } from './serve.ts';

const number = (most: number) => (text: string) => {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= most) return value;
  throw new InvalidArgumentError(`It must be a whole number from 0 to ${most}.`);
};

const oneOf =
  (...allowed: readonly string[]) =>
  (text: string) => {
    if (allowed.includes(text)) return text;
    throw new InvalidArgumentError(`It must be ${allowed.join(' or ')}.`);
  };

const setting = (text: string, before: Record<string, string>) => {
  const mark = text.indexOf('=');
  if (mark < 1) throw new InvalidArgumentError('It must be name=value.');
  return { ...before, [text.slice(0, mark)]: text.slice(mark + 1) };
};

const address = (text: string) => {
  if (text !== '') return text;
  throw new InvalidArgumentError('It must be an address; an empty one would mean every network.');
};

const program = new Command('standin')
  .description('Stands in for the image-upload APIs of Feishu, WeChat Official Account and API PLEX (KakaoTalk).')
  .version(VERSION)
  .option('--port <number>', 'port to listen on; 0 picks a free one', number(65_535), 4010)
  .option('--host <address>', 'address to listen on; the control plane stays with this machine', address, '127.0.0.1')
  .option('--accounts <file>', 'JSON file with a list of accounts; Feishu and WeChat are strict once they have one')
  .option(
    '--profile <name>',
    'where page and observation disagree: documented or observed',
    oneOf('documented', 'observed'),
    'documented',
  )
  .option('--set <name=value>', 'one switch, over the profile; may be repeated', setting, {})
  .option('--no-rate-limits', 'turn limits in time off')
  .option('--asset-urls <form>', 'URLs in replies: local, or live for the real hosts', oneOf('local', 'live'), 'local')
  .option('--store-mib <number>', 'what the stored images may take, in MiB', number(1_048_576), 64)
  .option('--seed <number>', 'makes keys and URLs reproducible', number(4_294_967_295))
  .argument('[command]')
  .helpCommand(true)
  .allowExcessArguments(false)
  .action(async (command: string | undefined, { storeMib, set, accounts, ...options }) => {
    if (command !== undefined)
      throw new InputError(
        `there is no command ${JSON.stringify(command)}; there are ${Object.keys(commands).join(', ')}`,
      );
    await serve({
      ...options,
      settings: set,
      storeBytes: storeMib * 1024 * 1024,
      ...(accounts === undefined ? {} : { accounts: readAccounts(accounts) }),
    });
  });

/** Each in a file of its own, which is loaded when its name is on the command line: starting the server needs none. */
const commands = {
  rules: ['print every rule, error and switch with its source and how sure it is', () => import('./commands/rules.ts')],
} as const;

for (const [name, [description, load]] of Object.entries(commands)) {
  const command = program.command(name).description(description);
  if (process.argv.includes(name)) (await load()).define(command);
}

for (const command of [program, ...program.commands]) {
  // Commander puts its guess at what was meant on a line of its own.
  command.configureOutput({ outputError: (text, write) => write(`${text.trim().replaceAll('\n', ' ')}\n`) });
  command.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(`error: ${error.message}`);
  process.exitCode = 2;
}
