import { expect, test } from '../../fixtures/test';
import { inEachLanguage } from '../../fixtures/in-each-language';

for (const { locale, tag } of inEachLanguage)
  test.describe(`in ${locale}`, { tag }, () => {
    test.use({ locale });

    test('without a network the list says since when it is known, and a search shows nothing of another one', async ({
      till,
      sandbox,
    }) => {
      const { page, sales, words } = till;
      const { orderId } = await sandbox.createdAt(await till.sell(7_910));
      await till.open('/orders');
      await expect(sales.row(orderId)).toBeVisible();
      const asOf = page.getByRole('alert').filter({ hasText: words.sales.shownAsOf });
      await page.context().setOffline(true);
      await expect(asOf).toHaveText(/\d\d:\d\d/, { timeout: 30_000 });
      await expect(sales.row(orderId)).toBeVisible();

      await sales.search().fill('no such sale');
      await expect(sales.row(orderId)).toBeHidden();
      await expect(page.getByRole('alert').filter({ hasText: words.sales.lost })).toBeVisible({
        timeout: 20_000,
      });
      await expect(sales.rows()).toHaveCount(0);
      await sales.search().fill('');
      await expect(sales.row(orderId), 'what is known of it').toBeVisible();
      await expect(asOf).toBeVisible({ timeout: 20_000 });
      await page.context().setOffline(false);
      await expect(asOf).toBeHidden({ timeout: 20_000 });
    });
  });
