import type { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';

export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Thrown in the place of an exit, which would end the tests. */
class Exit extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`exit ${status}`);
    this.status = status;
  }
}

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
let runs = 0;
/** What a command listens to until its process ends. */
const heard: readonly (readonly [EventEmitter, string])[] = [
  [process.stdout, 'error'],
  [process, 'SIGINT'],
];

/** The command with these arguments, in this process: it is most of a test's time to start another. Not for what listens. */
export async function standin(...args: string[]): Promise<Ended> {
  const printed = { stdout: '', stderr: '' };
  const into = (stream: keyof typeof printed) => (chunk: string | Uint8Array) => {
    printed[stream] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('latin1');
    return true;
  };
  const line = (stream: keyof typeof printed) => (text: string) => void into(stream)(`${text}\n`);
  const { argv, exitCode } = process;
  const listeners = heard.map(([emitter, event]) => emitter.listeners(event));
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(line('stdout')),
    vi.spyOn(console, 'error').mockImplementation(line('stderr')),
    vi.spyOn(process.stdout, 'write').mockImplementation(into('stdout')),
    vi.spyOn(process.stderr, 'write').mockImplementation(into('stderr')),
    vi.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Exit(Number(code ?? 0));
    }),
  ];
  process.argv = [...argv.slice(0, 2), ...args];
  process.exitCode = undefined;
  try {
    // A query makes it another module, which runs again; what it imports stays loaded.
    const again = `${main}?run=${runs++}`;
    await (await import(again)).done;
    return { status: Number(process.exitCode ?? 0), ...printed };
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
    return { status: error.status, ...printed };
  } finally {
    process.argv = argv;
    process.exitCode = exitCode;
    for (const spy of spies) spy.mockRestore();
    for (const [i, [emitter, event]] of heard.entries()) {
      for (const listener of emitter.listeners(event)) {
        if (!listeners[i]?.includes(listener)) emitter.off(event, listener as () => void);
      }
    }
  }
}
