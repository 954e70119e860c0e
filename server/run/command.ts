import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { isatty } from 'node:tty';

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
  let child: ChildProcess | undefined;
  const listeners = passedOn.map(
    (signal) => [signal, () => void (isToldAnyhow(signal) || child?.kill(signal))] as const,
  );
  for (const [signal, listener] of listeners) process.on(signal, listener);
  try {
    child = spawn(file, args, { stdio: 'inherit', env });
    return await endOf(child);
  } catch (error) {
    return neverBegan(file, error as NodeJS.ErrnoException);
  } finally {
    for (const [signal, listener] of listeners) process.off(signal, listener);
  }
}

/** Rejects where it never began. */
function endOf(child: ChildProcess): Promise<CommandEnd> {
  return new Promise((resolve, reject) => {
    let hasBegun = false;
    child.once('spawn', () => {
      hasBegun = true;
    });
    // A signal that it cannot be given, as it runs as another user, is no end of it.
    child.on('error', (error) => hasBegun || reject(error));
    child.once('exit', (code, signal) =>
      resolve(signal === null ? { code: code ?? 0 } : { code: 128 + constants.signals[signal], signal }),
    );
  });
}

/** A terminal tells everybody on it by itself. On Windows a console does, and a signal would end the command at once. */
function isToldAnyhow(signal: NodeJS.Signals): boolean {
  if (process.platform === 'win32') return true;
  // Asked by number: the streams of this process would be opened, and change the pipes that the command has too.
  return signal === 'SIGINT' && [0, 1, 2].some((fd) => isatty(fd));
}

function neverBegan(file: string, { code, message }: NodeJS.ErrnoException): CommandEnd {
  const name = JSON.stringify(file);
  if (code === 'ENOENT') return { code: 127, why: `there is no command ${name} here` };
  if (code === 'EACCES') return { code: 126, why: `${name} cannot be run: it is no program, or not for this user` };
  return { code: 126, why: `${name} cannot be run: ${message}` };
}
