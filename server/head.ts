import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Head } from '../src/core/call.ts';
import { schemeOf } from './scheme.ts';

/** Path and query, also where a proxy's client sends the whole URL; then that says the host. */
export function targetOf({ url = '/', headers }: IncomingMessage): { host: string | undefined; url: string } {
  const absolute = url.startsWith('/') ? null : /^https?:\/\/([^/?#]*)(.*)$/i.exec(url);
  return { host: absolute?.[1] ?? headers.host, url: absolute ? absolute[2] || '/' : url };
}

/** What is known of a call before its body comes, whether or not it is anybody's. */
export function headOf(request: IncomingMessage, url = request.url ?? '', base?: string, takesSockets = false): Head {
  const { method = '', rawHeaders, socket } = request;
  return {
    method,
    url,
    headers: rawHeaders,
    framing: isChunked(request) ? 'chunked' : { length: announcedBy(request) },
    ip: ipOf(socket),
    base,
    takesSockets,
  };
}

/** Where it came to, as its sender names that. */
export function baseOf(request: IncomingMessage): string {
  return `${schemeOf(request)}://${request.headers.host || addressOf(request.socket)}${mountOf(request)}`;
}

/** The path under which an Express application mounted this; it is gone from the URL. */
function mountOf(request: IncomingMessage & { readonly baseUrl?: string }): string {
  return request.baseUrl ?? '';
}

export function addressOf({ localAddress = '', localPort }: Socket): string {
  return `${localAddress.includes(':') ? `[${localAddress}]` : localAddress}:${localPort}`;
}

export function isChunked({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined;
}

/** How long its sender says its body is, if anything. */
export function announcedBy({ headers }: IncomingMessage): number {
  return Number(headers['content-length'] ?? 0);
}

/** Not so a download, which has nothing to wait for. */
export function hasBody(request: IncomingMessage): boolean {
  return isChunked(request) || request.headers['content-length'] !== undefined;
}

/** The sender's address. */
export function ipOf({ remoteAddress = '' }: Socket): string {
  return remoteAddress.replace(/^::ffff:/, '');
}
