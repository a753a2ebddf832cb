import { expect, test } from '../../fixtures/test';

const STATUS = /\/api\/checkouts\/[^/?]+(\?after=\d+)?$/;
const HOLD_MS = 10_000;

test('a waiting till asks at most six times a minute and still turns to Paid at once', async ({
  till,
  sandbox,
}) => {
  test.setTimeout(90_000);
  const asked: { readonly isHeld: boolean; readonly at: number }[] = [];
  till.page.on('request', (request) => {
    const [path, after] = STATUS.exec(request.url()) ?? [];
    if (path !== undefined) asked.push({ isHeld: after !== undefined, at: Date.now() });
  });
  const held = () => asked.filter(({ isHeld }) => isHeld);
  const payUrl = await till.sell(7_210);
  await expect(till.checkout.state('waiting')).toBeVisible();

  await expect.poll(() => held().length, { timeout: 40_000 }).toBeGreaterThanOrEqual(2);
  const [first, second] = held();
  if (!first || !second) throw new Error('Nothing was asked.');
  expect(second.at - first.at, 'asked again only when the server had let go').toBeGreaterThan(0.9 * HOLD_MS);
  expect(asked.length - held().length, 'asked without waiting').toBeLessThanOrEqual(2);
  await expect(till.checkout.state('waiting'), 'it still knows').toBeVisible();

  // Paid as the next answer begins to wait: without a change it would wait to its end.
  const before = held().length;
  await expect.poll(() => held().length, { timeout: 20_000 }).toBeGreaterThan(before);
  await sandbox.pay(payUrl, '4242 4242 4242 4242');
  await expect(till.checkout.state('paid')).toBeVisible();
  const waitedMs = Date.now() - (held().at(-1)?.at ?? 0);
  expect(waitedMs, 'the answer that was waiting brought the change').toBeLessThan(0.9 * HOLD_MS);
});
