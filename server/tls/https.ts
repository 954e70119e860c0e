import { createServer, type Server, type Socket } from 'node:net';
import { ipOf } from '../head.ts';
import { Line } from '../line.ts';
import { peek } from '../plain/peek.ts';
import type { DoorOptions, TlsDoor } from './door.ts';

const GREETING = 0x16;
/** For the first byte. */
const SILENCE_MS = 10_000;
const PLAIN = 'this port speaks TLS; the address begins with https://';

export interface TlsServer extends Server {
  closeAllConnections(): void;
}

/** A port for TLS alone. */
export function tlsServer(door: TlsDoor, onFailure: DoorOptions['onFailure']): TlsServer {
  const open = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    socket.on('error', () => {});
    socket.setTimeout(SILENCE_MS, () => socket.destroy());
    peek(socket, (first) => {
      socket.setTimeout(0);
      if (first === GREETING) return door.take(socket);
      onFailure(ipOf(socket), PLAIN);
      socket.write(
        `HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\nStandin: ${PLAIN}\n`,
      );
      Line.of(socket).linger();
    });
  });
  return Object.assign(server, {
    closeAllConnections() {
      for (const socket of open) socket.destroy();
    },
  });
}
