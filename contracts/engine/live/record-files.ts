/** Ledgers and recordings on disk: one folder for each provider in a folder of the user's choice. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ProviderName } from '../case.ts';
import { UsageError } from '../usage-error.ts';
import type { Ledgers } from './ledger.ts';
import { providerNames } from './live-services.ts';
import type { Recordings } from './recording.ts';

export const readLedgers = (folder: string): Ledgers => readEach(folder, 'ledger.json');
export const readRecordings = (folder: string): Recordings => readEach(folder, 'recording.json');
export const writeLedgers = (folder: string, ledgers: Ledgers): void => writeEach(folder, 'ledger.json', ledgers);
export const writeRecordings = (folder: string, recordings: Recordings): void =>
  writeEach(folder, 'recording.json', recordings);

type ById<T> = Partial<Record<ProviderName, Readonly<Record<string, T>>>>;

/** A provider whose file is not there is left out. Throws a UsageError for a file that cannot be read. */
function readEach<T extends object>(folder: string, name: string): ById<T> {
  const found: ById<T> = {};
  for (const provider of providerNames) {
    const file = join(folder, provider, name);
    const text = readIfThere(file);
    if (text !== undefined) found[provider] = parsed<T>(file, text);
  }
  return found;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
  }
}

function parsed<T extends object>(file: string, text: string): Readonly<Record<string, T>> {
  try {
    const value: unknown = JSON.parse(text);
    if (isById<T>(value)) return value;
  } catch (error) {
    throw new UsageError(`${file} is no JSON: ${(error as Error).message}`);
  }
  throw new UsageError(`${file} was not written by --record: it must hold an object of cases by id`);
}

const isById = <T extends object>(value: unknown): value is Readonly<Record<string, T>> =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(([id, each]) => id.includes('/') && typeof each?.day === 'string');

/** In place all at once: a run that is interrupted leaves the old file. */
function writeEach<T>(folder: string, name: string, files: ById<T>): void {
  for (const [provider, value] of Object.entries(files)) {
    const file = join(folder, provider, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`);
    renameSync(`${file}.new`, file);
  }
}
