import type { Socket } from 'node:net';
import type { Answer } from '../../src/core/answer.ts';
import { BlockGatherer, type Bytes, Gatherer } from '../../src/core/bytes.ts';
import type { OnHangUp } from '../../src/core/call.ts';
import type { Exchange } from '../../src/emulator/exchange.ts';
import type { Claim } from '../admission.ts';
import { logFailure } from '../respond.ts';
import type { Traffic } from '../traffic.ts';
import { unanswered, unreadable } from '../unread.ts';
import type { PlainHead } from './head.ts';

/** A call whose body is on its way. */
export class Reading {
  /** Bytes that are still to come. */
  left: number;
  private readonly exchange: Exchange;
  private readonly head: PlainHead;
  private readonly socket: Socket;
  private readonly traffic: Traffic;
  private readonly claim: Claim;
  private readonly deadline: number;
  private gatherer: Gatherer | BlockGatherer;
  private body: Bytes | undefined;
  private isShut = false;

  /** `requestMs`: how long a request may take to come. */
  constructor(exchange: Exchange, head: PlainHead, socket: Socket, traffic: Traffic, requestMs: number) {
    const { length } = head;
    this.exchange = exchange;
    this.head = head;
    this.socket = socket;
    this.traffic = traffic;
    this.left = length;
    this.deadline = performance.now() + requestMs;
    const pool = traffic.blocks.for(length);
    this.gatherer = pool ? new BlockGatherer(pool) : new Gatherer();
    this.claim = this.makeClaim();
    traffic.admission.enter(this.claim, length);
    if (!this.isShut) socket.setTimeout(traffic.silenceMs);
  }

  /** It has taken longer than a request may. */
  get isLate(): boolean {
    return performance.now() > this.deadline;
  }

  /** False: nothing more, for now. */
  add(bytes: Buffer): boolean {
    this.left -= bytes.length;
    const { gatherer } = this;
    gatherer.add(gatherer instanceof Gatherer ? Buffer.from(bytes) : bytes);
    this.traffic.admission.grow(this.claim, bytes.length);
    return !this.isShut;
  }

  /** The answer to all of it. */
  deliver(onHangUp: OnHangUp): Promise<Answer> {
    this.traffic.admission.completed(this.claim);
    this.body = this.gatherer.bytes();
    return this.exchange.answer(this.body, onHangUp);
  }

  /** Once it is answered. */
  done(): void {
    this.traffic.admission.leave(this.claim);
    this.body?.lease?.release();
  }

  /** Its sender left, or is told why it may not go on; gives the id of its entry in the journal. */
  breakOff(told?: Answer): string | undefined {
    if (this.claim.complete) return undefined;
    this.claim.complete = true;
    this.traffic.admission.leave(this.claim);
    try {
      return this.exchange.brokeOff(this.head.length - this.left, told);
    } catch (error) {
      logFailure(error);
      return undefined;
    }
  }

  /** Ends it for being late; gives what its sender is told. */
  breakOffLate(): Answer {
    const late = Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
    const told = unreadable(late, 'body');
    const request = this.breakOff(told);
    return request === undefined ? told : { ...told, request };
  }

  /** All that came of it, as it came: nothing has become of it. */
  takeBack(): Buffer {
    this.claim.complete = true;
    this.traffic.admission.leave(this.claim);
    const { method, url, headers } = this.head;
    let text = `${method} ${url} HTTP/1.1\r\n`;
    for (let i = 0; i < headers.length; i += 2) text += `${headers[i]}: ${headers[i + 1]}\r\n`;
    return Buffer.concat([Buffer.from(`${text}\r\n`, 'latin1'), ...this.gatherer.bytes().chunks]);
  }

  private makeClaim(): Claim {
    const { socket, traffic } = this;
    return {
      bytes: 0,
      complete: false,
      isSlowed: false,
      pause: () => {
        this.isShut = true;
        socket.pause();
        // Node closes a connection whose time is out. One that waits because we do not read it is not silent.
        socket.setTimeout(0);
      },
      resume: () => {
        if (!this.isShut) return;
        this.isShut = false;
        socket.read(0);
        socket.setTimeout(traffic.silenceMs);
      },
      drop: (why) => {
        this.breakOff(unanswered(why));
        socket.destroy();
      },
    };
  }
}
