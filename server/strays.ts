import { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Answer } from '../src/core/answer.ts';
import type { Head } from '../src/core/call.ts';
import { addressOf, headOf, ipOf } from './head.ts';
import { Line } from './line.ts';
import { fail, respond } from './respond.ts';
import type { Traffic } from './traffic.ts';
import { isCall, isEnd, isOfHttp, refusal, unreadable, type WireError } from './unread.ts';

/** `first`: what came behind it already. `turnAway`: tells its sender why not, once all before it are answered. */
export type OnConnect = (request: IncomingMessage, first: Buffer, turnAway: (told: Answer) => void) => void;

/** What comes to a server of ours and is no call that can be handled. Whoever is told something finds it in the journal. */
export class Strays {
  private readonly traffic: Traffic;

  constructor(traffic: Traffic) {
    this.traffic = traffic;
  }

  /** `connect`: takes what would open a tunnel, or turns it away. */
  watch(server: Server, connect: OnConnect = (request, _, turnAway) => turnAway(noProxy(request))): void {
    server.on('connection', (socket) => Line.of(socket));
    server.on('clientError', (error, socket) => this.unread(error, socket as Socket));
    server.on('checkExpectation', (request, response) => {
      if (this.enter(request, response)) this.tell(response, headOf(request), refusal(417, EXPECTATION));
    });
    const detached = new Set<Socket>();
    const detach = ({ socket }: IncomingMessage) => {
      detached.add(socket);
      socket.once('close', () => detached.delete(socket));
      // Node takes its own listeners off a connection that may become a tunnel, or a WebSocket.
      socket.on('error', () => {});
    };
    server.on('connect', (request: IncomingMessage, _: unknown, first: Buffer) => {
      detach(request);
      // Nothing of what is ahead may be told what is not its own.
      if (Line.of(request.socket).isOver) return;
      // Who somebody is stands in no log.
      const head = headOf(request, request.url?.replace(/^.*@/, '…@'));
      connect(request, first, (told) => this.turnAway(request.socket, head, told, request));
    });
    server.on('upgrade', detach);
    // Nor does Node know such a connection any more when all of them are to be closed.
    const closeAllConnections = () => {
      Server.prototype.closeAllConnections.call(server);
      for (const socket of detached) socket.destroy();
    };
    Object.assign(server, { closeAllConnections });
  }

  /** False where it is not for anybody else to answer. */
  enter(request: IncomingMessage, response: ServerResponse): boolean {
    const line = Line.of(request.socket);
    if (line.isOver) {
      request.resume();
      return false;
    }
    // Express changes it.
    const { url } = request;
    line.enter(request, response, (told) => {
      if (told && !response.headersSent) this.tell(response, headOf(request, url), told);
    });
    if (request.httpVersion !== '1.1' || request.headers.host !== undefined) return true;
    line.close();
    this.tell(response, headOf(request), refusal(400, NO_HOST));
    return false;
  }

  private unread(error: WireError, socket: Socket): void {
    const line = Line.of(socket);
    // Node tells it again of every packet that still comes.
    if (line.isOver) return;
    const isSilent = !line.wasUsed && socket.bytesRead === 0;
    if (!isOfHttp(error) || !socket.writable || isSilent) return void socket.destroy();
    const { unfinished } = line;
    if (unfinished === undefined && (!line.wasUsed || isCall(error))) {
      const head = { method: '', url: '', headers: [], framing: 'unknown', ip: ipOf(socket) } as const;
      return void this.turnAway(socket, head, unreadable(error, 'request'));
    }
    if (unfinished && isEnd(error)) return void line.abandon(unfinished);
    // What stands behind a whole call, and begins no other, belongs to it: a sender that counted wrong is no second one.
    line.close();
    unfinished?.breakOff(unreadable(error, 'body'));
  }

  /** Once all before it are answered. */
  private turnAway(socket: Socket, head: Head, told: Answer, request = new IncomingMessage(socket)): void {
    const line = Line.of(socket);
    line.isOver = true;
    line.whenAnswered(() => {
      const response = new ServerResponse(request);
      response.shouldKeepAlive = false;
      response.assignSocket(socket);
      response.once('finish', () => line.linger());
      this.tell(response, head, told);
    });
  }

  private tell(response: ServerResponse, head: Head, told: Answer): void {
    try {
      respond(response, { ...told, request: this.traffic.emulator.noteStray(head, told) }, this.traffic);
    } catch (error) {
      fail(response, error);
    }
  }
}

const NO_HOST = 'a request of HTTP/1.1 names its host, and this one has no Host header';
const EXPECTATION = 'the only expectation that can be met is 100-continue';

function noProxy({ socket }: IncomingMessage): Answer {
  const why = `this is no proxy and opens no tunnel; point the program at http://${addressOf(socket)} in place of the live address, or start it with --proxy-port`;
  return refusal(405, why, 'Allow', 'GET, HEAD, POST, PUT, DELETE');
}
