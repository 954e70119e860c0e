// The core of the suite, and an example against the packed file, on the Nodes after the one that is the floor. Each is a
// plain binary from npm, in a folder that is gone when this ends.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODES = ['22', '24'];
/** What Node itself has a part in: sockets, HTTP, modules. What is ours alone is the same on each. */
const core = ['contracts/', 'test/core/', 'test/emulator/', 'test/mocks/', 'test/server/', 'test/clients/'];
const example = 'node-test';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Where the reports of the runner go, if anybody wants them, and what else it is told. */
const [reports, ...more] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'standin-nodes-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

let child;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    child?.kill(signal);
    process.exit(1);
  });
}

/** Whether it ended well. */
function run(command, args, options) {
  child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], cwd: root, ...options });
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.log(`${command}: ${error.message}`);
      resolve(false);
    });
    child.once('close', (code) => resolve(code === 0));
  });
}

function packageOf(major) {
  const { platform, arch } = process;
  const system = platform === 'win32' ? 'win' : platform;
  // The older name has no arm64.
  return `node-${system === 'darwin' && arch === 'arm64' ? 'bin-' : ''}${system}-${arch}@${major}`;
}

async function install(major) {
  const what = packageOf(major);
  const home = join(folder, major);
  const quietly = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  if (!(await run('npm', ['install', '--prefix', home, ...quietly, what]))) return undefined;
  return join(home, 'node_modules', what.slice(0, what.lastIndexOf('@')), 'bin');
}

async function testOn(major) {
  const bin = await install(major);
  if (bin === undefined) return console.log(`Node ${major}: no ${packageOf(major)} to be had, skipped`);
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
  const node = join(bin, process.platform === 'win32' ? 'node.exe' : 'node');
  const report = reports
    ? ['--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, `node-${major}.json`)}`]
    : [];
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const passed = await run(node, [vitest, 'run', ...core, ...report, ...more], { env });
  const ran = await run(node, [join(dirname(fileURLToPath(import.meta.url)), '../examples/run.mjs'), example], { env });
  console.log(`Node ${major}: tests ${passed ? 'passed' : 'failed'}, example ${example} ${ran ? 'ran' : 'failed'}`);
  if (!passed || !ran) process.exitCode = 1;
}

for (const major of NODES) await testOn(major);
