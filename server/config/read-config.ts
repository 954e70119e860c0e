import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Config } from '../../src/control/config/config.ts';
import { InputError } from '../../src/core/input-error.ts';
import type { Provider } from '../../src/core/provider.ts';
import { checkConfigFile } from '../../src/emulator/config.ts';
import type { ConfigFile, FromFile } from './config-file.ts';
import { parse } from './parse.ts';

export interface ReadConfig {
  readonly config: Config;
  readonly state: string | undefined;
  /** What is told of an error that something in the config is the reason for: where that stands. */
  located(error: unknown): unknown;
}

/**
 * A config with the bytes of its pictures and files: of a YAML or JSON file, whose folder their paths start from, or of an
 * object, whose paths start from where the process runs. Throws an InputError that names the file, the line and the field.
 */
export async function readConfig(
  given: string | ConfigFile<never>,
  providers: readonly Provider[] | undefined,
): Promise<ReadConfig> {
  if (typeof given !== 'string') return { ...read(given, process.cwd()), located: (error) => error };
  const { value, lineOf } = await parse(textOf(given), `config ${given}`);
  const located = (error: unknown) => {
    const says = error instanceof InputError ? /^config: (.*)$/s.exec(error.message)?.[1] : undefined;
    return says === undefined ? error : new InputError(`config ${given}, line ${lineOf(says)}: ${says}`);
  };
  try {
    const checked = checkConfigFile<ConfigFile<never>>(value, providers);
    return { ...read(checked, dirname(given)), located };
  } catch (error) {
    throw located(error);
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError(`config ${file} cannot be read: ${(error as Error).message}`);
  }
}

/** What is no path stays in the config, whose form is checked next. */
function read(given: ConfigFile<never>, folder: string): Pick<ReadConfig, 'config' | 'state'> {
  if (typeof given?.state !== 'string') return { config: withContents(given, folder), state: undefined };
  const { state, ...config } = given;
  return { config: withContents(config, folder), state: resolve(folder, state) };
}

/** What is no list, or names no file, is told by whoever checks it next. */
function withContents(config: ConfigFile<never>, folder: string): Config {
  const filled = { ...config } as Record<string, unknown>;
  for (const section of ['images', 'files'] as const) {
    const items: unknown = config[section];
    if (Array.isArray(items)) filled[section] = items.map((each, i) => withContent(each, folder, `${section}.${i}`));
  }
  return filled;
}

function withContent(item: FromFile, folder: string, place: string): object {
  if (typeof item?.file !== 'string') return item;
  const { file, ...rest } = item;
  try {
    return { ...rest, content: new Uint8Array(readFileSync(resolve(folder, file))) };
  } catch (error) {
    throw new InputError(`config: ${place}: file ${file} cannot be read: ${(error as Error).message}`);
  }
}
