import { type Command, Option } from 'commander';
import { controls } from '../../src/control/index.ts';
import { findProvider } from '../../src/control/providers.ts';
import type { Provider } from '../../src/core/provider.ts';
import { Settings } from '../../src/core/settings.ts';
import { documentOf } from '../../src/openapi/document.ts';
import { providers } from '../../src/providers/index.ts';
import { sayJson } from '../terminal.ts';
import { oneOf, setting } from './options.ts';

const all: readonly Provider[] = providers;

interface Options {
  readonly provider?: readonly string[];
  readonly control?: true;
  readonly url: string;
  readonly profile: 'documented' | 'observed';
  readonly set: Readonly<Record<string, string>>;
}

/** `standin openapi`: what Standin answers, for whatever reads OpenAPI 3.1. */
export function define(command: Command): void {
  const names = all.map(({ name }) => name).join(', ');
  const collect = (name: string, before: readonly string[] = []) => [...before, name];
  command
    .addOption(new Option('--provider <name>', `this one; may be repeated: ${names}`).argParser(collect))
    .option('--control', 'the control plane; with neither, all there is')
    .option('--url <address>', 'where Standin answers', 'http://127.0.0.1:4010')
    .option('--profile <name>', 'documented or observed', oneOf('documented', 'observed'), 'documented')
    .option('--set <name=value>', 'one switch, over the profile; may be repeated', setting, {})
    .action(async (options: Options) => sayJson(await chosen(options), 2));
}

function chosen({ provider, control, url, profile, set }: Options): Promise<object> {
  const isAll = provider === undefined && control === undefined;
  return documentOf({
    providers: isAll ? all : (provider ?? []).map((name) => findProvider(name, all)),
    settings: new Settings(
      all.flatMap(({ switches }) => switches),
      profile,
      set,
    ),
    ...((isAll || control) && { controls }),
    url,
  });
}
