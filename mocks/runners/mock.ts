import type { Emulator, EmulatorOptions } from '../../src/emulator/emulator.ts';

/** Without a type of MSW's: who starts servers alone has none of it. */
export interface MockOptions extends EmulatorOptions {
  /** What a provider's host says to a path it does not have: nothing (default), or its own 404. */
  readonly unknownPaths?: 'pass' | 'answer';
  /** What becomes of calls that nobody answers. Default `error`. */
  readonly onUnhandledRequest?: 'bypass' | 'warn' | 'error';
}

export interface StartedMock {
  readonly emulator: Emulator;
  close(): void;
}

/** Rejects where msw is not installed, and with an InputError for an option that cannot be. */
export async function startMock({ onUnhandledRequest = 'error', ...options }: MockOptions): Promise<StartedMock> {
  const { mockServer } = await import('../node.ts').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND' && error.code !== 'MODULE_NOT_FOUND') throw error;
    throw new Error('this needs the package msw; install it with: npm install --save-dev msw');
  });
  const server = mockServer(options);
  server.listen({ onUnhandledRequest });
  return { emulator: server.emulator, close: () => server.close() };
}
