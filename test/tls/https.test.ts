import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { jpg } from '../../fixtures/images.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../server/index.ts';
import { issue, makeAuthority } from '../../server/tls/certificate.ts';
import { TlsDoor } from '../../server/tls/door.ts';
import { liveHostsOf } from '../../server/tls/names.ts';
import { linesOf } from '../../src/providers/feishu/events/lines.ts';
import { providers } from '../../src/providers/index.ts';
import { eventually } from '../eventually.ts';
import { form } from '../server/form.ts';
import { exchange } from '../server/raw.ts';
import { call, useDataFolder } from './call.ts';

useDataFolder();

let server: RunningServer;
beforeEach(async () => {
  server = await startServer({ tls: true });
});
afterEach(() => server.close());

const https = () => server.httpsUrl as string;
const ca = () => server.caFile as string;

async function upload(bytes = 10_000) {
  const sent = new Response(form(['media', jpg({ width: 64, height: 64, bytes }), 'a.jpg']));
  const body = new Uint8Array(await sent.arrayBuffer());
  return {
    method: 'POST',
    headers: { 'content-type': `${sent.headers.get('content-type')}`, 'content-length': `${body.length}` },
    body,
  };
}

const uploadimg = '/cgi-bin/media/uploadimg?access_token=x';

it('speaks both on one port, and URLs in replies begin as the call did', async () => {
  expect(https()).toBe(server.url.replace('http', 'https'));
  const sent = await upload();
  const secure = await call(`${https()}${uploadimg}`, { ca: ca(), ...sent });
  const plain = await (await fetch(`${server.url}${uploadimg}`, sent)).json();
  const { url } = JSON.parse(secure.text);
  expect(url.startsWith(`${https()}/mmbiz.qpic.cn/`)).toBe(true);
  expect(plain.url.startsWith(`${server.url}/mmbiz.qpic.cn/`)).toBe(true);
  expect((await call(url, { ca: ca() })).status).toBe(200);
  expect((await fetch(plain.url)).status).toBe(200);
});

it('takes what is long, and more calls on one connection', async () => {
  const sent = await upload(1_000_000);
  expect(JSON.parse((await call(`${https()}${uploadimg}`, { ca: ca(), ...sent })).text).errcode).toBe(0);
  const socket = connectTls({ port: server.port, host: '127.0.0.1', ca: readFileSync(ca()) });
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  const token = 'GET /cgi-bin/token HTTP/1.1\r\nHost: localhost\r\n\r\n';
  socket.write(token + token);
  await eventually(() => expect(text.match(/"errcode":40002/g)).toHaveLength(2));
  socket.destroy();
});

it.each(liveHostsOf(providers))('speaks for %s', async (host) => {
  const { status } = await call(`${https()}/`, { ca: ca(), servername: host, headers: { host } });
  expect(status).toBeGreaterThan(0);
});

it('speaks HTTP/1.1 to those who would rather have HTTP/2', async () => {
  const socket = connectTls({
    port: server.port,
    host: '127.0.0.1',
    ca: readFileSync(ca()),
    ALPNProtocols: ['h2', 'http/1.1'],
  });
  await once(socket, 'secureConnect');
  expect(socket.alpnProtocol).toBe('http/1.1');
  socket.destroy();
});

