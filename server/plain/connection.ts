import { IncomingMessage, type Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Answer } from '../../src/core/answer.ts';
import { GUARD_BYTES } from '../../src/core/bytes.ts';
import type { Reply } from '../../src/core/call.ts';
import type { Exchange } from '../../src/emulator/exchange.ts';
import { ipOf } from '../head.ts';
import { Line } from '../line.ts';
import { fail, logFailure, respond } from '../respond.ts';
import type { Traffic } from '../traffic.ts';
import { writeTogether } from '../written-together.ts';
import { plainAnswer } from './answer.ts';
import { type PlainHead, plainHead } from './head.ts';
import { Reading } from './reading.ts';
import { Silence } from './silence.ts';

/** With which TLS begins, and no request. */
const GREETING = 0x16;

/** What may come before its turn and is kept, in bytes; past it the connection is not read for now. */
const MOST_EARLY = 16 * 1024;

/** Where a connection is, and who takes it when it is not a plain one. */
export interface Surroundings {
  readonly server: Server;
  readonly traffic: Traffic;
  /** Whether URLs in replies lead back here. */
  readonly isLocal: boolean;
  /** Where that is, if not where a call came to. */
  readonly publicUrl?: string | undefined;
  /** Takes a connection that begins with a greeting of TLS. */
  readonly onGreeting?: ((socket: Socket) => void) | undefined;
  /** Lets Node read it. */
  handOver(socket: Socket): void;
}

/**
 * A connection on which plain calls come, one after the other. As soon as there is anything else on it, it is Node's, for
 * good: a call that is not plain, or no provider's, one while a fault is ordered, or bytes that nobody announced.
 */
export class PlainConnection {
  private readonly socket: Socket;
  private readonly place: Surroundings;
  private readonly ip: string;
  private readonly silence: Silence;
  private reading: Reading | undefined;
  private isAnswering = false;
  /** Its sender waits for an answer, and has said all there is to say. */
  private hasAsked = false;
  private isNodes = false;
  /** Its sender says no more. */
  private isHalf = false;
  private wasUsed = false;
  /** What came before an answer had gone. */
  private early: Buffer | undefined;
  /** Told when its sender does not wait any more. */
  private onOver: (() => void)[] = [];

  constructor(socket: Socket, place: Surroundings) {
    this.socket = socket;
    this.place = place;
    this.ip = ipOf(socket);
    for (const [event, listener] of Object.entries(this.listeners)) socket.on(event, listener);
    this.silence = new Silence(socket, () => this.hasAsked || socket.destroy());
    this.silence.allow(place.server.headersTimeout);
  }

  /** Whether nothing is under way on it. */
  get isIdle(): boolean {
    return this.reading === undefined && !this.isAnswering;
  }

  /** Takes what was read; false: nothing more, for now. The memory may be used again at once. */
  take(bytes: Buffer): boolean {
    if (this.isNodes) return this.socket.push(Buffer.from(bytes));
    // Nothing that still comes is looked at.
    if (Line.of(this.socket).isOver) return true;
    if (this.isAnswering) {
      this.early = this.early === undefined ? Buffer.from(bytes) : Buffer.concat([this.early, bytes]);
      // As long as it is read, it is known when its sender leaves.
      return this.early.length <= MOST_EARLY;
    }
    try {
      return this.reading === undefined ? this.begin(bytes) : this.goOn(this.reading, bytes);
    } catch (error) {
      this.reading?.breakOff();
      this.reading = undefined;
      this.isAnswering = true;
      const response = this.response();
      // What comes of the call, nobody can tell from the next.
      response.shouldKeepAlive = false;
      fail(response, error);
      return true;
    }
  }

  private readonly listeners = {
    error: () => {},
    end: () => {
      this.isHalf = true;
      this.over();
      if (this.reading) this.socket.destroy();
      else if (!this.isAnswering) this.socket.end();
    },
    close: () => {
      this.over();
      this.reading?.breakOff();
      this.reading = undefined;
      this.forgetEarly();
    },
  };

  private begin(bytes: Buffer): boolean {
    const { server, traffic } = this.place;
    const head = traffic.world.faults.isEmpty ? plainHead(bytes) : undefined;
    if (head === undefined || head.length > GUARD_BYTES) return this.handOver(bytes);
    const exchange = bytes.length - head.size > head.length ? undefined : this.exchangeOf(head);
    if (exchange === undefined) return this.handOver(bytes);
    this.wasUsed = true;
    const reading = new Reading(exchange, head, this.socket, this.silence, traffic, server.requestTimeout);
    this.reading = reading;
    const isOpen = this.goOn(reading, bytes.subarray(head.size));
    if (reading.left > 0) reading.wait();
    return isOpen;
  }

  private exchangeOf({ method, url, headers, host, length }: PlainHead): Exchange | undefined {
    const { traffic, isLocal, publicUrl } = this.place;
    const base = isLocal ? (publicUrl ?? `http://${host}`) : undefined;
    const head = { method, url, headers, framing: { length }, ip: this.ip, base, takesSockets: true };
    return traffic.emulator.exchange(head, host);
  }

