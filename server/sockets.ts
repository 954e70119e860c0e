import { IncomingMessage, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Sockets } from '../src/core/sockets.ts';

/**
 * A request that Node upgrades where a socket was promised, and nowhere else: what Java's client offers with each call, to
 * speak HTTP/2, is a call like any other.
 */
export function upgradableTo(sockets: Sockets): typeof IncomingMessage {
  return class extends IncomingMessage {
    private asked = false;

    get upgrade(): boolean {
      return this.asked && (this.method === 'CONNECT' || sockets.knows(this.url ?? ''));
    }

    set upgrade(asked: boolean) {
      this.asked = asked;
    }
  };
}

/** What a socket takes is loaded with the first. */
export function acceptSockets(server: Server, sockets: Sockets): void {
  server.on('upgrade', async (request: IncomingMessage, socket: Socket, head: Buffer) => {
    try {
      const { accept } = await import('../src/core/sockets/accept.ts');
      if (!socket.destroyed) accept(sockets, request, socket, head);
    } catch {
      socket.destroy();
    }
  });
}
