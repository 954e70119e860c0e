import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { jpg } from '../../fixtures/images.ts';
import { Child, type Probe } from './child.ts';
import { addressed, file, form } from './parts.ts';
import { join, KIB, MIB, repeat } from './pieces.ts';
import {
  BLOCK,
  chunksOf,
  codeOf,
  flood,
  head,
  inTheStillness,
  large,
  meanwhile,
  pour,
  small,
  socketsLeft,
  statuses,
} from './senders.ts';
import { ask, open } from './wire.ts';

/** What the server may store, so that what it holds beside that can be told. */
const STORE = 8 * MIB;
/** Two bodies of the longest that is kept, the store, and the process itself, with room for garbage. */
const PEAK = 400 * MIB;

let server: Child;
let before: Probe;
beforeAll(async () => {
  server = await Child.start('--store-mib', '8');
  for (let i = 0; i < 5; i++) await codeOf(server.port, large);
  before = await server.probe();
});
afterAll(() => server.stop());

beforeEach(() => server.forgetPeak());
afterEach(async () => {
  // First, because a socket that waits unread is noticed to be closed when it is its turn.
  expect(await socketsLeft(server)).toBe(0);
  const after = await server.probe();
  expect(server.trouble).toBeUndefined();
  expect(server.peak()).toBeLessThan(PEAK);
  expect(after.held).toBeLessThan(before.held + STORE + 8 * MIB);
});

it('takes 44 uploads of 10 MB at once, and serves others meanwhile', async () => {
  const uploads = Promise.all(Array.from({ length: 44 }, () => codeOf(server.port, large, 20_000)));
  const codes = await meanwhile(server, uploads);
  expect(await uploads).toEqual(new Array(44).fill('0'));
  expect(codes).toEqual(['0']);
});

it.each([
  ['a length', `Content-Length: ${512 * MIB}`, BLOCK, ''],
  ['chunks', 'Transfer-Encoding: chunked', chunksOf(BLOCK.length, 1), '0\r\n\r\n'],
])(
  'answers an upload of 512 MB with %s, keeps none of it, and serves others meanwhile',
  async (_, framing, block, end) => {
    const upload = flood(server.port, head(framing), block, 2048, end).then((socket) => statuses(socket, 1));
    const codes = await meanwhile(server, upload);
    expect(await upload).toEqual([400]);
    expect(codes).toEqual(['0']);
  },
);

it('answers 96 MB to nobody, and to the control plane', async () => {
  for (const path of ['/nobody', '/__standin/faults', '/__standin/nothing']) {
    const first = `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${96 * MIB}\r\n\r\n`;
    const socket = await flood(server.port, Buffer.from(first), BLOCK, 384);
    const [status = 0] = await statuses(socket, 1);
    expect([404, 413]).toContain(status);
  }
});

it.each([
  ['of one byte each, 200 KB of them', '1\r\nx\r\n', 200_000],
  ['of two single bytes before each 4 KB, 48 MB of them', ['1\r\nx\r\n1\r\nx\r\n', chunksOf(4 * KIB, 1)], 12_000],
  ['of one byte and its extension, 100 KB of them', '1;ext=1\r\nx\r\n', 100_000],
])('takes chunks %s', async (_, chunk, count) => {
  const block = join(repeat(1000, chunk));
  const upload = flood(
    server.port,
    head('Transfer-Encoding: chunked'),
    block,
    Math.ceil(count / 1000),
    '0\r\n\r\n',
  ).then((socket) => statuses(socket, 1));
  const codes = await meanwhile(server, upload);
  expect(await upload).toEqual([400]);
  expect(codes).toEqual(['0']);
});

it('counts a length against the budget that stands behind 2000 other headers', async () => {
  const first = head(['a:', repeat(2000, '\r\na:')], `Content-Length: ${60 * MIB}`);
  const sockets = await Promise.all(Array.from({ length: 16 }, () => open(server.port)));
  const uploads = Promise.all(sockets.map((socket) => pour(socket, first, BLOCK, 236)));
  await Promise.race([uploads, sleep(500)]);
  expect(server.peak()).toBeLessThan(PEAK);
  for (const socket of sockets) socket.destroy();
  await uploads;
});

it('answers a hundred pipelined uploads of 1 MB whose sender reads nothing until the last', async () => {
  const body = Buffer.alloc(MIB, 'x');
  const socket = await flood(server.port, Buffer.alloc(0), join(head(`Content-Length: ${MIB}`), body), 100);
  expect(await statuses(socket, 100)).toEqual(new Array(100).fill(400));
});

it('does not pile up downloads for a reader that reads none', async () => {
  const reply = await fetch(`${server.url}/cgi-bin/media/uploadimg?access_token=x`, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=b', connection: 'close' },
    body: Uint8Array.from(
      addressed(form(file({ content: jpg({ width: 800, height: 600, bytes: MIB - 1 }) })), 'media'),
    ),
  });
  const { url } = await reply.json();
  const get = Buffer.from(`GET ${new URL(url).pathname} HTTP/1.1\r\nHost: x\r\n\r\n`);
  const socket = await flood(server.port, Buffer.alloc(0), join(repeat(100, get)), 10);
  socket.pause();
  expect(await inTheStillness(server)).toEqual(['0', '0', '0']);
  expect(server.peak()).toBeLessThan(PEAK);
  socket.destroy();
});

it('takes 400 small uploads at once', async () => {
  const codes = await Promise.all(Array.from({ length: 400 }, () => codeOf(server.port, small)));
  expect(new Set(codes)).toEqual(new Set(['0']));
});

it.each([
  ['apps of Feishu', '/open-apis/auth/v3/tenant_access_token/internal', '{"app_secret":"s","app_id":"'],
  ['accounts of WeChat', '/cgi-bin/stable_token', '{"grant_type":"client_credential","secret":"s","appid":"'],
])('remembers nothing of the size of a body of %s that ask for tokens', async (_, path, json) => {
  for (let i = 0; i < 100; i++) {
    const body = join(json, `${i}`, repeat(250_000, 'i'), '"}');
    await ask(server.port, join(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n`, body));
  }
});
