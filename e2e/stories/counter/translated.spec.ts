import { translatePage } from '../../fixtures/translate-page';
import { expect, test } from '../../fixtures/test';

test('a page that the browser has translated shows the amount that is charged, and Paid when it is paid', async ({
  till,
  sandbox,
}) => {
  const { sale, checkout, page } = till;
  await sale.typeAmount(1237);
  await translatePage(page);
  await page.getByRole('button', { name: till.words.clear }).tap();
  await sale.type('99000');
  await expect(page.getByRole('status').filter({ hasText: '990.00' })).toBeVisible();
  await expect(page.getByText('12.37')).toBeHidden();
  await page.getByRole('button', { name: /990\.00/ }).tap();
  await expect(checkout.state('waiting')).toBeVisible();
  const payUrl = await checkout.scan(99000);
  await translatePage(page);
  await sandbox.pay(payUrl);
  await expect(checkout.state('paid')).toContainText(till.words.state.paid);
  await expect(page.getByText(till.words.state.waiting)).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('990.00');

  await till.open('/orders');
  await till.sellUnseen(1110);
  const row = page.getByRole('listitem').filter({ hasText: '11.10' });
  await expect(row).toContainText(till.words.state.waiting);
  await translatePage(page);
  const created = (await sandbox.createdBy(await till.device())).find(({ amount }) => amount === '11.10');
  if (!created) throw new Error('The sale never reached the gateway.');
  await sandbox.act(created, 'pay');
  await expect(row).toContainText(till.words.state.paid);
  await expect(row).not.toContainText(till.words.state.waiting);
});
