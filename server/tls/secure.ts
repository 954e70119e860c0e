import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { listen, stop } from '../listen.ts';
import type { Traffic } from '../traffic.ts';
import { unanswered } from '../unread.ts';
import { certify } from './certify.ts';
import { TlsDoor } from './door.ts';
import { tlsServer } from './https.ts';
import type { TlsOptions } from './options.ts';

/** What speaks TLS for a server. */
export interface Secure {
  readonly caFile: string | undefined;
  /** Takes a connection of the server's own port; absent where TLS has a port for itself. */
  readonly onGreeting: ((socket: Socket) => void) | undefined;
  /** From now on what is said is read by that server. The port that TLS has for itself, if any. */
  open(server: Server, host: string): Promise<number | undefined>;
  close(): Promise<void>;
}

/** Throws an InputError for a certificate that cannot be had. */
export function secure(options: TlsOptions, traffic: Traffic): Secure {
  const { emulator } = traffic;
  const { caFile, ...pair } = certify(options, emulator.providers);
  let server: Server | undefined;
  const onFailure = (ip: string, why: string) => noteFailure(ip, why, traffic);
  const door = new TlsDoor(pair, { onOpen: (socket) => server?.emit('connection', socket), onFailure });
  const own = options.port === undefined ? undefined : tlsServer(door, onFailure);
  return {
    caFile,
    onGreeting: own === undefined ? (socket) => door.take(socket) : undefined,
    async open(reader, host) {
      server = reader;
      return own && listen(own, options.port as number, host);
    },
    async close() {
      door.close();
      if (own?.listening) await stop(own);
    },
  };
}

/** Into the journal: nobody is told. */
function noteFailure(ip: string, why: string, { emulator }: Traffic): void {
  const head = { method: '', url: '', headers: [], framing: 'unknown', ip } as const;
  emulator.noteStray(head, unanswered(`no provider answered: ${why}`));
}
