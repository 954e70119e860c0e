import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { controlApp } from '../../server/control/app.ts';
import { createApp, type RunningServer, startServer } from '../../server/index.ts';
import { accessInWords } from '../../server/serve.ts';
import { Traffic } from '../../server/traffic.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { printed } from '../printed.ts';
import { exchange } from './raw.ts';

const TOKEN = 'correct-horse';

const started: Server[] = [];
let server: RunningServer;
let guarded: RunningServer;
/** As if somebody on the network called. */
let remote: Server;
let remoteWithToken: Server;

beforeAll(async () => {
  server = await startServer();
  guarded = await startServer({ adminToken: TOKEN });
  remote = await calledFrom('192.0.2.7', '0.0.0.0');
  remoteWithToken = await calledFrom('192.0.2.7', '0.0.0.0', TOKEN);
});
afterAll(async () => {
  await Promise.all([server.close(), guarded.close()]);
  for (const each of started) each.close().closeAllConnections();
});

/** The control plane of a server bound to `host`, as if everybody called from that address. */
async function calledFrom(remoteAddress: string, host: string, adminToken?: string): Promise<Server> {
  const emulator = createEmulator();
  const transfer = new Traffic(emulator, { silenceMs: 30_000, unreadMs: 30_000 });
  const app = controlApp(emulator, { host, adminToken, assetUrls: 'local', lang: 'en', transfer });
  const called = createServer((request, response) => {
    Object.defineProperty(request.socket, 'remoteAddress', { value: remoteAddress, configurable: true });
    app(request, response);
  });
  await new Promise<void>((resolve) => called.listen(0, '127.0.0.1', resolve));
  started.push(called);
  return called;
}

const addressOf = (called: Server) => `http://127.0.0.1:${(called.address() as { port: number }).port}`;

/** Status, and what is said of an error; no answer may let a page of another origin read it. */
async function call(url: string, line: string, headers: readonly string[], body = '') {
  const length = body === '' ? [] : [`Content-Length: ${body.length}`];
  const head = [line, ...headers, ...length, 'Connection: close', '', ''].join('\r\n');
  const reply = await exchange(url, head + body);
  expect(reply).not.toMatch(/^access-control/im);
  return { status: Number(reply.slice(9, 12)), reply };
}

const reset = 'POST /__standin/reset HTTP/1.1';
const look = 'GET /__standin/health HTTP/1.1';

it.each([
  ['a foreign name', ['Host: evil.example'], 'not to Host \\"evil.example\\"'],
  ['a foreign name with our port', ['Host: evil.example:4010'], 'not to Host'],
  ['a name rebound to this machine', ['Host: 127.0.0.1.nip.example:4010'], 'not to Host'],
  ['a name that begins like ours', ['Host: localhost.evil.example'], 'not to Host'],
  ['a name that ends like ours', ['Host: evil-localhost'], 'not to Host'],
  ['a name under localhost', ['Host: app.localhost'], 'not to Host'],
  ['a trailing dot', ['Host: localhost.'], 'not to Host'],
  ['a trailing dot after an address', ['Host: 127.0.0.1.:4010'], 'not to Host'],
  ['an address in another spelling', ['Host: 2130706433'], 'not to Host'],
  ['any address', ['Host: 0.0.0.0:4010'], 'not to Host'],
  ['another IPv6 address', ['Host: [::2]:4010'], 'not to Host'],
  ['an IPv4 address in IPv6', ['Host: [::ffff:127.0.0.1]'], 'not to Host'],
  ['an IPv6 address without brackets', ['Host: ::1'], 'not to Host'],
  ['two ports', ['Host: localhost:80:80'], 'not to Host'],
  ['a port that is none', ['Host: localhost:http'], 'not to Host'],
  ['a user before the name', ['Host: localhost@evil.example'], 'not to Host'],
  ['two names', ['Host: localhost, evil.example'], 'not to Host'],
  ['an empty Host', ['Host: '], 'not to Host \\"\\"'],
  ['two Hosts, the second foreign', ['Host: localhost', 'Host: evil.example'], 'not to Host \\"evil.example\\"'],
  ['another site’s Origin', ['Host: localhost', 'Origin: http://evil.example'], 'calls from the origin'],
  ['an Origin on another port', ['Host: localhost:4010', 'Origin: http://localhost:3000'], 'calls from the origin'],
  ['our Origin under https', ['Host: localhost:4010', 'Origin: https://localhost:4010'], 'calls from the origin'],
  ['our other name as Origin', ['Host: localhost:4010', 'Origin: http://127.0.0.1:4010'], 'calls from the origin'],
  [
    'an Origin that begins like ours',
    ['Host: localhost', 'Origin: http://localhost.evil.example'],
    'calls from the origin',
  ],
  ['a null Origin', ['Host: localhost', 'Origin: null'], 'calls from the origin'],
  ['an empty Origin', ['Host: localhost', 'Origin: '], 'calls from the origin'],
  [
    'two Origins',
    ['Host: localhost', 'Origin: http://localhost', 'Origin: http://evil.example'],
    'calls from the origin',
  ],
  ['a rebound name that is its own Origin', ['Host: evil.example', 'Origin: http://evil.example'], 'not to Host'],
  ['Sec-Fetch-Site: cross-site', ['Host: localhost', 'Sec-Fetch-Site: cross-site'], 'calls from other sites'],
  ['Sec-Fetch-Site: same-site', ['Host: localhost', 'Sec-Fetch-Site: same-site'], 'calls from other sites'],
  ['Sec-Fetch-Site in capitals', ['Host: localhost', 'Sec-Fetch-Site: CROSS-SITE'], 'calls from other sites'],
  ['an unknown Sec-Fetch-Site', ['Host: localhost', 'Sec-Fetch-Site: friendly'], 'calls from other sites'],
  [
    'two Sec-Fetch-Sites',
    ['Host: localhost', 'Sec-Fetch-Site: same-origin', 'Sec-Fetch-Site: cross-site'],
    'calls from other sites',
  ],
])('keeps out %s, to look and to write', async (_, headers, message) => {
  for (const line of [reset, look]) {
    const { status, reply } = await call(server.url, line, headers);
    expect(status).toBe(403);
    expect(reply).toContain(message);
  }
});

