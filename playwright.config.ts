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

/** Stories that bring their own screens. */
const EVERY_SIZE = '**/every-size/*.spec.ts';

/** Stories that stop, start or wind the gateway: they share the one shop where nobody else does business. */
const WITHOUT_GATEWAY = '**/lonely/*.spec.ts';

/** Stories with processes of their own. */
const SEVERAL_PROCESSES = '**/several/*.spec.ts';

/** Stories of the manager, who has a screen of their own beside the tills'. */
const OFFICE = '**/office/*.spec.ts';

/** Stories that are the same on every device. */
const AT_THE_COUNTER = '**/counter/*.spec.ts';

/** The long look at every screen, which brings its own devices. */
const ACCESSIBLE = '**/stories/accessible.spec.ts';

const OF_THEIR_OWN = [EVERY_SIZE, WITHOUT_GATEWAY, SEVERAL_PROCESSES, OFFICE, ACCESSIBLE];

export default defineConfig({
  testDir: 'e2e/stories',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A story that fails once in twenty has found something; it is never simply told again.
  retries: 0,
  // More than the processor has: a story mostly waits, as people do.
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
    { name: 'lonely-shop', testMatch: WITHOUT_GATEWAY, fullyParallel: false, workers: 1 },
    { name: 'several-processes', testMatch: SEVERAL_PROCESSES, use: counterTablet },
    { name: 'office', testMatch: OFFICE, use: counterTablet },
    { name: 'accessible', testMatch: ACCESSIBLE },
    { name: 'counter-tablet', testIgnore: OF_THEIR_OWN, use: counterTablet },
    { name: 'driver-phone', testIgnore: [...OF_THEIR_OWN, AT_THE_COUNTER], use: driverPhone },
    { name: 'every-size', testMatch: EVERY_SIZE },
  ],
});
