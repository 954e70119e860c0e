import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Traffic } from '../traffic.ts';
import { PlainConnection } from './connection.ts';
import { reread } from './reread.ts';

/**
 * Reads the connections of a server, as long as plain calls to providers come on them, without what Node's own way costs: a
 * parser, a stream and new memory for each piece. Whatever is not plain goes that way, from its first byte on.
 */
export function takePlainCalls(server: Server, traffic: Traffic, isLocal: boolean): void {
  // By which Node reads a connection; it is the first to listen.
  const [nodes] = server.listeners('connection') as ((socket: Socket) => void)[];
  if (nodes === undefined) return;
  const open = new Map<Socket, PlainConnection>();
  const handOver = (socket: Socket) => {
    open.delete(socket);
    nodes.call(server, socket);
  };
  const place = { server, traffic, isLocal, handOver };
  server.off('connection', nodes);
  server.on('connection', (socket: Socket) => {
    const connection = new PlainConnection(socket, place);
    if (!reread(socket, (bytes) => connection.take(bytes))) return connection.leave();
    open.set(socket, connection);
    socket.once('close', () => open.delete(socket));
  });
  const closeAll = server.closeAllConnections.bind(server);
  const closeIdle = server.closeIdleConnections.bind(server);
  Object.assign(server, {
    closeAllConnections() {
      closeAll();
      for (const socket of open.keys()) socket.destroy();
    },
    closeIdleConnections() {
      closeIdle();
      for (const [socket, { isIdle }] of open) if (isIdle) socket.destroy();
    },
  });
}
