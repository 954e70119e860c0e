import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const modules = join(root, 'node_modules');
export const run = promisify(execFile);
const RUN_MS = 20_000;

export interface Project {
  /** Where each package lies that is installed beside standin and what it depends on. */
  readonly packages: Readonly<Record<string, string>>;
  readonly node: string;
}

/** What a script prints in a project of its own, where standin is installed as it was built. Rejects where it fails. */
export async function inProject({ packages, node }: Project, script: string, ...args: string[]): Promise<string> {
  const project = mkdtempSync(join(tmpdir(), 'standin-project-'));
  try {
    install(project, packages);
    const file = join(project, 'script.mjs');
    writeFileSync(file, script);
    const { stdout, stderr } = await run(node, [file, ...args], { cwd: project, timeout: RUN_MS });
    return `${stdout}${stderr}`.trim();
  } finally {
    rmSync(project, { recursive: true });
  }
}

/** Standin is copied and not linked, because a link would be followed to the packages of this repository. */
function install(project: string, packages: Project['packages']): void {
  const standin = join(project, 'node_modules', 'standin');
  cpSync(join(root, 'dist'), join(standin, 'dist'), { recursive: true });
  cpSync(join(root, 'package.json'), join(standin, 'package.json'));
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: object };
  const own = Object.fromEntries(Object.keys(dependencies).map((name) => [name, join(modules, name)]));
  for (const [name, target] of Object.entries({ ...own, ...packages })) {
    const path = join(project, 'node_modules', name);
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(target, path);
  }
}
