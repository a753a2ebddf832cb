import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** No test replaces a module, so files of one worker share what they have loaded: half the time would go into that. */
const isolate = false;

const setupFiles = ['./vitest.setup.ts'];

const shared = {
  resolve: {
    alias: {
      '@': here('.'),
      // Outside a bundler the marker package throws; its empty twin is what a server bundle gets.
      'server-only': here('./node_modules/server-only/empty.js'),
    },
  },
};

export default defineConfig({
  test: {
    sequence: { shuffle: true },
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          isolate,
          setupFiles,
          // Left alone it would leave one of two cores idle.
          maxWorkers: 2,
          include: ['lib/**/*.test.ts', 'components/**/*.test.{ts,tsx}', 'packages/**/*.test.ts'],
          exclude: ['**/*.integration.test.ts', '**/node_modules/**', 'packages/proving/faults/**'],
          // A bound for a busy machine; nothing is judged by its speed here.
          testTimeout: 120_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'integration',
          isolate,
          setupFiles,
          // They wait: for time limits to pass, and for the database.
          maxWorkers: 4,
          include: ['lib/**/*.integration.test.ts', 'packages/**/*.integration.test.ts'],
          globalSetup: ['./lib/db/testing/global-setup.ts'],
          // Bounds for a slow machine that does other things too; nothing is judged by its speed here.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
