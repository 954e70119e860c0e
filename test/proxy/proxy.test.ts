import { once } from 'node:events';
import { createConnection } from 'node:net';
import { expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { jpg } from '../../fixtures/images.ts';
import { type ServerOptions, startServer } from '../../server/index.ts';
import { liveHostsOf } from '../../server/tls/names.ts';
import { linesOf } from '../../src/providers/feishu/events/lines.ts';
import { providers } from '../../src/providers/index.ts';
import { quietPort } from '../ports.ts';
import { form } from '../server/form.ts';
import { connectThrough, dial, heardOn, said, secureThrough, useProxy } from './through.ts';

const on = useProxy();
const { proxy, ca } = on;
const token = (host: string) => `GET /cgi-bin/token HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
const tries = () => on.server.emulator.tries().map(({ host, port, outcome, count }) => [host, port, outcome, count]);

async function upload(target: string, host: string): Promise<Buffer> {
  const sent = new Response(form(['media', jpg({ width: 64, height: 64, bytes: 20_000 }), 'a.jpg']));
  const body = Buffer.from(await sent.arrayBuffer());
  const lines = [
    `POST ${target} HTTP/1.1`,
    `Host: ${host}`,
    `Content-Type: ${sent.headers.get('content-type')}`,
    `Content-Length: ${body.length}`,
    'Connection: close',
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), body]);
}

const uploadimg = '/cgi-bin/media/uploadimg?access_token=x';

it.each(liveHostsOf(providers))('leads to %s in TLS, which ends here', async (host) => {
  const socket = await secureThrough(proxy(), host, ca());
  const heard = heardOn(socket, () => false);
  socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  expect(await heard).toMatch(/^HTTP\/1\.1 \d{3} /);
  expect(tries()).toEqual([[host, 443, 'answered here', 1]]);
});

it('answers an upload with the live URL, which leads here the same way', async () => {
  const socket = await secureThrough(proxy(), 'api.weixin.qq.com', ca());
  const heard = heardOn(socket, () => false);
  socket.write(await upload(uploadimg, 'api.weixin.qq.com'));
  const { url } = JSON.parse((await heard).split('\r\n\r\n')[1] ?? '');
  expect(url).toMatch(/^http:\/\/mmbiz\.qpic\.cn\/mmbiz_jpg\//);
  const picture = await said(proxy(), `GET ${url} HTTP/1.1\r\nHost: mmbiz.qpic.cn\r\nConnection: close\r\n\r\n`);
  expect(picture).toMatch(/^HTTP\/1\.1 200 OK\r\nContent-Type: image\/jpeg/i);
  expect(on.server.emulator.requests().map(({ endpoint }) => endpoint)).toContain('wechat/uploadimg');
});

it.each(['http', 'https'])('answers a call with a whole %s URL', async (scheme) => {
  const text = await said(proxy(), token('x').replace('/cgi', `${scheme}://api.weixin.qq.com/cgi`));
  expect(text).toContain('"errcode":40002');
  expect(tries()).toEqual([['api.weixin.qq.com', scheme === 'http' ? 80 : 443, 'answered here', 1]]);
});

it('begins URLs with the public URL where there is one', async () => {
  await using other = await startServer({ proxy: true, publicUrl: 'https://mock.example.com' });
  const socket = await dial(other.proxyUrl as string);
  const heard = heardOn(socket, () => false);
  socket.write(await upload(`http://api.weixin.qq.com${uploadimg}`, 'api.weixin.qq.com'));
  expect(await heard).toContain('https:\\/\\/mock.example.com\\/mmbiz.qpic.cn');
  socket.destroy();
});

it('leads to a live host without TLS, too, and takes several calls there', async () => {
  const { socket, status } = await connectThrough(proxy(), 'api.weixin.qq.com:80');
  expect(status).toBe(200);
  const heard = heardOn(socket, (text) => text.match(/"errcode":40002/g)?.length === 2);
  const call = token('api.weixin.qq.com').replace('Connection: close\r\n', '');
  socket.write(call + call);
  await heard;
  socket.destroy();
});

it('takes what comes behind a CONNECT already for the first of the tunnel', async () => {
  const socket = await dial(proxy());
  const heard = heardOn(socket, () => false);
  socket.write(`CONNECT api.weixin.qq.com:80 HTTP/1.1\r\nHost: x\r\n\r\n${token('api.weixin.qq.com')}`);
  expect(await heard).toMatch(/^HTTP\/1\.1 200 Connection Established\r\n\r\nHTTP\/1\.1 200 (.|\s)*"errcode":40002/);
});

