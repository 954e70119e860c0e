import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

// Each runner in a process of its own, with the doors as they were built.

const run = promisify(execFile);
const programs = resolve('test/runners/programs');

/** What it printed, whether it passed or not. */
async function node(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  // Vitest's own would have Node's runner report to it.
  const { NODE_TEST_CONTEXT: _, NODE_OPTIONS: __, ...inherited } = process.env;
  const options = { cwd: programs, env: { ...inherited, ...env }, timeout: 60_000 };
  const { stdout } = await run(process.execPath, args, options).catch((error) => error as { stdout: string });
  return stdout;
}

it('gives node:test a server or MSW for each file, and a tenant for each test', async () => {
  const printed = await node(['--test', '--test-reporter=tap', 'node-tests.mjs']);
  expect(printed.match(/^ *(not )?ok \d+ - .*$/gm)).toEqual([
    'ok 1 - shows a tenant what they sent',
    'ok 2 - begins each test with somebody new',
    '    ok 1 - answers on the real hosts',
    'ok 3 - in process',
    'not ok 4 - fails # TODO to show that a test here can',
  ]);
}, 90_000);

it('gives Playwright a server for each worker, and a tenant for each test', async () => {
  const output = mkdtempSync(join(tmpdir(), 'standin-playwright-'));
  const cli = resolve('node_modules/@playwright/test/cli.js');
  try {
    const printed = await node([cli, 'test', '-c', 'playwright.config.mjs'], { STANDIN_OUTPUT: output });
    const { stats, errors } = JSON.parse(printed);
    expect(errors).toEqual([]);
    expect(stats).toMatchObject({ expected: 3, unexpected: 0, skipped: 0 });
  } finally {
    rmSync(output, { recursive: true });
  }
}, 90_000);
