import { expectAccessible } from '../../fixtures/expect-accessible';
import { personWithRole } from '../../fixtures/stack';
import { expect, test } from '../../fixtures/test';
import type { Till } from '../../screens/till';

/** Whoever may decide is told so, with the way there, and never to call a manager. */
async function tellsManagerToDecide({ page, words }: Till, reference: string): Promise<void> {
  await page.goto('/history');
  await page.getByRole('link').filter({ hasText: reference }).first().click();
  await page.waitForURL('**/history/*');
  await page.getByRole('link', { name: words.exceptions.decide }).click();
  await page.waitForURL('**/exceptions');
  await page.goto('/orders');
  await page.getByRole('link').filter({ hasText: reference }).first().click();
  await page.waitForURL('**/orders/*');
  await expect(page.getByText('You decide: accept it and hand over the goods, or refund it.')).toBeVisible();
  await expect(page.getByText('The money came', { exact: true })).toBeVisible();
  await expect(page.getByText('when a manager has accepted it')).toBeHidden();
  await page.getByRole('link', { name: words.exceptions.decide }).click();
  await page.waitForURL('**/exceptions');
}

/** The gateway's call or the next sweep brings it. */
const SEEN_LATER = { timeout: 25_000 };

const CALL = 'does not count for it yet. Call a manager, who can sign in on this device';

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

  // Its own screen turns, without anybody touching it.
  await expect(till.checkout.state('paidLate')).toBeVisible(SEEN_LATER);
  await expect(till.checkout.button('newCode')).toBeHidden();
  await expect(till.checkout.button('look')).toBeVisible();
  const reference = checkout.orderId;
  const news = await till.exceptions.open(reference);
  await expect(news).toContainText(`${reference} was paid late`);
  await expect(news, 'as its own screen says').toContainText(CALL);
  await expect(news).toContainText('AED 211.00');
  await till.exceptions.close();

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
  await expect(card).toContainText('press Refund on the sale’s page');
  await tellsManagerToDecide(managers[1], reference);

  await slower.askToAccept(reference, 21_100);
  await office.accept(reference, 21_100);
  await slower.confirmAccept();
  await expect(slower.dialog().getByRole('alert')).toHaveText('Manager has already dealt with this.');
  await expect(office.settled(reference)).toContainText('Accepted by Manager');
  // Nobody has to be told any more.
  await till.exceptions.expectNothing(reference);
  await expect(till.checkout.state('paid'), 'the screen of the sale says so').toBeVisible(SEEN_LATER);
});

test(
  'B21 a customer pays what was cancelled, gets the money back, and it settles itself',
  { tag: '@matrix' },
  async ({ till, manager, sandbox }) => {
    const checkout = await sandbox.createdAt(await till.sell(21_200));
    const reference = checkout.orderId;
    await till.checkout.cancel();
    await expect(till.checkout.state('cancelled')).toBeVisible();
    await sandbox.act(checkout, 'pay', { late: true });

    await till.exceptions.show(reference);
    await till.page.waitForURL('**/orders/*');
    await expect(till.sales.payment(1), 'as the news said').toContainText(CALL);
    // Somebody has looked.
    await till.exceptions.expectNothing(reference);

    await manager.openOffice();
    const card = manager.office.card(reference);
    await expect(card.getByRole('heading', { name: 'Paid after it was cancelled' })).toBeVisible();
    await sandbox.act(checkout, 'refund');
    await till.checkNow(checkout.orderId);
    await expect(card).toBeHidden(SEEN_LATER);
    await expect(manager.office.settled(reference)).toContainText('The money was refunded', SEEN_LATER);
  },
);

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

  await expect(await till.exceptions.open(reference)).toContainText(`${reference} was paid twice`);
  await till.exceptions.dismiss(reference);
  await till.reload();
  await expect(till.checkout.state('paid')).toBeVisible();
  // Also after a reload.
  await till.exceptions.expectNothing(reference);

  await manager.openOffice();
  const card = manager.office.card(reference);
  await expect(card).toContainText('This sale already has AED 213.00. Refund this payment');
  await expect(card).toContainText('it is payment 1 on the sale’s page');
  const { exceptions, refund } = manager.words;
  await card.getByRole('link', { name: refund.ask, exact: true }).tap();
  await manager.page.waitForURL('**/orders/*');
  await expect(manager.page.getByRole('dialog'), 'of that payment').toContainText(
    'Payment 1, AED 213.00, came',
  );
  await manager.page.keyboard.press('Escape');
  await expect(manager.page, 'loaded again it asks for nothing').toHaveURL(/\/orders\/[^?]+$/);
  await expect(manager.page.getByRole('heading', { name: exceptions.paidTwice, exact: true })).toBeVisible();
  await expect(manager.page.getByRole('button', { name: refund.ask })).toHaveCount(2);
  await expectAccessible(manager.page, 'a sale that was paid twice');
  await manager.open('/exceptions');
  await manager.office.askToAccept(reference, 21_300);
  const dialog = manager.office.dialog();
  await expect(dialog).toContainText('This sale already has AED 213.00. Accept another AED 213.00 on top?');
  await expectAccessible(manager.page, 'accepting on top of what a sale has');
  await expect(dialog.getByRole('button', { name: exceptions.yesOnTop })).toBeDisabled();
  await dialog.getByLabel(exceptions.reason).fill('Bought two.');
  await dialog.getByRole('button', { name: exceptions.yesOnTop }).tap();
  await manager.office.expectSettled(reference);
});