it('opens the socket for events through a tunnel', async () => {
  await using other = await startServer({ proxy: true, publicUrl: 'https://open.feishu.cn' });
  const AppID = 'cli_a0b1c2d3e4f50617';
  const body = JSON.stringify({ AppID, AppSecret: 's' });
  const secure = await secureThrough(other.proxyUrl as string, 'open.feishu.cn', other.caFile as string);
  const heard = heardOn(secure, () => false);
  secure.write(
    `POST /callback/ws/endpoint HTTP/1.1\r\nHost: open.feishu.cn\r\nConnection: close\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  const url: string = JSON.parse((await heard).split('\r\n\r\n')[1] ?? '').data.URL;
  expect(url).toMatch(/^wss:\/\/open\.feishu\.cn\/msg-frontier\.feishu\.cn\/ws\/v2\?/);
  const tunnel = await secureThrough(other.proxyUrl as string, 'open.feishu.cn', other.caFile as string);
  const socket = new WebSocket(url, { createConnection: () => tunnel });
  socket.on('error', () => {});
  await once(socket, 'open');
  expect(linesOf(other.emulator.world).count(AppID)).toBe(1);
  socket.terminate();
});

it.each([
  ['example.com:443', 'example.com:443 is no host of the providers, and no --pass allows it; --pass example.com does'],
  ['example.com:8443', '--pass example.com:8443 does'],
  ['[2001:db8::1]:443', '--pass [2001:db8::1] does'],
  ['127.0.0.1:22', '127.0.0.1 is an address of this machine, and none such is reached through here'],
  ['localhost:443', 'localhost is this machine'],
  ['[::1]:22', '::1 is an address of this machine'],
  ['[::ffff:127.0.0.1]:22', 'is an address of this machine'],
  ['169.254.169.254:80', '169.254.169.254 is a link-local address'],
  ['open.feishu.cn:22', 'open.feishu.cn is there on the ports 80 and 443, and not on 22'],
  ['open.feishu.cn.:443', ' is a proxy, which takes CONNECT host:port'],
  ['notopen.feishu.cn:443', 'is no host of the providers'],
  ['open.feishu.cn.evil.example:443', 'is no host of the providers'],
  ['feishu.cn:443', 'is no host of the providers'],
])('refuses a tunnel to %s with a sentence, and tells of it', async (authority, why) => {
  const { text, socket } = await connectThrough(proxy(), authority);
  expect(text).toMatch(/^HTTP\/1\.1 40[03] /);
  expect(text).toContain(why);
  socket.destroy();
  expect(on.server.emulator.requests()[0]).toMatchObject({
    method: 'CONNECT',
    url: authority,
    deviation: expect.stringContaining(why),
  });
  if (text.includes(' 403 '))
    expect(on.server.emulator.tries()[0]).toMatchObject({ outcome: 'refused', why: expect.stringContaining(why) });
});

it('leads to none of its own ports', async () => {
  for (const { host } of [new URL(proxy()), new URL(on.server.url)]) {
    const { status, socket } = await connectThrough(proxy(), host);
    expect(status).toBe(403);
    socket.destroy();
  }
  expect(
    await said(proxy(), `GET ${on.server.url}/__standin/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
  ).toMatch(/^HTTP\/1\.1 403 /);
});

it.each([
  [
    'GET / HTTP/1.1\r\nHost: x',
    400,
    'this is a proxy, which takes CONNECT host:port and whole URLs; Standin itself is at http://127.0.0.1:',
  ],
  ['GET http://example.com/ HTTP/1.1\r\nHost: example.com', 403, 'example.com:80 is no host of the providers'],
  ['GET http://u:p@api.weixin.qq.com/ HTTP/1.1\r\nHost: api.weixin.qq.com', 400, 'this is a proxy'],
  ['GET http://api.weixin.qq.com:8080/ HTTP/1.1\r\nHost: x', 403, 'not on 8080'],
  ['GET http://api.weixin.qq.com@127.0.0.1/ HTTP/1.1\r\nHost: api.weixin.qq.com', 400, 'this is a proxy'],
  // The Host header has no say.
  ['GET http://example.com/ HTTP/1.1\r\nHost: api.weixin.qq.com', 403, 'example.com:80'],
])('refuses %j', async (head, status, why) => {
  const text = await said(proxy(), `${head}\r\nConnection: close\r\n\r\n`);
  expect(text.startsWith(`HTTP/1.1 ${status} `)).toBe(true);
  expect(text).toContain(why);
});

