import { type Command, InvalidArgumentError, Option } from 'commander';
import { providers } from '../../src/providers/index.ts';
import { placesFor } from '../env/places.ts';
import { linesToSet, linesToUnset, type ShellName, shellNames } from '../env/shells.ts';
import { variableNames, variables } from '../env/variables.ts';
import { complain, say, sayJson } from '../terminal.ts';
import { authorityFor } from '../tls/authority.ts';
import { namesFor } from '../tls/names.ts';

interface Asked {
  readonly proxy: string;
  readonly shell: ShellName;
  readonly json?: true;
  readonly unset?: true;
}

/** `standin env`: what points the programs of a shell here, to be evaluated by it. */
export function define(command: Command): void {
  command
    .option('--proxy <url>', 'where the proxy of a server is (--proxy-port)', proxyUrl, 'http://127.0.0.1:4011')
    .addOption(new Option('--shell <name>', 'for which shell').choices(shellNames).default('sh'))
    .addOption(new Option('--json', 'as JSON').conflicts('shell'))
    .option('--unset', 'what takes it back; a variable that was set before is gone then')
    .action(async ({ proxy, shell, json, unset }: Asked) => {
      const told = unset ? undefined : await variablesFor(proxy);
      if (json) return sayJson(told ?? Object.fromEntries(variableNames.map((name) => [name, null])), 2);
      for (const line of told ? linesToSet(shell, told) : linesToUnset(shell, variableNames)) say(line);
    });
}

async function variablesFor(proxy: string): Promise<Record<string, string>> {
  const { trouble, ...places } = await placesFor(authorityFor(namesFor(providers)).file);
  if (trouble !== undefined) complain(`warning: ${trouble}`);
  return variables({ proxy, ...places });
}

function proxyUrl(text: string): string {
  if (/^http:\/\/[^/?#@\s]+\/?$/i.test(text) && URL.canParse(text)) return text.replace(/\/$/, '');
  throw new InvalidArgumentError('It must be an http URL of a host and a port, such as http://127.0.0.1:4011.');
}
