import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer } from '../../server/index.ts';
import { Child } from './child.ts';
import { MIB } from './pieces.ts';
import { codeOf, head, inTheStillness, isLetIn, large, meanwhile, small, socketsLeft } from './senders.ts';
import { ask, open, write } from './wire.ts';

let server: Child;
beforeAll(async () => {
  server = await Child.start();
});
afterAll(() => server.stop());

/** Not dropped so that others get their turn. */
const isOpen = ({ readyState }: Awaited<ReturnType<typeof open>>) => readyState === 'open';

it('waits for a sender of a few bytes now and then, and serves others meanwhile', async () => {
  const cuts = Array.from({ length: 60 }, (_, i) => Math.ceil(((i + 1) * small.length) / 61));
  const slow = ask(server.port, small, { cuts, pauseMs: 5 });
  expect(await meanwhile(server, slow)).toEqual(['0']);
  expect((await slow).replies[0]?.status).toBe(200);
});

it('drops a sender that falls silent in its body, and not one that is only slow', async () => {
  await using quick = await startServer({ silenceMs: 2000 });
  const request = head('Content-Length: 10');
  const start = performance.now();
  const stalled = await open(quick.port);
  await write(stalled, Buffer.concat([request, Buffer.from('ab')]));
  const slow = ask(quick.port, Buffer.concat([request, Buffer.from('0123456789')]), {
    cuts: Array.from({ length: 10 }, (_, i) => request.length + i),
    pauseMs: 300,
  });
  await once(stalled, 'close');
  expect(performance.now() - start).toBeGreaterThan(1900);
  expect((await slow).replies[0]?.status).toBe(400);
});

it.each([
  ['with a FIN', (socket: Awaited<ReturnType<typeof open>>) => socket.destroySoon()],
  ['with a reset', (socket: Awaited<ReturnType<typeof open>>) => socket.resetAndDestroy()],
])('forgets uploads that are broken off %s, at whatever stage', async (_, breakOff) => {
  const stages = Array.from({ length: 150 }, (_, i) => Math.floor((i * small.length) / 150));
  for (const sent of stages) {
    const socket = await open(server.port);
    await write(socket, small.subarray(0, sent));
    if (sent % 3 === 0) await sleep(1);
    breakOff(socket);
  }
  expect(await socketsLeft(server)).toBe(0);
  expect(server.trouble).toBeUndefined();
});

it('forgets large uploads that are broken off, and lets the next ones in', async () => {
  for (let i = 0; i < 30; i++) {
    const socket = await open(server.port);
    await write(socket, head(i % 2 === 0 ? 'Transfer-Encoding: chunked' : 'Content-Length: 60000000'));
    await write(socket, Buffer.from('5\r\nhello\r\n'));
    await sleep(1);
    socket.resetAndDestroy();
  }
  expect(await socketsLeft(server)).toBe(0);
  const codes = await Promise.all(Array.from({ length: 12 }, () => codeOf(server.port, large)));
  expect(codes).toEqual(new Array(12).fill('0'));
});

it('serves others while a thousand sockets say nothing, or only half a head', async () => {
  const idle = await Promise.all(Array.from({ length: 1000 }, () => open(server.port)));
  for (const [i, socket] of idle.entries()) if (i % 2 === 0) await write(socket, head().subarray(0, i % 100));
  expect(await inTheStillness(server)).toEqual(['0', '0', '0']);
  expect(idle.every(isOpen)).toBe(true);
  for (const socket of idle) socket.destroy();
  expect(await socketsLeft(server)).toBe(0);
});

it.each([
  ['a length', 'Content-Length: 67108864'],
  ['chunks', 'Transfer-Encoding: chunked'],
])('serves others while many uploads with %s stand still', async (_, framing) => {
  const stalled = await Promise.all(Array.from({ length: 50 }, () => open(server.port)));
  for (const socket of stalled) await write(socket, Buffer.concat([head(framing), Buffer.from('5\r\nhello\r\n')]));
  await sleep(50);
  expect(await inTheStillness(server)).toEqual(['0', '0', '0']);
  expect(stalled.every(isOpen)).toBe(true);
  for (const socket of stalled) socket.destroy();
  expect(await socketsLeft(server)).toBe(0);
});

it.each([
  ['a request without a Host', 'GET / HTTP/1.1\r\n\r\n'],
  ['one that asks to close', 'POST /cgi-bin/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'],
  ['one to the control plane, with rubbish at the end', 'GET /__standin/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'],
])('keeps no place for an upload that is pipelined behind %s and never gets to answer', async (_, first) => {
  const upload = Buffer.concat([head('Transfer-Encoding: chunked'), Buffer.from('5\r\nhello\r\n0\r\n\r\n')]);
  const packet = Buffer.concat([Buffer.from(first), upload, Buffer.from('rubbish\r\n\r\n')]);
  for (let i = 0; i < 4; i++) await ask(server.port, packet, { replies: 0, timeoutMs: 2000 });
  expect(await isLetIn(server)).toBe(true);
});

it.each([
  ['a chunk that is none', 'zz\r\n'],
  ['a FIN', ''],
])('keeps no place for uploads that end in %s', async (_, rest) => {
  const upload = Buffer.concat([head('Transfer-Encoding: chunked'), Buffer.from(`5\r\nhello\r\n${rest}`)]);
  const manners = { replies: 0, halfClose: rest === '' };
  const heard = await Promise.all(Array.from({ length: 4 }, () => ask(server.port, upload, manners)));
  expect(heard.map(({ replies }) => replies.map(({ status }) => status))).toEqual(Array(4).fill(rest ? [400] : []));
  expect(await isLetIn(server)).toBe(true);
});

it('answers an upload with as much again behind it as one can hold', async () => {
  const more = Buffer.alloc(64 * MIB);
  expect(await codeOf(server.port, Buffer.concat([small, more]))).toBe('0');
  expect(await isLetIn(server)).toBe(true);
});

it('answers a sender that closes its half behind its last byte, also where the answer takes a while', async () => {
  expect((await ask(server.port, large, { halfClose: true })).replies[0]?.status).toBe(200);
  const health = Buffer.from('GET /__standin/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
  expect((await ask(server.port, health, { halfClose: true })).replies[0]?.status).toBe(200);
  await fetch(`${server.url}/__standin/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ provider: 'feishu', endpoint: 'feishu/images', error: 234041, delayMs: 200 }),
  });
  expect((await ask(server.port, small, { halfClose: true })).replies[0]?.status).toBe(400);
});

it('is as well afterwards as before', async () => {
  expect(server.trouble).toBeUndefined();
  expect(await socketsLeft(server)).toBe(0);
});
