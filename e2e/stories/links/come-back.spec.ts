import type { Page } from '@playwright/test';
import { driverPhone } from '../../fixtures/devices';
import { expectAccessible } from '../../fixtures/expect-accessible';
import { expect, test } from '../../fixtures/test';
import { LinkPage } from '../../screens/link-page';

/** The page that the payer of a checkout comes back to. */
async function openReturnPage(
  page: Page,
  till: { page: Page; url: string },
  reference: string,
): Promise<void> {
  const { orders } = await (await till.page.request.get(`${till.url}/api/orders`)).json();
  const sale = orders.find((each: { reference: string }) => each.reference === reference);
  await page.goto(`${till.url}/return/${sale.checkouts[0].id}`);
}

test('the page that payers come back to turns by itself, in the same document', async ({
  till,
  customer,
  language,
  sandbox,
}) => {
  const checkout = await sandbox.createdAt(await till.sell(3_450));
  const page = new LinkPage(customer.page, language);
  await openReturnPage(customer.page, till, checkout.orderId);
  await expect(page.title('notConfirmed')).toBeVisible();
  await expect(customer.page.locator('meta[http-equiv=refresh]')).toHaveCount(0);
  await expectAccessible(customer.page, 'a page that waits for a payment');
  await customer.page.evaluate(() => Reflect.set(window, 'isSame', true));
  await sandbox.act(checkout, 'pay');
  await expect(page.title('received')).toBeVisible({ timeout: 15_000 });
  expect(await customer.page.evaluate(() => Reflect.get(window, 'isSame')), 'nothing was loaded anew').toBe(
    true,
  );
  await expect(page.lookAgain()).toBeHidden();
  await expectAccessible(customer.page, 'a payment that arrived');
  const green = (one: Page) =>
    one.locator('main').evaluate((element) => getComputedStyle(element).backgroundColor);
  await expect(till.checkout.state('paid')).toBeVisible();
  expect(await green(customer.page), 'it does not look like the till').not.toBe(await green(till.page));
});

test('it says nothing to staff, also where nothing is known of a payment', async ({ customer, till }) => {
  await customer.page.goto(`${till.url}/return/unknown`);
  await expect(customer.page.getByRole('heading', { name: 'No such payment' })).toBeVisible();
  await expect(customer.page).toHaveTitle('Your payment');
  await expect(customer.page.getByRole('link')).toHaveCount(0);
  await expectAccessible(customer.page, 'a payment that nobody knows');
});

test.describe('without scripts', () => {
  test('a link asks again', async ({ till, newDevice, language, sandbox }) => {
    const checkout = await sandbox.createdAt(await till.sell(3_550));
    const phone = await newDevice({ ...driverPhone, javaScriptEnabled: false });
    const page = new LinkPage(phone, language);
    await openReturnPage(phone, till, checkout.orderId);
    await expect(page.title('notConfirmed')).toBeVisible();
    await sandbox.act(checkout, 'pay');
    await expect(till.checkout.state('paid')).toBeVisible();
    await page.lookAgain().click();
    await expect(page.title('received')).toBeVisible();
  });
});
