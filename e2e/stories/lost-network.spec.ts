import { driverPhone } from '../fixtures/devices';
import { expect, test } from '../fixtures/test';

test.use(driverPhone);

test('while the till has no network the code stays, nothing is called failed, and Paid comes with the network', async ({
  till,
  sandbox,
}) => {
  // It waits for the till to lose its confidence, which takes a quarter of a minute.
  test.setTimeout(90_000);
  const payUrl = await till.sell(8210);
  await expect(till.checkout.state('waiting')).toBeVisible();
  const announced = await till.checkout.listen();

  // Playwright's offline lets an answer that is under way arrive, which a held one may do ten seconds later.
  await till.page.context().setOffline(true);
  await expect(till.checkout.state('waiting')).toContainText('No connection', { timeout: 15_000 });
  await expect(till.checkout.state('notConfirmed')).toBeVisible({ timeout: 40_000 });
  await expect(till.page.getByText(/Last checked \d\d:\d\d:\d\d/)).toBeVisible();
  expect(await till.checkout.scan(8210), 'the code can still be scanned').toBe(payUrl);

  await sandbox.pay(payUrl);
  await till.page.context().setOffline(false);
  await expect(till.checkout.state('paid')).toBeVisible();
  expect(announced()).toEqual([
    expect.stringMatching(/^Waiting. No connection/),
    expect.stringMatching(/^Not confirmed/),
    expect.stringMatching(/^(Waiting|Paid)/),
    ...announced().slice(3),
  ]);
  expect(announced().every((text) => /^(Not confirmed|Waiting|Paid)/.test(text))).toBe(true);
});
