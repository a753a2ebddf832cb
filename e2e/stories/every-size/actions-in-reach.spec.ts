import { expectInReach } from '../../fixtures/expect-in-reach';
import { test } from '../../fixtures/test';
import { ALL } from '../../fixtures/viewports';
import { tourEndings } from '../../screen-tours/tour-endings';
import { tourOddMoney } from '../../screen-tours/tour-odd-money';
import { tourSale } from '../../screen-tours/tour-sale';
import { tourSignIn } from '../../screen-tours/tour-sign-in';

// A sample of it goes along wherever accessibility is looked at.
for (const locale of ['en-AE', 'ar-AE'])
  test.describe(`in ${locale}`, { tag: '@matrix' }, () => {
    test.use({ locale });
    test.setTimeout(300_000);

    test('on every screen no action of the till lies below the fold or under another', async ({
      strangeTill: till,
      person,
      sandbox,
    }) => {
      const visit = (screen: string) => expectInReach(till.page, { screen, viewports: ALL });
      await till.page.clock.install();
      await tourSignIn(till, person, visit);
      await tourSale(till, sandbox, visit);
      await tourEndings(till, sandbox, visit);
      await tourOddMoney(till, sandbox, visit);
    });
  });
