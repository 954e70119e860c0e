import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { jpg } from '../../fixtures/images.ts';
import { eventually } from '../eventually.ts';
import { Child } from './child.ts';
import { addressed, file, form, type } from './parts.ts';
import { join, KIB, MIB } from './pieces.ts';
import { codeOf, FORM, feishu, head, inTheStillness, large, small, socketsLeft } from './senders.ts';
import { requestTo } from './targets.ts';
import { ask, open, write } from './wire.ts';

let server: Child;
beforeAll(async () => {
  server = await Child.start();
  for (let i = 0; i < 3; i++) await codeOf(server.port, large);
});
afterAll(async () => {
  expect(server.trouble).toBeUndefined();
  await server.stop();
});

const picture = jpg({ width: 800, height: 600, bytes: Math.floor(9.9 * MIB) });
const upload = requestTo(feishu, FORM, addressed(form(type, file({ content: picture })), 'image'));
const tokenBody = '{"app_id":"a","app_secret":"s"}';
const token = join(
  'POST /open-apis/auth/v3/tenant_access_token/internal HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n',
  `Content-Length: ${tokenBody.length}\r\n\r\n${tokenBody}`,
);
const json = async (path: string, init: RequestInit = {}) =>
  (await fetch(server.url + path, { ...init, headers: { connection: 'close', ...init.headers } })).json();

const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  expect(await socketsLeft(server)).toBe(0);
});

/** Brings so much, and then a little now and then. */
async function drip(framing: string, bytes: number): Promise<Socket> {
  const socket = await open(server.port);
  sockets.push(socket);
  await write(socket, head(framing));
  const block = Buffer.alloc(256 * KIB);
  const send = (piece: Buffer) =>
    framing.startsWith('Transfer') ? join(`${piece.length.toString(16)}\r\n`, piece, '\r\n') : piece;
  for (let sent = 0; sent < bytes && !socket.destroyed; sent += block.length) {
    // Not until it is read: what does not fit is not.
    socket.write(send(block));
    if (socket.writableLength > MIB) await sleep(1);
  }
  const timer = setInterval(() => socket.write(send(Buffer.alloc(16 * KIB))), 250);
  socket.on('close', () => clearInterval(timer));
  return socket;
}

it.each([
  ['two that hold 68 MB', `Content-Length: ${64 * MIB}`, [35 * MIB, 33 * MIB]],
  ['two that do not say how much they hold', 'Transfer-Encoding: chunked', [35 * MIB, 33 * MIB]],
  ['a hundred that hold a megabyte each', `Content-Length: ${64 * MIB}`, Array(100).fill(MIB)],
  ['forty that hold a megabyte each and announce no more', `Content-Length: ${MIB}`, Array(40).fill(MIB - 256 * KIB)],
])('answers small ones beside %s and drip', async (_, framing, sizes: number[]) => {
  await Promise.all(sizes.map((bytes) => drip(framing, bytes)));
  expect(await inTheStillness(server)).toEqual(['0', '0', '0']);
  // How soon is the bench's to say.
  for (let i = 0; i < 50; i++) {
    if (i % 10 === 0) expect((await ask(server.port, token)).ended).toBe('answered');
    else expect(await codeOf(server.port, small)).toBe('0');
  }
});

it('answers large ones, too, beside two that hold 68 MB and drip', async () => {
  await Promise.all([35, 33].map((mib) => drip(`Content-Length: ${64 * MIB}`, mib * MIB)));
  const codes = await Promise.all(Array.from({ length: 4 }, () => codeOf(server.port, large, 15_000)));
  expect(codes).toEqual(Array(4).fill('0'));
});

it('closes the connection of one that keeps others waiting, and the journal tells why', async () => {
  const attackers = await Promise.all([35, 33].map((mib) => drip(`Content-Length: ${64 * MIB}`, mib * MIB)));
  await eventually(() => expect(attackers.some(({ destroyed }) => destroyed)).toBe(true));
  const { requests } = await json('/__standin/requests?limit=3');
  expect(requests).toContainEqual(
    expect.objectContaining({
      endpoint: 'feishu/images',
      status: null,
      brokeOff: true,
      deviation: expect.stringMatching(/^the connection was closed: .* while others waited$/),
    }),
  );
});

it.each([
  ['evicted', 0],
  ['reset', 6],
])('keeps less than 300 MB for sixty downloads that nobody reads, of pictures that were %s', async (_, resetAfter) => {
  const { rss } = await server.probe();
  for (let i = 0; i < 60; i++) {
    const { replies } = await ask(server.port, upload);
    const key = JSON.parse(`${replies[0]?.body}`).data.image_key;
    const reader = await open(server.port);
    reader.pause();
    await write(
      reader,
      Buffer.from(`GET /open-apis/im/v1/images/${key} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer t-hostile\r\n\r\n`),
    );
    sockets.push(reader);
    if (resetAfter > 0 && i % resetAfter === resetAfter - 1) {
      await sleep(20);
      await fetch(`${server.url}/__standin/reset`, { method: 'POST', headers: { connection: 'close' } });
    }
  }
  await sleep(6000);
  expect(server.rss() - rss).toBeLessThan(300 * MIB);
  expect(await inTheStillness(server)).toEqual(['0', '0', '0']);
});

it('bounds all forms of the control plane together, and lets go of them', async () => {
  const body = join(form(file({ content: jpg({ width: 800, height: 600, bytes: 60 * MIB }) })));
  const request = join(
    'POST /__standin/images HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=b\r\n',
    `Content-Length: ${body.length}\r\n\r\n`,
    body,
  );
  const before = await server.probe();
  server.forgetPeak();
  const heard = await Promise.all(Array.from({ length: 16 }, () => ask(server.port, request, { timeoutMs: 60_000 })));
  expect(heard.map(({ replies }) => replies[0]?.status)).toEqual(Array(16).fill(400));
  expect(server.peak() - before.rss).toBeLessThan(600 * MIB);
  await eventually(async () => expect((await server.probe()).held - before.held).toBeLessThan(20 * MIB), 1000);
});
