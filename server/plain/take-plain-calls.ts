import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Traffic } from '../traffic.ts';
import { PlainConnection, type Surroundings } from './connection.ts';
import { peek } from './peek.ts';
import { reread } from './reread.ts';

/**
 * Reads the connections of a server, as long as plain calls to providers come on them, without what Node's own way costs: a
 * parser, a stream and new memory for each piece. Whatever is not plain goes that way, from its first byte on.
 */
export function takePlainCalls(
  server: Server,
  traffic: Traffic,
  options: Pick<Surroundings, 'isLocal' | 'publicUrl' | 'onGreeting'>,
): void {
  // By which Node reads a connection; it is the first to listen.
  const [nodes] = server.listeners('connection') as ((socket: Socket) => void)[];
  if (nodes === undefined) return;
  const open = new Map<Socket, PlainConnection>();
  const handOver = (socket: Socket) => {
    open.delete(socket);
    nodes.call(server, socket);
  };
  const onGreeting =
    options.onGreeting &&
    ((socket: Socket) => {
      open.delete(socket);
      options.onGreeting?.(socket);
    });
  const place = { server, traffic, handOver, ...options, onGreeting };
  server.off('connection', nodes);
  server.on('connection', (socket: Socket) => {
    // It was read already, and what comes of it is plain.
    if ('encrypted' in socket) return nodes.call(server, socket);
    const connection = new PlainConnection(socket, place);
    if (!reread(socket, (bytes) => connection.take(bytes))) {
      if (onGreeting === undefined) return connection.leave();
      return peek(socket, (first) => connection.giveOn(first));
    }
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
