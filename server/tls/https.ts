import { createServer, type Server, type Socket } from 'node:net';
import { ipOf } from '../head.ts';
import { Line } from '../line.ts';
import type { DoorOptions, TlsDoor } from './door.ts';
import { Lobby } from './lobby.ts';

const PLAIN = 'this port speaks TLS; the address begins with https://';

export interface TlsServer extends Server {
  closeAllConnections(): void;
}

/** A port for TLS alone. */
export function tlsServer(door: TlsDoor, onFailure: DoorOptions['onFailure']): TlsServer {
  const lobby = new Lobby();
  const open = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    lobby.enter(socket, (isGreeting) => {
      if (isGreeting) return door.take(socket);
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
