// The command of a checkout. Builds first, unless everything was built since the newest change: what is written last tells
// when that was.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dist, root } from './doors.mjs';

const sources = ['src', 'server', 'contracts', 'fixtures', 'mocks', 'build', 'package.json', 'tsconfig.json'];

const built = join(dist, 'accounts.schema.json');
const changedAt = (path) => statSync(path).mtimeMs;

/** Of the folders too, which tell what was removed. */
function newestIn(path) {
  const inside = statSync(path).isDirectory() ? readdirSync(path, { recursive: true }) : [];
  return Math.max(changedAt(path), ...inside.map((name) => changedAt(join(path, name))));
}

/** Told to end, npm tells the shell between, and some shells end without a word to what they run. */
function endWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 100).unref();
}

endWithParent();
if (!existsSync(built) || sources.some((name) => newestIn(join(root, name)) > changedAt(built))) {
  await import('./build.mjs');
}
await import('../dist/bin/main.cjs');
