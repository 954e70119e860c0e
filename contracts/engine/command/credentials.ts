/** The variables for --live: those of a file, and those of the environment before them. */
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { services } from '../live/services.ts';
import { UsageError } from '../usage.ts';
import type { ContractOptions, Surroundings } from './options.ts';

/** Throws a UsageError for a file that cannot be read, or that has not one variable of a provider. */
export function withCredentials({ credentials }: ContractOptions, surroundings: Surroundings): Surroundings {
  if (credentials === undefined) return surroundings;
  return { ...surroundings, environment: { ...variablesIn(credentials), ...surroundings.environment } };
}

const known = Object.values(services).flatMap(({ variables }) => variables);

function variablesIn(file: string): Surroundings['environment'] {
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
