import type { Socket } from 'node:net';
import { Fifo } from '../../src/core/fifo.ts';
import { peek } from '../plain/peek.ts';

/** Connections on which nothing came yet; of more the oldest goes. */
const MOST_WAITING = 256;
const SILENCE_MS = 10_000;

/** Where connections wait for their first byte, which says what they speak: bounded in number and in time. */
export class Lobby {
  private readonly silenceMs: number;
  private readonly waiting = new Fifo<Socket>();

  /** `silenceMs`: for tests. */
  constructor(silenceMs = SILENCE_MS) {
    this.silenceMs = silenceMs;
  }

  get size(): number {
    return this.waiting.size;
  }

  /** Told whether it begins with a greeting of TLS; never, where nothing comes. */
  enter(socket: Socket, then: (isGreeting: boolean) => void): void {
    this.waiting.add(socket);
    const leave = () => this.waiting.delete(socket);
    const end = () => void socket.destroy();
    socket.on('error', () => {});
    socket.once('close', leave);
    socket.once('end', end);
    const timer = setTimeout(end, this.silenceMs).unref();
    socket.once('close', () => clearTimeout(timer));
    peek(socket, (first) => {
      clearTimeout(timer);
      socket.off('end', end);
      leave();
      then(first === GREETING);
    });
    if (this.waiting.size > MOST_WAITING) this.waiting.oldest()?.destroy();
  }

  close(): void {
    for (let next = this.waiting.oldest(); next !== undefined; next = this.waiting.oldest()) {
      this.waiting.delete(next);
      next.destroy();
    }
  }
}

/** With which TLS begins, and no request. */
const GREETING = 0x16;
