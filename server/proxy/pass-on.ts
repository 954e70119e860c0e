import { type IncomingMessage, request as requestOf, type ServerResponse } from 'node:http';
import { connect, type LookupFunction, type Socket } from 'node:net';
import { pipeline } from 'node:stream';
import { Unreached } from './resolve.ts';
import { authorityOf, type HostTarget, type UrlTarget } from './target.ts';

/** For a connection to be made, and for it to be silent in both directions. */
const CONNECT_MS = 10_000;
const SILENCE_MS = 120_000;
/** The same where one of them has said all. */
const HALF_MS = 30_000;

/** Opens a tunnel; rejects with an Unreached. The caller says that it is there. */
export function tunnel({ host, port }: HostTarget, lookup: LookupFunction, within: Socket): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const upstream = connect({ host, port, lookup, allowHalfOpen: true });
    const fail = (why: string) => {
      upstream.destroy();
      reject(new Unreached(502, `${host}:${port} cannot be reached: ${why}`));
    };
    const abandoned = () => fail('nobody waits for it any more');
    within.once('close', abandoned);
    upstream.setTimeout(CONNECT_MS, () => fail('it takes too long'));
    upstream.once('error', ({ code = '', message }: NodeJS.ErrnoException) => fail(code || message));
    upstream.once('connect', () => {
      upstream.removeAllListeners('error').removeAllListeners('timeout').setTimeout(0);
      upstream.on('error', () => within.destroy());
      resolve(upstream);
    });
  });
}

/** What comes on the one goes to the other, until both said all, or neither says anything. */
export function join(one: Socket, other: Socket): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    from.pipe(to);
    // What comes on the one is written to the other: where one is silent, both are.
    from.setTimeout(SILENCE_MS, () => from.destroy());
    from.once('end', () => {
      for (const each of [from, to]) each.setTimeout(HALF_MS);
    });
    from.on('error', () => {});
    from.once('close', (broke) => {
      if (broke) to.destroy();
      else to.end(() => to.destroy());
    });
  }
}

/** Headers that are of one connection, and not of the call. */
const ofConnections: ReadonlySet<string> = new Set([
  ...['connection', 'keep-alive', 'te', 'trailer', 'transfer-encoding', 'upgrade'],
  ...['proxy-connection', 'proxy-authorization', 'proxy-authenticate', 'expect'],
]);

/** Passes a call on, and its answer back. Rejects with an Unreached where none came. */
export function forward(
  request: IncomingMessage,
  response: ServerResponse,
  target: UrlTarget,
  lookup: LookupFunction,
  onAnswer: () => void,
): Promise<void> {
  const { host, port, path } = target;
  const headers = ['Host', authorityOf(target), ...passedOn(request.rawHeaders, ['host'])];
  if (request.headers['transfer-encoding'] !== undefined) headers.push('Transfer-Encoding', 'chunked');
  return new Promise((resolve, reject) => {
    const sent = requestOf({ host, port, path, method: request.method ?? 'GET', headers, lookup, agent: false });
    const fail = (why: string) => {
      sent.destroy();
      reject(new Unreached(502, `${host}:${port} gave no answer: ${why}`));
    };
    sent.setTimeout(SILENCE_MS, () => fail('it was silent for too long'));
    sent.once('error', ({ code = '', message }: NodeJS.ErrnoException) => fail(code || message));
    response.once('close', () => sent.destroy());
    sent.once('response', (answer) => {
      onAnswer();
      response.writeHead(answer.statusCode ?? 502, answer.statusMessage, passedOn(answer.rawHeaders, []));
      pipeline(answer, response, () => resolve());
    });
    // Its end is told by the response.
    pipeline(request, sent, () => {});
  });
}

/** Without those of the connection, and those that its Connection header names. */
function passedOn(raw: readonly string[], besides: readonly string[]): string[] {
  const left = new Set([...ofConnections, ...besides]);
  for (let i = 0; i < raw.length; i += 2) {
    if (raw[i]?.toLowerCase() !== 'connection') continue;
    for (const each of (raw[i + 1] ?? '').split(',')) left.add(each.trim().toLowerCase());
  }
  // How long it is, is never the connection's.
  left.delete('content-length');
  const kept: string[] = [];
  for (let i = 0; i < raw.length; i += 2) {
    if (!left.has((raw[i] as string).toLowerCase())) kept.push(raw[i] as string, raw[i + 1] as string);
  }
  return kept;
}
