import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import type { Control } from '../../src/control/control.ts';
import { schemeOf } from '../scheme.ts';
import { BYTES } from './bytes.ts';
import type { GuardOptions } from './options.ts';
import { routes } from './routes.ts';

interface Denial {
  readonly status: 401 | 403 | 415;
  readonly error: string;
}

/** Names under which this machine is its own. A page of another origin cannot send them as Host, nor can a rebound name. */
const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Keeps strangers and web pages out of the control plane. A call passes that was made on this machine and names it, or
 * carries the admin token; that no page of another site made; and whose body is of the one type that belongs there.
 */
export function guard({ host, adminToken, publicUrl }: GuardOptions): RequestHandler {
  const ownOrigin = originOf(publicUrl);
  const refusedCaller = adminToken === undefined ? refusedStranger(host) : refusedWithout(adminToken);
  return guarding((request) => refusedCaller(request) ?? refusedSite(request, ownOrigin) ?? refusedBody(request));
}

/** The same for the page and its files, which hold nothing of anybody's: no token, and a link to it may stand anywhere. */
export function pageGuard({ host, adminToken, publicUrl }: GuardOptions): RequestHandler {
  const ownOrigin = originOf(publicUrl);
  const refusedCaller = adminToken === undefined ? refusedStranger(host) : () => undefined;
  return guarding(
    (request) => refusedCaller(request) ?? (isLinked(request) ? undefined : refusedSite(request, ownOrigin)),
  );
}

function originOf(publicUrl: string | undefined): string | undefined {
  return publicUrl === undefined ? undefined : new URL(publicUrl).origin;
}

function guarding(refused: (request: Request) => Denial | undefined): RequestHandler {
  return (request, response, next) => {
    response.set('X-Content-Type-Options', 'nosniff');
    const refusal = refused(request);
    if (refusal === undefined) return next();
    if (refusal.status === 401) response.set('WWW-Authenticate', 'Bearer');
    response.status(refusal.status).json({ error: refusal.error });
  };
}

function refusedStranger(bound: string): (request: Request) => Denial | undefined {
  const names = new Set([...LOCAL, bound.includes(':') ? `[${bound}]` : bound.toLowerCase()]);
  return (request) => {
    if (!isLoopback(request.socket.remoteAddress)) {
      return forbidden('the control plane is for this machine only, unless it is started with --admin-token <token>');
    }
    const strange = hostsOf(request).find((host) => !names.has(withoutPort(host)));
    if (strange === undefined) return undefined;
    return forbidden(
      `the control plane answers to ${[...names].join(', ')} only, not to Host ${JSON.stringify(strange)}`,
    );
  };
}

/** Whoever has the token may come from anywhere and under any name: no page of a rebound name can know it. */
function refusedWithout(adminToken: string): (request: Request) => Denial | undefined {
  const right = digest(adminToken);
  return ({ headers }) => {
    const sent = [/^bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1], headers['x-standin-admin']];
    if (sent.some((token) => typeof token === 'string' && timingSafeEqual(digest(token), right))) return undefined;
    return {
      status: 401,
      error:
        'the control plane needs the admin token it was started with, as "Authorization: Bearer <token>" or "x-standin-admin: <token>"',
    };
  };
}

/** Somebody followed a link, in a tab of its own. */
function isLinked({ headers }: Request): boolean {
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}

/** Browsers send Origin with every call that can change something, and say in Sec-Fetch-Site where any call comes from. */
function refusedSite(request: Request, ownOrigin: string | undefined): Denial | undefined {
  const { host = '', origin, 'sec-fetch-site': site } = request.headers;
  const own = [ownOrigin, `${schemeOf(request)}://${host.toLowerCase()}`];
  if (origin !== undefined && !own.includes(origin.toLowerCase())) {
    return forbidden(`calls from the origin ${JSON.stringify(origin)} are refused`);
  }
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return forbidden('calls from other sites are refused');
  }
  return undefined;
}

/** A form of one of the types that any page may post without asking goes nowhere but where pictures do. */
function refusedBody(request: Request): Denial | undefined {
  const { method, path, headers } = request;
  if (headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0) return undefined;
  const types = typesOf(routes.find((route) => route.method === method && isAt(path, route.path))?.control);
  return request.is(types) ? undefined : { status: 415, error: `a body must be ${types.join(' or ')} here` };
}

function typesOf({ form, bytes, input }: Partial<Control> = {}): string[] {
  if (bytes && input !== undefined) return [BYTES];
  const json = form === 'list' ? [] : ['application/json'];
  return form === undefined ? json : [...json, 'multipart/form-data'];
}

/** As Express compares paths. */
function isAt(path: string, route: string): boolean {
  return path.toLowerCase().replace(/\/$/, '') === route;
}

function forbidden(error: string): Denial {
  return { status: 403, error };
}

/** Every name the call has for this server: more than one Host, and the one in a whole URL that a proxy would take. */
function hostsOf({ headersDistinct, originalUrl }: Request): readonly string[] {
  const named = /^[a-z]+:\/\/([^/?#]*)/i.exec(originalUrl)?.[1];
  return [...(headersDistinct.host ?? ['']), ...(named === undefined ? [] : [named])];
}

function isLoopback(address = ''): boolean {
  return /^(::ffff:)?127\.|^::1$/.test(address);
}

function withoutPort(host: string): string {
  return host.replace(/:\d{1,5}$/, '').toLowerCase();
}

/** Of one length whatever was sent, so that comparing takes one time. */
function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
