import { expect, test } from '../../fixtures/several-test';

const TEN_SECONDS = 10_000;

// One after the other: they start the same processes.
test.describe.configure({ mode: 'default' });

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
    // One search a second, and one in ten for the codes that lie about; a read in six. Three processes would make thirty.
    expect(searches).toBeGreaterThanOrEqual(3);
    expect(searches).toBeLessThanOrEqual(14);
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

/** The app looks every two seconds for documents to listen to, and loads Google's listener for the first. */
const LISTENS_AFTER = 6_000;

test('B14 without webhook and polling three codes are open, one ends, and each is Paid within 2 s by its document', async ({
  processes: { a, sandbox },
  anotherTill,
}) => {
  await a.start();
  await sandbox.control('faults', { match: {}, fault: { kind: 'webhook-drop' } });
  // Searches that see nothing new count as reads, so that no schedule reads a code either.
  const blind = { kind: 'stale-read', n: 10 };
  await sandbox.control('faults', { match: { method: 'GET', path: '/checkout' }, fault: blind });
  try {
    const till = await anotherTill({ url: a.url });
    const first = await sandbox.createdAt(await till.sell(6_100));
    await till.page.goBack();
    const second = await sandbox.createdAt(await till.sell(6_200));
    await till.page.goBack();
    const third = await sandbox.createdAt(await till.sell(6_300));
    const isPaid = async ({ orderId }: { orderId: string }) => {
      const { orders } = await (await till.page.request.get(`${a.url}/api/orders`)).json();
      const sale = orders.find((each: { reference: string }) => each.reference === orderId);
      return sale?.checkouts[0]?.status === 'PAID';
    };
    const turnsPaid = (sale: { orderId: string }) =>
      expect.poll(() => isPaid(sale), { timeout: 2_000, intervals: [50] }).toBe(true);

    // Nothing shows that it listens.
    await till.page.waitForTimeout(LISTENS_AFTER);
    await sandbox.act(first, 'pay');
    await turnsPaid(first);
    await Promise.all([sandbox.act(second, 'pay'), sandbox.act(third, 'pay')]);
    await Promise.all([turnsPaid(second), turnsPaid(third)]);
    await expect(till.checkout.state('paid'), 'on the screen').toBeVisible();
  } finally {
    await sandbox.control('faults', {}, 'DELETE');
  }
});
