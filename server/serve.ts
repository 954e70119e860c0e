import { readFileSync } from 'node:fs';
import { InputError } from '../src/core/input-error.ts';
import {
  createEmulator,
  type ProxyOptions,
  type RunningServer,
  type ServerOptions,
  startServer,
  type TlsOptions,
} from './index.ts';
import { say } from './terminal.ts';

/** Runs the server until it is told to end: SIGINT or SIGTERM close every connection at once. */
export async function serve(options: ServerOptions): Promise<void> {
  const server = await startServer(options);
  // Before it is told that it listens: whoever reads that may end it at once.
  const end = () => void server.close().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  say(`Standin listens on ${server.url}`);
  for (const line of secureInWords(server)) say(line);
  const access = accessInWords(options);
  if (access !== undefined) say(access);
  if (options.state !== undefined) say(`The state is kept in ${options.state}`);
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
export function readAccounts(file: string): NonNullable<ServerOptions['accounts']> {
  const accounts = jsonIn(file);
  if (!Array.isArray(accounts)) throw new InputError(`accounts file ${file} must hold a JSON list of accounts`);
  try {
    createEmulator({ accounts });
  } catch (error) {
    throw error instanceof InputError ? new InputError(`accounts file ${file}, ${error.message}`) : error;
  }
  return accounts;
}

function secureInWords({
  httpsUrl,
  proxyUrl,
  caFile,
}: Pick<RunningServer, 'httpsUrl' | 'proxyUrl' | 'caFile'>): string[] {
  const whom = caFile === undefined ? '' : `, for programs that trust ${caFile}`;
  return [
    ...(httpsUrl === undefined ? [] : [`and on ${httpsUrl}${whom}`]),
    ...(proxyUrl === undefined ? [] : [`with a proxy to the live hosts on ${proxyUrl}${whom}`]),
  ];
}

/** What the command line says of TLS. */
export interface TlsFlags {
  readonly tls?: true;
  readonly tlsPort?: number;
  /** Paths. */
  readonly tlsCert?: string;
  readonly tlsKey?: string;
}

/** Throws an InputError for a file that cannot be read. */
export function readTls({ tls, tlsPort, tlsCert, tlsKey }: TlsFlags): boolean | TlsOptions {
  if (tlsPort === undefined && tlsCert === undefined && tlsKey === undefined) return tls ?? false;
  if ((tlsCert === undefined) !== (tlsKey === undefined)) {
    throw new InputError('--tls-cert and --tls-key belong together');
  }
  return {
    ...(tlsPort === undefined ? {} : { port: tlsPort }),
    ...(tlsCert === undefined ? {} : { cert: textIn(tlsCert, '--tls-cert') }),
    ...(tlsKey === undefined ? {} : { key: textIn(tlsKey, '--tls-key') }),
  };
}

/** What the command line says of the proxy. */
export interface ProxyFlags {
  readonly proxyPort?: number;
  readonly pass: readonly string[];
}

/** Throws an InputError for what is said of a proxy that there is not. */
export function readProxy({ proxyPort, pass }: ProxyFlags): boolean | ProxyOptions {
  if (proxyPort !== undefined) return { port: proxyPort, pass };
  if (pass.length > 0) throw new InputError('--pass is for the proxy; --proxy-port opens one');
  return false;
}

function textIn(file: string, flag: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError(`${flag} ${file} cannot be read: ${(error as Error).message}`);
  }
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
