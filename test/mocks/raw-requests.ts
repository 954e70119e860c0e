import { METHODS, validateHeaderName, validateHeaderValue } from 'node:http';
import { join } from '../hostile/pieces.ts';
import { hostileRequests, type Request } from '../hostile/requests.ts';
import type { Sent } from './senders.ts';

/** The hostile requests that are calls, as a client makes them. */
export const hostileCalls = hostileRequests.flatMap((row) => {
  const call = callOf(row);
  return call === undefined ? [] : [[row[0], call] as const];
});

/** Those that no client of Node's makes, or whose URL is none to MSW: only a bare socket shows them. */
export const bareRequests = hostileRequests.filter((row) => callOf(row) === undefined).map(([odd]) => odd);

function callOf([, bytes]: Request): Sent | undefined {
  const wire = join(bytes).toString('latin1');
  const end = wire.indexOf('\r\n\r\n');
  const [line = '', ...lines] = wire.slice(0, end).split('\r\n');
  const [, method = '', url = ''] = /^(\S+) (\/[!-~]*) HTTP\/1\.1$/.exec(line) ?? [];
  const headers = headersOf(lines);
  if (end === -1 || headers === undefined || !METHODS.includes(method) || !URL.canParse(url, 'http://x'))
    return undefined;
  // Nor does a client send two of these.
  if (Array.isArray(headers.Host) || Array.isArray(headers['Content-Length'])) return undefined;
  const body = wire.slice(end + 4);
  if ('Transfer-Encoding' in headers || Number(headers['Content-Length'] ?? 0) !== body.length) return undefined;
  return { method, url, headers, ...(body && { body: Buffer.from(body, 'latin1') }) };
}

function headersOf(lines: readonly string[]): Sent['headers'] | undefined {
  const headers: Record<string, string[]> = {};
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^:]*):[ \t]*(.*)$/s.exec(line) ?? [];
    if (!isHeader(name, value)) return undefined;
    headers[name] ??= [];
    headers[name].push(value);
  }
  return Object.fromEntries(
    Object.entries(headers).map(([name, [first = '', ...more]]) => [
      name,
      more.length === 0 ? first : [first, ...more],
    ]),
  );
}

function isHeader(name: string, value: string): boolean {
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
    return true;
  } catch {
    return false;
  }
}
