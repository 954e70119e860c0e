import { after, before } from 'node:test';
import { type RunningServer, type ServerOptions, startServer } from '../../server/index.ts';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { newTenancy, type Tenant } from '../../src/testing/tenant.ts';
import { type MockOptions, type StartedMock, startMock } from './mock.ts';

/** `standin/node-test`: a server, or MSW, for each file, and a tenant for each test. */
export type { Tenant } from '../../src/testing/tenant.ts';
export type { MockOptions } from './mock.ts';

/** What node:test hands to a test, as far as it is asked for anything. */
interface TestContext {
  after(then: () => void): void;
}

export interface ServerOfFile {
  /** Throws before the tests of the file begin. */
  readonly server: RunningServer;
  /** Somebody new, told where the server is, until that test is over. */
  tenant(test: TestContext): Tenant;
}

export interface MockOfFile {
  /** It answers on the providers' real hosts, in this process. Throws before the tests of the file begin. */
  readonly emulator: Emulator;
  /** Somebody new, until that test is over. */
  tenant(test: TestContext): Tenant;
}

/**
 * Starts a server before the first test of the file, or of the suite that this is called in, and closes it after the last.
 *
 * @example
 * const standin = useServer();
 * test('sends the photo', async (t) => {
 *   const tenant = standin.tenant(t);
 *   await sendPhoto(photo, tenant.feishu);
 *   expectUpload(tenant, { format: 'jpg', refused: false });
 * });
 */
export function useServer(options: ServerOptions = {}): ServerOfFile {
  let running: RunningServer | undefined;
  before(async () => {
    running = await startServer(options);
  });
  after(() => running?.close());
  const server = () => running ?? tooEarly('server');
  return {
    get server() {
      return server();
    },
    tenant: (test) => tenantOf(test, server().emulator, server().url),
  };
}

/** The same in process, through MSW, which has to be installed. */
export function useMock(options: MockOptions = {}): MockOfFile {
  let mock: StartedMock | undefined;
  before(async () => {
    mock = await startMock(options);
  });
  after(() => mock?.close());
  const emulator = () => mock?.emulator ?? tooEarly('emulator');
  return {
    get emulator() {
      return emulator();
    },
    tenant: (test) => tenantOf(test, emulator()),
  };
}

function tenantOf(test: TestContext, emulator: Emulator, url?: string): Tenant {
  const { tenant, end } = newTenancy(emulator, url);
  test.after(end);
  return tenant;
}

function tooEarly(what: string): never {
  throw new Error(`there is no ${what} yet: it is there in tests and hooks, and not while the file is read`);
}
