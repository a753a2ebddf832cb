import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/test';

const STATUS = /\/api\/checkouts\/[^/?]+(\?after=\d+)?$/;
const HOLD_MS = 10_000;
const HELD_TO_THE_END = 0.9 * HOLD_MS;

type Answered = { readonly askedAt: number; readonly lastedMs: number };

/** By the browser's own clock: this process may hear of a request seconds after it was sent. */
async function heldAnswers(page: Page): Promise<Answered[]> {
  const entries = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name, startTime, duration }) => ({ name, askedAt: startTime, lastedMs: duration })),
  );
  return entries.filter(({ name }) => STATUS.exec(name)?.[1] !== undefined);
}

test('a waiting till asks at most six times a minute and still turns to Paid at once', async ({
  till,
  sandbox,
}) => {
  test.setTimeout(90_000);
  let [held, notHeld] = [0, 0];
  till.page.on('request', (request) => {
    const [path, after] = STATUS.exec(request.url()) ?? [];
    if (path === undefined) return;
    if (after === undefined) notHeld += 1;
    else held += 1;
  });
  const payUrl = await till.sell(7_210);
  await expect(till.checkout.state('waiting')).toBeVisible();

  await expect
    .poll(async () => (await heldAnswers(till.page)).length, { timeout: 40_000 })
    .toBeGreaterThanOrEqual(2);
  const [first, second] = await heldAnswers(till.page);
  if (!first || !second) throw new Error('Nothing was answered.');
  expect(first.lastedMs, 'the server held its answer').toBeGreaterThan(HELD_TO_THE_END);
  const apartMs = second.askedAt - first.askedAt;
  expect(apartMs, 'asked again only when the server had let go').toBeGreaterThan(HELD_TO_THE_END);
  expect(notHeld, 'asked without waiting').toBeLessThanOrEqual(2);
  await expect(till.checkout.state('waiting'), 'it still knows').toBeVisible();

  // Paid as the next answer begins to wait: without a change it would wait to its end.
  await expect.poll(() => held, { timeout: 20_000 }).toBeGreaterThan(2);
  await sandbox.pay(payUrl, '4242 4242 4242 4242');
  await expect(till.checkout.state('paid')).toBeVisible();
  const last = (await heldAnswers(till.page)).at(-1);
  expect(last?.lastedMs, 'the answer that was waiting brought the change').toBeLessThan(HELD_TO_THE_END);
});
