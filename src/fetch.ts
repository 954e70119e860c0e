import { Bytes } from './core/bytes.ts';
import type { Call, Reply } from './core/call.ts';
import type { Route } from './router.ts';

/** The routing and answering half of an emulator. */
interface Answering {
  route(method: string, host: string | undefined, pathname: string): Route | undefined;
  answerAt(route: Route, call: Call): Promise<{ readonly reply: Reply }>;
}

/** A WHATWG request to its answer; undefined where no provider answers such a path. */
export async function answerRequest(emulator: Answering, request: Request): Promise<Response | undefined> {
  const url = new URL(request.url);
  const route = emulator.route(request.method, url.host, url.pathname);
  if (route === undefined) return undefined;
  const { reply } = await emulator.answerAt(route, await callOf(request, url, route));
  return responseOf(reply);
}

/** A call to a live host names live URLs; one to any other names that one, where this emulator must be mounted. */
async function callOf(request: Request, url: URL, route: Route): Promise<Call> {
  const body = Bytes.of(new Uint8Array(await request.arrayBuffer()));
  const isLive = route.origin.hosts.includes(url.hostname);
  return {
    method: request.method,
    url: url.pathname + url.search,
    headers: [...request.headers].flat().concat(request.headers.has('host') ? [] : ['host', url.host]),
    framing: framingOf(request),
    body,
    ip: '127.0.0.1',
    base: isLive ? undefined : url.origin,
  };
}

/** An intercepted `node:http` request still shows how its body was framed; a fetch never did. */
function framingOf({ headers }: Request): Call['framing'] {
  if (headers.has('transfer-encoding')) return 'chunked';
  const length = headers.get('content-length');
  return length === null ? 'unknown' : { length: Number(length) };
}

function responseOf({ status, headers, body }: Reply): Response {
  const pairs: [string, string][] = [];
  for (let i = 0; i + 1 < headers.length; i += 2) pairs.push([headers[i] as string, headers[i + 1] as string]);
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.length;
  pairs.push(['Content-Length', `${length}`]);
  const content = typeof body === 'string' ? Buffer.from(body) : body.toBuffer();
  return new Response(new Uint8Array(content), { status, headers: pairs });
}
