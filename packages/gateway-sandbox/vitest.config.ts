import { defineConfig } from 'vitest/config';

/** For this package alone; the product's own configuration runs these tests too. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // A bound for a busy machine; no test measures speed.
    testTimeout: 30_000,
  },
});
