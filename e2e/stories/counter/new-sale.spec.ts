import type { Route } from '@playwright/test';
import { driverPhone } from '../../fixtures/devices';
import { expect, test } from '../../fixtures/test';

test.use({ ...driverPhone, locale: 'ar-AE' });

const SEEN_LATER = { timeout: 25_000 };

/** What the router asks the server for, for as long as it is held back. */
const isOfRouter = (url: URL) => url.pathname === '/' && url.searchParams.has('_rsc');

test('after a further code for the sale New sale leads to the keypad', async ({ till, sandbox }) => {
  const { page, checkout, sale } = till;
  await sandbox.act(await sandbox.createdAt(await till.sell(3_310)), 'expire');
  await expect(checkout.state('expired')).toBeVisible(SEEN_LATER);
  await checkout.button('newCode').tap();
  await sandbox.act(await sandbox.createdAt(await checkout.scan(3_310)), 'expire');
  await expect(checkout.state('expired')).toBeVisible(SEEN_LATER);
  await checkout.button('newSale').tap();
  await expect(sale.amount(0)).toBeVisible();
  await page.goBack();
  await expect(checkout.state('expired'), 'the way back leads to it').toBeVisible();
});

test('after a code that was left and opened again New sale leads to the keypad', async ({
  till,
  sandbox,
}) => {
  const { page, checkout, sale } = till;
  const made = await sandbox.createdAt(await till.sell(3_340));
  await page.getByRole('link', { name: 'اتركه مفتوحاً وانتقل إلى المبيعات' }).tap();
  await page.getByRole('main').getByRole('link').filter({ hasText: made.orderId }).first().tap();
  await expect(checkout.state('waiting')).toBeVisible();
  await sandbox.act(made, 'pay');
  await expect(checkout.state('paid')).toBeVisible(SEEN_LATER);
  await checkout.button('newSale').tap();
  await expect(sale.amount(0)).toBeVisible();
});

for (const [what, road] of [
  ['answers nothing', () => undefined],
  ['fails', (route: Route) => route.abort()],
] as const)
  test(`on a screen that was loaded anew New sale gets there where the router ${what}`, async ({
    till,
    sandbox,
  }) => {
    const { page, checkout, sale } = till;
    const made = await sandbox.createdAt(await till.sell(3_320));
    await page.waitForURL('**/checkouts/*');
    await till.reload();
    await sandbox.act(made, 'pay');
    await expect(checkout.state('paid')).toBeVisible(SEEN_LATER);
    const asked = page.waitForRequest((request) => isOfRouter(new URL(request.url())));
    await page.route(isOfRouter, road);
    await checkout.button('newSale').tap();
    await asked;
    await expect(sale.amount(0)).toBeVisible({ timeout: 15_000 });
  });

test('without a network New sale says that it did not work', async ({ till, sandbox }) => {
  const { page, checkout, sale } = till;
  const made = await sandbox.createdAt(await till.sell(3_330));
  await page.waitForURL('**/checkouts/*');
  await till.reload();
  await sandbox.act(made, 'pay');
  await expect(checkout.state('paid')).toBeVisible(SEEN_LATER);
  await page.context().setOffline(true);
  await checkout.button('newSale').tap();
  await expect(page.getByRole('alert').filter({ hasText: 'لم ينجح ذلك' })).toBeVisible();
  await page.context().setOffline(false);
  await checkout.button('newSale').tap();
  await expect(sale.amount(0)).toBeVisible({ timeout: 15_000 });
});
