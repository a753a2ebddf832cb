import { expect, test } from '../fixtures/test';
import { personWithRole } from '../fixtures/stack';

test('a sale opened on one till shows on the other, and turns to Paid on both', async ({
  till,
  anotherTill,
  stack,
  customer,
  sandbox,
}) => {
  const other = await anotherTill({ as: personWithRole(stack, 'manager') });
  await other.sales.open();
  const payUrl = await till.sell(10440);
  const { orderId } = await sandbox.createdAt(payUrl);
  await expect(other.sales.rowIn(orderId, 'waiting')).toContainText('AED 104.40', { timeout: 15_000 });

  await customer.payAt(payUrl);
  await expect(till.checkout.state('paid')).toBeVisible();
  await expect(other.sales.rowIn(orderId, 'paid')).toBeVisible();
});

test('a code of one till can be shown on the other, which takes over the waiting', async ({
  till,
  anotherTill,
  customer,
}) => {
  const payUrl = await till.sell(10450);
  const other = await anotherTill();
  await other.open(new URL(till.page.url()).pathname);
  expect(await other.checkout.scan(10450)).toBe(payUrl);
  await customer.payAt(payUrl);
  await expect(other.checkout.state('paid')).toBeVisible();
  await expect(till.checkout.state('paid')).toBeVisible();
});
