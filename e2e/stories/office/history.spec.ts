import { personWithRole } from '../../fixtures/stack';
import { expect, test } from '../../fixtures/test';

test('did they pay? a manager finds the payment, sees the answer turn, and reads how it came about', async ({
  till,
  manager,
  stack,
  sandbox,
}) => {
  const payUrl = await till.sell(31_417);
  const { orderId } = await sandbox.createdAt(payUrl);
  const { history, page } = manager;
  await manager.openOffice();
  await history.link().tap();
  await expect(history.title()).toBeVisible();
  await history.search().fill('314.17');
  await expect(history.rows()).toHaveCount(1);
  await history.choose('noMoney');
  await expect(history.rows(), 'it is still open').toHaveCount(0);
  await history.choose('moneyCame');
  await expect(history.rows(), 'nothing came yet').toHaveCount(0);
  await history.search().fill(orderId.slice(2).toLowerCase());
  await history.choose('all');
  await history.open(orderId);
  await expect(history.answer()).toContainText('Not yet. The code can still be paid.');

  await sandbox.pay(payUrl);
  await expect(history.answer()).toContainText('Yes. AED 314.17 came and is counted for this sale.');
  const { name } = personWithRole(stack, 'cashier');
  await expect(history.lines().first()).toContainText('A sale of AED 314.17 was started');
  await expect(history.lines().first()).toContainText(name);
  await expect(history.lines()).toHaveCount(3);
  await expect(history.lines().nth(1)).toContainText('It was ready to be paid');
  await expect(history.lines().last()).toContainText('The customer paid AED 314.17');

  await history.technical().tap();
  for (const line of ['A code was asked for', 'called: look now', 'showed Paid, AED 314.17']) {
    await expect(history.lines().filter({ hasText: line }).last()).toBeVisible();
  }
  await manager.reload();
  await expect(history.technical(), 'the device remembers it').toBeChecked();
  await expect(page.getByText('Our request id')).toBeVisible();
  await history.technical().tap();
  await expect(history.lines()).toHaveCount(3);
  await expect(page.getByText('Our request id')).toBeHidden();

  await page.goBack();
  await expect(history.search(), 'the search is where it was').toHaveValue(orderId.slice(2).toLowerCase());
  await expect(history.row(orderId)).toContainText('Paid');

  await manager.openSale(orderId);
  await page.getByRole('link', { name: manager.words.history.timeline }).tap();
  await expect(history.answer(), 'the way from the sale').toContainText('Yes.');
});

test(
  'a tap in the moment after something was typed leads to where it points, on a slow line too',
  { tag: '@matrix' },
  async ({ till, manager, sandbox }) => {
    const { orderId } = await sandbox.createdAt(await till.sell(27_182));
    const { history, page } = manager;
    await page.goto('/history');
    await expect(history.row(orderId)).toBeVisible();
    await page.route('**/history/*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 900));
      await route.continue();
    });
    await history.search().fill(orderId);
    await history.open(orderId);
    await page.goBack();
    await expect(history.search(), 'the way back leads to the search').toHaveValue(orderId);
  },
);

test('who is no manager is told so, and learns nothing from the server', async ({ till }) => {
  const { page } = till;
  await page.goto('/history');
  await expect(page.getByRole('heading', { name: till.words.exceptions.managersOnly })).toBeVisible();
  for (const path of ['/api/checkouts', '/api/checkouts/chk_1/history']) {
    expect((await page.request.get(`${till.url}${path}`)).status(), path).toBe(403);
  }
});
