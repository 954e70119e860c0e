import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { jpg } from '../../fixtures/images.ts';
import type { Child, Probe } from './child.ts';
import { addressed, file, form, type } from './parts.ts';
import { join, KIB, MIB, type Piece } from './pieces.ts';
import { codeOf, FORM, FT, feishu, head, isLetIn } from './senders.ts';
import { requestTo } from './targets.ts';
import { ask, open, write } from './wire.ts';

/** What a server may hold beside its process whose world is new. */
const MOST_HELD = 96 * MIB;
const MOST_SOCKETS = 5;
/** In all more than bodies in flight may hold together, by each way that a body can end; and a few that are small. */
const BROUGHT: readonly (readonly [size: number, calls: number])[] = [
  [6 * MIB, 12],
  [600 * KIB, 40],
];
/** What so many ordinary calls may leave, again and again. */
const CALLS = 50;
const LEFT_BYTES = 1.25 * MIB;
const LEFT_HANDLES = 20;
/** What one waits for an answer that nobody holds up. */
const WAITED_MS = 8000;
/** For what takes a second, also on a machine that is busy. */
const ENOUGH_MS = 30_000;

/** What is left of calls that are over: sockets, handles, memory, or a place in the budget of bodies; undefined where nothing is. */
export async function leftBehind(server: Child, renew: () => Promise<void>): Promise<string | undefined> {
  const { held, resources } = await server.probe();
  const sockets = resources.filter((name) => name === 'TCPSocketWrap').length;
  if (sockets > MOST_SOCKETS) return `${sockets} sockets are left open`;
  if (held > MOST_HELD) return `${held} bytes are held by a world that is new`;
  for (const [how, end] of ends) {
    const isOver = await within(ENOUGH_MS, bring(server.port, end));
    if (!isOver || !(await isBudgetBack(server))) return `a body keeps its place in the budget that was ${how}`;
  }
  if (!(await isLetIn(server))) return 'a body that is gone keeps its place in the budget';
  return grown(server, renew);
}

/** Whether it is over by then: a server that does not read holds its sender up for ever. */
async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  const timer = new AbortController();
  const late = sleep(ms, false, { signal: timer.signal }).catch(() => false);
  const isOver = await Promise.race([work.then(() => true), late]);
  timer.abort();
  return isOver;
}

async function bring(port: number, end: End): Promise<void> {
  for (const [size, calls] of BROUGHT) {
    for (let i = 0; i < calls; i += 4) await Promise.all(Array.from({ length: 4 }, () => end(port, size)));
  }
}

/** One body, and its end. */
type End = (port: number, size: number) => Promise<void>;

const sized = (size: number, ...lines: Piece[]) => join(head(`Content-Length: ${size}`, ...lines), filler(size));
const fillers = new Map<number, Buffer>();
function filler(size: number): Buffer {
  const known = fillers.get(size) ?? Buffer.alloc(size, 'x');
  fillers.set(size, known);
  return known;
}

const half =
  (leave: 'FIN' | 'reset' | 'rubbish'): End =>
  async (port, size) => {
    const socket = await open(port);
    const gone = new Promise((resolve) => socket.once('close', resolve));
    socket.resume();
    if (leave === 'rubbish') {
      const chunk = join(
        head('Transfer-Encoding: chunked'),
        `${size.toString(16)}\r\n`,
        filler(size),
        '\r\nno size\r\n',
      );
      await write(socket, chunk);
      socket.end();
    } else {
      await write(socket, sized(size).subarray(0, -100));
      if (leave === 'FIN') socket.end();
      else socket.resetAndDestroy();
    }
    await gone;
  };

const whole: (...lines: Piece[]) => End =
  (...lines) =>
  async (port, size) => {
    await ask(port, sized(size, ...lines));
  };

const inChunks: End = async (port, size) => {
  const body = [`${size.toString(16)}\r\n`, filler(size), '\r\n0\r\n\r\n'];
  await ask(port, join(head('Transfer-Encoding: chunked'), body));
};

const ends: readonly (readonly [how: string, end: End])[] = [
  ['answered', whole()],
  ['answered, with its connection closed', whole('Connection: close')],
  ['answered, in chunks', inChunks],
  ['closed by its sender', half('FIN')],
  ['reset by its sender', half('reset')],
  ['broken off by a chunk that is none', half('rubbish')],
];

/** Of each class of bodies one. */
const pictures = BROUGHT.map(([size]) => {
  const content = jpg({ width: 800, height: 600, bytes: Math.floor(size / 2) });
  return [size, requestTo(feishu, FORM, addressed(form(type, file({ content })), 'image'))] as const;
});

/** Whether somebody is served beside one of the same class that brings no more, and before that one has to go: so much is free. */
async function isBudgetBack({ port }: Child): Promise<boolean> {
  for (const [size, upload] of pictures) {
    const socket = await open(port);
    let isGone = false;
    socket.once('close', () => {
      isGone = true;
    });
    socket.resume();
    await within(ENOUGH_MS, write(socket, sized(size).subarray(0, -Math.floor(size / 8))));
    const isServed = (await codeOf(port, upload, WAITED_MS)) === '0' && !isGone;
    socket.resetAndDestroy();
    if (!isServed) return false;
  }
  return true;
}

const picture = jpg({ width: 800, height: 600, bytes: 24 * KIB });
const single = requestTo(FT, FORM, addressed(form(file({ content: picture })), 'image'));
const toFeishu = requestTo(feishu, FORM, addressed(form(type, file({ content: picture })), 'image'));

/** The least that two rounds of the same calls add, where that is too much. The first fills what is filled once. */
async function grown(server: Child, renew: () => Promise<void>): Promise<string | undefined> {
  const looks: Look[] = [];
  for (let round = 0; round < 4; round++) {
    for (let i = 0; i < CALLS; i++) await ordinaryCalls(server.port);
    await renew();
    looks.push(await lookAt(server));
    const [, ...pairs] = looks.map((now, j) => [looks[j - 1] as Look, now] as const);
    const least = (of: (look: Look) => number) => Math.min(...pairs.map(([before, now]) => of(now) - of(before)));
    if (pairs.length < 2) continue;
    const [bytes, handles] = [least((it) => it.held), least((it) => it.handles)];
    if (bytes < LEFT_BYTES && handles < LEFT_HANDLES) return undefined;
    if (round === 3) return `each ${CALLS} rounds of ordinary calls leave ${bytes} bytes and ${handles} handles`;
  }
  return undefined;
}

interface Look {
  readonly held: number;
  readonly handles: number;
}

async function lookAt(server: Child): Promise<Look> {
  const { held, resources }: Probe = await server.probe();
  return { held, handles: resources.length + readdirSync(`/proc/${server.pid}/fd`).length };
}

async function ordinaryCalls(port: number): Promise<void> {
  const { replies } = await ask(port, toFeishu);
  const key = /"image_key":"([^"]+)"/.exec(`${replies[0]?.body}`)?.[1];
  await ask(
    port,
    join(`GET /open-apis/im/v1/images/${key} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer t-hostile\r\n\r\n`),
  );
  await ask(port, single);
  const broken = await open(port);
  await write(broken, toFeishu.subarray(0, -100));
  broken.resetAndDestroy();
  await ask(port, join('GET /__standin/requests?limit=1 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'));
}
