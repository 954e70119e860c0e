import { once } from 'node:events';
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { type RunningServer, startServer } from '../../server/index.ts';
import { listen } from '../../server/listen.ts';
import { StandinProxy } from '../../server/proxy/proxy.ts';
import { type Reach, resolve } from '../../server/proxy/resolve.ts';
import { makeAuthority } from '../../server/tls/certificate.ts';
import { Traffic } from '../../server/traffic.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { eventually } from '../eventually.ts';
import { deadPort } from '../ports.ts';
import { useDataFolder } from '../tls/call.ts';
import { connectThrough, dial, hangUp, heardOn, said } from './through.ts';

useDataFolder();

const pair = makeAuthority({ hosts: ['localhost'], ips: [] }, 90);
const open: { close(): unknown }[] = [];
afterEach(async () => {
  hangUp();
  for (const each of open.splice(0)) await each.close();
});

/** Leads every name to this machine, which the real one never does. */
const here: Reach = async () => (_host, options, callback) => {
  if (options.all) callback(null, [{ address: '127.0.0.1', family: 4 }]);
  else callback(null, '127.0.0.1', 4);
};

async function startProxy(pass: readonly string[], reach: Reach = here) {
  const emulator = createEmulator();
  const traffic = new Traffic(emulator, { silenceMs: 30_000, unreadMs: 30_000 });
  const proxy = new StandinProxy({ traffic, pair, pass, url: 'http://127.0.0.1:1', reach });
  const port = await listen(proxy.server, 0, '127.0.0.1');
  open.push({
    close() {
      proxy.server.close();
      proxy.server.closeAllConnections();
      proxy.close();
    },
  });
  return { url: `http://127.0.0.1:${port}`, emulator };
}

async function startSite(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<number> {
  const site = createHttp(answer).listen(0, '127.0.0.1');
  await once(site, 'listening');
  open.push({ close: () => site.close().closeAllConnections() });
  return (site.address() as AddressInfo).port;
}

async function startRaw(take: (socket: Socket) => void): Promise<{ port: number }> {
  const sockets: Socket[] = [];
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.push(socket.on('error', () => {}));
    take(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push({
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  });
  return { port: (server.address() as AddressInfo).port };
}

it('passes a tunnel on, in both directions, and what is said after one half was closed', async () => {
  const { port } = await startRaw((socket) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('end', () => socket.end(`${text.length} bytes: ${'x'.repeat(500_000)}`));
  });
  const { url, emulator } = await startProxy([`*.example.com:${port}`]);
  const { socket, status } = await connectThrough(url, `git.example.com:${port}`);
  expect(status).toBe(200);
  const heard = heardOn(socket, () => false);
  socket.end('y'.repeat(300_000));
  const text = await heard;
  expect([text.slice(0, 14), text.length]).toEqual(['300000 bytes: ', 500_014]);
  expect(emulator.tries()).toMatchObject([{ host: 'git.example.com', port, outcome: 'passed on' }]);
});

it('passes a call on with its body, without what is of the connection alone, and its answer back', async () => {
  const seen: { headers?: readonly string[]; url?: string | undefined; body?: string } = {};
  const port = await startSite(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    Object.assign(seen, { headers: request.rawHeaders, url: request.url, body });
    response.writeHead(201, ['X-One', '1', 'Connection', 'x-two', 'X-Two', '2', 'Set-Cookie', 'a', 'Set-Cookie', 'b']);
    response.end('made');
  });
  const { url, emulator } = await startProxy([`site.example:${port}`]);
  const lines = [
    `POST http://site.example:${port}/a?b=c HTTP/1.1`,
    'Host: other.example',
    'Content-Length: 4',
    'Proxy-Authorization: Basic eDp5',
    'Proxy-Connection: keep-alive',
    'X-Kept: yes',
    'X-Mine: no',
    'Connection: close, X-Mine, Content-Length',
  ];
  const text = await said(url, `${lines.join('\r\n')}\r\n\r\nbody`);
  expect(seen).toEqual({
    url: '/a?b=c',
    body: 'body',
    headers: ['Host', `site.example:${port}`, 'Content-Length', '4', 'X-Kept', 'yes', 'Connection', 'close'],
  });
  expect(text).toMatch(/^HTTP\/1\.1 201 Created\r\nX-One: 1\r\nSet-Cookie: a\r\nSet-Cookie: b\r\n/);
  expect(text).not.toContain('X-Two');
  expect(text).toContain('made');
  expect(emulator.tries()).toMatchObject([{ outcome: 'passed on', count: 1 }]);
});

