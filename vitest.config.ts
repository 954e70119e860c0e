import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'contracts/**/*.contract.test.ts'],
    globalSetup: 'test/build.ts',
    testTimeout: 30_000,
    // Vitest leaves one core free, which on a machine of two is half of it.
    maxWorkers: '100%',
  },
});
