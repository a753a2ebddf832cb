import { defineConfig } from '@playwright/test';
import { counterTablet, driverPhone } from './e2e/fixtures/devices';

/** `npm test` finds a Chromium or installs one; without its word Playwright takes its own. */
const executablePath = process.env.PLAYWRIGHT_CHROMIUM;

const args = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  // The till in the shop's network and the customer's pay page, both on this machine.
  '--host-resolver-rules=MAP *.qtill.test 127.0.0.1',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Its scale is what browsers have by themselves, and stories that bring browsers of their own must not be told one. */
const { viewport, hasTouch } = counterTablet;

/** Stories that stop, start or wind the gateway: they share the one shop where nobody else does business. */
const WITHOUT_GATEWAY = '**/isolated/*.spec.ts';

/** What a shop lives on, told on both devices; on the second one each time from the code to Paid and to Cancelled. */
const SALE = '**/sale/*.spec.ts';
const SALE_ON_PHONE = '**/sale/{scan-and-pay,cashier-cancels,plain-http}.spec.ts';

export default defineConfig({
  testDir: 'e2e/stories',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // What the long commands run besides; a sample of each is a story without that mark.
  ...(!process.argv.some((argument) => argument.includes('@matrix')) && { grepInvert: /@matrix/ }),
  // A story that fails once in twenty has found something; it is never simply told again.
  retries: 0,
  // More than the processor has, since a story waits as people do; each further one costs a browser.
  workers: 4,
  // Bounds for a slow machine; nothing is judged by its speed here.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/stories.json' }]],
  use: {
    baseURL: process.env.E2E_BASE_URL ?? '',
    browserName: 'chromium',
    locale: 'en-AE',
    timezoneId: 'Asia/Dubai',
    colorScheme: 'light',
    // Three things that cost as much as the stories themselves: what moves without end, the worker that fills its
    // cache for each new device, and a record of every step. The stories about the first two ask for them;
    // `-- --trace on` brings the third.
    contextOptions: { reducedMotion: 'reduce' },
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    launchOptions: { args, ...(executablePath && { executablePath }) },
  },
  projects: [
    // One after the other, with devices of their own: first, so that the others run beside them.
    { name: 'isolated-shop', testMatch: WITHOUT_GATEWAY, fullyParallel: false, workers: 1 },
    // The rest is told where it happens; where a story is another one on a phone, its file says so.
    { name: 'counter-tablet', testIgnore: WITHOUT_GATEWAY, use: { viewport, hasTouch } },
    { name: 'driver-phone', testMatch: SALE_ON_PHONE, use: driverPhone },
    { name: 'driver-phone @matrix', testMatch: SALE, testIgnore: SALE_ON_PHONE, use: driverPhone },
  ],
});
