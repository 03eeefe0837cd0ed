import { defineConfig } from 'vitest/config';

/** Real browsers: one file at a time, so that two never share the machine's cores. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    // A browser that starts late on a busy machine is tried once more; what fails twice has failed. The proofs, which
    // count doubled and lost calls, are never repeated.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
