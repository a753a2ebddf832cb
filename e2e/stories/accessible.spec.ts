import { counterTablet, driverPhone } from '../fixtures/devices';
import { expectAccessible } from '../fixtures/expect-accessible';
import { expectInReach } from '../fixtures/expect-in-reach';
import { expect, test } from '../fixtures/test';
import { SAMPLE } from '../fixtures/viewports';
import { Till } from '../screens/till';
import { tourEndings } from '../screen-tours/tour-endings';
import { tourPlainHttp, tourSales } from '../screen-tours/tour-sales';
import { tourSale } from '../screen-tours/tour-sale';
import { tourSignIn } from '../screen-tours/tour-sign-in';

// Crosswise, because it is the longest of all stories: each language and each device is looked at once.
for (const [name, use] of [
  ['in English on the counter tablet', { ...counterTablet, locale: 'en-AE' }],
  ['in Arabic on the driver’s phone', { ...driverPhone, locale: 'ar-AE' }],
] as const) {
  test.describe(`everybody can use every screen ${name}`, () => {
    test.use(use);
    // It stops at every screen and looks at each by day and by night.
    test.setTimeout(120_000);
    // The tablet's come with the matrix.
    const tag = use.isMobile ? [] : ['@matrix'];

    test('from the sign-in to Paid', { tag }, async ({ strangeTill: till, person, sandbox }) => {
      const check = async (screen: string) => {
        await expectAccessible(till.page, screen);
        await expectInReach(till.page, { screen, viewports: SAMPLE });
      };
      await till.page.clock.install();
      await tourSignIn(till, person, check);
      await tourSale(till, sandbox, check);
    });

    test('from Declined to the list of sales', { tag }, async ({ till, sandbox }) => {
      const check = (screen: string) => expectAccessible(till.page, screen);
      await sandbox.pay(await till.sell(1400));
      await expect(till.checkout.state('paid')).toBeVisible();
      await till.checkout.button('newSale').tap();
      await tourEndings(till, sandbox, check);
      await tourSales(till, check);
    });

    test('over plain http', async ({ page, stack, language: spoken, person }) => {
      const till = new Till(page, stack.lanUrl, spoken);
      await till.signInByHand(person);
      await tourPlainHttp(till, (screen) => expectAccessible(page, screen));
    });
  });
}
