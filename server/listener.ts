import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Bytes } from '../src/core/bytes.ts';
import type { Call } from '../src/core/call.ts';
import type { Answer } from '../src/core/provider.ts';
import type { Emulator } from '../src/emulator.ts';
import { Admission, type Claim } from './admission.ts';

/** Far above every rule. Past it a body is counted and let go, and the provider's rules still answer in their order. */
const GUARD_BYTES = 64 * 1024 * 1024;
const SILENCE_MS = 30_000;

export interface ListenerOptions {
  readonly emulator: Emulator;
  /** `local`: URLs in replies lead back here. `live`: they are the real ones. */
  readonly assetUrls: 'local' | 'live';
  /** Takes what belongs to no provider. */
  readonly other: (request: IncomingMessage, response: ServerResponse) => void;
}

/** HTTP to calls and replies to HTTP, and nothing else: it parses no form, judges nothing and limits nothing a rule limits. */
export function createListener(options: ListenerOptions): Server {
  const { emulator, other } = options;
  const admission = new Admission();
  const server = createServer((request, response) => {
    const target = targetOf(request);
    if (!emulator.owns(target.host, target.path)) return other(request, response);
    receive(request, admission, (body, done) => {
      const call = callOf(request, target.url, body, options.assetUrls);
      emulator.answer(call).then(
        (answer) => send(response, answer as Answer, emulator, done),
        (error) => fail(response, error, done),
      );
    });
  });
  return server;
}

/** Path and query, also where a proxy's client sends the whole URL. */
function targetOf({ url = '/', headers }: IncomingMessage): { host: string | undefined; url: string; path: string } {
  const absolute = /^https?:\/\/([^/?#]*)(.*)$/i.exec(url);
  const local = absolute ? absolute[2] || '/' : url;
  const mark = local.indexOf('?');
  return { host: absolute?.[1] ?? headers.host, url: local, path: mark === -1 ? local : local.slice(0, mark) };
}

function callOf(request: IncomingMessage, url: string, body: Bytes, assetUrls: 'local' | 'live'): Call {
  const { method = 'GET', rawHeaders, headers, socket } = request;
  const chunked = headers['transfer-encoding'] !== undefined;
  const host = headers.host ?? `${socket.localAddress}:${socket.localPort}`;
  return {
    method,
    url,
    headers: rawHeaders,
    framing: chunked ? 'chunked' : { length: body.length },
    body,
    ip: (socket.remoteAddress ?? '').replace(/^::ffff:/, ''),
    base: assetUrls === 'local' ? `http://${host}` : undefined,
  };
}

/** Collects a body as the chunks that arrive. `done` must be called when the reply is written. */
function receive(
  request: IncomingMessage,
  admission: Admission,
  deliver: (body: Bytes, done: () => void) => void,
): void {
  let chunks: Buffer[] = [];
  let length = 0;
  const claim: Claim = {
    bytes: expected(request),
    start: () => {
      request.setTimeout(SILENCE_MS, () => request.destroy());
      request.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length <= GUARD_BYTES) chunks.push(chunk);
        else chunks = [];
      });
      request.on('end', () => {
        request.setTimeout(0);
        deliver(length <= GUARD_BYTES ? Bytes.from(chunks) : Bytes.counted(length), () => admission.leave(claim));
      });
    },
  };
  request.on('error', () => {});
  request.on('close', () => {
    if (!request.complete) admission.leave(claim);
  });
  admission.enter(claim);
}

/** What a body may grow to in memory, in bytes. */
function expected({ headers }: IncomingMessage): number {
  if (headers['transfer-encoding'] !== undefined) return GUARD_BYTES;
  return Math.min(Number(headers['content-length'] ?? 0), GUARD_BYTES);
}

function send(response: ServerResponse, { reply, verdict }: Answer, { world }: Emulator, done: () => void): void {
  const { status, headers, body } = reply;
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.length;
  const sent = [...headers, 'Content-Length', `${length}`];
  if (verdict?.rule !== undefined) sent.push('x-standin-rule', verdict.rule);
  if (world.clock.moved) sent.push('Date', new Date(world.clock.now()).toUTCString());
  response.on('close', done);
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
function fail(response: ServerResponse, error: unknown, done: () => void): void {
  console.error('standin: internal error', error);
  response.on('close', done);
  response.writeHead(500, { 'Content-Type': 'text/plain' });
  response.end('Standin failed to answer this call. This is a bug of Standin, not an answer of the provider.\n');
}
