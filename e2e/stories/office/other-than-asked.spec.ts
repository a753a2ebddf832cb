import { driverPhone } from '../../fixtures/devices';
import { expect, test } from '../../fixtures/test';

const SEEN_LATER = { timeout: 25_000 };

test('B27 B30 another amount, and a part left in cash: never Paid, and the manager sees both numbers', async ({
  till,
  manager,
  sandbox,
}) => {
  const less = await sandbox.createdAt(await till.sell(22_100));
  await sandbox.act(less, 'pay', { amount: '200.00' });
  await expect(till.checkout.state('otherAmount')).toContainText(
    'AED 200.00 came, AED 221.00 was asked',
    SEEN_LATER,
  );
  await expect(till.page.getByText('The money came', { exact: true }), 'and when').toBeVisible();
  await expect(till.checkout.code(22_100), 'nobody scans it again').toBeHidden();
  await expect(till.checkout.button('cancel')).toBeHidden();
  await till.checkout.button('look').tap();
  await till.page.waitForURL('**/orders/*');
  await till.open('/');
  await expect(await till.exceptions.open(less.orderId)).toContainText('another amount came');
  await till.exceptions.close();
  const partly = await sandbox.createdAt(await till.sell(10_000));
  await sandbox.act(partly, 'pay', { cash: '40.00' });
  await expect(till.exceptions.line(), 'a code stays alone until it has been scanned').toBeHidden();
  // As many as the list beside the keypad shows.
  for (const minor of [10_100, 10_200, 10_300]) await till.sellUnseen(minor);
  await till.open('/');
  await till.exceptions.open(partly.orderId);
  await till.exceptions.close();
  await expect(till.page.getByText('AED 103.00')).toBeVisible();
  expect(await till.sale.isKeypadInReach(), 'news and last sales leave room to type').toBe(true);

  await manager.openOffice();
  const card = manager.office.card(less.orderId);
  await expect(card.getByRole('heading', { name: 'Another amount came' }), 'as on the till').toBeVisible();
  await expect(card).toContainText('The customer paid another amount than was asked.');
  await expect(card).toContainText('AED 200.00');
  await expect(card).toContainText('AED 221.00');
  await manager.office.accept(less.orderId, 20_000);
  for (const list of ['/orders', '/history']) {
    await manager.open(list);
    const row = manager.page.getByRole('link').filter({ hasText: less.orderId });
    await expect(row, 'what counts').toContainText('AED 200.00');
    await expect(row).toContainText('short');
  }
  await manager.open('/exceptions');

  await expect(manager.office.card(partly.orderId)).toContainText('AED 60.00');
  await expect(manager.office.card(partly.orderId)).toContainText('AED 40.00');
  await manager.office.dealWith(partly.orderId, 'Gave the card part back.');
  await till.exceptions.expectNothing(partly.orderId);
});

test.describe('in Arabic, on a phone', { tag: '@matrix' }, () => {
  test.use({ ...driverPhone, locale: 'ar-AE' });

  test('B18 B32 a state that nobody knows and a chargeback: the till hears, the manager deals with both', async ({
    till,
    manager,
    sandbox,
  }) => {
    const odd = await sandbox.createdAt(await till.sell(23_100));
    await sandbox.act(odd, 'pay', { status: 'ON_HOLD' });
    await expect(till.checkout.state('notConfirmed')).toBeVisible(SEEN_LATER);
    await expect(till.checkout.code(23_100), 'nobody scans it again').toBeHidden();
    await till.open('/');
    await till.exceptions.open(odd.orderId);
    await till.exceptions.close();

    const disputed = await sandbox.createdAt(await till.sell(23_200));
    await sandbox.act(disputed, 'pay');
    await expect(till.checkout.state('paid')).toBeVisible();
    await sandbox.act(disputed, 'chargeback');
    await till.checkNow(disputed.orderId);
    await till.exceptions.open(disputed.orderId);

    await manager.openOffice();
    await expect(manager.office.card(odd.orderId)).toContainText('ON_HOLD');
    await expect(manager.office.card(disputed.orderId)).toContainText('نعم، ثم استرجعه البنك');
    await manager.office.dealWith(odd.orderId, 'سألنا خدمة الدفع.');
    await manager.office.dealWith(disputed.orderId, 'أرسلنا الإيصال.');
  });
});
