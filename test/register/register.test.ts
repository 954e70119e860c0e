import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createNetServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import { deadPort } from '../ports.ts';
import { node } from './node.ts';

const programs = 'test/register/programs';
let server: RunningServer;
let env: Record<string, string>;
beforeAll(async () => {
  server = await startServer();
  env = { STANDIN_URL: server.url };
});
afterAll(() => server.close());

const token = { access_token: expect.any(String), expires_in: 7200 };
const tenant = { code: 0, msg: 'ok', expire: expect.any(Number), tenant_access_token: expect.any(String) };
const refused = { errcode: 40002, errmsg: expect.stringContaining('invalid grant_type') };
const expected = {
  fetch: { ...tenant, url: 'https://open.feishu.cn/open-apis/auth/v3/tenant_access_token/internal' },
  'fetch over http': 404,
  'a stream': { status: 412 },
  aborted: { name: 'AbortError' },
  'undici fetch': token,
  'undici request': token,
  'undici Agent': token,
  'https.request': tenant,
  'https.request of options': refused,
  'https.request with a name in capitals': refused,
  'https.get by name': token,
  'https.get promisified': token,
  'https with no agent': token,
  'https, kept alive': { sockets: 1 },
  'https to an address of its own': token,
  'http.request': token,
  axios: token,
  got: token,
  'node-sdk': { image_key: expect.stringMatching(/^img_v3_/) },
  'co-wechat-api': { accessToken: expect.any(String), expireTime: expect.any(Number) },
  ws: 'open',
};

it.each([
  ['--import', 'standin/register'],
  ['--require', 'standin/register'],
])('brings every client here by %s, with its live hosts in code', async (...flags) => {
  const PICTURE = Buffer.from(png({ width: 8, height: 8 })).toString('base64');
  const { stdout, stderr } = await node([...flags, `${programs}/clients.mjs`], { env: { ...env, PICTURE } });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual(expected);
  const [newest] = server.emulator.requests({ endpoint: 'feishu/images' });
  expect(newest?.headers).toContainEqual(['Host', 'open.feishu.cn']);
});

it('brings here what was taken before it was loaded, and may be loaded twice', async () => {
  const { stdout, stderr } = await node([`${programs}/loaded-late.cjs`], { env });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({ statuses: [200, 200, 200], url: server.url, isListed: true });
});

it('is in worker threads, and by NODE_OPTIONS in children', async () => {
  const flags = { NODE_OPTIONS: '--require standin/register' };
  const { stdout, stderr } = await node([`${programs}/threads.mjs`], { env: { ...env, ...flags } });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual([40002, 40002]);
});

it('leaves Host and path as they were written, also through a redirect', async () => {
  const seen: unknown[] = [];
  const other = createServer(({ url, headers: { host } }, response) => {
    seen.push([host, url]);
    const location = 'https://open.feishu.cn/second?b=2';
    if (seen.length === 1) response.writeHead(302, { location }).end();
    else response.end(JSON.stringify(seen));
  });
  const url = await listening(other);
  const { stdout } = await node(['--import', 'standin/register', `${programs}/follow.mjs`], {
    env: { STANDIN_URL: url },
  });
  other.close();
  expect(JSON.parse(stdout)).toEqual({
    url: 'https://open.feishu.cn/second?b=2',
    redirected: true,
    seen: [
      ['mmbiz.qpic.cn', '/first?a=1'],
      ['open.feishu.cn', '/second?b=2'],
    ],
  });
});

it('leaves all other connections alone', async () => {
  const greeting = createNetServer((socket) => socket.on('error', () => {}).end('hello'));
  const piped = createNetServer((socket) => socket.end('pipe'));
  const { port } = new URL(await listening(greeting));
  const path = process.platform === 'win32' ? `\\\\.\\pipe\\standin-${process.pid}` : join(tmpdir(), 'pipe');
  await once(piped.listen(path), 'listening');
  const { stdout } = await node(['--import', 'standin/register', `${programs}/others.mjs`, port, path], { env });
  const plain = await node([`${programs}/others.mjs`, port, path], { env });
  greeting.close();
  piped.close();
  expect(stdout).toBe(plain.stdout);
  expect(JSON.parse(stdout).slice(0, 5)).toEqual(['hello', 'hello', 'hello', 'pipe', 'pipe']);
});

it.each([
  [
    'https.get',
    "require('https').get('https://open.feishu.cn/').on('error', ({ message, code }) => console.log(code, message))",
  ],
  ['fetch', "fetch('https://open.feishu.cn/').catch(({ cause: { message, code } }) => console.log(code, message))"],
])('says where it looked, and for whom, where nothing listens: %s', async (_, script) => {
  const { port, release } = await deadPort();
  const url = `http://127.0.0.1:${port}`;
  const { stdout } = await node(['--require', 'standin/register', '-e', script], { env: { STANDIN_URL: url } });
  expect(stdout).toBe(
    `ECONNREFUSED Standin does not answer at ${url}, where standin/register leads open.feishu.cn; start it, or say in STANDIN_URL where it is (connect ECONNREFUSED ${new URL(url).host})\n`,
  );
  await release();
});

it('turns a client away that speaks HTTP/2 alone, in a sentence', async () => {
  const script =
    "require('http2').connect('https://open.feishu.cn').on('error', ({ message }) => console.log(message))";
  const { stdout } = await node(['--require', 'standin/register', '-e', script], { env });
  expect(stdout).toBe('standin/register leads open.feishu.cn to Standin, which speaks HTTP/1.1 and not h2\n');
});

it.each(['localhost:4010', 'https://127.0.0.1:4010', 'http://127.0.0.1:4010/path', 'http://a:b@127.0.0.1', 'nowhere'])(
  'refuses the address %s, before the program begins',
  async (url) => {
    const { status, stdout, stderr } = await node(['--require', 'standin/register', '-p', '1'], {
      env: { STANDIN_URL: url },
    });
    expect(stderr).toContain(
      `STANDIN_URL must be where Standin listens, http:// with a host and a port and no path, such as http://127.0.0.1:4010, not "${url}"`,
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  },
);

it('looks at the usual port where nobody says otherwise', async () => {
  const { stdout } = await node(['--require', 'standin/register', '-p', "require('standin/register').url"]);
  expect(stdout).toBe('http://127.0.0.1:4010\n');
});

it('loads nothing of the emulator, and no package', async () => {
  const script = "console.log(Object.keys(require.cache).map((file) => require('path').basename(file)).join())";
  const { stdout } = await node(['--require', 'standin/register', '-e', script]);
  expect(stdout).toMatch(/^register\.cjs(,rolldown-runtime-[\w-]+\.cjs)?\n$/);
});

async function listening(server: Server): Promise<string> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
