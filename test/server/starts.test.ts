import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { jpg } from '../../fixtures/images.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import { eventually, GENEROUS_MS } from '../eventually.ts';
import { quietPort } from '../ports.ts';
import { form } from './form.ts';

const upload = new Response(form(['image', jpg({ width: 800, height: 600 }), 'a.jpg']));
const headers = { 'content-type': upload.headers.get('content-type') ?? '' };
const body = new Uint8Array(await upload.arrayBuffer());

/** What keeps the process alive, and who listens to it. */
function alive() {
  const listeners = process.eventNames().map((name) => `${String(name)} ${process.listenerCount(name)}`);
  return [...process.getActiveResourcesInfo().sort(), ...listeners.sort()];
}

/** Sockets take a moment to be gone. Looked at between timers, which are alive themselves. */
async function expectAlive(expected: string[]): Promise<void> {
  const end = performance.now() + GENEROUS_MS;
  while (alive().join() !== expected.join() && performance.now() < end) await sleep(20);
  expect(alive()).toEqual(expected);
}

/** As it is after everything was used once, and loaded. */
async function settled(): Promise<string[]> {
  await startAndStop(0);
  await eventually(() => expect(process.getActiveResourcesInfo()).not.toContain('TCPSocketWrap'));
  await sleep(200);
  return alive();
}

/** The statuses of an upload and of a call to the control plane. */
function use(server: RunningServer): Promise<number[]> {
  return Promise.all([
    status(`${server.url}/file/v1/FT/image/me`, headers, body),
    status(`${server.url}/__standin/health`),
  ]);
}

function status(url: string, headers = {}, body?: Uint8Array): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: body ? 'POST' : 'GET', headers, agent: false }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', reject).end(body);
  });
}

async function startAndStop(port: number): Promise<void> {
  await using server = await startServer({ port });
  expect(await use(server)).toEqual([200, 200]);
}

it('leaves no handle and no listener after 50 starts and stops in a row', async () => {
  const before = await settled();
  for (let i = 0; i < 50; i++) await startAndStop(0);
  await expectAlive(before);
});

it('gives its port back at once, 20 times', async () => {
  const port = await quietPort();
  for (let i = 0; i < 20; i++) await startAndStop(port);
});

it('leaves none either where it stops in mid-upload', async () => {
  const before = await settled();
  for (let i = 0; i < 20; i++) {
    const server = await startServer();
    const sent = request(server.url, { path: '/file/v1/FT/image/me', method: 'POST', agent: false });
    const broken = new Promise((resolve) => sent.on('error', resolve));
    sent.flushHeaders();
    sent.write('--b');
    await new Promise((resolve) => sent.on('socket', (socket) => socket.on('connect', resolve)));
    await server.close();
    await broken;
  }
  await expectAlive(before);
});

it('leaves none where it cannot start', async () => {
  await using taken = await startServer();
  const before = await settled();
  for (let i = 0; i < 50; i++) await expect(startServer({ port: taken.port })).rejects.toThrow('is taken');
  await expectAlive(before);
});
