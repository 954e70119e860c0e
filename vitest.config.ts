import { defineConfig } from 'vitest/config';

/** They count what is alive in their process, or change the product in place: each has a process of its own. */
const alone = [
  'test/core/convert.test.ts',
  'test/mocks/handlers.test.ts',
  'test/mutation/mutation.test.ts',
  'test/server/listener.test.ts',
  'test/server/starts.test.ts',
  'test/server/strays.test.ts',
];
/** What is long and seldom red; a part of each is in a file that always runs. */
const exhaustive = 'test/**/*.exhaustive.test.ts';
/** No test is to fail for what a busy machine makes late: these are for what never comes. */
const common = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 20_000 } },
  // What was found is told whole: elsewhere than here, the message is all there is of it.
  chaiConfig: { truncateThreshold: 0 },
  // In English, whatever whoever runs them reads.
  env: { LC_ALL: '', LC_MESSAGES: 'C' },
};

export default defineConfig(({ mode }) => ({
  test: {
    globalSetup: 'test/build.ts',
    // Vitest leaves one core free, which on a machine of two is half of it.
    maxWorkers: '100%',
    projects:
      mode === 'exhaustive'
        ? [{ test: { ...common, name: 'exhaustive', include: [exhaustive], isolate: false } }]
        : [
            { test: { ...common, name: 'alone', include: alone } },
            {
              test: {
                ...common,
                name: 'together',
                include: ['test/**/*.test.ts', 'contracts/**/*.contract.test.ts'],
                exclude: [...alone, exhaustive],
                // Else each file would load the product, Express, MSW and the SDKs anew.
                isolate: false,
              },
            },
          ],
  },
}));
