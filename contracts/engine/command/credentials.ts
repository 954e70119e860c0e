/** The variables for --live: those of a file, and those of the environment before them. */
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { liveServiceOf, providerNames } from '../live/live-services.ts';
import { UsageError } from '../usage-error.ts';
import type { CommandContext, ContractOptions } from './options.ts';

/** Throws a UsageError for a file that cannot be read, or that has not one variable of a provider. */
export function withCredentials({ credentials }: ContractOptions, context: CommandContext): CommandContext {
  if (credentials === undefined) return context;
  return { ...context, environment: { ...variablesIn(credentials), ...context.environment } };
}

const known = providerNames.flatMap((name) => liveServiceOf(name).variables);

function variablesIn(file: string): CommandContext['environment'] {
  const found = parseEnv(textOf(file));
  if (known.some((name) => Object.hasOwn(found, name))) return found;
  throw new UsageError(`the file ${file} has no line NAME=value for any of ${known.join(', ')}`);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`the file ${file} cannot be read: ${(error as Error).message}`);
  }
}
