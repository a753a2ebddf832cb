import { expect, test } from '../../fixtures/several-test';

const TEN_SECONDS = 10_000;

test('E14 B33 three processes on one database sell as one: one is killed, then another, and nothing is lost or stuck', async ({
  processes: { a, b, c, sandbox },
  anotherTill,
  customer,
}) => {
  test.setTimeout(240_000);
  // The gateway's webhook leads to whoever came first.
  await b.start();
  await expect.poll(() => sandbox.webhooks(), { timeout: 30_000 }).toHaveLength(1);
  await Promise.all([a.start(), c.start()]);

  const till = await anotherTill({ url: a.url });
  const firstUrl = await till.sell(4_500);
  await expect(till.checkout.state('waiting')).toBeVisible();

  await test.step('the gateway hears no more than from one process', async () => {
    const before = await sandbox.requests();
    // Not a wait for something: the time over which the calls are counted.
    await till.page.waitForTimeout(TEN_SECONDS);
    const heard = (await sandbox.requests()).slice(before.length);
    const searches = heard.filter(({ path }) => path.includes('/checkout?')).length;
    const reads = heard.filter(({ path }) => /\/checkout\/\d+$/.test(path)).length;
    // One search in two seconds, and one in ten for the codes that lie about; a read in six.
    expect(searches).toBeGreaterThanOrEqual(3);
    expect(searches).toBeLessThanOrEqual(8);
    expect(reads).toBeLessThanOrEqual(3);
  });

  await test.step('C is killed, the webhook arrives at B, and the screen at A turns', async () => {
    await c.kill();
    await customer.payAt(firstUrl);
    await expect(till.checkout.state('paid')).toBeVisible();
  });

  await test.step('A is killed under an open code: B sees it paid, and so does A when it is back', async () => {
    await till.checkout.button('newSale').tap();
    const secondUrl = await till.sell(5_500);
    await a.kill();
    await customer.payAt(secondUrl);
    const another = await anotherTill({ url: b.url });
    await another.sales.open();
    const { orderId } = await sandbox.createdAt(secondUrl);
    await expect(another.sales.rowIn(orderId, 'paid')).toBeVisible({ timeout: 20_000 });
    await a.start();
    await expect(till.checkout.state('paid')).toBeVisible({ timeout: 60_000 });
  });

  const device = await till.device();
  const created = await sandbox.createdBy(device);
  expect(created.map(({ amount }) => amount)).toEqual(['45.00', '55.00']);
  for (const each of created) expect(await sandbox.paidFor(each)).toEqual([each.amount]);
});
