import { homedir, platform } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { InputError } from '../../src/core/input-error.ts';

/** Where programs of this user keep what is theirs. Throws an InputError where there is no such place. */
export function dataFolder(env: NodeJS.ProcessEnv = process.env): string {
  const { XDG_DATA_HOME, LOCALAPPDATA } = env;
  // One that is not absolute does not count, says its specification.
  if (XDG_DATA_HOME !== undefined && isAbsolute(XDG_DATA_HOME)) return join(XDG_DATA_HOME, 'standin');
  if (platform() === 'win32' && LOCALAPPDATA) return join(LOCALAPPDATA, 'standin');
  const home = homeOfUser();
  if (isAbsolute(home)) return join(home, '.local', 'share', 'standin');
  throw new InputError(
    'this user has no home folder to keep the certificate authority in; XDG_DATA_HOME names another place for it',
  );
}

/** Empty where the system knows of none. */
function homeOfUser(): string {
  try {
    return homedir();
  } catch {
    return '';
  }
}
