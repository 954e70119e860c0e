import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Bytes, Gatherer } from '../src/core/bytes.ts';
import type { Call } from '../src/core/call.ts';
import type { Answer } from '../src/core/provider.ts';
import type { Emulator } from '../src/emulator.ts';
import { Admission, type Claim } from './admission.ts';

/** Far above every rule. Past it a body is counted and let go, and the provider's rules still answer in their order. */
const GUARD_BYTES = 64 * 1024 * 1024;

export interface ListenerOptions {
  readonly emulator: Emulator;
  /** `local`: URLs in replies lead back here. `live`: they are the real ones. */
  readonly assetUrls: 'local' | 'live';
  /** A body that stopped coming for so many milliseconds is dropped with its connection. */
  readonly silenceMs: number;
  /** Takes what belongs to no provider. */
  readonly other: (request: IncomingMessage, response: ServerResponse) => void;
}

/** HTTP to calls and replies to HTTP, and nothing else: it parses no form, judges nothing and limits nothing a rule limits. */
export function createListener({ emulator, assetUrls, silenceMs, other }: ListenerOptions): Server {
  const admission = new Admission();
  const server = createServer((request, response) => {
    const target = targetOf(request);
    const route = emulator.route(request.method ?? 'GET', target.host, target.path);
    if (route === undefined) return other(request, response);
    const deliver = async (body: Bytes) => {
      try {
        const call = callOf(request, target.url, body, assetUrls);
        send(response, await emulator.answerAt(route, call), emulator);
      } catch (error) {
        fail(response, error);
      }
    };
    if (hasBody(request)) receive(request, admission, silenceMs, deliver);
    else void deliver(Bytes.empty);
  });
  // All headers are looked at, however many: those past Node's limit would be dropped, a Content-Length among them.
  server.maxHeadersCount = 0;
  // A client may close its half as soon as it has said everything, and still gets its answer.
  return Object.assign(server, { httpAllowHalfOpen: true });
}

/** Path and query, also where a proxy's client sends the whole URL. */
function targetOf({ url = '/', headers }: IncomingMessage): { host: string | undefined; url: string; path: string } {
  const absolute = url.startsWith('/') ? null : /^https?:\/\/([^/?#]*)(.*)$/i.exec(url);
  const local = absolute ? absolute[2] || '/' : url;
  const mark = local.indexOf('?');
  return { host: absolute?.[1] ?? headers.host, url: local, path: mark === -1 ? local : local.slice(0, mark) };
}

function callOf(request: IncomingMessage, url: string, body: Bytes, assetUrls: 'local' | 'live'): Call {
  const { method = 'GET', rawHeaders, headers, socket } = request;
  const host = headers.host || addressOf(socket);
  return {
    method,
    url,
    headers: rawHeaders,
    framing: isChunked(request) ? 'chunked' : { length: body.length },
    body,
    ip: (socket.remoteAddress ?? '').replace(/^::ffff:/, ''),
    base: assetUrls === 'local' ? `http://${host}` : undefined,
  };
}

function addressOf({ localAddress = '', localPort }: Socket): string {
  return `${localAddress.includes(':') ? `[${localAddress}]` : localAddress}:${localPort}`;
}

/** A call without a body, such as a download, has nothing to wait for. */
function hasBody(request: IncomingMessage): boolean {
  return isChunked(request) || request.headers['content-length'] !== undefined;
}

/** Collects a body and delivers it once. Its memory counts until `deliver` is done. */
function receive(
  request: IncomingMessage,
  admission: Admission,
  silenceMs: number,
  deliver: (body: Bytes) => Promise<void>,
): void {
  let gatherer = new Gatherer();
  let length = 0;
  const claim: Claim = {
    bytes: 0,
    complete: false,
    // Node closes a connection whose time is out. One that waits because we do not read it is not silent.
    pause: () => void request.pause().setTimeout(0),
    resume: () => void request.resume().setTimeout(silenceMs),
    drop: () => void request.destroy(),
  };
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length <= GUARD_BYTES) {
      gatherer.add(chunk);
      admission.grow(claim, chunk.length);
    } else {
      gatherer = new Gatherer();
      admission.shrink(claim);
    }
  });
  request.on('end', () => {
    request.setTimeout(0);
    admission.completed(claim);
    const body = length <= GUARD_BYTES ? gatherer.bytes() : Bytes.counted(length);
    void deliver(body).finally(() => admission.leave(claim));
  });
  // A sender that breaks off has nobody left to tell.
  request.on('error', () => {});
  request.on('close', () => {
    if (!claim.complete) admission.leave(claim);
  });
  claim.resume();
  admission.enter(claim);
}

function isChunked({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined;
}

function send(response: ServerResponse, { reply, verdict }: Answer, { world }: Emulator): void {
  const { status, headers, body } = reply;
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.length;
  const sent = [...headers, 'Content-Length', `${length}`];
  if (verdict?.rule !== undefined) sent.push('x-standin-rule', verdict.rule);
  if (world.clock.moved) sent.push('Date', new Date(world.clock.now()).toUTCString());
  response.writeHead(status, sent);
  if (typeof body === 'string') {
    response.end(body);
    return;
  }
  response.cork();
  for (const chunk of body.chunks) response.write(chunk);
  response.end();
}

/** A fault of ours, never of the caller's. It is logged, and the caller is told in plain words that it was us. */
function fail(response: ServerResponse, error: unknown): void {
  console.error('standin: internal error', error);
  if (response.headersSent) return void response.destroy();
  response.writeHead(500, { 'Content-Type': 'text/plain' });
  response.end('Standin failed to answer this call. This is a bug of Standin, not an answer of the provider.\n');
}
