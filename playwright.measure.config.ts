import { defineConfig } from '@playwright/test';
import { counterTablet } from './e2e/fixtures/devices';
import stories from './playwright.config';

/** Says how long it takes from the payment to the till's screen: `npm run measure`. */
export default defineConfig({
  ...stories,
  testDir: 'e2e/measure',
  testMatch: '*.measure.ts',
  fullyParallel: false,
  workers: 1,
  timeout: 20 * 60_000,
  projects: [{ name: 'measure', use: { ...counterTablet, trace: 'off' } }],
});
