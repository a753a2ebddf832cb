import { test } from '../fixtures/test';
import { scanAndPay } from '../plots/scan-and-pay';

// The main job as people have it, with the app's worker and with everything that moves.
test.use({
  serviceWorkers: 'allow',
  reuseContext: false,
  contextOptions: { reducedMotion: 'no-preference' },
});

for (const [name, locale] of [
  ['in English', 'en-AE'],
  ['in Arabic', 'ar-AE'],
] as const) {
  test.describe(name, () => {
    test.use({ locale });

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
