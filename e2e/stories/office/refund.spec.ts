import { counterTablet } from '../../fixtures/devices';
import { expectAccessible } from '../../fixtures/expect-accessible';
import { personWithRole } from '../../fixtures/stack';
import { expect, test } from '../../fixtures/test';

test.use(counterTablet);

const REFUND_CALL = { method: 'POST', path: '/checkout/*/refund', times: 1 };

test('C24 a manager gives back a part and then the rest, and the customer is told when to expect it', async ({
  till,
  anotherTill,
  stack,
  sandbox,
}) => {
  const checkout = await sandbox.createdAt(await till.sell(24_100));
  await sandbox.act(checkout, 'pay');
  await expect(till.checkout.state('paid')).toBeVisible();
  await till.openSale(checkout.orderId);
  await expect(till.refund.button(), 'cashiers give nothing back').toBeHidden();

  const manager = await anotherTill({ as: personWithRole(stack, 'manager') });
  const { page, refund } = manager;
  await manager.openSale(checkout.orderId);
  await refund.button().tap();
  await expect(refund.amount()).toHaveValue('241.00');
  await refund.amount().fill('41.00');
  await refund.note().fill('One cup came back; 5% & more\n#2');
  await expectAccessible(page, 'the refund of a sale');
  await refund.confirm(4_100).tap();
  await expect(refund.dialog()).toBeHidden();
  await expect(refund.card(4_100)).toContainText('It takes 1 to 5 working days to arrive');
  await expect(refund.card(4_100)).toContainText('One cup came back');

  await refund.button().tap();
  await expect(refund.dialog()).toContainText('At most AED 200.00');
  await refund.note().fill('The rest');
  await refund.amount().fill('200.01');
  await expect(refund.confirm(20_001)).toBeDisabled();
  await refund.amount().fill('200.00');
  await refund.confirm(20_000).tap();
  await expect(refund.card(20_000)).toBeVisible();
  await expect(refund.button(), 'nothing is left').toBeHidden();
  expect(await sandbox.refundsOf(checkout)).toEqual([
    { amount: '41.00', note: 'One cup came back; 5% & more\n#2' },
    { amount: '200.00', note: 'The rest' },
  ]);
});

test('C09 C11 a refund without an answer is not confirmed until the gateway has said so, and a refused one says why', async ({
  anotherTill,
  stack,
  sandbox,
}) => {
  const manager = await anotherTill({ as: personWithRole(stack, 'manager') });
  const checkout = await sandbox.createdAt(await manager.sell(24_200));
  await sandbox.act(checkout, 'pay');
  await expect(manager.checkout.state('paid')).toBeVisible();
  await manager.openSale(checkout.orderId);
  const { refund } = manager;

  await sandbox.control('faults', { match: REFUND_CALL, fault: { kind: 'delayed-commit', ms: 22_000 } });
  await refund.giveBack(4_200, 'Wrong size');
  await expect(refund.card(4_200)).toContainText('Not confirmed', { timeout: 40_000 });
  await expect(refund.button(), 'one at a time').toBeHidden();
  await expect(refund.card(4_200)).toContainText('Sent', { timeout: 40_000 });

  const sentence = '{"success":false,"error":"Insufficient balance"}';
  await sandbox.control('faults', {
    match: REFUND_CALL,
    fault: { kind: 'status', code: 400, body: sentence },
  });
  await refund.giveBack(10_000, 'Wrong colour');
  await expect(refund.dialog().getByRole('alert')).toContainText('“Insufficient balance”');
  await expect(refund.card(10_000)).toContainText('Nothing was given back');
  expect(await sandbox.refundsOf(checkout)).toEqual([{ amount: '42.00', note: 'Wrong size' }]);
});
