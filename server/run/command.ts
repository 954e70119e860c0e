import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';

/** How a command ended; `code` is what a shell would give. */
export interface CommandEnd {
  readonly code: number;
  readonly signal?: NodeJS.Signals;
  /** Why it never began. */
  readonly why?: string;
}

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a command to its end, on the same terminal, and passes on what this process is told by signals. It outlives them, to
 * end when the command does.
 */
export async function runToItsEnd(command: readonly string[], env: NodeJS.ProcessEnv): Promise<CommandEnd> {
  const [file = '', ...args] = command;
  const child = spawn(file, args, { stdio: 'inherit', env });
  const pass = (signal: NodeJS.Signals) => {
    if (!isToldAnyhow(signal)) child.kill(signal);
  };
  const listeners = passedOn.map((signal) => [signal, () => pass(signal)] as const);
  for (const [signal, listener] of listeners) process.on(signal, listener);
  try {
    const [code, signal] = await once(child, 'exit');
    return signal === null ? { code } : { code: 128 + constants.signals[signal as NodeJS.Signals], signal };
  } catch (error) {
    return neverBegan(file, error as NodeJS.ErrnoException);
  } finally {
    for (const [signal, listener] of listeners) process.off(signal, listener);
  }
}

/** A terminal tells everybody on it by itself. On Windows a console does, and a signal would end the command at once. */
function isToldAnyhow(signal: NodeJS.Signals): boolean {
  if (process.platform === 'win32') return true;
  return signal === 'SIGINT' && [process.stdin, process.stdout, process.stderr].some(({ isTTY }) => isTTY);
}

function neverBegan(file: string, { code, message }: NodeJS.ErrnoException): CommandEnd {
  const name = JSON.stringify(file);
  if (code === 'ENOENT') return { code: 127, why: `there is no command ${name} here` };
  if (code === 'EACCES') return { code: 126, why: `${name} cannot be run: it is no program, or not for this user` };
  return { code: 126, why: `${name} cannot be run: ${message}` };
}
