import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type RunningServer, startServer } from '../../server/index.ts';
import { decodeFrame, encodeFrame, type Frame } from '../../src/providers/feishu/events/frame.ts';
import { linesOf } from '../../src/providers/feishu/events/lines.ts';
import { eventually, soon } from '../eventually.ts';
import { exchange } from './raw.ts';

const app = 'cli_a0b1c2d3e4f50617';
const ping = Buffer.from('0800100018f681801020002a0c0a0474797065120470696e67', 'hex');

let server: RunningServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

async function address(AppID = app): Promise<string> {
  const body = JSON.stringify({ AppID, AppSecret: 's' });
  const response = await fetch(`${server.url}/callback/ws/endpoint`, { method: 'POST', body });
  return (await response.json()).data.URL;
}

async function opened(url: string): Promise<WebSocket> {
  const socket = new WebSocket(url);
  // Those that are hung up on are told so by a reset, too.
  socket.on('error', () => {});
  await once(socket, 'open');
  return socket;
}

/** The status that it is refused with. */
async function refused(url: string): Promise<number> {
  const socket = new WebSocket(url);
  socket.on('error', () => {});
  const [, response] = await once(socket, 'unexpected-response');
  socket.terminate();
  return response.statusCode;
}

const lines = () => linesOf(server.emulator.world);

function framesOf(socket: WebSocket): Frame[] {
  const frames: Frame[] = [];
  socket.on('message', (data: Buffer) => {
    const frame = decodeFrame(data);
    if (frame) frames.push(frame);
  });
  return frames;
}

it('opens a socket at the address that was given, once, and at no other', async () => {
  const url = await address();
  expect(new URL(url).host).toBe(new URL(server.url).host);
  await opened(url);
  expect(lines().count(app)).toBe(1);
  expect(await refused(url)).toBe(404);
  expect(await refused(url.replace(/ticket=.*/, 'ticket=x'))).toBe(404);
  expect(await refused(`${server.url.replace('http', 'ws')}/open-apis/im/v1/images`)).toBe(404);
});

it('answers a ping with what the service configures its clients with', async () => {
  const socket = await opened(await address());
  const frames = framesOf(socket);
  socket.send(ping);
  await eventually(() => expect(frames).toHaveLength(1));
  expect(frames[0]).toMatchObject({ method: 0, service: 33554678, headers: { type: 'pong' } });
  expect(JSON.parse(Buffer.from(frames[0]?.payload ?? []).toString())).toMatchObject({ PingInterval: 90 });
});

it('sends what waits in a state that is restored, by a socket that was open before', async () => {
  const { emulator } = server;
  const { pushed } = emulator.receive({ provider: 'feishu', account: app, text: 'a' });
  const state = await emulator.snapshot();
  emulator.reset();
  const socket = await opened(await address());
  const frames = framesOf(socket);
  socket.send(ping);
  await eventually(() => expect(frames).toHaveLength(1));
  await emulator.restore(state);
  await eventually(() => expect(frames).toHaveLength(2));
  expect(JSON.parse(Buffer.from(frames[1]?.payload ?? []).toString())).toEqual(pushed);
});

it('sends an event as the SDKs read it', async () => {
  const socket = await opened(await address());
  const frames = framesOf(socket);
  socket.send(ping);
  const { pushed } = server.emulator.receive({ provider: 'feishu', text: 'a' });
  await eventually(() => expect(frames).toHaveLength(2));
  const event = frames.find(({ method }) => method === 1);
  expect(JSON.parse(Buffer.from(event?.payload ?? []).toString())).toEqual(pushed);
  const headers = { type: 'event', sum: '1', seq: '0', message_id: expect.any(String), trace_id: expect.any(String) };
  expect(event?.headers).toEqual(headers);
});

it('sends events to a client that says nothing, after a while', async () => {
  const frames = framesOf(await opened(await address()));
  server.emulator.receive({ provider: 'feishu', text: 'a' });
  await eventually(() => expect(frames).toHaveLength(1));
});

it('sends by another socket what one did not acknowledge before it closed', async () => {
  const first = await opened(await address());
  first.send(ping);
  const seen = framesOf(first);
  server.emulator.receive({ provider: 'feishu', text: 'a' });
  await eventually(() => expect(seen.filter(({ method }) => method === 1)).toHaveLength(1));
  first.terminate();
  await eventually(() => expect(lines().count(app)).toBe(0));
  const second = await opened(await address());
  const frames = framesOf(second);
  second.send(ping);
  await eventually(() => expect(frames.filter(({ method }) => method === 1)).toHaveLength(1));
});

