import { expect, test } from '../../fixtures/test';

test('a manager sees what the day came to, and it goes on by itself while others sell', async ({
  till,
  manager,
  sandbox,
}) => {
  const { today, page, words } = manager;
  const payUrl = await till.sell(51_719);
  const { orderId } = await sandbox.createdAt(payUrl);
  await manager.openMenu();
  await today.link().tap();
  await expect(today.title()).toBeVisible();
  const before = { taken: await today.minor('taken'), net: await today.minor('net') };
  await expect.poll(() => today.minor('open'), 'its code can be paid').toBeGreaterThanOrEqual(51_719);

  await sandbox.pay(payUrl);
  // Other stories sell in this shop too.
  await expect
    .poll(() => today.minor('taken'), { timeout: 30_000 })
    .toBeGreaterThanOrEqual(before.taken + 51_719);
  expect((await today.minor('taken')) - (await today.minor('refunded'))).toBeGreaterThanOrEqual(
    await today.minor('net'),
  );

  await today.figure('taken').getByRole('link', { name: words.today.takenList }).tap();
  await expect(manager.history.row(orderId)).toContainText('Paid');
  await page.goBack();
  await expect(today.figure('look')).toBeVisible();
});

test('who is no manager learns nothing of it', async ({ till }) => {
  const { page } = till;
  await page.goto('/today');
  await expect(page.getByRole('heading', { name: till.words.exceptions.managersOnly })).toBeVisible();
  const answer = await page.request.get(`${till.url}/api/today`);
  expect([answer.status(), (await answer.json()).kind]).toEqual([403, 'not_allowed']);
  await till.open('/');
  await till.openMenu();
  await expect(till.today.link()).toHaveCount(0);
});
