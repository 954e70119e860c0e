import { type SetupServer, setupServer } from 'msw/node';
import { createEmulator, type Emulator, type EmulatorOptions } from '../src/emulator.ts';
import { type HandlerOptions, handlers } from './handlers.ts';

export interface MockServerOptions extends EmulatorOptions, HandlerOptions {}

/** MSW's server, with the emulator that answers in it. `resetHandlers()` leaves the emulator as it is; `emulator.reset()` clears it. */
export type MockServer = SetupServer & { readonly emulator: Emulator };

/**
 * The providers' real hosts, answered in this process: no port, no base URL to change.
 *
 * @example
 * const server = mockServer();
 * beforeAll(() => server.listen());
 * afterEach(() => server.emulator.reset());
 * afterAll(() => server.close());
 */
export function mockServer({ unknownPaths = 'pass', ...options }: MockServerOptions = {}): MockServer {
  const emulator = createEmulator(options);
  return Object.assign(setupServer(...handlers(emulator, { unknownPaths })), { emulator });
}
