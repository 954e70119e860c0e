/** A request out, a response in. */
// Whole modules, because an interceptor replaces their functions: a name imported by itself would keep the old one.
import http from 'node:http';
import https from 'node:https';
import type { HttpRequest, HttpResponse } from './http.ts';

/** Nothing came back, or not all of it. The message is one line that says what was asked and why there is no answer. */
export class NoResponseError extends Error {}

/** A chunked body goes out in pieces of this size, so that delimiters are cut by the transport as well. */
const pieceBytes = 64 * 1024;
/** Of an answer: more than any picture that is asked for back. */
const mostBytes = 32 * 1024 * 1024;
/** As long as curl waits for `100 Continue` before it sends the body all the same. */
const continueMs = 1000;

/** Not URL.pathname, which would tidy up slashes and dots: a path is sent as the case has it. */
const pathAsWritten = (url: string): string => url.replace(/^[^:]+:\/\/[^/?#]*/, '').replace(/#.*$/, '') || '/';

/** Resolves with whatever came back, or rejects with a NoResponseError. Never hangs longer than `timeoutMs`. */
export function send(request: HttpRequest, timeoutMs: number): Promise<HttpResponse> {
  const url = new URL(request.url);
  return new Promise((resolve, reject) => {
    const outgoing = (url.protocol === 'https:' ? https : http).request({
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port === '' ? undefined : url.port,
      path: pathAsWritten(request.url),
      method: request.method,
      headers: request.headers,
      agent: false,
    });
    let answered = false;
    const fail = (why: string) => {
      clearTimeout(deadline);
      reject(new NoResponseError(`no answer from ${request.method} ${url.origin}${url.pathname}: ${why}`));
      outgoing.destroy();
    };
    const deadline = setTimeout(() => fail(`nothing complete within ${timeoutMs} ms`), timeoutMs);
    // A server may refuse before it has read everything; then writing fails but the answer counts.
    outgoing.on('error', (error: NodeJS.ErrnoException) => answered || fail(error.message || (error.code ?? 'broken')));
    outgoing.on('response', (response) => {
      answered = true;
      const chunks: Buffer[] = [];
      let held = 0;
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        held += chunk.length;
        if (held > mostBytes) fail(`more than ${mostBytes} bytes`);
      });
      response.on('error', (error) => fail(error.message));
      response.on('end', () => {
        clearTimeout(deadline);
        const headers = response.rawHeaders.flatMap((name, i, all) =>
          i % 2 === 0 ? [[name, all[i + 1] ?? ''] as const] : [],
        );
        resolve({ status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks) });
        outgoing.destroy();
      });
    });
    if (!('Expect' in request.headers)) write();
    else {
      outgoing.flushHeaders();
      const impatient = setTimeout(write, continueMs);
      outgoing.once('continue', () => {
        clearTimeout(impatient);
        write();
      });
      outgoing.once('close', () => clearTimeout(impatient));
    }
    function write() {
      const body = request.body ?? new Uint8Array();
      const step = 'Transfer-Encoding' in request.headers ? pieceBytes : body.length;
      for (let at = 0; at < body.length; at += step) outgoing.write(body.subarray(at, at + step));
      outgoing.end();
    }
  });
}
