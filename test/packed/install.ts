import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SOURCES = [
  'package.json',
  'README.md',
  'README.ko.md',
  'README.zh-CN.md',
  'SKILL.md',
  'LICENSE',
  '.env.example',
  'tsconfig.json',
  'tsconfig.build.json',
];
const FOLDERS = ['src', 'server', 'contracts', 'fixtures', 'mocks', 'build', 'docs', 'examples'];
const NO_NETWORK = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ENOTCACHED/;

export interface Installed {
  /** The copy of this checkout that was packed, with what was built in it. */
  readonly checkout: string;
  /** The packed file. */
  readonly tarball: string;
  /** An empty project that has installed it: no msw, no @types/node. */
  readonly project: string;
  /** Why it could not be installed; absent where it was. */
  readonly missing?: string;
  remove(): Promise<void>;
}

/** Packs a copy of this checkout, as it would be published, and installs that in an empty project. */
export async function installPacked(): Promise<Installed> {
  const folder = mkdtempSync(join(tmpdir(), 'standin-packed-'));
  const remove = () => rm(folder, { recursive: true });
  const checkout = join(folder, 'checkout');
  const tarball = await pack(checkout);
  const project = join(folder, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'project', private: true, type: 'module' }));
  try {
    const quietly = ['--prefer-offline', '--no-audit', '--no-fund', '--fetch-retries=0'];
    await run('npm', ['install', ...quietly, tarball], { cwd: project, timeout: 120_000 });
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string };
    if (!NO_NETWORK.test(stderr)) throw error;
    return { checkout, tarball, project, remove, missing: 'the registry cannot be reached' };
  }
  return { checkout, tarball, project, remove };
}

/** An example may have been tried where it is. */
const isOurs = (path: string) => basename(path) !== 'node_modules';

/** A copy, because packing builds anew, and other tests run what is in dist. */
async function pack(checkout: string): Promise<string> {
  mkdirSync(checkout);
  for (const name of [...SOURCES, ...FOLDERS]) cpSync(name, join(checkout, name), { recursive: true, filter: isOurs });
  symlinkSync(resolve('node_modules'), join(checkout, 'node_modules'));
  await run('npm', ['pack'], { cwd: checkout, timeout: 120_000 });
  const name = readdirSync(checkout).find((each) => each.endsWith('.tgz'));
  if (name === undefined) throw new Error('npm pack made no file');
  return join(checkout, name);
}
