import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import WebSocket from 'ws';
import { encodeFrame } from '../../src/providers/feishu/events/frame.ts';
import { Child } from './child.ts';
import { open } from './wire.ts';

let server: Child;
beforeAll(async () => {
  server = await Child.start();
});
afterAll(() => server.stop());

async function address(): Promise<string> {
  const body = JSON.stringify({ AppID: `cli_a${'1'.repeat(15)}`, AppSecret: 'x'.repeat(32) });
  const reply = await fetch(`${server.url}/callback/ws/endpoint`, { method: 'POST', body });
  return (await reply.json()).data.URL;
}

async function connected(): Promise<WebSocket> {
  const socket = new WebSocket(await address());
  socket.on('error', () => {});
  await new Promise((resolve) => socket.once('open', resolve));
  return socket;
}

const ping = encodeFrame({
  ...{ seqId: 1n, logId: 1n, service: 1, method: 0 },
  ...{ headers: { type: 'ping' }, payload: new Uint8Array(0) },
});

it.each([
  ['frames of the SDK', (socket: WebSocket) => socket.send(ping), 'message'],
  ['frames of WebSocket', (socket: WebSocket) => socket.ping('a'), 'pong'],
])('answers others between 100,000 pings that are %s', async (_, send, answer) => {
  const socket = await connected();
  let answers = 0;
  socket.on(answer, () => {
    answers += 1;
  });
  for (let i = 0; i < 100_000; i++) send(socket);
  await new Promise((resolve) => socket.once(answer, resolve));
  expect((await fetch(`${server.url}/__standin/health`)).status).toBe(200);
  // They are not answered all at once.
  expect(answers).toBeLessThan(100_000);
  socket.terminate();
});

it.each([
  ['random bytes', randomBytes(5000)],
  ['a frame of 2^53 bytes', Buffer.from('82ff001fffffffffffff00000000', 'hex')],
  ['100,000 pieces of a message', Buffer.from('008000000000'.repeat(100_000), 'hex')],
])('takes %s', async (_, bytes) => {
  const { host, pathname, search } = new URL(await address());
  const socket = await open(server.port);
  const head = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'];
  const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==';
  socket.write(`GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\n${[...head, key].join('\r\n')}\r\n\r\n`);
  socket.write(bytes);
  await sleep(100);
  socket.destroy();
  expect((await fetch(`${server.url}/__standin/health`)).status).toBe(200);
  expect(server.trouble).toBeUndefined();
});
