import { counterTablet, driverPhone } from '../fixtures/devices';
import { test } from '../fixtures/test';
import { scanAndPay } from '../plots/scan-and-pay';

// The main job as people have it, with the app's worker and with everything that moves.
test.use({
  serviceWorkers: 'allow',
  contextOptions: { reducedMotion: 'no-preference' },
});

// Crosswise: each language and each device once.
for (const [name, use] of [
  ['in English on the counter tablet', { ...counterTablet, locale: 'en-AE' }],
  ['in Arabic on the driver’s phone', { ...driverPhone, locale: 'ar-AE' }],
] as const) {
  test.describe(name, () => {
    test.use(use);

    test('a customer scans the code and pays, and the till turns to Paid by itself', async ({
      strangeTill: till,
      person,
      customer,
      sandbox,
    }) => {
      await scanAndPay({ till, person, customer, sandbox });
    });
  });
}
