import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, afterEach, expect, it } from 'vitest';
import { startServer } from '../../server/index.ts';
import { VERSION } from '../../src/version.ts';
import { eventually } from '../eventually.ts';
import { printed } from '../printed.ts';
import { open } from './raw.ts';
import { standin } from './standin.ts';

const MAIN = 'dist/bin/main.cjs';
const running: ChildProcess[] = [];
const folder = mkdtempSync(join(tmpdir(), 'standin-command-'));
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function start(...args: string[]): Promise<{ child: ChildProcess; url: string; said: string }> {
  const child = spawn(process.execPath, [MAIN, '--port', '0', ...args]);
  running.push(child);
  const said = await printed(child.stdout);
  return { child, url: /http:\S+/.exec(said)?.[0] ?? '', said };
}

/** In a process of its own, to its end. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

async function tokenFor(url: string, app_id: string): Promise<string> {
  const body = JSON.stringify({ app_id, app_secret: 's' });
  const reply = await fetch(`${url}/open-apis/auth/v3/tenant_access_token/internal`, { method: 'POST', body });
  return (await reply.json()).tenant_access_token;
}

it('prints one line with its URL when it listens, and answers there', async () => {
  const { url, said } = await start();
  expect(said).toMatch(/^Standin listens on http:\/\/127\.0\.0\.1:\d+\n$/);
  expect((await fetch(`${url}/__standin/health`)).status).toBe(200);
});

it('carries the version of the package', () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8')).version).toBe(VERSION);
  expect(run('--version').stdout.trim()).toBe(VERSION);
});

it('explains itself', async () => {
  const help = await standin('--help');
  expect(help.status).toBe(0);
  for (const flag of [
    '--port',
    '--host',
    '--accounts',
    '--profile',
    '--set',
    '--no-rate-limits',
    '--asset-urls',
    '--store-mib',
    '--seed',
    '--log',
    '--admin-token',
    '--tls',
    '--tls-port',
    '--tls-cert',
    '--tls-key',
    '--public-url',
    '--proxy-port',
    '--pass',
    '--lang',
  ]) {
    expect(help.stdout).toContain(flag);
  }
  expect((await standin('rules', '--help')).stdout).toContain('--json');
});

it.each([
  [['--prot', '1'], "unknown option '--prot'"],
  [['--port', 'x'], 'It must be a whole number from 0 to 65535.'],
  [['--port', '65536'], 'It must be a whole number from 0 to 65535.'],
  [['--port'], "option '--port <number>' argument missing"],
  [['--profile', 'real'], 'It must be documented or observed.'],
  [['--asset-urls', 'cdn'], 'It must be local or live.'],
  [['--lang', 'de'], 'It must be en or zh or ko.'],
  [['--set', 'kakao.wideSize'], 'It must be name=value.'],
  [['--set', 'kakao.wide=1'], 'there is no setting "kakao.wide"'],
  [['--set', 'kakao.wideSize=1'], 'it can be "exact" or "4:3" or "minimum"'],
  [['--store-mib', '-1'], 'It must be a whole number'],
  [['--seed', '1.5'], 'It must be a whole number'],
  [['--tls-port', 'x'], 'It must be a whole number from 0 to 65535.'],
  [['--tls-cert', 'cert.pem'], '--tls-cert and --tls-key belong together'],
  [['--tls-key', 'key.pem'], '--tls-cert and --tls-key belong together'],
  [['--tls-cert', '/nowhere.pem', '--tls-key', '/nowhere.pem'], '--tls-cert /nowhere.pem cannot be read'],
  [['--proxy-port', 'x'], 'It must be a whole number from 0 to 65535.'],
  [['--pass', 'example.com'], '--pass is for the proxy; --proxy-port opens one'],
  [['--port', '0', '--proxy-port', '0', '--pass', 'a b'], 'pass: "a b" is no pattern of hosts'],
  [['--public-url', 'mock.example.com'], 'publicUrl must be an http or https URL'],
  [['--host', '203.0.113.7', '--port', '0'], 'host 203.0.113.7 is no address of this machine'],
  [['--accounts', '/nowhere.json'], 'accounts file /nowhere.json cannot be read'],
  [['upload'], 'there is no command "upload"; there are rules'],
  [['--host', ''], 'It must be an address'],
])('ends %j with one clear line and 2', async (args, message) => {
  const { status, stdout, stderr } = await standin(...args);
  expect(stderr).toContain(message);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

it('says that a port is taken', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as { port: number };
  expect(run('--port', `${port}`)).toEqual({
    status: 2,
    stdout: '',
    stderr: `error: port ${port} on 127.0.0.1 is taken; choose another, or 0 for any free one\n`,
  });
  taken.close();
});

it('declares the accounts of a file, also a platform after the account that has authorised it', async () => {
  const file = join(folder, 'accounts.json');
  const shop = { provider: 'wechat', appid: 'wxshop', secret: 's', component: 'wxhub', permissions: [11] };
  const hub = { provider: 'wechat', appid: 'wxhub', secret: 's', kind: 'component' };
  writeFileSync(file, JSON.stringify([shop, hub, { provider: 'wechat', appid: 'wx1', secret: 's' }]));
  const { url } = await start('--accounts', file);
  const token = async (secret: string) =>
    (await fetch(`${url}/cgi-bin/token?grant_type=client_credential&appid=wx1&secret=${secret}`)).json();
  expect((await token('s')).expires_in).toBe(7200);
  expect((await token('x')).errcode).toBe(40125);
  const { accounts } = await (await fetch(`${url}/__standin/accounts`)).json();
  const authorised = { appid: 'wxshop', authorization_code: expect.any(String) };
  expect(accounts).toMatchObject([authorised, { appid: 'wxhub' }, { appid: 'wx1' }]);
});

it.each([
  ['{"provider":', 'cannot be read'],
  ['{}', 'must hold a JSON list of accounts'],
  ['[{"provider":"wechat"}]', 'bad.json, account 1: must have appid'],
  ['[{"provider":"kakao","userId":"me"},{"provider":"kakao"}]', 'bad.json, account 2: must have userId'],
  ['[null]', 'bad.json, account 1: must be an object'],
  ['[{}]', 'bad.json, account 1: provider must be one of feishu, wechat, kakao'],
  ['[{"provider":"qq"}]', 'bad.json, account 1: provider must be one of feishu, wechat, kakao, not "qq"'],
  ['[{"provider":"wechat","appid":"wx1","secret":"s","component":"wx2"}]', 'bad.json, account 1: component must be'],
])('refuses an accounts file that holds %s', async (text, message) => {
  const file = join(folder, 'bad.json');
  writeFileSync(file, text);
  const { status, stderr } = await standin('--port', '0', '--accounts', file);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
});

it('gives the same keys for the same seed', async () => {
  const { url } = await start('--seed', '42');
  await using twin = await startServer({ seed: 42 });
  expect(await tokenFor(url, 'cli_1')).toBe(await tokenFor(twin.url, 'cli_1'));
});

it.each(['SIGINT', 'SIGTERM'] as const)('ends on %s, also in mid-upload', async (signal) => {
  const { child, url } = await start();
  const socket = open(url);
  socket.on('error', () => {});
  socket.write('POST /cgi-bin/media/uploadimg HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf of it');
  await once(socket, 'connect');
  await fetch(`${url}/cgi-bin/x`);
  child.kill(signal);
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
});

it('prints the rules as a table and as JSON', async () => {
  const table = await standin('rules');
  expect(table.status).toBe(0);
  expect(table.stdout).toMatch(/feishu\/images\/gif-resolution +234039 +assumed +2000/);
  expect(table.stdout).toMatch(/feishu\/images metaWritingStopped +232096/);
  const { rules, errors, switches } = JSON.parse((await standin('rules', '--json')).stdout);
  expect([rules.length, errors.length, switches.length].every((count) => count > 10)).toBe(true);
});

it.each([
  [
    ['--log'],
    /^\S+ {2}POST {2}\/cgi-bin\/media\/uploadimg\?access_token=ca\S+ {2}200 {2}41005 wechat\/uploadimg\/media-missing: no Content-Type and no body; send the picture as the part media/,
  ],
  [['--log', 'json'], /^\{"id":"1",.*"code":41005/],
])('prints a line for each call with %j, without its secrets', async (args, line) => {
  const { child, url } = await start(...args);
  const logged = printed(child.stdout);
  await fetch(`${url}/cgi-bin/media/uploadimg?access_token=canary-token`, { method: 'POST' });
  const text = await logged;
  expect(text).toMatch(line);
  expect(text).not.toContain('canary');
});

it('prints a line for what is no call', async () => {
  const { child, url } = await start('--log');
  const logged = printed(child.stdout);
  open(url).end('rubbish\r\n\r\n').resume();
  expect(await logged).toMatch(/^\S+ {2}no request {2}400 {2}no provider answered: the request is no HTTP/);
});

it('goes on when nobody reads its log any more', async () => {
  const { child, url } = await start('--log');
  child.stdout?.destroy();
  for (let i = 0; i < 3; i++) await fetch(`${url}/cgi-bin/media/uploadimg?access_token=any`, { method: 'POST' });
  expect((await fetch(`${url}/__standin/health`)).status).toBe(200);
});

it('keeps no more than some lines for a reader that has stopped, and tells it how many are missing', async () => {
  const { child, url } = await start('--log');
  const stdout = child.stdout as Readable;
  stdout.removeAllListeners('data').pause();
  const long = `/cgi-bin/x?${'a'.repeat(8000)}`;
  const calls = 400;
  for (let i = 0; i < calls; i++) await (await fetch(url + long)).text();
  let text = '';
  stdout.on('data', (chunk) => {
    text += chunk;
  });
  stdout.resume();
  await eventually(() => expect(text).toMatch(/ lines dropped: nobody read them\n$/));
  const dropped = Number(/(\d+) lines dropped/.exec(text)?.[1]);
  expect(text.length).toBeLessThan(1024 * 1024);
  expect(text.match(/aaa\b/g)).toHaveLength(calls - dropped);
});

it('ends without a word when nobody reads what a subcommand prints', async () => {
  const child = spawn(process.execPath, [MAIN, 'rules']);
  running.push(child);
  child.stdout.destroy();
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = await once(child, 'close');
  expect({ code, said }).toEqual({ code: 0, said: '' });
});

it('says where it speaks TLS, where its proxy is, and what programs are to trust', async () => {
  const data = join(folder, 'data');
  const child = spawn(process.execPath, [MAIN, '--port', '0', '--tls', '--proxy-port', '0'], {
    env: { ...process.env, XDG_DATA_HOME: data },
  });
  running.push(child);
  const said = await printed(child.stdout, /^with a proxy/);
  const [port, , proxy] = [...said.matchAll(/127.0.0.1:(\d+)/g)].map(([, found]) => found);
  const whom = `for programs that trust ${join(data, 'standin', 'ca.pem')}`;
  expect(said).toBe(
    `Standin listens on http://127.0.0.1:${port}\nand on https://127.0.0.1:${port}, ${whom}\nwith a proxy to the live hosts on http://127.0.0.1:${proxy}, ${whom}\n`,
  );
});

it('says of an option of the server before a command that nobody looks at it there', async () => {
  expect(await standin('--profile', 'observed', 'rules')).toMatchObject({
    status: 2,
    stdout: '',
    stderr:
      'error: --profile stands before rules, where it says nothing; what is for rules stands behind it, and standin rules --help says what there is\n',
  });
});
