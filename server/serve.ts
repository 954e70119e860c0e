import { readFileSync } from 'node:fs';
import { InputError } from '../src/core/input-error.ts';
import type { AccountDeclaration } from '../src/core/names.ts';
import { createEmulator, type ServerOptions, startServer } from './index.ts';
import { say } from './terminal.ts';

/** Runs the server until it is told to end: SIGINT or SIGTERM close every connection at once. */
export async function serve(options: ServerOptions): Promise<void> {
  const server = await startServer(options);
  say(`Standin listens on ${server.url}`);
  const access = accessInWords(options);
  if (access !== undefined) say(access);
  if (options.state !== undefined) say(`The state is kept in ${options.state}`);
  const end = () => void server.close().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

/** Who may use the control plane, where that is not plain: on an address of this machine alone it is whoever is on it. */
export function accessInWords({
  adminToken,
  host = '127.0.0.1',
}: Pick<ServerOptions, 'adminToken' | 'host'>): string | undefined {
  if (adminToken !== undefined) return 'The control plane asks for the admin token.';
  if (/^(127\.|::1$|localhost$)/i.test(host)) return undefined;
  return 'The control plane is for this machine only; --admin-token <token> opens it to others.';
}

/** A JSON list of accounts. Throws an InputError that names the file, and of an account that cannot be its place in it. */
export function readAccounts(file: string): AccountDeclaration[] {
  const accounts = jsonIn(file);
  if (!Array.isArray(accounts)) throw new InputError(`accounts file ${file} must hold a JSON list of accounts`);
  try {
    createEmulator({ accounts });
  } catch (error) {
    throw error instanceof InputError ? new InputError(`accounts file ${file}, ${error.message}`) : error;
  }
  return accounts;
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    // What JSON.parse says quotes the file, and there are secrets in it.
    const why = error instanceof SyntaxError ? 'it is not JSON' : (error as Error).message;
    throw new InputError(`accounts file ${file} cannot be read: ${why}`);
  }
}