it('passes a body on in the chunks that it comes in', async () => {
  let framing: unknown;
  const port = await startSite(async (request, response) => {
    framing = [request.headers['transfer-encoding'], request.headers['content-length']];
    request.pipe(response);
  });
  const { url } = await startProxy([`site.example:${port}`]);
  const head = `POST http://site.example:${port}/ HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n`;
  expect(await said(url, `${head}3\r\nabc\r\n0\r\n\r\n`)).toContain('abc');
  expect(framing).toEqual(['chunked', undefined]);
});

it('passes no call on whose URL asks for TLS', async () => {
  const { url } = await startProxy(['site.example']);
  const text = await said(url, 'GET https://site.example/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  expect(text).toMatch(/^HTTP\/1\.1 403 (.|\s)*CONNECT opens a tunnel for it/);
});

it('tells what could not be reached, and that it was to be', async () => {
  const { port, release } = await deadPort();
  open.push({ close: release });
  const { url, emulator } = await startProxy([`site.example:${port}`]);
  const { text, status, socket } = await connectThrough(url, `site.example:${port}`);
  expect([status, text]).toEqual([502, expect.stringContaining('cannot be reached: ECONNREFUSED')]);
  socket.destroy();
  expect(await said(url, `GET http://site.example:${port}/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 502 /,
  );
  expect(emulator.tries().map(({ outcome }) => outcome)).toEqual(['failed', 'failed']);
});

it('ends what it passes on where its caller leaves, and where the site does', async () => {
  const taken: Socket[] = [];
  const { port } = await startRaw((socket) => void taken.push(socket.resume()));
  const { url } = await startProxy([`site.example:${port}`]);
  const first = await connectThrough(url, `site.example:${port}`);
  first.socket.resetAndDestroy();
  const second = await connectThrough(url, `site.example:${port}`);
  await eventually(() => expect(taken).toHaveLength(2));
  if (!taken[0]?.readableEnded) await once(taken[0] as Socket, 'end');
  const left = once(second.socket.resume(), 'end');
  taken[1]?.resetAndDestroy();
  await left;
});

it('passes 256 connections on at a time, and one more when one of them has ended', async () => {
  const { port } = await startRaw((socket) => void socket.resume().once('end', () => socket.end()));
  const { url } = await startProxy([`site.example:${port}`]);
  const all = [];
  for (let i = 0; i < 256; i++) all.push(await connectThrough(url, `site.example:${port}`));
  expect(all.map(({ status }) => status)).toEqual(Array(256).fill(200));
  const more = await connectThrough(url, `site.example:${port}`);
  expect(more.status).toBe(503);
  all[0]?.socket.destroy();
  await eventually(async () => {
    const next = await connectThrough(url, `site.example:${port}`);
    all.push(next);
    expect(next.status).toBe(200);
  });
  for (const { socket } of [...all, more]) socket.destroy();
});

it.each(['localhost', '127.0.0.1', '127.1', '2130706433', '0x7f000001', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0'])(
  'reaches nothing of this machine as %s, whatever is passed',
  async (host) => {
    const taken = vi.fn((socket: Socket) => void socket.destroy());
    const { port } = await startRaw(taken);
    const { url, emulator } = await startProxy([`*:${port}`, `${host}:${port}`], resolve);
    const { status, socket } = await connectThrough(url, `${host}:${port}`);
    expect([403, 502]).toContain(status);
    socket.destroy();
    const call = `GET http://${host}:${port}/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;
    expect(await said(url, call)).toMatch(/^HTTP\/1\.1 (403|502) /);
    expect(taken).not.toHaveBeenCalled();
    expect(emulator.tries()[0]?.outcome).toMatch(/refused|failed/);
  },
);

it('reaches none of its own ports under a name that is passed and leads there', async () => {
  const server: RunningServer = await startServer({ proxy: { pass: ['*'] } });
  open.push(server);
  const { url } = await startProxy([`*:${server.port}`], (host, mayBePrivate) =>
    resolve(host, mayBePrivate, async () => [{ address: '127.0.0.1', family: 4 }]),
  );
  const { status, text, socket } = await connectThrough(url, `rebound.example:${server.port}`);
  expect([status, text]).toEqual([
    403,
    expect.stringContaining('rebound.example leads to 127.0.0.1, an address of this machine'),
  ]);
  socket.destroy();
  expect(server.emulator.requests()).toEqual([]);
});

it('is not held by who holds a tunnel to nothing', async () => {
  const { url } = await startProxy(['site.example:1'], () => new Promise(() => {}));
  const socket = await dial(url);
  socket.write('CONNECT site.example:1 HTTP/1.1\r\nHost: x\r\n\r\n');
  const other = await connectThrough(url, 'open.feishu.cn:443');
  expect(other.status).toBe(200);
  for (const each of [socket, other.socket]) each.destroy();
});
