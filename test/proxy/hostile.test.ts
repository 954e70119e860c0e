import { once } from 'node:events';
import type { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { connectThrough, dial, heardOn, said, secureThrough, useProxy } from './through.ts';

const on = useProxy();
const { proxy, ca } = on;
const asked = () => on.server.emulator.requests().filter(({ provider }) => provider !== null);
const live = 'http://api.weixin.qq.com/cgi-bin/token';

it.each([
  ['two lengths', `POST ${live} HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcd`],
  ['two lengths in one', `POST ${live} HTTP/1.1\r\nHost: x\r\nContent-Length: 4, 4\r\n\r\nabcd`],
  [
    'a length and chunks',
    `POST ${live} HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET ${live} HTTP/1.1\r\n\r\n`,
  ],
  ['chunks that are none', `POST ${live} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`],
  ['a line that is broken', `GET ${live} HTTP/1.1\r\nHost: x\r\nX: a\rGET ${live} HTTP/1.1\r\n\r\n`],
  ['a length with a sign', `POST ${live} HTTP/1.1\r\nHost: x\r\nContent-Length: +4\r\n\r\nabcd`],
  ['a target with a break in it', 'CONNECT open.feishu.cn\r\n:443 HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['a header with a space before its colon', `POST ${live} HTTP/1.1\r\nHost: x\r\nContent-Length : 4\r\n\r\nabcd`],
])('answers %s once, with 400, and lets no provider see it', async (_, request) => {
  const text = await said(proxy(), request);
  expect(text).toMatch(/^HTTP\/1\.1 400 /);
  expect(text.match(/HTTP\/1\.1 /g)).toHaveLength(1);
  expect(asked().filter(({ brokeOff }) => !brokeOff)).toEqual([]);
});

it.each([
  ['a length', 'Content-Length: 5'],
  ['chunks', 'Transfer-Encoding: chunked'],
])('opens no tunnel for a CONNECT with a body of %s', async (_, header) => {
  const { status, text, socket } = await connectThrough(proxy(), 'open.feishu.cn:443', header);
  expect([status, text]).toEqual([400, expect.stringContaining('a CONNECT has no body')]);
  socket.destroy();
});

it('opens no tunnel within a tunnel', async () => {
  const socket = await secureThrough(proxy(), 'open.feishu.cn', ca());
  const heard = heardOn(socket, (text) => text.includes('\n\r\n'));
  socket.write('CONNECT open.feishu.cn:443 HTTP/1.1\r\nHost: x\r\n\r\n');
  expect(await heard).toMatch(/^HTTP\/1\.1 400 /);
  socket.destroy();
});

it('answers nothing behind a CONNECT that it turned away', async () => {
  const text = await said(
    proxy(),
    `CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\nGET ${live} HTTP/1.1\r\nHost: x\r\n\r\n`,
  );
  expect(text).toMatch(/^HTTP\/1\.1 403 /);
  expect(text.match(/HTTP\/1\.1 /g)).toHaveLength(1);
  expect(asked()).toEqual([]);
});

it('answers calls before a CONNECT first', async () => {
  const text = await said(
    proxy(),
    `GET ${live} HTTP/1.1\r\nHost: x\r\n\r\nCONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n`,
  );
  expect(text.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 403']);
});

it('reads headers up to a bound', async () => {
  const text = await said(proxy(), `CONNECT open.feishu.cn:443 HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`);
  expect(text).toMatch(/^HTTP\/1\.1 431 /);
});

it('ends a tunnel whose caller closes its half before a word', async () => {
  const { socket } = await connectThrough(proxy(), 'open.feishu.cn:443');
  const closed = once(socket.resume(), 'end');
  socket.end();
  await closed;
});

it('ends a tunnel in which neither TLS nor a call comes', async () => {
  const { socket } = await connectThrough(proxy(), 'open.feishu.cn:443');
  const heard = heardOn(socket, () => false);
  socket.write('SSH-2.0-x\r\n\r\n');
  expect(await heard).toMatch(/^HTTP\/1\.1 400 /);
});

it('answers others while a thousand tunnels hang in silence or in half a greeting', async () => {
  const sockets: Socket[] = [];
  for (let i = 0; i < 1000; i++) {
    const socket = (await dial(proxy())).resume();
    sockets.push(socket);
    socket.write('CONNECT open.feishu.cn:443 HTTP/1.1\r\nHost: x\r\n\r\n');
    if (i % 2) socket.write(Buffer.from('160301', 'hex'));
    if (i % 250 !== 249) continue;
    (await secureThrough(proxy(), 'open.feishu.cn', ca())).destroy();
    expect((await fetch(`${on.server.url}/__standin/health`)).status).toBe(200);
  }
  // Room was made of the oldest: so many of each kind are left.
  await eventually(() => expect(sockets.filter(({ readyState }) => readyState === 'open').length).toBeLessThan(600));
  for (const socket of sockets) socket.destroy();
});

it('keeps no password that stands before a host, or in a header', async () => {
  const proxied = 'Proxy-Authorization: Basic aHVudGVyMjpodW50ZXIy';
  await said(proxy(), `CONNECT hunter2:hunter2@open.feishu.cn:443 HTTP/1.1\r\nHost: x\r\n${proxied}\r\n\r\n`);
  (await connectThrough(proxy(), 'evil.example:443', proxied)).socket.destroy();
  await said(
    proxy(),
    `GET http://hunter2:hunter2@evil.example/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${proxied}\r\n\r\n`,
  );
  const kept = JSON.stringify([on.server.emulator.requests(), on.server.emulator.tries()]);
  expect(on.server.emulator.requests()).toHaveLength(3);
  expect(kept).not.toMatch(/hunter2|aHVudGVyMjpodW50ZXIy/);
});
