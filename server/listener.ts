import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Answer } from '../src/core/answer.ts';
import { Bytes } from '../src/core/bytes.ts';
import type { Exchange } from '../src/emulator/exchange.ts';
import { hangUpOf } from './hang-up.ts';
import { baseOf, hasBody, headOf, targetOf } from './head.ts';
import { Line } from './line.ts';
import { takePlainCalls } from './plain/take-plain-calls.ts';
import { receive } from './receive.ts';
import { fail, respond } from './respond.ts';
import { acceptSockets, upgradableTo } from './sockets.ts';
import { type OnConnect, Strays } from './strays.ts';
import type { Traffic } from './traffic.ts';
import { refusal } from './unread.ts';

/** `local`: URLs in replies lead back here. `live`: they are the real ones. */
type AssetUrls = 'local' | 'live';

/** Takes what belongs to no provider. */
type Other = (request: IncomingMessage, response: ServerResponse) => void;

interface ListenerOptions {
  /** Where this server is for those who call it, if that is not where they call. */
  readonly publicUrl?: string | undefined;
  /** Takes a connection that begins with a greeting of TLS. Absent: it is told that this is none of HTTP. */
  readonly onGreeting?: ((socket: Socket) => void) | undefined;
}

/** The providers' paths on a server of their own. */
export function createListener(
  traffic: Traffic,
  assetUrls: AssetUrls,
  other: Other,
  { publicUrl, onGreeting }: ListenerOptions = {},
): Server {
  const handle = createHandler(traffic, { assetUrls, publicUrl, takesSockets: true });
  const server = serverOf(traffic, (request, response) => handle(request, response, () => other(request, response)));
  takePlainCalls(server, traffic, { isLocal: assetUrls === 'local', publicUrl, onGreeting });
  return server;
}

/** A server of Node's on which nothing is lost that came, be it a call or not. */
export function serverOf(traffic: Traffic, handle: Other, connect?: OnConnect): Server {
  const strays = new Strays(traffic);
  // Node would answer a call that names no host by itself, and nobody would hear of it.
  const options = { requireHostHeader: false, IncomingMessage: upgradableTo(traffic.world.sockets) };
  const server = createServer(options, (request, response) => {
    if (strays.enter(request, response)) handle(request, response);
  });
  strays.watch(server, connect);
  acceptSockets(server, traffic.world.sockets);
  // All headers are looked at, however many: those past Node's limit would be dropped, a Content-Length among them.
  server.maxHeadersCount = 0;
  // A client may close its half as soon as it has said everything, and still gets its answer.
  Object.assign(server, { httpAllowHalfOpen: true });
  return server;
}

interface HandlerOptions extends Pick<ListenerOptions, 'publicUrl'> {
  readonly assetUrls: AssetUrls;
  readonly takesSockets?: boolean;
}

/**
 * HTTP to calls and replies to HTTP, and nothing else: it parses no form, judges nothing and limits nothing a rule limits.
 * Where one of ours throws, it fails that call and no other.
 */
export function createHandler(traffic: Traffic, { assetUrls, publicUrl, takesSockets = false }: HandlerOptions) {
  return (request: IncomingMessage, response: ServerResponse, other: () => void): void => {
    try {
      const { host, url } = targetOf(request);
      const base = assetUrls === 'local' ? (publicUrl ?? baseOf(request)) : undefined;
      const exchange = traffic.emulator.exchange(headOf(request, url, base, takesSockets), host);
      if (exchange === undefined) other();
      else carry(exchange, request, response, traffic);
    } catch (error) {
      fail(response, error);
    }
  };
}

function carry(exchange: Exchange, request: IncomingMessage, response: ServerResponse, traffic: Traffic): void {
  const brokeOff = (bytes: number, told?: Answer) => {
    try {
      const id = exchange.brokeOff(bytes, told);
      if (told) respond(response, { ...told, request: id }, traffic);
    } catch (error) {
      fail(response, error);
    }
  };
  if (request.readableDidRead) return void brokeOff(0, refusal(500, READ_BEFORE));
  const { fault } = exchange;
  const deliver = async (body: Bytes) => {
    try {
      const answer = await exchange.answer(body, hangUpOf(request, response));
      respond(response, answer, traffic, fault?.bytesPerSecond);
    } catch (error) {
      fail(response, error);
    }
  };
  const isRead = fault?.transport !== 'stall' && fault?.transport !== 'reset';
  // Somebody else may have waited for its end.
  if (!isRead || !hasBody(request) || request.readableEnded) return void deliver(Bytes.empty);
  const { admission, blocks, silenceMs } = traffic;
  const breakOff = receive(request, { admission, blocks, silenceMs, fault, deliver, brokeOff });
  Line.find(request.socket)?.breaksWith(breakOff);
}

const READ_BEFORE =
  'the body of this call was read before it came here, by a body parser such as express.json(); createApp() reads bodies itself, so app.use(createApp()) has to stand before every body parser';