it.each([
  ['localhost', '/__standin/health'],
  ['127.0.0.1:4010', '/__standin/health'],
  ['example.com', '/cgi-bin/token'],
])('answers no call to %s in a tunnel to a live host', async (host, path) => {
  const socket = await secureThrough(proxy(), 'api.weixin.qq.com', ca());
  const heard = heardOn(socket, () => false);
  socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  const text = await heard;
  expect(text).toMatch(/^HTTP\/1\.1 421 /);
  expect(text).toContain('this tunnel leads to api.weixin.qq.com, and the call in it names another host');
});

it('shows the control plane under no live host', async () => {
  const text = await said(
    proxy(),
    'GET http://open.feishu.cn/__standin/accounts HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  );
  expect(text).toMatch(/^HTTP\/1\.1 404 /);
});

it('has a list of all tries, what was seen last first, that can be waited for and is forgotten by a reset', async () => {
  const list = async (query = '') => (await (await fetch(`${on.server.url}/__standin/tries${query}`)).json()).tries;
  const waited = list('?outcome=refused&wait=10');
  for (const host of ['example.com', 'api.weixin.qq.com', 'example.com']) {
    (await connectThrough(proxy(), `${host}:443`)).socket.destroy();
  }
  expect((await waited)[0]).toMatchObject({ host: 'example.com', outcome: 'refused' });
  expect(await list()).toEqual([
    {
      host: 'example.com',
      port: 443,
      outcome: 'refused',
      why: expect.stringContaining('no --pass allows it'),
      count: 2,
      first: expect.any(String),
      last: expect.any(String),
    },
    {
      host: 'api.weixin.qq.com',
      port: 443,
      outcome: 'answered here',
      count: 1,
      first: expect.any(String),
      last: expect.any(String),
    },
  ]);
  expect(await list('?outcome=answered+here&limit=1')).toHaveLength(1);
  expect((await fetch(`${on.server.url}/__standin/tries?outcome=lost`)).status).toBe(400);
  on.server.emulator.reset();
  expect(await list()).toEqual([]);
});

it('remembers a thousand targets, and those that were seen last', async () => {
  const { tries: seen } = on.server.emulator.world;
  for (let i = 0; i <= 1000; i++) seen.note({ host: `h${i}`, port: 1, outcome: 'refused' }, 0);
  seen.note({ host: 'x'.repeat(5000), port: 1, outcome: 'refused' }, 0);
  const all = on.server.emulator.tries({ limit: 5000 });
  expect(all).toHaveLength(1000);
  expect([all[0]?.host.length, all.at(-1)?.host]).toEqual([254, 'h2']);
});

it.each<[ServerOptions, string]>([
  [{ proxy: 'yes' as unknown as boolean }, 'proxy must be true or false, or an object with port and pass, not "yes"'],
  [{ proxy: { port: -1 } }, 'proxy: port must be a whole number from 0 to 65535, not -1'],
  [{ proxy: { pass: 'x' as unknown as string[] } }, 'proxy: pass must be a list of patterns of hosts, not "x"'],
  [{ proxy: { pass: ['http://x'] } }, 'pass: "http://x" is no pattern of hosts'],
])('does not start with %o', async (options, message) => {
  const error = expect.objectContaining({ name: 'InputError', message: expect.stringContaining(message) });
  await expect(startServer(options)).rejects.toEqual(error);
});

it('does not start where its port is taken', async () => {
  await expect(startServer({ proxy: { port: on.server.port } })).rejects.toThrow(
    `port ${on.server.port} on 127.0.0.1 is taken`,
  );
});

it('has no address where nobody asked for one', async () => {
  await using other = await startServer();
  expect(other.proxyUrl).toBeUndefined();
});

it('closes with the server', async () => {
  const port = await quietPort();
  await using other = await startServer({ proxy: { port } });
  const url = other.proxyUrl as string;
  const sockets = await Promise.all([
    secureThrough(url, 'open.feishu.cn', other.caFile as string),
    connectThrough(url, 'open.feishu.cn:443').then(({ socket }) => socket),
    dial(url),
  ]);
  const closed = sockets.map((socket) => once(socket.resume(), 'close'));
  await other.close();
  for (const socket of sockets) socket.end();
  await Promise.all(closed);
  const late = createConnection(port, '127.0.0.1');
  await once(late, 'error');
  expect(vi.isFakeTimers()).toBe(false);
});
