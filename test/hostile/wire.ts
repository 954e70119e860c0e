import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface HttpReply {
  readonly status: number;
  /** Names and values in turn, as they came. */
  readonly headers: readonly string[];
  readonly body: Buffer;
}

export interface Heard {
  readonly replies: readonly HttpReply[];
  /** What came and is no whole reply. */
  readonly rest: Buffer;
  /** `silent`: neither enough answers nor a closed socket in the time there was. */
  readonly ended: 'answered' | 'closed' | 'silent';
  /** From the last byte that was sent. */
  readonly tookMs: number;
}

export interface Manners {
  /** Offsets at which the sender flushes; nothing else is joined or split by it. */
  readonly cuts?: readonly number[];
  readonly pauseMs?: number;
  /** How many answers are enough. Default 1; 0 waits for the socket to close. */
  readonly replies?: number;
  /** Sends a FIN behind the last byte and goes on listening. */
  readonly halfClose?: boolean;
  readonly timeoutMs?: number;
  /** The request is a HEAD: its answer has a length and no body. */
  readonly head?: boolean;
}

/** Sends these bytes and listens. Never rejects: a reset is a closed socket. */
export async function ask(port: number, request: Uint8Array, manners: Manners = {}): Promise<Heard> {
  const { cuts = [], pauseMs = 0, replies: enough = 1, halfClose = false, timeoutMs = 10_000, head = false } = manners;
  const socket = await open(port);
  const chunks: Buffer[] = [];
  let closed = false;
  let wake = () => {};
  const heard = () => repliesIn(Buffer.concat(chunks), head);
  socket.on('data', (chunk) => {
    chunks.push(chunk);
    wake();
  });
  socket.on('close', () => {
    closed = true;
    wake();
  });
  const bounds = [
    0,
    ...[...cuts].sort((a, b) => a - b).filter((cut) => cut > 0 && cut < request.length),
    request.length,
  ];
  for (let i = 1; i < bounds.length && !closed; i++) {
    if (i > 1) await sleep(pauseMs);
    await write(socket, request.subarray(bounds[i - 1], bounds[i]));
  }
  if (halfClose && !closed) socket.end();

  const sent = performance.now();
  const isEnough = () => enough > 0 && heard().replies.length >= enough;
  while (!closed && !isEnough()) {
    const left = timeoutMs - (performance.now() - sent);
    if (left <= 0) break;
    const timer = new AbortController();
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    await Promise.race([woken, sleep(left, undefined, { signal: timer.signal }).catch(() => {})]);
    timer.abort();
  }
  const ended = isEnough() ? 'answered' : closed ? 'closed' : 'silent';
  const tookMs = performance.now() - sent;
  socket.destroy();
  const { replies, rest } = heard();
  return { replies, rest, ended, tookMs };
}

/** A connected socket that takes errors quietly: what it does in the end is what a test looks at. */
export async function open(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true, allowHalfOpen: true });
  socket.setMaxListeners(0);
  socket.on('error', () => {});
  socket.on('end', () => socket.end());
  if (socket.connecting) await Promise.race([once(socket, 'connect'), once(socket, 'close')]).catch(() => {});
  return socket;
}

/** Waits while the other side does not read. Resolves on a closed socket, too. */
export async function write(socket: Socket, bytes: Uint8Array): Promise<void> {
  if (socket.destroyed || !socket.writable || socket.write(bytes)) return;
  const done = new AbortController();
  const either = ['drain', 'close'].map((event) => once(socket, event, { signal: done.signal }).catch(() => {}));
  await Promise.race(either);
  done.abort();
}

/** The whole replies in what was heard, without "100 Continue", and what is left over. */
export function repliesIn(heard: Buffer, head = false): { replies: HttpReply[]; rest: Buffer } {
  const replies: HttpReply[] = [];
  let at = 0;
  for (;;) {
    const blank = heard.indexOf('\r\n\r\n', at);
    if (blank === -1) break;
    const [statusLine = '', ...lines] = heard.toString('latin1', at, blank).split('\r\n');
    const [, status] = /^HTTP\/1\.1 (\d{3}) ?[ -~]*$/.exec(statusLine) ?? [];
    if (status === undefined) break;
    const headers = lines.flatMap((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    });
    const end = status === '100' || status === '204' || head ? blank + 4 : endOfBody(heard, blank + 4, headers);
    if (end === undefined) break;
    if (status !== '100') replies.push({ status: Number(status), headers, body: heard.subarray(blank + 4, end) });
    at = end;
  }
  return { replies, rest: heard.subarray(at) };
}

function endOfBody(heard: Buffer, start: number, headers: readonly string[]): number | undefined {
  const length = headerOf(headers, 'content-length');
  // Node's own refusals and our 500 have no length; they end with the socket, and nothing follows them.
  const end = length === undefined ? heard.length : start + Number(length);
  return end <= heard.length ? end : undefined;
}

export function headerOf(headers: readonly string[], name: string): string | undefined {
  const at = headers.findIndex((each, i) => i % 2 === 0 && each.toLowerCase() === name);
  return at === -1 ? undefined : headers[at + 1];
}
