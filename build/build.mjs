// Everything in dist/.
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bundleCommand } from './command.mjs';
import { bundleCommonJs } from './commonjs.mjs';
import { arrangeDeclarations } from './declarations.mjs';
import { dist, root } from './doors.mjs';
import { bundlePage } from './page.mjs';

const node = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });

/** Says what is wrong by itself. */
function compile() {
  const { resolve } = createRequire(import.meta.url);
  const typescript = dirname(resolve('typescript/package.json'));
  try {
    node(join(typescript, 'bin/tsc'), '-p', 'tsconfig.build.json');
  } catch (error) {
    process.stdout.write(error.stdout ?? '');
    process.exit(1);
  }
}

rmSync(dist, { recursive: true, force: true });
compile();
const isFolderOrJson = (from) => !/\.\w+$/.test(from) || from.endsWith('.json');
cpSync(join(root, 'contracts'), join(dist, 'contracts'), { recursive: true, filter: isFolderOrJson });
cpSync(join(root, 'fixtures/samples'), join(dist, 'fixtures/samples'), { recursive: true });
arrangeDeclarations();
await Promise.all([bundleCommand(), bundleCommonJs(), bundlePage()]);
for (const name of ['config', 'accounts']) {
  writeFileSync(join(dist, `${name}.schema.json`), node(join(dist, 'bin/main.cjs'), 'schema', name));
}
