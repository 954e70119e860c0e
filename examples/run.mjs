// Runs every example, or those that are named, as an installer of the package would: against the packed file, in a folder
// elsewhere.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const STEP_MS = 180_000;
const quietly = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];

let end = () => {};

/** Runs npm, and rejects with what it printed if it fails or takes too long. */
function npm(args, cwd) {
  // A group of its own, so that its end is the end of all that it started.
  const child = spawn('npm', args, { cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: environment() });
  end = () => process.kill(-child.pid, 'SIGKILL');
  const timer = setTimeout(end, STEP_MS);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      end = () => {};
      if (code === 0) resolve(printed);
      else reject(new Error(`npm ${args[0]} ended with ${code ?? `${signal} after ${STEP_MS / 1000} s`}\n${printed}`));
    });
  });
}

/** Without what `npm run` adds: the settings of this package are not those of an example. */
function environment() {
  const added = /^npm_(package_|lifecycle_|command$|config_(local_prefix|engine_strict)$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !added.test(name)));
}

async function pack(folder) {
  await npm(['pack', '--pack-destination', folder], join(here, '..'));
  return join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.tgz')),
  );
}

async function runExample(name, folder, tarball) {
  const copy = join(folder, name);
  cpSync(join(here, name), copy, { recursive: true, filter: (path) => basename(path) !== 'node_modules' });
  await npm(['ci', ...quietly], copy);
  // Not in the lock: every pack is another file.
  await npm(['install', '--no-save', ...quietly, tarball], copy);
  await npm(['test'], copy);
}

const folder = mkdtempSync(join(tmpdir(), 'standin-examples-'));
process.on('exit', () => {
  end();
  rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const asked = process.argv.slice(2);
const names = readdirSync(here)
  .filter((name) => existsSync(join(here, name, 'package.json')))
  .filter((name) => asked.length === 0 || asked.includes(name));
let passed = 0;

async function check(name, tarball) {
  const start = performance.now();
  await runExample(name, folder, tarball);
  passed += 1;
  console.log(`example ${name}: ok, ${Math.round((performance.now() - start) / 1000)} s`);
}

const failed = (what) => (error) => {
  console.log(`${what}: failed\n${error.message}`);
};

const tarball = await pack(folder).catch(failed('npm pack'));
for (const name of tarball ? names : []) await check(name, tarball).catch(failed(`example ${name}`));
console.log(`${passed} of ${names.length} examples run against the packed file`);
process.exitCode = passed > 0 && passed === names.length ? 0 : 1;
