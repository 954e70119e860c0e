import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InputError } from '../src/core/input-error.ts';
import { createEmulator, type Emulator, type EmulatorOptions } from '../src/emulator.ts';
import { createListener } from './listener.ts';

export interface ServerOptions extends EmulatorOptions {
  /** 0 picks a free one. Default 0. */
  readonly port?: number;
  /** Default 127.0.0.1: this machine only. */
  readonly host?: string;
  /** Where URLs in replies lead: `local`, back to this server (default), or `live`, the real hosts. */
  readonly assetUrls?: 'local' | 'live';
  /** A body that stopped coming for so many milliseconds is dropped with its connection. Default 30 seconds. */
  readonly silenceMs?: number;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  readonly emulator: Emulator;
  /** Ends every connection, also in mid-upload. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Starts the emulator on a socket and resolves when it listens. Rejects with an InputError for an address that cannot be had. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { port = 0, host = '127.0.0.1', assetUrls = 'local', silenceMs = 30_000, ...rest } = options;
  if (host === '') throw new InputError('host must be an address; an empty one would mean every network');
  const emulator = createEmulator(rest);
  const server = createListener({ emulator, assetUrls, silenceMs, other: controlPlane(emulator, host) });
  await listen(server, port, host);
  const bound = (server.address() as AddressInfo).port;
  const close = async () => {
    await stop(server);
    await emulator.close();
  };
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    port: bound,
    emulator,
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Express is 70 ms of start-up that no upload has a use for, so it loads with the first call that wants it. */
function controlPlane(emulator: Emulator, host: string) {
  let app: Promise<(request: IncomingMessage, response: ServerResponse) => void> | undefined;
  return async (request: IncomingMessage, response: ServerResponse) => {
    app ??= import('./app.ts').then(({ createApp }) => createApp(emulator, { host }));
    (await app)(request, response);
  };
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
