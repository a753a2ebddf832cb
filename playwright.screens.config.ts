import { defineConfig } from '@playwright/test';
import stories from './playwright.config';

/** Photographs every screen for docs/screens: `npm run screens`. */
export default defineConfig({
  ...stories,
  testDir: 'e2e/screenshots',
  globalSetup: './e2e/screenshots/global-setup.ts',
  fullyParallel: false,
  workers: 1,
  timeout: 300_000,
  projects: [{ name: 'screens', use: { hasTouch: true, trace: 'off' } }],
});
