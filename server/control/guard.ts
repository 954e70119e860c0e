import type { RequestHandler } from 'express';

/** Names under which this machine is its own. A page of another origin cannot send them as Host, nor can a rebound name. */
const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/** Keeps web pages out of the control plane: only calls that are made on this machine, name it, come from no other site and are JSON pass. */
export function guard(bound: string): RequestHandler {
  const names = new Set([...LOCAL, bound.includes(':') ? `[${bound}]` : bound]);
  return (request, response, next) => {
    const refuse = (status: number, error: string) => void response.status(status).json({ error });
    if (!isLoopback(request.socket.remoteAddress)) return refuse(403, 'the control plane is for this machine only');
    const { host = '', origin, 'sec-fetch-site': site } = request.headers;
    if (!names.has(withoutPort(host))) {
      return refuse(
        403,
        `the control plane answers to ${[...names].join(', ')} only, not to Host ${JSON.stringify(host)}`,
      );
    }
    if (origin !== undefined && origin !== `http://${host}`) return refuse(403, `calls from ${origin} are refused`);
    if (site === 'cross-site' || site === 'same-site') return refuse(403, 'calls from other sites are refused');
    if (hasBody(request.headers) && !request.is('application/json')) {
      return refuse(415, 'a body must be application/json');
    }
    next();
  };
}

function isLoopback(address = ''): boolean {
  return /^(::ffff:)?127\.|^::1$/.test(address);
}

function withoutPort(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}

function hasBody(headers: {
  'content-length'?: string | undefined;
  'transfer-encoding'?: string | undefined;
}): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