it.each([
  ['HTTP/1.1 without a Host', 'POST /__standin/reset HTTP/1.1', 400],
  ['HTTP/1.0 without a Host', 'POST /__standin/reset HTTP/1.0', 403],
])('keeps out %s', async (_, line, status) => {
  expect((await call(server.url, line, [])).status).toBe(status);
});

it('keeps out a whole URL with a foreign name, whatever the Host says', async () => {
  const foreign = await call(server.url, 'POST http://evil.example/__standin/reset HTTP/1.1', ['Host: localhost']);
  expect([foreign.status, foreign.reply]).toEqual([403, expect.stringContaining('evil.example')]);
  const ours = await call(server.url, 'POST http://localhost/__standin/reset HTTP/1.1', ['Host: localhost']);
  expect(ours.status).toBe(204);
});

it.each([['localhost'], ['LocalHost:4010'], ['127.0.0.1'], ['127.0.0.1:65535'], ['[::1]'], ['[::1]:4010']])(
  'lets in Host %s, and a page of its own',
  async (host) => {
    expect((await call(server.url, reset, [`Host: ${host}`])).status).toBe(204);
    const own = [`Host: ${host}`, `Origin: http://${host.toLowerCase()}`, 'Sec-Fetch-Site: same-origin'];
    expect((await call(server.url, reset, own)).status).toBe(204);
  },
);

it('lets in what somebody typed into a browser', async () => {
  expect((await call(server.url, look, ['Host: localhost', 'Sec-Fetch-Site: none'])).status).toBe(200);
});

it('shows the page to whom it shows the rest, and with a token nothing but a place to type it', async () => {
  const html = ['Accept: text/html', 'Host: 192.0.2.1'];
  const page = 'GET /__standin HTTP/1.1';
  expect((await call(server.url, page, html)).status).toBe(403);
  expect((await call(addressOf(remote), page, ['Accept: text/html', 'Host: localhost'])).status).toBe(403);
  expect((await call(addressOf(remote), 'GET /__standin/page/page.js HTTP/1.1', ['Host: localhost'])).status).toBe(403);
  const { status, reply } = await call(addressOf(remoteWithToken), page, html);
  expect([status, reply.includes('<script type="module"')]).toEqual([200, true]);
  expect((await call(addressOf(remoteWithToken), look, html)).status).toBe(401);
});

const order = '{"provider":"feishu","error":234041}';

