import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWhole } from '../tls/write-whole.ts';

/**
 * A folder with what PHP is to take for its roots, which no variable tells it of; undefined where the bundle's path cannot be
 * written there.
 */
export function phpSettingsWith(bundle: string): string | undefined {
  if (/['\r\n]/.test(bundle)) return undefined;
  const folder = join(dirname(bundle), 'php');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeWhole(join(folder, 'standin.ini'), `curl.cainfo = '${bundle}'\nopenssl.cafile = '${bundle}'\n`);
  return folder;
}
