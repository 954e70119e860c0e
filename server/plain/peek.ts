import type { Socket } from 'node:net';

/** Tells the first byte of a connection, with which it is given on as if nothing had been read; never, where none comes. */
export function peek(socket: Socket, then: (first: number) => void): void {
  socket.once('readable', () => {
    const bytes: Buffer | null = socket.read();
    // It ended.
    if (bytes === null) return;
    socket.unshift(bytes);
    then(bytes[0] as number);
  });
}
