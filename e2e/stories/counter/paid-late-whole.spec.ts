import { driverPhone } from '../../fixtures/devices';
import { expect, test } from '../../fixtures/test';

test.use({ ...driverPhone, locale: 'ar-AE' });

const NOTE = 'طلب 22 - Villa 7';

test('money that came late is shown with its note and its time, where there is room', async ({
  till,
  sandbox,
}) => {
  const { page, checkout, sale } = till;
  await sale.writeNote(NOTE);
  const made = await sandbox.createdAt(await till.sell(6_410));
  await checkout.cancel();
  await expect(checkout.state('cancelled')).toBeVisible();
  await sandbox.act(made, 'pay', { late: true });
  await expect(checkout.state('paidLate')).toBeVisible({ timeout: 25_000 });
  const main = page.getByRole('main');
  for (const fact of [main.getByText(NOTE), main.getByText('وصل المبلغ', { exact: true })])
    await expect.soft(fact).toBeInViewport({ ratio: 0.9 });
  await expect(checkout.state('paidLate')).toContainText('تسجيل الدخول على هذا الجهاز');
});
