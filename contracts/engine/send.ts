/**
 * Bytes out, bytes in. The form is written here by hand, because what a form library would never send
 * (a part without a filename, a charset before the boundary, a body cut short) is half of what is tested.
 */
// Whole modules, because an interceptor replaces their functions: a name imported by itself would keep the old one.
import http from 'node:http';
import https from 'node:https';
import { credential, type FormPart, type HttpResponse, type RequestBody, type RequestTemplate } from './http.ts';

/** A request as it goes over the wire. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

/** Nothing came back, or not all of it. The message is one line that says what was asked and why there is no answer. */
export class NoResponseError extends Error {}

const defaultBoundary = '----contract7MA4YWxkTrZu0gW';
const encoder = new TextEncoder();

/** Fills in what the target decides: where the provider lives, and which credential this case has. */
export function toHttpRequest(ask: RequestTemplate, baseUrl: string, credentialOfCase: string): HttpRequest {
  const filled = (value: string) => value.replaceAll(credential, credentialOfCase);
  const body = ask.body && bytesOf(ask.body);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(ask.headers ?? {})) headers[name] = filled(value);
  const contentType = ask.body && contentTypeOf(ask.body);
  if (contentType !== undefined) headers['Content-Type'] = contentType;
  if (ask.body?.framing === 'chunked') headers['Transfer-Encoding'] = 'chunked';
  else if (body) headers['Content-Length'] = String(body.length);
  const url = ask.url.startsWith('/') ? baseUrl.replace(/\/$/, '') + filled(ask.url) : ask.url;
  return { method: ask.method, url, headers, ...(body && { body }) };
}

function contentTypeOf(body: RequestBody): string | undefined {
  if (body.kind === 'raw') return body.contentType;
  const boundary = body.boundary ?? defaultBoundary;
  return (body.contentType ?? 'multipart/form-data; boundary={boundary}').replaceAll('{boundary}', boundary);
}

function bytesOf(body: RequestBody): Uint8Array {
  if (body.kind === 'raw') return contentOf(body.content);
  const boundary = body.boundary ?? defaultBoundary;
  const pieces: Uint8Array[] = [encoder.encode(body.preamble ?? '')];
  for (const part of body.parts) {
    pieces.push(encoder.encode(`--${boundary}\r\n${headersOf(part)}\r\n\r\n`), contentOf(part.content));
    pieces.push(encoder.encode('\r\n'));
  }
  pieces.push(encoder.encode(`--${boundary}--\r\n${body.epilogue ?? ''}`));
  const whole = Buffer.concat(pieces);
  return whole.subarray(0, whole.length - (body.dropLast ?? 0));
}

function headersOf(part: FormPart): string {
  const filename = part.filename === undefined ? '' : `; filename="${part.filename}"`;
  const disposition = part.disposition ?? `form-data; name="${part.name}"${filename}`;
  return `Content-Disposition: ${disposition}${part.type === undefined ? '' : `\r\nContent-Type: ${part.type}`}`;
}

const contentOf = (content: string | (() => Uint8Array)): Uint8Array =>
  typeof content === 'string' ? encoder.encode(content) : content();

/** A chunked body goes out in pieces of this size, so that delimiters are cut by the transport as well. */
const pieceBytes = 64 * 1024;
/** As long as curl waits for `100 Continue` before it sends the body all the same. */
const continueMs = 1000;

/** Not URL.pathname, which would tidy up slashes and dots: a path is sent as the case has it. */
const pathAsWritten = (url: string): string => url.replace(/^[^:]+:\/\/[^/?#]*/, '').replace(/#.*$/, '') || '/';

/** Resolves with whatever came back, or rejects with a NoAnswer. Never hangs longer than `timeoutMs`. */
export function send(wire: HttpRequest, timeoutMs: number): Promise<HttpResponse> {
  const url = new URL(wire.url);
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).request({
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port === '' ? undefined : url.port,
      path: pathAsWritten(wire.url),
      method: wire.method,
      headers: wire.headers,
      agent: false,
    });
    let answered = false;
    const fail = (why: string) => {
      clearTimeout(deadline);
      reject(new NoResponseError(`no answer from ${wire.method} ${url.origin}${url.pathname}: ${why}`));
      request.destroy();
    };
    const deadline = setTimeout(() => fail(`nothing complete within ${timeoutMs} ms`), timeoutMs);
    // A server may refuse before it has read everything; then writing fails but the answer counts.
    request.on('error', (error: NodeJS.ErrnoException) => answered || fail(error.message || (error.code ?? 'broken')));
    request.on('response', (response) => {
      answered = true;
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', (error) => fail(error.message));
      response.on('end', () => {
        clearTimeout(deadline);
        const headers = response.rawHeaders.flatMap((name, i, all) =>
          i % 2 === 0 ? [[name, all[i + 1] ?? ''] as const] : [],
        );
        resolve({ status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks) });
        request.destroy();
      });
    });
    if (!('Expect' in wire.headers)) write();
    else {
      request.flushHeaders();
      const impatient = setTimeout(write, continueMs);
      request.once('continue', () => {
        clearTimeout(impatient);
        write();
      });
      request.once('close', () => clearTimeout(impatient));
    }
    function write() {
      const body = wire.body ?? new Uint8Array();
      const step = 'Transfer-Encoding' in wire.headers ? pieceBytes : body.length;
      for (let at = 0; at < body.length; at += step) request.write(body.subarray(at, at + step));
      request.end();
    }
  });
}
