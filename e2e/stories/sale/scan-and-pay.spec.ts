import { test } from '../../fixtures/test';
import { scanAndPay } from '../../scenarios/scan-and-pay';

// The main job as people have it, with the app's worker and with everything that moves.
test.use({
  serviceWorkers: 'allow',
  contextOptions: { reducedMotion: 'no-preference' },
});

for (const [language, locale] of [
  ['English', 'en-AE'],
  ['Arabic', 'ar-AE'],
] as const) {
  test.describe(`in ${language}`, () => {
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
