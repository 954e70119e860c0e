import { test as withoutFixtures } from '@playwright/test';
import { type RunningServer, type ServerOptions, startServer } from '../../server/index.ts';
import { newTenancy, type Tenant } from '../../src/testing/tenant.ts';

/** `standin/playwright`: tests with a server for each worker, and a tenant for each test. */
export { expect } from '@playwright/test';
export type { Tenant } from '../../src/testing/tenant.ts';

export interface Fixtures {
  /** One for the test; told where the server is. */
  readonly tenant: Tenant;
}

export interface WorkerFixtures {
  /** What the server is started with: set by `use` in a config or at the top of a file. */
  readonly standinOptions: ServerOptions;
  /** One for the worker, on a free port. */
  readonly standin: RunningServer;
}

/**
 * Playwright's `test`. Throws an InputError, once a test asks for the server, for an option that cannot be.
 *
 * @example
 * test.use({ standinOptions: { profile: 'observed' } });
 * test('sends the photo', async ({ page, standin, tenant }) => { … });
 */
export const test = withoutFixtures.extend<Fixtures, WorkerFixtures>({
  standinOptions: [{}, { option: true, scope: 'worker' }],
  standin: [
    async ({ standinOptions }, use) => {
      const server = await startServer(standinOptions);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  tenant: async ({ standin }, use) => {
    const { tenant, end } = newTenancy(standin.emulator, standin.url);
    await use(tenant);
    end();
  },
});
