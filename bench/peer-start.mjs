import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { call } from './client.mjs';
import { temporaryFolder } from './load.mjs';
import { median } from './rounds.mjs';
import { end, launch } from './servers.mjs';

const run = promisify(execFile);
const folder = temporaryFolder();
const installed = new Map();

/** Installs a package from npm, once, in a folder of its own that is gone when this program is. Gives folder and version. */
export async function install(what) {
  const name = what.slice(0, what.lastIndexOf('@'));
  const home = join(folder, name.replace('/', '-'));
  if (!installed.has(home)) installed.set(home, npmInstall(home, what));
  await installed.get(home);
  const { version } = JSON.parse(readFileSync(join(home, 'node_modules', name, 'package.json'), 'utf8'));
  return { home, version };
}

async function npmInstall(home, what) {
  console.error(`bench: installing ${what} …`);
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{ "private": true }');
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--engine-strict=false', '--loglevel=error'];
  await run('npm', ['install', ...flags, what], { cwd: home, timeout: 300_000 });
}

/**
 * Starts a server some times over; the last one goes on running. Gives its URL, its process and how long it took from
 * the start of the process to the first upload it answered with 200. Throws with its last words when it never does.
 */
export async function start(commandOn, request, times) {
  const took = [];
  for (;;) {
    const { url, child, ms } = await startOnce(commandOn, request);
    took.push(ms);
    if (took.length === times) return { url, child, ms: median(took) };
    await end(child);
  }
}

async function startOnce(commandOn, request) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const child = launch(...commandOn(port));
  let failed;
  child.once('error', (error) => {
    failed = error;
  });
  for (;;) {
    const error = await call(url, request).then(
      () => undefined,
      (error) => error,
    );
    const ms = performance.now() - began;
    if (error === undefined) return { url, child, ms };
    if (failed || child.exitCode !== null || ms > 60_000) {
      await end(child);
      const words = child.said.trim().split('\n').at(-1);
      throw new Error(words || (failed ?? error).message);
    }
    await sleep(2);
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
