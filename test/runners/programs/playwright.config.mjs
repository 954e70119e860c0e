export default {
  testMatch: 'playwright-tests.mjs',
  reporter: 'json',
  workers: 1,
  outputDir: process.env.STANDIN_OUTPUT,
  use: { standinOptions: { profile: 'observed' } },
};
