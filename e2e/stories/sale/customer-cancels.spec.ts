import { expect, test } from '../../fixtures/test';

test('a customer who changes their mind cancels on the phone, and the till says Cancelled', async ({
  till,
  customer,
  sandbox,
}) => {
  const payUrl = await till.sell(4175);
  await customer.open(payUrl);
  await customer.cancel();
  await customer.expectEnding('cancelled');

  await expect(till.checkout.state('cancelled')).toContainText('Cancelled by the customer');
  await expect(till.checkout.button('newCode')).toBeVisible();
  const checkout = await sandbox.createdAt(payUrl);
  expect(await sandbox.cancelledBy(checkout)).toEqual(['payer']);
  expect(await sandbox.paidFor(checkout)).toEqual([]);
});
