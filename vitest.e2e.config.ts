import { defineConfig } from 'vitest/config';

/** Real browsers: one file at a time, so that two never share the machine's cores. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
