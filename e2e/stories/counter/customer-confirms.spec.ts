import { expect, test } from '../../fixtures/test';

test('B19 a bank that takes its time: the till says that the customer is paying, and later Paid', async ({
  till,
  sandbox,
}) => {
  const payUrl = await till.sell(4410);
  const checkout = await sandbox.createdAt(payUrl);
  await sandbox.act(checkout, 'confirm');
  await expect(till.checkout.state('customerIsPaying')).toBeVisible();
  await expect(till.checkout.button('cancel'), 'nobody cancels what the bank is looking at').toBeDisabled();
  await till.checkout.button('cancel').tap({ force: true });
  await expect(till.page.getByRole('alert').filter({ hasText: 'the customer may be paying' })).toBeVisible();
  expect(await sandbox.paidFor(checkout)).toEqual([]);

  await till.reload();
  await expect(till.checkout.state('customerIsPaying')).toBeVisible();
  await sandbox.act(checkout, 'pay');
  await expect(till.checkout.state('paid')).toBeVisible();
  expect(await sandbox.paidFor(checkout)).toEqual(['44.10']);
});
