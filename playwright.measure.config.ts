import { defineConfig } from '@playwright/test';
import { counterTablet } from './e2e/fixtures/devices';
import stories from './playwright.config';

/** Measures what docs/reliability.md promises: `npm run measure`, on a machine that does nothing else. */
export default defineConfig({
  ...stories,
  testDir: 'e2e/measure',
  globalSetup: './e2e/measure/global-setup.ts',
  globalTeardown: './e2e/measure/global-teardown.ts',
  fullyParallel: false,
  workers: 1,
  timeout: 600_000,
  projects: [{ name: 'measure', use: { ...counterTablet, trace: 'off' } }],
});
