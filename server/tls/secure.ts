import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { listen, stop } from '../listen.ts';
import type { Traffic } from '../traffic.ts';
import type { Pair } from './certificate.ts';
import { TlsDoor } from './door.ts';
import { noteFailure } from './failures.ts';
import { tlsServer } from './https.ts';
import type { TlsOptions } from './options.ts';

/** What speaks TLS for a server. */
export interface Secure {
  /** Takes a connection of the server's own port; absent where TLS has a port for itself. */
  readonly onGreeting: ((socket: Socket) => void) | undefined;
  /** From now on what is said is read by that server. The port that TLS has for itself, if any. */
  open(server: Server, host: string): Promise<number | undefined>;
  close(): Promise<void>;
}

export function secure({ port }: TlsOptions, pair: Pair, traffic: Traffic): Secure {
  let server: Server | undefined;
  const onFailure = (ip: string, why: string) => noteFailure(ip, why, traffic);
  const door = new TlsDoor(pair, { onOpen: (socket) => server?.emit('connection', socket), onFailure });
  const own = port === undefined ? undefined : tlsServer(door, onFailure);
  return {
    onGreeting: own === undefined ? (socket) => door.take(socket) : undefined,
    async open(reader, host) {
      server = reader;
      return own && listen(own, port as number, host);
    },
    async close() {
      door.close();
      if (own?.listening) await stop(own);
    },
  };
}
