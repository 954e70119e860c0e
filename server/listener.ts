import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Bytes } from '../src/core/bytes.ts';
import type { Call, Head } from '../src/core/call.ts';
import type { Emulator } from '../src/emulator/emulator.ts';
import { Admission } from './admission.ts';
import { receive } from './receive.ts';
import { fail, respond } from './respond.ts';

export interface HandlerOptions {
  readonly emulator: Emulator;
  /** `local`: URLs in replies lead back here. `live`: they are the real ones. */
  readonly assetUrls: 'local' | 'live';
  /** A body that stopped coming for so many milliseconds is dropped with its connection. */
  readonly silenceMs: number;
}

/** Takes what belongs to no provider. */
type Other = (request: IncomingMessage, response: ServerResponse) => void;

/** The providers' paths on a server of their own. */
export function createListener(options: HandlerOptions, other: Other): Server {
  const handle = createHandler(options);
  const server = createServer((request, response) => handle(request, response, () => other(request, response)));
  // All headers are looked at, however many: those past Node's limit would be dropped, a Content-Length among them.
  server.maxHeadersCount = 0;
  // A client may close its half as soon as it has said everything, and still gets its answer.
  return Object.assign(server, { httpAllowHalfOpen: true });
}

/** HTTP to calls and replies to HTTP, and nothing else: it parses no form, judges nothing and limits nothing a rule limits. */
export function createHandler({ emulator, assetUrls, silenceMs }: HandlerOptions) {
  const admission = new Admission();
  return (request: IncomingMessage, response: ServerResponse, other: () => void): void => {
    const target = targetOf(request);
    const route = emulator.route(request.method ?? 'GET', target.host, target.path);
    if (route === undefined) return void other();
    const head: Head = { method: request.method ?? 'GET', url: target.url, headers: request.rawHeaders };
    const fault = emulator.begin(route, head);
    const deliver = async (body: Bytes) => {
      try {
        const answer = await emulator.answerAt(route, callOf(request, head, body, assetUrls), fault);
        respond(response, answer, emulator.world, fault?.bytesPerSecond);
      } catch (error) {
        fail(response, error);
      }
    };
    const isRead = fault?.transport !== 'stall' && fault?.transport !== 'reset';
    const brokeOff = (bytes: number) => {
      emulator.brokeOff(route, callOf(request, head, Bytes.counted(bytes), assetUrls));
    };
    if (isRead && hasBody(request)) receive(request, { admission, silenceMs, fault, deliver, brokeOff });
    else void deliver(Bytes.empty);
  };
}

/** Path and query, also where a proxy's client sends the whole URL. */
function targetOf({ url = '/', headers }: IncomingMessage): { host: string | undefined; url: string; path: string } {
  const absolute = url.startsWith('/') ? null : /^https?:\/\/([^/?#]*)(.*)$/i.exec(url);
  const local = absolute ? absolute[2] || '/' : url;
  const mark = local.indexOf('?');
  return { host: absolute?.[1] ?? headers.host, url: local, path: mark === -1 ? local : local.slice(0, mark) };
}

function callOf(request: IncomingMessage, head: Head, body: Bytes, assetUrls: 'local' | 'live'): Call {
  const { headers, socket } = request;
  const host = headers.host || addressOf(socket);
  return {
    method: head.method,
    url: head.url,
    headers: head.headers,
    framing: isChunked(request) ? 'chunked' : { length: Number(headers['content-length'] ?? 0) },
    body,
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
