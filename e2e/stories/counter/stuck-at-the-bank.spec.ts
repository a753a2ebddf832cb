import { expect, test } from '../../fixtures/test';
import { cardOfAskingBank, goodCard } from '../../screens/pay-page';

test('B24 a customer whose bank asks back closes the page: the till waits on, and they come back and pay', async ({
  till,
  customer,
  sandbox,
}) => {
  const payUrl = await till.sell(3170);
  await customer.open(payUrl);
  await customer.payWith(cardOfAskingBank);
  await expect(customer.bankAsks()).toBeVisible();
  await customer.leave();

  await till.reload();
  await expect(till.checkout.state('waiting')).toBeVisible();
  await expect(till.checkout.button('cancel'), 'the cashier may still end it').toBeEnabled();
  const checkout = await sandbox.createdAt(payUrl);
  expect(await sandbox.paidFor(checkout)).toEqual([]);

  await customer.open(payUrl);
  await customer.payWith(goodCard);
  await customer.expectEnding('paid');
  await expect(till.checkout.state('paid')).toBeVisible();
  expect(await sandbox.paidFor(checkout)).toEqual(['31.70']);
});

test('B24 the cashier cancels while the customer is at the bank, whose yes then moves no money', async ({
  till,
  customer,
  sandbox,
}) => {
  const payUrl = await till.sell(3180);
  await customer.open(payUrl);
  await customer.payWith(cardOfAskingBank);
  await expect(customer.bankAsks()).toBeVisible();

  await till.checkout.cancel();
  await expect(till.checkout.state('cancelled')).toBeVisible();

  await customer.approveAtBank();
  await customer.expectEnding('cancelled');
  expect(await sandbox.paidFor(await sandbox.createdAt(payUrl))).toEqual([]);
});
