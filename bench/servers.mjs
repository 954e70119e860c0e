import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Without these glibc gives chunk buffers back to the kernel and faults them in again: bare itself swings by 2 ×. */
const memory = {
  MALLOC_TRIM_THRESHOLD_: '268435456',
  MALLOC_MMAP_THRESHOLD_: '268435456',
  MALLOC_TOP_PAD_: '67108864',
};

/** @typedef {{ name: string, args: string[] }} Contender */
/** @typedef {{ name: string, url: string, child: import('node:child_process').ChildProcess, stop(): Promise<void> }} Running */

/** @returns {Contender} */
export const bare = (pictureBytes = 0, port = 0) => ({
  name: 'bare',
  args: [here('bare.mjs'), `${pictureBytes}`, `${port}`],
});

/** Older builds have it elsewhere. */
const commandIn = (dist) =>
  ['bin/main.cjs', 'bin/main.js', 'server/main.js'].map((name) => join(dist, name)).find((path) => existsSync(path)) ??
  dist;

/** @returns {Contender} */
export const standin = (dist, name = 'standin', port = 0) => ({
  name,
  args: [commandIn(dist), '--port', `${port}`, '--no-rate-limits', '--store-mib', '32'],
});

const children = new Set();
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});
for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => process.exit(130));

/** Starts a program that is ended with this one at the latest. */
export function launch(command, args, { ipc = false, env = memory } = {}) {
  const stdio = ['ignore', 'pipe', 'pipe', ...(ipc ? ['ipc'] : [])];
  const child = spawn(command, args, { stdio, env: { ...process.env, ...env } });
  child.said = '';
  const listen = (text) => {
    child.said = (child.said + text).slice(-4000);
  };
  child.stdout.setEncoding('utf8').on('data', listen);
  child.stderr.setEncoding('utf8').on('data', listen);
  children.add(child);
  child.once('exit', () => children.delete(child));
  child.once('error', () => children.delete(child));
  return child;
}

/** Ends a program that was launched here, and resolves when it has ended. */
export async function end(child) {
  if (!children.has(child)) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

/**
 * Resolves when the server has printed its address.
 *
 * @param {Contender} contender
 * @returns {Promise<Running>}
 */
export function start({ name, args }, { nodeArgs = [], ...how } = {}) {
  const child = launch(process.execPath, [...nodeArgs, ...args], how);
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`${name} ended before it listened: ${child.said.trim()}`)));
    child.stdout.on('data', () => {
      const url = /http:\/\/[\d.]+:\d+/.exec(child.said)?.[0];
      if (url) resolve({ name, url, child, stop: () => end(child) });
    });
  });
}

/** Starts all, gives them to `use`, and ends them whatever happens. */
export async function withServers(contenders, use, options) {
  const running = [];
  try {
    for (const contender of contenders) running.push(await start(contender, options));
    return await use(...running);
  } finally {
    await Promise.all(running.map((server) => server.stop()));
  }
}
