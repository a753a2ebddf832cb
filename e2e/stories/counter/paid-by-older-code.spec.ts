import { expectAccessible } from '../../fixtures/expect-accessible';
import { expect, test } from '../../fixtures/test';

test('B25 a code whose sale is paid late by the code before it ends by itself, and leads to that money', async ({
  till,
  sandbox,
}) => {
  const { checkout, page } = till;
  const first = await sandbox.createdAt(await till.sell(40_00));
  await checkout.cancel();
  await expect(checkout.state('cancelled')).toBeVisible({ timeout: 20_000 });
  await checkout.button('newCode').tap();
  const second = await sandbox.createdAt(await checkout.scan(40_00));
  await expect(checkout.state('waiting')).toBeVisible();

  await sandbox.act(first, 'pay', { late: true });
  const said = page.getByRole('status').filter({ hasText: 'Money came for another code of this sale' });
  await expect(said).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('img')).toHaveCount(0);
  await expectAccessible(page, 'a code of a sale that has its money');
  await page.reload();
  await expect(said, 'after a reload too').toBeVisible();
  expect(await sandbox.cancelledBy(second), 'nobody pressed anything').toEqual(['merchant']);

  await page.getByRole('main').getByRole('button', { name: 'Show the money that came' }).tap();
  await expect(checkout.state('paidLate')).toBeVisible();
});
