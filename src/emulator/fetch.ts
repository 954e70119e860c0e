import { setTimeout as sleep } from 'node:timers/promises';
import { Bytes, GUARD_BYTES } from '../core/bytes.ts';
import type { Head, Reply } from '../core/call.ts';
import type { Exchange } from './exchange.ts';

/** What makes an exchange of a head. */
interface Exchanging {
  exchange(head: Head, host: string): Exchange | undefined;
  isLive(host: string): boolean;
}

/** Node forgets a request that nothing holds, and with it whoever listens to its signal. */
const underWay = new Set<Request>();

/**
 * A WHATWG request to its answer; undefined where no provider answers such a path. A connection that was ordered to break
 * is an error response, which interceptors turn into a network error; one that was ordered to stall lasts until the
 * request is aborted. Rejects with the signal's reason when it is aborted; a request that had not come whole by then has
 * no effect.
 */
export async function answerRequest(emulator: Exchanging, request: Request): Promise<Response | undefined> {
  const { host } = new URL(request.url);
  const exchange = emulator.exchange(headOf(request, emulator), host);
  if (exchange === undefined) return undefined;
  underWay.add(request);
  try {
    return await orAborted(request, answerOf(exchange, request));
  } finally {
    underWay.delete(request);
  }
}

async function answerOf(exchange: Exchange, request: Request): Promise<Response> {
  const { signal } = request;
  const body = await bodyOf(request);
  // What was aborted on its way has not come, even where its body can still be read to the end.
  signal.throwIfAborted();
  const { fault } = exchange;
  const { reply } = await exchange.answer(body, (then) => signal.addEventListener('abort', then, { once: true }));
  if (fault?.bytesPerSecond) {
    await sleep((1000 * (sizeOf(reply) + body.length)) / fault.bytesPerSecond, undefined, { signal });
  }
  if (reply.cut === 'stall') await new Promise<never>(() => {});
  return reply.cut === 'reset' || reply.cut === 'empty' ? Response.error() : responseOf(request, reply);
}

function orAborted({ signal }: Request, answer: Promise<Response>): Promise<Response> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort);
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function sizeOf({ body }: Reply): number {
  return typeof body === 'string' ? Buffer.byteLength(body) : body.length;
}

/** A call to a live host names live URLs; one to any other names that one, where this emulator must be mounted. */
export function headOf(request: Request, { isLive }: Pick<Exchanging, 'isLive'>): Head {
  const { host, hostname, origin, pathname, search } = new URL(request.url);
  return {
    method: request.method,
    url: pathname + search,
    headers: [...request.headers].flat().concat(request.headers.has('host') ? [] : ['host', host]),
    framing: framingOf(request),
    ip: '127.0.0.1',
    base: isLive(hostname) ? undefined : origin,
  };
}

async function bodyOf(request: Request): Promise<Bytes> {
  const content = new Uint8Array(await request.arrayBuffer());
  return content.length > GUARD_BYTES ? Bytes.counted(content.length) : Bytes.of(content);
}

/** An intercepted `node:http` request still shows how its body was framed; a fetch never did. */
function framingOf({ headers }: Request): Head['framing'] {
  if (headers.has('transfer-encoding')) return 'chunked';
  const length = headers.get('content-length');
  return length === null ? 'unknown' : { length: Number(length) };
}

/** As over a socket, the answer to a HEAD has the length of a body and no body. */
function responseOf({ method }: Request, { status, headers, body, cut }: Reply): Response {
  const pairs: [string, string][] = [];
  for (let i = 0; i + 1 < headers.length; i += 2) pairs.push([headers[i] as string, headers[i + 1] as string]);
  const content = new Uint8Array(typeof body === 'string' ? Buffer.from(body) : body.toBuffer());
  pairs.push(['Content-Length', `${content.length}`]);
  if (method === 'HEAD') return new Response(null, { status, headers: pairs });
  return new Response(cut === 'half' ? halfOf(content) : content, { status, headers: pairs });
}

/** Breaks off with an error where the other half should come. */
function halfOf(content: Uint8Array<ArrayBuffer>): ReadableStream {
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (sent) return controller.error(new TypeError('the connection was broken off'));
      sent = true;
      controller.enqueue(content.subarray(0, Math.ceil(content.length / 2)));
    },
  });
}
