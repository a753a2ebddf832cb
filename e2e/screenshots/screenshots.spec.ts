import { test } from '../fixtures/test';
import { personWithRole } from '../fixtures/stack';
import { Till } from '../screens/till';
import { tourEndings, tourExpired, tourRefused } from '../screen-tours/tour-endings';
import { tourLinks, tourOtherWays } from '../screen-tours/tour-links';
import { tourOffice } from '../screen-tours/tour-office';
import { tourPlainHttp, tourSales } from '../screen-tours/tour-sales';
import { tourSale } from '../screen-tours/tour-sale';
import { tourSignIn } from '../screen-tours/tour-sign-in';
import { takeScreenshots } from './take-screenshot';

for (const locale of ['en-AE', 'ar-AE']) {
  test.describe(`every screen in ${locale}`, () => {
    test.use({ locale });

    test('in the shop', async ({ strangeTill: till, stack, sandbox }) => {
      const visit = (screen: string) => takeScreenshots(till, screen);
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
      await tourPlainHttp(till, (screen) => takeScreenshots(till, screen));
    });

    test('without the payment service', async ({ page, stack, language }) => {
      const till = new Till(page, stack.isolated.tillUrl, language);
      await page.clock.install();
      await till.signInByHand(personWithRole(stack, 'cashier'));
      await tourRefused(till, (screen) => takeScreenshots(till, screen));
    });
  });
}
