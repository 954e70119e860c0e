import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Bytes } from '../src/core/bytes.ts';
import type { Head } from '../src/core/call.ts';
import type { Emulator } from '../src/emulator/emulator.ts';
import { Admission } from './admission.ts';
import { receive } from './receive.ts';
import { fail, respond } from './respond.ts';

export interface ListenerOptions {
  readonly emulator: Emulator;
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
  const server = createServer((request, response) => handle(request, response, () => other(request, response)));
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
    const exchange = emulator.exchange(headOf(request, url, assetUrls), host);
    if (exchange === undefined) return void other();
    const { fault } = exchange;
    const deliver = async (body: Bytes) => {
      try {
        respond(response, await exchange.answer(body), emulator.world, fault?.bytesPerSecond);
      } catch (error) {
        fail(response, error);
      }
    };
    const isRead = fault?.transport !== 'stall' && fault?.transport !== 'reset';
    const brokeOff = (bytes: number) => exchange.brokeOff(bytes);
    if (isRead && hasBody(request)) receive(request, { admission, silenceMs, fault, deliver, brokeOff });
    else void deliver(Bytes.empty);
  };
}

/** Path and query, also where a proxy's client sends the whole URL; then that says the host. */
function targetOf({ url = '/', headers }: IncomingMessage): { host: string | undefined; url: string } {
  const absolute = url.startsWith('/') ? null : /^https?:\/\/([^/?#]*)(.*)$/i.exec(url);
  return { host: absolute?.[1] ?? headers.host, url: absolute ? absolute[2] || '/' : url };
}

function headOf(request: IncomingMessage, url: string, assetUrls: 'local' | 'live'): Head {
  const { method = 'GET', rawHeaders, headers, socket } = request;
  const host = headers.host || addressOf(socket);
  return {
    method,
    url,
    headers: rawHeaders,
    framing: isChunked(request) ? 'chunked' : { length: Number(headers['content-length'] ?? 0) },
    ip: (socket.remoteAddress ?? '').replace(/^::ffff:/, ''),
    base: assetUrls === 'local' ? `http://${host}${mountOf(request)}` : undefined,
  };
}

/** The path under which an Express application mounted this; it is gone from the URL. */
function mountOf(request: IncomingMessage & { readonly baseUrl?: string }): string {
  return request.baseUrl ?? '';
}

function addressOf({ localAddress = '', localPort }: Socket): string {
  return `${localAddress.includes(':') ? `[${localAddress}]` : localAddress}:${localPort}`;
}

/** A call without a body, such as a download, has nothing to wait for. */
function hasBody(request: IncomingMessage): boolean {
  return isChunked(request) || request.headers['content-length'] !== undefined;
}

function isChunked({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined;
}
