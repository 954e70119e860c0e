import type { AddressInfo, Server } from 'node:net';
import { InputError } from '../src/core/input-error.ts';

/** The port it got. Rejects with an InputError where it cannot be had. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(inWords(error, port, host)));
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
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

/** With every connection at once. */
export function stop(server: Server & { closeAllConnections(): void }): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
