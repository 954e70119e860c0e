import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { type RunningServer, startServer } from '../../server/index.ts';
import { printed } from '../printed.ts';
import { standin } from './standin.ts';

// A state over HTTP, and by the command, from one process to another.

const folder = mkdtempSync(join(tmpdir(), 'standin-state-'));
const running: ChildProcess[] = [];
let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ seed: 1 });
});
beforeEach(() => server.emulator.reset());
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const BYTES = { 'content-type': 'application/octet-stream' };
const stateAt = (url: string) => `${url}/__standin/state`;

/** A server in a process of its own. */
async function other(...args: string[]): Promise<string> {
  const child = spawn(process.execPath, ['dist/bin/main.cjs', '--port', '0', ...args]);
  running.push(child);
  return /http:\S+/.exec(await printed(child.stdout))?.[0] ?? '';
}

const seeded = () =>
  server.emulator.seedImage({ provider: 'kakao', account: 'me', content: png({ width: 9, height: 9, bytes: 5000 }) });

it('gives it as bytes, and takes it back', async () => {
  const { key } = seeded();
  const answer = await fetch(stateAt(server.url));
  expect(answer.headers.get('content-type')).toBe('application/octet-stream');
  const state = new Uint8Array(await answer.arrayBuffer());
  expect(answer.headers.get('content-length')).toBe(`${state.length}`);
  expect(state).toEqual(await server.emulator.snapshot());
  server.emulator.reset();
  expect(server.emulator.image(key)).toBeUndefined();
  const put = await fetch(stateAt(server.url), { method: 'PUT', body: state, headers: BYTES });
  expect([put.status, await put.text()]).toEqual([204, '']);
  expect(server.emulator.image(key)).toMatchObject({ key, bytes: 5000 });
});

it.each<[odd: string, init: RequestInit, status: number, error: string]>([
  ['nothing', {}, 400, 'state: it is empty'],
  ['rubbish', { body: 'x', headers: BYTES }, 400, 'state: it is none that Standin wrote'],
  [
    'JSON',
    { body: '{}', headers: { 'content-type': 'application/json' } },
    415,
    'a body must be application/octet-stream here',
  ],
  ['a text', { body: 'standin state' }, 415, 'a body must be application/octet-stream here'],
  [
    'a call of another site',
    { headers: { origin: 'http://elsewhere.example' } },
    403,
    'calls from the origin "http://elsewhere.example" are refused',
  ],
])('refuses %s in words', async (_, init, status, error) => {
  const { key } = seeded();
  const answer = await fetch(stateAt(server.url), { method: 'PUT', ...init });
  expect(answer.status).toBe(status);
  expect(await answer.json()).toEqual({ error });
  expect(server.emulator.image(key)).toBeDefined();
});

it('takes no JSON of that type where JSON belongs', async () => {
  const answer = await fetch(`${server.url}/__standin/faults`, { method: 'POST', body: '{}', headers: BYTES });
  expect(answer.status).toBe(415);
});

it('is saved to a file that is its owner’s alone, and loaded by another process', async () => {
  const { key } = seeded();
  const file = join(folder, 'a.state');
  writeFileSync(file, 'what was there before', { mode: 0o644 });
  const saved = await standin('state', 'save', file, '--url', server.url);
  expect(saved).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Wrote .*a\.state, \d+ bytes; .*secrets/) });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['a.state']);
  const url = await other('--seed', '1');
  expect(await standin('state', 'load', file, '--url', `${url}/`)).toMatchObject({ status: 0, stderr: '' });
  const there = await fetch(`${url}/__standin/images/${key}?info`);
  expect(await there.json()).toMatchObject({ key, bytes: 5000 });
  const state = new Uint8Array(await (await fetch(stateAt(url))).arrayBuffer());
  expect(Buffer.compare(state, readFileSync(file))).toBe(0);
});

it('is saved to where a link leads, and the link stays one', async () => {
  const [file, link, far] = ['led.state', 'link', 'far'].map((name) => join(folder, name)) as [string, string, string];
  symlinkSync('led.state', link);
  symlinkSync('link', far);
  for (const _ of ['to nothing yet', 'to a file']) {
    expect(await standin('state', 'save', far, '--url', server.url)).toMatchObject({ status: 0, stderr: '' });
    expect([far, link].map((each) => lstatSync(each).isSymbolicLink())).toEqual([true, true]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  }
  const circle = join(folder, 'circle');
  symlinkSync('circle', circle);
  const said = await standin('state', 'save', circle, '--url', server.url);
  expect(said).toMatchObject({ status: 2, stderr: expect.stringContaining(`error: cannot write ${circle}: ELOOP`) });
});

it('is written as it is to what is no file, and nothing else is', async () => {
  // A pipe of a shell's: one of Node's is a socket, which cannot be opened.
  const command = `"${process.execPath}" dist/bin/main.cjs state save /dev/stdout --url ${server.url} | cat`;
  const child = spawn('/bin/sh', ['-c', command]);
  running.push(child);
  const [written, said]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk) => written.push(chunk));
  child.stderr.on('data', (chunk) => said.push(chunk));
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(new Uint8Array(Buffer.concat(written))).toEqual(await server.emulator.snapshot());
  expect(`${Buffer.concat(said)}`).toMatch(/^Wrote \/dev\/stdout, \d+ bytes/);
});

it('asks for the admin token where there is one', async () => {
  const guarded = await startServer({ adminToken: 'right' });
  const file = join(folder, 'guarded.state');
  const without = await standin('state', 'save', file, '--url', guarded.url);
  expect(without).toMatchObject({ status: 2, stderr: expect.stringContaining('answers 401: the control plane needs') });
  const withIt = await standin('state', 'save', file, '--url', guarded.url, '--admin-token', 'right');
  expect(withIt).toMatchObject({ status: 0, stderr: '' });
  const loaded = await standin('state', 'load', file, '--admin-token', 'right', '--url', guarded.url);
  expect(loaded).toMatchObject({ status: 0, stderr: '' });
  await guarded.close();
});

it('says in a line what is wrong', async () => {
  const stranger = createServer((_, response) => void response.writeHead(404).end('not here'));
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  const strange = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
  const file = join(folder, 'rubbish');
  writeFileSync(file, 'rubbish');
  const here = ['--url', server.url];
  const rows: [args: string[], said: string][] = [
    [['load', file, ...here], `error: ${server.url} answers 400: state: it is none that Standin wrote\n`],
    [['load', join(folder, 'none'), ...here], 'error: cannot read '],
    [['save', join(folder, 'no', 'folder'), ...here], 'error: cannot write '],
    [['save', file, '--url', 'http://127.0.0.1:1'], 'error: there is no answer from http://127.0.0.1:1: '],
    [
      ['save', file, '--url', 'nowhere'],
      'error: --url must be an address such as http://127.0.0.1:4010, not "nowhere"\n',
    ],
    [['save', file, '--url', strange], `error: ${strange} answers 404: it is no Standin, or none of this version\n`],
    [['save'], "error: missing required argument 'file'\n"],
    [['keep', file], 'error: '],
  ];
  for (const [args, said] of rows) {
    const { status, stderr, stdout } = await standin('state', ...args);
    expect([status, stdout, stderr.split('\n').length]).toEqual([2, '', 2]);
    expect(stderr.startsWith(said), stderr).toBe(true);
  }
  expect(readFileSync(file, 'utf8')).toBe('rubbish');
  stranger.close();
});
