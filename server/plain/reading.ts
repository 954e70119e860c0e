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
import type { Silence } from './silence.ts';

/** A call whose body is on its way. */
export class Reading implements Claim {
  /** Bytes that are still to come. */
  left: number;
  bytes = 0;
  complete = false;
  readonly isSlowed = false;
  private readonly exchange: Exchange;
  private readonly head: PlainHead;
  private readonly socket: Socket;
  private readonly silence: Silence;
  private readonly traffic: Traffic;
  private readonly deadline: number;
  private gatherer: Gatherer | BlockGatherer;
  private body: Bytes | undefined;
  private isShut = false;

  /** `requestMs`: how long a request may take to come. */
  constructor(
    exchange: Exchange,
    head: PlainHead,
    socket: Socket,
    silence: Silence,
    traffic: Traffic,
    requestMs: number,
  ) {
    const { length } = head;
    this.exchange = exchange;
    this.head = head;
    this.socket = socket;
    this.silence = silence;
    this.traffic = traffic;
    this.left = length;
    this.deadline = performance.now() + requestMs;
    const pool = traffic.blocks.for(length);
    this.gatherer = pool ? new BlockGatherer(pool) : new Gatherer();
    traffic.admission.enter(this, length);
  }

  /** It has taken longer than a request may. */
  get isLate(): boolean {
    return performance.now() > this.deadline;
  }

  /** For what did not come with its head. */
  wait(): void {
    if (!this.isShut) this.silence.allow(this.traffic.silenceMs);
  }

  /** False: nothing more, for now. */
  add(bytes: Buffer): boolean {
    this.left -= bytes.length;
    const { gatherer } = this;
    gatherer.add(gatherer instanceof Gatherer ? Buffer.from(bytes) : bytes);
    this.traffic.admission.grow(this, bytes.length);
    return !this.isShut;
  }

  /** The answer to all of it. */
  deliver(onHangUp: OnHangUp): Promise<Answer> {
    this.traffic.admission.completed(this);
    this.body = this.gatherer.bytes();
    return this.exchange.answer(this.body, onHangUp);
  }

  /** Once it is answered. */
  done(): void {
    this.traffic.admission.leave(this);
    this.body?.lease?.release();
  }

  /** Its sender left, or is told why it may not go on; gives the id of its entry in the journal. */
  breakOff(told?: Answer): string | undefined {
    if (this.complete) return undefined;
    this.complete = true;
    this.traffic.admission.leave(this);
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
    this.complete = true;
    this.traffic.admission.leave(this);
    const { method, url, headers } = this.head;
    let text = `${method} ${url} HTTP/1.1\r\n`;
    for (let i = 0; i < headers.length; i += 2) text += `${headers[i]}: ${headers[i + 1]}\r\n`;
    return Buffer.concat([Buffer.from(`${text}\r\n`, 'latin1'), ...this.gatherer.bytes().chunks]);
  }

  pause(): void {
    this.isShut = true;
    this.socket.pause();
    // Node closes a connection whose time is out. One that waits because we do not read it is not silent.
    this.silence.allow(0);
  }

  resume(): void {
    if (!this.isShut) return;
    this.isShut = false;
    this.socket.read(0);
    this.silence.allow(this.traffic.silenceMs);
  }

  drop(why: string): void {
    this.breakOff(unanswered(why));
    this.socket.destroy();
  }
}