it('sends no more at once than a hundred, however many wait', async () => {
  for (let i = 0; i < 250; i++) server.emulator.receive({ provider: 'feishu', account: app, text: `${i}` });
  const socket = await opened(await address());
  const events: Frame[] = [];
  socket.on('message', (data: Buffer) => {
    const frame = decodeFrame(data);
    if (frame?.method === 1) events.push(frame);
  });
  socket.send(ping);
  await eventually(() => expect(events).toHaveLength(100));
  let taken = 0;
  const takeAll = () => {
    for (; taken < events.length; taken++) {
      socket.send(encodeFrame({ ...(events[taken] as Frame), payload: Buffer.from('{"code":200}') }));
    }
    expect(events).toHaveLength(250);
  };
  await eventually(takeAll);
  const texts = events.map(({ payload }) => JSON.parse(Buffer.from(payload).toString()).event.message.content);
  expect(texts).toEqual(Array.from({ length: 250 }, (_, i) => `{"text":"${i}"}`));
});

it.each<[what: string, send: (socket: WebSocket) => void]>([
  ['garbage', (socket) => socket.send(Buffer.from('ffffffffff', 'hex'))],
  ['text', (socket) => socket.send('hello')],
  ['too much', (socket) => socket.send(Buffer.alloc(1024 * 1024))],
  ['a frame without its numbers', (socket) => socket.send(Buffer.from('0800', 'hex'))],
])('hangs up on whoever sends %s', async (_, send) => {
  const socket = await opened(await address());
  send(socket);
  await once(socket, 'close');
  await eventually(() => expect(lines().count(app)).toBe(0));
  expect((await fetch(`${server.url}/__standin/health`)).status).toBe(200);
});

it('hangs up on whoever asks without end and reads nothing', { timeout: 60_000 }, async () => {
  const url = await address();
  const socket = await raw(url);
  socket.pause();
  // A frame of 25 bytes, masked with zeros.
  const asked = Buffer.concat([Buffer.from([0x82, 0x80 | ping.length, 0, 0, 0, 0]), ping]);
  const many = Buffer.concat(Array.from({ length: 2000 }, () => asked));
  let isOver = false;
  const closed = new Promise((then) => socket.once('close', then)).then(() => {
    isOver = true;
  });
  const before = process.memoryUsage().rss;
  while (!isOver && lines().count(app) === 1) {
    // Not until it is read, so that what is here does not pile up.
    if (!socket.write(many)) await Promise.race([closed, new Promise((then) => socket.once('drain', then))]);
  }
  await eventually(() => expect(lines().count(app)).toBe(0));
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  socket.destroy();
});

/** One whose bytes a test writes and reads by itself. */
async function raw(url: string): Promise<Socket> {
  const { hostname, port, pathname, search } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  const key = Buffer.alloc(16).toString('base64');
  socket.write(
    `GET ${pathname}${search} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
  );
  await once(socket, 'data');
  return socket;
}

it('refuses one more than an app may have, in the words that the SDKs read', async () => {
  const late = await address();
  for (let i = 0; i < 50; i++) await opened(await address());
  const body = JSON.stringify({ AppID: app, AppSecret: 's' });
  const answer = await fetch(`${server.url}/callback/ws/endpoint`, { method: 'POST', body });
  expect(await answer.json()).toMatchObject({ code: 1000040350, data: {} });
  const socket = new WebSocket(late);
  socket.on('error', () => {});
  const [, { statusCode, headers }] = await once(socket, 'unexpected-response');
  socket.terminate();
  expect([statusCode, headers['handshake-status'], headers['handshake-autherrcode']]).toEqual([
    403,
    '514',
    '1000040350',
  ]);
  await opened(await address('cli_ffffffffffffffff'));
});

it('takes a call that offers to speak HTTP/2, as Java’s client does, for the call that it is', async () => {
  const { port } = new URL(server.url);
  const body = '{"app_id":"cli_1","app_secret":"s"}';
  const answer = await exchange(
    server.url,
    `POST /open-apis/auth/v3/tenant_access_token/internal HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAEAAEAAAAIAAAAAAAMAAAAAAAQBAAAAAAUAAEAAAAYABgAA\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*"tenant_access_token":"t-/);
});

it('closes at once with sockets open, and with one that is about to be', async () => {
  const socket = await opened(await address());
  const { hostname, port, pathname, search } = new URL(await address());
  const half = connect(Number(port), hostname);
  half.on('error', () => {});
  half.write(`GET ${pathname}${search} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n`);
  await once(half, 'connect');
  const closed = once(socket, 'close');
  await soon(server.close());
  await soon(closed);
});
