import type { Socket } from 'node:net';

/** How long a connection may be silent. What is asked for again is left as it is: to set a timer costs as much as to read a head. */
export class Silence {
  private readonly socket: Socket;
  private readonly onOver: () => void;
  private allowedMs = 0;

  /** `onOver`: called where it was silent for longer. */
  constructor(socket: Socket, onOver: () => void) {
    this.socket = socket;
    this.onOver = onOver;
    socket.on('timeout', this.told);
  }

  /** From now on so many milliseconds; 0: for ever. */
  allow(ms: number): void {
    if (ms === this.allowedMs) return;
    this.allowedMs = ms;
    this.socket.setTimeout(ms);
  }

  /** It is somebody else's to say. */
  leave(): void {
    this.socket.off('timeout', this.told);
    this.socket.setTimeout(0);
  }

  private readonly told = () => {
    // It ticks no more.
    this.allowedMs = 0;
    this.onOver();
  };
}