  /** Calls whose turn did not come before their sender left are in the journal all the same. */
  private forgetEarly(): void {
    let { early } = this;
    this.early = undefined;
    try {
      for (let head = early && plainHead(early); early && head; head = plainHead(early)) {
        const { size, length } = head;
        this.exchangeOf(head)?.brokeOff(Math.min(length, early.length - size));
        early = early.subarray(size + length);
      }
    } catch (error) {
      logFailure(error);
    }
  }

  private goOn(reading: Reading, bytes: Buffer): boolean {
    // Who counted wrong is told so as Node's parser sees it.
    if (bytes.length > reading.left) return this.handOver(Buffer.concat([reading.takeBack(), bytes]));
    const isOpen = reading.add(bytes);
    if (reading.left === 0) {
      this.reading = undefined;
      void this.answer(reading);
    } else if (reading.isLate) {
      this.reading = undefined;
      this.isAnswering = true;
      const response = this.response();
      response.shouldKeepAlive = false;
      this.respond(reading.breakOffLate(), response);
    }
    return isOpen;
  }

  private async answer(reading: Reading): Promise<void> {
    this.isAnswering = true;
    this.hasAsked = true;
    try {
      const answer = await reading.deliver((then) => this.onOver.push(then));
      const { server, traffic } = this.place;
      const text = plainAnswer(answer, traffic.world, server.keepAliveTimeout);
      if (text === undefined) this.respond(answer);
      else {
        writeTogether(
          () => this.write(text, answer.reply.body),
          () => this.socket.destroy(),
        );
      }
    } catch (error) {
      fail(this.response(), error);
    } finally {
      reading.done();
    }
  }

  private write(text: string, body: Reply['body']): void {
    const { socket } = this;
    if (socket.destroyed) return;
    // Whoever does not read what it was answered is not read any more.
    if (write(socket, text, body) || socket.writableLength === 0) this.answered();
    else socket.once('drain', () => this.answered());
  }

  private answered(): void {
    const { socket, early } = this;
    this.over();
    this.isAnswering = false;
    this.hasAsked = false;
    if (socket.destroyed) return;
    if (this.isHalf) return void socket.end();
    this.silence.allow(this.place.server.keepAliveTimeout);
    this.early = undefined;
    if (early === undefined || this.take(early)) socket.read(0);
  }

  /** As Node writes it: a picture, a connection that breaks off, and whatever else is more than a text. */
  private respond(answer: Answer, response = this.response()): void {
    try {
      respond(response, answer, this.place.traffic);
    } catch (error) {
      fail(response, error);
    }
  }

  private response(): ServerResponse {
    const { socket } = this;
    const { keepAliveTimeout } = this.place.server;
    const request = Object.assign(new IncomingMessage(socket), {
      httpVersionMajor: 1,
      httpVersionMinor: 1,
      complete: true,
    });
    const response = Object.assign(new ServerResponse(request), { _keepAliveTimeout: keepAliveTimeout });
    response.assignSocket(socket);
    const drained = () => void response.emit('drain');
    socket.on('drain', drained);
    response.once('finish', () => {
      socket.off('drain', drained);
      response.detachSocket(socket);
      // As a server of Node's ends one: whoever wrote to it lets go of it then.
      Object.assign(response, { destroyed: true, _closed: true });
      response.emit('close');
      if (response.shouldKeepAlive) this.answered();
      else Line.of(socket).linger();
    });
    return response;
  }

  private over(): void {
    const told = this.onOver;
    if (told.length === 0) return;
    this.onOver = [];
    for (const each of told) each();
  }

  /** Lets somebody else read it, by the first byte of all that came on it, if that is not known to be a call's. */
  giveOn(first: number | undefined): void {
    const { onGreeting } = this.place;
    const isForTls = first === GREETING && onGreeting !== undefined;
    this.leave(isForTls ? onGreeting : undefined);
    // What speaks TLS reads by itself.
    if (!isForTls) this.socket.resume();
  }

  /** Lets somebody else read it: Node, where nobody is named. */
  leave(to = this.place.handOver): void {
    const { socket } = this;
    this.isNodes = true;
    this.reading = undefined;
    for (const [event, listener] of Object.entries(this.listeners)) socket.off(event, listener);
    this.silence.leave();
    if (this.wasUsed) Line.of(socket).wasUsed = true;
    to(socket);
  }

  /** With the bytes that came and were not answered. */
  private handOver(bytes: Buffer): boolean {
    const { socket, wasUsed } = this;
    // Nothing comes before somebody listens.
    socket.pause();
    socket.push(Buffer.from(bytes));
    this.giveOn(wasUsed ? undefined : bytes[0]);
    return true;
  }
}

/** Head and body at once; false: a part of it waits. */
function write(socket: Socket, text: string, body: Reply['body']): boolean {
  if (typeof body === 'string') return socket.write(text);
  socket.cork();
  let isTaken = socket.write(text);
  for (const chunk of body.chunks) isTaken = socket.write(chunk);
  socket.uncork();
  return isTaken;
}