it.each([
  ['text/plain', 'POST', '/faults', order],
  ['application/x-www-form-urlencoded', 'POST', '/faults', order],
  ['multipart/form-data; boundary=x', 'POST', '/faults', '--x--\r\n'],
  ['multipart/form-data; boundary=x', 'PUT', '/images', '--x--\r\n'],
  ['application/json', 'POST', '/images', '{}'],
  ['text/plain', 'POST', '/images', 'x'],
  ['text/plain; application/json', 'POST', '/faults', order],
  ['application/jsonp', 'POST', '/faults', order],
  ['application/json, text/plain', 'POST', '/faults', order],
  ['text/plain', 'DELETE', '/faults', order],
])('keeps out a body of %s: %s %s', async (type, method, path, body) => {
  const line = `${method} /__standin${path} HTTP/1.1`;
  const { status, reply } = await call(server.url, line, ['Host: localhost', `Content-Type: ${type}`], body);
  expect(status).toBe(415);
  expect(reply).toContain(
    path === '/images' && method === 'POST' ? 'must be multipart/form-data' : 'must be application/json',
  );
  expect(server.emulator.world.faults.all()).toEqual([]);
});

it('keeps out a body that does not say what it is, in a length or in chunks', async () => {
  const line = 'POST /__standin/faults HTTP/1.1';
  expect((await call(server.url, line, ['Host: localhost'], order)).status).toBe(415);
  const chunks = ['Host: localhost', 'Transfer-Encoding: chunked', '', '2', '{}', '0'];
  expect((await exchange(server.url, [line, ...chunks, '', ''].join('\r\n'))).slice(9, 12)).toBe('415');
});

it.each(['application/json', 'Application/JSON; charset=utf-8'])('lets in a body of %s', async (type) => {
  const headers = ['Host: localhost', `Content-Type: ${type}`];
  expect((await call(server.url, 'POST /__standin/faults HTTP/1.1', headers, order)).status).toBe(201);
  server.emulator.reset();
});

it.each(['/faults', '/images'])('answers no preflight for %s in a page’s favour', async (path) => {
  const { status } = await call(server.url, `OPTIONS /__standin${path} HTTP/1.1`, [
    'Host: localhost:4010',
    'Origin: http://evil.example',
    'Access-Control-Request-Method: POST',
    'Access-Control-Request-Headers: content-type',
  ]);
  expect(status).toBe(403);
});

it('guards every spelling of its paths', async () => {
  for (const path of [
    '/__STANDIN/reset',
    '/__standin//reset',
    '/__standin/../__standin/reset',
    '/%5f%5fstandin/reset',
  ]) {
    const { status } = await call(server.url, `POST ${path} HTTP/1.1`, ['Host: evil.example']);
    expect([path, [403, 404].includes(status)]).toEqual([path, true]);
  }
});

it('keeps out the network, and says what would open it', async () => {
  const { status, reply } = await call(addressOf(remote), look, ['Host: 127.0.0.1']);
  expect(status).toBe(403);
  expect(reply).toContain('for this machine only, unless it is started with --admin-token <token>');
});

it('lets in the network with the token, under any name', async () => {
  const url = addressOf(remoteWithToken);
  const name = 'Host: standin.test:4010';
  expect((await call(url, look, [name, `Authorization: Bearer ${TOKEN}`])).status).toBe(200);
  expect((await call(url, look, [name, `authorization: bearer ${TOKEN}`])).status).toBe(200);
  expect((await call(url, look, [name, `X-Standin-Admin: ${TOKEN}`])).status).toBe(200);
});

it.each([
  ['no token', []],
  ['an empty one', ['x-standin-admin: ']],
  ['a wrong one', ['Authorization: Bearer wrong-horse']],
  ['half of it', [`Authorization: Bearer ${TOKEN.slice(0, 7)}`]],
  ['more than it', [`Authorization: Bearer ${TOKEN}s`]],
  ['it in another case', [`x-standin-admin: ${TOKEN.toUpperCase()}`]],
  ['it twice', [`x-standin-admin: ${TOKEN}`, `x-standin-admin: ${TOKEN}`]],
  ['it without a scheme', [`Authorization: ${TOKEN}`]],
  ['it under another scheme', [`Authorization: Basic ${TOKEN}`]],
  ['a token of a provider', ['Authorization: Bearer t-anything']],
])('keeps out whoever brings %s where there is one, from this machine too', async (_, headers) => {
  for (const url of [guarded.url, addressOf(remoteWithToken)]) {
    const { status, reply } = await call(url, reset, ['Host: localhost', ...headers]);
    expect(status).toBe(401);
    expect(reply).toContain('x-standin-admin: <token>');
    expect(reply).toMatch(/^WWW-Authenticate: Bearer\r$/m);
    expect(reply).not.toContain(TOKEN);
  }
});

