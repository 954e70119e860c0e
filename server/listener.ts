import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Answer } from '../src/core/answer.ts';
import { Bytes } from '../src/core/bytes.ts';
import type { AnyEmulator } from '../src/emulator/emulator.ts';
import { Admission } from './admission.ts';
import { hangUpOf } from './hang-up.ts';
import { baseOf, headOf, isChunked, targetOf } from './head.ts';
import { Line } from './line.ts';
import { type BreakOff, receive } from './receive.ts';
import { fail, respond } from './respond.ts';
import { Strays } from './strays.ts';

export interface ListenerOptions {
  readonly emulator: AnyEmulator;
  /** `local`: URLs in replies lead back here. `live`: they are the real ones. */
  readonly assetUrls: 'local' | 'live';
  /** A body that stopped coming for so many milliseconds is dropped with its connection. */
  readonly silenceMs: number;
}

/** Takes what belongs to no provider. */
type Other = (request: IncomingMessage, response: ServerResponse) => void;

/** The providers' paths on a server of their own. */
export function createListener(options: ListenerOptions, other: Other): Server {
  const handle = createHandler(options);
  const strays = new Strays(options.emulator);
  // Node would answer a call that names no host by itself, and nobody would hear of it.
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    if (!strays.enter(request, response)) return;
    handle(request, response, () => other(request, response));
  });
  strays.watch(server);
  // All headers are looked at, however many: those past Node's limit would be dropped, a Content-Length among them.
  server.maxHeadersCount = 0;
  // A client may close its half as soon as it has said everything, and still gets its answer.
  return Object.assign(server, { httpAllowHalfOpen: true });
}

/** HTTP to calls and replies to HTTP, and nothing else: it parses no form, judges nothing and limits nothing a rule limits. */
export function createHandler({ emulator, assetUrls, silenceMs }: ListenerOptions) {
  const admission = new Admission();
  return (request: IncomingMessage, response: ServerResponse, other: () => void): void => {
    const { host, url } = targetOf(request);
    const base = assetUrls === 'local' ? baseOf(request) : undefined;
    const exchange = emulator.exchange(headOf(request, url, base), host);
    if (exchange === undefined) return void other();
    const { fault } = exchange;
    const deliver = async (body: Bytes) => {
      try {
        respond(
          response,
          await exchange.answer(body, hangUpOf(request, response)),
          emulator.world,
          fault?.bytesPerSecond,
        );
      } catch (error) {
        fail(response, error);
      }
    };
    const isRead = fault?.transport !== 'stall' && fault?.transport !== 'reset';
    const brokeOff = (bytes: number, told?: Answer) => {
      const id = exchange.brokeOff(bytes, told);
      if (told) respond(response, { ...told, request: id }, emulator.world);
    };
    let breakOff: BreakOff = () => {};
    if (isRead && hasBody(request)) breakOff = receive(request, { admission, silenceMs, fault, deliver, brokeOff });
    else void deliver(Bytes.empty);
    Line.find(request.socket)?.breaksWith(breakOff);
  };
}

/** A call without a body, such as a download, has nothing to wait for. */
function hasBody(request: IncomingMessage): boolean {
  return isChunked(request) || request.headers['content-length'] !== undefined;
}
