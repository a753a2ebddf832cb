import { expect, test } from '../../fixtures/test';
import { goodCard } from '../../screens/pay-page';

test('C01 the cashier cancels only after a second yes, and then the customer can no longer pay', async ({
  till,
  person,
  customer,
  sandbox,
}) => {
  const payUrl = await till.sell(5260);
  await customer.open(payUrl);

  await till.checkout.button('cancel').tap();
  const question = till.checkout.dialog('cancelTitle');
  await question.getByRole('button', { name: till.words.keepWaiting }).tap();
  await expect(question).toBeHidden();
  await expect(till.checkout.state('waiting')).toBeVisible();

  await till.checkout.cancel();
  await expect(till.checkout.state('cancelled')).toContainText(`${person.name} cancelled this payment here`);

  await customer.payWith(goodCard);
  await customer.expectEnding('cancelled');
  const checkout = await sandbox.createdAt(payUrl);
  expect(await sandbox.cancelledBy(checkout)).toEqual(['merchant']);
  expect(await sandbox.paidFor(checkout)).toEqual([]);
});
