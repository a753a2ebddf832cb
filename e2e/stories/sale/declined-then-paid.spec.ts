import { expect, test } from '../../fixtures/test';
import { badCard, goodCard } from '../../screens/pay-page';

test('B23 a declined customer takes another card on the same page and the sale is paid', async ({
  till,
  customer,
  sandbox,
}) => {
  const payUrl = await till.sell(2340);
  await customer.open(payUrl);
  await customer.payWith(badCard);
  await expect(customer.declined()).toBeVisible();
  await expect(till.checkout.state('waiting')).toBeVisible();

  await customer.payWith(goodCard);
  await customer.expectEnding('paid');
  await expect(till.checkout.state('paid')).toBeVisible();

  const created = await sandbox.createdBy(await till.device());
  expect(created).toHaveLength(1);
  expect(await sandbox.paidFor(await sandbox.createdAt(payUrl))).toEqual(['23.40']);
});
