import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { png } from '../../fixtures/images.ts';
import { node } from '../register/node.ts';
import { common } from './rows/clients.ts';
import { ended, start } from './standin-run.ts';

// What is run under `standin run` opens no connection but to this machine, and asks nobody for the address of a live host.

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'standin-sentinel-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PICTURE = Buffer.from(png({ width: 8, height: 8 })).toString('base64');
const clients = 'test/register/programs/clients.mjs';

function sentinel(name: string) {
  const file = join(folder, name);
  const seen = () => readFileSync(file, 'utf8').trim().split('\n');
  return { seen, env: { SENTINEL: file, NODE_OPTIONS: `--require ${resolve('test/run/programs/sentinel.cjs')}` } };
}

it('sees what a program looks up and connects to', async () => {
  const server = createServer((socket) => socket.end());
  await once(server.listen(0), 'listening');
  const { port } = server.address() as AddressInfo;
  const { seen, env } = sentinel('control');
  const script = `
    const net = require('net');
    net.connect(${port}, '127.0.0.2');
    net.connect(${port}, 'localhost');
    require('dns').lookup('localhost', () => {});
  `;
  await node(['-e', script], { env });
  server.close();
  expect(seen()).toEqual(expect.arrayContaining([`connect 127.0.0.2:${port}`, 'lookup localhost']));
});

it('lets no client of Node get anywhere else', async () => {
  const { seen, env } = sentinel('clients');
  const child = start(['--', process.execPath, clients], { ...env, PICTURE });
  const { stdout, stderr } = await ended(child);
  expect(Object.values(JSON.parse(stdout)).filter((each) => Object(each).failed)).toEqual([]);
  expect(stderr).toMatch(/^Standin answered \d\d calls/);
  const elsewhere = seen().filter((each) => !/^connect 127\.0\.0\.1:\d+( from 127\.0\.0\.1)?$/.test(each));
  expect(seen().length).toBeGreaterThan(10);
  expect(elsewhere).toEqual([]);
});

const found = common.find(({ name }) => name === 'Python: requests')?.command(folder);
const python = found === undefined || 'missing' in found ? undefined : found;
if (python === undefined) console.log('skipped: no python3 here can import requests');

it.skipIf(python === undefined)('lets no client of Python get anywhere else', async () => {
  const { seen, env } = sentinel('python');
  const picture = join(folder, 'photo.png');
  writeFileSync(picture, Buffer.from(PICTURE, 'base64'));
  const PYTHONPATH = resolve('test/run/programs/sentinel-python');
  const child = start(['--fail-on', 'unknown', '--', ...(python ?? []), picture], {
    SENTINEL: env.SENTINEL,
    PYTHONPATH,
  });
  const { status, stderr } = await ended(child);
  expect(stderr).toMatch(/^Standin answered 3 calls$/m);
  expect(status).toBe(0);
  expect(seen().length).toBeGreaterThan(1);
  expect(seen().filter((each) => !/^(connect|lookup) 127\.0\.0\.1(:\d+)?$/.test(each))).toEqual([]);
});

const untraced = spawnSync('strace', ['-f', '-o', join(folder, 'none'), 'true']).status !== 0;
if (untraced) console.log('skipped: strace is not here, or may not trace');

it.skipIf(untraced)('nor past Node, as the system sees it', async () => {
  const trace = join(folder, 'trace');
  const strace = ['strace', '-f', '-e', 'trace=connect,sendto,sendmsg,sendmmsg', '-s', '100', '-o', trace];
  const child = start(['--quiet', '--', ...strace, process.execPath, clients], { PICTURE });
  expect((await ended(child)).stderr).toBe('');
  const addresses = readFileSync(trace, 'utf8').match(/sin6?_addr=[^}]*|sin_port=htons\(53\)/g) ?? [];
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter((each) => !each.includes('127.0.0.1'))).toEqual([]);
});
