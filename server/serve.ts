import { readFileSync } from 'node:fs';
import { InputError } from '../src/core/input-error.ts';
import type { AccountDeclaration } from '../src/declare-account.ts';
import { type ServerOptions, startServer } from './index.ts';

/** Runs the server until it is told to end: SIGINT or SIGTERM close every connection at once. */
export async function serve(options: ServerOptions): Promise<void> {
  const server = await startServer(options);
  console.log(`Standin listens on ${server.url}`);
  const end = () => void server.close().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

/** A JSON list of accounts. Throws an InputError that names the file. */
export function readAccounts(file: string): AccountDeclaration[] {
  try {
    const accounts: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
    if (Array.isArray(accounts)) return accounts;
  } catch (error) {
    throw new InputError(`accounts file ${file} cannot be read: ${(error as Error).message}`);
  }
  throw new InputError(`accounts file ${file} must hold a JSON list of accounts`);
}
