import { defineConfig } from 'vitest/config';

/** Without the build: what is stale does not compile. */
export default defineConfig({ test: { include: ['test/generated/*.test.ts'] } });
