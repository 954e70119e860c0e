// What the command keeps of a start for the next one, where Node does not do it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import nodeModule from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const itself = 'enableCompileCache' in nodeModule;
const running: ChildProcess[] = [];
let folder: string;
/** Where it keeps them. */
let kept: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standin-kept-'));
  kept = join(folder, `standin-compiled-${process.getuid?.()}`);
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** Starts, is told to end, and ends. */
async function startAndEnd(env: NodeJS.ProcessEnv = {}): Promise<void> {
  const child = spawn(process.execPath, ['dist/bin/main.cjs', '--port', '0'], {
    env: { ...process.env, TMPDIR: folder, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  const [said] = await once(child.stdout, 'data');
  expect((await fetch(`${/http:\S+/.exec(`${said}`)?.[0]}/cgi-bin/token`)).status).toBe(200);
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
}

const start = () => join(kept, readdirSync(kept).find((name) => name.startsWith('start-')) as string);

it.skipIf(itself)('keeps what it compiled for its own user, and runs it', async () => {
  await startAndEnd();
  expect(readdirSync(kept).length).toBeGreaterThan(1);
  expect(statSync(kept).mode & 0o777).toBe(0o700);
  const before = statSync(start());
  expect(before.mode & 0o777).toBe(0o600);
  await startAndEnd();
  // Made anew, it would be another file.
  expect(statSync(start()).ino).toBe(before.ino);
});

it.skipIf(itself)('compiles anew where what is kept is not what it kept', async () => {
  await startAndEnd();
  for (const odd of ['', 'odd', readFileSync(start()).subarray(0, 1000)]) {
    writeFileSync(start(), odd);
    await startAndEnd();
    expect(statSync(start()).size).toBeGreaterThan(100_000);
  }
});

it.skipIf(itself)('keeps nothing in a folder that others can write to, or that is none', async () => {
  mkdirSync(kept);
  chmodSync(kept, 0o777);
  await startAndEnd();
  expect(readdirSync(kept)).toEqual([]);
  rmSync(kept, { recursive: true });
  writeFileSync(kept, '');
  await startAndEnd();
  expect(readdirSync(folder)).toEqual([`standin-compiled-${process.getuid?.()}`]);
});

it('keeps nothing where it is told not to', async () => {
  await startAndEnd({ NODE_DISABLE_COMPILE_CACHE: '1' });
  expect(readdirSync(folder)).toEqual([]);
});
