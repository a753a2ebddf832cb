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

test('C01 whoever cancelled a mistyped amount corrects it, note and all, and nothing is charged meanwhile', async ({
  till,
  sandbox,
}) => {
  const { checkout, sale } = till;
  await sale.writeNote('table 4');
  await till.sell(305);
  await checkout.cancel();
  await expect(checkout.state('cancelled')).toBeVisible();
  for (const name of ['changeAmount', 'newCode'] as const)
    await expect(checkout.button(name), 'as bright').toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await checkout.button('changeAmount').tap();
  await expect(sale.amount(305)).toBeVisible();
  await expect(sale.noteKey('table 4')).toBeVisible();
  expect(await sandbox.createdBy(await till.device())).toHaveLength(1);
  await sale.type('30500');
  await expect(sale.chargeButton(30_500), 'the next digit begins anew').toBeVisible();
});
