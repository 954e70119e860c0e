import { homedir, platform } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Where programs of this user keep what is theirs. */
export function dataFolder(env: NodeJS.ProcessEnv = process.env): string {
  const { XDG_DATA_HOME, LOCALAPPDATA } = env;
  // One that is not absolute does not count, says its specification.
  if (XDG_DATA_HOME !== undefined && isAbsolute(XDG_DATA_HOME)) return join(XDG_DATA_HOME, 'standin');
  if (platform() === 'win32' && LOCALAPPDATA) return join(LOCALAPPDATA, 'standin');
  return join(homedir(), '.local', 'share', 'standin');
}