it('breaks off with a reset where that is ordered', async () => {
  server.emulator.orderFault({ provider: 'wechat', transport: 'reset' });
  await expect(call(`${https()}${uploadimg}`, { ca: ca(), ...(await upload()) })).rejects.toMatchObject({
    code: 'ECONNRESET',
  });
  const over = connectTls({ port: server.port, host: '127.0.0.1', ca: readFileSync(ca()) });
  await once(over, 'secureConnect');
  server.emulator.orderFault({ provider: 'wechat', transport: 'reset' });
  const broken = new Promise<NodeJS.ErrnoException>((resolve) => over.once('error', resolve));
  over.write(`GET ${uploadimg} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  expect((await broken).code).toBe('ECONNRESET');
});

it('gives a socket for events that speaks TLS, too', async () => {
  const AppID = 'cli_a0b1c2d3e4f50617';
  const body = JSON.stringify({ AppID, AppSecret: 's' });
  const { text } = await call(`${https()}/callback/ws/endpoint`, { ca: ca(), method: 'POST', body });
  const url: string = JSON.parse(text).data.URL;
  expect(url.startsWith(https().replace('https', 'wss'))).toBe(true);
  const socket = new WebSocket(url, { ca: readFileSync(ca()) });
  socket.on('error', () => {});
  await once(socket, 'open');
  expect(linesOf(server.emulator.world).count(AppID)).toBe(1);
});

it('has a port of its own where it is told so, and there alone', async () => {
  await using other = await startServer({ tls: { port: 0 } });
  const secure = other.httpsUrl as string;
  expect(new URL(secure).port).not.toBe(`${other.port}`);
  expect((await call(`${secure}/cgi-bin/token`, { ca: other.caFile })).status).toBe(200);
  expect(await exchange(secure.replace('https', 'http'), 'GET / HTTP/1.1\r\nHost: x\r\n\r\n', () => false)).toMatch(
    /^HTTP\/1.1 400 (.|\s)*Standin: this port speaks TLS; the address begins with https:\/\//,
  );
  await expect(call(other.url.replace('http', 'https'), { ca: other.caFile })).rejects.toThrow();
  const told = other.emulator.requests().flatMap(({ deviation }) => deviation ?? []);
  expect(told).toEqual([
    expect.stringContaining('this is a TLS greeting, and here plain HTTP is spoken'),
    expect.stringContaining('this port speaks TLS'),
  ]);
});

it('shows the certificate that it was given', async () => {
  const authority = makeAuthority({ hosts: ['mock.example.com', 'localhost'], ips: [] }, 90);
  await using other = await startServer({ tls: issue(authority, { hosts: ['localhost'], ips: [] }) });
  expect(other.caFile).toBeUndefined();
  const socket = connectTls({ port: other.port, host: '127.0.0.1', servername: 'localhost', ca: authority.cert });
  await once(socket, 'secureConnect');
  socket.destroy();
});

it.each<[ServerOptions['tls'] | string, string]>([
  ['yes', 'tls must be true or false, or an object with port, cert and key, not "yes"'],
  [{ port: -1 }, 'tls: port must be a whole number from 0 to 65535, not -1'],
  [{ cert: 'x' }, 'tls: cert and key belong together, and there is no key'],
  [{ key: 'x' }, 'tls: cert and key belong together, and there is no cert'],
  [{ cert: 'x', key: 'y' }, 'tls: cert and key are not PEM of a certificate and its key: '],
  [{ pfx: 'x' } as object, 'tls: there is no option "pfx"; there are port, cert, key'],
])('does not start with tls %o', async (tls, message) => {
  const error = expect.objectContaining({ name: 'InputError', message: expect.stringContaining(message) });
  await expect(startServer({ tls: tls as boolean })).rejects.toEqual(error);
});

it('does not start, and holds no port, where the port for TLS is taken', async () => {
  const start = startServer({ port: 0, tls: { port: server.port } });
  await expect(start).rejects.toThrow(`port ${server.port} on 127.0.0.1 is taken`);
});

it('has no address for TLS where nobody asked for it', async () => {
  await using other = await startServer();
  expect([other.httpsUrl, other.caFile]).toEqual([undefined, undefined]);
});

it('notes who does not trust the certificate', async () => {
  await expect(call(https())).rejects.toThrow();
  const socket = connectTls({
    port: server.port,
    host: '127.0.0.1',
    servername: 'localhost',
    minVersion: 'TLSv1.2',
    maxVersion: 'TLSv1.2',
  });
  await once(socket, 'error');
  await eventually(() => expect(server.emulator.requests()).toHaveLength(2));
  for (const { deviation, method } of server.emulator.requests()) {
    expect(method).toBe('');
    expect(deviation).toMatch(/^no provider answered: .*trust the certificate/);
  }
});

it('answers a client that closes its half behind its call', async () => {
  const options = { port: server.port, host: '127.0.0.1', ca: readFileSync(ca()), allowHalfOpen: true };
  const socket = connectTls(options);
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  socket.end('GET /cgi-bin/token HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await once(socket, 'end');
  expect(text).toContain('"errcode":40002');
  socket.destroy();
});

it('loads nothing for TLS before somebody asks for it', () => {
  const program = `
    import { createRequire } from 'node:module';
    const { startServer } = createRequire(import.meta.url)('./dist/cjs/server.cjs');
    const isLoaded = () => Object.keys(createRequire(import.meta.url).cache).some((path) => path.includes('/asn1-x509/'));
    await startServer().then(({ close }) => close());
    const before = isLoaded();
    await startServer({ tls: true }).then(({ close }) => close());
    console.log(before, isLoaded());`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  expect(printed).toBe('false true\n');
});

const origins = (scheme: string) => ({ origin: `${scheme}://127.0.0.1:${server.port}` });

it('lets pages of its own origin into the control plane, in the scheme that they came by', async () => {
  const health = '/__standin/health';
  const secure = (headers: Record<string, string>) => call(`${https()}${health}`, { ca: ca(), headers });
  const plain = async (headers: Record<string, string>) => (await fetch(`${server.url}${health}`, { headers })).status;
  expect((await secure(origins('https'))).status).toBe(200);
  expect((await secure(origins('http'))).status).toBe(403);
  expect(await plain(origins('http'))).toBe(200);
  expect(await plain(origins('https'))).toBe(403);
  expect(await plain({ ...origins('https'), 'x-forwarded-proto': 'https' })).toBe(200);
  expect(await plain({ ...origins('http'), 'x-forwarded-proto': 'https' })).toBe(403);
});

it.each([
  ['https', 'https'],
  ['HTTPS', 'https'],
  ['https, http', 'https'],
  [' https ,http', 'https'],
  ['http', 'http'],
  ['httpss', 'http'],
  ['javascript', 'http'],
  ['', 'http'],
])('takes X-Forwarded-Proto %j for %s', async (told, scheme) => {
  const { headers, ...sent } = await upload();
  const reply = await fetch(`${server.url}${uploadimg}`, {
    ...sent,
    headers: { ...headers, 'x-forwarded-proto': told },
  });
  expect((await reply.json()).url).toMatch(`${scheme}://127.0.0.1:${server.port}/mmbiz.qpic.cn/`);
});

it.each([
  ['https://mock.example.com', 'https://mock.example.com/'],
  ['https://mock.example.com/standin/', 'https://mock.example.com/standin/'],
])('begins URLs in replies with the public URL %s, whatever a call says', async (publicUrl, begin) => {
  await using other = await startServer({ tls: true, publicUrl });
  const sent = await upload();
  const forwarded = { ...sent, headers: { ...sent.headers, 'x-forwarded-proto': 'http' } };
  const replies = await Promise.all([
    fetch(`${other.url}${uploadimg}`, sent).then((reply) => reply.text()),
    fetch(`${other.url}${uploadimg}`, forwarded).then((reply) => reply.text()),
    call(`${other.httpsUrl}${uploadimg}`, { ca: other.caFile, ...sent }).then(({ text }) => text),
  ]);
  for (const text of replies) expect(JSON.parse(text).url.startsWith(`${begin}mmbiz.qpic.cn/`)).toBe(true);
  const { images } = await (await fetch(`${other.url}/__standin/images`)).json();
  expect(images[0].url.startsWith(begin)).toBe(true);
  const page = { origin: 'https://mock.example.com' };
  expect((await fetch(`${other.url}/__standin/health`, { headers: page })).status).toBe(200);
});

it.each(['mock.example.com', 'ftp://mock.example.com', 'https://a?b', 'https://u@a', 'https://', 'https://a b'])(
  'takes no public URL %j',
  async (publicUrl) => {
    await expect(startServer({ publicUrl })).rejects.toThrow(
      `publicUrl must be an http or https URL with nothing behind its path, such as https://mock.example.com, not "${publicUrl}"`,
    );
  },
);

const hello = Buffer.from('160301', 'hex');

it('answers plain calls and others over TLS while a thousand handshakes hang, and closes with them', async () => {
  const sockets: Socket[] = [];
  for (let i = 0; i < 1000; i++) {
    const socket = connect(server.port, '127.0.0.1');
    socket.resume().on('error', () => {});
    // Some of a greeting, that of a greeting that is all there, or garbage.
    socket.write(
      [hello, Buffer.concat([hello, Buffer.alloc(100)]), Buffer.from([0x16, ...Buffer.alloc(2000, 0xff)])][
        i % 3
      ] as Buffer,
    );
    await once(socket, 'connect');
    sockets.push(socket);
    if (i % 250 !== 249) continue;
    expect((await fetch(`${server.url}/__standin/health`)).status).toBe(200);
    expect((await call(`${https()}/cgi-bin/token`, { ca: ca() })).status).toBe(200);
  }
  // Of the oldest room was made.
  await eventually(() => expect(sockets.filter(({ readyState }) => readyState === 'open').length).toBeLessThan(300));
  await server.close();
  for (const socket of sockets) socket.destroy();
});

it('gives a handshake no more than its time', async () => {
  const { cert, key } = issue(makeAuthority({ hosts: ['localhost'], ips: [] }, 90), { hosts: ['localhost'], ips: [] });
  const failures: string[] = [];
  const door = new TlsDoor(
    { cert, key },
    { onOpen: () => {}, onFailure: (_, why) => failures.push(why), handshakeMs: 50 },
  );
  const plain = createServer((socket) => {
    socket.once('readable', () => door.take(socket));
  }).listen(0, '127.0.0.1');
  await once(plain, 'listening');
  const socket = connect((plain.address() as { port: number }).port, '127.0.0.1');
  socket.resume().on('error', () => {});
  socket.write(hello);
  await once(socket, 'close');
  await eventually(() => expect(door.size).toBe(0));
  expect(failures).toEqual([]);
  plain.close();
});

/** By which Node can be told to read into memory that is there. */
const NAME = 'useUserBuffer';

it('tells a greeting from a call where this Node reads into new memory each time', async () => {
  const socket = connect(server.port, '127.0.0.1') as Socket & { readonly _handle: object };
  await once(socket, 'connect');
  let place = socket._handle;
  while (!Object.hasOwn(place, NAME)) place = Object.getPrototypeOf(place);
  socket.destroy();
  const own = Object.getOwnPropertyDescriptor(place, NAME) as PropertyDescriptor;
  Object.defineProperty(place, NAME, { value: undefined, configurable: true });
  try {
    expect((await call(`${https()}/cgi-bin/token`, { ca: ca() })).status).toBe(200);
    expect((await fetch(`${server.url}/cgi-bin/token`)).status).toBe(200);
    expect((await fetch(`${server.url}${uploadimg}`, await upload())).status).toBe(200);
  } finally {
    Object.defineProperty(place, NAME, own);
  }
});
