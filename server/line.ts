import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { BreakOff } from './receive.ts';

/** How long a connection that was said everything on is still read, in milliseconds, unless its sender closes it sooner. */
const LINGER_MS = 1000;

/** Kept on the connection itself: every call asks. */
const LINE = Symbol('line');
type WithLine = Socket & { readonly [LINE]?: Line };

/** A call on a connection. */
interface Turn {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  breakOff: BreakOff;
}

/** The calls of one connection in their order: what ends the connection waits for the answers to all before it. */
export class Line {
  private readonly socket: Socket;
  private readonly open = new Set<ServerResponse>();
  /** Until it is answered: what hangs on it would live as long as the connection. */
  private newest: Turn | undefined;
  private lingers = false;
  wasUsed = false;
  /** Nothing that still comes on it is looked at. */
  isOver = false;

  static of(socket: Socket): Line {
    return Line.find(socket) ?? new Line(socket);
  }

  /** None on a connection of somebody else's server. */
  static find(socket: Socket): Line | undefined {
    return (socket as WithLine)[LINE];
  }

  private constructor(socket: Socket) {
    this.socket = socket;
    // So Node ends a connection behind its last answer: at once, and bytes that are not read then become a reset, which
    // takes the answer with it.
    Object.assign(socket, { [LINE]: this, destroySoon: () => this.linger() });
  }

  enter(request: IncomingMessage, response: ServerResponse, breakOff: BreakOff): void {
    this.newest = { request, response, breakOff };
    this.wasUsed = true;
    this.open.add(response);
    response.once('close', () => {
      this.open.delete(response);
      if (this.newest?.response === response && request.complete) this.newest = undefined;
    });
  }

  /** Another way for the newest call to end. */
  breaksWith(breakOff: BreakOff): void {
    if (this.newest !== undefined) this.newest.breakOff = breakOff;
  }

  /** The call that has not come whole. */
  get unfinished(): Turn | undefined {
    return this.newest?.request.complete === false ? this.newest : undefined;
  }

  /** Once every call is answered; never, where the connection closes before that. */
  whenAnswered(then: () => void): void {
    if (this.socket.destroyed) return;
    const [first] = this.open;
    if (first === undefined) then();
    else first.once('close', () => this.whenAnswered(then));
  }

  /** Closes it behind the answers to all but the newest call, whose sender left in the middle of it. */
  abandon({ response, breakOff }: Turn): void {
    this.isOver = true;
    this.open.delete(response);
    breakOff();
    this.whenAnswered(() => this.socket.destroy());
  }

  /** Closes it behind the last answer. */
  close(): void {
    this.isOver = true;
    const last = [...this.open].at(-1);
    if (last && !last.headersSent) last.shouldKeepAlive = false;
    this.whenAnswered(() => this.linger());
  }

  /** Says no more, and reads on for a while, so that a sender which is not done yet comes to read what it was told. */
  linger(): void {
    this.isOver = true;
    if (this.lingers) return;
    this.lingers = true;
    this.socket.end();
    this.socket.resume();
    const timer = setTimeout(() => this.socket.destroy(), LINGER_MS).unref();
    this.socket.once('close', () => clearTimeout(timer));
  }
}
