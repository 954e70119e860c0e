import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * `standin run` with these arguments, in a process of its own, with nothing in its environment that points anywhere, and an
 * authority for these tests alone.
 */
export function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  const { NODE_OPTIONS, STANDIN_URL, ...inherited } = process.env;
  // A newer Node warns of the proxy that is its own.
  const ours = { XDG_DATA_HOME: join(tmpdir(), 'standin-data'), NODE_NO_WARNINGS: '1' };
  return spawn(process.execPath, ['dist/bin/main.cjs', 'run', ...args], { env: { ...inherited, ...ours, ...env } });
}

export async function ended(child: ChildProcess): Promise<Ended> {
  const [[status, signal], stdout, stderr] = await Promise.all([
    once(child, 'close'),
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
  ]);
  return { status, signal, stdout, stderr };
}

/** To its end. */
export function standinRun(...args: readonly string[]): Promise<Ended> {
  const child = start(args);
  child.stdin?.end();
  return ended(child);
}
