import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { jpg } from '../../fixtures/images.ts';
import type { Child } from './child.ts';
import { addressed, file, form, type } from './parts.ts';
import { join, KIB, MIB, type Piece, repeat } from './pieces.ts';
import { requestTo, type Target, targets } from './targets.ts';
import { ask, open, repliesIn, write } from './wire.ts';

export const [feishu, wechat, FT] = targets as [Target, Target, Target];
export const FORM = 'multipart/form-data; boundary=b';

/** A whole upload of a small picture. */
export const small = requestTo(feishu, FORM, addressed(form(type, file()), 'image'));
/** One of exactly 10 MiB, which Feishu takes. */
export const large = requestTo(
  feishu,
  FORM,
  addressed(form(type, file({ content: jpg({ width: 800, height: 600, bytes: 10 * MIB }) })), 'image'),
);

/** The head of an upload to Feishu, framed as the caller likes. */
export const head = (...lines: Piece[]): Buffer =>
  join(
    'POST /open-apis/im/v1/images HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer t-1\r\n',
    `Content-Type: ${FORM}\r\n`,
    lines.map((line) => [line, '\r\n']),
    '\r\n',
  );

/** Feishu's code of a whole answer, or how the call ended instead. */
export async function codeOf(port: number, request: Uint8Array, timeoutMs = 10_000): Promise<string> {
  const { replies, ended } = await ask(port, request, { timeoutMs });
  return (replies[0] && feishu.codeOf(replies[0])) ?? `${ended} ${replies[0]?.status ?? ''}`;
}

/** What one caller after the other with a small picture is told, the first of them before what goes on is over. */
export async function meanwhile(server: Child, goesOn: Promise<unknown>): Promise<string[]> {
  let isOver = false;
  const over = goesOn.finally(() => {
    isOver = true;
  });
  const codes = new Set<string>();
  do {
    const code = await codeOf(server.port, small);
    codes.add(codes.size === 0 && isOver ? 'served when all was over' : code);
    await sleep(20);
  } while (!isOver);
  await over;
  return [...codes];
}

/** What three callers are told while nothing else moves. */
export async function inTheStillness(server: Child): Promise<string[]> {
  const codes = [];
  for (let i = 0; i < 3; i++) codes.push(await codeOf(server.port, small));
  return codes;
}

/** Sends a head and then the same block so many times, as fast as it is read, unless the socket closes. */
export async function pour(
  socket: Socket,
  first: Uint8Array,
  block: Uint8Array,
  times: number,
  last = '',
): Promise<void> {
  await write(socket, first);
  for (let i = 0; i < times && !socket.destroyed; i++) await write(socket, block);
  await write(socket, Buffer.from(last));
}

/** The same on a socket of its own. */
export async function flood(port: number, ...sent: [Uint8Array, Uint8Array, number, string?]): Promise<Socket> {
  const socket = await open(port);
  await pour(socket, ...sent);
  return socket;
}

/** The statuses of the first so many answers on a socket; fewer where it closed or fell silent. */
export async function statuses(socket: Socket, count: number, timeoutMs = 10_000): Promise<number[]> {
  const chunks: Buffer[] = [];
  const found = () => repliesIn(Buffer.concat(chunks)).replies.map(({ status }) => status);
  socket.on('data', (chunk) => chunks.push(chunk));
  const end = performance.now() + timeoutMs;
  while (found().length < count && !socket.destroyed && performance.now() < end) await sleep(10);
  socket.destroy();
  return found();
}

/** Chunks of HTTP, each of the same length. */
export const chunksOf = (size: number, count: number): Buffer => {
  const one = join(`${size.toString(16)}\r\n`, repeat(size, 'x'), '\r\n');
  return join(repeat(count, one));
};

/** How many callers' sockets are left once the server had a moment. */
export async function socketsLeft(server: Child): Promise<number> {
  let left = await server.sockets();
  for (let i = 0; i < 400 && left > 0; i++) {
    await sleep(50);
    left = await server.sockets();
  }
  return left;
}

export const BLOCK = Buffer.alloc(256 * KIB, 'x');

/** Whether two of the longest bodies are still let in at once: not so where a body that is gone keeps its place. */
export async function isLetIn(server: Child): Promise<boolean> {
  const chunked = head('Transfer-Encoding: chunked');
  const first = await open(server.port);
  await write(first, chunked);
  await sleep(20);
  const { ended } = await ask(server.port, join(chunked, '0\r\n\r\n'), { timeoutMs: 3000 });
  first.destroy();
  return ended === 'answered';
}
