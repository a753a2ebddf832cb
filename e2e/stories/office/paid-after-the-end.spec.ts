import { personWithRole } from '../../fixtures/stack';
import { expect, test } from '../../fixtures/test';

/** The gateway's call or the next sweep brings it. */
const SEEN_LATER = { timeout: 25_000 };

test('B20 a customer pays after the time ran out: the till says so, and of two managers one accepts', async ({
  till,
  anotherTill,
  stack,
  sandbox,
}) => {
  const checkout = await sandbox.createdAt(await till.sell(21_100));
  await sandbox.act(checkout, 'expire');
  await expect(till.checkout.state('expired')).toBeVisible(SEEN_LATER);
  await sandbox.act(checkout, 'pay', { late: true });

  const reference = checkout.orderId;
  const banner = till.alerts.about(reference);
  await expect(banner).toContainText(`${reference} was paid after all`, SEEN_LATER);
  await expect(banner).toContainText('AED 211.00');

  const managers = [
    await anotherTill({ as: personWithRole(stack, 'manager') }),
    await anotherTill({ as: personWithRole(stack, 'manager') }),
  ] as const;
  for (const { office } of managers) await office.page.goto('/exceptions');
  const [{ office }, { office: slower }] = managers;
  const card = office.card(reference);
  await expect(card.getByRole('heading', { name: 'Paid late' })).toBeVisible();
  await expect(card).toContainText('after the till had shown this sale as ended');
  await expect(card).toContainText('Yes, it moved');
  await expect(card).toContainText('Hand over the goods and accept the payment');

  await slower.askToAccept(reference, 21_100);
  await office.accept(reference, 21_100);
  await slower.confirmAccept();
  await expect(slower.dialog().getByRole('alert')).toHaveText('Manager has already dealt with this.');
  await expect(office.settled(reference)).toContainText('Accepted by Manager');
  await expect(banner, 'nobody has to be told any more').toBeHidden();
});

test('B21 a customer pays what was cancelled, gets the money back, and it settles itself', async ({
  till,
  manager,
  sandbox,
}) => {
  const checkout = await sandbox.createdAt(await till.sell(21_200));
  const reference = checkout.orderId;
  await till.checkout.cancel();
  await expect(till.checkout.state('cancelled')).toBeVisible();
  await sandbox.act(checkout, 'pay', { late: true });

  await expect(till.alerts.about(reference)).toBeVisible(SEEN_LATER);
  await till.alerts.show(reference);
  await till.page.waitForURL('**/orders/*');
  await expect(till.alerts.about(reference), 'somebody has looked').toBeHidden();

  await manager.openOffice();
  const card = manager.office.card(reference);
  await expect(card.getByRole('heading', { name: 'Paid after it was cancelled' })).toBeVisible();
  await sandbox.act(checkout, 'refund');
  await till.checkNow(checkout.orderId);
  await expect(card).toBeHidden(SEEN_LATER);
  await expect(manager.office.settled(reference)).toContainText('The money was given back', SEEN_LATER);
});

test('B25 a customer pays the old code and the new one: the second payment is set aside', async ({
  till,
  manager,
  sandbox,
}) => {
  const first = await sandbox.createdAt(await till.sell(21_300));
  const reference = first.orderId;
  await sandbox.act(first, 'expire');
  await expect(till.checkout.state('expired')).toBeVisible(SEEN_LATER);
  await till.checkout.button('newCode').tap();
  await sandbox.act(await sandbox.createdAt(await till.checkout.scan(21_300)), 'pay');
  await expect(till.checkout.state('paid')).toBeVisible();
  await sandbox.act(first, 'pay', { late: true });

  await expect(till.alerts.about(reference)).toContainText(`${reference} was paid twice`, SEEN_LATER);
  await till.alerts.dismiss(reference);
  await expect(till.alerts.about(reference)).toBeHidden();
  await till.reload();
  await expect(till.checkout.state('paid')).toBeVisible();
  await expect(till.alerts.about(reference), 'also after a reload').toBeHidden();

  await manager.openOffice();
  await expect(manager.office.card(reference)).toContainText('Refund one of the two');
  await manager.office.accept(reference, 21_300);
});
