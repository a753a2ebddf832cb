import { test } from '../fixtures/test';
import { personWithRole } from '../fixtures/stack';
import { Till } from '../screens/till';
import { tourEndings, tourExpired, tourRefused } from '../tours/tour-endings';
import { tourLinks, tourOtherWays } from '../tours/tour-links';
import { tourOffice } from '../tours/tour-office';
import { tourPlainHttp, tourSales } from '../tours/tour-sales';
import { tourSale } from '../tours/tour-sale';
import { tourSignIn } from '../tours/tour-sign-in';
import { photograph } from './photograph';

for (const locale of ['en-AE', 'ar-AE']) {
  test.describe(`every screen in ${locale}`, () => {
    test.use({ locale });

    test('in the shop', async ({ strangeTill: till, stack, sandbox }) => {
      const visit = (screen: string) => photograph(till, screen);
      await till.page.clock.install();
      await tourSignIn(till, personWithRole(stack, 'cashier'), visit);
      await tourEndings(till, sandbox, visit);
      await tourExpired(till, sandbox, visit);
      await tourSale(till, sandbox, visit);
      await tourSales(till, visit);
      await tourLinks(till, visit);
      await tourOtherWays(till, visit);
      await tourOffice(till, { manager: personWithRole(stack, 'manager'), sandbox }, visit);
    });

    test('over plain http', async ({ page, stack, language }) => {
      const till = new Till(page, stack.lanUrl, language);
      await page.clock.install();
      await till.signInByHand(personWithRole(stack, 'cashier'));
      await tourPlainHttp(till, (screen) => photograph(till, screen));
    });

    test('without the payment service', async ({ page, stack, language }) => {
      const till = new Till(page, stack.lonely.tillUrl, language);
      await page.clock.install();
      await till.signInByHand(personWithRole(stack, 'cashier'));
      await tourRefused(till, (screen) => photograph(till, screen));
    });
  });
}
