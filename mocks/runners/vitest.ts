import { type TestAPI, test as withoutFixtures } from 'vitest';
import { type RunningServer, type ServerOptions, startServer } from '../../server/index.ts';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { newTenancy, type Tenant } from '../../src/testing/tenant.ts';
import { type MockOptions, startMock } from './mock.ts';

/** `standin/vitest`: tests with a server, or with MSW, for each file, and a tenant for each test. */
export type { Tenant } from '../../src/testing/tenant.ts';
export type { MockOptions } from './mock.ts';

export interface ServerFixtures {
  /** One for the file, on a free port. */
  readonly standin: RunningServer;
  /** One for the test; told where the server is. */
  readonly tenant: Tenant;
}

export interface MockFixtures {
  /** One for the file: it answers on the providers' real hosts, in this process. */
  readonly emulator: Emulator;
  /** One for the test. */
  readonly tenant: Tenant;
}

/**
 * Vitest's `test`, with a server on a socket; made at the top of a file. Throws an InputError, once a test asks for the
 * server, for an option that cannot be.
 *
 * @example
 * const test = serverTest({ profile: 'observed' });
 * test('sends the photo', async ({ tenant }) => {
 *   await sendPhoto(photo, tenant.feishu);
 *   expectUpload(tenant, { format: 'jpg', refused: false });
 * });
 */
export function serverTest(options: ServerOptions = {}): TestAPI<ServerFixtures> {
  return withoutFixtures.extend<ServerFixtures & { readonly standinOptions: ServerOptions }>({
    standinOptions: [options, { scope: 'file' }],
    standin: [
      async ({ standinOptions }, use) => {
        const server = await startServer(standinOptions);
        await use(server);
        await server.close();
      },
      { scope: 'file' },
    ],
    tenant: async ({ standin }, use) => {
      const { tenant, end } = newTenancy(standin.emulator, standin.url);
      await use(tenant);
      end();
    },
  });
}

/** Vitest's `test`, in process through MSW: what a program calls on a provider's real host is answered. It needs msw. */
export function mockTest(options: MockOptions = {}): TestAPI<MockFixtures> {
  return withoutFixtures.extend<MockFixtures & { readonly standinOptions: MockOptions }>({
    standinOptions: [options, { scope: 'file' }],
    emulator: [
      async ({ standinOptions }, use) => {
        const { emulator, close } = await startMock(standinOptions);
        await use(emulator);
        close();
      },
      { scope: 'file' },
    ],
    tenant: async ({ emulator }, use) => {
      const { tenant, end } = newTenancy(emulator);
      await use(tenant);
      end();
    },
  });
}

/** With a server as it is by itself. */
export const test: TestAPI<ServerFixtures> = serverTest();
