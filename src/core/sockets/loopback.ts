import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { accept } from './accept.ts';
import type { Reception } from './socket.ts';

/** A listener for sockets alone, on this machine alone. */
export interface Loopback {
  /** `127.0.0.1:61234` */
  readonly address: string;
  close(): void;
}

/** It keeps no process alive that has nothing else to do. */
export function openLoopback(reception: Reception): Promise<Loopback> {
  const server = createServer((_, response) => response.writeHead(404).end());
  server.on('upgrade', (request, stream, head) => accept(reception, request, stream, head));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      server.unref();
      const { port } = server.address() as AddressInfo;
      const close = () => {
        server.close();
        server.closeAllConnections();
      };
      resolve({ address: `127.0.0.1:${port}`, close });
    });
  });
}