it('keeps pages and forms out even with the token', async () => {
  const headers = ['Host: localhost', `x-standin-admin: ${TOKEN}`];
  expect((await call(guarded.url, reset, [...headers, 'Origin: http://evil.example'])).status).toBe(403);
  expect((await call(guarded.url, reset, [...headers, 'Sec-Fetch-Site: cross-site'])).status).toBe(403);
  const form = [...headers, 'Content-Type: application/x-www-form-urlencoded'];
  expect((await call(guarded.url, reset, form, 'a=b')).status).toBe(415);
});

it('asks for no token where the providers are', async () => {
  const { status } = await call(guarded.url, 'GET /cgi-bin/token HTTP/1.1', ['Host: localhost']);
  expect(status).toBe(200);
});

it.each([
  ['127.0.0.1', 'standin.test', 'standin.test:4010'],
  ['::ffff:127.0.0.1', 'Standin.Test', 'standin.test'],
  ['::1', '2001:db8::7', '[2001:db8::7]:4010'],
])('lets in %s under the name it was bound to, %s', async (address, host, sent) => {
  const url = addressOf(await calledFrom(address, host));
  expect((await call(url, look, [`Host: ${sent}`])).status).toBe(200);
  expect((await call(url, look, ['Host: another.test'])).status).toBe(403);
});

it.each([
  ['192.0.2.7', '0.0.0.0'],
  ['::ffff:192.0.2.7', '::'],
  ['1.127.0.0', '0.0.0.0'],
  ['fe80::1', '::'],
  ['', '0.0.0.0'],
])('takes %s for another machine', async (address, host) => {
  expect((await call(addressOf(await calledFrom(address, host)), look, ['Host: localhost'])).status).toBe(403);
});

it.each([
  [{}, undefined],
  [{ host: '127.0.0.2' }, undefined],
  [{ host: '::1' }, undefined],
  [{ host: 'localhost' }, undefined],
  [{ host: '0.0.0.0' }, '--admin-token <token> opens it to others'],
  [{ host: '::' }, '--admin-token <token> opens it to others'],
  [{ host: '0.0.0.0', adminToken: TOKEN }, 'asks for the admin token'],
  [{ adminToken: TOKEN }, 'asks for the admin token'],
])('says at the start who may use it: %j', (options, words) => {
  const said = accessInWords(options);
  if (words === undefined) expect(said).toBeUndefined();
  else expect(said).toContain(words);
});

it('takes the token from the environment or from the command line', async () => {
  const env = { ...process.env, STANDIN_ADMIN_TOKEN: TOKEN };
  for (const [args, token] of [
    [[], TOKEN],
    [['--admin-token', 'another'], 'another'],
  ] as const) {
    const child = spawn(process.execPath, ['dist/bin/main.cjs', '--port', '0', ...args], { env });
    const url = /http:\S+/.exec(await printed(child.stdout))?.[0] ?? '';
    const asked = await fetch(`${url}/__standin/health`, { headers: { 'x-standin-admin': token } });
    child.kill('SIGKILL');
    expect([asked.status, (await once(child, 'exit'))[1]]).toEqual([200, 'SIGKILL']);
  }
});

it.each(['', 'two words', 'tab\t', 'schlüssel'])(
  'takes no admin token %j that a header cannot carry',
  async (adminToken) => {
    await expect(startServer({ adminToken })).rejects.toThrow('the admin token must be of letters');
    expect(() => createApp(createEmulator(), { adminToken })).toThrow('the admin token must be of letters');
  },
);

it('says that what it answers is what it says it is', async () => {
  expect((await call(server.url, look, ['Host: localhost'])).reply).toMatch(/^X-Content-Type-Options: nosniff\r$/m);
  expect((await call(server.url, look, ['Host: evil.example'])).reply).toMatch(/^X-Content-Type-Options: nosniff\r$/m);
});
