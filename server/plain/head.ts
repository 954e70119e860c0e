import type { Head } from '../../src/core/call.ts';

/** Longer ones are left to Node. */
const LONGEST_HEAD = 8 * 1024;
const END = Buffer.from('\r\n\r\n');
const SPACE = 0x20;

const requestLine = /^(GET|POST) (\/[\x21-\x7e]*) HTTP\/1\.1$/;
const fieldName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const fieldValue = /^(?:[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?)?$/;
/** What says more of the connection, or of how the body is framed, than is understood here. */
const telling: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  // It says how URLs in the answer begin.
  'x-forwarded-proto',
]);

/** The head of a call as most programs send it. */
export interface PlainHead extends Pick<Head, 'method' | 'url' | 'headers'> {
  readonly host: string;
  /** Bytes of the body. */
  readonly length: number;
  /** Bytes of the head. */
  readonly size: number;
}

/**
 * Reads the head with which these bytes begin, if it is all there and one of the plainest: a POST of HTTP/1.1 with one Host
 * and one Content-Length, or a GET with one Host and no body, in ASCII, on a connection that is kept. Undefined for any
 * other, be it right or wrong: that is for Node's parser to say.
 */
export function plainHead(bytes: Buffer): PlainHead | undefined {
  if (!beginsPlainly(bytes)) return undefined;
  const end = bytes.indexOf(END);
  if (end === -1 || end > LONGEST_HEAD) return undefined;
  const lines = bytes.toString('latin1', 0, end).split('\r\n');
  const [, method, url] = requestLine.exec(lines[0] as string) ?? [];
  if (method === undefined || url === undefined) return undefined;
  const headers: string[] = [];
  let host: string | undefined;
  let length: number | undefined;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] as string;
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0));
    const value = line.slice(line.charCodeAt(colon + 1) === SPACE ? colon + 2 : colon + 1);
    if (!fieldName.test(name) || !fieldValue.test(value)) return undefined;
    headers.push(name, value);
    const known = name.toLowerCase();
    if (!telling.has(known)) continue;
    if (known === 'host' && host === undefined && value !== '') host = value;
    else if (known === 'content-length' && length === undefined && /^\d{1,9}$/.test(value)) length = Number(value);
    else if (known !== 'connection' || value.toLowerCase() !== 'keep-alive') return undefined;
  }
  if (host === undefined || (length === undefined) !== (method === 'GET')) return undefined;
  return { method, url, headers, host, length: length ?? 0, size: end + END.length };
}

/** As a GET or a POST, which most others do not. */
function beginsPlainly(bytes: Buffer): boolean {
  return (bytes[0] === 0x47 && bytes[1] === 0x45) || (bytes[0] === 0x50 && bytes[1] === 0x4f);
}
