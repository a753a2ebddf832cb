import { expect, test } from '../../fixtures/test';
import { personWithRole } from '../../fixtures/stack';

test('B26 a sale opened on one till shows on the other, and turns to Paid on both', async ({
  till,
  anotherTill,
  stack,
  sandbox,
}) => {
  const other = await anotherTill({ as: personWithRole(stack, 'manager') });
  await other.sales.open();
  const payUrl = await till.sell(10440);
  const { orderId } = await sandbox.createdAt(payUrl);
  await expect(other.sales.rowIn(orderId, 'waiting')).toContainText('AED 104.40', { timeout: 15_000 });

  await sandbox.pay(payUrl);
  await expect(till.checkout.state('paid')).toBeVisible();
  await expect(other.sales.rowIn(orderId, 'paid')).toBeVisible();
});

test('B26 a code of one till can be shown on the other, which takes over the waiting', async ({
  till,
  anotherTill,
  sandbox,
}) => {
  const payUrl = await till.sell(10450);
  const other = await anotherTill();
  await other.open(new URL(till.page.url()).pathname);
  expect(await other.checkout.scan(10450)).toBe(payUrl);
  await sandbox.pay(payUrl);
  await expect(other.checkout.state('paid')).toBeVisible();
  await expect(till.checkout.state('paid')).toBeVisible();
});

test('A22 a code that never reached its till stands in the list of another one, and is paid there once', async ({
  till,
  anotherTill,
  sandbox,
}) => {
  const device = await till.device();
  const CHARGE = '**/api/orders';
  const isMade = new Promise<void>((resolve) => {
    void till.page.route(CHARGE, async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await route.fetch();
      resolve();
    });
  });
  await till.sale.charge(10460);
  await isMade;
  const [made] = await sandbox.createdBy(device);
  if (!made) throw new Error('The gateway made no code.');

  const other = await anotherTill();
  await other.sales.open();
  await other.sales.rowIn(made.orderId, 'waiting').getByRole('link').tap();
  await sandbox.pay(await other.checkout.scan(10460));
  await expect(other.checkout.state('paid')).toBeVisible();

  await till.page.unroute(CHARGE);
  await till.page.reload();
  await expect(till.checkout.state('paid'), 'the first till learns it too').toBeVisible();
  expect(await sandbox.createdBy(device)).toHaveLength(1);
  expect(await sandbox.paidFor(made)).toEqual(['104.60']);
});
