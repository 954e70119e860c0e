import { type SetupServer, setupServer } from 'msw/node';
import {
  type AccountDeclaration,
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  type ImageSeed,
} from '../src/index.ts';
import type { Database } from './db.ts';
import { type HandlerOptions, handlers } from './handlers.ts';

export interface MockServerOptions extends EmulatorOptions, HandlerOptions {}

/** What is to be there before a program calls. */
export interface Seeds {
  /** Each makes its provider strict. */
  readonly accounts?: readonly AccountDeclaration[];
  readonly images?: readonly ImageSeed[];
}

/** MSW's server, with the emulator that answers in it. `resetHandlers()` leaves the emulator as it is; `emulator.reset()` clears it,
 * but for the tokens of accounts given as options. */
export type MockServer = SetupServer & {
  readonly emulator: Emulator;
  /** Declares accounts and stores pictures, and gives the keys of these in their order. Throws an InputError for what cannot be. */
  seed(seeds: Seeds): string[];
  /**
   * A fresh picture of what the emulator holds, as a database of @mswjs/data that can be asked for `account`, `image`,
   * `request` and `part`. Rejects where that package is not installed.
   *
   * @example
   * const { request } = await server.db();
   * request.findMany({ where: { parts: { filename: { equals: 'a.png' } } }, orderBy: { at: 'desc' }, take: 1 });
   */
  db(): Promise<Database>;
};

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
  const server = setupServer(...handlers(emulator, { unknownPaths }));
  const stop = server.close;
  const close = () => {
    stop.call(server);
    // What it does off the event loop would keep the process for some seconds more.
    void emulator.close();
  };
  const seed = (seeds: Seeds) => plant(emulator, seeds);
  return Object.assign(server, { emulator, close, seed, db: () => database(emulator) });
}

function plant(emulator: Emulator, { accounts = [], images = [] }: Seeds): string[] {
  emulator.declareAccounts(accounts);
  return emulator.seedImages(images).map(({ key }) => key);
}

/** The package is loaded here and not before, so that whoever asks for no database needs none. */
async function database(emulator: Emulator): Promise<Database> {
  const { databaseOf } = await import('./db.ts').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error('db() needs the package @mswjs/data; install it with: npm install --save-dev @mswjs/data');
  });
  return databaseOf(emulator);
}
