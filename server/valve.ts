import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';

/** Lets a body in while nobody has a reason to keep it out. */
export class Valve {
  private readonly request: IncomingMessage;
  private readonly silenceMs: number;
  private readonly reasons = new Set<string>();
  /** What lets the body in: what is not taken from it stays in the socket. */
  private flow: Readable;

  /** `silenceMs`: an open body that stops coming for so long is dropped with its connection. */
  constructor(request: IncomingMessage, silenceMs: number) {
    this.request = request;
    this.silenceMs = silenceMs;
    this.flow = request;
    request.setTimeout(silenceMs);
  }

  /** From now on the body is taken from a stream that somebody else feeds with it. */
  through(stream: Readable): void {
    this.flow = stream;
    if (this.reasons.size > 0) stream.pause();
  }

  shut(reason: string): void {
    this.reasons.add(reason);
    // Node closes a connection whose time is out. One that waits because we do not read it is not silent.
    this.flow.pause();
    this.request.setTimeout(0);
  }

  open(reason: string): void {
    this.reasons.delete(reason);
    if (this.reasons.size > 0) return;
    this.flow.resume();
    this.request.setTimeout(this.silenceMs);
  }
}
