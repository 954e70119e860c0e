import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InputError } from '../src/core/input-error.ts';
import type { Provider } from '../src/core/provider.ts';
import { checkOptions } from '../src/emulator/check-options.ts';
import { type AnyEmulator, createEmulator, type Emulator, type EmulatorOptions } from '../src/emulator/emulator.ts';
import type { Provided } from '../src/emulator/provided.ts';
import { controlPlane, isForControl, SILENCE_MS, UNREAD_MS } from './app.ts';
import type { ConfigFile } from './config/config-file.ts';
import { createListener } from './listener.ts';
import { answerNowhere } from './nowhere.ts';
import { serverOptions } from './option-kinds.ts';
import type { Kept } from './state/keep.ts';
import { Traffic } from './traffic.ts';

export { createEmulator } from '../src/emulator/emulator.ts';
export { type AppOptions, createApp, type Middleware } from './app.ts';
export type { ConfigFile } from './config/config-file.ts';

export interface ServerOptions<P extends Provider = Provided> extends Omit<EmulatorOptions<P>, 'config'> {
  /** As for an emulator, or the path of a YAML or JSON file with it; there pictures and files may be named by their paths. */
  readonly config?: string | NoInfer<ConfigFile<P>>;
  /**
   * A folder in which all that outlives a call is kept, and was kept by a server before; that goes before a config, accounts
   * and settings, which are for a new folder and for a reset. Needs the package classic-level. Default: memory alone.
   */
  readonly state?: string;
  /** 0 picks a free one. Default 0. */
  readonly port?: number;
  /** Default 127.0.0.1: this machine only. */
  readonly host?: string;
  /** Where URLs in replies lead: `local`, back to this server (default), or `live`, the real hosts. */
  readonly assetUrls?: 'local' | 'live';
  /** Opens the control plane to other machines; every call to it must carry the token. Default: it is for this machine only. */
  readonly adminToken?: string;
  /** A body that stopped coming for so many milliseconds is dropped with its connection. Default 30 seconds. */
  readonly silenceMs?: number;
  /** An answer of which nothing was read for so many milliseconds is dropped with its connection. Default two minutes. */
  readonly unreadMs?: number;
}

export interface RunningServer<P extends Provider = Provided> {
  readonly url: string;
  readonly port: number;
  readonly emulator: Emulator<P>;
  /** Ends every connection, also in mid-upload. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Starts the emulator on a socket and resolves when it listens. Rejects with an InputError for an option that cannot be, or an address that cannot be had. */
export async function startServer<P extends Provider = Provided>(
  options: ServerOptions<P> = {},
): Promise<RunningServer<P>> {
  checkOptions(options, serverOptions);
  const { port = 0, host = '127.0.0.1', assetUrls = 'local', adminToken, ...others } = options;
  const { silenceMs = SILENCE_MS, unreadMs = UNREAD_MS, ...rest } = others;
  if (host === '') throw new InputError('host must be an address; an empty one would mean every network');
  const { emulator, state } = await emulatorOf(rest);
  const traffic = new Traffic(emulator, { silenceMs, unreadMs });
  const control = controlPlane(traffic, { host, adminToken, assetUrls });
  const server = createListener(traffic, assetUrls, (...call) => {
    if (isForControl(call[0])) void control(...call);
    else answerNowhere(traffic, ...call);
  });
  const kept = state === undefined ? undefined : await keptIn(state, emulator);
  await listen(server, port, host).catch(async (error) => {
    await kept?.close();
    throw error;
  });
  const bound = (server.address() as AddressInfo).port;
  const close = async () => {
    await stop(server);
    await emulator.close();
    await kept?.close();
  };
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    port: bound,
    emulator,
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** What keeps a state loads where there is a folder for it. */
async function keptIn(folder: string, emulator: AnyEmulator): Promise<Kept> {
  const { keepIn } = await import('./state/keep.ts');
  return keepIn(folder, emulator);
}

/** With the folder of its state. What reads configs loads where there is one. */
async function emulatorOf<P extends Provider>({
  config,
  state,
  ...options
}: Omit<EmulatorOptions<P>, 'config'> & Pick<ServerOptions<P>, 'config' | 'state'>): Promise<{
  readonly emulator: Emulator<P>;
  readonly state: string | undefined;
}> {
  if (config === undefined) return { emulator: createEmulator<P>(options), state };
  const { readConfig } = await import('./config/read-config.ts');
  const read = await readConfig(config as string | ConfigFile<never>, options.providers);
  try {
    const given = read.config as NonNullable<EmulatorOptions<P>['config']>;
    return { emulator: createEmulator<P>({ ...options, config: given }), state: state ?? read.state };
  } catch (error) {
    throw read.located(error);
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(inWords(error, port, host)));
    server.listen(port, host, resolve);
  });
}

function inWords(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') {
    return new InputError(`port ${port} on ${host} is taken; choose another, or 0 for any free one`);
  }
  if (error.code === 'EACCES')
    return new InputError(`port ${port} needs more rights than this user has; choose one above 1023`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new InputError(`host ${host} is no address of this machine`);
  }
  return error;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
