// An interceptor replaces the functions of the modules. The name imported by itself keeps the one that opens a socket.
import http, {
  type ClientRequest,
  type IncomingMessage,
  type RequestOptions,
  request as socketRequest,
} from 'node:http';
import https from 'node:https';

/** A request as its sender says it. A header with several values is sent as several lines. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body?: Uint8Array | undefined;
}

/** What came back: header names and values as they were seen, and the statuses that came before the answer. */
export interface Seen {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
  readonly interim: readonly number[];
}

export type SenderName = 'node:http' | 'fetch';
export type Send = (sent: Sent, timeoutMs: number) => Promise<Seen>;

/** Past any interceptor. */
export const overSocket: Send = (sent, timeoutMs) => byHttp(socketRequest, sent, timeoutMs);

/** Through whatever intercepts it. */
export const senders: Readonly<Record<SenderName, Send>> = {
  'node:http': (sent, timeoutMs) =>
    byHttp(sent.url.startsWith('https') ? https.request : http.request, sent, timeoutMs),
  fetch: byFetch,
};

const PIECE_BYTES = 64 * 1024;
/** How long a sender that asked with `Expect` waits before it sends its body all the same. */
const CONTINUE_MS = 200;

/** Resolves with the answer, also where it comes before the body is sent. Rejects where none is complete in time. */
function byHttp(
  open: (options: RequestOptions) => ClientRequest,
  { method, url, headers, body = new Uint8Array() }: Sent,
  timeoutMs: number,
): Promise<Seen> {
  const [, host, path = '/'] = /^https?:\/\/([^/?#]+)(.*)$/.exec(url) ?? [];
  const [hostname, port] = host?.split(':') ?? [];
  const signal = AbortSignal.timeout(timeoutMs);
  return new Promise((resolve, reject) => {
    const request = open({ host: hostname, port, path, method, headers, agent: false, signal });
    const interim: number[] = [];
    request.on('information', ({ statusCode }) => interim.push(statusCode));
    request.on('response', (response) => read(response, interim).then(resolve, reject));
    request.on('error', reject);
    if ('Expect' in headers) writeWhenTold(request, body);
    else write(request, body);
  });
}

function writeWhenTold(request: ClientRequest, body: Uint8Array): void {
  request.flushHeaders();
  const goOn = () => {
    clearTimeout(impatient);
    request.off('continue', goOn);
    write(request, body);
  };
  const impatient = setTimeout(goOn, CONTINUE_MS);
  request.once('continue', goOn);
}

function write(request: ClientRequest, body: Uint8Array): void {
  for (let at = 0; at < body.length; at += PIECE_BYTES) request.write(body.subarray(at, at + PIECE_BYTES));
  request.end();
}

async function read(response: IncomingMessage, interim: readonly number[]): Promise<Seen> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  const { rawHeaders, statusCode = 0 } = response;
  const headers = rawHeaders.flatMap((name, i) => (i % 2 === 0 ? [[name, rawHeaders[i + 1] ?? ''] as const] : []));
  return { status: statusCode, headers, body: Buffer.concat(chunks), interim };
}

/** A fetch says the length of a body by itself, and takes a stream for one that is to be chunked. */
async function byFetch({ method, url, headers, body }: Sent, timeoutMs: number): Promise<Seen> {
  const { 'Content-Length': _, 'Transfer-Encoding': chunked, ...rest } = headers;
  const lines = Object.entries(rest).flatMap(([name, values]) => [values].flat().map((value) => [name, value]));
  const response = await fetch(url, {
    method,
    headers: lines as [string, string][],
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
    ...(body && { body: chunked ? new Blob([Buffer.from(body)]).stream() : Buffer.from(body), duplex: 'half' }),
  } as RequestInit);
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: [...response.headers], body: bytes, interim: [] };
}
