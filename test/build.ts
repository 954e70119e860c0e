import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The command is tested as it is installed: compiled. What tests write into the temporary folder goes when they end, with the
 * data of the user that they are.
 */
export default function setup(): () => void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'standin-tests-'));
  process.env.TMPDIR = folder;
  process.env.XDG_DATA_HOME = join(folder, 'standin-data');
  return () => rmSync(folder, { recursive: true, force: true });
}
