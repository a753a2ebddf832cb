import { expect, test } from '../../fixtures/test';
import { badCard } from '../../screens/pay-page';

test('after three declines the till says Declined, and a new code for the same sale can be paid', async ({
  till,
  customer,
  sandbox,
}) => {
  const firstUrl = await till.sell(3150);
  await customer.open(firstUrl);
  await customer.payWith(badCard);
  await expect(customer.declined()).toBeVisible();
  await customer.payWith(badCard);
  await expect(customer.declined()).toBeVisible();
  await customer.payWith(badCard);
  await customer.expectEnding('failed');
  await expect(till.checkout.state('declined')).toBeVisible();

  await till.checkout.button('newCode').tap();
  const secondUrl = await till.checkout.scan(3150);
  expect(secondUrl).not.toBe(firstUrl);
  await customer.payAt(secondUrl);
  await expect(till.checkout.state('paid')).toBeVisible();

  const [first, second] = await sandbox.createdBy(await till.device());
  expect(second?.orderId, 'the same order').toBe(first?.orderId);
  expect(await sandbox.paidFor(await sandbox.createdAt(firstUrl))).toEqual([]);
  expect(await sandbox.paidFor(await sandbox.createdAt(secondUrl))).toEqual(['31.50']);
});
