import type { IncomingMessage } from 'node:http';

/** Lets a body in while nobody has a reason to keep it out. */
export class Valve {
  private readonly request: IncomingMessage;
  private readonly silenceMs: number;
  private readonly reasons = new Set<string>();

  /** `silenceMs`: an open body that stops coming for so long is dropped with its connection. */
  constructor(request: IncomingMessage, silenceMs: number) {
    this.request = request;
    this.silenceMs = silenceMs;
    request.setTimeout(silenceMs);
  }

  shut(reason: string): void {
    this.reasons.add(reason);
    // Node closes a connection whose time is out. One that waits because we do not read it is not silent.
    this.request.pause().setTimeout(0);
  }

  open(reason: string): void {
    this.reasons.delete(reason);
    if (this.reasons.size === 0) this.request.resume().setTimeout(this.silenceMs);
  }
}
