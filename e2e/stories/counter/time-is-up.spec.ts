import { expect, test } from '../../fixtures/test';

// What the gateway has not ended yet is over for the clock of the till alone.
test('B22 the time is up and the gateway has not said so: the till confirms, and offers no new code', async ({
  till,
  sandbox,
}) => {
  await till.page.route(/\/api\/checkouts\/[^/]+(\?.*)?$/, async (route) => {
    const answer = await route.fetch();
    const checkout: { serverNow: number } = await answer.json();
    await route.fulfill({ response: answer, json: { ...checkout, expiresAt: checkout.serverNow - 1_000 } });
  });
  const payUrl = await till.sell(3130);
  await expect(till.page.getByText(till.words.timeIsUp)).toBeVisible();
  await expect(till.checkout.state('waiting')).toBeVisible();
  await expect(till.checkout.button('newCode')).toBeHidden();

  const checkout = await sandbox.createdAt(payUrl);
  await sandbox.act(checkout, 'pay');
  await expect(till.checkout.state('paid')).toBeVisible();
  expect(await sandbox.createdBy(await till.device())).toHaveLength(1);
});
